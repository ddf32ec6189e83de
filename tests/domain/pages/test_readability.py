"""Pages that hold no article are told apart from articles, and short articles from stubs."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Unreadable
from tests.domain.pages.conftest import Reader

FEED = "".join(
    f"<div class='card'><h3><a href='/s/{n}'>Headline of story number {n} today</a></h3></div>" for n in range(40)
)
TEASERS = "".join(
    f"<div class='card'><h3><a href='/s/{n}'>Headline of story number {n}</a></h3>"
    f"<p>The first sentence of story {n} stands here, so that readers may choose what they want to read.</p></div>"
    for n in range(25)
)
NAVIGATION = "<nav>" + "".join(f"<a href='/{n}'>Section {n}</a> " for n in range(20)) + "</nav>"
LEDE = "<p>The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June…</p>"
ARTICLE_DATA = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Hall to close"%s}</script>'


def html(body: str, title: str = "Hall to close - Ostby Post", head: str = "") -> str:
    """A page."""
    return f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body>{body}</body></html>"


UNREADABLE = {
    "nothing": ("", Unreadable.EMPTY),
    "white space": (" \n\t ", Unreadable.EMPTY),
    "zero bytes": ("\0\0\0", Unreadable.EMPTY),
    "an empty body": (html(""), Unreadable.EMPTY),
    "only navigation": (html(NAVIGATION), Unreadable.EMPTY),
    "not found": (
        html("<h1>404</h1><p>The page you are looking for could not be found.</p>", "404 Not Found"),
        Unreadable.ERROR_PAGE,
    ),
    "not found, with suggestions": (
        html(
            f"{NAVIGATION}<h1>Page not found</h1><p>Sorry, we can't find that page.</p>{FEED}", "Page not found | Post"
        ),
        Unreadable.ERROR_PAGE,
    ),
    "nicht gefunden": (
        html(
            "<h1>Seite nicht gefunden</h1><p>Leider gibt es diese Seite nicht mehr.</p>", "Seite nicht gefunden - Bote"
        ),
        Unreadable.ERROR_PAGE,
    ),
    "server error": (
        html("<h1>503 Service Unavailable</h1><p>No server is available to handle this request.</p>", "503"),
        Unreadable.ERROR_PAGE,
    ),
    "database error": (
        html("<h1>Error establishing a database connection</h1>", "Database Error"),
        Unreadable.ERROR_PAGE,
    ),
    "challenge": (
        html(
            "<h1>Just a moment...</h1><p>Checking your browser before accessing ostby.example.</p><p>Ray ID: 7a</p>",
            "Just a moment...",
        ),
        Unreadable.BLOCKED,
    ),
    "captcha": (
        html("<p>Please verify you are human to continue.</p><div class='g-recaptcha'></div>", "ostby.example"),
        Unreadable.BLOCKED,
    ),
    "access denied": (
        html(
            "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>",
            "Access Denied",
        ),
        Unreadable.BLOCKED,
    ),
    "consent": (
        html(
            "<h1>Before you continue to Ostby Post</h1><p>We value your privacy. We and our partners store and access "
            "information on a device, such as cookies, and process personal data.</p><button>Accept all</button>",
            "Before you continue",
        ),
        Unreadable.BLOCKED,
    ),
    "paywall": (
        html(
            f"<article><h1>Hall to close</h1>{LEDE}<div class='paywall'>Subscribe to continue reading.</div></article>"
        ),
        Unreadable.PAYWALL,
    ),
    "paywall, called a subscription box": (
        html(
            f"<article><h1>Hall to close</h1>{LEDE}<div class='subscribe'>Already a subscriber? Log in</div></article>"
        ),
        Unreadable.PAYWALL,
    ),
    "paywall, told by data": (
        html(
            f"<article><h1>Hall to close</h1>{LEDE}</article>", head=ARTICLE_DATA % ', "isAccessibleForFree": "False"'
        ),
        Unreadable.PAYWALL,
    ),
    "Bezahlschranke": (
        html(f"<article><h1>Halle schließt</h1>{LEDE}<p>Dieser Artikel ist nur für Abonnenten.</p></article>"),
        Unreadable.PAYWALL,
    ),
    "유료 회원 전용": (
        html(f"<article><h1>Hall to close</h1>{LEDE}<p>이 기사는 유료 회원 전용입니다.</p></article>"),
        Unreadable.PAYWALL,
    ),
    "a shell": (
        html('<div id="root"></div><script src="/app.js"></script><noscript>You need to enable JavaScript.</noscript>'),
        Unreadable.NOT_ARTICLE,
    ),
    "a shell that says so": (
        html('<div id="app">Please enable JavaScript to run this app.</div>'),
        Unreadable.NOT_ARTICLE,
    ),
    "a shell that is loading": (html("<div>Loading, please wait...</div>"), Unreadable.NOT_ARTICLE),
    "a section": (html(NAVIGATION + FEED, "Sport - Ostby Post"), Unreadable.NOT_ARTICLE),
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_holds_no_article_is_unreadable(kind: str, read: Reader) -> None:
    """Empty pages, errors, walls, stubs, shells and lists come with the reason."""
    source, reason = UNREADABLE[kind]
    page = read(source)
    assert (page.readable, page.unreadable_reason) == (False, reason)


@pytest.mark.parametrize(
    "url", ["https://paper.example/", "https://paper.example/index.html", "https://paper.example/en/"]
)
def test_a_home_page_is_no_article(url: str, read: Reader) -> None:
    """A site's own page is a list of articles, teasers and all."""
    page = read(html(NAVIGATION + TEASERS, "Ostby Post"), url=url)
    assert page.unreadable_reason is Unreadable.NOT_ARTICLE


