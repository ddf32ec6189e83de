"""`feeds`, `watch` and `unwatch`: what is followed, and what cannot be."""

from __future__ import annotations

import pytest

from tests.cli.a_page import CORRECTION
from tests.cli.conftest import User


def test_feeds_are_added_listed_and_removed(user: User) -> None:
    """`feeds add` takes a feed or a site, `list` shows it, `remove` forgets it."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    assert user.amended("feeds", "add", f"{user.site.url}/rss").status == 0
    assert "followed already" in user.amended("feeds", "add", f"{user.site.url}/rss").err
    [feed] = user.amended("feeds", "list", "--json").json
    assert feed["url"] == f"{user.site.url}/rss"
    assert feed["title"] == "The Courier"
    assert user.amended("feeds", "remove", feed["url"]).status == 0
    assert user.amended("feeds", "remove", feed["url"]).status == 1
    assert user.amended("feeds", "list", "--json").json == []


def test_the_feed_of_a_site_is_found(user: User) -> None:
    """`feeds discover` and `feeds add` find the feed that a page names, or that the address is itself."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    user.site.front = (
        '<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/rss"></head></html>'
    )
    assert user.amended("feeds", "discover", user.site.url, "--json").json[0]["url"] == f"{user.site.url}/rss"
    assert user.amended("feeds", "discover", f"{user.site.url}/rss", "--json").json[0]["url"] == f"{user.site.url}/rss"
    assert user.amended("feeds", "add", user.site.url, "--json").json["url"] == f"{user.site.url}/rss"


def test_the_feed_of_a_page_with_many_unclosed_tags_is_found(user: User) -> None:
    """HTML leaves `<meta>`, `<link>` and `<p>` open; that is no nesting, and the page's feed is followed."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    link = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    user.site.front = f"<!doctype html><html><head>{'<meta name=a content=b>' * 150}{link}</head></html>"
    assert user.amended("feeds", "add", user.site.url, "--json").json["url"] == f"{user.site.url}/rss"


def test_of_the_feeds_that_a_page_names_one_that_can_be_read_is_taken(user: User) -> None:
    """A dead link and a forbidden address before the feed are passed over; where nothing is left, each is named."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    bad = link.format("/no-such-feed") + link.format("http://10.0.0.1/rss")
    user.site.front = f"<html><head>{bad}</head></html>"
    said = user.amended("feeds", "add", user.site.url)
    assert said.status == 1
    assert "/no-such-feed: answered 404" in said.err
    assert "10.0.0.1 is private" in said.err
    user.site.front = f"<html><head>{bad}{link.format('/rss')}</head></html>"
    assert user.amended("feeds", "add", user.site.url, "--json").json["url"] == f"{user.site.url}/rss"


def test_a_page_without_a_feed_is_said_to_have_none(user: User) -> None:
    """An address that is no feed and names none is refused with that reason, and what follows one article is named."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    said = user.amended("feeds", "add", f"{user.site.url}/news/pool")
    assert said.status == 1
    assert "is no feed" in said.err
    assert "`amended watch URL`" in said.err


def test_private_addresses_are_refused_unless_allowed(user: User) -> None:
    """Without `allow_private` nothing on this machine is fetched."""
    said = user.amended("check", f"{user.site.url}/news/pool")
    assert said.status == 1
    assert user.site.requests == []


def test_opml_goes_out_and_comes_back(user: User) -> None:
    """What `export` prints, `import` follows."""
    user.configure()
    user.amended("run", "--once")
    exported = user.amended("feeds", "export").out
    user.amended("feeds", "remove", f"{user.site.url}/rss")
    (user.folder / "feeds.opml").write_text(exported)
    assert user.amended("feeds", "import", "feeds.opml").status == 0
    assert [feed["url"] for feed in user.amended("feeds", "list", "--json").json] == [f"{user.site.url}/rss"]
    again = user.amended("feeds", "import", "feeds.opml", "--json")
    assert again.json == {"file": "feeds.opml", "added": 0, "known": 1}


def test_what_is_left_out_of_an_imported_list_is_named(user: User) -> None:
    """The feeds that can be followed are; an address that never can be is told."""
    outlines = '<outline xmlUrl="https://news.example/rss"/><outline xmlUrl="file:///etc/passwd"/>'
    (user.folder / "feeds.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    said = user.amended("feeds", "import", "feeds.opml")
    assert said.status == 0
    assert "1 feed added" in said.err
    assert "file:///etc/passwd is left out" in said.err


def test_a_watched_article_is_followed_without_a_feed(user: User) -> None:
    """`watch` follows one story, `unwatch` stops that."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    story = f"{user.site.url}/news/pool"
    assert user.amended("watch", story).status == 0
    user.amended("run", "--once")
    user.gain(CORRECTION)
    assert "14 days, not 14 weeks" in user.amended("run", "--once", "--due", "all").text
    assert user.amended("unwatch", story).status == 0
    assert user.amended("unwatch", story).status == 1


def test_watch_speaks_of_a_first_visit_only_where_none_was_made(user: User) -> None:
    """A story that was visited before is followed again; stock was taken of it already."""
    user.configure()
    story = f"{user.site.url}/news/pool"
    assert "its first visit takes stock" in user.amended("watch", story).err
    user.amended("run", "--once")
    user.amended("unwatch", story)
    again = user.amended("watch", story).err
    assert "is followed now" in again
    assert "first visit" not in again


def test_following_and_no_longer_following_print_json(user: User) -> None:
    """`watch`, `unwatch` and `feeds remove` print with `--json` what they did, by an address with or without https."""
    user.configure()
    user.amended("run", "--once")
    followed = {"url": "https://example.org/a", "added": True}
    assert user.amended("watch", "example.org/a", "--json").json == followed
    assert user.amended("watch", "https://example.org/a", "--json").json == {**followed, "added": False}
    assert user.amended("articles", "show", "example.org/a", "--json").json["url"] == followed["url"]
    assert user.amended("unwatch", "example.org/a", "--json").json == {"url": followed["url"], "removed": True}
    feed = f"{user.site.url}/rss"
    assert user.amended("feeds", "remove", feed, "--json").json == {"url": feed, "removed": True}


@pytest.mark.parametrize(
    "address",
    ["http://", "http://[::1", "http://127.0.0.1:99999/x", "http://x.org:abc/", "ftp://x.org/", "", "word", "word/a.b"],
)
def test_an_address_that_can_never_work_is_wrong_usage(user: User, address: str) -> None:
    """`watch` and `feeds add` refuse what is no address, with status 2; nothing is stored."""
    assert user.amended("watch", address).status == 2
    assert user.amended("feeds", "add", address).status == 2
    assert user.amended("articles", "list", "--json").json == []


def test_a_password_in_a_feeds_address_is_shown_nowhere(user: User) -> None:
    """Lists, events, alerts and exports name a feed without the credentials in its address; it can be removed so."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    added = user.amended("feeds", "add", f"http://bob:s3cr3t@{user.site.host}/rss", "--json")
    first = user.amended("run", "--once", "--json")
    user.gain(CORRECTION)
    second = user.amended("run", "--once", "--due", "all", "--json")
    rest = [
        user.amended(*arguments, "--json")
        for arguments in (["feeds", "list"], ["articles", "list"], ["alerts", "list"], ["alerts", "export"], ["doctor"])
    ]
    assert len(rest[2].json) == 1
    for said in (added, first, second, *rest):
        assert "s3cr3t" not in said.out + said.err
    assert user.amended("feeds", "remove", rest[0].json[0]["url"]).status == 0
