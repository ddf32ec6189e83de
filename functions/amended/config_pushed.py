"""What `push` hands to a deployed stack, and the settings that its functions make of that and of their variables.

A stack has no `amended.toml`. What the file says of fetching, schedules, detection, summaries, channels, routes and
sinks stands in one record of the table, as it was written there; feeds are records of their own. A parameter of the
template that is set wins over the record, as the environment wins over the file on one machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from amended.config import Settings, SummarySettings
from amended.config_file import known_part, read_document, settings_from

RECORD = "the configuration that was pushed"
# Feeds are records; the store and its retention are the template's.
TABLES = ("fetch", "poll", "revisit", "detect", "summary", "slack", "routes", "sinks")
# What the functions' variables are in the file; those of config_file beside two that one machine has no variable for.
_VARIABLES = {
    "AMENDED_CONTACT": ("Contact", "fetch.contact"),
    "AMENDED_ALLOW_PRIVATE": ("AllowPrivate", "fetch.allow_private"),
    "AMENDED_MODEL": ("Model", "summary.model"),
    "OPENAI_BASE_URL": ("OpenAIBaseUrl", "summary.base_url"),
    "AMENDED_SLACK_CHANNEL": ("SlackChannel", "slack.channel"),
    "AMENDED_OPERATORS": ("OperatorChannel", "slack.operators"),
    "SLACK_API_URL": ("SlackApiUrl", "slack.api_url"),
}
_ON_DISK = ("jsonl",)
# A function lives two to three minutes: what takes longer would end with it, unheard, and be begun anew for ever.
LONGEST_WAIT = timedelta(seconds=40)
_DEFAULT_MODEL = SummarySettings().model


def deployed_settings(pushed: Mapping[str, Any], environment: Mapping[str, str]) -> Settings:
    """The settings of a function: `pushed` is the record, `environment` its variables with the secrets' fields.

    Keys of the record that a later version pushed are passed over: they must not stop what is deployed. Raises
    WrongConfiguration.
    """
    variables = dict(environment)
    if variables.get("AMENDED_MODEL") == _DEFAULT_MODEL:
        # The parameter's default, which nobody chose.
        del variables["AMENDED_MODEL"]
    settings = settings_from(known_part(pushed) if pushed else {}, RECORD, variables)
    contact, operators = (variables.get(name, "").strip() for name in ("AMENDED_CONTACT", "AMENDED_OPERATORS"))
    return replace(
        settings,
        fetch=replace(
            settings.fetch,
            contact=contact or settings.fetch.contact,
            timeout=min(settings.fetch.timeout, LONGEST_WAIT),
        ),
        summary=replace(settings.summary, deadline=min(settings.summary.deadline, LONGEST_WAIT)),
        slack=replace(settings.slack, operators=operators or settings.slack.operators),
    )


def variables_of(parameters: Mapping[str, str]) -> dict[str, str]:
    """The variables that a stack with these parameters gives to its functions, as far as they configure them."""
    return {name: parameters[parameter] for name, (parameter, _) in _VARIABLES.items() if parameters.get(parameter)}


def document_of(file: Path) -> tuple[dict[str, Any], Settings]:
    """What of this file a stack is given as its record, and the file's settings (its feeds among them).

    What only one machine can do is left out (`left_out`). Raises WrongConfiguration with every mistake found.
    """
    document = read_document(file)
    settings = settings_from(document, str(file), {})
    if "sinks" in document:
        document["sinks"] = [sink for sink in document["sinks"] if sink["kind"] not in _ON_DISK]
    return {table: document[table] for table in TABLES if document.get(table)}, settings


def left_out(settings: Settings) -> Iterator[tuple[str, str]]:
    """Keys of a file that mean nothing to a stack, or less than they say: which, and why."""
    for key, wanted in (("fetch.timeout", settings.fetch.timeout), ("summary.deadline", settings.summary.deadline)):
        if wanted > LONGEST_WAIT:
            most = f"{LONGEST_WAIT.total_seconds():g}s"
            yield key, f"a function lives two to three minutes; {most} is the most, and is used"
    for number, sink in enumerate(settings.sinks, 1):
        if sink.kind in _ON_DISK:
            yield f"sinks[{number}]", "the functions keep no files"


def overruled(file: Path, parameters: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Keys of the file that a parameter of the stack wins over: key, parameter, and the parameter's value."""
    document = read_document(file)
    for parameter, key in (*_VARIABLES.values(), ("RetentionDays", "retention.snapshots")):
        table, _, name = key.partition(".")
        wanted, value = document.get(table, {}).get(name, ""), parameters.get(parameter, "")
        if not value or wanted in ("", []) or (parameter == "Model" and value == _DEFAULT_MODEL):
            continue
        said = ",".join(wanted) if isinstance(wanted, list) else str(wanted)
        if said != (f"{value}d" if parameter == "RetentionDays" else value):
            yield key, parameter, value
