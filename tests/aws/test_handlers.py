"""The functions at their edges: bad messages, little time, secrets that lack, and what is queued and logged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from amended.bootstrap_aws import deployment
from amended.domain.articles import Article
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.errors import StoreBusy, WrongConfiguration, WrongUsage
from tests.adapters.stored_records import article, channel, delivery
from tests.aws.local_aws import LocalAws
from tests.aws.stack import MOST_RECEIVES, QUEUES, Context, Stack, event_of, handler
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite, Story

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
# When a visit is due that is put off no longer: an eighth of a quarter of an hour ago.
RIPE = NOW - timedelta(minutes=2)
MINUTE = timedelta(minutes=1)
BAD = {
    "not JSON": "feed",
    "another object": "{}",
    "a later version": '{"version": 2, "kind": "%s", "names": ["x"]}',
    "no names": '{"version": 1, "kind": "%s"}',
    "another kind": '{"version": 1, "kind": "gossip", "names": ["x"]}',
}


@pytest.fixture
def clock() -> ManualClock:
    """The stack's time."""
    return ManualClock(NOW)


@pytest.fixture
def site() -> Iterator[NewsSite]:
    """A news site."""
    with NewsSite() as site:
        yield site


@pytest.fixture
def stack(aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, site: NewsSite) -> Stack:
    """A stack without Slack."""
    return Stack(aws, monkeypatch, clock, AMENDED_ALLOW_PRIVATE=site.host)


@pytest.mark.parametrize("function", QUEUES)
def test_bad_messages_end_among_the_dead_letters(stack: Stack, function: str) -> None:
    """A message that nobody can read comes a few times, is named in the log, and goes to the dead letters."""
    kind = {"poll_feeds": "feeds", "revisit_articles": "hosts", "send_alerts": "lanes"}[function]
    bodies = [body.replace("%s", kind) for body in BAD.values()]
    for body in bodies:
        stack.send(function, body)
    for _ in range(MOST_RECEIVES):
        assert len(stack.serve(function)) == len(bodies)
    assert stack.serve(function) == []
    assert sorted(stack.dead_letters(function)) == sorted(bodies)
    assert len(stack.lines("error")) == MOST_RECEIVES * len(bodies)
    assert "version 2" in stack.log.getvalue()


def test_a_bad_message_does_not_harm_its_neighbours(stack: Stack, site: NewsSite) -> None:
    """Of a batch with one bad message the others are worked off, and only the bad one comes again."""
    stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
    stack.send("poll_feeds", "nonsense")
    stack.dispatch()
    assert len(stack.serve("poll_feeds")) == 1
    assert len(list(stack.store.articles())) == 1


def test_an_event_of_something_else_is_refused(stack: Stack) -> None:
    """A function that is called with no event of its queue says so."""
    strangers: tuple[Any, ...] = ({}, [], None, {"Records": {}})
    for event in strangers:
        with pytest.raises(WrongUsage, match="event"):
            stack.call("poll_feeds", event, 180)
    with pytest.raises(WrongUsage, match="headers"):
        stack.call("slack_app", {"Records": []}, 30)


def test_what_is_queued_is_not_queued_again(stack: Stack, clock: ManualClock, site: NewsSite) -> None:
    """A backlog is queued once, and again only when its mark has run out; what was worked off is free at once."""
    store = stack.store
    store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
    store.put_article(article(host="slow.example.org", next_visit=RIPE))
    store.put_delivery(delivery(due_at=NOW))
    assert stack.dispatch() == {"feeds": 1, "hosts": 1, "lanes": 1}
    clock.pass_time(9 * MINUTE)
    assert stack.dispatch() == {"feeds": 0, "hosts": 0, "lanes": 0}
    clock.pass_time(MINUTE)
    assert stack.dispatch() == {"feeds": 1, "hosts": 1, "lanes": 1}
    assert len(stack.waiting("poll_feeds")) == 2
    stack.serve("poll_feeds")
    feed = store.feed(f"{site.url}/rss")
    assert feed is not None
    assert feed.queued_until is None


