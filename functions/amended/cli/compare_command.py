"""`amended compare`: what changed between two versions of an article, and the alert it would raise."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from amended import bootstrap
from amended.cli.main import DONE, FAILED
from amended.cli.output import print_json, print_lines, say, wants_colour, width_of_terminal
from amended.cli.progress import counted
from amended.cli.targets import manifest_rows, page_of
from amended.config import Settings
from amended.domain.alerts import Alert
from amended.domain.comparison_results import Comparison
from amended.domain.detection import Rules, detect
from amended.domain.notices import Considered, Detection
from amended.domain.pages import MarkupRules
from amended.domain.raising import as_it_came, compared
from amended.domain.snapshots import Unreadable
from amended.errors import AmendedError, WrongUsage
from amended.presentation.comparison_view import comparison_lines
from amended.presentation.json_shapes import compare_json
from amended.presentation.page_view import why_unreadable
from amended.presentation.slack_blocks import slack_message


def execute(arguments: argparse.Namespace) -> int:
    """Compare each pair in order."""
    if bool(arguments.versions) == bool(arguments.manifest):
        raise WrongUsage("compare", "give OLD and NEW, or --manifest FILE")
    if arguments.versions and len(arguments.versions) != 2:
        raise WrongUsage("compare", f"two versions are compared, OLD and NEW, not {len(arguments.versions)}")
    settings = bootstrap.settings_of(arguments.config)
    markup, rules = bootstrap.markup_rules(), bootstrap.rules()
    if arguments.manifest:
        rows: list[dict[str, Any]] = list(manifest_rows(arguments.manifest, "old", "new"))
    else:
        rows = [{"old": arguments.versions[0], "new": arguments.versions[1], "url": arguments.url}]
    status = DONE
    for row in counted(rows, "pairs", show=len(rows) > 1):
        asked = row.get("url") or (row["new"] if "://" in row["new"] else "")
        compared_row = _Row(row=row, url=asked, explain=arguments.explain)
        try:
            compared_row.compare(settings, markup, rules)
        except AmendedError as error:
            say(f"amended: {error}")
            status = FAILED
            if not arguments.json:
                continue
            # One object a pair, whatever happened: whoever reads them in order must not lose count.
        compared_row.summarise(settings, with_model=arguments.summary == "model")
        if arguments.json:
            print_json(compared_row.json())
        else:
            print_lines(compared_row.lines())
    return status


@dataclass(slots=True, kw_only=True)
class _Row:
    """One pair: what is asked, and what came of it. Where a page could not be had, nothing came of it.

    `url` is the story's address: the one that was given, else what the pages say of themselves, "" where they do not.
    """

    row: dict[str, Any]
    url: str
    explain: bool
    comparison: Comparison = Comparison(title_before="", title_after="")
    alert: Alert | None = None
    unreadable: tuple[Unreadable | None, Unreadable | None] = (None, None)
    considered: tuple[Sequence[Considered], Sequence[Considered]] | None = None

    def compare(self, settings: Settings, markup: MarkupRules, rules: Rules) -> None:
        """Read both pages and compare them. Raises what reading them raises."""
        url = self.row.get("url")
        old = page_of(settings, self.row["old"], url, markup)
        new = page_of(settings, self.row["new"], url, markup)
        if not url:
            # Two files of one article: one address for both, so that both are the same story.
            shared = new.canonical_url or old.canonical_url or old.url or new.url
            old, new = replace(old, url=shared), replace(new, url=shared)
            self.url = shared
        new = as_it_came(old, new, rules)
        self.unreadable = (old.unreadable_reason, new.unreadable_reason)
        for name, page in ((self.row["old"], old), (self.row["new"], new)):
            if not page.readable:
                say(f"amended: {name}: no article to judge: {why_unreadable(page)}; nothing is said to have changed")
        if self.explain:
            before, after = (detect(one, rules) if one.readable else Detection() for one in (old, new))
            self.considered = (before.considered, after.considered)
        now = bootstrap.clock().now()
        self.comparison, self.alert = compared(old, new, rules=rules, detecting=settings.detect, now=now)

    def summarise(self, settings: Settings, *, with_model: bool) -> None:
        """Give the alert, if there is one, its summary."""
        if self.alert is not None:
            self.alert = bootstrap.summarised(settings, self.alert, with_model=with_model)

    def json(self) -> dict[str, Any]:
        """`compare --json`."""
        alert = self.alert
        message = slack_message(alert, alert.summary) if alert and alert.summary else None
        return compare_json(
            self.url,
            self.comparison,
            alert,
            message,
            unreadable=self.unreadable,
            considered=self.considered,
        )

    def lines(self) -> Sequence[str]:
        """The comparison for a person."""
        if any(self.unreadable):
            return ["Not compared, as one of the two holds no article to judge.", "No alert would be sent.", ""]
        return comparison_lines(
            self.comparison,
            self.alert,
            width=width_of_terminal(),
            colour=wants_colour(sys.stdout),
            considered=self.considered,
        )
