"""Texts that try to do harm, and alerts made of them."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from amended.domain.alerts import Alert, Event
from amended.domain.comparison_results import Change, Reworded, Severity
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Check, Now, Summary, SummarySource

RAISED = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

PARTS = [
    "<!channel>",
    "<!here|now>",
    "<@U0123456>",
    "<#C0123456|general>",
    "<https://evil.example|https://bank.example>",
    "&amp;",
    "&lt;b&gt;bold&lt;/b&gt;",
    "&#8238;",
    "<b>bold</b>",
    "<script>alert(1)</script>",
    "*bold* _it_ ~gone~ `code` ```",
    ":smile: :skull:",
    "\u202egnp.exe\u202c",
    "\u2066x\u2069 \u200f \u061c",
    "\x00\x07\x1b[31mred",
    "\ud800",
    "\ufeff\u00ad",
    "&" * 40,
    "<" * 20,
    FAMILY,
    FLAG,
    "e\u0301\u0302" * 5,
    "a" + "\u0315" * 50,
    "漢字かな",
    "עברית",
    "\r\n\t ",
    "@channel @here",
    "http://evil.example/?q=<x>",
]

hostile_texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join),
    st.lists(st.sampled_from(PARTS), max_size=12).map("".join),
    st.builds(lambda part, times: part * times, st.sampled_from(PARTS), st.sampled_from([2, 30, 300, 3000])),
)
hostile_urls = st.one_of(
    st.just("https://example.org/news/1"),
    st.text(max_size=40),
    st.sampled_from(
        [
            "javascript:alert(1)",
            "https://user:secret@example.org/",
            "https://example.org/" + "x" * 4000,
            "https://bücher.example/ä ö",
            "https://[::1]/x",
            "http://example.org:99999/",
            "https://evil.example|https://bank.example>",
            "ftp://example.org/",
            "//example.org",
            "https://exa\u202emple.org/",
        ]
    ),
)
notices = st.builds(
    Notice,
    kind=st.sampled_from(NoticeKind),
    text=hostile_texts,
    label=st.none() | hostile_texts,
    number=st.none() | st.integers(0, 10**9),
    stated_time=st.none() | hostile_texts,
)
summaries = st.builds(
    Summary,
    headline=hostile_texts,
    said=hostile_texts,
    now=st.lists(st.builds(Now, notice=st.integers(-1, 8), who=hostile_texts, text=hostile_texts), max_size=8).map(
        tuple
    ),
    why=hostile_texts,
    source=st.sampled_from(SummarySource),
    model=st.none() | hostile_texts,
    check=st.sampled_from([Check(), Check(verdict="fail", problems=("a",))]),
    cut=st.booleans(),
)
alerts = st.builds(
    Alert,
    id=st.just("0123456789abcdef01234567"),
    article_key=st.just("story"),
    url=hostile_urls,
    title=hostile_texts,
    title_before=hostile_texts,
    events=st.lists(st.sampled_from(Event), min_size=1, max_size=3, unique=True).map(tuple),
    raised_at=st.just(RAISED),
    gained=st.lists(notices, max_size=6).map(tuple),
    reworded=st.lists(st.builds(Reworded, before=notices, after=notices), max_size=2).map(tuple),
    removed=st.lists(notices, max_size=2).map(tuple),
    changes=st.lists(st.builds(Change, before=hostile_texts, after=hostile_texts), max_size=5).map(tuple),
    severity=st.sampled_from(Severity),
    severity_reason=hostile_texts,
    published=st.none() | st.just(RAISED),
    first_sight=st.booleans(),
    summary=st.none(),
)
