"""From one machine to AWS, and a configuration pushed there: what was told stays told, the rest goes where it says."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amended.adapters.dynamodb_import import ImportedStore
from amended.adapters.sqlite_export import SqliteExport
from amended.adapters.sqlite_store import SqliteStore
from amended.adapters.stack_configuration import StackConfiguration
from amended.bootstrap_aws import Deployment
from amended.cli.main import run
from amended.config import Settings
from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import Feed
from amended.errors import WrongConfiguration
from amended.services.import_store import ImportStore
from tests.aws.local_aws import LocalAws
from tests.aws.stack import Stack
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn

CORRECTION = (
    "<strong>Correction:</strong> An earlier version of this article misstated how long the pool will be closed. "
    "It is 14 days, not 14 weeks."
)
RETRACTION = "<strong>Retraction:</strong> This article has been retracted because its main source was invented."


class Newsroom:
    """A news site, a Slack, and a stack beside the folder of one machine."""

    def __init__(
        self, aws: LocalAws, patch: pytest.MonkeyPatch, folder: Path, site: NewsSite, slack: SlackStandIn
    ) -> None:
        self.aws, self.folder, self.site, self.slack = aws, folder, site, slack
        self.clock = ManualClock(datetime.now(UTC))
        for name in list(os.environ):
            if name.startswith(("AMENDED_", "SLACK_", "OPENAI_")):
                patch.delenv(name)
        patch.chdir(folder)
        self._patch = patch
        variables = {"AMENDED_ALLOW_PRIVATE": site.host, "SLACK_API_URL": slack.url}
        self.stack = Stack(aws, patch, self.clock, **variables)
        self.stack.secret("SLACK_SECRET", json.dumps({"bot_token": TOKEN}))
        table = self.stack.environment["TABLE_NAME"]
        self.configuration = StackConfiguration(aws.dynamodb, table)

    def machine(self) -> None:
        """One cycle on the machine, with everything due."""
        self._patch.setenv("SLACK_BOT_TOKEN", TOKEN)
        self._patch.setenv("SLACK_API_URL", self.slack.url)
        assert run(["run", "--once", "--due", "all"]) == 0

    def tell_on_one_machine(self) -> None:
        """The story is read and gains its correction, which the machine tells."""
        (self.folder / "amended.toml").write_text(
            f'[fetch]\nallow_private = ["{self.site.host}"]\nhost_interval = "0s"\n[slack]\nchannel = "C1"\n'
            f'[[feeds]]\nurl = "{self.site.url}/rss"\n'
        )
        self.machine()
        self.site.stories["/news/pool"].notices.append(CORRECTION)
        self.machine()

    def move(self) -> None:
        """Carry the machine's store over."""
        names = self.stack.environment
        target = ImportedStore(
            self.aws.dynamodb,
            self.aws.s3,
            table=names["TABLE_NAME"],
            bucket=names["BUCKET_NAME"],
            retention=timedelta(days=180),
        )
        with contextlib.closing(SqliteExport(self.folder / "amended.db")) as source:
            ImportStore(source, target, lambda *_: None).run(self.clock.now())

    def settings(self) -> Settings:
        """The settings of the stack's functions."""
        return Deployment(self.stack.environment, self.stack.log, self.clock).settings(self.clock.now())

    def pass_time(self, minutes: int, step: int = 5) -> None:
        """Let so many minutes pass in the stack."""
        for _ in range(0, minutes, step):
            self.stack.minute()
            self.clock.pass_time(timedelta(minutes=step))


