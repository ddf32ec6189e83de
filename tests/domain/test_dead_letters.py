"""A look at a message that could not be worked off tells what it is about, and no password or token."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.dead_letters import look_at
from amended.domain.messages import Kind, Message, written


def test_a_message_of_ours_is_told_by_its_names() -> None:
    """Feeds are shown without passwords, and of many names the first few."""
    feeds = tuple(f"https://u:hunter2@example.org/{number}" for number in range(5))
    look = look_at(written(Message(kind=Kind.FEEDS, names=feeds)))
    shown = "https://example.org/0, https://example.org/1, https://example.org/2 and 2 more"
    assert (look.about, look.problem) == (f"feeds: {shown}", "")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("", "is no message of Amended"),
        ("null", "is no message of Amended"),
        ("[]", "is no message of Amended"),
        ('{"kind": ["feeds"]}', "is no message of Amended"),
        ("[" * 100_000, "is no message of Amended"),
        ('{"version": 9, "kind": "feeds", "names": []}', "has version 9"),
        ('{"version": 1, "kind": "feeds"}', "has no list of names"),
    ],
    ids=lambda text: text[:20],
)
def test_what_no_worker_reads_says_why(body: str, problem: str) -> None:
    """Whatever lies there, a look at it says what is wrong and is short."""
    look = look_at(body)
    assert look.problem.startswith(problem)
    assert len(look.about) <= 81


@pytest.mark.parametrize("separator", ["/", r"\/"])
def test_secrets_of_addresses_are_never_shown(separator: str) -> None:
    """An address in a message that no worker reads is shown without its password, and without what its query says."""
    address = "https://desk:hunter2@example.org/rss?token=opensesame&page=2".replace("/", separator)
    look = look_at(f'{{"names": ["{address}"]}}')
    assert "example.org" in look.about
    assert "hunter2" not in look.about
    assert "opensesame" not in look.about


@given(st.text(), st.sampled_from(["xoxb-12-34-abcDEF", "sk-proj-abc_DEF", "xapp-1-A0-99"]), st.text())
def test_tokens_are_never_shown(before: str, token: str, after: str) -> None:
    """A token in a body that is no message of ours is blotted out, wherever it stands."""
    assert token not in look_at(before + token + after).about
    assert token not in look_at(json.dumps({"kind": "other", "token": token})).about