def test_the_feeds_of_a_host_are_queued_together(stack: Stack) -> None:
    """Feeds of one host stand in one message, so that two workers do not wait for each other."""
    for number in range(6):
        for host in ("a", "b"):
            stack.store.put_feed(Feed(url=f"https://{host}.example.org/{number}", added_at=NOW))
    assert stack.dispatch()["feeds"] == 12
    names = [json.loads(message["Body"])["names"] for message in stack.waiting("poll_feeds")]
    assert sorted(len(some) for some in names) == [2, 10]
    hosts = [name.split("/")[2] for some in sorted(names, key=len, reverse=True) for name in some]
    assert sum(1 for one, other in pairwise(hosts) if one != other) == 1


def test_a_host_that_is_being_visited_is_not_queued(stack: Stack) -> None:
    """Dispatch leaves to a worker what it holds."""
    stack.store.put_article(article(host="h", next_visit=RIPE))
    stack.store.put_host(Host(name="h", lease_owner="w", lease_until=NOW + MINUTE))
    assert stack.dispatch()["hosts"] == 0


def test_a_worker_without_time_begins_nothing(stack: Stack, site: NewsSite, clock: ManualClock) -> None:
    """With no time left nothing is fetched, and what was queued is free for the next minute."""
    stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
    stack.store.put_article(article(url=f"{site.url}/news/pool", host=site.host, next_visit=RIPE))
    stack.dispatch()
    assert stack.serve("poll_feeds", seconds=70) == []
    assert stack.serve("revisit_articles", seconds=70) == []
    assert [path for path, _ in site.requests if path != "/robots.txt"] == []
    clock.pass_time(MINUTE)
    assert stack.dispatch() == {"feeds": 1, "hosts": 1, "lanes": 0}


def test_whoever_calls_a_function_by_hand_needs_no_context(stack: Stack, site: NewsSite) -> None:
    """Without Lambda's context, which says how much time is left, a function takes as much as it has in Lambda."""
    stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
    stack._running = "dispatch"
    assert handler("dispatch").handler({}, None) == {"feeds": 1, "hosts": 0, "lanes": 0}
    stack._running = "poll_feeds"
    assert handler("poll_feeds").handler(event_of(stack.waiting("poll_feeds")), None) == {"batchItemFailures": []}
    assert len(list(stack.store.articles())) == 1


def test_a_worker_stops_in_time(stack: Stack, site: NewsSite, clock: ManualClock) -> None:
    """A host with many due articles is left in the middle: the rest is found again, and nothing is visited twice."""
    for number in range(40):
        path = f"/news/{number}"
        site.stories[path] = Story(title=f"Story {number}")
        stack.store.put_article(article(str(number), url=site.url + path, host=site.host, next_visit=RIPE))
    stack.dispatch()
    assert stack.serve("revisit_articles", seconds=105) == []
    visited = sum(path.startswith("/news/") for path, _ in site.requests)
    assert 10 <= visited <= 17  # two seconds between two requests, thirty seconds of time
    assert len(stack.store.due_articles(site.host, clock.now(), 100)) == 40 - visited
    clock.pass_time(MINUTE)
    assert stack.dispatch()["hosts"] == 1


def test_a_feed_that_comes_twice_is_polled_once(stack: Stack, site: NewsSite) -> None:
    """A message whose feed is not due any more is worked off without a request."""
    stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
    stack.dispatch()
    stack.serve("poll_feeds", keep=True)
    polled = len(site.requests)
    assert stack.serve("poll_feeds") == []
    assert len(site.requests) == polled


