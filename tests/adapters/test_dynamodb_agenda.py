"""The due times of articles in DynamoDB: heads and buckets, those of the earlier format, and who comes in between."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters import dynamodb_agenda
from amended.adapters.dynamodb_buckets import (
    GONE,
    SECOND,
    Bucket,
    Entry,
    Head,
    current_entries,
    packed_entries,
    split,
    sum_of_names,
    unpacked_entries,
)
from amended.adapters.dynamodb_keys import Key, agenda_of, article_key, microseconds
from amended.adapters.dynamodb_store import DynamoDbStore
from amended.adapters.dynamodb_table import _wire, delete, put
from amended.domain.articles import VisitStatus
from amended.domain.hosts import Host
from benchmarks.aws_meter import size_of
from tests.adapters.stored_records import MINUTE, NOW, article, quiet, visit
from tests.aws.local_aws import LocalAws, local_aws

HOST = "example.org"
HOME = agenda_of(HOST)
LATER = NOW + timedelta(days=1)
LONG = timedelta(hours=8)
Make = Callable[[DynamoDbStore, str], None]


@pytest.fixture(scope="module")
def aws() -> Iterator[LocalAws]:
    """One local AWS for all of this module's tests."""
    with local_aws() as made:
        yield made


@pytest.fixture
def store(aws: LocalAws) -> DynamoDbStore:
    """An empty store."""
    return aws.new_store()


def key_of(number: int) -> str:
    """A key as articles have them, which does not pack."""
    return hashlib.sha256(str(number).encode()).hexdigest()[:24]


class Behind:
    """A client that answers with the items of a table as they were when it was made, unless they are to be fresh."""

    def __init__(self, client: Any, table: str) -> None:
        self._client = client
        self._old = {(one["pk"]["S"], one["sk"]["S"]): one for one in client.scan(TableName=table)["Items"]}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def batch_get_item(self, **request: Any) -> Any:
        """Of a table's items those that are asked for."""
        ((table, asked),) = request["RequestItems"].items()
        if asked["ConsistentRead"]:
            return self._client.batch_get_item(**request)
        keys = [(key["pk"]["S"], key["sk"]["S"]) for key in asked["Keys"]]
        return {"Responses": {table: [self._old[key] for key in keys if key in self._old]}}


def rival_of(store: DynamoDbStore, client: Any, aws: LocalAws) -> DynamoDbStore:
    """Another worker's store on the same table, which it asks with this client."""
    table, bucket = store._table._name, store._objects._bucket
    return DynamoDbStore(client, aws.s3, table=table, bucket=bucket, retention=timedelta(days=1))


def see(store: DynamoDbStore, key: str) -> None:
    """A visit that found nothing new."""
    known = store.article(key)
    assert known is not None
    assert store.put_article(replace(known, next_visit=LATER, last_visit=NOW), visit()) is not None


def in_a_bucket(store: DynamoDbStore, key: str, name: str, *, due_in: str, **columns: int) -> Head:
    """Put the entry of its host's head, which is given back, into a bucket as older forms had it.

    `due_in`: the column that says when the bucket is due.
    """
    table, head = store._table, store._agenda.look(HOST).head
    old = table.get(article_key(key))
    assert old is not None
    entry = head.entries[key]
    rows = zlib.compress(msgspec.json.encode([(key, 0, entry.wait)]))
    bucket = Key(HOME.pk, f"{HOME.sk}{name}")
    table.write([put(bucket, {"entries": rows, "host": HOST, due_in: entry.due, **columns})])
    table.write([put(article_key(key), old | {"bucket": bucket.sk})])
    return head


def as_format_2(store: DynamoDbStore, key: str) -> None:
    """Make the article's bucket, and no head, as version 2 of the items' form had it: in the index, named by day."""
    head = in_a_bucket(store, key, "20260501", due_in="due", wait=1)
    store._table.write([delete(head.key)])


def as_format_3(store: DynamoDbStore, key: str) -> None:
    """Make the article's entry and its host's head as version 3 had them: the bucket numbered, the head without any."""
    head = in_a_bucket(store, key, "0", due_in="first")
    times = {"due": head.due or 0, "due_at": head.ripe or 0, "wait": head.wait or 1}
    store._table.write([put(head.key, {"host": HOST, **times})])


def indexed(store: DynamoDbStore) -> list[str]:
    """The sort keys of what stands in the index for the host."""
    return [str(item["sk"]) for item in store._table.due(HOME.pk)]


def test_a_host_has_one_entry_in_the_index(store: DynamoDbStore) -> None:
    """However many articles a host has, one entry says when it is due, and all of them are found."""
    for number in range(50):
        store.put_article(article(key_of(number), next_visit=NOW + number * MINUTE))
    look = store._agenda.look(HOST)
    assert look.buckets
    assert look.head.names == sum_of_names(look.buckets)
    assert indexed(store) == [HOME.sk.removesuffix("#")]
    assert look.head.due == microseconds(NOW)
    assert len(store.due_articles(HOST, NOW + 60 * MINUTE, 100)) == 50
    items = store._table.query(HOME.pk)
    assert max(size_of({name: _wire(value) for name, value in item.items()}) for item in items) <= 1024


