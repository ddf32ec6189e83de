"""`amended --stack NAME push FILE`: makes a stack's feeds, routes and settings match the file."""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from amended import bootstrap, bootstrap_stack
from amended.cli.main import DONE, FAILED
from amended.cli.output import harmless, print_json, print_lines, say
from amended.cli.stack_target import agreed, can_ask, stack_named
from amended.config import FeedSettings, StackSettings
from amended.domain.addresses import display_url
from amended.errors import WrongUsage
from amended.services.push import Difference, difference, push

_CHANNELS = "the default channel"
_NO_CREDENTIALS = "none"


def execute(arguments: argparse.Namespace) -> int:
    """Show what is different, and change it, unless it is only to be shown or the person says no."""
    name, file = stack_named(arguments), arguments.file
    # A mistake in the file is told before anything is asked of AWS.
    document, settings = bootstrap_stack.document_of(file)
    stack = bootstrap_stack.stack_settings(name)
    configuration = bootstrap_stack.configuration(stack)
    with contextlib.closing(bootstrap_stack.store(stack)) as store:
        found = difference(store.feeds(), settings.feeds, configuration.pushed()[0], document)
        unused = [
            {"key": key, "reason": f"the parameter {parameter} of stack {stack.name} is {value!r} and wins"}
            for key, parameter, value in bootstrap_stack.overruled(file, stack.parameters)
        ]
        unused += [{"key": key, "reason": reason} for key, reason in bootstrap_stack.left_out(settings)]
        unused += [{"key": key, "reason": reason} for key, reason in _missing_credentials(stack, settings.feeds)]
        applied = False
        if not arguments.json:
            print_lines(harmless(line) for line in _lines(found, unused))
        if not found.empty and not arguments.dry_run:
            if found.removed and not settings.feeds and not (arguments.yes or can_ask()):
                detail = (
                    f"has no [[feeds]]: every feed ({len(found.removed)}) would be removed; say --yes if that is meant"
                )
                raise WrongUsage(str(file), detail)
            if arguments.yes or agreed(f"amended: change stack {stack.name} so?"):
                push(store, configuration, found, document, bootstrap.clock().now())
                applied = True
    if arguments.json:
        print_json({"stack": stack.name, "applied": applied, **_json(found), "unused": unused})
    if applied:
        say(f"amended: stack {stack.name} matches {file} now; its functions follow within a minute")
    elif found.empty:
        say(f"amended: stack {stack.name} matches {file} already")
    else:
        say("amended: nothing was changed")
    return DONE if applied or found.empty or arguments.dry_run else FAILED


def _missing_credentials(stack: StackSettings, feeds: Sequence[FeedSettings]) -> Iterator[tuple[str, str]]:
    """Keys of feeds whose credentials the stack does not hold yet, and why they are not used."""
    names = {feed.auth for feed in feeds if feed.auth}
    missing = bootstrap_stack.missing_credentials(stack, names, bootstrap.clock().now())
    for number, feed in enumerate(feeds, 1):
        if feed.auth in missing:
            yield f"feeds[{number}].auth", missing[feed.auth]


def _lines(found: Difference, unused: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """The difference, for a person."""
    for feed in found.added:
        auth = f"  auth {feed.auth}" if feed.auth else ""
        yield f"+ feed   {display_url(feed.url)}  {' '.join(feed.channels)}".rstrip() + auth
    for known, wanted in found.changed:
        changes = []
        if known.channels != wanted.channels:
            changes.append(f"{' '.join(known.channels) or _CHANNELS} -> {' '.join(wanted.channels) or _CHANNELS}")
        if known.auth != wanted.auth:
            changes.append(f"auth {known.auth or _NO_CREDENTIALS} -> {wanted.auth or _NO_CREDENTIALS}")
        yield f"~ feed   {display_url(known.url)}  {', '.join(changes)}"
    for known in found.removed:
        yield f"- feed   {display_url(known.url)}  (its articles are followed until their horizon)"
    lists = (
        ("route", found.routes_added, found.routes_removed),
        ("sink ", found.sinks_added, found.sinks_removed),
    )
    for name, added, removed in lists:
        yield from (f"+ {name}  {_table(table)}" for table in added)
        yield from (f"- {name}  {_table(table)}" for table in removed)
    for setting in found.settings:
        yield f"~ {setting.key}  {_value(setting.before)} -> {_value(setting.after)}"
    for one in unused:
        yield f"! {one['key']}  is not used: {one['reason']}"


def _table(table: Mapping[str, Any]) -> str:
    return ", ".join(f"{key} = {_value(value, key)}" for key, value in table.items())


def _value(value: Any, key: str = "") -> str:
    if value is None:
        return "not set"
    return json.dumps(display_url(value) if key == "url" else value, ensure_ascii=False)


def _shown(tables: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Tables without the secrets that an address may hold."""
    return [{key: display_url(value) if key == "url" else value for key, value in table.items()} for table in tables]


def _json(found: Difference) -> dict[str, Any]:
    return {
        "feeds": {
            "added": [display_url(feed.url) for feed in found.added],
            "changed": [
                {
                    "url": display_url(known.url),
                    "channels": {"before": list(known.channels), "after": list(wanted.channels)},
                    "auth": {"before": known.auth, "after": wanted.auth},
                }
                for known, wanted in found.changed
            ],
            "removed": [display_url(feed.url) for feed in found.removed],
        },
        "routes": {"added": _shown(found.routes_added), "removed": _shown(found.routes_removed)},
        "sinks": {"added": _shown(found.sinks_added), "removed": _shown(found.sinks_removed)},
        "settings": [{"key": one.key, "before": one.before, "after": one.after} for one in found.settings],
    }
