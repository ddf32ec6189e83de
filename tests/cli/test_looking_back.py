"""`articles` and `alerts`: what is known of a story, what was told of it, and telling it again."""

from __future__ import annotations

import csv
import io
import re

from tests.cli.a_told_story import told
from tests.cli.conftest import User
from tests.news_site import Story


def test_articles_show_what_is_known_of_a_story(user: User) -> None:
    """`articles show` has snapshots, notices, visits and the next visit; `list --notices` only what carries one."""
    user.site.stories["/news/other"] = Story(title="Another story of the day")
    told(user)
    assert len(user.amended("articles", "list", "--json").json) == 2
    assert len(user.amended("articles", "list", "--notices", "--json").json) == 1
    shown = user.amended("articles", "show", f"{user.site.url}/news/pool", "--json").json
    assert [snapshot["number"] for snapshot in shown["snapshots"]] == [1, 2]
    assert [visit["status"] for visit in shown["visits"]] == ["changed", "first"]
    assert len(shown["notices"]) == 1
    assert shown["next_visit"].endswith("Z")
    lines = user.amended("articles", "show", f"{user.site.url}/news/pool").out
    assert re.search(r"^next visit  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$", lines, re.MULTILINE)
    assert user.amended("articles", "show", "https://example.org/none").status == 1


def test_alerts_are_listed_shown_and_exported(user: User) -> None:
    """An alert can be listed, shown as it was told, and exported as JSON lines and as CSV."""
    alert = told(user)
    assert alert in user.amended("alerts", "list").out
    assert "raised (UTC)" in user.amended("alerts", "list").out.splitlines()[0]
    assert "next visit (UTC)" in user.amended("articles", "list").out.splitlines()[0]
    shown = user.amended("alerts", "show", alert, "--json").json
    assert shown["summary"]["source"] == "extract"
    assert shown["deliveries"][0]["status"] == "posted"
    lines = user.amended("alerts", "show", alert).out
    assert "14 days, not 14 weeks" in " ".join(lines.split())
    assert re.search(r"\n\nraised    \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\nseverity  high: ", lines)
    assert user.amended("alerts", "export").events[0]["id"] == alert
    rows = list(csv.DictReader(io.StringIO(user.amended("alerts", "export", "--format", "csv").out)))
    assert (rows[0]["id"], rows[0]["channels"]) == (alert, "stdout")
    assert user.amended("alerts", "show", "none").status == 1


def test_a_spreadsheet_runs_nothing_of_an_export(user: User) -> None:
    """A title that begins like a formula is set in quotes in CSV."""
    user.site.stories["/news/pool"].title = "=HYPERLINK(1) and the pool"
    told(user)
    rows = list(csv.DictReader(io.StringIO(user.amended("alerts", "export", "--format", "csv").out)))
    assert rows[0]["title"].startswith("'=")


def test_a_posted_alert_is_repeated_only_on_demand(user: User) -> None:
    """`resend` refuses what was posted, and with `--again` the next run tells it once more."""
    alert = told(user)
    assert user.amended("alerts", "resend", alert).status == 2
    assert user.amended("alerts", "resend", alert, "--again").status == 0
    assert "14 days, not 14 weeks" in user.amended("run", "--once").text
    assert user.amended("run", "--once").out == ""


def test_a_preview_is_what_the_block_kit_builder_takes(user: User) -> None:
    """`alerts preview` prints one JSON object with blocks."""
    assert user.amended("alerts", "preview").json["blocks"]
    assert user.amended("alerts", "preview", "--send").status == 2
