"""The manifest with which the Slack app is made, held against what Slack publishes about manifests."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from amended.domain.slack_requests import Verb
from infra import slack_manifest

MANIFEST = json.loads((Path(__file__).parent.parent / "infra" / "slack-manifest.json").read_text(encoding="utf-8"))


def _object(*needed: str, **properties: Any) -> dict[str, Any]:
    """An object with these properties and no others; a name stands for its type."""
    known = {name: {"type": what} if isinstance(what, str) else what for name, what in properties.items()}
    return {"type": "object", "additionalProperties": False, "required": list(needed), "properties": known}


def _text(least: int, most: int, pattern: str = "") -> dict[str, Any]:
    return {"type": "string", "minLength": least, "maxLength": most} | ({"pattern": pattern} if pattern else {})


def _list(of: Any, *, most: int, least: int = 0, once: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": of, "minItems": least, "maxItems": most, "uniqueItems": once}


_WEB = r"^https?:\/\/"
_NAMES = _list(_text(0, 50), most=255)
_EVENTS = _list(_text(0, 50), most=100, once=True)
# The constraints of version 1 of the schema in https://github.com/slackapi/manifest-schema for all that an app like
# this one can have (workflows, functions and the app directory are left out, and so are refused here).
SCHEMA = _object(
    "display_information",
    _metadata=_object(
        schema_version="integer", min_version="integer", major_version={"const": 1}, minor_version="integer"
    ),
    display_information=_object(
        "name",
        name=_text(1, 35),
        description=_text(1, 140),
        background_color=_text(4, 7, "^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$"),
        long_description=_text(175, 4000),
    ),
    features=_object(
        app_home=_object(
            home_tab_enabled="boolean", messages_tab_enabled="boolean", messages_tab_read_only_enabled="boolean"
        ),
        bot_user=_object("display_name", display_name=_text(1, 80), always_online="boolean"),
        shortcuts=_list(
            _object(
                "name",
                "type",
                "callback_id",
                "description",
                name=_text(1, 24),
                type={"enum": ["message", "global"]},
                callback_id=_text(1, 255),
                description=_text(1, 150),
            ),
            least=1,
            most=10,
        ),
        slash_commands=_list(
            _object(
                "command",
                "description",
                command=_text(2, 32, r"^\/"),
                url=_text(0, 3000, _WEB),
                description=_text(1, 2000),
                usage_hint=_text(1, 1000),
                should_escape="boolean",
            ),
            least=1,
            most=50,
        ),
        unfurl_domains=_list(_text(0, 255, r"^(?![\.\-])([-a-z0-9\.])+([a-z0-9])$"), least=1, most=5, once=True),
    ),
    oauth_config=_object(
        redirect_urls=_list(_text(0, 2500), most=1000, once=True),
        scopes=_object(user=_NAMES, bot=_NAMES, user_optional=_NAMES, bot_optional=_NAMES),
        token_management_enabled="boolean",
        pkce_enabled="boolean",
    ),
    settings=_object(
        allowed_ip_address_ranges=_list({"type": "string"}, least=1, most=50, once=True),
        event_subscriptions=_object(request_url=_text(0, 3500, _WEB), user_events=_EVENTS, bot_events=_EVENTS),
        incoming_webhooks=_object(incoming_webhooks_enabled="boolean"),
        interactivity=_object(
            "is_enabled",
            is_enabled="boolean",
            request_url=_text(0, 3500, _WEB),
            message_menu_options_url=_text(0, 3500, _WEB),
        ),
        org_deploy_enabled="boolean",
        socket_mode_enabled="boolean",
        is_hosted="boolean",
        token_rotation_enabled="boolean",
    ),
)


def faults(manifest: Any) -> list[str]:
    """Everything for which Slack's schema refuses a manifest."""
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(SCHEMA).iter_errors(manifest)]


def test_the_manifest_is_as_slacks_schema_has_it() -> None:
    """Slack takes it: known keys, right types, texts within their limits."""
    Draft7Validator.check_schema(SCHEMA)
    assert faults(MANIFEST) == []


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("display_information.name", "n" * 36),
        ("display_information.description", "d" * 141),
        ("display_information.long_description", "too short"),
        ("display_information.background_color", "blue"),
        ("display_information.icon", "amended.png"),
        ("settings.interactivity.is_enabled", "yes"),
        ("settings.event_subscriptions.bot_events", ["message.channels", "message.channels"]),
        ("features.slash_commands", []),
        ("oauth_config.scopes.bot", "chat:write"),
    ],
)
def test_a_manifest_that_slack_refuses_is_refused_here(place: str, value: Any) -> None:
    """The schema above is not one that lets everything pass."""
    manifest = deepcopy(MANIFEST)
    node: Any = manifest
    *path, last = place.split(".")
    for name in path:
        node = node[name]
    node[last] = value
    assert len(faults(manifest)) == 1


def test_without_an_address_slack_sends_everything_through_the_socket() -> None:
    """With Socket Mode on Slack asks for no addresses; without it commands, buttons and events each need one."""
    assert MANIFEST["settings"]["socket_mode_enabled"] is True
    assert "url" not in json.dumps(MANIFEST)


def test_with_an_address_slack_sends_everything_there(capsys: pytest.CaptureFixture[str]) -> None:
    """The manifest for an address is one that Slack takes: command, buttons and events go there, none by a socket."""
    address = "https://abc.lambda-url.eu-central-1.on.aws/"
    assert slack_manifest.main([address]) == 0
    manifest = json.loads(capsys.readouterr().out)
    assert faults(manifest) == []
    settings = manifest["settings"]
    asked = [settings["interactivity"]["request_url"], settings["event_subscriptions"]["request_url"]]
    assert [*asked, manifest["features"]["slash_commands"][0]["url"]] == [address] * 3
    assert settings["socket_mode_enabled"] is False
    assert settings["event_subscriptions"]["bot_events"] == MANIFEST["settings"]["event_subscriptions"]["bot_events"]


@pytest.mark.parametrize("arguments", [[], ["abc.example.org"], ["http://abc.example.org"], ["https://a", "https://b"]])
def test_a_manifest_needs_an_address_that_slack_takes(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    """Without one address that begins with https:// nothing is printed but how it is used."""
    assert slack_manifest.main(arguments) == 2
    assert capsys.readouterr().out == ""


def test_a_reader_who_goes_away_is_no_fault() -> None:
    """`python3 infra/slack_manifest.py … | head -1` shows no traceback, as it does for other programs."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, slack_manifest.__file__, "https://abc.lambda-url.eu-central-1.on.aws/"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_the_hint_of_the_command_names_all_its_words() -> None:
    """What Slack shows while someone types names every word but the one that lists them, and what each needs."""
    (command,) = MANIFEST["features"]["slash_commands"]
    assert command["command"] == "/amended"
    assert command["should_escape"] is True  # so that #channel comes as its id
    hinted = re.findall(r"(?:^|\| )(\w+)", command["usage_hint"])
    assert hinted == [verb.value for verb in Verb]


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


def test_the_events_are_those_that_shared_links_need() -> None:
    """Messages of public and of private channels, for which the scopes to read them are there."""
    assert MANIFEST["settings"]["event_subscriptions"] == {"bot_events": ["message.channels", "message.groups"]}
