"""What the team reads: summary, status, timeline, digest. Pure functions of (view, as of, told)."""
