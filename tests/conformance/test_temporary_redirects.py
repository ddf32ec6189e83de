"""An address that redirects for the time being is not given up for the one it leads to, whichever is followed first.

On both stores: the records of the two addresses are exchanged in writes of their own, each on condition.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from werkzeug import Response

from amended.domain.alerts import Event
from amended.domain.articles import VisitStatus
from tests.aws.local_aws import LocalAws, local_aws
from tests.conformance.bridge_story import HOUR, MINUTE, NOTICE
from tests.conformance.conftest import Scene, Script, answer, item, rss
from tests.conformance.stories import OTHERS, followed, later, story

HERON = "A heron at the lake"
SECOND_NOTICE = (
    "<p><em>Correction: The heron was seen at the harbour, not at the lake as an earlier version said.</em></p>"
)


@pytest.fixture(scope="module")
def aws() -> Iterator[LocalAws]:
    """The local AWS."""
    with local_aws() as made:
        yield made


@pytest.fixture(params=["sqlite", pytest.param("dynamodb", marks=pytest.mark.slow)])
def scene(scene: Scene, request: pytest.FixtureRequest) -> Scene:
    """The scene over either store."""
    if request.param == "dynamodb":
        scene.store.close()
        scene.store = request.getfixturevalue("aws").new_store()
    return scene


def away(there: str, status: int = 302) -> Response:
    """A redirect."""
    return answer(status=status, Location=there)


def followed_later(scene: Scene, url: str) -> None:
    """A feed that is read for the second time brings the address."""
    scene.script("/later.rss", rss(item("later", link=url)))
    scene.follow("/later.rss", stock_taken=True)
    scene.poll(after=HOUR)


@pytest.fixture(params=["here", pytest.param("elsewhere", marks=pytest.mark.slow)])
def there(scene: Scene, request: pytest.FixtureRequest) -> tuple[str, Script, Script]:
    """The address of a story to which /a redirects, on this host or another, its script and that of /a, read once."""
    server = scene.server if request.param == "here" else scene.other
    url = server.url_for("/b")
    script = scene.script("/b", story(canonical=url), server=server)
    first = scene.script("/a", away(url))
    scene.watch("/a")
    scene.visit(after=timedelta(0))
    return url, script, first


def urls(scene: Scene) -> list[str]:
    """Where the followed articles are visited."""
    return sorted(article.url for article in followed(scene))


def test_it_stays_the_address_that_is_asked(scene: Scene, there: tuple[str, Script, Script]) -> None:
    """As long as nobody follows the other address, the article is asked at its own, and told by it."""
    url, script, _ = there
    later(scene)
    assert urls(scene) == [scene.server.url_for("/a")]
    script.answers = [story(NOTICE, canonical=url)]
    later(scene)
    assert [alert.url for alert in scene.heard.alerts] == [scene.server.url_for("/a")]


def test_the_other_address_followed_later_is_the_same_story(scene: Scene, there: tuple[str, Script, Script]) -> None:
    """One article, told once, with what was told before known; and the first address is looked at all the same."""
    url, script, first = there
    script.answers = [story(NOTICE, canonical=url)]
    scene.visit(after=HOUR)
    assert len(scene.heard.alerts) == 1
    followed_later(scene, url)
    later(scene)
    assert urls(scene) == [url]
    first.requests.clear()
    for _ in range(3):
        later(scene)
    assert 1 <= len(first.requests) < 12
    script.answers = [story(NOTICE, SECOND_NOTICE, canonical=url)]
    later(scene)
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)] * 2
    assert [len(alert.gained) for alert in scene.heard.alerts] == [1, 1]
    # On two hosts both are visited at the same time; then the first one is visited once more.
    assert all("it is visited again" in failure.message for failure in scene.heard.failures)


def test_a_wall_in_place_of_the_redirect_is_no_page_of_its_own(scene: Scene, there: tuple[str, Script, Script]) -> None:
    """A short page of other words is a failed visit; then the story goes on where it was."""
    url, script, first = there
    first.answers = [story(title="Sign in", body=["<p>Sign in or become a member to go on reading our stories.</p>"])]
    later(scene)
    first.answers = [away(url)]
    script.answers = [story(NOTICE, canonical=url)]
    for _ in range(3):
        later(scene)
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]


def test_a_notice_that_comes_while_the_other_address_is_met_is_told(
    scene: Scene, there: tuple[str, Script, Script]
) -> None:
    """It stood there when the second address was read first, and not when the first one was: it is gained, once."""
    url, script, _ = there
    script.answers = [story(NOTICE, canonical=url)]
    followed_later(scene, url)
    article = scene.article(scene.server.url_for("/a"))
    scene.store.put_article(replace(article, next_visit=scene.clock.now() + 12 * HOUR))
    for _ in range(3):
        later(scene)
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]


@pytest.mark.parametrize("order", ["own page first", "followed first", "never followed"])
def test_its_own_page_that_it_gets_later_is_seen(scene: Scene, there: tuple[str, Script, Script], order: str) -> None:
    """Another story at the first address is an article of its own; what either gains is told."""
    url, script, first = there
    if order == "followed first":
        followed_later(scene, url)
        later(scene)
    first.answers = [story(title=HERON, body=OTHERS)]
    later(scene)
    later(scene)
    if order == "own page first":
        followed_later(scene, url)
        later(scene)
    both = [url] if order != "never followed" else []
    assert urls(scene) == sorted([scene.server.url_for("/a"), *both])
    assert not scene.heard.alerts
    first.answers = [story(SECOND_NOTICE, title=HERON, body=OTHERS)]
    script.answers = [story(NOTICE, canonical=url)]
    for _ in range(2):
        later(scene)
    assert sorted(alert.title for alert in scene.heard.alerts) == sorted(
        [HERON, *(["Council talks about the bridge"] if both else [])]
    )
    for article in followed(scene):
        assert not set(article.also_at) & set(urls(scene))


@pytest.mark.parametrize("is_followed", [True, False])
def test_its_own_page_of_the_same_story_is_told_of(
    scene: Scene, there: tuple[str, Script, Script], is_followed: bool
) -> None:
    """It serves the story itself again, with a notice that the other address does not carry: gained, told once."""
    url, _, first = there
    if is_followed:
        followed_later(scene, url)
        later(scene)
    first.answers = [story(NOTICE)]
    for _ in range(3):
        later(scene)
    assert [(alert.url, alert.events) for alert in scene.heard.alerts] == [
        (scene.server.url_for("/a"), (Event.GAINED,))
    ]


def test_what_was_told_at_the_other_address_is_no_news_on_its_own_page(
    scene: Scene, there: tuple[str, Script, Script]
) -> None:
    """The notice was gained and told there; the first address serves the same page itself later: nothing is told."""
    url, script, first = there
    followed_later(scene, url)
    later(scene)
    script.answers = [story(NOTICE, canonical=url)]
    later(scene)
    assert len(scene.heard.alerts) == 1
    first.answers = [story(NOTICE)]
    for _ in range(3):
        later(scene)
    assert len(scene.heard.alerts) == 1


def test_the_same_page_at_both_addresses_stays_one_article(scene: Scene, there: tuple[str, Script, Script]) -> None:
    """The first address serves the story itself, and both gain the notice: one article, told once."""
    url, script, first = there
    followed_later(scene, url)
    later(scene)
    first.answers = [story()]
    for _ in range(2):
        later(scene)
    assert urls(scene) == [url]
    first.answers = script.answers = [story(NOTICE)]
    for _ in range(2):
        later(scene)
    assert [(alert.url, alert.events) for alert in scene.heard.alerts] == [(url, (Event.GAINED,))]
    first.answers = [story(NOTICE, SECOND_NOTICE)]
    for _ in range(2):
        later(scene)
    assert [len(alert.gained) for alert in scene.heard.alerts] == [1, 1]


@pytest.mark.parametrize("is_followed", [True, False])
def test_a_redirect_that_becomes_permanent_is_adopted(
    scene: Scene, there: tuple[str, Script, Script], is_followed: bool
) -> None:
    """From then on the story is asked at the other address alone, and told once."""
    url, script, first = there
    if is_followed:
        followed_later(scene, url)
        later(scene)
    first.answers = [away(url, 301)]
    later(scene)
    later(scene)
    first.requests.clear()
    script.answers = [story(NOTICE, canonical=url)]
    later(scene)
    assert first.requests == []
    assert urls(scene) == [url]
    assert len(scene.heard.alerts) == 1


@pytest.mark.parametrize(("statuses", "adopted"), [((301, 302), False), ((307, 308), False), ((308, 301), True)])
def test_only_a_wholly_permanent_way_is_adopted(scene: Scene, statuses: tuple[int, int], adopted: bool) -> None:
    """One temporary step on the way and the first address stays the one that is asked."""
    scene.script("/b", story(canonical=scene.server.url_for("/b")))
    scene.script("/between", away("/b", statuses[1]))
    scene.script("/a", away("/between", statuses[0]))
    scene.watch("/a")
    scene.visit(after=timedelta(0))
    later(scene)
    assert urls(scene) == [scene.server.url_for("/b" if adopted else "/a")]


def test_two_addresses_that_lead_to_a_third_miss_nothing(scene: Scene) -> None:
    """When one of them gets a page of its own, the other one goes on following the story."""
    script = scene.script("/c", story())
    first = scene.script("/a", away("/c"))
    scene.script("/b", away("/c"))
    scene.watch("/a")
    scene.visit(after=timedelta(0))
    scene.watch("/b")
    scene.visit(after=MINUTE)
    later(scene)
    assert len(followed(scene)) == 1
    first.answers = [story(title=HERON, body=OTHERS)]
    for _ in range(3):
        later(scene)
    assert urls(scene) == [scene.server.url_for("/a"), scene.server.url_for("/b")]
    script.answers = [story(NOTICE)]
    later(scene)
    assert [alert.url for alert in scene.heard.alerts] == [scene.server.url_for("/b")]


def visit_first(scene: Scene, url: str, asked_first: str) -> None:
    """Two minutes on, only one of the first address (/a) and the other one, `url` (/b), has come due."""
    for path, address in {"/a": scene.server.url_for("/a"), "/b": url}.items():
        moment = scene.clock.now() + (MINUTE if path == asked_first else 30 * MINUTE)
        scene.store.put_article(replace(scene.article(address), next_visit=moment))
    scene.visit(after=2 * MINUTE)


@pytest.mark.parametrize("first_to_go_on", ["/a", "/b"])
def test_who_dies_between_the_two_records_loses_and_doubles_nothing(
    scene: Scene, there: tuple[str, Script, Script], first_to_go_on: str
) -> None:
    """Killed when the first article knew of the second and the second was not written: whoever comes next tells it."""
    url, script, _ = there
    followed_later(scene, url)
    a, b = (scene.article(scene.server.url_for("/a")), scene.article(url))
    scene.store.put_article(replace(a, claimed_by=b.key))
    script.answers = [story(NOTICE, canonical=url)]
    visit_first(scene, url, first_to_go_on)
    for _ in range(3):
        later(scene)
    assert urls(scene) == [url]
    assert [alert.events for alert in scene.heard.alerts] == [(Event.GAINED,)]


@pytest.mark.parametrize("asked_first", ["/a", "/b"])
def test_both_addresses_that_gain_the_notice_tell_it_once_whichever_is_asked_first(
    scene: Scene, there: tuple[str, Script, Script], asked_first: str
) -> None:
    """The first address serves the story itself; the notice comes to both before either is asked again."""
    url, script, first = there
    followed_later(scene, url)
    later(scene)
    first.answers = [story()]
    later(scene)
    first.answers = script.answers = [story(NOTICE)]
    visit_first(scene, url, asked_first)
    for _ in range(3):
        later(scene)
    assert [(alert.url, alert.events) for alert in scene.heard.alerts] == [(url, (Event.GAINED,))]


def test_a_feed_that_redirects_for_the_time_being_keeps_its_address(scene: Scene) -> None:
    """It is asked at its own address each time, and what it gets there later is read; nothing is brought twice."""
    first = scene.script("/a.rss", away("/b.rss"))
    scene.script("/b.rss", rss(item(1)))
    scene.follow("/a.rss")
    scene.poll()
    scene.follow("/b.rss")
    scene.poll()
    assert scene.feed("/a.rss").moved_to is None
    first.answers = [answer(rss(item(1), item(2)))]
    scene.poll()
    assert len(first.requests) == 3
    assert sorted(article.url for article in scene.articles) == ["https://news.example/1", "https://news.example/2"]


def test_visits_say_what_became_of_it(scene: Scene, there: tuple[str, Script, Script]) -> None:
    """The first address is shown as skipped, with the reason."""
    url, _, _ = there
    followed_later(scene, url)
    later(scene)
    record = scene.article(scene.server.url_for("/a"))
    assert (record.last_status, record.last_reason) == (VisitStatus.SKIPPED, f"the same story as {url}")