def test_what_is_out_of_date_is_cleared_away(store: DynamoDbStore) -> None:
    """However often articles are visited, their host does not take many times the room of their entries."""
    for number in range(15):
        store.put_article(article(key_of(number), first_seen=NOW - MINUTE))
    rounds = 20
    for number in range(rounds):
        now = NOW + number * MINUTE
        due = store.due_articles(HOST, now, 100)
        assert len(due) == 15
        store.settle(HOST, [quiet(one, now) for one in due])
    look = store._agenda.look(HOST)
    assert sum(len(bucket.entries) for bucket in look.buckets) <= 3 * 15
    assert len(store.visits(due[0].key)) == rounds


@pytest.mark.parametrize("made_old", [as_format_2, as_format_3])
def test_a_bucket_of_an_earlier_format_is_found_and_taken_over(store: DynamoDbStore, made_old: Make) -> None:
    """What versions 2 and 3 wrote is due as before; after a turn at the host it stands in the present form."""
    store.put_article(article("a"))
    made_old(store, "a")
    for ripe in (False, True):
        assert store.due_hosts(NOW + 40 * MINUTE, 10, ripe=ripe) == [HOST]
    assert [one.key for one in store.due_articles(HOST, NOW, 10)] == ["a"]
    see(store, "a")
    store.settle(HOST)
    assert indexed(store) == [HOME.sk.removesuffix("#")]
    assert store.due_hosts(NOW, 10) == []
    assert store.due_hosts(LATER, 10) == [HOST]


@pytest.mark.parametrize("made_old", [as_format_2, as_format_3])
def test_quiet_visits_follow_an_earlier_format(store: DynamoDbStore, made_old: Make) -> None:
    """An article that an older version followed is visited by this one, and is due when it says."""
    store.put_article(article("a", first_seen=NOW - MINUTE))
    made_old(store, "a")
    for number in range(3):
        (due,) = store.due_articles(HOST, NOW + number * MINUTE, 10)
        (stored,) = store.settle(HOST, [quiet(due, NOW + number * MINUTE)])
        assert stored == store.article("a")
    assert len(store.visits("a")) == 3
    assert store.due_hosts(NOW + 2 * MINUTE, 10) == []


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
    rival = rival_of(store, aws.dynamodb, aws)
    store.put_article(article("a"))
    store.put_article(article("b", next_visit=LATER))
    assert [one.key for one in store.due_articles(HOST, NOW, 10)] == ["a"]
    see(store, "a")
    assert rival.touch_article("b", NOW)
    rival.put_article(article("c"))
    store.settle(HOST)
    assert store.due_hosts(NOW, 10, ripe=True) == [HOST]
    assert {one.key for one in store.due_articles(HOST, NOW, 10)} == {"b", "c"}


@pytest.mark.parametrize("writes_first", [True, False])
def test_of_two_visits_that_cross_the_earlier_due_time_counts(
    store: DynamoDbStore, aws: LocalAws, *, writes_first: bool
) -> None:
    """Of two workers that read an article at a time one finds nothing new, the other fails: it is due when he says."""
    rival = rival_of(store, aws.dynamodb, aws)
    store.put_article(article("a", first_seen=NOW - LONG))
    (mine,) = store.due_articles(HOST, NOW, 10)
    (theirs,) = rival.due_articles(HOST, NOW, 10)
    seen, nothing_new = quiet(theirs, NOW)
    failed = replace(mine, next_visit=NOW + 15 * MINUTE, failures=1, last_visit=NOW)
    if writes_first:
        store.put_article(failed, visit(status=VisitStatus.FAILED))
    rival.settle(HOST, [(replace(seen, next_visit=NOW + LONG, wait=LONG), nothing_new)])
    if not writes_first:
        store.put_article(failed, visit(status=VisitStatus.FAILED))
    store.settle(HOST)
    assert rival.due_hosts(NOW + 15 * MINUTE, 10) == [HOST]
    assert [one.failures for one in rival.due_articles(HOST, NOW + 15 * MINUTE, 10)] == [1]


@pytest.mark.parametrize("visits", [True, False])
def test_a_touch_that_a_copy_does_not_have_yet_is_kept(store: DynamoDbStore, aws: LocalAws, *, visits: bool) -> None:
    """Whoever reads an article as it was before it was touched does not enter that it is not due."""
    store.put_article(article("a", first_seen=NOW - LONG, next_visit=LATER))
    behind = Behind(aws.dynamodb, store._table._name)
    reader = rival_of(store, behind, aws)
    assert store.touch_article("a", NOW)
    if visits:
        reader.due_articles(HOST, NOW, 10)
        reader.settle(HOST)
    else:
        reader.due_hosts(NOW, 10, ripe=True)
    assert store.due_hosts(NOW, 10, ripe=True) == [HOST]
    assert [one.touched_at for one in store.due_articles(HOST, NOW, 10)] == [NOW]


