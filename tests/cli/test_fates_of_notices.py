"""What becomes of a story's notices from visit to visit, through the whole job: feed, fetch, SQLite, alerts."""

from __future__ import annotations

import pytest

from tests.cli.conftest import User
from tests.news_site import Story

CORRECTION = "<em>Correction: The pool will be closed for 14 days, not 14 weeks as this article first said.</em>"
WALL = "<h1>Checking your browser</h1><p>Please verify you are human. Ray ID: 7</p>"
BACK_SOON = "<h1>We'll be back soon!</h1><p>We're performing some maintenance at the moment.</p>"
SUBSCRIBE = "<h1>Council to close swimming pool for the winter</h1><p>Subscribe to read on. Already a subscriber?</p>"
SHELL = "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript>"


class Sent(Story):
    """A story in whose place something else is sent."""

    instead = ""

    def html(self, load: int) -> str:
        """What is sent instead, if anything is."""
        return f"<html><body>{self.instead}</body></html>" if self.instead else super().html(load)


def visit(user: User) -> list[str]:
    """One more cycle; the events of the alerts that it raises."""
    events = user.amended("run", "--once", "--due", "all", "--json").events
    return [event for one in events if one["event"] == "alert_raised" for event in one["alert"]["events"]]


@pytest.mark.slow
def test_a_notice_that_flaps_is_told_once(user: User) -> None:
    """It is gained once and its absence told once; when it comes back, re-dated too, that is no news."""
    user.configure()
    story = user.site.stories["/news/pool"]
    assert visit(user) == []
    story.notices = [CORRECTION]
    assert visit(user) == ["gained"]
    assert visit(user) == []
    story.notices = []
    assert visit(user) == ["removed"]
    story.notices = [CORRECTION]
    assert visit(user) == []
    story.notices = [CORRECTION.replace("Correction:", "Correction, May 9:")]
    assert visit(user) == []


@pytest.mark.parametrize("instead", [WALL, BACK_SOON, SUBSCRIBE, SHELL, " "])
def test_a_page_without_an_article_removes_no_notice(user: User, instead: str) -> None:
    """It is an unreadable visit: no snapshot, no alert, and the article keeps its notices."""
    user.configure()
    story = user.site.stories["/news/pool"] = Sent(notices=[CORRECTION])
    visit(user)
    story.instead = instead
    events = user.amended("run", "--once", "--due", "all", "--json").events
    assert [one["status"] for one in events if one["event"] == "article_visited"] == ["unreadable"]
    assert not [one for one in events if one["event"] == "alert_raised"]
    shown = user.amended("articles", "show", f"{user.site.url}/news/pool", "--json").json
    assert (len(shown["snapshots"]), len(shown["notices"])) == (1, 1)


def test_one_notice_on_two_articles_is_told_of_each(user: User) -> None:
    """The same words below another story are that story's news."""
    user.configure()
    other = "The head of the harbour said on Monday that the old crane is to be sold, and a new one leased for a year."
    user.site.stories["/news/crane"] = Story(
        title="Harbour to sell its old crane", body=[f"{other} ({at})" for at in range(4)]
    )
    assert visit(user) == []
    amended = "<em>This article was amended on 5 May to correct the name of the head of works.</em>"
    for story in user.site.stories.values():
        story.notices.append(amended)
    assert visit(user) == ["gained", "gained"]