def test_a_home_page_under_an_articles_address_is_no_article(read: Reader) -> None:
    """Where a site answers with its home page instead of a redirect, the page's canonical address tells."""
    head = '<link rel="canonical" href="https://paper.example/">'
    page = read(html(NAVIGATION + TEASERS, "Ostby Post", head))
    assert page.unreadable_reason is Unreadable.NOT_ARTICLE


SHORT = {
    "a few words": "<p>Update: it works now.</p>",
    "one sentence": "<article><h1>Hall to close</h1>"
    "<p>The hall in Ostby closes on Friday, the council said.</p></article>",
    "about captchas": "<article><h1>Captchas are useless</h1><p>Sites ask us to verify you are human, says Ann Teak, "
    "and robots answer better than people do. She has measured it for two years, on forty sites, with six robots, and "
    "not one of them failed more often than her students, whom she paid for their time and who were in no hurry. "
    "The paper is to appear in May; a summary stands on her page, where nobody has to click on "
    "traffic lights.</p></article>",
    "about an error": "<article><h1>Why your site says 404</h1><p>A page that was not found may have been moved. "
    "The first thing to do is to look at the logs, then at the rules, and only then at the code that writes the "
    "links. In most cases we have seen, a trailing slash was the cause; in one, a typing error in the name of the "
    "month.</p></article>",
    "with an offer in the header": "<div class='topbar'>Already a subscriber? Log in</div>"
    + NAVIGATION
    + "<article><h1>Hall to close</h1><p>The hall in Ostby closes on Friday, the council said.</p></article>"
    + "<p>Filler line</p>" * 14,
    "with an offer below": "<article><h1>Hall to close</h1><p>The hall in Ostby closes on Friday, the council said. "
    "It will stay closed for two years, and schools will take their pupils to Vik by bus, half an hour away.</p><p>Two "
    "swimming clubs have said that they will move for good and take their trainers with them to Vik.</p><p>The mayor "
    "spoke of a new hall, which is to be planned with the county and built before 2030.</p><p>Already a subscriber? "
    "Log in.</p></article>",
    "with a consent banner": "<article><h1>Hall to close</h1><p>The hall in Ostby closes on Friday, the council said, "
    "and will stay closed for two years.</p></article><div class='cookie-banner'><p>We value your privacy. We and our "
    "partners use cookies. Accept all cookies to continue.</p></div>",
    "among many links": NAVIGATION
    + "<article><h1>Hall to close</h1><p>The hall in Ostby closes on Friday, the council said. It will stay closed for "
    "two years, and schools will take their pupils to Vik by bus, half an hour away, which costs 900,000 a year.</p>"
    "<p>Two swimming clubs have said that they will move for good and take their trainers with them.</p></article>"
    + FEED,
    "in two sentences among many links": NAVIGATION
    + "<article><h1>Hall to close</h1><p>The hall in Ostby closes on Friday, the council said. It will stay closed for "
    "two years from then on.</p></article>" + FEED,
}


@pytest.mark.parametrize("kind", SHORT)
def test_short_articles_are_readable(kind: str, read: Reader) -> None:
    """A short post is an article, whatever it is about and whatever stands around it."""
    title = "Hall to close" if "Hall to close" in SHORT[kind] else "Ostby Post"
    page = read(html(SHORT[kind], title))
    assert (page.unreadable_reason, page.readable) == (None, True)


def test_text_in_the_data_of_a_shell_is_read(read: Reader) -> None:
    """Where a script would show the text and the page's own data holds it, the article is read from there."""
    body = "\\n\\n".join(f"Paragraph {n} of the story, as the data of the page has it, in full." for n in range(8))
    page = read(html('<div id="root"></div>', head=ARTICLE_DATA % f', "articleBody": "{body}"'))
    assert page.readable
    assert len(page.text.splitlines()) == 8
