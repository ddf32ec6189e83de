"""The due times of articles in DynamoDB: heads and buckets, those of the earlier format, and who comes in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from amended.adapters.dynamodb_buckets import Bucket
from amended.adapters.dynamodb_keys import Key, agenda_head, agenda_of, article_key, microseconds
from amended.adapters.dynamodb_store import DynamoDbStore
from amended.adapters.dynamodb_table import delete, put
from amended.domain.hosts import Host
from tests.adapters.store_contract import MINUTE, NOW, article, visit
from tests.aws.local_aws import LocalAws, local_aws

HOST = "example.org"
HOME = agenda_of(HOST)
LATER = NOW + timedelta(days=1)


@pytest.fixture(scope="module")
def aws() -> Iterator[LocalAws]:
    """One local AWS for all of this module's tests."""
    with local_aws() as made:
        yield made


@pytest.fixture
def store(aws: LocalAws) -> DynamoDbStore:
    """An empty store."""
    return aws.new_store()


def see(store: DynamoDbStore, key: str) -> None:
    """A visit that found nothing new."""
    known = store.article(key)
    assert known is not None
    assert store.put_article(replace(known, next_visit=LATER, last_visit=NOW), visit()) is not None


def as_format_2(store: DynamoDbStore, key: str) -> None:
    """Make the article's bucket, and no head, as version 2 of the items' form had it: in the index, named by day."""
    table = store._table
    old = table.get(article_key(key))
    assert old is not None
    bucket = next(one for one in store._agenda.of_host(HOST) if key in one.entries)
    named = replace(bucket, key=Key(HOME.pk, f"{HOME.sk}20260501"), item=None)
    written = named.write().item
    assert written is not None
    first = written.pop("first")
    table.write([put(named.key, written | {"due": first, "wait": 1})])
    table.write([put(article_key(key), old | {"bucket": named.key.sk})])
    table.write([delete(bucket.key), delete(agenda_head(HOME))])


def indexed(store: DynamoDbStore) -> list[str]:
    """The sort keys of what stands in the index for the host."""
    return [str(item["sk"]) for item in store._table.due(HOME.pk)]


def test_a_host_has_one_entry_in_the_index(store: DynamoDbStore) -> None:
    """However many buckets a host has, one entry says when it is due."""
    store._agenda._most_entries = 2
    for number in range(5):
        store.put_article(article(str(number), next_visit=NOW + number * MINUTE))
    assert len(store._agenda.of_host(HOST)) == 3
    assert indexed(store) == [HOME.sk.removesuffix("#")]
    head = store._agenda.look(HOST).head
    assert (head.due, head.filling) == (microseconds(NOW), 2)


def test_a_bucket_of_the_earlier_format_is_found_and_taken_over(store: DynamoDbStore) -> None:
    """What version 2 wrote is due as before; after a turn at the host it stands in the present form."""
    store.put_article(article("a"))
    as_format_2(store, "a")
    for ripe in (False, True):
        assert store.due_hosts(NOW + 20 * MINUTE, 10, ripe=ripe) == [HOST]
    assert [one.key for one in store.due_articles(HOST, NOW, 10)] == ["a"]
    see(store, "a")
    store.settle(HOST)
    assert indexed(store) == [HOME.sk.removesuffix("#")]
    assert store.due_hosts(NOW, 10) == []
    assert store.due_hosts(LATER, 10) == [HOST]


def test_an_article_enters_beside_a_bucket_of_the_earlier_format(store: DynamoDbStore) -> None:
    """A new article and a touch find a host whose buckets are older, and nothing of it is forgotten."""
    store.put_article(article("a", next_visit=LATER))
    as_format_2(store, "a")
    store.put_article(article("b", next_visit=LATER + MINUTE))
    assert store.due_hosts(NOW, 10) == []
    assert store.due_hosts(LATER, 10) == [HOST]
    assert store.touch_article("a", NOW)
    assert store.due_hosts(NOW, 10, ripe=True) == [HOST]
    assert [one.key for one in store.due_articles(HOST, LATER + MINUTE, 10)] == ["a", "b"]


