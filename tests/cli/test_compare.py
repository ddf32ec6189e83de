"""`amended compare` at its edges: manifests, compressed files, pages that hold no article, and what it says why."""

from __future__ import annotations

import gzip
import io
import json

import pytest

from tests.cli.a_page import CORRECTION, page
from tests.cli.conftest import User
from tests.news_site import Story

NOISE = bytes(range(256)) * 20


def test_a_manifest_of_pairs_gives_one_object_a_line_in_order(user: User) -> None:
    """Each pair is answered in its place, with a compressed file, one that is not there, and one that is no page."""
    page(user, "old.html")
    new = page(user, "new.html", CORRECTION)
    (user.folder / "new.html.gz").write_bytes(gzip.compress(new.read_bytes()))
    (user.folder / "noise").write_bytes(NOISE)
    rows = [
        {"old": "old.html", "new": "new.html.gz", "url": "https://example.org/a"},
        {"old": "none.html", "new": "new.html"},
        {"old": "new.html", "new": "noise"},
        {"old": "new.html", "new": "old.html"},
    ]
    (user.folder / "m.jsonl").write_text("\n".join(json.dumps(row) for row in rows))
    said = user.amended("compare", "--json", "--manifest", "m.jsonl")
    shown = said.events
    assert [(len(one["gained"]), len(one["removed"]), one["alert"] is None) for one in shown] == [
        (1, 0, False),
        (0, 0, True),
        (0, 0, True),
        (0, 1, False),
    ]
    assert [one["unreadable_reason"]["after"] for one in shown] == [None, None, "not_article", None]
    assert said.status == 1
    assert "none.html" in said.err


def test_a_manifest_may_come_on_standard_input(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--manifest -` reads the pairs from standard input, with a byte order mark and signs that end lines elsewhere."""
    page(user, "old.html")
    page(user, "new.html", CORRECTION)
    row = {"old": "old.html", "new": "new.html", "url": "https://example.org/a", "note": "one\u2028two"}
    lines = "\ufeff" + json.dumps(row, ensure_ascii=False) + "\r\n" + json.dumps(row) + "\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    assert [len(one["gained"]) for one in user.amended("compare", "--json", "--manifest", "-").events] == [1, 1]


def test_the_address_of_a_comparison_is_the_storys(user: User) -> None:
    """`url` is what was given, else the address of the page, else what the page says of itself; else null."""
    user.configure()
    address = f"{user.site.url}/news/pool"
    html = Story().html(0)
    (user.folder / "plain.html").write_text(html)
    (user.folder / "linked.html").write_text(
        html.replace("</head>", '<link rel="canonical" href="https://example.org/pool"></head>')
    )
    asked = (
        (["plain.html", "plain.html", "--url", "https://example.org/a"], "https://example.org/a"),
        (["plain.html", address], address),
        (["plain.html", "linked.html"], "https://example.org/pool"),
        (["plain.html", "plain.html"], None),
        (["plain.html", f"{user.site.url}/none"], f"{user.site.url}/none"),
    )
    for arguments, url in asked:
        assert user.amended("compare", *arguments, "--json").json["url"] == url, arguments


def test_compare_says_why_a_notice_was_taken_and_what_it_corrects(user: User) -> None:
    """A person sees rule, source and confidence, the earlier passage, and with `--explain` what was rejected."""
    page(user, "old.html")
    page(user, "new.html", CORRECTION)
    said = user.amended("compare", "old.html", "new.html")
    assert "from text" in said.out
    assert "confidence 0." in said.out
    assert "Earlier version: " in said.out
    assert "onsidered" not in said.out
    explained = user.amended("compare", "--explain", "old.html", "new.html")
    assert explained.out.count("onsidered") == 2
    considered = user.amended("compare", "--explain", "--json", "old.html", "new.html").json["considered"]
    assert set(considered) == {"before", "after"}


def test_compare_says_so_where_no_passage_was_found(user: User) -> None:
    """A correction of what the earlier version does not hold points nowhere."""
    page(user, "old.html")
    page(user, "new.html", "<em>Correction: Tickets for the ferry to Ostby cost nine euros, not eight.</em>")
    assert user.amended("compare", "old.html", "new.html", "--json").json["passages"] == [None]
    assert "No passage of the earlier version was found" in user.amended("compare", "old.html", "new.html").out


def test_a_page_without_an_article_is_not_compared(user: User) -> None:
    """Nothing is said of titles or notices where one side is a wall, an error page or a fragment."""
    page(user, "new.html", CORRECTION)
    wall = "<html><title>Just a moment...</title><body><h1>Checking your browser</h1><p>Ray ID: 1</p></body></html>"
    (user.folder / "wall.html").write_text(wall)
    said = user.amended("compare", "new.html", "wall.html")
    assert said.status == 0
    assert said.out.startswith("Not compared")
    assert "wall.html: no article to judge" in said.err
    assert "(blocked)" in said.err


def test_white_space_stays_outside_of_the_marks_of_a_word_diff(user: User) -> None:
    """Words that went and came stand apart from their neighbours as in the text."""
    (user.folder / "old.txt").write_text(
        "Hall to close\n\nThe hall will close for two long years on Thursday, we hear.\n"
    )
    (user.folder / "new.txt").write_text("Hall to close\n\nThe hall will close for three years on Thursday, we hear.\n")
    said = user.amended("compare", "old.txt", "new.txt")
    assert "close for [-two long-] {+three+} years on" in " ".join(said.out.split())


def test_a_manifest_says_how_far_it_is(user: User) -> None:
    """While a manifest is worked through, stderr tells how many are done, by tenths; of one pair it says nothing."""
    page(user, "old.html")
    page(user, "new.html", CORRECTION)
    row = json.dumps({"old": "old.html", "new": "new.html"})
    (user.folder / "m.jsonl").write_text("\n".join([row] * 20))
    said = user.amended("compare", "--json", "--manifest", "m.jsonl")
    assert len(said.events) == 20
    assert said.err.splitlines() == [f"amended: {done} of 20 pairs" for done in range(2, 21, 2)]
    assert user.amended("compare", "--json", "old.html", "new.html").err == ""


def test_it_says_why_a_grave_change_would_not_be_told(user: User) -> None:
    """A number that changed without a notice is of high severity; that it needs a setting to be told of is said."""
    for name, weeks in (("old", 14), ("new", 41)):
        html = Story().html(0).replace("14 weeks", f"{weeks} weeks")
        (user.folder / f"{name}.html").write_text(html, encoding="utf-8")
    said = user.amended("compare", "old.html", "new.html").text
    assert "severity: high" in said
    assert "No alert would be sent, as no notice tells of the changes. With `unannounced = true` under [detect]" in said
    user.configure("[detect]\nunannounced = true\n")
    assert "No alert would be sent" not in user.amended("compare", "old.html", "new.html").text
