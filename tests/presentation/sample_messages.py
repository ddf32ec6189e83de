"""The sample alert that tests alter, and what they look for in its message."""

from __future__ import annotations

from amended.presentation.sample import sample_alert
from tests.presentation.hostile import RAISED

SAMPLE = sample_alert(RAISED)
assert SAMPLE.summary is not None
SUMMARY = SAMPLE.summary


def all_strings(node: object) -> list[str]:
    """Every text in a message, links and ids included."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in all_strings(value)]
    if isinstance(node, list):
        return [text for value in node for text in all_strings(value)]
    return [node] if isinstance(node, str) else []


def mrkdwn_of(node: object) -> list[str]:
    """The texts that Slack parses."""
    if isinstance(node, dict):
        own = [node["text"]] if node.get("type") == "mrkdwn" else []
        return own + [text for value in node.values() for text in mrkdwn_of(value)]
    return [text for value in node for text in mrkdwn_of(value)] if isinstance(node, list) else []
