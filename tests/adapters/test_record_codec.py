"""Records as JSON and back: nothing is lost, old and newer forms can be read, damage is told."""

from __future__ import annotations

import json
import zlib
from dataclasses import is_dataclass
from datetime import UTC, datetime, timedelta
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amended.adapters.record_codec import UnreadableRecord, decode, encodable, encode, pack, unpack
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.snapshots import Snapshot
from tests.adapters.stored_records import FULL_ALERT, FULL_ARTICLE, FULL_SNAPSHOT, article, feed

KINDS = [Feed, Article, Visit, Host, Snapshot, Alert, Delivery, Channel, Thread]

# Whole numbers as far as every JSON reader keeps them exactly.
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=20),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(0, 1),
    bool: st.booleans(),
    NoneType: st.none(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    timedelta: st.timedeltas(timedelta(0), timedelta(days=3650)),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type may hold."""
    inner = get_args(kind)
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        return st.builds(kind, **{name: values_of(field) for name, field in get_type_hints(kind).items()})
    if get_origin(kind) is tuple:
        return st.lists(values_of(inner[0]), max_size=3).map(tuple)
    if get_origin(kind) is dict:
        return st.dictionaries(values_of(inner[0]), values_of(inner[1]), max_size=3)
    if inner:
        return st.one_of([values_of(one) for one in inner])
    return st.sampled_from(list(kind))


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=15)
def test_every_record_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    """Whatever stands in a record of whatever kind, it is the same after writing and reading."""
    record = data.draw(values_of(kind))
    assert decode(kind, encode(record)) == record
    assert unpack(kind, pack(record)) == record


def test_a_record_is_json_that_a_person_can_read() -> None:
    """Times are ISO 8601 in UTC, waits ISO 8601 durations, enumerations their values."""
    written = json.loads(encode(FULL_ARTICLE))
    assert written["first_seen"] == "2026-03-14T09:26:53.589793Z"
    assert written["wait"] == "PT1200.000007S"
    assert (written["status"], written["last_status"]) == ("followed", "changed")
    assert written["url"] == FULL_ARTICLE.url


def test_older_and_newer_forms_of_a_record_can_be_read() -> None:
    """A field that is not there gets its default, one that is unknown is passed over."""
    written = json.loads(encode(article()))
    del written["muted"], written["ledger"]
    written["field_of_a_later_version"] = {"a": [1]}
    assert decode(Article, json.dumps(written).encode()) == article()


@given(st.text(st.characters(categories=["Cs", "Lu", "So"]), max_size=10))
def test_text_that_utf_8_cannot_hold_is_replaced(text: str) -> None:
    """Half surrogate pairs become U+FFFD, one for one; all other text stays."""
    kept = decode(Feed, encode(feed(title=text, channels=(text, "C1"))))
    assert kept.title == encodable(text)
    assert kept.channels == (encodable(text), "C1")
    assert encodable(text).encode() is not None
    assert [a for a, b in zip(text, kept.title, strict=True) if a != b and not "\ud800" <= a <= "\udfff"] == []


@pytest.mark.parametrize(
    "damaged", [b"", b"{", b"[]", b"null", b'{"url": 1}', b'{"url": "\xff"}', b"\xff\xfe", b'{"url": "a"}']
)
def test_damaged_json_is_told(damaged: bytes) -> None:
    """Bytes that are no record of the kind raise an error of their own."""
    with pytest.raises(UnreadableRecord):
        decode(Feed, damaged)


@pytest.mark.parametrize(
    "damaged",
    [b"", b"\x01", b"\x02" + zlib.compress(b"{}"), b"\x01{}", pack(FULL_SNAPSHOT)[:-5], b"\x01" + zlib.compress(b"[]")],
)
def test_damaged_packing_is_told(damaged: bytes) -> None:
    """Packed bytes that are cut off, in an unknown format or no record raise an error of their own."""
    with pytest.raises(UnreadableRecord):
        unpack(Snapshot, damaged)


def test_packing_makes_pages_small() -> None:
    """A page of news takes a fraction of its JSON when it is packed."""
    assert len(pack(FULL_SNAPSHOT)) < len(encode(FULL_SNAPSHOT)) / 10
    assert unpack(Alert, pack(FULL_ALERT)) == FULL_ALERT