@pytest.fixture
def newsroom(aws: LocalAws, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with a story."""
    with NewsSite() as site, SlackStandIn() as slack:
        yield Newsroom(aws, monkeypatch, tmp_path, site, slack)


@pytest.mark.slow
def test_what_one_machine_told_the_stack_does_not_tell_again(newsroom: Newsroom) -> None:
    """A story with a told correction moves to AWS: silence; its retraction is then told once, in the story's thread."""
    newsroom.tell_on_one_machine()
    told = [message for message in newsroom.slack.messages if not message.get("thread_ts")]
    assert len(told) == 1
    before = len(newsroom.slack.messages)

    newsroom.configuration.write({"slack": {"channel": "C1"}}, newsroom.clock.now())
    newsroom.move()
    newsroom.pass_time(90)
    assert newsroom.stack.lines("article_visited")
    assert len(newsroom.slack.messages) == before

    newsroom.site.stories["/news/pool"].notices.append(RETRACTION)
    newsroom.pass_time(90)
    fresh = newsroom.slack.messages[before:]
    assert fresh
    assert {message.get("thread_ts") for message in fresh} == {told[0]["ts"]}
    assert len(list(newsroom.stack.store.alerts())) == 2


@pytest.mark.slow
def test_what_a_killed_machine_posted_is_found_and_not_posted_again(newsroom: Newsroom) -> None:
    """A message that landed before the machine could note it is found in Slack by the stack."""
    newsroom.tell_on_one_machine()
    posted = [message["ts"] for message in newsroom.slack.messages]
    with contextlib.closing(SqliteStore(newsroom.folder / "amended.db")) as store:
        (alert,) = store.alerts()
        (done,) = store.deliveries_of(alert.id)
        claimed = {name: replace(step, ts=None, done_at=None) for name, step in done.steps.items()}
        unsure = replace(done, status=DeliveryStatus.CLAIMED, steps=claimed, due_at=done.posted_at, posted_at=None)
        assert store.put_delivery(unsure) is not None
    newsroom.configuration.write({"slack": {"channel": "C1"}}, newsroom.clock.now())
    newsroom.move()
    newsroom.pass_time(30)
    assert [message["ts"] for message in newsroom.slack.messages] == posted
    (told,) = newsroom.stack.store.deliveries_of(alert.id)
    assert told.status is DeliveryStatus.POSTED


def test_pushed_routes_decide_where_alerts_go(newsroom: Newsroom) -> None:
    """Alerts go where the pushed routes say, and a key that a later version pushed stops nothing."""
    pushed = {
        "slack": {"channel": "C1", "loudness": 11},
        "fetch": {"host_interval": "0s"},
        "routes": [{"channels": ["C2"], "kinds": ["correction"]}],
        "moods": {"good": True},
    }
    newsroom.configuration.write(pushed, newsroom.clock.now())
    newsroom.stack.store.put_feed(Feed(url=f"{newsroom.site.url}/rss", added_at=newsroom.clock.now()))
    newsroom.pass_time(15)
    newsroom.site.stories["/news/pool"].notices.append(CORRECTION)
    newsroom.pass_time(45, step=15)
    assert {message["channel"] for message in newsroom.slack.messages} == {"C2"}


def test_a_feeds_own_channel_is_told_where_nothing_else_is_set(newsroom: Newsroom) -> None:
    """A feed with a channel is told there although the stack has neither a default channel nor routes."""
    url = f"{newsroom.site.url}/rss"
    newsroom.stack.store.put_feed(Feed(url=url, added_at=newsroom.clock.now(), channels=("C3",)))
    newsroom.pass_time(15)
    newsroom.site.stories["/news/pool"].notices.append(CORRECTION)
    newsroom.pass_time(45, step=15)
    assert {message["channel"] for message in newsroom.slack.messages} == {"C3"}


def test_a_parameter_wins_over_what_was_pushed(newsroom: Newsroom) -> None:
    """As the environment wins over the file; but the model that the template has by default was chosen by nobody."""
    newsroom.configuration.write(
        {"slack": {"channel": "C2"}, "summary": {"model": "another"}, "poll": {"floor": "20m"}}, newsroom.clock.now()
    )
    newsroom.stack.environment |= {"AMENDED_SLACK_CHANNEL": "C1", "AMENDED_MODEL": "gpt-5-mini"}
    settings = newsroom.settings()
    assert (settings.slack.channel, settings.summary.model) == ("C1", "another")
    assert settings.poll.floor == timedelta(minutes=20)


def test_a_pushed_configuration_that_is_spoilt_is_named(newsroom: Newsroom) -> None:
    """A record that somebody changed by hand into nonsense is told with key and value, as a file would be."""
    newsroom.configuration.write({"poll": {"floor": "soon"}}, newsroom.clock.now())
    with pytest.raises(WrongConfiguration, match=r"that was pushed: poll\.floor: is 'soon'"):
        newsroom.settings()
