"""What people type after /amended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.slack_requests import Command, Verb, understood


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("", Command(verb=Verb.HELP)),
        ("  HELP ", Command(verb=Verb.HELP)),
        ("list", Command(verb=Verb.LIST)),
        ("status please", Command(verb=Verb.STATUS)),
        ("watch https://example.org/a", Command(verb=Verb.WATCH, url="https://example.org/a")),
        ("watch <https://example.org/a|example.org>", Command(verb=Verb.WATCH, url="https://example.org/a")),
        (
            "watch <https://example.org/a?x=1&amp;y=2> <#C012|desk>",
            Command(verb=Verb.WATCH, url="https://example.org/a?x=1&y=2", channel="C012"),
        ),
        ("watch <#C012|> https://example.org/a", Command(verb=Verb.WATCH, url="https://example.org/a", channel="C012")),
        ("watch https://example.org/a#part", Command(verb=Verb.WATCH, url="https://example.org/a#part")),
        ("unwatch https://example.org/a", Command(verb=Verb.UNWATCH, url="https://example.org/a")),
        ("mute https://example.org/a", Command(verb=Verb.MUTE, url="https://example.org/a")),
    ],
)
def test_commands_are_understood(text: str, command: Command) -> None:
    """Words, links and channels in every form in which Slack sends them."""
    assert understood(text) == command


@pytest.mark.parametrize(
    "text", ["watch", "watch nonsense", "mute javascript:alert(1)", "dance", "watch https://e.org #x"]
)
def test_what_is_not_understood_is_said(text: str) -> None:
    """A command without what it needs says what that is."""
    assert understood(text).problem


@given(st.text(max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever is typed is a command that can be carried out or a problem in words."""
    command = understood(text)
    assert command.problem or command.url or command.verb in {Verb.LIST, Verb.STATUS, Verb.HELP}
    assert not set(command.url) & set(" <>|")
