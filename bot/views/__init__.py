"""Answers -> Block Kit. Pure: no store, no Slack, no clock."""
