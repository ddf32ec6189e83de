"""Requests that come again, and the links that readers share: through a strict Slack on this machine."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article, ArticleStatus, Visit, VisitStatus
from amended.domain.deliveries import Delivery, DeliveryStatus, Thread
from amended.domain.notices import Notice, NoticeKind
from amended.domain.routing import deliveries_for
from amended.domain.slack_requests import (
    Button,
    ButtonPressed,
    Later,
    LinksPosted,
    Reply,
    SlackRequest,
    SlashCommand,
)
from amended.errors import StoreBusy
from amended.services.answer_once import REMEMBERED, AnswerOnce
from amended.services.shared_links import shared_link_replies
from tests.services.delivery_world import World, keys_of
from tests.slack_rules import text_of_blocks

HORIZON = timedelta(days=30)
PRESSED = ButtonPressed(button=Button.HANDLED, alert_id="a", user="U1", channel="C1", ts="1.1", trigger="T.1", id="T.1")
WATCH = SlashCommand(user="U1", channel="C1", text="watch https://example.org/a", id="T.1")


class Answers:
    """Someone who answers every request in words, or fails as the test says."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.asked: list[SlackRequest] = []

    def answer(self, request: SlackRequest) -> Reply:
        """Keep what was asked."""
        self.asked.append(request)
        if self.errors:
            raise self.errors.pop(0)
        return Reply(text="here")

    def finish(self, later: Later) -> None:
        """Nothing is left to do."""


def once(world: World, answers: Answers | None = None, *, channels: tuple[str, ...] = ("C2",)) -> AnswerOnce:
    """The service over that store."""
    return AnswerOnce(answers or Answers(), world.store, world.clock, shared_links=channels, horizon=HORIZON)


def follow(world: World, key: str = "ferries", **fields: Any) -> Article:
    """A followed article."""
    article = Article(key=key, url=f"https://example.org/{key}", host="example.org", first_seen=world.clock.now())
    stored = world.store.put_article(replace(article, **fields))
    assert stored is not None
    return stored


def share(world: World, **fields: Any) -> LinksPosted:
    """Somebody posts a message in C2 that links to the ferries; it stands there."""
    ts = world.slack.says("C2", "see <https://example.org/ferries>")
    return replace(LinksPosted(channel="C2", ts=ts, articles=("ferries", "unknown"), id=f"Ev{ts}"), **fields)


def raise_alert(world: World, notice: str = "It is four.", *, muted: bool = False) -> Alert:
    """Store an alert about the ferries with its deliveries, those to shared links among them, as a revisit would."""
    now = world.clock.now()
    article = world.store.article("ferries")
    assert article is not None
    alert = Alert(
        id=notice.replace(" ", "-"),
        article_key="ferries",
        url=article.url,
        title="Ferries",
        events=(Event.GAINED,),
        raised_at=now,
        gained=(Notice(kind=NoticeKind.CORRECTION, text=notice),),
    )
    deliveries = deliveries_for(alert, world.destinations, now, muted=muted)
    deliveries += shared_link_replies(world.store, alert, muted=muted)
    visit = Visit(at=now, status=VisitStatus.CHANGED)
    assert world.store.commit(article, visit, None, alert, deliveries).alert_raised
    return alert


def replies_of(world: World, alert: Alert) -> list[Delivery]:
    """The deliveries of an alert to threads with shared links."""
    return [delivery for delivery in world.store.deliveries_of(alert.id) if delivery.reply_to]


def test_a_request_is_answered_once(world: World) -> None:
    """The same request a second time is a replay: nothing is asked; much later it is forgotten."""
    answers = Answers()
    service = once(world, answers)
    assert service.answer(WATCH).text == "here"
    assert service.answer(WATCH).text == "That was done already."
    assert service.answer(replace(WATCH, id="T.2")).text == "here"
    assert service.answer(PRESSED).text == "here"
    assert service.answer(PRESSED) == Reply()
    assert service.answer(replace(PRESSED, button=Button.WRONG)).text == "here"
    assert len(answers.asked) == 4
    world.clock.pass_time(REMEMBERED)
    assert service.answer(WATCH).text == "here"


@pytest.mark.parametrize("text", ["list", "status", "help", "", "dance"])
def test_what_changes_nothing_is_answered_each_time(world: World, text: str) -> None:
    """A list that is asked for again is a list again."""
    service = once(world)
    assert [service.answer(replace(WATCH, text=text)).text for _ in range(2)] == ["here", "here"]


def test_two_servers_answer_a_request_once(world: World) -> None:
    """Whoever claims it first answers it."""
    first, second = Answers(), Answers()
    once(world, first).answer(WATCH)
    once(world, second).answer(WATCH)
    assert (len(first.asked), len(second.asked)) == (1, 0)


@pytest.mark.parametrize("error", [StoreBusy("store", "locked"), KeyError("a defect of Amended")])
def test_a_request_that_failed_may_come_again(world: World, error: Exception) -> None:
    """What could not be done is not taken for done, whatever kept it from being done."""
    service = once(world, Answers(error))
    with pytest.raises(type(error)):
        service.answer(WATCH)
    assert service.answer(WATCH).text == "here"


