"""Items as the first version wrote them: every later version reads them, and finds what is due among them.

`first_version.json` was written once, by `written_items` below; it is never written anew, only added to.
"""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from amended.adapters.dynamodb_store import DynamoDbStore
from amended.domain.deliveries import Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host, Robots
from tests.adapters.stored_records import (
    FULL_ALERT,
    FULL_ARTICLE,
    FULL_SNAPSHOT,
    LANE,
    MINUTE,
    NOW,
    channel,
    delivery,
    visit,
)
from tests.aws.local_aws import LocalAws

FILE = Path(__file__).parent / "first_version.json"
FEED = Feed(url="https://example.org/rss", added_at=NOW, next_poll=NOW, title="News", channels=("C9",))
HOST = Host(name="example.org:8080", next_free=NOW, robots=Robots(fetched_at=NOW, text="User-agent: *"))
DELIVERY = delivery(about="full", article_key="full")
THREAD = Thread(article_key="full", lane=LANE, ts="1.2", delivery_id="delivery", severity="high")


def written_items(aws: LocalAws) -> dict[str, Any]:
    """One record of each kind, as this version writes it: the table's items and the snapshot's page."""
    table, bucket = aws.make_table(), aws.make_bucket()
    store = DynamoDbStore(aws.dynamodb, aws.s3, table=table, bucket=bucket, retention=timedelta(days=180))
    store.put_feed(FEED)
    store.put_host(HOST)
    store.put_channel(channel(failures=2))
    store.commit(replace(FULL_ARTICLE, next_visit=NOW), visit(snapshot=3), FULL_SNAPSHOT, FULL_ALERT, [DELIVERY])
    store.put_thread(THREAD)
    store.tally("2026-03-14", "tokens", 7)
    store.beat("dispatch", NOW, "well")
    items = aws.dynamodb.scan(TableName=table)["Items"]
    page = aws.s3.get_object(Bucket=bucket, Key="snapshots/full")["Body"].read()
    return {"items": [_text(item) for item in items], "page": base64.b64encode(page).decode()}


@pytest.fixture
def store(aws: LocalAws) -> DynamoDbStore:
    """A store in a table with the first version's items."""
    found = json.loads(FILE.read_text())
    table, bucket = aws.make_table(), aws.make_bucket()
    page = aws.s3.put_object(Bucket=bucket, Key="snapshots/full", Body=base64.b64decode(found["page"]))
    for item in found["items"]:
        wire = _wire(item)
        if "object" in wire:
            # The only thing in an item that is not the store's own: how S3 named the page's version.
            wire["object"] = {"S": page["VersionId"]}
        aws.dynamodb.put_item(TableName=table, Item=wire)
    return DynamoDbStore(aws.dynamodb, aws.s3, table=table, bucket=bucket, retention=timedelta(days=180))


def test_the_first_versions_records_are_read(store: DynamoDbStore) -> None:
    """Every record comes back as it was written then."""
    assert store.feeds() == [replace(FEED, version=1)]
    assert store.article("full") == replace(FULL_ARTICLE, next_visit=NOW, version=1)
    assert store.visits("full") == [visit(snapshot=3)]
    assert store.host(HOST.name) == replace(HOST, version=1)
    assert store.snapshot("full", 3) == FULL_SNAPSHOT
    assert list(store.alerts()) == store.alerts_of("full") == [replace(FULL_ALERT, version=1)]
    assert store.deliveries_of("full") == [replace(DELIVERY, version=1)]
    assert store.channel(LANE) == channel(failures=2, version=1)
    assert store.thread("full", LANE) == replace(THREAD, version=1)
    assert store.tally("2026-03-14", "tokens", 0) == 7
    assert store.heartbeat("dispatch") == (NOW, "well")
    assert [one.key for one in store.articles(with_notices=True)] == ["full"]
    assert [one.key for one in store.watched_articles(10)] == ["full"]


def test_what_was_due_in_the_first_version_is_due(store: DynamoDbStore) -> None:
    """Feeds, hosts, articles and lanes are found as due, and can be worked off."""
    assert [one.url for one in store.due_feeds(NOW, 10)] == [FEED.url]
    assert store.due_hosts(NOW, 10) == [HOST.name]
    assert [one.channel for one in store.due_channels(NOW, 10)] == ["C1"]
    (due,) = store.due_articles(HOST.name, NOW, 10)
    assert store.put_article(replace(due, next_visit=NOW + MINUTE), visit()) is not None
    assert store.due_articles(HOST.name, NOW, 10) == []
    assert len(store.visits("full")) == 2


def _text(item: dict[str, Any]) -> dict[str, Any]:
    """An item as JSON can hold it."""
    return {
        name: {kind: base64.b64encode(value).decode() if kind == "B" else value for kind, value in typed.items()}
        for name, typed in item.items()
    }


def _wire(item: dict[str, Any]) -> dict[str, Any]:
    """An item as it came from the API."""
    return {
        name: {kind: base64.b64decode(value) if kind == "B" else value for kind, value in typed.items()}
        for name, typed in item.items()
    }
