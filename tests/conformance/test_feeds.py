"""What becomes of a feed's entries: stock, new articles, one story once."""

from __future__ import annotations

from tests.conformance.conftest import Scene, item, rss


def test_a_first_poll_takes_stock_and_later_entries_are_news(scene: Scene) -> None:
    """The articles of a feed's first good poll are stock; what comes later is not, and is due at once."""
    scene.script("/rss", rss(item(1)), rss(item(2), item(1)))
    scene.follow()
    scene.poll()
    scene.poll()
    first, second = scene.article("https://news.example/1"), scene.article("https://news.example/2")
    assert (first.stock, second.stock) == (True, False)
    assert second.next_visit is not None
    assert second.next_visit <= scene.clock.now()
    assert [poll.new for poll in scene.heard.polls] == [1, 1]
    assert scene.feed().stock_taken
