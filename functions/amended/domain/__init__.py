"""The domain: what Amended knows about articles, notices and alerts. Pure: no I/O, no clock, no environment."""