def test_without_a_channel_alerts_are_printed(stack: Stack, site: NewsSite, clock: ManualClock) -> None:
    """As on one machine: where no Slack is set up, alerts go to the log."""
    stack.store.put_delivery(delivery(sink="stdout", channel="-", due_at=NOW))
    stack.dispatch()
    assert stack.serve("send_alerts") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [("xoxb-123-bare", "JSON object"), ("[1]", "JSON object"), ('{"bot_token": 1}', "JSON object")],
)
def test_a_secret_that_is_no_json_is_named_and_not_shown(stack: Stack, text: str, said: str) -> None:
    """Whoever pasted a bare token reads which secret is wrong, and the token stands nowhere."""
    name = stack.secret("SLACK_SECRET", text)
    stack.store.put_delivery(delivery(due_at=NOW))
    stack.dispatch()
    with pytest.raises(WrongConfiguration, match=said) as raised:
        stack.serve("send_alerts")
    assert name in str(raised.value)
    assert "123-bare" not in str(raised.value)
    assert "123-bare" not in stack.log.getvalue()


def test_a_secret_of_bytes_is_named(stack: Stack) -> None:
    """Whoever stored a file as bytes reads which secret is wrong; it is not taken for one without a value."""
    stack.environment["SLACK_SECRET"] = "desk/slack-bytes"
    stack.aws.secrets.create_secret(Name="desk/slack-bytes", SecretBinary=b'{"bot_token": "xoxb-1"}')
    stack.store.put_delivery(delivery(due_at=NOW))
    stack.dispatch()
    with pytest.raises(WrongConfiguration, match="secret desk/slack-bytes: is not a JSON object"):
        stack.serve("send_alerts")


def test_a_secret_that_is_absent_is_named(stack: Stack) -> None:
    """A secret that was deleted is told by its name."""
    stack.environment["SLACK_SECRET"] = "desk/slack"
    stack.store.put_delivery(delivery(due_at=NOW))
    stack.dispatch()
    with pytest.raises(WrongConfiguration, match="secret desk/slack: does not exist"):
        stack.serve("send_alerts")


def test_a_new_secret_needs_no_deploy(stack: Stack, clock: ManualClock) -> None:
    """A changed token is used after a minute, by a process that goes on."""
    name = stack.secret("SLACK_SECRET", '{"bot_token": "one"}')
    stack.store.put_channel(channel())
    stack._running = "send_alerts"
    deployment = stack._deployment()
    assert deployment.settings(clock.now()).slack.bot_token == "one"
    stack.aws.secrets.put_secret_value(SecretId=name, SecretString='{"bot_token": "two"}')
    assert deployment.settings(clock.now() + MINUTE / 2).slack.bot_token == "one"
    assert deployment.settings(clock.now() + MINUTE).slack.bot_token == "two"


def test_a_table_that_misses_is_named(stack: Stack) -> None:
    """Whoever deletes the table reads its name, not a stack trace of a library."""
    stack.environment["TABLE_NAME"] = "gone"
    with pytest.raises(WrongConfiguration, match="DynamoDB table gone: does not exist"):
        stack.dispatch()
    stack.environment["TABLE_NAME"] = ""
    stack._deployments.clear()
    with pytest.raises(WrongConfiguration, match="TABLE_NAME"):
        stack.dispatch()


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ALERT_QUEUE_URL", "", "ALERT_QUEUE_URL: is not set"),
        ("BUCKET_NAME", " ", "BUCKET_NAME: is not set"),
        ("RETENTION_DAYS", "soon", "RETENTION_DAYS: is 'soon' and not a number of days"),
    ],
)
def test_a_variable_that_is_wrong_is_named(stack: Stack, name: str, value: str, said: str) -> None:
    """Whoever changes a function's variables by hand reads which one is wrong, and why."""
    stack.store.put_delivery(delivery(due_at=NOW))
    stack.environment[name] = value
    with pytest.raises(WrongConfiguration, match=said):
        stack.dispatch()


