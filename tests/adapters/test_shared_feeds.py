"""Real feeds, and the test suites of other readers, from the shared data: read as their manifest expects."""

from __future__ import annotations

import io
import json
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import feedparser
import pytest

from amended.adapters.feed_parsing import parse_document
from amended.adapters.opml import read as read_opml
from amended.adapters.xml_limits import looked_over, without_doctype
from amended.domain.addresses import clean_url
from amended.domain.feeds import FeedDocument
from amended.errors import AmendedError, NotAFeed

DIFFERENCES = tomllib.loads((Path(__file__).parent / "shared_feed_differences.toml").read_text(encoding="utf-8"))
pytestmark = pytest.mark.shared
BASE = "http://127.0.0.1:8097/tests"


@pytest.fixture(scope="module")
def feeds(shared: Path) -> Path:
    """The folder of feeds."""
    return shared / "data" / "feeds"


def lines_of(file: Path) -> Iterator[dict[str, Any]]:
    """The records of a file of JSON lines."""
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def document_of(file: Path) -> FeedDocument:
    """The document that we read from a file."""
    return parse_document(file.read_bytes(), content_type="", url="http://example.org/feed")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_feedparser_still_reads_what_we_hand_it(feeds: Path) -> None:
    """What is done to documents before feedparser sees them changes none of its own expectations, but those listed."""
    failed = set()
    for case in lines_of(feeds / "feedparser_expectations.jsonl"):
        path = case["path"]
        body = (feeds / path).read_bytes()
        headers = {name.lower(): value for name, value in (case["headers"] or {}).items()}
        if "docuri" in path or "relative_xml_base" in path:
            headers.setdefault("content-location", f"{BASE}/{path.removeprefix('feedparser/')}")
        handed = without_doctype(body, looked_over(body, path))
        parsed = feedparser.parse(io.BytesIO(handed), response_headers=headers)
        untouched = feedparser.parse(io.BytesIO(body), response_headers=headers)
        if not holds(case["expect"], parsed) and (holds(case["expect"], untouched) or not needs_a_server(path)):
            failed.add(path)
    guesses = find_spec("chardet") or find_spec("cchardet")
    assert failed == set(DIFFERENCES["feedparser"]) | (
        set() if guesses else set(DIFFERENCES["feedparser_without_chardet"])
    )


def needs_a_server(path: str) -> bool:
    """Whether feedparser's expectation is about its own HTTP client, its test server or a library it ships with."""
    return any(part in path for part in ("/base/http_", "/http/headers_", "/itunes/itunes_channel_explicit", "/psc/"))


def holds(expression: str, parsed: Any) -> bool:
    """Whether feedparser's own expectation is true of what it parsed."""
    try:
        # Expressions of feedparser's test suite, kept in the shared data.
        known = {"feedparser": feedparser}
        return bool(eval(expression, known, {**parsed, "d": parsed}))  # noqa: S307 - they are Python, in no other form
    except (AttributeError, LookupError, NameError, TypeError):
        return False


def test_real_feeds_have_entries_that_can_be_visited(feeds: Path) -> None:
    """Every live feed and sitemap yields entries, nearly all with an address, but those listed."""
    kinds = {"real-feed", "real-news-feed", "news-sitemap", "site-file"}
    unread, addressed, total = set(), 0, 0
    for record in lines_of(feeds / "manifest.jsonl"):
        if record["kind"] not in kinds or record["path"].endswith(".txt"):
            continue
        try:
            entries = document_of(feeds / record["path"]).entries
        except NotAFeed:
            entries = ()
        if not entries:
            unread.add(record["path"])
        addressed += sum(bool(entry.url) for entry in entries)
        total += len(entries)
    assert unread == {path for path in DIFFERENCES["entries"] if not path.startswith("gofeed/")}
    assert addressed / total > 0.99


def test_gofeed_finds_the_same_entries(feeds: Path) -> None:
    """As many entries as gofeed finds, with the same links."""
    unread = set()
    for record in lines_of(feeds / "manifest.jsonl"):
        if record["kind"] != "gofeed-test" or "expect" not in record:
            continue
        expected = json.loads((feeds / record["expect"]).read_text(encoding="utf-8"))
        items = expected.get("items") or expected.get("entries") or []
        try:
            entries = document_of(feeds / record["path"]).entries
        except NotAFeed:
            unread.add(record["path"])
            continue
        assert len(entries) == len(items), record["path"]
        for entry, item in zip(entries, items, strict=True):
            if link := item.get("link"):
                assert entry.url.rstrip("/") == link.rstrip("/"), record["path"]
    assert unread == {path for path in DIFFERENCES["entries"] if path.startswith("gofeed/")}


def test_fastfeedparser_finds_the_same_entries(feeds: Path) -> None:
    """As many entries as fastfeedparser finds, with the same links."""
    told = [file for file in sorted((feeds / "fastfeedparser").glob("*.xml")) if file.with_suffix(".json").exists()]
    assert told
    for file in told:
        expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["entries"]
        entries = document_of(file).entries
        assert [entry.url for entry in entries] == [clean_url(item["link"]) for item in expected], file.name


def test_no_document_of_a_validator_or_another_reader_is_too_much(feeds: Path) -> None:
    """Whatever the cases of validators and other readers hold, the outcome is a document or an error of ours."""
    read = 0
    for record in lines_of(feeds / "manifest.jsonl"):
        if record["kind"] in ("validator-case", "reader-test", "miniflux-test", "jsonfeed-test", "opml-test"):
            try:
                document_of(feeds / record["path"])
                read += 1
            except AmendedError:
                pass
    assert read > 280


def test_lists_of_subscriptions_are_read(feeds: Path) -> None:
    """Every list of the OPML suite that names a feed is read, well-formed or not."""
    paths = [record["path"] for record in lines_of(feeds / "manifest.jsonl") if record["kind"] == "opml-test"]
    bodies = {path: (feeds / path).read_bytes() for path in paths}
    naming = {path: body for path, body in bodies.items() if b"xmlurl=" in body.lower() and b"http" in body}
    assert naming
    for path, body in naming.items():
        assert read_opml(body, path)[0], path
