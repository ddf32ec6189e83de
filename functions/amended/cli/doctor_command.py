"""`amended doctor`: looks at everything that a working installation needs, and says what to do about each fault."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterator
from dataclasses import replace

from amended import bootstrap, bootstrap_run, bootstrap_stack
from amended.cli.main import DONE, FAILED
from amended.cli.output import harmless, print_json, print_lines
from amended.config import FeedSettings, Settings
from amended.domain.findings import Finding, Health
from amended.errors import AmendedError, WrongConfiguration
from amended.services.examine import examine_records
from amended.services.examine_stack import examine_deployed_records

_SIGNS = {Health.GOOD: "ok      ", Health.WARNING: "warning ", Health.FAULT: "FAULT   "}


def execute(arguments: argparse.Namespace) -> int:
    """Look at everything; 1 where there is a fault. A configuration that cannot be read is a fault of its own kind."""
    if arguments.stack:
        findings = list(_findings_of_stack(arguments.stack))
    else:
        findings = list(_findings(bootstrap.settings_of(arguments.config)))
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
    yield _configuration(settings)
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
            remedy="see that it can be read and written, restore a backup, or name another store ([store] path)",
        )
    yield from bootstrap.slack_findings(settings)
    yield from bootstrap.model_findings(settings)


def _configuration(settings: Settings) -> Finding:
    """What can be said of a configuration that was read: `run` would not begin with each of them."""
    try:
        bootstrap_run.check_sinks(settings)
    except WrongConfiguration as error:
        remedy = "`amended run` does not begin before that"
        return Finding(subject=error.subject, health=Health.FAULT, detail=error.detail, remedy=remedy)
    return Finding(subject="configuration", health=Health.GOOD, detail="is read and makes sense")


def _findings_of_stack(name: str) -> Iterator[Finding]:
    """What AWS says of the stack's parts, what its records say, and what Slack and the model say to its secrets."""
    now, stack = bootstrap.clock().now(), bootstrap_stack.stack_settings(name)
    examination = bootstrap_stack.examination(stack)
    yield from examination.findings(now)
    try:
        settings = bootstrap_stack.settings_of(stack, Settings(), os.environ)
        yield Finding(subject="configuration", health=Health.GOOD, detail=bootstrap_stack.pushed_when(stack))
        yield from examination.who_is_told(settings.slack.operators)
        with contextlib.closing(bootstrap_stack.store(stack)) as store:
            yield from examine_deployed_records(settings, store, now)
            followed = store.feeds()
        yield from bootstrap_stack.credential_findings(stack, followed, now)
    except AmendedError as error:
        remedy = f"see above; a configuration is replaced by `amended --stack {name} push amended.toml`"
        yield Finding(subject=error.subject, health=Health.FAULT, detail=error.detail, remedy=remedy)
        return
    feeds = tuple(FeedSettings(url=feed.url, channels=feed.channels) for feed in followed)
    # A secret that cannot be read, or holds nothing yet, was told above.
    with contextlib.suppress(AmendedError):
        settings = bootstrap_stack.with_secrets(replace(settings, feeds=feeds), now)
    if settings.slack.bot_token:
        yield from bootstrap.slack_findings(settings)
    yield from bootstrap.model_findings(settings)
