"""Whatever goes wrong at whichever call: after a while every alert is in Slack, once. See `fault_suite`."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from amended.bootstrap_aws import Deployment
from amended.domain.feeds import Feed
from tests.aws.fault_suite import NOW, QUEUE_MOODS, played_with, run
from tests.aws.harm import FAULTY, THROTTLED, Harm, HarmedSession, harmed_session
from tests.aws.local_aws import LocalAws
from tests.aws.stack import Context, Stack, event_of
from tests.aws.unkind import HalfDone, Lagging, Outage
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite, Story

# In `make test-all` one fault of so many is played, in as many tests as share them; `benchmarks/faults.py` plays all.
EVERY, PARTS = 4, 6
# In `make test` these few.
FEW = 600


@pytest.fixture(scope="module")
def session() -> Iterator[HarmedSession]:
    """Clients whose calls can go wrong."""
    with harmed_session() as made:
        yield made


def test_a_few_faults_lose_and_double_nothing(aws: LocalAws) -> None:
    """At a few calls of the story something goes wrong, each in another way: nothing is lost, nothing comes twice."""
    results, wrong = run(aws, every=FEW, start=70)
    assert sum(result.injected for result in results.values()) >= 2
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_no_fault_loses_or_doubles_an_alert(aws: LocalAws, part: int) -> None:
    """Throughout the story, whichever call goes wrong in whichever way: nothing is lost, nothing comes twice."""
    results, wrong = run(aws, every=EVERY * PARTS, start=EVERY * part)
    assert sum(result.injected for result in results.values()) > 20
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("mood", QUEUE_MOODS)
def test_queues_may_do_as_they_like(aws: LocalAws, session: HarmedSession, mood: str) -> None:
    """Messages come twice, late and in the wrong order: nothing comes twice in Slack."""
    assert played_with(aws, session, Harm(), mood).well


@pytest.mark.slow
@pytest.mark.parametrize("service", ["dynamodb", "s3", "sqs"])
@pytest.mark.parametrize("way", [THROTTLED, FAULTY])
def test_a_service_may_be_away_for_a_while(aws: LocalAws, session: HarmedSession, service: str, way: str) -> None:
    """While the whole of a service refuses every call nothing is done; when it is back, all is, once."""
    outage = Outage(service, way)
    play = played_with(aws, session, outage)
    assert outage.struck is not None
    assert play.well


@pytest.mark.slow
def test_indexes_and_copies_may_lag(aws: LocalAws, session: HarmedSession) -> None:
    """What is not read freshly comes as it was a while ago: it is found later, and told once."""
    lagging = Lagging()
    play = played_with(aws, session, lagging)
    assert lagging.stale > 10
    assert play.well


@pytest.mark.slow
def test_batches_may_be_done_by_halves(aws: LocalAws, session: HarmedSession) -> None:
    """What a batch leaves undone is asked for again."""
    half = HalfDone()
    assert played_with(aws, session, half).well
    assert half.left > 0


@pytest.mark.slow
def test_two_workers_at_one_host_are_one_reader(aws: LocalAws, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same message goes to two functions at once: the host sees one request at a time, a story asked for once."""
    with NewsSite() as site:
        site.stories |= {f"/news/{number}": Story(title=f"Story {number}") for number in range(4)}
        clock = ManualClock(NOW)
        variables = {"AMENDED_ALLOW_PRIVATE": site.host, "AMENDED_CONTACT": "desk@example.org"}
        stack = Stack(aws, monkeypatch, clock, **variables)
        stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
        stack.minute()
        clock.pass_time(timedelta(minutes=1))
        stack.dispatch()
        event = event_of(stack.waiting("revisit_articles"))
        at_once, most = [0], [0]

        def watch(_: str) -> None:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
            time.sleep(0.01)  # what an answer takes: the other worker’s request would fall into it
            at_once[0] -= 1

        site.on_request = watch
        asked = len(site.requests)
        workers = [Deployment(stack.environment, io.StringIO(), clock) for _ in range(2)]
        with ThreadPoolExecutor(2) as threads:
            done = [threads.submit(worker.revisit_articles, event, Context()) for worker in workers]
            for one in done:
                one.result()
        paths = sorted(path for path, _ in site.requests[asked:] if path.startswith("/news"))
        assert paths == sorted(site.stories)
        assert most == [1]
