"""Whatever happens to any call to AWS: a write is whole or is not, and nothing that is due is forgotten."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from amended.adapters.dynamodb_items import Records
from amended.adapters.dynamodb_store import DynamoDbStore
from amended.adapters.dynamodb_table import FORMAT
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus
from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import Feed
from amended.domain.hosts import Host, Robots
from amended.errors import StoreBusy, StoreTooNew, WrongUsage
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
from tests.aws.unkind import ASKED_TWICE, FAULTS, LOST_ANSWER, LOST_REQUEST, THROTTLED, Calls, Unkind

LATER = NOW + timedelta(days=1)


def key_of(number: int) -> str:
    """A key that is long and does not pack, so that a few of them fill a head."""
    return "".join(hashlib.sha256(f"{number} {part}".encode()).hexdigest() for part in range(4))


HOST = "example.org"


class Shop:
    """A store whose calls can be harmed, and a second one on the same table whose calls are not."""

    def __init__(self, aws: LocalAws) -> None:
        self.calls = Calls()
        self.aws, self.table, self.bucket = aws, aws.make_table(), aws.make_bucket()
        self.harmed = self._store(Unkind(aws.dynamodb, self.calls), Unkind(aws.s3, self.calls))
        self.sound = self._store(aws.dynamodb, aws.s3)

    def _store(self, dynamodb: object, s3: object) -> DynamoDbStore:
        return DynamoDbStore(dynamodb, s3, table=self.table, bucket=self.bucket, retention=timedelta(days=180))

    def read(self, key: str = "a") -> Article:
        """The article as it is stored."""
        found = self.sound.article(key)
        assert found is not None
        return found

    def due(self) -> list[str]:
        """What is due of the host; hosts and articles must say the same."""
        keys = [one.key for one in self.sound.due_articles(HOST, NOW, 10)]
        assert self.sound.due_hosts(NOW, 10) == ([HOST] if keys else [])
        return keys


@pytest.fixture
def shop(aws: LocalAws) -> Shop:
    """An empty store."""
    return Shop(aws)


def follow(store: DynamoDbStore) -> None:
    """A new article."""
    known = store.article("a")
    if known is None:
        store.put_article(article())


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
# Each story is tried with the worst fault in the quick run, and each other fault with one story.
WORST = LOST_ANSWER
ALSO_QUICK = {("a visit", THROTTLED), ("a touch", LOST_REQUEST), ("a delivery", ASKED_TWICE)}
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
        pytest.param(story, fault, marks=[] if fault == WORST or (story, fault) in ALSO_QUICK else [pytest.mark.slow])
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


def test_what_is_too_large_for_an_item_stands_in_the_bucket(shop: Shop) -> None:
    """A record that packs to more than an item holds is stored and read like any other."""
    shop.sound._alerts._records = Records(shop.sound._table, shop.sound._objects, most_packed=100)
    large = alert(lede="long " * 1000)
    assert shop.sound.put_alert(large) is not None
    assert shop.sound.alert("alert") == replace(large, version=1)


def test_what_no_item_can_hold_is_kept_all_the_same(shop: Shop) -> None:
    """An article with a megabyte of feed text and a host with as long a robots.txt, far beyond DynamoDB's 400 KB."""
    text = "".join(random.choices("0123456789abcdefghijklmnopqrstuvwxyz ", k=1_000_000))  # noqa: S311 - no secret
    stored = shop.sound.put_article(article(feed_text=text))
    assert stored is not None
    assert shop.read() == stored
    assert shop.read().feed_text == text
    assert shop.sound.put_article(replace(stored, next_visit=LATER), visit()) is not None
    assert shop.read().feed_text == text
    host = shop.sound.put_host(Host(name=HOST, robots=Robots(fetched_at=NOW, text=text)))
    assert shop.sound.host(HOST) == host


