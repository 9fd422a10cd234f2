"""The newsroom: articles in, answers out. Knows nothing of Slack and runs without it."""
