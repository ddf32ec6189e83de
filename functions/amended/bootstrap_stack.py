"""The composition root of `amended --stack NAME …`: a deployed stack, with the credentials of whoever runs the command.

Profile, region and credentials are found as the AWS command line finds them (AWS_PROFILE, AWS_REGION, `aws configure`);
AWS_ENDPOINT_URL points everything at a local AWS.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from amended.adapters.aws_clients import client
from amended.config import RetentionSettings, Settings, StackSettings, StoreSettings
from amended.config_pushed import deployed_settings, document_of, left_out, overruled, variables_of
from amended.domain.feeds import Feed
from amended.domain.findings import Finding, Health
from amended.errors import AmendedError, WrongConfiguration
from amended.ports import Store

if TYPE_CHECKING:
    from amended.adapters.dynamodb_import import ImportedStore
    from amended.adapters.sqlite_export import SqliteExport
    from amended.adapters.sqs_dead_letters import SqsDeadLetters
    from amended.adapters.stack_configuration import StackConfiguration
    from amended.adapters.stack_examination import StackExamination
    from amended.adapters.stack_outputs import Resource

__all__ = ["document_of", "left_out", "overruled"]  # of the configuration, for `push`

# Where else an address may come from that the stack leaves open: this machine's environment.
_ADDRESSES = ("SLACK_API_URL", "OPENAI_BASE_URL")


def stack_settings(name: str) -> StackSettings:
    """The stack of this name. Raises WrongUsage where there is none, WrongConfiguration, StoreBusy."""
    from amended.adapters.stack_outputs import stack_of

    return stack_of(client("cloudformation"), name)


def settings_of(stack: StackSettings, local: Settings, environment: Mapping[str, str]) -> Settings:
    """The settings of a stack's functions, without their secrets; this machine fetches as `local` says.

    `environment` is this process's. Raises WrongConfiguration, StoreBusy.
    """
    variables = {name: environment[name] for name in _ADDRESSES if environment.get(name)}
    settings = deployed_settings(configuration(stack).pushed()[0], variables | variables_of(stack.parameters))
    return replace(
        settings,
        store=StoreSettings(stack=stack),
        retention=RetentionSettings(snapshots=timedelta(days=stack.retention_days)),
        fetch=replace(local.fetch, contact=settings.fetch.contact or local.fetch.contact),
    )


def with_secrets(settings: Settings, now: datetime) -> Settings:
    """The settings of a stack with the tokens of its secrets; without a model's key where that cannot be read.

    Raises WrongConfiguration, StoreBusy.
    """
    stack = settings.store.stack
    if stack is None:
        return settings
    slack, key = secret(stack, "slack", now), ""
    with contextlib.suppress(WrongConfiguration):
        key = secret(stack, "openai", now).get("api_key", "")
    return replace(
        settings,
        slack=replace(
            settings.slack,
            bot_token=slack.get("bot_token", ""),
            signing_secret=slack.get("signing_secret", ""),
            secret=f"{stack.name}/slack",
        ),
        summary=replace(settings.summary, key=key),
    )


def secret(stack: StackSettings, name: str, now: datetime) -> Mapping[str, str]:
    """The fields of the stack's secret "slack", "openai" or "feeds". Raises WrongConfiguration, StoreBusy."""
    from amended.adapters.secrets import Secrets

    return Secrets(client("secretsmanager")).read(f"{stack.name}/{name}", now)


def missing_credentials(stack: StackSettings, names: Collection[str], now: datetime) -> dict[str, str]:
    """Which of these names of feeds' credentials the stack's secret does not hold, and why, in words."""
    if not names:
        return {}
    try:
        held = secret(stack, "feeds", now)
    except AmendedError as error:
        return dict.fromkeys(names, f"{error.subject} {error.detail}")
    return {name: f"secret {stack.name}/feeds has no field {name!r}" for name in names if not held.get(name)}


def credential_findings(stack: StackSettings, feeds: Sequence[Feed], now: datetime) -> Iterator[Finding]:
    """`doctor`'s look at the secret with the feeds' credentials; nothing where no feed names any."""
    names = sorted({feed.auth for feed in feeds if feed.auth})
    missing = missing_credentials(stack, names, now)
    subject = f"secret {stack.name}/feeds"
    if names and not missing:
        yield Finding(subject=subject, health=Health.GOOD, detail=f"holds the credentials {', '.join(names)}")
    for reason in dict.fromkeys(missing.values()):
        yield Finding(
            subject=subject,
            health=Health.FAULT,
            detail=reason.removeprefix(f"{subject} "),
            remedy="`aws secretsmanager create-secret` (or put-secret-value) as infra/README.md says",
        )


def store(stack: StackSettings) -> Store:
    """The stack's store."""
    from amended.adapters.dynamodb_store import DynamoDbStore

    return DynamoDbStore(
        client("dynamodb"),
        client("s3"),
        table=stack.table,
        bucket=stack.bucket,
        retention=timedelta(days=stack.retention_days),
    )


@contextlib.contextmanager
def source(file: Path) -> Iterator[SqliteExport]:
    """The store file that is carried over, which no runner works on meanwhile. Raises StoreInUse, and as the export."""
    from amended.adapters.run_lock import RunLock
    from amended.adapters.sqlite_export import SqliteExport

    with contextlib.closing(SqliteExport(file)) as opened, RunLock(file):
        yield opened


@contextlib.contextmanager
def imported_store(stack: StackSettings) -> Iterator[ImportedStore]:
    """The stack's store, which also takes articles with their whole history."""
    from amended.adapters.dynamodb_import import ImportedStore

    opened = ImportedStore(
        client("dynamodb"),
        client("s3"),
        table=stack.table,
        bucket=stack.bucket,
        retention=timedelta(days=stack.retention_days),
    )
    with contextlib.closing(opened):
        yield opened


def configuration(stack: StackSettings) -> StackConfiguration:
    """The record of what was pushed to the stack."""
    from amended.adapters.stack_configuration import StackConfiguration

    return StackConfiguration(client("dynamodb"), stack.table)


def resources(stack: StackSettings) -> Mapping[str, Resource]:
    """The stack's resources by their names in the template. Raises WrongConfiguration, StoreBusy."""
    from amended.adapters.stack_outputs import resources_of

    return resources_of(client("cloudformation"), stack.name)


def pushed_when(stack: StackSettings) -> str:
    """Whether and when a configuration was pushed to the stack, in words. Raises WrongConfiguration, StoreBusy."""
    at = configuration(stack).pushed()[1]
    return "was never pushed: the parameters hold" if at is None else f"was pushed at {at:%Y-%m-%d %H:%M} UTC"


def examination(stack: StackSettings) -> StackExamination:
    """`doctor`'s look at what AWS keeps for the stack. Raises WrongConfiguration, StoreBusy."""
    from amended.adapters.stack_examination import StackExamination

    return StackExamination(stack, resources(stack), client)


def dead_letters(stack: StackSettings) -> SqsDeadLetters:
    """The stack's dead-letter queues. Raises WrongConfiguration, StoreBusy."""
    from amended.adapters.sqs_dead_letters import SqsDeadLetters

    queues = {
        name: found.name for name, found in resources(stack).items() if found.type == "AWS::SQS::Queue" and found.name
    }
    return SqsDeadLetters(client("sqs"), queues)
