"""A story at two addresses, on the command line: one article, found by either."""

from __future__ import annotations

from datetime import UTC, datetime

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.addresses import article_key
from amended.domain.articles import Article
from amended.domain.one_story import as_second_address, claim, with_addresses
from tests.cli.conftest import User

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
STORY, MOBILE, PRINT = (f"https://news.example/{name}" for name in ("story", "mobile", "print"))


def test_commands_know_an_article_by_each_of_its_addresses(user: User) -> None:
    """It is listed once, shown with its other addresses, and followed no more by whichever is named."""
    story, mobile = (
        Article(key=article_key(url), url=url, host="news.example", first_seen=NOW, next_visit=NOW)
        for url in (STORY, MOBILE)
    )
    user.configure()
    store = SqliteStore(user.folder / "amended.db")
    store.put_article(with_addresses(story, (MOBILE, PRINT)))
    store.put_article(as_second_address(mobile, story))
    store.put_article(claim(PRINT, story.key, NOW))
    store.close()
    assert [article["url"] for article in user.amended("articles", "list", "--json").json] == [STORY]
    for address in (STORY, MOBILE, PRINT):
        shown = user.amended("articles", "show", address, "--json").json
        assert (shown["url"], shown["also_at"]) == (STORY, [MOBILE, PRINT])
    assert MOBILE in user.amended("articles", "show", MOBILE).out
    assert user.amended("unwatch", MOBILE).status == 0
    assert user.amended("articles", "show", STORY, "--json").json["status"] == "unwatched"
    assert user.amended("watch", MOBILE).status == 0
    assert user.amended("articles", "show", STORY, "--json").json["watched"] is True
