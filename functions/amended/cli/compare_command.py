"""`amended compare`: what changed between two versions of an article, and the alert it would raise."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import Any

from amended import bootstrap
from amended.cli.main import DONE, FAILED
from amended.cli.output import print_json, print_lines, say, wants_colour, width_of_terminal
from amended.cli.progress import counted
from amended.cli.targets import manifest_rows, page_of
from amended.config import Settings
from amended.domain.alerts import Alert
from amended.domain.comparison_results import Comparison
from amended.domain.detection import Rules
from amended.domain.pages import MarkupRules
from amended.domain.visiting import compared
from amended.errors import AmendedError, WrongUsage
from amended.presentation.comparison_view import comparison_lines
from amended.presentation.json_shapes import compare_json
from amended.presentation.slack_blocks import slack_message


def execute(arguments: argparse.Namespace) -> int:
    """Compare each pair in order."""
    if bool(arguments.versions) == bool(arguments.manifest):
        raise WrongUsage("compare", "give OLD and NEW, or --manifest FILE")
    if arguments.versions and len(arguments.versions) != 2:
        raise WrongUsage("compare", f"two versions are compared, OLD and NEW; {len(arguments.versions)} are given")
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    markup, rules = bootstrap.markup_rules(), bootstrap.rules()
    if arguments.manifest:
        rows: list[dict[str, Any]] = list(manifest_rows(arguments.manifest, "old", "new"))
    else:
        rows = [{"old": arguments.versions[0], "new": arguments.versions[1], "url": arguments.url}]
    status = DONE
    for row in counted(rows, "pairs", show=len(rows) > 1):
        url = row.get("url") or ""
        try:
            comparison, alert = _compared(settings, row, markup, rules)
        except AmendedError as error:
            say(f"amended: {error}")
            status = FAILED
            if not arguments.json:
                continue
            # One object a pair, whatever happened: whoever reads them in order must not lose count.
            comparison, alert = Comparison(title_before="", title_after=""), None
        if alert is not None:
            alert = bootstrap.summarised(settings, alert, with_model=arguments.summary == "model")
        if arguments.json:
            message = slack_message(alert, alert.summary) if alert and alert.summary else None
            print_json(compare_json(url, comparison, alert, message))
        else:
            print_lines(comparison_lines(comparison, alert, width=width_of_terminal(), colour=wants_colour(sys.stdout)))
    return status


def _compared(
    settings: Settings, row: dict[str, Any], markup: MarkupRules, rules: Rules
) -> tuple[Comparison, Alert | None]:
    """The comparison of a row, and the alert it would raise."""
    url = row.get("url")
    old = page_of(settings, row["old"], url, markup)
    new = page_of(settings, row["new"], url, markup)
    if not url:
        # Two files of one article: one address for both, so that both are the same story.
        shared = new.canonical_url or old.canonical_url or old.url or new.url
        old, new = replace(old, url=shared), replace(new, url=shared)
    for name, page in ((row["old"], old), (row["new"], new)):
        if not page.readable:
            reason = page.unreadable_reason.value if page.unreadable_reason else "unreadable"
            say(f"amended: {name}: holds no article to judge ({reason}); nothing is said to have changed")
    return compared(old, new, rules=rules, detecting=settings.detect, now=bootstrap.clock().now())
