"""Slack, the clock and the command line around the newsroom in `digests`."""
