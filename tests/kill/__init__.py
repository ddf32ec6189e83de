"""What a runner survives: kill -9 at every step of a cycle, with a real process and a Slack stand-in."""
