"""Feed documents of every format, and of no format at all."""

from __future__ import annotations

import gzip
import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amended.adapters.feed_documents import FeedDocuments
from amended.adapters.feed_parsing import parse_document
from amended.domain.feeds import MOST_ENTRIES, FeedDocument
from amended.errors import AmendedError, NotAFeed, TookTooLong, TooLarge
from tests.processor_time import processor_time

URL = "https://example.org/news/rss"
DAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def read(body: str | bytes, content_type: str = "application/xml") -> FeedDocument:
    """Read in this process."""
    return parse_document(body.encode() if isinstance(body, str) else body, content_type=content_type, url=URL)


def rss(items: str, channel: str = "", version: str = "2.0") -> str:
    """An RSS document."""
    return (
        f'<?xml version="1.0"?><rss version="{version}" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:atom="http://www.w3.org/2005/Atom">'
        f"<channel><title>News &amp; views</title>{channel}{items}</channel></rss>"
    )


RSS_FRAME = b'<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>%s</channel></rss>'
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/"><title>Blog</title>
<entry><id>tag:example.org,2026:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; claim</title>
<link rel="self" href="https://example.org/api/1"/><link rel="alternate" type="text/html" href="1.html"/>
<published>2026-03-02T10:00:00Z</published><updated>2026-03-02T12:00:00+01:00</updated>
<summary>Short.</summary>
<content type="html">&lt;p&gt;Short. And long.&lt;/p&gt;&lt;p&gt;Correction: not so long.&lt;/p&gt;</content>
</entry></feed>"""
ORIGINAL = "<feedburner:origLink>https://example.org/o</feedburner:origLink>"
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>RDF</title></channel>
<item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link>
<dc:date>2026-03-02T10:00:00Z</dc:date></item></rdf:RDF>"""
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>One</title>
<link rel="alternate" type="text/html" href="https://example.org/1"/><id>x</id>
<issued>2026-03-02T10:00:00Z</issued><modified>2026-03-02T11:00:00Z</modified></entry></feed>"""
RSS_091 = (
    '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    + rss("<item><title>One</title><link>https://example.org/1</link></item>", version="0.91").partition("?>")[2]
)


@pytest.mark.parametrize(("body", "kind"), [(ATOM, "atom10"), (RDF, "rss10"), (ATOM_03, "atom03"), (RSS_091, "rss091")])
def test_every_dialect_is_read(body: str, kind: str) -> None:
    """RSS 0.9x, RDF and both Atoms yield their entry."""
    document = read(body)
    assert document.format.startswith(kind[:6])
    assert len(document.entries) == 1
    assert document.complete


def test_an_atom_entry_in_full() -> None:
    """Identity, absolute link, plain title, both dates in UTC, and text with a line a paragraph."""
    (entry,) = read(ATOM).entries
    assert entry.identity == "tag:example.org,2026:1"
    assert entry.url == "https://example.org/blog/1.html"
    assert entry.title == "A bold claim"
    assert (entry.published, entry.touched) == (DAY, DAY + timedelta(hours=1))
    assert entry.text == "Short. And long.\nCorrection: not so long."


def test_the_one_date_of_rdf_is_when_it_came_out() -> None:
    """dc:date of an RSS 1.0 item is its publication, no signal of a change; Atom 0.3 has both."""
    (entry,) = read(RDF).entries
    assert (entry.published, entry.touched) == (DAY, None)
    (entry,) = read(ATOM_03).entries
    assert (entry.published, entry.touched) == (DAY, DAY + timedelta(hours=1))


@pytest.mark.parametrize(
    ("item", "identity", "url"),
    [
        ('<guid isPermaLink="false">7</guid><link>/a</link>', "7", "https://example.org/a"),
        ('<guid isPermaLink="true">https://example.org/g</guid>', "https://example.org/g", "https://example.org/g"),
        (
            "<guid>https://example.org/g?a=1&amp;b=2</guid>",
            "https://example.org/g?a=1&b=2",
            "https://example.org/g?a=1&b=2",
        ),
        ("<guid>12345</guid>", "https://example.org/news/12345", ""),
        ('<guid isPermaLink="false">tag:x</guid>', "tag:x", ""),
        ("<link>https://example.org/a?utm_source=rss</link>", "https://example.org/a", "https://example.org/a"),
        ("<link>javascript:alert(1)</link><guid>tag:x</guid>", "tag:x", ""),
        ("<link>file:///etc/passwd</link><guid>tag:x</guid>", "tag:x", ""),
        (f"<link>https://feeds.example/~r/1</link>{ORIGINAL}", "https://example.org/o", "https://example.org/o"),
        ("<title>Only a title</title>", "Only a title", ""),
    ],
)
def test_identity_and_address(item: str, identity: str, url: str) -> None:
    """Identity is guid, else link, else content; an address is only what can be fetched, never a guid that is none."""
    (entry,) = read(rss(f"<item>{item}</item>")).entries
    assert (entry.identity, entry.url) == (identity, url)


def test_hints_and_skips() -> None:
    """ttl in minutes, the syndication module, and the hours and days in which the feed is not to be read."""
    document = read(
        rss("", "<ttl>90</ttl><skipHours><hour>0</hour><hour>24</hour><hour>7</hour></skipHours>"
                "<skipDays><day>Sunday</day><day>monday</day><day>Someday</day></skipDays>")
    )  # fmt: skip
    assert document.hint == timedelta(minutes=90)
    assert document.skip_hours == {0, 7}
    assert document.skip_days == {6, 0}
    daily = "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
    assert read(rss("", daily)).hint == timedelta(hours=6)
    assert read(rss("", "<ttl>soon</ttl>")).hint is None


@pytest.mark.parametrize(
    "body",
    [
        rss("<item><title>Fish & chips &nbsp;</title><link>https://example.org/1</link></item>"),
        rss("<item><title>Open<br></title><link>https://example.org/1</link></item>"),
        rss("<item><title>Bad \x0b character</title><link>https://example.org/1</link></item>"),
        rss(
            "<item><georss:where><gml:posList>1 2</gml:posList></georss:where><link>https://example.org/1</link></item>&x;"
        ),
        rss("<item><title>&#55296;</title><link>https://example.org/1</link></item>"),
        "\n\n" + rss("<item><title>Late prolog</title><link>https://example.org/1</link></item>"),
        "<rss rss:version=2.0><rss:channel><rss:item><rss:link>https://example.org/1</rss:link></rss:item></rss:channel></rss>",
        f"<html><body>{ATOM.replace('1.html', 'https://example.org/1')}</body></html>",
        rss("<item><title>é</title><link>https://example.org/1</link></item>").encode("utf-16"),
        gzip.compress(rss("<item><link>https://example.org/1</link></item>").encode()),
    ],
)
def test_not_quite_valid_feeds_are_read(body: str | bytes) -> None:
    """Broken entities, unclosed tags, stray characters, odd wrappings and encodings do not cost the entry."""
    (entry,) = read(body).entries
    assert entry.url == "https://example.org/1"


@pytest.mark.parametrize("content_type", ["text/xml", "text/xml; charset=utf-8", 'text/xml; charset="UTF-16"', ""])
@pytest.mark.parametrize("declared", ["utf-16", "utf-8", ""])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-8"])
def test_what_the_bytes_show_beats_every_label(encoding: str, declared: str, content_type: str) -> None:
    """A document in wide characters is read whatever its type or its declaration says, as is one falsely called so."""
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    document = rss("<item><title>A</title><link>https://example.org/1</link></item>").partition("?>")[2]
    body = (declaration + document).encode(encoding)
    (entry,) = parse_document(body, content_type=content_type, url=URL).entries
    assert (entry.title, entry.url) == ("A", "https://example.org/1")


def test_a_document_that_is_cut_off_says_so() -> None:
    """Whole entries before the cut are read, the half one is not, and the document is not complete."""
    whole = rss("<item><link>https://example.org/1</link></item><item><link>https://example.org/2</link></item>")
    document = read(whole[: whole.index("/2</link>")])
    assert not document.complete
    assert [entry.url for entry in document.entries] == ["https://example.org/1"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<!DOCTYPE html><html><head><title>Not found</title></head></html>", "web page"),
        (b"<html><head>" + b"<meta name='a'><link rel=b href=c>" * 80 + b"</head></html>", "web page"),
        (b"<!doctype html>\n<title>News</title>" + b"<p>One<br>" * 80, "web page"),
        (b"<!doctype html><title>News</title>", "web page"),
        (b"Service unavailable", "not a feed"),
        (b"<note><to>you</to></note>", "not a feed"),
        (b'{"items": 3}', "no JSON Feed"),
        (b'{"broken', "JSON"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not a feed"),
        (b"\0" * 1000, "not a feed"),
    ],
)
def test_what_is_no_feed_is_told(body: bytes, said: str) -> None:
    """An error page, a picture, nothing at all: it is said that this is no feed, and the address."""
    with pytest.raises(NotAFeed, match=said) as refusal:
        read(body)
    assert refusal.value.subject == URL


def test_a_sitemap_that_is_a_text_file_is_read() -> None:
    """Addresses one a line are entries; a text that says anything else is no feed."""
    document = read("\ufeffhttps://example.org/1\r\n\r\nhttps://example.org/2?utm_source=x \n", "text/plain")
    assert [entry.url for entry in document.entries] == ["https://example.org/1", "https://example.org/2"]
    assert read("https://example.org/1\n" * (MOST_ENTRIES + 2)).left_out == 2
    for other in ("https://example.org/1 is down\n", "See\nhttps://example.org/1", "https://example.org/<b>"):
        with pytest.raises(NotAFeed):
            read(other)


def test_no_more_entries_than_the_limit() -> None:
    """Beyond the limit entries are counted and left out."""
    document = read(rss("".join(f"<item><link>https://e.org/{number}</link></item>" for number in range(1005))))
    assert (len(document.entries), document.left_out) == (MOST_ENTRIES, 5)


def test_entities_are_neither_expanded_nor_fetched() -> None:
    """A document's own entities stay what they are: no bombs, no files."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>' + rss("<item><title>&l8;</title></item>").partition("?>")[2]
    assert len(read(bomb).entries[0].title) < 20
    secret = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    assert read(secret + rss("<item><title>a&x;b</title></item>").partition("?>")[2]).entries[0].title == "a&x;b"


