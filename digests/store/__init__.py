"""The only SQL of the newsroom, and its migrations."""
