"""A Slack workspace on this machine: the same Bolt app talks to it over real Socket Mode and Web API calls."""
