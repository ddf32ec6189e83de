"""What a page says of itself."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from amended.domain.snapshots import StructuredCorrection
from tests.domain.pages.conftest import Reader

TEXT = "".join(
    f"<p>Paragraph number {n} of the report on the harbour of Ostby and its new crane.</p>" for n in range(6)
)


def html(head: str = "", heading: str = "<h1>New crane for Ostby</h1>", lang: str = "en") -> str:
    """A page with a head."""
    return (
        f"<!doctype html><html lang='{lang}'><head>{head}</head><body><article>{heading}{TEXT}</article></body></html>"
    )


def data(text: str) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>New crane for Ostby | Post</title>", "<h1>New crane for Ostby</h1>", "New crane for Ostby"),
        ("<title>Crane – Post</title><meta property='og:title' content='New crane'>", "", "New crane"),
        ("<title>New crane for Ostby - The Ostby Post</title>", "", "New crane for Ostby"),
        ("<title>New crane for Ostby</title>", "<h1>The Post</h1><h2>New crane for Ostby</h2>", "New crane for Ostby"),
        ("<title>Post</title>" + data('{"@type":"Article","headline":"New crane &amp; quay"}'), "", "New crane & quay"),
        ("<title>x</title>", "<h1>The <i>new</i> crane</h1>", "The new crane"),
        (
            "<title>A new crane for Ostby | The Ostby Harbour Post</title>",
            "<h1><a href='/'>The Ostby Harbour Post</a></h1><h2>A new crane for Ostby</h2>",
            "A new crane for Ostby",
        ),
        (
            "<title>Ostby Harbour: A crane at Ostby</title><meta property='og:title' content='A crane at Ostby'>",
            "<h1>Ostby Harbour</h1><h2>24 May</h2><h3>A crane at Ostby</h3>",
            "A crane at Ostby",
        ),
        (
            "<title>A new crane for Ostby, the largest yet - Post</title>",
            "<h1>A new crane for Ostby</h1><h2>The largest yet</h2>",
            "A new crane for Ostby",
        ),
        ("", "", ""),
    ],
)
def test_the_title_is_the_printed_one_where_the_page_confirms_it(
    head: str, heading: str, title: str, read: Reader
) -> None:
    """The heading that the page's own names confirm; else the data's, Open Graph's or the document's title."""
    assert read(html(head, heading)).title == title


@pytest.mark.parametrize(
    ("link", "canonical"),
    [
        ("<link rel='canonical' href='https://paper.example/crane'>", "https://paper.example/crane"),
        ("<link rel='canonical' href='/crane'>", "https://paper.example/crane"),
        ("<meta property='og:url' content='https://paper.example/crane'>", "https://paper.example/crane"),
        ("<link rel='canonical' href='https://paper.example/'>", "https://paper.example/2024/mayor"),
        ("<link rel='canonical' href='javascript:alert(1)'>", "https://paper.example/2024/mayor"),
        ("<link rel='canonical' href='http://[broken'>", "https://paper.example/2024/mayor"),
        ("", "https://paper.example/2024/mayor"),
    ],
)
def test_the_canonical_address_is_that_of_a_page(link: str, canonical: str, read: Reader) -> None:
    """Relative addresses are resolved; a site's root, other schemes and broken addresses are not believed."""
    assert read(html(link)).canonical_url == canonical


@pytest.mark.parametrize(
    ("lang", "language"),
    [("en-GB", "en"), ("nb", "no"), ("iw", "he"), ("zh-Hant-TW", "zh"), ("", "en"), ("??", "en"), ("utf-8", "en")],
)
def test_the_language_is_the_primary_one(lang: str, language: str | None, read: Reader) -> None:
    """Regions and scripts are left out, each language has one name, and where none is declared the text tells."""
    assert read(html(lang=lang)).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("十月，全县固定资产投资完成246.79亿元，同比增长15.3%，位列三县两区第一。", "zh"),
        ("市議会は月曜日、老朽化した市民プールを来年三月末で閉鎖する案を七対二で可決した。", "ja"),
        ("군의회는 월요일 노후한 수영장을 내년 3월 말에 폐쇄하는 안건을 표결에 부쳐 통과시켰다.", "ko"),
    ],
)
def test_the_script_tells_the_language(text: str, language: str, read: Reader) -> None:
    """Where a script is written by one language, it tells more than a template that declares English or nothing."""
    page = "<!doctype html><html{}><body><article><h1>{}</h1><p>{}</p></article></body></html>"
    assert {read(page.format(lang, text[:8], text)).language for lang in ("", " lang='en'")} == {language}


