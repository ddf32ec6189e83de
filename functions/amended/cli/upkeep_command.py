"""`amended backup` and `amended prune`: a copy of the store while it runs, and retention applied now."""

from __future__ import annotations

import argparse
import contextlib

from amended import bootstrap
from amended.cli.main import DONE
from amended.cli.output import print_json, say
from amended.domain.counts import number_of
from amended.errors import StoreCorrupt


def execute(arguments: argparse.Namespace) -> int:
    """Copy, or prune."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    with contextlib.closing(bootstrap.store(settings)) as store:
        if arguments.command == "backup":
            if fault := bootstrap.damage(store):
                raise StoreCorrupt(settings.store.name, f"is damaged and was not copied: {fault}")
            store.backup(arguments.file)
            if arguments.json:
                print_json({"store": str(settings.store.path), "file": str(arguments.file)})
            else:
                say(f"amended: {settings.store.path} copied to {arguments.file}")
            return DONE
        pruned = store.prune(bootstrap.clock().now(), settings.retention.snapshots)
    counts = {name: getattr(pruned, name) for name in ("snapshots", "visits", "articles", "alerts")}
    if arguments.json:
        print_json(counts)
    else:
        say("amended: removed " + ", ".join(number_of(count, name[:-1]) for name, count in counts.items()))
    return DONE