@pytest.mark.parametrize(
    "body",
    [
        rss("<a>" * 100_000),
        rss("<item " + " ".join(f'a{number}="1"' for number in range(1000)) + "/>"),
        rss(f'<item a="{"x" * 1_100_000}"/>'),
        b'{"version": "https://jsonfeed.org/version/1", "items":' + b"[" * 100_000,
        gzip.compress(bytes(50_000_000)),
        rss("<a/>" * 100_001),
    ],
)
def test_documents_beyond_the_limits_are_refused(body: str | bytes) -> None:
    """Depth, attributes, the length of a tag and unpacked bytes are bounded before any parser sees them."""
    with pytest.raises(TooLarge):
        read(body)


@pytest.fixture(scope="module")
def reader() -> Iterator[FeedDocuments]:
    """A reader with a process of its own, and little patience."""
    reader = FeedDocuments(wall_clock=timedelta(seconds=1))
    yield reader
    reader.close()


def test_another_process_reads_alike(reader: FeedDocuments) -> None:
    """The document that comes back from the process is the same, and its errors are ours."""
    assert reader.read(ATOM.encode(), content_type="", url=URL) == read(ATOM)
    with pytest.raises(NotAFeed, match="web page"):
        reader.read(b"<html></html>", content_type="", url=URL)