def test_a_text_in_no_known_language_has_none(read: Reader) -> None:
    """What neither a declaration nor the words of the text tell is left open."""
    text = "Ang mga tao ay nagsama-sama kahapon upang pag-usapan ang bagong tulay sa ilog. " * 5
    assert read(f"<!doctype html><html><body><article><p>{text}</p></article></body></html>").language is None


def test_times_and_authors_come_from_the_data_first(read: Reader) -> None:
    """JSON-LD is believed before `<meta>`, and times are in UTC."""
    page = read(
        html(
            data(
                '{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Post"},{"@type":["NewsArticle"],'
                '"datePublished":"2024-03-05T10:00:00+02:00","dateModified":"2024-03-06T08:00:00Z",'
                '"author":[{"@type":"Person","name":"Ann Teak"},"Bo Lard"]}]}'
            )
            + "<meta property='article:modified_time' content='2020-01-01T00:00:00Z'><meta name='author' content='X'>"
        )
    )
    assert page.published == datetime(2024, 3, 5, 8, tzinfo=UTC)
    assert page.modified == datetime(2024, 3, 6, 8, tzinfo=UTC)
    assert page.authors == ("Ann Teak", "Bo Lard")


def test_times_come_from_meta_elements_without_data(read: Reader) -> None:
    """`article:published_time` and `article:modified_time` are read; what is no time is none."""
    page = read(
        html(
            "<meta property='article:published_time' content='2024-03-05'>"
            "<meta property='article:modified_time' content='yesterday'>"
        )
    )
    assert page.published == datetime(2024, 3, 5, tzinfo=UTC)
    assert page.modified is None


@pytest.mark.parametrize(
    "printed",
    [
        "<header><time datetime='2024-03-05T10:00:00Z'>5 March</time></header>",
        "<span itemprop='datePublished' content='2024-03-05T10:00:00Z'>5 March</span>",
        "<p class='entry-meta'><time datetime='2024-03-05T12:00:00+02:00'>5 March</time></p>",
    ],
)
def test_the_date_is_read_from_the_article_where_its_head_has_none(printed: str, read: Reader) -> None:
    """A `<time>` in the article's header, or microdata, is the date where neither data nor `<meta>` tell it."""
    page = read(html(heading=f"<h1>New crane for Ostby</h1>{printed}"))
    assert page.published == datetime(2024, 3, 5, 10, tzinfo=UTC)


CORRECTIONS = [
    ('"An earlier version had 28 million."', [StructuredCorrection(text="An earlier version had 28 million.")]),
    ('["One.", "Two."]', [StructuredCorrection(text="One."), StructuredCorrection(text="Two.")]),
    (
        '{"@type":"CorrectionComment","text":"It is <b>38</b> million &amp; no less.","datePublished":"2024-03-06"}',
        [StructuredCorrection(text="It is 38 million & no less.", stated_time="2024-03-06")],
    ),
    ('[{"@type":"CorrectionComment","description":"It is 38."}]', [StructuredCorrection(text="It is 38.")]),
    (
        '{"@type":"CorrectionComment","name":"Editor’s Note","text":"It is 38."}',
        [StructuredCorrection(text="It is 38.", kind_hint="editors_note")],
    ),
    ('"https://paper.example/corrections"', []),
    ("null", []),
    ("17", []),
    ('{"@type":"CorrectionComment"}', []),
]


@pytest.mark.parametrize(("value", "corrections"), CORRECTIONS)
def test_corrections_in_the_data_are_read(value: str, corrections: list[StructuredCorrection], read: Reader) -> None:
    """schema.org's `correction` is read as text and as `CorrectionComment`, one or several; an address says nothing."""
    page = read(html(data(f'{{"@type":"NewsArticle","headline":"New crane for Ostby","correction":{value}}}')))
    assert list(page.corrections) == corrections


