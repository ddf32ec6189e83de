"""Addresses: one story one key, tracking off, secrets hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.addresses import absolute, article_key, clean_url, display_url, host_of, is_web_address, request_url

SAME = [
    "https://www.example.org/news/story-1",
    "http://example.org/news/story-1/",
    "https://m.example.org/news/story-1?utm_source=rss&utm_medium=feed",
    "https://amp.example.org:443/news/story-1#comments",
    "HTTPS://WWW.EXAMPLE.ORG/news/story-1?at_medium=RSS&at_campaign=KARANGA",
    " https://www.example.org/news/story%2D1?ref=rss ",
    "https://user:secret@www.example.org/news/story-1?fbclid=x",
]


def test_one_story_has_one_key() -> None:
    """Scheme, www, mobile hosts, default port, slash, fragment, tracking and escapes make no difference."""
    assert len({article_key(url) for url in SAME}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/a?cid=1", "https://example.org/a?cid=2"),
        ("https://example.org/a?ref=123", "https://example.org/a?ref=124"),
        ("https://example.org/A", "https://example.org/a"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
        ("https://example.org:8080/a", "https://example.org/a"),
        ("https://sport.example.org/a", "https://example.org/a"),
    ],
)
def test_two_stories_have_two_keys(one: str, other: str) -> None:
    """What may name a story is kept: parameters, case, encoded slashes, other ports and other hosts."""
    assert article_key(one) != article_key(other)


@pytest.mark.parametrize(
    ("url", "cleaned"),
    [
        ("https://e.org/a?utm_source=x&b=1&gclid=2&a=3", "https://e.org/a?b=1&a=3"),
        ("https://e.org/?p=5&utm_medium=rss", "https://e.org/?p=5"),
        ("https://e.org/a b/ü?q=ä ö", "https://e.org/a%20b/%C3%BC?q=%C3%A4%20%C3%B6"),
        ("https://e.org/100%/x%zz", "https://e.org/100%25/x%25zz"),
        ("https://e.org/%7euser/%e4", "https://e.org/~user/%E4"),
        ("https://e.org/a?b=c+d%2Be&&f", "https://e.org/a?b=c+d%2Be&f"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://e.org", "https://e.org/"),
        ("https://me:secret@e.org/a", "https://e.org/a"),
        ("https://e.org/a\n\tb", "https://e.org/ab"),
        ("https://e.org/a?maca=en-rss-en-all-1573-rdf", "https://e.org/a"),
    ],
)
def test_cleaning(url: str, cleaned: str) -> None:
    """Tracking goes, what names the story stays, in one spelling of escapes."""
    assert clean_url(url) == cleaned


@given(st.text(max_size=60))
def test_nothing_that_stands_in_a_link_raises(text: str) -> None:
    """Any text may stand in a link; all functions take it."""
    for url in (text, f"http://{text}", f"https://example.org/{text}", f"https://example.org/?{text}"):
        assert isinstance(article_key(url), str)
        assert isinstance(host_of(url), str)
        assert isinstance(absolute("https://example.org/a/", url), str)
        assert isinstance(is_web_address(url), bool)
        assert display_url(url).isprintable()


@given(st.text(max_size=60))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """A cleaned address is its own cleaned form, and has its key."""
    url = clean_url(f"https://example.org/{text}")
    assert clean_url(url) == url
    assert request_url(url) == url
    assert article_key(url) == article_key(f"https://example.org/{text}")


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "https://", "http://:80/"),
        *("http://example.org:99999/", "http://[::1/", "mailto:desk@example.org", "", "example.org/a"),
        *(
            "http://a b/c",
            "http://a..b/c",
            "http://.../",
            "http://exa<mple.org/",
            "http://%00/",
            "http://exam%20ple.org/",
        ),
        "https://e.org/" + "a" * 5000,
    ],
)
def test_what_is_no_web_address(url: str) -> None:
    """Only http and https with a host, of sane length, is ever asked."""
    assert not is_web_address(url)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://Example.ORG.:443/a", "example.org"),
        ("http://example.org:8080/", "example.org:8080"),
        ("http://[::1]:80/", "[::1]"),
        ("http://me:pw@127.0.0.1:9/", "127.0.0.1:9"),
        ("http://[::1/", ""),
    ],
)
def test_hosts(url: str, host: str) -> None:
    """A host is its name in lower case, with its port unless it is the scheme's own."""
    assert host_of(url) == host


@pytest.mark.parametrize(
    "url",
    [
        "https://me:sesame@example.org/a",
        "https://sesame@example.org/a",
        "https://example.org/rss?token=sesame&a=1",
        "https://example.org/rss?api_key=sesame",
        "https://example.org/rss?X-Amz-Signature=sesame",
        "https://example.org/rss?%74oken=sesame",
        "https://hooks.slack.com/services/T0/B0/sesame",
        "me:sesame@example.org",
        "https://me:sesame@[::1/",
    ],
)
def test_secrets_are_not_shown(url: str) -> None:
    """User, password, secret parameters and webhook paths stay out of messages."""
    assert "sesame" not in display_url(url)


def test_control_characters_are_not_shown() -> None:
    """Escape sequences and line breaks in an address do not reach a terminal or a log."""
    assert display_url("https://example.org/\x1b[31m\u202e").isprintable()
