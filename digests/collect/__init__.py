"""Articles in: the guarded fetcher, the parsing worker, feeds, extraction, URLs."""
