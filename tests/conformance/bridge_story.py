"""The story of a bridge, whole and broken: the pages that several modules of the suite serve."""

from __future__ import annotations

from datetime import timedelta

from werkzeug import Response

from tests.conformance.conftest import answer

PARAGRAPHS = [
    f"<p>The council met for the {number}. time and talked about the bridge, which {people} people cross every day.</p>"
    for number, people in enumerate((4000, 5000, 6000, 7000, 8000, 9000), start=1)
]


NOTICE = "<p><em>Correction: An earlier version of this article misstated how many people cross the bridge.</em></p>"


HOUR = timedelta(hours=1)


MINUTE = timedelta(minutes=1)


def story(*more: str, furniture: str = "", paragraphs: int = 6) -> Response:
    """The story's page, with more at its end and something around it."""
    body = "".join([*PARAGRAPHS[:paragraphs], *more])
    return page(
        f"<html lang='en'><head><title>Bridge</title></head><body><nav>{furniture}</nav>"
        f"<article><h1>Council talks about the bridge</h1>{body}</article></body></html>"
    )


def page(html: str, status: int = 200, **headers: str) -> Response:
    """An HTML answer."""
    return answer(html, status, **{"Content_Type": "text/html; charset=utf-8", **headers})


def tagged(response: Response, etag: str) -> Response:
    """The answer with an ETag."""
    response.headers["ETag"] = etag
    return response


BROKEN = {
    "a fault of the server": page("<h1>Internal Server Error</h1>", 500),
    "an empty page": page(""),
    "a captcha": page("<html><head><title>Just a moment...</title></head><body><h1>Checking your browser</h1>"
                      "<p>Please complete the captcha to continue.</p></body></html>"),
    "a consent wall": page("<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1>"
                           "<p>We and our partners use cookies.</p><button>Accept all</button></body></html>"),
    "a JavaScript shell": page("<html><head><title>Bridge</title></head><body><div id='root'></div>"
                               "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"),
    "a paywall stub": story("<div class='paywall'>Subscribe to read the whole story.</div>", paragraphs=1),
    "half a page": answer("<html><body><article><h1>Council talks about the bridge</h1><p>The cou",
                          Content_Type="text/html"),
    "an error page that says 200": page("<html><head><title>404 Not Found</title></head><body><h1>Page not found</h1>"
                                        "<p>The page you were looking for does not exist.</p></body></html>"),
    "a refusal": page("<h1>Access denied</h1>", 403),
    "a redirect to the front page": answer(status=302, Location="/"),
}  # fmt: skip