def test_a_strangers_request_is_not_answered(stack: Stack) -> None:
    """Without Slack's signature there is a bare 401, whatever the body says, and nothing is done."""
    stack.secret("SLACK_SECRET", '{"bot_token": "xoxb-1", "signing_secret": "s"}')
    requests: tuple[dict[str, Any], ...] = (
        {"headers": {}, "body": "text=list"},
        {"headers": {"x-slack-signature": "v0=0", "x-slack-request-timestamp": "1"}, "body": '{"left": {}}'},
        {"headers": {}, "body": "====", "isBase64Encoded": True},
        {"headers": {}},
    )
    for event in requests:
        answer = stack.call("slack_app", event, 30)
        assert answer["statusCode"] in (400, 401)
        assert answer["body"] == ""


def test_a_log_line_is_one_line(stack: Stack, site: NewsSite) -> None:
    """Text from the web stands in a line of JSON, escaped; no line of its own can be made with it."""
    hostile: Article = article(url=f"{site.url}/news/x\u2028y", host=site.host, title="a\nb", next_visit=RIPE)
    stack.store.put_article(hostile)
    site.stories.clear()
    stack.dispatch()
    stack.serve("revisit_articles")
    assert stack.lines("article_visited")
    assert stack.log.getvalue().isascii()


def test_a_busy_table_leaves_the_message_for_later(stack: Stack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where AWS asks to try again, the whole batch comes again."""
    stack.store.put_feed(replace(Feed(url="https://example.org/rss", added_at=NOW)))
    stack.dispatch()

    def busy(url: str) -> Feed | None:
        raise StoreBusy("DynamoDB table desk", "AWS asks to try again")

    stack._running = "poll_feeds"
    monkeypatch.setattr(stack._deployment().store, "feed", busy)
    with pytest.raises(StoreBusy):
        stack.serve("poll_feeds")
    assert len(stack.waiting("poll_feeds")) == 1


def test_a_process_serves_the_table_that_its_environment_names(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is made once is made for these resources: where they are others, others are served, and logged where now."""
    tables = [aws.make_table(), aws.make_table()]
    monkeypatch.setenv("BUCKET_NAME", aws.make_bucket())
    for variable in QUEUES.values():
        monkeypatch.setenv(variable, aws.sqs.create_queue(QueueName=f"{tables[0]}-{variable}")["QueueUrl"])
    for feeds, table in enumerate(tables):
        monkeypatch.setenv("TABLE_NAME", table)
        assert deployment() is deployment()
        for number in range(feeds):
            deployment().store.put_feed(Feed(url=f"https://example.org/{number}", added_at=NOW))
        assert handler("dispatch").handler({}, Context()) == {"feeds": feeds, "hosts": 0, "lanes": 0}
        first, *_ = capsys.readouterr().out.splitlines()
        assert json.loads(first)["feeds"] == feeds


EVENTS = Path(__file__).parent.parent.parent / "infra" / "events"


@pytest.mark.parametrize("event", sorted(EVENTS.glob("*.json")), ids=lambda event: event.stem)
def test_the_sample_events_are_what_the_functions_take(stack: Stack, event: Path) -> None:
    """Each event in `infra/events` is answered by its function: nothing fails, and nobody is let in."""
    stack.secret("SLACK_SECRET", '{"bot_token": "xoxb-1", "signing_secret": "s"}')
    answer = stack.call(event.stem, json.loads(event.read_text()), 180)
    assert answer.get("batchItemFailures", []) == []
    assert answer.get("statusCode", 401) == 401


def test_what_is_most_late_is_measured_now_and_then(stack: Stack, clock: ManualClock) -> None:
    """Dispatch tells how long the first of all due things was due: at its start, and every five minutes afterwards."""
    stack.store.put_feed(Feed(url="https://example.org/rss", added_at=NOW, next_poll=NOW - 20 * MINUTE))
    for _ in range(11):
        stack.dispatch()
        clock.pass_time(MINUTE)
    measured = [line["late"] for line in stack.lines("dispatched") if "late" in line]
    # It waits in the queue all the time, and nobody reads it.
    assert measured == [20 * 60, 25 * 60, 30 * 60]
    assert stack.metrics()["OldestDue"] == 75 * 60