def test_an_article_that_stands_twice_in_the_data_is_corrected_in_either(read: Reader) -> None:
    """Of two scripts that describe the article under one headline, each may hold its corrections."""
    plain = '{"@type":"NewsArticle","headline":"New crane","datePublished":"2024-01-01"}'
    corrected = '{"@type":"NewsArticle","headline":"New crane","correction":"It is 38."}'
    for scripts in (data(plain) + data(corrected), data(corrected) + data(plain)):
        assert [correction.text for correction in read(html(scripts)).corrections] == ["It is 38."]


def test_corrections_of_other_stories_are_not_this_articles(read: Reader) -> None:
    """A list of teasers in the data does not lend its corrections to the article."""
    teaser = '{"@type":"NewsArticle","headline":"Other","datePublished":"2024-01-01","correction":"Wrong."}'
    own = '{"@type":"NewsArticle","headline":"New crane","url":"https://paper.example/2024/mayor"}'
    page = read(html(data(f'{{"@type":"ItemList","itemListElement":[{teaser}]}}') + data(teaser) + data(own)))
    assert page.corrections == ()


BROKEN = [
    "{",
    '{"@type":"NewsArticle","headline":"New crane for Ostby",}',
    "<!-- {} -->",
    "[" * 100_000,
    '{"a":' * 50_000,
    '{"@type": 7, "author": {"name": {"name": []}}, "headline": {"a": 1}}',
    '{"@type":"NewsArticle","headline":"\\ud800","correction":"\\ud83d"}',
    "null",
]


@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_broken_data_says_nothing_and_breaks_nothing(text: str, read: Reader) -> None:
    """Data that cannot be read, at any depth, leaves the article as it is."""
    page = read(html(data(text)))
    assert page.readable
    page.title.encode()
    for correction in page.corrections:
        correction.text.encode()


def test_data_in_wrappings_of_old_is_read(read: Reader) -> None:
    """HTML comments, CDATA marks and raw line ends around and in JSON-LD do no harm."""
    wrapped = '//<![CDATA[\n{"@type":"NewsArticle","headline":"New crane\n for Ostby","correction":"Fixed."}\n//]]>'
    assert read(html(data(wrapped))).corrections == (StructuredCorrection(text="Fixed."),)


def test_a_live_blog_is_known_by_its_data(read: Reader) -> None:
    """schema.org's LiveBlogPosting says that a page is a live blog."""
    assert read(html(data('{"@type":"LiveBlogPosting","headline":"Live"}'))).live_blog
    assert not read(html(data('{"@type":"NewsArticle","headline":"Dead"}'))).live_blog


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ("<meta property='og:site_name' content='The Ostby Post'><title>New crane – Post</title>", "The Ostby Post"),
        (data('{"@type":"NewsArticle","headline":"New crane","publisher":{"name":"Ostby Post"}}'), "Ostby Post"),
        ("<title>New crane for Ostby | Ostby Post</title>", "Ostby Post"),
        ("<title>New crane for Ostby</title>", ""),
    ],
)
def test_the_site_is_named_by_its_page(head: str, site: str, read: Reader) -> None:
    """Open Graph's name of the site, else the publisher in the data, else what follows the title."""
    assert read(html(head)).site == site


@pytest.mark.parametrize(
    ("head", "further"),
    [
        ("<link rel='shortlink' href='/?p=12'>", ("https://paper.example/?p=12",)),
        ("<link rel='canonical' href='/crane'><link rel='shortlink' href='/?p=12'>", ("https://paper.example/?p=12",)),
        ("<link rel='canonical' href='/crane'><meta property='og:url' content='/1.66'>", ("https://paper.example/1.66",)),
        ("<link rel='canonical' href='/a'>" + data('{"@type":"Article","mainEntityOfPage":"https://paper.example/b"}'),
         ("https://paper.example/b",)),
        ("<link rel='canonical' href='/crane'><meta property='og:url' content='/crane'>", ()),
        ("<meta property='og:url' content='/crane'>", ()),
        ("<link rel='shortlink' href='/'><meta property='og:url' content='http://[broken'>", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_a_page_may_have_further_addresses(head: str, further: tuple[str, ...], read: Reader) -> None:
    """Its short link, and what Open Graph and its own data name beside the canonical address; never the front page."""
    assert read(html(head)).further_addresses == further
