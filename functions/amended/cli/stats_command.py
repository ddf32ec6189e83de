"""`amended stats`: what was watched, found, told, and judged by the readers."""

from __future__ import annotations

import argparse
import contextlib

from amended import bootstrap
from amended.cli.main import DONE
from amended.cli.output import print_json, print_lines


def execute(arguments: argparse.Namespace) -> int:
    """Print the counts."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    with contextlib.closing(bootstrap.store(settings)) as store:
        found = store.statistics()
    shown = {
        "feeds": found.feeds,
        "articles_followed": found.articles_followed,
        "articles_with_notices": found.articles_with_notices,
        "snapshots": found.snapshots,
        "alerts": found.alerts,
        "deliveries": dict(found.deliveries),
        "tallies": dict(found.tallies),
    }
    if arguments.json:
        print_json(shown)
        return DONE
    lines = [f"{name.replace('_', ' '):24}{value}" for name, value in shown.items() if isinstance(value, int)]
    lines += [f"{'deliveries ' + status:24}{count}" for status, count in found.deliveries.items()]
    lines += [f"{name.replace('_', ' '):24}{count}" for name, count in found.tallies.items()]
    print_lines(lines)
    return DONE