def test_a_worker_that_died_before_settling_costs_one_look(store: DynamoDbStore) -> None:
    """Entries that stayed early are moved on by who looks for due hosts, and the host is asked about no more."""
    store.put_article(article("a"))
    store.due_articles(HOST, NOW, 10)
    see(store, "a")
    assert store._agenda.look(HOST).head.due == microseconds(NOW)
    assert store.due_hosts(NOW, 10) == []
    assert store._agenda.look(HOST).head.due == microseconds(LATER)


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
    assert store._agenda.look(HOST).entries == {}
    store.put_article(article("b"))
    assert store.due_hosts(NOW, 10) == [HOST]


def test_a_leased_host_is_left_alone(store: DynamoDbStore) -> None:
    """What may not wait any longer waits all the same while another worker is at the host."""
    store.put_article(article("a"))
    store.put_host(Host(name=HOST, lease_until=NOW + MINUTE))
    assert store.due_hosts(NOW + 20 * MINUTE, 10, ripe=True) == [HOST]
    assert store.due_hosts(NOW, 10, ripe=True) == []


times = st.integers(0, 2**52)
seconds = times.map(lambda at: at // SECOND * SECOND)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """An entry as the store makes them: of a quiet visit to the second, of any other to the microsecond."""
    version = draw(st.integers(1, 1000))
    if draw(st.booleans()):
        return replace(GONE, version=version)
    visits = draw(st.lists(st.tuples(seconds, st.booleans()), max_size=9))
    if visits:
        due, wait = draw(seconds), draw(st.integers(1, 10**9)) * SECOND
        return Entry(due, wait, False, version, tuple(sorted(visits)))
    return Entry(draw(times), draw(st.integers(1, 2**40)), draw(st.booleans()), version)


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), entries(), max_size=5))
def test_entries_come_back_as_they_were(some: dict[str, Entry]) -> None:
    """Whatever their times: an entry that were later than its article would hide it."""
    assert unpacked_entries(packed_entries(some)) == some


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), entries(), max_size=120))
def test_parts_have_all_entries_once(some: dict[str, Entry]) -> None:
    """What is split into buckets is neither lost nor doubled."""
    parts = split(some)
    assert sum(len(part) for part in parts) == len(some)
    assert {key: entry for part in parts for key, entry in part.items()} == some


def test_of_two_buckets_as_young_the_earlier_entry_counts() -> None:
    """Where workers died between a bucket and its head, what is due too early is found; too late it would not be."""
    early, late = Entry(1, 1, version=2), Entry(2, 1, version=3)
    for one, other in ((early, late), (late, early), (early, GONE), (GONE, early)):
        buckets = [Bucket(Key("p", "1"), {"a": one}, 5), Bucket(Key("p", "2"), {"a": other}, 5)]
        assert current_entries(Head(Key("p", "h"), HOST), buckets) == {"a": early}
    younger = Bucket(Key("p", "0"), {"a": GONE}, 6)
    assert current_entries(Head(Key("p", "h"), HOST), [*buckets, younger]) == {"a": GONE}


def test_of_a_long_backlog_only_the_part_that_was_due_first_is_read(
    store: DynamoDbStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where that is enough; where its hosts are held, the next part is read, so that nothing waits for ever."""
    monkeypatch.setattr(dynamodb_agenda, "_INDEX_PAGE", 2)
    shard = agenda_of("0.example.org").pk
    names = [f"{number}.example.org" for number in range(200) if agenda_of(f"{number}.example.org").pk == shard][:7]
    for number, name in enumerate(names):
        store.put_article(article(name, host=name, next_visit=NOW - (9 - number) * MINUTE))
    read: list[str] = []
    ask = store._table._client.query

    def counted(**request: Any) -> Any:
        answer = ask(**request)
        read.extend(item["sk"]["S"] for item in answer["Items"] if "IndexName" in request)
        return answer

    monkeypatch.setattr(store._table, "_client", _Asking(store._table._client, counted))
    assert store.due_hosts(NOW, 1) == names[:1]
    assert len(read) <= 4
    for name in names[:5]:
        store.put_host(Host(name=name, lease_until=NOW + MINUTE))
    assert store.due_hosts(NOW, 1) == [names[5]]
    assert store.due_hosts(NOW, 10) == names[5:]


class _Asking:
    """A client of which one method is another."""

    def __init__(self, client: Any, query: Callable[..., Any]) -> None:
        self._client = client
        self.query = query

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)
