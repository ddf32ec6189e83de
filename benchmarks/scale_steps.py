"""What each step of the work is charged: measured by doing it, with the real services and adapters, on a local AWS."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from amended.adapters.dynamodb_store import DynamoDbStore
from amended.domain.articles import Visit, VisitStatus
from amended.domain.feeds import Feed, SeenEntry
from benchmarks.aws_meter import Bill, Metered, size_of
from benchmarks.scale_desk import START, Desk, known_article, known_host
from tests.aws.local_aws import LocalAws

HOST = "www.publisher.example"
_DAY = timedelta(days=1)
_BACKGROUND = 8
_VISITED_BEFORE = 12
_ENTRIES = 50
# Of a host that has so many times as many, so many articles are visited at a turn; each again after the wait.
_ROUND, _GROUPS, _ROUNDS, _WAIT = 14, 8, 160, timedelta(hours=8)
# The head moves in the index: the entry is taken out and put in.
_HEAD_WRITES = 3
# The first visit, those after which a page is known to be a restless one, and the one that is counted.
_LOADS = 5


@dataclass(frozen=True, slots=True)
class Steps:
    """The bill of each step.

    `kept` is what a visit that found nothing new costs beyond its turn's one write: now and then its article is written
    with all such visits, and entries go into buckets. `entry_bytes` is what an article takes in its host's head and
    buckets, out of date entries included, all of which a turn reads. `restless` is a visit that finds the same article
    in a page that differs at each load.
    """

    idle_minute: Bill
    turn: Bill
    visit: Bill
    restless: Bill
    kept: Bill
    entry_bytes: float
    born: Bill
    first_visit: Bill
    changed: Bill
    told: Bill
    poll: Bill


def measured(aws: LocalAws) -> Steps:
    """Do each step and read the meter."""
    idle = _idle(aws)
    two, six = _turn(aws, 2), _turn(aws, 6)
    visit = (six - two) * (1 / 4)
    turn = two - visit * 2 - idle
    kept, entry_bytes = _rounds(aws)
    born, first = _first(aws)
    beside = idle + turn
    return Steps(
        idle_minute=idle,
        turn=turn,
        visit=visit,
        restless=_restless(aws) - beside,
        kept=kept,
        entry_bytes=entry_bytes,
        born=born,
        first_visit=first - beside,
        changed=_changed(aws, "") - beside,
        told=_changed(aws, "An earlier version misstated how long. It is 14 days, not 14 weeks.") - beside,
        poll=_poll(aws),
    )


def _store(aws: LocalAws) -> tuple[DynamoDbStore, Bill]:
    bill = Bill()
    clients = (Metered(aws.dynamodb, bill), Metered(aws.s3, bill))
    table, bucket = aws.make_table(), aws.make_bucket()
    return DynamoDbStore(*clients, table=table, bucket=bucket, retention=timedelta(days=180)), bill


def _idle(aws: LocalAws) -> Bill:
    store, bill = _store(aws)
    desk, before = Desk(store), bill + Bill()
    desk.minute()
    return bill - before


def _turn(aws: LocalAws, due: int) -> Bill:
    """A minute in which so many articles are due and have not changed, and some others are not."""
    store, bill = _store(aws)
    store.put_host(known_host(HOST))
    for number in range(_BACKGROUND):
        article = known_article(number, HOST, START - _DAY * (5 + number // 32), next_visit=START + _DAY)
        store.put_article(article)
    for number in range(due):
        late = START - timedelta(minutes=5)
        stored = store.put_article(known_article(10_000 + number, HOST, START - _DAY * 2, next_visit=late))
        for visited in range(_VISITED_BEFORE):
            assert stored is not None
            at = START - _DAY + timedelta(seconds=visited * 1777)
            stored = store.put_article(stored, Visit(at=at, status=VisitStatus.NOT_MODIFIED))
    desk, before = Desk(store), bill + Bill()
    desk.minute()
    assert len(desk.visits) == due
    return bill - before


def _rounds(aws: LocalAws) -> tuple[Bill, float]:
    """Many turns at one host, a part of its articles each time: what a visit costs beyond the turn's write of the head.

    The first rounds, in which all entries are young, are not counted.
    """
    bill, table = Bill(), aws.make_table()
    clients = (Metered(aws.dynamodb, bill), Metered(aws.s3, bill))
    store = DynamoDbStore(*clients, table=table, bucket=aws.make_bucket(), retention=timedelta(days=180))
    articles = [known_article(number, HOST, START - _DAY, next_visit=START) for number in range(_ROUND * _GROUPS)]
    store.put_articles([(article, None) for article in articles])
    counted, visits, turns = Bill(), 0, 0
    for round_ in range(_ROUNDS):
        now = START + round_ * _WAIT / _GROUPS
        before = bill.writes
        due = store.due_articles(HOST, now, _ROUND)
        seen = [(replace(one, next_visit=now + _WAIT, wait=_WAIT, last_visit=now), now) for one in due]
        store.settle(HOST, [(one, Visit(at=at, status=VisitStatus.NOT_MODIFIED)) for one, at in seen])
        if round_ >= _ROUNDS // 2:
            counted.writes += bill.writes - before
            visits, turns = visits + len(due), turns + 1
    items = aws.dynamodb.scan(TableName=table)["Items"]
    size = sum(size_of(item) for item in items if item["pk"]["S"].startswith("agenda#"))
    return (counted + Bill(writes=-turns * _HEAD_WRITES)) * (1 / visits), size / len(articles)


def _first(aws: LocalAws) -> tuple[Bill, Bill]:
    """A new article: its record, and the minute of its first visit."""
    store, bill = _store(aws)
    store.put_host(known_host(HOST))
    old = known_article(1, HOST, START, next_visit=START + _DAY)
    store.put_article(old)
    desk, before = Desk(store), bill + Bill()
    store.put_articles([(replace(known_article(2, HOST, START, next_visit=START), snapshot=0), None)])
    born, before = bill - before, bill + Bill()
    desk.minute()
    return born, bill - before


def _changed(aws: LocalAws, notice: str) -> Bill:
    """A minute in which one article that was read before has another text, and this notice, if it is any."""
    store, bill = _store(aws)
    store.put_host(known_host(HOST))
    article = replace(known_article(2, HOST, START, next_visit=START), snapshot=0)
    store.put_article(article)
    desk = Desk(store)
    desk.minute()
    desk.clock.at += timedelta(hours=2)
    desk.web.changed[article.url] = notice
    before = bill + Bill()
    desk.minute()
    assert len(store.alerts_of(article.key)) == (1 if notice else 0)
    assert len(store.snapshots(article.key)) == 2
    return bill - before


def _restless(aws: LocalAws) -> Bill:
    """A minute in which one article is due whose page has come in other bytes at every load, and does so again."""
    store, bill = _store(aws)
    store.put_host(known_host(HOST))
    article = replace(known_article(2, HOST, START, next_visit=START), snapshot=0)
    store.put_article(article)
    desk = Desk(store)
    desk.web.restless.add(article.url)
    before = bill
    for _ in range(_LOADS):
        before = bill + Bill()
        desk.minute()
        desk.clock.at += timedelta(hours=8)
    assert len(desk.visits) == _LOADS
    assert len(store.snapshots(article.key)) == 1
    return bill - before


def _poll(aws: LocalAws) -> Bill:
    """A poll that finds nothing new among fifty entries: mark, lease, what is known, the feed, release."""
    store, bill = _store(aws)
    articles = [known_article(number, HOST, START, next_visit=START + _DAY) for number in range(_ENTRIES)]
    store.put_articles([(article, None) for article in articles])
    seen = tuple(SeenEntry(identity=one.body_hash[:16], article_key=one.key, title="0" * 8) for one in articles)
    feed = store.put_feed(Feed(url=f"https://{HOST}/rss", added_at=START, next_poll=START, seen=seen))
    host = store.put_host(known_host(HOST))
    before = bill + Bill()
    assert feed is not None
    assert host is not None
    marked = store.put_feed(replace(feed, queued_until=START + _DAY))
    read, held = store.feed(feed.url), store.host(HOST)
    assert marked is not None
    assert read is not None
    assert held is not None
    leased = store.put_host(replace(held, lease_owner="worker", lease_until=START + _DAY))
    store.known_articles(article.key for article in articles)
    store.put_feed(replace(marked, queued_until=None, next_poll=START + _DAY, last_polled=START))
    assert leased is not None
    store.put_host(replace(leased, lease_owner="", lease_until=None))
    return bill - before
