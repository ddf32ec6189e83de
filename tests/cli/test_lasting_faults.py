"""`amended run` on a fault that stops nothing and lasts until a person mends it: the operators are told once."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta

import pytest

from amended.adapters.sqlite_store import SqliteStore
from tests.aws.model_stand_in import ModelStandIn
from tests.cli.conftest import User
from tests.slack_stand_in import TOKEN, SlackStandIn


def test_credentials_that_are_not_set_are_told_once_a_day(
    user: User, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The operators read which variable lacks and which feed waits for it, not with every cycle; others are polled."""
    more = f'[[feeds]]\nurl = "{user.site.url}/paid.rss"\nauth = "DESK"\n[slack]\nchannel = "C1"\noperators = "COPS"\n'
    user.configure(more)
    for _ in range(3):
        assert user.amended("run", "--once", "--due", "all").status == 0
    (said,) = slack.messages
    assert said["channel"] == "COPS"
    assert "DESK is not set" in said["text"]
    assert "/paid.rss" in said["text"]
    with contextlib.closing(SqliteStore(user.folder / "amended.db")) as store:
        store.beat("told of credentials 'DESK'", datetime.now(UTC) - timedelta(hours=25), "")
    assert user.amended("run", "--once").status == 0
    assert len(slack.messages) == 2
    monkeypatch.setenv("DESK", "user:password")
    with contextlib.closing(SqliteStore(user.folder / "amended.db")) as store:
        store.beat("told of credentials 'DESK'", datetime.now(UTC) - timedelta(hours=25), "")
    assert user.amended("run", "--once", "--due", "all").status == 0
    assert len(slack.messages) == 2
    assert "/rss" in [path for path, _ in user.site.requests]


def test_operators_who_cannot_be_told_hold_nothing_up(user: User, slack: SlackStandIn) -> None:
    """Where Slack refuses the message that is reported, feeds are read, and the next cycle tries again."""
    slack.archived.add("COPS")
    user.configure('auth = "DESK"\n[slack]\noperators = "COPS"\n')
    said = user.amended("run", "--once", "--json")
    assert "COPS" in [event.get("subject") for event in said.events]
    slack.archived.clear()
    user.amended("run", "--once", "--json")
    assert [message["channel"] for message in slack.messages] == ["COPS"]


@pytest.mark.slow  # loads the model's library
def test_a_key_that_the_model_does_not_take_is_told(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """The alert goes out as an extract, and the operators read that the key is no good, without it."""
    with SlackStandIn() as slack, ModelStandIn(lambda *_, **__: "knows no key") as model:
        for name, value in {
            "SLACK_BOT_TOKEN": TOKEN,
            "SLACK_API_URL": slack.url,
            "OPENAI_API_KEY": "sk-taken-back",
            "OPENAI_BASE_URL": model.url,
        }.items():
            monkeypatch.setenv(name, value)
        user.configure('[slack]\nchannel = "C1"\noperators = "COPS"\n')
        user.amended("run", "--once")
        user.gain("<strong>Correction:</strong> An earlier version misstated the days. It is 14 days, not 14 weeks.")
        for _ in range(2):
            assert user.amended("run", "--once", "--due", "all").status == 0
        (said,) = (message["text"] for message in slack.messages if message["channel"] == "COPS")
        assert [message for message in slack.messages if message["channel"] == "C1"]
    assert "the key is not accepted" in said
    assert "sk-taken-back" not in said
