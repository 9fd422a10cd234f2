"""Proposes a story's tables from its articles: spellings of one name, places with their country."""
