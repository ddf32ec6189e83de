"""The manifest with which the Slack app is made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

MANIFEST = json.loads((Path(__file__).parent.parent / "infra" / "slack-manifest.json").read_text(encoding="utf-8"))

# The keys that https://docs.slack.dev/reference/app-manifest knows, as far as they are used here.
KEYS = {
    "": {"_metadata", "display_information", "features", "oauth_config", "settings"},
    "_metadata": {"major_version", "minor_version"},
    "display_information": {"name", "description", "long_description", "background_color"},
    "features": {"bot_user", "slash_commands"},
    "features.bot_user": {"display_name", "always_online"},
    "oauth_config": {"scopes"},
    "oauth_config.scopes": {"bot"},
    "settings": {
        "event_subscriptions",
        "interactivity",
        "org_deploy_enabled",
        "socket_mode_enabled",
        "token_rotation_enabled",
    },
    "settings.event_subscriptions": {"bot_events"},
    "settings.interactivity": {"is_enabled"},
}


@pytest.mark.parametrize("place", KEYS)
def test_the_manifest_uses_only_known_keys(place: str) -> None:
    """Slack refuses a manifest with a key that it does not know."""
    node: Any = MANIFEST
    for name in place.split(".") if place else []:
        node = node[name]
    assert set(node) <= KEYS[place]


def test_texts_are_within_slacks_limits() -> None:
    """Name, descriptions and command fit."""
    shown = MANIFEST["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 174 <= len(shown["long_description"]) <= 4000
    (command,) = MANIFEST["features"]["slash_commands"]
    assert set(command) == {"command", "description", "usage_hint", "should_escape"}
    assert command["command"] == "/amended"


def test_the_scopes_are_exactly_those_that_are_used() -> None:
    """Post, look before posting again, check channels, answer the command: nothing else, and nowhere uninvited."""
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == {
        "chat:write",
        "channels:history",
        "groups:history",
        "channels:read",
        "groups:read",
        "commands",
    }