HALVES = [
    rss("<item><title>a&#xD800;b</title><guid>c&#xDFFF;</guid><link>/&#xD800;</link>&bogus;</item>"),
    '{"version": "1.1", "items": [{"id": "a\\ud800", "url": "/\\udfff", "title": "\\ud800"}]}',
    "<urlset><url><loc>/a&#xD800;</loc></url><url><loc>/b</loc></url></urlset>",
]


@pytest.mark.parametrize("document", HALVES)
def test_halves_of_characters_do_no_harm(reader: FeedDocuments, document: str) -> None:
    """Lone surrogates, which JSON and character references can spell, reach no record; the process goes on."""
    process = reader.process_id
    try:
        entries = reader.read(document.encode(), content_type="", url=URL).entries
    except NotAFeed:
        entries = ()
    for entry in entries:
        assert f"{entry.identity} {entry.url} {entry.title} {entry.text}".encode()
    assert reader.process_id == process


def stopped(reader: FeedDocuments) -> int:
    """The reader's process, which takes what it is given and answers nothing any more."""
    reader.read(ATOM.encode(), content_type="", url=URL)
    process = reader.process_id
    assert process is not None
    os.kill(process, signal.SIGSTOP)
    return process


def test_a_document_that_holds_the_parser_is_left(reader: FeedDocuments) -> None:
    """The wall clock really stops it, and the next document is read as if nothing had been."""
    stopped(reader)
    with pytest.raises(TookTooLong):
        reader.read(ATOM.encode(), content_type="", url=URL)
    assert reader.read(ATOM.encode(), content_type="", url=URL).title == "Blog"


