"""What the store on AWS keeps where: items and the bucket, what expires, and what is refused."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from amended.adapters.dynamodb_items import Records
from amended.adapters.dynamodb_table import FORMAT
from amended.domain.articles import ArticleStatus
from amended.domain.hosts import Host, Robots
from amended.errors import StoreTooNew, WrongUsage
from tests.adapters.stored_records import NOW, alert, article, delivery, feed, snapshot, visit
from tests.aws.shop import HOST, LATER, Shop, follow


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


def test_a_backup_is_refused_with_advice(shop: Shop, tmp_path: Path) -> None:
    """The table's copies are AWS's business, and the command says which."""
    with pytest.raises(WrongUsage, match="point-in-time"):
        shop.sound.backup(tmp_path / "copy")
