"""Text of the web, made harmless and cut."""

from __future__ import annotations

import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from amended.presentation.hostile_text import cut, escaped, escaped_units, link, readable, shown_host, units
from tests.presentation.hostile import FAMILY, FLAG, hostile_texts, hostile_urls


@pytest.mark.parametrize(
    ("given_text", "seen"),
    [
        ("AT&amp;T &lt;b&gt;wins&lt;/b&gt;", "AT&T wins"),
        ("&amp;amp;quot;Yes&amp;amp;quot;", '"Yes"'),
        ("2 < 3 and 5 > 4", "2 < 3 and 5 > 4"),
        ("<em>Title</em><br/>next", "Title next"),
        ("a\u202egnp.exe\u202c b", "agnp.exe b"),
        ("tab\tline\r\nfeed\x00nul", "tab line feed nul"),
        ("soft\u00adhyphen\ufeff", "softhyphen"),
        (FAMILY, FAMILY),
        (FLAG, FLAG),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("lone \ud800 surrogate", "lone � surrogate"),
        ("&#8238;abc", "abc"),
        ("&#0;&#x110000;", "��"),
        ("<!channel>", "<!channel>"),
        ("<\u200bb>bold</\u200bb> &am\u00adp;lt;i&g\u200bt; x", "bold x"),
        ("&lt;&#8203;script&gt;x", "x"),
        ("seen \U000e0068\U000e0069 \U0001f3f4 flag", "seen \U0001f3f4 flag"),
        ("an \ufffc object, \ue000private, \u3164blank", "an object, private, blank"),
        ("", ""),
    ],
)
def test_readable_shows_what_the_writer_meant(given_text: str, seen: str) -> None:
    """Entities, tags, controls and overrides go; words, joiners and signs stay."""
    assert readable(given_text) == seen


@given(hostile_texts)
def test_nothing_that_misleads_is_left(text: str) -> None:
    """No bidi control, no control character, no lone surrogate and no line break survives, and once is enough."""
    shown = readable(text)
    categories = {unicodedata.category(character) for character in shown}
    assert not categories & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    shown.encode("utf-8")


@given(hostile_texts, st.integers(0, 200))
def test_a_cut_text_fits_and_keeps_characters_whole(text: str, limit: int) -> None:
    """A cut text is within the limit, is a beginning of the text, and splits no character as readers see it."""
    shown = readable(text)
    kept = cut(shown, limit)
    assert units(kept) <= max(limit, 0)
    if kept != shown and kept:
        beginning = kept.removesuffix("…")
        assert shown.startswith(beginning)
        clusters = regex.findall(r"\X", shown)
        lengths = {0}
        total = 0
        for cluster in clusters:
            total += len(cluster)
            lengths.add(total)
        assert len(beginning) in lengths


@given(hostile_texts, st.integers(10, 300))
def test_cut_then_escaped_fits_and_is_escaped_once(text: str, limit: int) -> None:
    """Cut by the escaped length and escaped, the text fits, and decodes to what was cut."""
    kept = cut(readable(text), limit, measure=escaped_units)
    sent = escaped(kept)
    assert units(sent) <= limit
    assert "<" not in sent
    assert ">" not in sent
    assert sent.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == kept


def test_a_cut_prefers_the_end_of_a_word() -> None:
    """A cut ends at a word if one ends near."""
    assert cut("The port will withdraw fourteen ferries", 30) == "The port will withdraw…"


@given(hostile_urls)
def test_links_lead_to_http_hosts_and_carry_no_credentials(url: str) -> None:
    """What is a link at all is http(s), ASCII, free of spaces and of user and password."""
    target = link(url)
    if target is not None:
        assert target.startswith(("http://", "https://"))
        assert target.isascii()
        assert not set(target) & set(' <>|"\\')
        assert "@" not in target.split("/")[2]
        assert len(target) <= 3000


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a", "example.org"),
        ("https://user@example.org:8080/", "example.org"),
        ("https://аpple.com/", "xn--pple-43d.com"),
        ("nonsense", ""),
        ("https://exa\u202emple.org/", ""),
    ],
)
def test_a_shown_host_cannot_pose_as_another(url: str, host: str) -> None:
    """Hosts are shown in ASCII, so that look-alike letters are seen."""
    assert shown_host(url) == host