@pytest.mark.slow
def test_a_document_that_holds_the_parser_holds_up_no_other() -> None:
    """While a hostile document has the process until its wall clock, others are read by a second one."""
    reader = FeedDocuments(wall_clock=timedelta(seconds=60))
    process = stopped(reader)
    with ThreadPoolExecutor(2) as both:
        asked = [both.submit(reader.read, ATOM.encode(), content_type="", url=URL) for _ in range(2)]
        # Whichever has the stopped process waits for it; the other must not.
        answered, held = wait(asked, timeout=30, return_when=FIRST_COMPLETED)
        os.kill(process, signal.SIGKILL)
        assert [one.result().title for one in answered] == ["Blog"]
        assert [isinstance(one.exception(), AmendedError) for one in held] == [True]
    reader.close()


MARKS = {
    "<": b"<",
    "<!": b"<!",
    "<a": b"<a",
    "<a b=": b'<a b="',
    "</a>": b"</a>",
    "&": b"&",
    "&#x": b"&#x",
    "&#1;": b"&#1;",
    "&foo;": b"&foo;",
    "cdata": b"<![CDATA[",
    "comments": b"<!--",
    "pages": b"<url/>",
}


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("frame", [b"%s", RSS_FRAME, b"<urlset>%s</urlset>"])
def test_nothing_but_marks_is_refused_at_once(mark: str, frame: bytes) -> None:
    """Nine megabytes of what begins or ends nothing are counted, not read: a parser would take minutes for them."""
    body = frame % (MARKS[mark] * (9_000_000 // len(MARKS[mark])))
    read(ATOM)  # the first document of a process waits for the parser to be imported
    with processor_time(below=3), pytest.raises((TooLarge, NotAFeed)):
        parse_document(body, content_type="application/rss+xml", url=URL)


@pytest.mark.parametrize("stray", [b"< ", b"</b>", b"& "])
def test_a_few_strays_are_nothing(reader: FeedDocuments, stray: bytes) -> None:
    """Some hundred marks that belong to nothing spoil no feed; some hundred thousand are refused."""
    body = RSS_FRAME % (b"<item><title>A</title><link>https://e.example/1</link><description>%s</description></item>")
    assert len(reader.read(body % (stray * 300), content_type="", url=URL).entries) == 1
    with pytest.raises(TooLarge):
        read(body % (stray * 300_000))


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system does not tell what a process holds")
def test_what_a_large_document_took_is_given_back() -> None:
    """While nine megabytes are read a process holds less than 150 MB, and afterwards what is kept is small again."""
    reader = FeedDocuments()
    paragraphs = b"<![CDATA[" + b"<p>The council met on Tuesday &amp; on Friday.</p>" * 180 + b"]]>"
    item = b"<item><title>A</title><link>https://e.example/%d</link><description>%s</description></item>"
    large = RSS_FRAME % b"".join(item % (number, paragraphs) for number in range(950))
    assert len(reader.read(large, content_type="", url=URL).entries) == 950
    if reader.process_id is not None:
        status = dict(line.split(":", 1) for line in Path(f"/proc/{reader.process_id}/status").read_text().splitlines())
        assert int(status["VmHWM"].split()[0]) < 150_000
        assert int(status["VmRSS"].split()[0]) < 80_000
    reader.close()


def test_what_cannot_be_held_is_told(reader: FeedDocuments) -> None:
    """A document that would take more memory than a reader has is refused, and the next one is read."""
    body = b'{"version":"https://jsonfeed.org/version/1","items":[' + b"{}," * 3_000_000 + b"{}]}"
    with pytest.raises(TooLarge):
        reader.read(body, content_type="", url=URL)
    assert reader.read(ATOM.encode(), content_type="", url=URL).title == "Blog"


def test_an_idle_process_is_ended() -> None:
    """Where that is asked for, a process with nothing to read is no more after a while; a later document starts one."""
    reader = FeedDocuments(idle=timedelta(seconds=0.1))
    for _ in range(2):
        assert reader.read(ATOM.encode(), content_type="", url=URL).title == "Blog"
        until = time.monotonic() + 10
        while reader.process_id is not None and time.monotonic() < until:
            time.sleep(0.05)  # a process that ends by itself tells nobody when
        assert reader.process_id is None
    reader.close()


def test_the_process_has_no_secrets(reader: FeedDocuments, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process is started without the environment's tokens."""
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-secret")
    reader.close()
    reader.read(ATOM.encode(), content_type="", url=URL)
    environment = Path(f"/proc/{reader.process_id}/environ")
    if not environment.exists():
        pytest.skip("needs /proc, the only place where another process's environment can be read")
    assert b"xoxb" not in environment.read_bytes()
