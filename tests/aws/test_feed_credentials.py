"""Credentials of feeds on AWS: fields of a secret of the stack, read where a feed asks for one and by nobody else."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from amended.domain.feeds import Feed
from tests.aws.deployed import Deployed
from tests.aws.local_aws import LocalAws
from tests.aws.stack import Stack
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
FILE = '[[feeds]]\nurl = "https://example.org/rss"\nauth = "DESK"\n'


class Desk:
    """A news site and a stack of its own name that polls it; secrets outlive a test on the local AWS."""

    def __init__(self, aws: LocalAws, patch: pytest.MonkeyPatch, site: NewsSite) -> None:
        self.site, self.clock = site, ManualClock(NOW)
        name = aws.make_table()
        self.secret = f"{name}/feeds"
        self.stack = Stack(aws, patch, self.clock, AMENDED_ALLOW_PRIVATE=site.host, STACK_NAME=name)

    def poll(self, auth: str) -> Feed:
        """Follow the site's feed with credentials of this name and poll it; the feed as it is stored then."""
        url = f"{self.site.url}/rss"
        self.stack.store.put_feed(Feed(url=url, added_at=self.clock.now(), auth=auth))
        self.stack.dispatch()
        assert self.stack.serve("poll_feeds") == []
        feed = self.stack.store.feed(url)
        assert feed is not None
        return feed

    def sent(self) -> list[str | None]:
        """The credentials that each request for the feed carried."""
        return [headers.get("authorization") for path, headers in self.site.requests if path == "/rss"]


