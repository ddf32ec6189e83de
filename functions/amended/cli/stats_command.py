"""`amended stats`: what was watched, found, told, and judged by the readers."""

from __future__ import annotations

import argparse
import contextlib

from amended import bootstrap
from amended.cli.main import DONE
from amended.cli.output import print_json, print_lines
from amended.domain.judging import is_verdict_counter, precision
from amended.presentation.judged_view import judged_json, judged_lines


def execute(arguments: argparse.Namespace) -> int:
    """Print the counts."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    with contextlib.closing(bootstrap.store(settings)) as store:
        found = store.statistics()
    judged = precision(found.tallies)
    shown = {
        "feeds": found.feeds,
        "articles_followed": found.articles_followed,
        "articles_with_notices": found.articles_with_notices,
        "snapshots": found.snapshots,
        "alerts": found.alerts,
        "deliveries": dict(found.deliveries),
        "judged": judged_json(judged),
        "tallies": {name: count for name, count in found.tallies.items() if not is_verdict_counter(name)},
    }
    if arguments.json:
        print_json(shown)
        return DONE
    lines = [f"{name.replace('_', ' '):24}{value}" for name, value in shown.items() if isinstance(value, int)]
    lines += [f"{'deliveries ' + status:24}{count}" for status, count in found.deliveries.items()]
    lines += [
        f"{name.replace('_', ' '):24}{count}" for name, count in found.tallies.items() if not is_verdict_counter(name)
    ]
    print_lines([*lines, *judged_lines(judged)])
    return DONE
