"""`amended check`: what Amended sees in a page."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from amended import bootstrap
from amended.cli.main import DONE, FAILED
from amended.cli.output import print_json, print_lines, say, wants_colour, width_of_terminal
from amended.cli.progress import counted
from amended.cli.targets import manifest_rows, page_of
from amended.domain.detection import detect
from amended.domain.notices import Detection
from amended.domain.snapshots import Page, Unreadable
from amended.errors import AmendedError, RequestRefused, ServerFault, WrongUsage
from amended.presentation.json_shapes import check_json
from amended.presentation.page_view import page_lines


def execute(arguments: argparse.Namespace) -> int:
    """Check each target in order; one that cannot be read is named and the others are checked all the same."""
    if bool(arguments.targets) == bool(arguments.manifest):
        raise WrongUsage("check", "give targets (a URL, a file, or -) or --manifest FILE")
    settings = bootstrap.settings_of(arguments.config)
    markup, rules = bootstrap.markup_rules(), bootstrap.rules()
    if arguments.manifest:
        rows: list[dict[str, Any]] = list(manifest_rows(arguments.manifest, "target"))
    else:
        rows = [{"target": target, "url": arguments.url} for target in arguments.targets]
    status = DONE
    for row in counted(rows, "pages", show=len(rows) > 1):
        try:
            page = page_of(settings, row["target"], row.get("url"), markup)
        except AmendedError as error:
            say(f"amended: {error}")
            status = FAILED
            if not arguments.json:
                continue
            # One object a target, whatever happened: whoever reads them in order must not lose count.
            url = row.get("url") or (row["target"] if "://" in row["target"] else "")
            refused = isinstance(error, (RequestRefused, ServerFault))
            reason = Unreadable.ERROR_PAGE if refused else Unreadable.EMPTY
            page = Page(url=url, canonical_url=url, readable=False, unreadable_reason=reason)
        found = detect(page, rules) if page.readable else Detection()
        if arguments.json:
            print_json(check_json(page, found, explain=arguments.explain))
        else:
            print_lines(
                page_lines(
                    page,
                    found,
                    name=row["target"],
                    explain=arguments.explain,
                    width=width_of_terminal(),
                    colour=wants_colour(sys.stdout),
                )
            )
    return status
