"""Walls, faults and lists as servers and shields really word them, and articles that speak of such things."""

from __future__ import annotations

import pytest

from amended.domain.snapshots import Unreadable
from tests.domain.pages.conftest import Reader

TEXT = (
    "<p>The company said on Tuesday that it would look into the matter, and that those affected would be told within "
    "a week. A spokesman, Tom Hall, did not say how many people were concerned.</p>"
)
ARTICLE = '<meta property="og:type" content="article">'
TEASERS = "".join(
    f"<article class='teaser'><h3><a href='/{at}'>Headline of story {at}</a></h3><p>Pay is to rise.</p></article>"
    for at in range(8)
)


def html(body: str, title: str = "Harbour Herald", head: str = "") -> str:
    """A page with a site's header and foot."""
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<main>{body}</main><footer><a href='/about'>About</a><p>© Harbour Herald</p></footer></body></html>"
    )


UNREADABLE = {
    "a gateway's fault": (
        html("<h1>503 Backend fetch failed</h1><p>Guru Meditation:</p>", "503"),
        Unreadable.ERROR_PAGE,
    ),
    "no such page, in Dutch, in an article's template": (
        html(
            "<h1>Pagina niet gevonden</h1><p>De pagina die u zoekt bestaat niet meer.</p>",
            "Pagina niet gevonden",
            ARTICLE,
        ),
        Unreadable.ERROR_PAGE,
    ),
    "too many requests": (html("<h1>429 Too Many Requests</h1>", "429 Too Many Requests"), Unreadable.ERROR_PAGE),
    "a network's fault": (
        html("<h1>504 ERROR</h1><h2>The request could not be satisfied.</h2>", "ERROR: request could not be satisfied"),
        Unreadable.ERROR_PAGE,
    ),
    "a content system's fault": (
        html("<p>There has been a critical error on this website.</p><p>Learn more about troubleshooting it.</p>"),
        Unreadable.ERROR_PAGE,
    ),
    "back soon": (
        html("<h1>We'll be back soon!</h1><p>We're performing some maintenance at the moment.</p>", "Maintenance"),
        Unreadable.ERROR_PAGE,
    ),
    "suspended": (
        html("<h1>Account Suspended</h1><p>This account has been suspended. Contact your hosting provider.</p>"),
        Unreadable.ERROR_PAGE,
    ),
    "for sale": (
        html("<h1>herald.example</h1><p>This domain may be for sale. Inquire now.</p>"),
        Unreadable.ERROR_PAGE,
    ),
    "a program's fault": (
        "<br><b>Fatal error</b>: Uncaught Error: Call to undefined function get_header() in index.php:3",
        Unreadable.ERROR_PAGE,
    ),
    "a story taken down": (
        html("<h1>This story is no longer available</h1><p>The article you requested has expired.</p>"),
        Unreadable.ERROR_PAGE,
    ),
    "a lost page, with a curved apostrophe": (
        html("<h1>Sorry, we can’t find that page</h1><ul><li><a href='/1'>Pay is to rise in the north</a></li></ul>"),
        Unreadable.ERROR_PAGE,
    ),
    "pas un robot": (html("<p>Veuillez confirmer que vous n’êtes pas un robot.</p>"), Unreadable.BLOCKED),
    "не робот": (html("<p>Подтвердите, что запросы отправляли вы, а не робот.</p>"), Unreadable.BLOCKED),
    "a script to be switched on": (
        html("<div id='app'>Bitte aktivieren Sie JavaScript, um diese Seite anzuzeigen.</div>"),
        Unreadable.NOT_ARTICLE,
    ),
    "a member's article": (
        html("<h1>Quay reopens</h1><p>The quay reopened on…</p><p>Become a member to unlock it.</p>", head=ARTICLE),
        Unreadable.PAYWALL,
    ),
    "headlines that are no headings": (
        html(
            "<h1>Topic: harbours</h1>"
            + "".join(
                f"<div><a href='/{at}'>Harbour news of the week, {at}</a></div><p>The town said on Monday that it "
                "would take the matter up next week.</p>"
                for at in range(9)
            )
        ),
        Unreadable.NOT_ARTICLE,
    ),
    "an empty search": (html("<h1>Search</h1><p>No results were found for your search.</p>"), Unreadable.ERROR_PAGE),
    "kein Roboter": (
        html("<h1>Einen Moment bitte</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>"),
        Unreadable.BLOCKED,
    ),
    "consentimiento": (
        html("<h2>Tu privacidad es importante</h2><p>Nosotros y nuestros socios almacenamos información.</p>"),
        Unreadable.BLOCKED,
    ),
    "so many partners": (
        html("<h1>Willkommen</h1><p>Wir und unsere 812 Partner verarbeiten Daten. Bitte stimmen Sie zu.</p>"),
        Unreadable.BLOCKED,
    ),
    "consent in Swedish": (
        html("<h1>Vi behöver ditt samtycke</h1><p>Vi och våra 1 024 partner lagrar uppgifter på din enhet.</p>"),
        Unreadable.BLOCKED,
    ),
    "a price in an address": (
        html("<h1>Sign up to keep reading</h1><p>Enter your email to read this article.</p>", head=ARTICLE),
        Unreadable.PAYWALL,
    ),
    "a check for people, in German": (
        html("<h1>Einen Moment bitte</h1><p>Wir überprüfen, ob Sie ein Mensch sind. Das dauert nicht lange.</p>"),
        Unreadable.BLOCKED,
    ),
    "a check for people, in French": (
        html("<h1>Un instant…</h1><p>Nous vérifions que vous êtes bien un humain.</p>", "Un instant…"),
        Unreadable.BLOCKED,
    ),
    "no entry, in Swedish": (
        html("<h1>Åtkomst nekad</h1><p>Bekräfta att du inte är en robot.</p>", "Åtkomst nekad"),
        Unreadable.BLOCKED,
    ),
    "no service, in Spanish": (
        html("<h1>Servicio no disponible</h1><p>Vuelva a intentarlo dentro de unos minutos.</p>"),
        Unreadable.ERROR_PAGE,
    ),
    "consent, in Turkish": (
        html("<h1>Gizliliğiniz</h1><p>Biz ve 210 ortağımız çerezler kullanıyoruz. Tümünü kabul et.</p>"),
        Unreadable.BLOCKED,
    ),
    "maintenance, in Japanese": (
        html("<h1>メンテナンス中</h1><p>ただいまメンテナンス中です。しばらくお待ちください。</p>", "メンテナンス中"),
        Unreadable.ERROR_PAGE,
    ),
    "a redirection": (html("<p>You are being redirected. If nothing happens, click.</p>"), Unreadable.NOT_ARTICLE),
    "a front page": (html(f"<h1>Harbour Herald</h1>{TEASERS}"), Unreadable.NOT_ARTICLE),
    "a section": (html(f"<h1>Sport</h1><p>All of it.</p>{TEASERS}"), Unreadable.NOT_ARTICLE),
    "for the house's own subscribers": (
        html("<h1>Quay reopens</h1><p>The quay…</p><p>This content is exclusive to our subscribers.</p>", head=ARTICLE),
        Unreadable.PAYWALL,
    ),
    "for subscribers, in German": (
        html("<h1>Kai öffnet</h1><p>Der Kai…</p><p>Dieser Artikel ist Abonnenten vorbehalten.</p>", head=ARTICLE),
        Unreadable.PAYWALL,
    ),
    "for subscribers, in Polish": (
        html("<h1>Port otwarty</h1><p>Port…</p><p>Przeczytasz tylko z prenumeratą.</p>", head=ARTICLE),
        Unreadable.PAYWALL,
    ),
    "a check, in Chinese": (html("<p>请完成安全验证后继续访问</p>", "安全验证"), Unreadable.BLOCKED),
    "a gateway that waited, with a hyphen": (
        html("<h1>504 Gateway Time-out</h1><p>The server didn't respond in time.</p>", "Gateway time-out"),
        Unreadable.ERROR_PAGE,
    ),
    "a title and a byline": (
        html("<h1>Council approves new bridge</h1><p>By Ann Lee</p>", head=ARTICLE),
        Unreadable.EMPTY,
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_holds_no_article_is_told_by_its_wording(name: str, read: Reader) -> None:
    """Each kind has its reason, with a site's header and foot around it too."""
    body, reason = UNREADABLE[name]
    page = read(body)
    assert (page.readable, page.unreadable_reason) == (False, reason)


READABLE = {
    "a suspended account": html(f"<article><h1>Senator's account suspended</h1>{TEXT}</article>"),
    "captchas": html(
        f"<h1>Are you a robot? How captchas took over</h1><p>I'm not a robot, it says.</p>{TEXT}{TEXT}", head=ARTICLE
    ),
    "pages not found": html(f"<h1>Why 404 pages became art</h1><p>Page not found: old words.</p>{TEXT}{TEXT}"),
    "maintenance": html(f"<h1>Bridge maintenance begins</h1>{TEXT}<p>It is down for maintenance.</p>"),
    "a village's domain": html(f"<h1>Village sells its address</h1><p>The domain is for sale.</p>{TEXT}{TEXT}"),
    "a search without results": html(f"<h1>No results found in search for boat</h1>{TEXT}{TEXT}", head=ARTICLE),
    "a vote for consent": html(f"<h1>Ihre Zustimmung zählt</h1>{TEXT}{TEXT}", head=ARTICLE),
    "links in the town": html(
        f"<h1>What to do this week</h1>{TEXT}"
        + "".join(f"<p><a href='/{at}'>A walk around the harbour, {at}</a></p>" for at in range(9))
    ),
    "news of what is no longer available": html(f"<h1>Ferry no longer available in winter</h1>{TEXT}"),
    "a few words": html("<h1>Quay closed</h1><p>The quay will be closed on Monday while a crane is moved.</p>"),
    "a notice and nothing else": html("<h1>Quay closed</h1><p>Correction: The quay is closed on Tuesday.</p>"),
    "a moment, in Spanish": html("<h1>Cierra el muelle</h1><p>En un momento de calma, el muelle cerró el lunes.</p>"),
    "a roundup": html("<h1>To read</h1>" + "".join(f"<h3><a href='/{n}'>Book {n}</a></h3>{TEXT}" for n in range(6))),
    "other stories below": html(f"<article><h1>Quay closed</h1>{TEXT}</article><section>{TEASERS}</section>"),
    "other stories below, no article": html(f"<div><h1>Quay closed</h1>{TEXT}</div><div>{TEASERS}</div>"),
    "cookies": html(f"<h1>Accept all cookies or else</h1><p>“We value your privacy.”</p>{TEXT * 3}", head=ARTICLE),
}


@pytest.mark.parametrize("name", READABLE)
def test_an_article_about_such_things_is_one(name: str, read: Reader) -> None:
    """What is told as news, and short news with other stories below, is no wall and no list."""
    page = read(READABLE[name])
    assert page.readable, page.unreadable_reason


@pytest.mark.parametrize(
    "body", ["<!-- nothing here -->", "<frameset><frame src='a'></frameset>", "<iframe src='a'></iframe>"]
)
def test_markup_that_shows_nothing_is_no_plain_text(body: str, read: Reader) -> None:
    """A comment or a frame alone is a page without an article, not a text that prints its own tags."""
    page = read(body)
    assert (page.readable, page.text) == (False, "")
