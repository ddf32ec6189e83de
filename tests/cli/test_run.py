"""`amended run`: the main job as a user sees it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.cli.run_command import _rest
from amended.domain.addresses import article_key
from amended.domain.heartbeats import PRUNE
from amended.domain.shared_links import SharedLink
from amended.errors import StoreBusy
from tests.cli.a_page import CORRECTION
from tests.cli.conftest import User
from tests.fakes.memory_store import InMemoryStore
from tests.news_site import Story
from tests.slack_stand_in import TOKEN, SlackStandIn

FIELDS = {
    "feed_polled": {"feed", "status", "entries", "new"},
    "article_visited": {"url", "status", "next_visit"},
    "alert_raised": {"alert"},
    "delivery": {"alert_id", "sink", "channel", "status", "ts"},
    "cycle": {"feeds", "articles", "alerts", "deliveries", "errors", "seconds"},
}


def test_the_whole_job(user: User) -> None:
    """Feed, first visit, notice gained, revisit, alert: printed once, with what it said and what it says now."""
    user.configure()
    assert user.amended("run", "--once").status == 0
    user.gain(CORRECTION)
    said = user.amended("run", "--once", "--due", "all")
    assert said.status == 0
    assert "14 weeks from October" in said.text
    assert "It is 14 days, not 14 weeks." in said.text
    again = user.amended("run", "--once", "--due", "all")
    assert again.out == ""


def test_an_alert_that_nobody_read_is_printed_by_the_next_run(user: User) -> None:
    """Where the reader of the output has gone (`| true`) the program ends without a word, as others do, and no alert
    is lost: neither the printed one nor that of another sink."""
    user.configure('[[sinks]]\nkind = "stdout"\n[[sinks]]\nkind = "jsonl"\npath = "alerts.jsonl"\n')
    assert user.amended("run", "--once").status == 0
    user.gain(CORRECTION)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "amended", "run", "--once", "--due", "all"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert done.returncode == 1
    assert not [word for word in ("Traceback", "Exception", "roken", "failed") if word in done.stderr], done.stderr
    assert len((user.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    again = user.amended("run", "--once")
    assert again.text.count("It is 14 days, not 14 weeks.") == 1
    assert len((user.folder / "alerts.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_a_first_poll_takes_stock_and_alerts_on_nothing(user: User) -> None:
    """A new feed's articles that carry a notice already are counted, and nobody is alerted."""
    user.configure()
    user.site.stories["/news/pool"].published = datetime.now(UTC).isoformat()
    user.gain(CORRECTION)
    user.site.stories["/news/other"] = Story(title="Another story of the day")
    said = user.amended("run", "--once")
    assert said.out == ""
    assert "2 articles, 1 already carries a notice" in said.err


def test_a_later_article_that_is_met_with_a_notice_is_told_if_it_is_recent(user: User) -> None:
    """After the first poll, an entry that is new and recent and carries a notice is news."""
    user.configure()
    user.amended("run", "--once")
    fresh = Story(title="A story that came later", notices=[CORRECTION], published=datetime.now(UTC).isoformat())
    user.site.stories["/news/later"] = fresh
    assert "A story that came later" in user.amended("run", "--once", "--due", "all").out


def test_every_event_has_the_fields_of_the_contract(user: User) -> None:
    """`run --json` prints one object a line, each with `event` and `at` and its own fields, and nothing else."""
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    events = user.amended("run", "--once", "--due", "all", "--json").events
    assert {event["event"] for event in events} == set(FIELDS)
    for event in events:
        assert FIELDS[event["event"]] | {"at"} <= set(event)
        assert event["at"].endswith("Z")
    assert events[-1]["event"] == "cycle"
    alert = next(event["alert"] for event in events if event["event"] == "alert_raised")
    assert alert["summary"] is None
    assert alert["gained"][0]["kind"] == "correction"


