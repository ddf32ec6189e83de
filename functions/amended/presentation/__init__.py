"""How alerts look to people: Slack blocks, terminal text, JSON. Pure functions over the domain."""
