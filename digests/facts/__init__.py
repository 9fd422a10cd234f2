"""What the articles of a story say together: sameness, texts, origins, windows. Pure."""
