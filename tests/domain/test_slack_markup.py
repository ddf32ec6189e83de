"""What Slack makes of addresses and channels in what people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.addresses import is_web_address
from amended.domain.slack_markup import address, addresses, channel, unescaped
from amended.presentation.hostile_text import escaped


@given(st.text(max_size=50))
def test_unescaping_undoes_what_slack_does(text: str) -> None:
    """Text that was escaped once reads as before."""
    assert unescaped(escaped(text)) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see <https://example.org/a|example.org> and <http://example.org/b>", ["https://example.org/a", "http://example.org/b"]),
        ("<https://example.org/a?x=1&amp;copy=2>", ["https://example.org/a?x=1&copy=2"]),
        ("https://example.org/a", []),
        ("<mailto:a@example.org> <@U1> <#C1|desk> <!here> <https://[>", []),
        ("&lt;https://example.org/a&gt;", []),
    ],
)  # fmt: skip
def test_links_are_what_slack_marked_as_such(text: str, found: list[str]) -> None:
    """Only links in angle brackets count: everything else is text."""
    assert addresses(text) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("<https://example.org/a>", "https://example.org/a"),
        ("<http://example.org/a|example.org/a>", "http://example.org/a"),
        ("example.org/a", "https://example.org/a"),
        ("example.org", "https://example.org"),
        ("javascript:alert(1)", None),
        ("ftp://example.org/a", None),
        ("nonsense", None),
        ("<https://example.org/a", None),
        ("<@U1>", None),
        ("", None),
    ],
)
def test_an_address_in_a_command(word: str, found: str | None) -> None:
    """Marked up, bare or without its scheme; nothing else is one."""
    assert address(word) == found


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("<#C0123456|desk>", "C0123456"),
        ("<#C0123456>", "C0123456"),
        ("<#C0123456|>", "C0123456"),
        ("C0123456", "C0123456"),
        ("#desk", None),
        ("<@U0123456>", None),
        ("COVID", None),
        ("<#c0|x>", None),
    ],
)
def test_a_channel_in_a_command(word: str, found: str | None) -> None:
    """As Slack marks it up, or as an id; a bare name is none, for it cannot be looked up."""
    assert channel(word) == found


@given(st.text(alphabet=st.sampled_from("<>|#&;:/.htpsCU0 a"), max_size=40))
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever stands there, what is found can be fetched or is None."""
    assert all(is_web_address(url) for url in addresses(text))
    found = address(text)
    assert found is None or is_web_address(found)
