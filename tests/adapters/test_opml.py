"""OPML, both ways."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.opml import OutlineFeed, read, write
from amended.domain.feeds import Feed
from amended.errors import NotAFeed, TooLarge

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def feed(url: str, title: str = "") -> Feed:
    """A feed that is followed."""
    return Feed(url=url, added_at=NOW, title=title)


def test_a_nested_list_is_read() -> None:
    """Feeds in folders are found, each once; what is no web address is told apart."""
    document = b"""<?xml version="1.0" encoding="iso-8859-1"?><opml version="1.0"><body><outline text="News">
    <outline type="rss" text="Zeit\xfcng" xmlUrl="https://example.org/rss"/>
    <outline type="rss" text="again" xmlUrl="https://example.org/rss"/>
    <outline type="rss" text="evil" xmlUrl="file:///etc/passwd"/></outline></body></opml>"""
    assert read(document, "list.opml") == (
        [OutlineFeed("https://example.org/rss", "Zeitüng")],
        {"file:///etc/passwd": "no web address"},
    )


@given(st.text(max_size=40), st.text(alphabet="abc&<>\"'=?/ü", max_size=20))
def test_what_is_written_is_read_again(title: str, path: str) -> None:
    """Whatever titles and addresses hold, the list that is written has them all."""
    url = f"https://example.org/{path}"
    written = write([feed(url, title), feed("https://other.example/")])
    found, left_out = read(written.encode(), "list.opml")
    assert not left_out
    assert len(found) == 2
    assert found[1].title == "other.example"


def test_credentials_are_not_exported() -> None:
    """User, password and secret parameters of an address stay here."""
    written = write([feed("https://me:sesame@example.org/rss?token=sesame", "T")])
    assert "sesame" not in written


@pytest.mark.parametrize("document", [b"", b"<html></html>", b"<opml><body/></opml>", b"\0\0\0"])
def test_what_is_no_list_is_told(document: bytes) -> None:
    """A document without feeds is named and refused."""
    with pytest.raises(NotAFeed, match=r"list\.opml"):
        read(document, "list.opml")


def test_a_bottomless_list_is_refused() -> None:
    """Outlines nested without end are too much; entities are not expanded."""
    with pytest.raises(TooLarge):
        read(b"<opml><body>" + b"<outline>" * 10_000, "list.opml")
