"""Whatever happens to any call to AWS: a write is whole or is not, and nothing that is due is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from amended.adapters.dynamodb_store import DynamoDbStore
from amended.domain.alerts import Alert
from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import Feed
from amended.errors import StoreBusy
from tests.adapters.stored_records import (
    LANE,
    MINUTE,
    NOW,
    alert,
    article,
    channel,
    delivery,
    feed,
    quiet,
    snapshot,
    visit,
)
from tests.aws.local_aws import LocalAws
from tests.aws.shop import HOST, LATER, Shop, follow, key_of
from tests.aws.unkind import ASKED_TWICE, FAULTS, LOST_ANSWER, LOST_REQUEST, THROTTLED, Calls, Unkind


def touch(store: DynamoDbStore) -> None:
    """A feed says that it changed."""
    assert store.touch_article("a", NOW)


def see(store: DynamoDbStore) -> None:
    """A visit that found nothing new."""
    known = store.article("a")
    assert known is not None
    if known.last_visit is None:
        store.put_article(replace(known, next_visit=LATER, last_visit=NOW), visit())


def see_quietly(store: DynamoDbStore) -> None:
    """A turn at a host that found nothing new; whoever is stopped in it begins anew."""
    due = store.due_articles(HOST, NOW, 100)
    store.settle(HOST, [quiet(one, NOW) for one in due])


def find(store: DynamoDbStore) -> None:
    """A visit that found a notice."""
    known = store.article("a")
    assert known is not None
    if known.snapshot == 0:
        visited = replace(known, next_visit=LATER, snapshot=1, notices=1)
        deliveries = [delivery("1"), delivery("2", channel="C2")]
        store.commit(visited, visit(snapshot=1), snapshot(), alert(), deliveries)


def claim(store: DynamoDbStore) -> None:
    """A worker takes a delivery, and is done with it."""
    known = store.delivery("1")
    assert known is not None
    if known.status is DeliveryStatus.PENDING:
        stored = store.put_delivery(replace(known, status=DeliveryStatus.CLAIMED, lease_until=NOW + MINUTE))
        assert stored is not None
        store.put_delivery(replace(stored, status=DeliveryStatus.POSTED, due_at=None, lease_until=None))


def look(store: DynamoDbStore) -> None:
    """A worker looks for what is due, and corrects what is entered too early."""
    store.due_articles(HOST, NOW, 10)


def nothing(shop: Shop) -> None:
    """An empty store."""


def followed(shop: Shop) -> None:
    """An article that is due."""
    follow(shop.sound)


def idle(shop: Shop) -> None:
    """An article that is not due, entered as if it were."""
    follow(shop.sound)
    shop.sound.put_article(replace(shop.read(), next_visit=LATER))


def crowded(shop: Shop) -> None:
    """So many articles of a host, all of them due, that their entries overflow the head."""
    shop.sound.put_articles([(article(key_of(number), first_seen=NOW - MINUTE), None) for number in range(CROWD)])


def told(shop: Shop) -> None:
    """An article with an alert on its way."""
    follow(shop.sound)
    find(shop.sound)


def not_due(shop: Shop) -> None:
    """Nothing is due now, and the article will be."""
    assert shop.due() == []
    assert shop.sound.due_hosts(LATER, 10) == [HOST]


def all_seen(shop: Shop) -> None:
    """Each article was visited once, or, where an answer was lost, twice, and is due in a minute."""
    known = shop.sound.known_articles(map(key_of, range(CROWD)))
    assert len(known) == CROWD
    assert all(1 <= len(shop.sound.visits(key)) <= 2 for key in list(known)[:3])
    assert shop.due() == []
    assert len(shop.sound.due_articles(HOST, NOW + MINUTE, 100)) == CROWD


def all_told(shop: Shop) -> None:
    """Snapshot, alert and both deliveries are there, once."""
    not_due(shop)
    assert shop.sound.snapshot("a", 1) == snapshot()
    assert [one.id for one in shop.sound.alerts()] == ["alert"] == [one.id for one in shop.sound.alerts_of("a")]
    assert [one.id for one in shop.sound.deliveries_of("alert")] == ["1", "2"]
    assert {one.channel for one in shop.sound.due_channels(NOW, 10)} == {"C1", "C2"}
    assert len(shop.sound.visits("a")) == 1
    assert shop.sound.statistics().snapshots == 1


def one_left(shop: Shop) -> None:
    """One delivery is posted and not due in its lane; the other is."""
    posted = shop.sound.delivery("1")
    assert posted is not None
    assert (posted.status, shop.sound.due_deliveries(LANE, LATER, 10)) in (
        (DeliveryStatus.POSTED, []),
        # The claim landed and its worker does not know: whoever comes after the lease looks before it posts.
        (DeliveryStatus.CLAIMED, [posted]),
    )


def is_due(shop: Shop) -> None:
    """The article is due."""
    assert shop.due() == ["a"]


Check = Callable[[Shop], None]
CROWD = 7
# In the quick run each fault is tried with one story, and the worst with those that write most.
QUICK = {
    ("a notice", LOST_ANSWER),
    ("a quiet turn", LOST_ANSWER),
    ("a visit", THROTTLED),
    ("a touch", LOST_REQUEST),
    ("a delivery", ASKED_TWICE),
}
STORIES: dict[str, tuple[Check, Callable[[DynamoDbStore], None], Check]] = {
    "a new article": (nothing, follow, is_due),
    "a touch": (idle, touch, is_due),
    "a visit": (followed, see, not_due),
    "a quiet turn": (crowded, see_quietly, all_seen),
    "a notice": (followed, find, all_told),
    "a delivery": (told, claim, one_left),
    "a look": (idle, look, not_due),
}


@pytest.mark.parametrize(
    ("story", "fault"),
    [
        pytest.param(story, fault, marks=[] if (story, fault) in QUICK else [pytest.mark.slow])
        for story in STORIES
        for fault in FAULTS
    ],
)
def test_a_fault_at_any_call_is_made_up_for(aws: LocalAws, story: str, fault: str) -> None:
    """The call fails, or its answer is lost, or it is made twice; done again, all is as if nothing had been."""
    prepare, act, check = STORIES[story]
    counted = Shop(aws)
    prepare(counted)
    counted.calls.plan(None)
    act(counted.harmed)
    check(counted)
    for at in range(counted.calls.count):
        shop = Shop(aws)
        prepare(shop)
        shop.calls.plan(at, fault)
        try:
            act(shop.harmed)
        except StoreBusy:
            shop.calls.plan(None)
            act(shop.sound)
        check(shop)


class Rival(Calls):
    """Lets something else happen to the table just before the call with number `at`."""

    def __init__(self, at: int, act: Callable[[], object]) -> None:
        super().__init__()
        self._rival_at = at
        self._act = act

    def call(self, name: str, method: Callable[..., object], **request: object) -> object:
        """One call."""
        if self.count == self._rival_at:
            self._act()
        return super().call(name, method, **request)


@pytest.mark.parametrize("at", range(4))
def test_a_touch_while_what_is_due_is_corrected_is_not_lost(shop: Shop, at: int) -> None:
    """At any moment of a look that moves an entry on, a touch comes: the article is due all the same."""
    idle(shop)
    rival = Rival(at, lambda: touch(shop.sound))
    store = DynamoDbStore(
        Unkind(shop.aws.dynamodb, rival),
        shop.aws.s3,
        table=shop.table,
        bucket=shop.bucket,
        retention=timedelta(days=180),
    )
    look(store)
    if rival.count <= at:
        touch(shop.sound)
    is_due(shop)


def test_an_article_that_changes_its_host_is_due_there(shop: Shop) -> None:
    """After a move to another host the article is found under the new one, and not under the old one."""
    stored = shop.sound.put_article(article())
    assert stored is not None
    shop.sound.put_article(replace(stored, host="example.com"))
    assert [one.key for one in shop.sound.due_articles("example.com", NOW, 10)] == ["a"]
    assert shop.sound.due_articles(HOST, NOW, 10) == []
    assert shop.sound.due_hosts(NOW, 10) == ["example.com"]


def test_nothing_is_scanned(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that a store is asked for is found without reading the whole table."""
    used: set[str] = set()
    original = shop.calls.call

    def noted(name: str, method: Callable[..., object], **request: object) -> object:
        used.add(name)
        return original(name, method, **request)

    monkeypatch.setattr(shop.calls, "call", noted)
    store = shop.harmed
    follow(store)
    find(store)
    store.put_feed(feed())
    store.put_channel(channel())
    store.next_due()
    store.due_feeds(NOW, 10)
    store.statistics()
    store.prune(LATER, MINUTE)
    assert list(store.articles(with_notices=True))
    assert {Feed, Alert} == {type(store.feeds()[0]), type(next(store.alerts()))}
    assert "query" in used
    assert "scan" not in used
