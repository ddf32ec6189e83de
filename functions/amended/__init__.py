"""Amended: tells a team when an article that is already out gains a correction, an update or a retraction."""

__version__ = "0.1.0"
