"""What comes in place of a page, and the same page in other bytes: no snapshot, no validator and no news of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from werkzeug import Response

from tests.conformance.bridge_story import BROKEN, HOUR, NOTICE, page, story
from tests.conformance.conftest import Scene, answer

QUOTE = "<p>Ein schöner Gruß aus München – “über alles”, sagt der Bürgermeister von Würzburg zu der neuen Brücke.</p>"


@pytest.mark.parametrize("kind", BROKEN)
def test_what_is_no_page_gives_no_validators(scene: Scene, kind: str) -> None:
    """The ETag of a wall, a shell or an error is not sent back; that of the last good page still may be."""
    broken = BROKEN[kind]
    bad = Response(broken.get_data(), broken.status, {**dict(broken.headers), "ETag": '"bad"'})
    good = story()
    good.headers["ETag"] = '"good"'
    script = scene.script("/story", good, bad, story())
    scene.script("/", page("<html><body><h1>The Courier</h1><p>All the news of the day</p></body></html>"))
    scene.watch()
    for hours in (0, 3, 12):
        scene.visit(after=hours * HOUR)
    sent = [request.headers.get("If-None-Match") for request in script.requests]
    assert sent[1] == '"good"'
    assert sent[2] in ('"good"', None)
    assert not scene.heard.alerts


def test_the_same_text_in_other_encodings_is_no_change(scene: Scene) -> None:
    """UTF-8, Latin-1 with named letters, UTF-16 and UTF-8 with its mark: one text."""
    text = story(QUOTE).get_data(as_text=True)
    named = text.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("–", "&ndash;")
    scene.script(
        "/story",
        page(text),
        Response(named.encode("latin-1"), 200, {"Content-Type": "text/html; charset=iso-8859-1"}),
        Response(text.encode("utf-16"), 200, {"Content-Type": "text/html; charset=utf-16"}),
        Response(b"\xef\xbb\xbf" + text.encode(), 200, {"Content-Type": "text/html"}),
    )
    scene.watch()
    for _ in range(4):
        scene.visit(after=5 * HOUR)
    assert [visit.status.value for visit in scene.heard.visits] == ["first", *["unchanged"] * 3]


@pytest.mark.parametrize("status", [301, 302])
def test_a_wall_on_another_host_is_not_adopted(scene: Scene, status: int) -> None:
    """Sent to a consent wall for a while, for good as the server says: the story stays where it was, and is told."""
    scene.script("/story", story(), answer(status=status, Location=scene.other.url_for("/wall?back=1")), story(NOTICE))
    scene.script("/wall", BROKEN["a consent wall"], server=scene.other)
    url = scene.watch()
    for hours in (0, 5, 20):
        scene.visit(after=hours * HOUR)
    assert [visit.status.value for visit in scene.heard.visits] == ["first", "unreadable", "changed"]
    assert scene.article(url).url == url
    assert len(scene.heard.alerts) == 1


OTHER_THINGS = {
    "a PDF": ("application/pdf", b"%PDF-1.7\n" + bytes(range(256)) * 50),
    "a picture": ("image/jpeg", b"\xff\xd8\xff" + bytes(range(256)) * 50),
    "JSON": ("application/json", b'{"a": [1, 2, 3], "text": "hello there"}'),
    "text": ("text/plain", b"just a text " * 100),
    "zeros": ("", b"\0" * 5000),
    "nothing but marks": ("text/html", b"<" * 300_000),
    "nothing but paragraphs": ("text/html", b"<p>" * 150_000),
    "nested": ("text/html", b"<div>" * 50_000 + b"deep"),
    "an encoding of nobody": ("text/html; charset=bogus", b"\xff\xfe\x00\x01" * 100),
}


@pytest.mark.parametrize("kind", OTHER_THINGS)
def test_what_is_no_web_page_is_a_failed_visit(scene: Scene, kind: str) -> None:
    """Whatever comes with 200 in place of the story: the last good snapshot stands, and what it gains then is told."""
    media_type, body = OTHER_THINGS[kind]
    scene.script("/story", story(), Response(body, 200, {"Content-Type": media_type}), story(NOTICE))
    scene.watch()
    for hours in (0, 5, 20):
        scene.visit(after=hours * HOUR)
    assert scene.heard.visits[1].status.value in ("unreadable", "failed")
    assert len(scene.heard.alerts) == 1
    failure = scene.heard.failures[0]
    assert failure.retry_at is not None
    assert timedelta(0) < failure.retry_at - failure.at < timedelta(days=1)
