"""JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.feed_parsing import parse_document
from amended.domain.feeds import FeedDocument
from amended.errors import AmendedError

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "url", "title", "content_html", "date_modified", "items"]), inner)
    ),
    max_leaves=12,
)


def read(*items: object, version: str = "https://jsonfeed.org/version/1.1", mark: bytes = b"") -> FeedDocument:
    """A JSON Feed with these items."""
    body = mark + json.dumps({"version": version, "title": "News", "items": items}).encode()
    return parse_document(body, content_type="application/feed+json", url="https://example.org/feed.json")


def test_an_item_in_full() -> None:
    """Identity, absolute link, both dates, and the content as text."""
    (entry,) = read(
        {
            "id": "7",
            "url": "/story?utm_source=feed",
            "title": "Storm",
            "summary": "Six hurt.",
            "content_html": "<p>Six hurt.</p><p>Correction: five.</p>",
            "date_published": "2026-03-02T10:00:00+01:00",
            "date_modified": "2026-03-02T10:00:00Z",
        }
    ).entries
    assert (entry.identity, entry.url, entry.title) == ("7", "https://example.org/story", "Storm")
    assert entry.published == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert entry.touched == datetime(2026, 3, 2, 10, tzinfo=UTC)
    assert entry.text == "Six hurt.\nCorrection: five."


@pytest.mark.parametrize("version", ["https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1", "1.0"])
def test_both_versions_are_read(version: str) -> None:
    """1.0, 1.1, a bare number, and a byte order mark are all right."""
    assert len(read({"id": 7, "url": "https://e.org/"}, version=version, mark=b"\xef\xbb\xbf").entries) == 1


def test_an_item_is_known_by_whatever_it_has() -> None:
    """A number is an identity, an external link a link, an identity that is an address a link too."""
    number = {"id": 7, "external_url": "https://e.org/x"}
    external = {"external_url": "https://e.org/y"}
    address, nothing = {"id": "https://e.org/z"}, dict[str, object]()
    entries = read(number, external, address, nothing).entries
    assert [(entry.identity, entry.url) for entry in entries] == [
        ("7", "https://e.org/x"),
        ("https://e.org/y", "https://e.org/y"),
        ("https://e.org/z", "https://e.org/z"),
    ]


@given(st.lists(JSON, max_size=5))
def test_anything_may_stand_in_an_item(items: list[object]) -> None:
    """Whatever the items are, the outcome is a document or an error of ours."""
    with suppress(AmendedError):
        assert len(read(*items).entries) <= len(items)


def test_a_number_is_an_identity_however_long() -> None:
    """Digits beyond what Python turns into a number are an identity like any other."""
    digits = "9" * 5000
    item = f'{{"id": {digits}, "url": "https://example.org/1"}}'
    body = f'{{"version": "https://jsonfeed.org/version/1.1", "items": [{item}, {{"id": 7}}]}}'
    document = parse_document(body.encode(), content_type="", url="https://example.org/feed.json")
    assert [entry.identity for entry in document.entries] == [digits[:4000], "7"]
