"""Measurements of what the bot itself runs, beside the plain use of the same packages."""