def test_a_touch_between_look_and_settling_is_kept(store: DynamoDbStore, aws: LocalAws) -> None:
    """A worker that is done with a host does not move its head over what another one entered meanwhile."""
    rival = DynamoDbStore(
        aws.dynamodb, aws.s3, table=store._table._name, bucket=store._objects._bucket, retention=timedelta(days=1)
    )
    store.put_article(article("a"))
    store.put_article(article("b", next_visit=LATER))
    assert [one.key for one in store.due_articles(HOST, NOW, 10)] == ["a"]
    see(store, "a")
    assert rival.touch_article("b", NOW)
    rival.put_article(article("c"))
    store.settle(HOST)
    assert store.due_hosts(NOW, 10, ripe=True) == [HOST]
    assert {one.key for one in store.due_articles(HOST, NOW, 10)} == {"b", "c"}


def test_a_worker_that_died_before_settling_costs_one_look(store: DynamoDbStore) -> None:
    """Entries that stayed early are moved on by who looks for due hosts, and the host is asked about no more."""
    store.put_article(article("a"))
    store.due_articles(HOST, NOW, 10)
    see(store, "a")
    assert store._agenda.look(HOST).head.due == microseconds(NOW)
    assert store.due_hosts(NOW, 10) == []
    assert store._agenda.look(HOST).head.due == microseconds(LATER)


def test_buckets_that_did_not_follow_their_head_are_only_early(store: DynamoDbStore) -> None:
    """Where a worker dies between the head and its buckets, what is due is found when it is due."""
    store.put_article(article("a"))
    store.due_articles(HOST, NOW, 10)
    see(store, "a")
    look = store._looks[HOST]
    look.items["a"] = store._written["a"]
    after = [bucket.following(look.items) for bucket in look.buckets]
    assert store._table.write([look.head.over(after).write()]) == []
    assert store.due_hosts(NOW, 10) == []
    assert store.due_hosts(LATER, 10) == [HOST]
    assert [one.key for one in store.due_articles(HOST, LATER, 10)] == ["a"]


def test_a_touch_of_what_is_overdue_already_makes_the_host_ripe(store: DynamoDbStore) -> None:
    """An article that is due but may wait is visited at once when a feed says that it changed."""
    store.put_article(article("a", next_visit=NOW - MINUTE, wait=1000 * MINUTE, first_seen=NOW - 2 * MINUTE))
    assert store.due_hosts(NOW, 10, ripe=True) == []
    assert store.touch_article("a", NOW)
    assert store.due_hosts(NOW, 10, ripe=True) == [HOST]


def test_a_host_with_nothing_left_leaves_the_index(store: DynamoDbStore) -> None:
    """When its last article is not followed any more, nothing asks about the host again."""
    stored = store.put_article(article("a"))
    assert stored is not None
    store.due_articles(HOST, NOW, 10)
    store.put_article(replace(stored, next_visit=None), visit())
    store.settle(HOST)
    assert indexed(store) == []
    assert store._agenda.of_host(HOST) == []
    store.put_article(article("b"))
    assert store.due_hosts(NOW, 10) == [HOST]


def test_a_leased_host_is_left_alone(store: DynamoDbStore) -> None:
    """What may not wait any longer waits all the same while another worker is at the host."""
    store.put_article(article("a"))
    store.put_host(Host(name=HOST, lease_until=NOW + MINUTE))
    assert store.due_hosts(NOW + 20 * MINUTE, 10, ripe=True) == [HOST]
    assert store.due_hosts(NOW, 10, ripe=True) == []


def test_an_empty_bucket_is_removed() -> None:
    """A bucket without an entry is no item."""
    assert Bucket(Key(HOME.pk, f"{HOME.sk}0"), HOST, {}).write().item is None
