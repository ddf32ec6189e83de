"""robots.txt, for pages, for redirects and for itself: obeyed, cached, told, and asked for at the host's pace."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from werkzeug import Request, Response

from amended.domain.addresses import host_of
from amended.domain.articles import VisitStatus
from amended.domain.hosts import Host
from tests.conformance.bridge_story import MINUTE, story
from tests.conformance.conftest import Scene, answer


def test_robots_txt_is_obeyed_and_told(scene: Scene) -> None:
    """What is disallowed is skipped, with the reason, and not asked for; what is allowed is visited."""
    robots = scene.script("/robots.txt", answer("User-agent: *\nDisallow: /private\n", Content_Type="text/plain"))
    private = scene.script("/private/story", story())
    scene.script("/story", story())
    scene.watch("/private/story")
    scene.watch("/story")
    scene.visit()
    assert not private.requests
    assert len(robots.requests) == 1
    skipped, read = sorted(scene.heard.visits, key=lambda visit: visit.status is VisitStatus.FIRST)
    assert (skipped.status, read.status) == (VisitStatus.SKIPPED, VisitStatus.FIRST)
    assert "robots.txt" in skipped.reason


@pytest.mark.parametrize(("status", "visited"), [(404, True), (403, True), (503, False), (500, False)])
def test_robots_txt_that_cannot_be_read(scene: Scene, status: int, visited: bool) -> None:
    """4xx allows, 5xx forbids for now; the rules are asked for again, and then the page."""
    scene.script("/robots.txt", answer(status=status), answer(status=404))
    script = scene.script("/story", story())
    scene.watch()
    scene.visit()
    assert bool(script.requests) is visited
    scene.visit()
    assert script.requests


def test_a_redirect_of_robots_txt_keeps_the_pace_of_the_host_it_leads_to(scene: Scene) -> None:
    """Where robots.txt is sent on to another host, that host's next free moment is waited for."""
    scene.script("/robots.txt", answer(status=301, Location=scene.other.url_for("/rules")))
    rules = scene.script("/rules", server=scene.other)
    scene.script("/story", story())
    scene.watch()
    name = host_of(scene.other.url_for("/"))
    free = scene.clock.now() + MINUTE + timedelta(seconds=5)
    asked_at: list[datetime] = []

    def noting(_: Request) -> Response:
        asked_at.append(scene.clock.now())
        return answer("User-agent: *\nDisallow:")

    rules.answers = [noting]
    scene.store.put_host(Host(name=name, next_free=free))
    scene.visit(after=MINUTE)
    assert asked_at == [free]
    assert scene.heard.visits[-1].status is VisitStatus.FIRST


def test_robots_txt_that_leads_to_a_forbidden_address_forbids_for_now(scene: Scene) -> None:
    """It is asked for once, not for each of the host's articles."""
    robots = scene.script("/robots.txt", answer(status=301, Location="http://169.254.169.254/robots.txt"))
    for path in ("/a", "/b"):
        scene.script(path, story())
        scene.watch(path)
    scene.visit()
    assert [visit.status for visit in scene.heard.visits] == [VisitStatus.SKIPPED] * 2
    assert "169.254.169.254 is link-local" in scene.heard.visits[0].reason
    assert len(robots.requests) == 1


def test_robots_txt_holds_at_each_step_of_a_redirect(scene: Scene) -> None:
    """A redirect to a path that the same host's robots.txt forbids is not followed; it is shown as skipped, and why."""
    scene.script("/robots.txt", answer("User-agent: *\nDisallow: /print/\n", Content_Type="text/plain"))
    scene.script("/story", answer(status=302, Location="/hop"))
    scene.script("/hop", answer(status=302, Location="/print/story"))
    forbidden = scene.script("/print/story", story())
    scene.watch()
    scene.visit()
    assert not forbidden.requests
    (visit,) = scene.heard.visits
    assert visit.status is VisitStatus.SKIPPED
    assert "/print/story" in visit.reason
    assert "robots.txt" in visit.reason


def test_the_robots_txt_of_another_host_is_asked_before_a_redirect_there(scene: Scene) -> None:
    """What the other host forbids is not asked for, and its robots.txt is read once, at that host's pace."""
    scene.script("/robots.txt", answer("User-agent: *\nDisallow: /no\n", Content_Type="text/plain"), server=scene.other)
    scene.script("/a", answer(status=301, Location=scene.other.url_for("/no")))
    scene.script("/b", answer(status=301, Location=scene.other.url_for("/yes")))
    forbidden = scene.script("/no", story(), server=scene.other)
    allowed = scene.script("/yes", story(), server=scene.other)
    scene.watch("/a")
    scene.watch("/b")
    scene.visit()
    assert not forbidden.requests
    assert len(allowed.requests) == 1
    assert len([request for request, _ in scene.other.log if request.path == "/robots.txt"]) == 1
    assert {visit.status for visit in scene.heard.visits} == {VisitStatus.SKIPPED, VisitStatus.FIRST}


def test_robots_txt_is_asked_for_once_whoever_needs_it(scene: Scene) -> None:
    """A host that is being visited and that redirects of another host lead to is asked for its rules once."""
    for number in range(3):
        scene.script(f"/{number}", answer(status=302, Location=scene.other.url_for(f"/to{number}")))
        scene.watch(f"/{number}")
        for path in (f"/to{number}", f"/own{number}"):
            scene.script(path, story(), server=scene.other)
        scene.watch(f"/own{number}", server=scene.other)
    scene.visit()
    assert len(scene.heard.visits) == 6
    assert len([request for request, _ in scene.other.log if request.path == "/robots.txt"]) == 1


def test_a_pause_that_robots_txt_asks_for_is_kept(scene: Scene) -> None:
    """A 429 on robots.txt allows the pages (it is a 4xx), but not before the pause is over."""
    scene.script("/robots.txt", answer(status=429, Retry_After="3600"))
    script = scene.script("/story", story())
    scene.watch()
    scene.visit()
    assert not script.requests
    scene.visit(after=timedelta(hours=1, minutes=1))
    assert len(script.requests) == 1