def test_a_posted_alert_names_its_message(user: User, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a token the alert goes to Slack, and the delivery event has the message's ts."""
    monkeypatch.setenv("AMENDED_SLACK_CHANNEL", "C1")
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    events = user.amended("run", "--once", "--due", "all", "--json").events
    [message] = slack.posts("C1")
    [delivery] = [event for event in events if event["event"] == "delivery" and event["status"] == "posted"]
    assert delivery["ts"] == message["ts"]


def test_a_delivery_that_fails_for_good_is_named_and_ends_with_1(
    user: User, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A channel that the bot may not post to fails the run, with the remedy; the alert is kept."""
    monkeypatch.setenv("AMENDED_SLACK_CHANNEL", "CNOTTHERE")
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    said = user.amended("run", "--once", "--due", "all")
    assert said.status == 1
    assert "CNOTTHERE" in said.err
    assert TOKEN not in said.err
    assert len(user.amended("alerts", "list", "--json").json) == 1


def test_an_alert_for_a_channel_that_takes_nothing_says_so_at_once(
    user: User, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second alert before the channel's next hourly try fails with the remedy too, without asking Slack again."""
    slack.archived.add("C1")
    monkeypatch.setenv("AMENDED_SLACK_CHANNEL", "C1")
    user.site.stories["/news/other"] = Story(title="Another story of the day")
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    user.amended("run", "--once", "--due", "all")
    asked = len(slack.calls)
    user.site.stories["/news/other"].notices.append(CORRECTION)
    said = user.amended("run", "--once", "--due", "all")
    assert len(slack.calls) == asked
    assert said.status == 1
    assert "delivery failed to slack C1" in said.err
    assert "unarchive the channel" in said.err
    deliveries = [one for alert in user.amended("alerts", "list", "--json").json for one in alert["deliveries"]]
    assert [one["status"] for one in deliveries] == ["failed", "failed"]


def test_every_feed_failing_ends_with_1(user: User) -> None:
    """Where no feed could be read the run says which and why, and ends with 1."""
    user.configure()
    user.site.feed_status = 500
    said = user.amended("run", "--once")
    assert said.status == 1
    assert "/rss" in said.err
    assert "500" in said.err


def test_a_feed_that_is_no_feed_has_failed(user: User) -> None:
    """A page where a feed should be, with status 200, is named in one line and counts as a failure."""
    (user.folder / "amended.toml").write_text(
        f'[fetch]\nallow_private = ["{user.site.host}"]\n[[feeds]]\nurl = "{user.site.url}/news/pool"\n'
    )
    said = user.amended("run", "--once")
    assert said.status == 1
    assert [line for line in said.err.splitlines() if "/news/pool" in line] == [
        line for line in said.err.splitlines() if "not a feed" in line
    ]


def test_one_feed_failing_of_two_is_named_and_harms_nothing(user: User) -> None:
    """A feed that answers 404 is named with the reason; the other one's stories are visited."""
    user.configure(f'[[feeds]]\nurl = "{user.site.url}/missing"\n')
    said = user.amended("run", "--once")
    assert said.status == 0
    assert "/missing" in said.err
    assert "article" in said.err


def test_a_wrong_configuration_does_nothing_and_ends_with_2(user: User) -> None:
    """The key, the value and what is allowed are told; no store is made."""
    (user.folder / "amended.toml").write_text('[fetch]\ntimeout = "soon"\n')
    said = user.amended("run", "--once")
    assert said.status == 2
    assert "fetch.timeout: is 'soon'; allowed is a duration" in said.err
    assert not (user.folder / "amended.db").exists()


def test_a_feed_dropped_from_the_file_is_followed_no_more(user: User) -> None:
    """The store's feeds match the file's; feeds that a command added stay."""
    user.configure()
    user.amended("run", "--once")
    user.configure()
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\n')
    user.amended("run", "--once")
    assert user.amended("feeds", "list", "--json").json == []


def start(user: User, *arguments: str) -> subprocess.Popen[str]:
    """The command as a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    return subprocess.Popen(
        [sys.executable, "-m", "amended", *arguments],
        cwd=user.folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_a_cycle(user: User) -> None:
    """Wait until the runner has visited the story."""
    for _ in range(200):
        if any(path == "/news/pool" for path, _ in user.site.requests):
            return
        time.sleep(0.05)  # the runner is another process; there is nothing to await
    pytest.fail("the runner did not visit the story within 10 seconds")


@pytest.mark.parametrize("number", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)])
def test_run_stops_cleanly(user: User, number: signal.Signals) -> None:
    """`run` goes on until it is interrupted, ends with 130 and shows no traceback; meanwhile others may write."""
    user.configure()
    runner = start(user, "run")
    try:
        wait_for_a_cycle(user)
        second = start(user, "run", "--once")
        _, told = second.communicate(timeout=20)
        assert second.returncode == 2
        assert "another runner" in told
        assert user.amended("watch", f"{user.site.url}/news/other").status == 0
        assert runner.poll() is None
        runner.send_signal(number)
        _, errors = runner.communicate(timeout=20)
    finally:
        runner.kill()
    assert runner.returncode == 130
    assert "Traceback" not in errors
    assert user.amended("run", "--once").status == 0


def test_a_shared_link_gets_the_alert_in_its_thread(
    user: User, slack: SlackStandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where someone posted the link of a story that then gains a notice, the alert also replies there, once."""
    with contextlib.closing(SqliteStore(user.folder / "amended.db")) as store:
        monkeypatch.setenv("AMENDED_SLACK_CHANNEL", "C1")
        user.configure()
        user.amended("run", "--once")
        ts = slack.says("C2", f"Have you read {user.site.url}/news/pool ?")
        key, now = article_key(f"{user.site.url}/news/pool"), datetime.now(UTC)
        later = now + timedelta(days=1)
        store.put_shared_link(SharedLink(article_key=key, channel="C2", ts=ts, shared_at=now, until=later))
        user.gain(CORRECTION)
        for _ in range(2):
            assert user.amended("run", "--once", "--due", "all").status == 0
        assert len(slack.posts("C1")) == 1
        replies = [reply["text"] for reply in slack.replies(ts)]
    assert sum("14 days, not 14 weeks" in text for text in replies) >= 1
    assert sum(text.startswith("Correction:") for text in replies) == 1


def test_a_sink_that_could_never_take_an_alert_is_wrong_configuration(user: User) -> None:
    """A file in a folder that is not there is told before anything is done."""
    user.configure('[[sinks]]\nkind = "jsonl"\npath = "no/such/folder/alerts.jsonl"\n')
    said = user.amended("run", "--once")
    assert said.status == 2
    assert "sinks[1].path" in said.err
    assert not (user.folder / "amended.db").exists()
    assert user.site.requests == []


def test_pages_that_fail_in_a_row_keep_no_other_page_of_the_host_waiting(user: User) -> None:
    """Five broken feeds of a host are followed by its good one in the same cycle."""
    feeds = "".join(f'[[feeds]]\nurl = "{user.site.url}/broken/{number}"\n' for number in range(4))
    user.configure(feeds)
    user.site.broken = "/broken/"
    began = time.monotonic()
    said = user.amended("run", "--once", "--json")
    assert time.monotonic() - began < 10
    polled = {event["feed"] for event in said.events if event["event"] == "feed_polled"}
    assert f"{user.site.url}/rss" in polled
    assert len(polled) == 5
    assert said.status == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_the_very_start_is_a_clean_stop(user: User, number: signal.Signals) -> None:
    """Interrupted as soon as it has said its first word, `run` ends with 130 and without a traceback."""
    user.configure()
    runner = start(user, "run")
    assert runner.stderr is not None
    first = runner.stderr.readline()
    runner.send_signal(number)
    try:
        _, errors = runner.communicate(timeout=20)
    finally:
        runner.kill()
    assert "no Slack token" in first
    assert runner.returncode == 130
    assert "Traceback" not in errors
    assert "never awaited" not in errors


def test_the_articles_of_a_feed_are_visited_in_the_cycle_that_reads_it(user: User) -> None:
    """Though they stand on the feed's own host, which was asked only just now: the interval is waited for."""
    user.configure()
    settings = user.folder / "amended.toml"
    settings.write_text(settings.read_text().replace('host_interval = "0s"', 'host_interval = "0.7s"'))
    began = time.monotonic()
    said = user.amended("run", "--once", "--json")
    assert [event["status"] for event in said.events if event["event"] == "article_visited"] == ["first"]
    assert time.monotonic() - began >= 1.4  # the feed, robots.txt, the page


def test_stock_is_taken_of_a_whole_feed_only(user: User) -> None:
    """A first answer that breaks off does not end the stock-taking: what the whole feed adds alerts on nothing."""
    user.configure()
    late = Story(title="A story at the end", notices=[CORRECTION], published=datetime.now(UTC).isoformat())
    user.site.stories["/news/late"] = late
    user.site.feed_cut = True
    assert "not whole" in user.amended("run", "--once").err
    user.site.feed_cut = False
    assert user.amended("run", "--once", "--due", "all").out == ""
    assert len(user.amended("articles", "list", "--notices", "--json").json) == 1


def test_a_store_that_is_busy_between_two_cycles_ends_nothing() -> None:
    """Where the store cannot say when something is due, the runner looks again later and is not ended."""

    class Busy(InMemoryStore):
        def next_due(self) -> datetime | None:
            raise StoreBusy("amended.db", "reading or writing the file failed")

    async def rest() -> None:
        stopping = asyncio.Event()
        stopping.set()
        await _rest(Busy(), stopping)

    asyncio.run(rest())


def test_retention_is_applied_once_a_day(user: User) -> None:
    """A cycle leaves the store alone that another one has cleaned up lately: `run` has one a minute."""
    pruned = []
    for _ in range(2):
        user.amended("run", "--once")
        with contextlib.closing(SqliteStore(user.folder / "amended.db")) as store:
            pruned.append(store.heartbeat(PRUNE))
    assert pruned[0] is not None
    assert pruned[0] == pruned[1]