@pytest.fixture
def desk(aws: LocalAws, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """The desk."""
    with NewsSite() as site:
        yield Desk(aws, monkeypatch, site)


def test_a_feed_is_asked_with_the_credentials_that_it_names(aws: LocalAws, desk: Desk) -> None:
    """`auth` names a field of the secret NAME/feeds, which is sent as one machine sends a variable."""
    aws.secrets.create_secret(Name=desk.secret, SecretString='{"DESK": "me:sesame", "OTHER": "Bearer x"}')
    assert desk.poll("DESK").last_error == ""
    assert desk.sent() == ["Basic bWU6c2VzYW1l"]
    assert "sesame" not in desk.stack.log.getvalue()


def test_a_changed_secret_is_used_without_a_deploy(aws: LocalAws, desk: Desk) -> None:
    """A value that is put later is used at the next poll."""
    aws.secrets.create_secret(Name=desk.secret, SecretString='{"DESK": "Bearer old"}')
    desk.poll("DESK")
    aws.secrets.put_secret_value(SecretId=desk.secret, SecretString='{"DESK": "Bearer new"}')
    desk.clock.pass_time(HOUR)
    desk.stack.dispatch()
    desk.stack.serve("poll_feeds")
    assert desk.sent() == ["Bearer old", "Bearer new"]


def make_secret(aws: LocalAws, name: str, text: str | None) -> None:
    """A secret with this text; None: there is none. "deleted": one that is marked for deletion."""
    if text is not None:
        aws.secrets.create_secret(Name=name, SecretString=text)
    if text == "deleted":
        aws.secrets.delete_secret(SecretId=name)


# One of each kind in the quick run: how a secret is read is held by its own tests.
UNREADABLE = [
    (None, "does not exist"),
    pytest.param("sesame", "is not a JSON object", marks=pytest.mark.slow),
    pytest.param('["sesame"]', "is not a JSON object", marks=pytest.mark.slow),
    ('{"DESK": {"user": "sesame"}}', "is not a JSON object"),
    pytest.param("{}", "has no field 'DESK'", marks=pytest.mark.slow),
    ('{"OTHER": "sesame"}', "has no field 'DESK'"),
    pytest.param('{"DESK": " "}', "has no field 'DESK', or an empty one", marks=pytest.mark.slow),
    pytest.param("deleted", "is marked for deletion", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("text", "told"), UNREADABLE)
def test_credentials_that_cannot_be_read_are_the_feeds_fault_alone(
    aws: LocalAws, desk: Desk, text: str | None, told: str
) -> None:
    """A feed whose credentials lack is not asked without them, and says why; a feed without any is polled as ever."""
    make_secret(aws, desk.secret, text)
    other = f"{desk.site.url}/news/pool"
    desk.stack.store.put_feed(Feed(url=other, added_at=NOW))
    error = desk.poll("DESK").last_error
    assert f"secret {desk.secret} {told}" in error
    assert desk.sent() == []
    assert "/news/pool" in [path for path, _ in desk.site.requests]
    assert "sesame" not in desk.stack.log.getvalue()


@pytest.mark.parametrize(("text", "told"), UNREADABLE)
def test_credentials_that_cannot_be_read_are_told_to_whoever_looks_after_the_stack(
    aws: LocalAws, desk: Desk, text: str | None, told: str
) -> None:
    """The topic of alarms names secret, fault and credentials once a day, however often feeds ask for them."""
    make_secret(aws, desk.secret, text)
    desk.poll("DESK")
    (post,) = desk.stack.post()
    for part in (f"secret {desk.secret}: {told}", "credentials DESK"):
        assert part in post["Message"]
    assert "sesame" not in post["Message"] + desk.stack.log.getvalue()
    assert post["Subject"].isascii()
    for hours, times in ((12, 0), (13, 1)):
        desk.clock.pass_time(hours * HOUR)
        desk.stack.dispatch()
        assert desk.stack.serve("poll_feeds") == []
        assert len(desk.stack.post()) == times


def test_all_credentials_that_lack_are_told_together(desk: Desk) -> None:
    """Two feeds with other names are one message; a feed without credentials is no matter of the secret."""
    for name in ("NIGHT", ""):
        desk.stack.store.put_feed(Feed(url=f"{desk.site.url}/rss?{name}", added_at=NOW, auth=name))
    desk.poll("DESK")
    (post,) = desk.stack.post()
    assert "credentials DESK, NIGHT" in post["Message"]


def test_credentials_that_can_be_read_are_no_news(aws: LocalAws, desk: Desk) -> None:
    """Nobody is told of a secret that holds what feeds ask for, and nobody asks for one that no feed names."""
    desk.poll("")
    aws.secrets.create_secret(Name=desk.secret, SecretString='{"DESK": "Bearer x"}')
    desk.stack.store.put_feed(Feed(url=f"{desk.site.url}/rss?second", added_at=NOW, auth="DESK"))
    desk.clock.pass_time(HOUR)
    desk.stack.dispatch()
    assert desk.stack.serve("poll_feeds") == []
    assert desk.stack.post() == []


def test_a_topic_that_cannot_be_reached_stops_no_poll(desk: Desk) -> None:
    """Where nobody can be told that is logged, feeds are polled, and the next invocation tells."""
    topic = desk.stack.environment["ALARM_TOPIC"]
    desk.stack.environment["ALARM_TOPIC"] = f"{topic}-gone"
    desk.poll("DESK")
    assert "the topic of alarms" in [line["subject"] for line in desk.stack.lines("error")]
    desk.stack.environment["ALARM_TOPIC"] = topic
    desk.clock.pass_time(6 * HOUR)
    desk.stack._deployments.clear()
    desk.stack.dispatch()
    assert desk.stack.serve("poll_feeds") == []
    assert len(desk.stack.post()) == 1


def test_push_hands_the_name_over(deployed: Deployed) -> None:
    """`push` gives feeds the name of their credentials, changes it, and says which name the secret does not hold."""
    (deployed.folder / "amended.toml").write_text(FILE)
    assert "+ feed   https://example.org/rss  auth DESK" in deployed.amended("push", "amended.toml", "--dry-run").out
    said = deployed.amended("push", "amended.toml", "--json")
    (unused,) = said.json["unused"]
    assert (said.status, unused["key"]) == (0, "feeds[1].auth")
    assert f"secret {deployed.name}/feeds does not exist" in unused["reason"]
    with contextlib.closing(deployed.store()) as store:
        assert [feed.auth for feed in store.feeds()] == ["DESK"]

    secrets, name = deployed.client("secretsmanager"), f"{deployed.name}/feeds"
    secrets.create_secret(Name=name, SecretString=json.dumps({"DESK": "me:sesame"}))
    assert deployed.amended("push", "amended.toml", "--json").json["unused"] == []
    (deployed.folder / "amended.toml").write_text(FILE.replace("DESK", "NIGHT"))
    said = deployed.amended("push", "amended.toml")
    assert "~ feed   https://example.org/rss  auth DESK -> NIGHT" in said.out
    assert f"feeds[1].auth  is not used: secret {deployed.name}/feeds has no field 'NIGHT'" in said.out
    assert "sesame" not in said.out + said.err
    with contextlib.closing(deployed.store()) as store:
        assert [feed.auth for feed in store.feeds()] == ["NIGHT"]


def test_doctor_says_which_credentials_lack(deployed: Deployed) -> None:
    """A feed whose credentials the stack does not hold is a fault with a remedy; one that it holds is none."""
    subject = "feed https://example.org/rss"
    (deployed.folder / "amended.toml").write_text(FILE)
    deployed.amended("push", "amended.toml")
    faults = [one for one in deployed.amended("doctor", "--json").json if one["health"] == "fault"]
    (found,) = (one for one in faults if one["subject"] == f"secret {deployed.name}/feeds")
    assert "create-secret" in found["remedy"]
    secret = json.dumps({"DESK": "me:sesame"})
    deployed.client("secretsmanager").create_secret(Name=f"{deployed.name}/feeds", SecretString=secret)
    told = deployed.amended("doctor", "--json").json
    assert [one["health"] for one in told if one["subject"] == f"secret {deployed.name}/feeds"] == ["good"]
    assert any(one["subject"] == subject for one in told)