def test_requests_without_an_id_are_all_answered(world: World) -> None:
    """Without an id nothing can be known for a replay."""
    service = once(world)
    assert [service.answer(replace(WATCH, id="")).text for _ in range(2)] == ["here", "here"]


def test_an_alert_replies_where_its_story_was_linked_to(world: World) -> None:
    """The thread of a shared link is told of a notice gained later, once, beside the channel's own message."""
    follow(world)
    service = once(world)
    posted = share(world)
    for _ in range(2):
        service.answer(posted)
    service.answer(replace(posted, id="another event"))
    alert = raise_alert(world)
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1
    (delivery,) = replies_of(world, alert)
    replies = world.slack.replies(posted.ts)
    assert [key for key in keys_of(replies) if key.endswith(" parent")] == [f"{delivery.id} parent"]
    assert len(set(keys_of(replies))) == len(replies)
    assert "It is four." in text_of_blocks(replies[0]["blocks"])
    assert not replies[0].get("reply_broadcast")
    assert delivery.status is DeliveryStatus.POSTED
    assert [message["ts"] for message in world.slack.posts("C2")] == [posted.ts]


def test_later_news_replies_there_again(world: World) -> None:
    """Each alert is told in the thread; the reader's own message is never edited."""
    follow(world)
    posted = share(world)
    once(world).answer(posted)
    for notice in ("It is four.", "It is five."):
        raise_alert(world, notice)
        world.run_until_quiet(2)
    shown = [text_of_blocks(message["blocks"]) for message in world.slack.replies(posted.ts)]
    assert any("It is four." in words for words in shown)
    assert any("It is five." in words for words in shown)
    assert all(call["ts"] != posted.ts for call in world.slack.called("chat.update"))


def test_links_are_looked_at_in_chosen_channels_only(world: World, tmp_path: Path) -> None:
    """Elsewhere nothing is remembered, not even that there was an event."""
    follow(world)
    posted = share(world)
    once(world, channels=("C3",)).answer(posted)
    assert world.store.shared_links("ferries", world.clock.now(), 10) == []
    with closing(sqlite3.connect(tmp_path / "amended.db")) as connection:
        assert connection.execute("SELECT count(*) FROM requests").fetchone() == (0,)


def test_only_followed_articles_are_remembered(world: World) -> None:
    """A link to a story that is over, or that nobody follows, is none to wait for."""
    follow(world, status=ArticleStatus.ENDED)
    once(world).answer(share(world))
    assert world.store.shared_links("ferries", world.clock.now(), 10) == []
    assert world.store.shared_links("unknown", world.clock.now(), 10) == []


def test_a_link_is_forgotten_with_its_message_and_after_the_horizon(world: World) -> None:
    """Deleted messages and old ones get no reply."""
    follow(world)
    service = once(world)
    first, second = share(world), share(world)
    service.answer(first)
    service.answer(second)
    service.answer(replace(first, articles=(), dropped=first.articles, id="Ev deleted"))
    assert [link.ts for link in world.store.shared_links("ferries", world.clock.now(), 10)] == [second.ts]
    world.clock.pass_time(HORIZON)
    assert replies_of(world, raise_alert(world)) == []


def test_a_link_in_the_storys_own_thread_gets_no_second_reply(world: World) -> None:
    """Whoever repeats the link under the alert reads the news there anyway."""
    follow(world)
    posted = share(world)
    once(world).answer(posted)
    world.store.put_thread(Thread(article_key="ferries", lane="slack:C2", ts=posted.ts, delivery_id="d"))
    assert replies_of(world, raise_alert(world)) == []


def test_a_muted_story_replies_nowhere(world: World) -> None:
    """Muted for everybody: recorded as muted; muted in that channel: not told when its turn comes."""
    follow(world)
    posted = share(world)
    once(world).answer(posted)
    muted = raise_alert(world, "It is four.", muted=True)
    world.store.put_thread(Thread(article_key="ferries", lane="slack:C2", ts="", delivery_id="", muted=True))
    later = raise_alert(world, "It is five.")
    world.run_until_quiet(2)
    assert [delivery.status for delivery in replies_of(world, muted)] == [DeliveryStatus.MUTED]
    assert [delivery.status for delivery in replies_of(world, later)] == [DeliveryStatus.MUTED]
    assert world.slack.replies(posted.ts) == []


def test_a_message_that_is_gone_gets_no_message_of_its_own(world: World) -> None:
    """Where the reader deleted the message meanwhile, nothing is posted to the channel instead."""
    follow(world)
    posted = share(world)
    once(world).answer(posted)
    raise_alert(world)
    world.slack.delete(posted.ts)
    world.run_until_quiet(3)
    assert world.slack.posts("C2") == []
    assert len(world.slack.posts("C1")) == 1