def test_a_part_that_changes_is_never_taken_for_another(shop: Shop) -> None:
    """Two stores write an article's feed text in turn; each reads what was written last, whatever it remembers."""
    other = shop._store(shop.aws.dynamodb, shop.aws.s3)
    assert shop.sound.put_article(article(feed_text="first " * 100)) is not None
    for number in range(4):
        mine, theirs = (shop.sound, other) if number % 2 else (other, shop.sound)
        known = mine.article("a")
        assert known is not None
        assert mine.put_article(replace(known, feed_text=f"{number} " * 200)) is not None
        assert theirs.article("a") == mine.article("a")
        touched = theirs.touch_article("a", NOW)
        assert touched
    known = shop.read()
    assert shop.sound.put_article(replace(known, feed_text="")) is not None
    assert shop.read().feed_text == ""
    left = shop.aws.dynamodb.scan(TableName=shop.table)["Items"]
    assert not [item for item in left if item["sk"]["S"] == "article#apart"]


def test_a_page_that_was_not_recorded_is_taken_back(shop: Shop) -> None:
    """A visit that lost to another leaves the other's page as the newest of the article's object."""
    follow(shop.sound)
    read = shop.read()
    assert shop.sound.commit(read, visit(), snapshot(text="theirs"), None).stored
    assert not shop.sound.commit(read, visit(), snapshot(text="mine"), None).stored
    versions = shop.aws.s3.list_object_versions(Bucket=shop.bucket)["Versions"]
    assert len(versions) == 1
    assert shop.sound.snapshot("a", 1) == snapshot(text="theirs")


def test_what_retention_forgets_expires_by_itself(shop: Shop) -> None:
    """An article that ended without a notice expires, and so does a replaced snapshot; with an alert it stays."""

    def expiry(pk: str, sk: str) -> int | None:
        item = shop.aws.dynamodb.get_item(TableName=shop.table, Key={"pk": {"S": pk}, "sk": {"S": sk}})["Item"]
        return int(item["expires"]["N"]) if "expires" in item else None

    over = {"status": ArticleStatus.ENDED, "next_visit": None}
    end = int((NOW + timedelta(days=180)).timestamp())
    shop.sound.put_article(article("over", **over))
    assert expiry("article#over", "article") == end
    shop.sound.commit(article("told", **over), visit(), None, alert(key="told"))
    assert expiry("article#told", "article") is None
    first = shop.sound.commit(article("b"), visit(), snapshot("b"), None).article
    assert first is not None
    shop.sound.commit(first, visit(), snapshot("b", number=2), None)
    assert expiry("article#b", "snapshot#0000000001") == end
    assert expiry("article#b", "snapshot#0000000002") is None


def test_an_item_of_a_later_version_is_left_alone(shop: Shop) -> None:
    """After a step back to an older version of Amended its store says so, and writes nothing over what it meets."""
    shop.sound.put_feed(feed())
    (item,) = shop.aws.dynamodb.scan(TableName=shop.table)["Items"]
    shop.aws.dynamodb.put_item(TableName=shop.table, Item=item | {"f": {"N": str(FORMAT + 1)}})
    with pytest.raises(StoreTooNew, match="format"):
        shop.sound.feed(feed().url)


def test_a_commit_may_have_forty_deliveries(shop: Shop) -> None:
    """As many deliveries as the port promises fit into one transaction."""
    many = [delivery(f"{number:02d}", channel=f"C{number}") for number in range(40)]
    done = shop.sound.commit(article(), visit(), snapshot(), alert(), many)
    assert done.alert_raised
    assert len(shop.sound.deliveries_of("alert")) == 40
    assert len(shop.sound.due_channels(NOW, 100)) == 40


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


def test_a_backup_is_refused_with_advice(shop: Shop, tmp_path: Path) -> None:
    """The table's copies are AWS's business, and the command says which."""
    with pytest.raises(WrongUsage, match="point-in-time"):
        shop.sound.backup(tmp_path / "copy")
