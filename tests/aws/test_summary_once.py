"""A model is asked once for each alert on AWS, whatever Slack, the queues and the functions' environments do."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.aws.desk import CORRECTION, Desk
from tests.aws.local_aws import LocalAws
from tests.aws.model_stand_in import ModelStandIn
from tests.aws.stack import event_of
from tests.news_site import NewsSite
from tests.slack_stand_in import Fault, SlackStandIn

pytestmark = pytest.mark.slow

KEY = "sk-a-secret-of-the-stack"


class Asked:
    """Counts the calls of a model, and makes them fail where a test says so."""

    def __init__(self) -> None:
        self.calls = 0
        self.way = ""
        self.seconds = 0.0

    def __call__(self, *_: str, writes: bool) -> str:
        """How this call goes wrong; "" for not at all."""
        self.calls += not writes
        time.sleep(self.seconds)
        return self.way


@pytest.fixture
def asked() -> Asked:
    """The calls of the model."""
    return Asked()


@pytest.fixture
def desk(aws: LocalAws, monkeypatch: pytest.MonkeyPatch, asked: Asked) -> Iterator[Desk]:
    """A desk with a model, whose story has gained a notice that waits to be told."""
    with NewsSite() as site, SlackStandIn() as slack, ModelStandIn(asked) as model:
        desk = Desk(aws, monkeypatch, site, slack)
        desk.stack.environment["OPENAI_BASE_URL"] = model.url
        desk.stack.secret("OPENAI_SECRET", json.dumps({"api_key": KEY}))
        desk.pass_time(9)
        site.stories["/news/pool"].notices.append(CORRECTION)
        yield desk


def summaries(desk: Desk) -> list[str]:
    """Where the summaries of the alerts are from."""
    return [alert.summary.source.value for alert in desk.stack.store.alerts() if alert.summary]


def test_a_delivery_that_is_tried_again_asks_no_model(desk: Desk, asked: Asked) -> None:
    """Slack fails three times: the alert is told once in the end, from the one answer of the model."""
    desk.slack.fail("chat.postMessage", *[Fault("status", status=500)] * 3)
    desk.pass_time(40, step=4)
    assert len(desk.posted()) == 1
    assert (asked.calls, summaries(desk)) == (1, ["model"])
    assert KEY not in desk.stack.log.getvalue()


def test_messages_that_come_twice_at_once_ask_a_model_once(desk: Desk, asked: Asked) -> None:
    """Two environments that get the same message at one time: one answer, one message."""
    asked.seconds = 0.3
    while not list(desk.stack.store.alerts()):
        desk.stack.dispatch()
        desk.stack.serve("poll_feeds")
        desk.stack.serve("revisit_articles")
        desk.clock.pass_time(timedelta(minutes=3))
    desk.stack.dispatch()
    event = event_of(desk.stack.waiting("send_alerts"))
    threads = [threading.Thread(target=desk.stack.call, args=("send_alerts", event, 180)) for _ in "12"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert asked.calls == 1
    desk.pass_time(18, step=6)
    assert len(desk.posted()) == 1
    assert (asked.calls, summaries(desk)) == (1, ["model"])


@pytest.mark.parametrize("way", ["knows no key", "answers 500", "hangs up"])
def test_an_alert_goes_out_whatever_the_model_does(desk: Desk, asked: Asked, way: str) -> None:
    """A wrong key and a dead endpoint cost the style of a message, and no message; no later try asks again."""
    asked.way = way
    desk.pass_time(18, step=6)
    calls, asked.way = asked.calls, ""
    desk.pass_time(18, step=6)
    assert len(desk.posted()) == 1
    assert (asked.calls, summaries(desk)) == (calls, ["extract"])
    assert KEY not in desk.stack.log.getvalue()
