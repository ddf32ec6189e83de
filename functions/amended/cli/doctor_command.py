"""`amended doctor`: looks at everything that a working installation needs, and says what to do about each fault."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator

from amended import bootstrap
from amended.cli.main import DONE, FAILED
from amended.cli.output import harmless, print_json, print_lines
from amended.config import Settings
from amended.domain.findings import Finding, Health
from amended.errors import AmendedError
from amended.services.examine import examine_records

_SIGNS = {Health.GOOD: "ok      ", Health.WARNING: "warning ", Health.FAULT: "FAULT   "}


def execute(arguments: argparse.Namespace) -> int:
    """Look at everything; 1 where there is a fault. A configuration that cannot be read is a fault of its own kind."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    findings = list(_findings(settings))
    if arguments.json:
        print_json(
            [
                {
                    "subject": found.subject,
                    "health": found.health.value,
                    "detail": found.detail,
                    "remedy": found.remedy or None,
                }
                for found in findings
            ]
        )
    else:
        for found in findings:
            print_lines([harmless(f"{_SIGNS[found.health]}{found.subject}: {found.detail}")])
            if found.remedy:
                print_lines([harmless(f"        -> {found.remedy}")])
    return FAILED if any(found.health is Health.FAULT for found in findings) else DONE


def _findings(settings: Settings) -> Iterator[Finding]:
    yield Finding(subject="configuration", health=Health.GOOD, detail="is read and makes sense")
    try:
        with contextlib.closing(bootstrap.store(settings)) as store:
            yield from examine_records(settings, store, bootstrap.clock().now())
            if fault := bootstrap.damage(store):
                yield Finding(subject="store", health=Health.FAULT, detail=fault, remedy="restore your last backup")
    except AmendedError as error:
        yield Finding(
            subject=f"store {settings.store.path}",
            health=Health.FAULT,
            detail=error.detail,
            remedy="restore a backup, or name another store ([store] path)",
        )
    yield from bootstrap.slack_findings(settings)
    yield from bootstrap.model_findings(settings)
