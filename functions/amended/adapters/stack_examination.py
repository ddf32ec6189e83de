"""`doctor`'s look at what AWS keeps for a stack: table, bucket, queues, dead letters, secrets, alarms. Only looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from amended.adapters.aws_faults import translated
from amended.adapters.secrets import Secrets
from amended.adapters.sqs_dead_letters import ENDING
from amended.adapters.stack_outputs import Resource
from amended.config import StackSettings
from amended.domain.findings import Finding, Health
from amended.errors import AmendedError, Permanent

_QUEUE, _ALARM, _TOPIC = "AWS::SQS::Queue", "AWS::CloudWatch::Alarm", "AWS::SNS::Topic"
# Limit of one request (API reference: DescribeAlarms).
_ALARMS_AT_ONCE = 100
_SETTLED = ("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "IMPORT_COMPLETE")

Client = Callable[[str], Any]


class StackExamination:
    """The stack with these resources; `client` makes boto3's client of a service by its name."""

    def __init__(self, stack: StackSettings, resources: Mapping[str, Resource], client: Client) -> None:
        self._stack = stack
        self._resources = resources
        self._client = client

    def findings(self, now: datetime) -> Iterator[Finding]:
        """Everything, one after the other: what cannot be looked at is a finding itself."""
        yield self._settled()
        looks: list[tuple[str, Callable[[], Iterator[Finding]]]] = [
            (f"table {self._stack.table}", self._table),
            (f"bucket {self._stack.bucket}", self._bucket),
        ]
        looks += [(f"queue {name}", partial(self._queue, name)) for name in self._named(_QUEUE)]
        looks.append((f"secret {self._stack.name}/slack", lambda: self._slack_secret(now)))
        looks.append((f"secret {self._stack.name}/openai", lambda: self._openai_secret(now)))
        looks.append(("alarms", self._alarms))
        for subject, look in looks:
            try:
                yield from look()
            except AmendedError as error:
                passing = "try again; https://health.aws.amazon.com says if AWS is down"
                remedy = _REMEDIES.get(subject.partition(" ")[0], "") if isinstance(error, Permanent) else passing
                health = Health.WARNING if subject == "alarms" else Health.FAULT
                yield Finding(subject=subject, health=health, detail=error.detail, remedy=remedy)

    def who_is_told(self, operators: str) -> Iterator[Finding]:
        """Whether alarms, and secrets that cannot be read, reach anybody. `operators` is their channel, "" for none."""
        for name in self._named(_TOPIC):
            try:
                yield from self._subscribers(name, operators)
            except AmendedError as error:
                remedy = "it needs the right sns:ListSubscriptionsByTopic; a topic that is gone needs `sam deploy`"
                yield Finding(subject=f"topic {name}", health=Health.WARNING, detail=error.detail, remedy=remedy)

    def _subscribers(self, name: str, operators: str) -> Iterator[Finding]:
        subject, topic = f"topic {name}", self._resources[name].name
        with translated(subject):
            pages = self._client("sns").get_paginator("list_subscriptions_by_topic").paginate(TopicArn=topic)
            # The stack's own function hands on to the operators' channel.
            people = [one for page in pages for one in page["Subscriptions"] if one["Protocol"] != "lambda"]
        told = [str(one["Endpoint"]) for one in people if str(one["SubscriptionArn"]).startswith("arn:")]
        unconfirmed = [str(one["Endpoint"]) for one in people if str(one["Endpoint"]) not in told]
        for address in unconfirmed:
            yield Finding(
                subject=subject,
                health=Health.WARNING,
                detail=f"{address} was not confirmed: nothing is sent there",
                remedy="follow the link in the message “AWS Notification - Subscription Confirmation”; for another one "
                f"`aws sns subscribe --topic-arn {topic} --protocol email --notification-endpoint {address}`",
            )
        if told:
            yield Finding(subject=subject, health=Health.GOOD, detail=f"tells {', '.join(told)}")
        elif operators and not unconfirmed:
            detail = (
                f"tells the channel {operators}; of Slack's own secret that cannot be read nobody without AlarmEmail"
            )
            yield Finding(subject=subject, health=Health.GOOD, detail=detail)
        elif not unconfirmed:
            yield Finding(
                subject=subject,
                health=Health.WARNING,
                detail="tells nobody: neither of alarms nor of secrets that cannot be read",
                remedy="set the parameter AlarmEmail (`sam deploy --guided`), or OperatorChannel",
            )

    def _settled(self) -> Finding:
        subject, status = f"stack {self._stack.name}", self._stack.status
        if not status or status in _SETTLED:
            return Finding(subject=subject, health=Health.GOOD, detail=status.lower().replace("_", " ") or "is there")
        return Finding(
            subject=subject,
            health=Health.WARNING,
            detail=f"is in the state {status}",
            remedy=f"`aws cloudformation describe-stack-events --stack-name {self._stack.name}` says why",
        )

    def _table(self) -> Iterator[Finding]:
        subject = f"table {self._stack.table}"
        with translated(subject):
            table = self._client("dynamodb").describe_table(TableName=self._stack.table)["Table"]
        status = str(table.get("TableStatus", ""))
        health = Health.GOOD if status in ("ACTIVE", "UPDATING") else Health.FAULT
        yield Finding(subject=subject, health=health, detail=f"is {status.lower()}")

    def _bucket(self) -> Iterator[Finding]:
        subject = f"bucket {self._stack.bucket}"
        with translated(subject):
            versioning = self._client("s3").get_bucket_versioning(Bucket=self._stack.bucket).get("Status")
        if versioning == "Enabled":
            yield Finding(subject=subject, health=Health.GOOD, detail="is there and keeps versions")
            return
        yield Finding(
            subject=subject,
            health=Health.WARNING,
            detail="keeps no versions: each snapshot of an article overwrites the one before",
            remedy=f"`aws s3api put-bucket-versioning --bucket {self._stack.bucket} "
            "--versioning-configuration Status=Enabled`",
        )

    def _queue(self, name: str) -> Iterator[Finding]:
        attributes = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        with translated(f"queue {name}"):
            queue = self._resources[name].name
            answer = self._client("sqs").get_queue_attributes(QueueUrl=queue, AttributeNames=attributes)
        waiting, taken = (int(answer["Attributes"].get(attribute, 0)) for attribute in attributes)
        if not name.endswith(ENDING):
            detail = f"{waiting} messages wait, {taken} are being worked off"
            yield Finding(subject=f"queue {name}", health=Health.GOOD, detail=detail)
        elif not waiting + taken:
            yield Finding(subject=f"queue {name}", health=Health.GOOD, detail="is empty")
        else:
            remedy = f"`amended --stack {self._stack.name} dlq list` shows them, `dlq redrive` sends them back"
            detail = f"{waiting + taken} messages could not be worked off"
            yield Finding(subject=f"queue {name}", health=Health.WARNING, detail=detail, remedy=remedy)

    def _slack_secret(self, now: datetime) -> Iterator[Finding]:
        name = f"{self._stack.name}/slack"
        fields = Secrets(self._client("secretsmanager")).read(name, now)
        missing = [field for field in ("bot_token", "signing_secret") if not fields.get(field)]
        if not missing:
            yield Finding(subject=f"secret {name}", health=Health.GOOD, detail="has a token and a signing secret")
            return
        yield Finding(
            subject=f"secret {name}",
            health=Health.WARNING,
            detail=f"has no {' and no '.join(missing)}",
            remedy=_REMEDIES["secret"],
        )

    def _openai_secret(self, now: datetime) -> Iterator[Finding]:
        name = f"{self._stack.name}/openai"
        has_key = bool(Secrets(self._client("secretsmanager")).read(name, now).get("api_key"))
        detail = "has a key" if has_key else "has no api_key: summaries are extracts"
        yield Finding(subject=f"secret {name}", health=Health.GOOD, detail=detail)

    def _alarms(self) -> Iterator[Finding]:
        names = {self._resources[name].name: name for name in self._named(_ALARM)}
        if not names:
            return
        with translated("alarms"):
            wanted = list(names)[:_ALARMS_AT_ONCE]
            found = self._client("cloudwatch").describe_alarms(AlarmNames=wanted).get("MetricAlarms", [])
        there = {str(alarm["AlarmName"]) for alarm in found}
        for alarm_name in wanted:
            if alarm_name not in there:
                yield Finding(
                    subject=f"alarm {names[alarm_name]}",
                    health=Health.WARNING,
                    detail="is not there any more: nobody is told",
                    remedy="make it again under the same name as in template.yaml: `aws cloudwatch put-metric-alarm`",
                )
        ringing = [alarm for alarm in found if alarm.get("StateValue") == "ALARM"]
        for alarm in ringing:
            yield Finding(
                subject=f"alarm {names.get(alarm['AlarmName'], alarm['AlarmName'])}",
                health=Health.FAULT,
                detail=str(alarm.get("AlarmDescription") or alarm.get("StateReason", ""))[:300],
                remedy="infra/README.md, “When something is wrong”, says what to do about each alarm",
            )
        if not ringing:
            yield Finding(subject="alarms", health=Health.GOOD, detail=f"none of {len(found)} rings")

    def _named(self, kind: str) -> list[str]:
        return sorted(name for name, one in self._resources.items() if one.type == kind and one.name)


_REMEDIES = {
    # CloudFormation does not notice that something was deleted behind its back.
    "table": "restore it under the same name: `aws dynamodb restore-table-to-point-in-time`",
    "bucket": "make it again under the same name (`aws s3 mb`), with versioning; pages that are gone stay gone",
    "queue": "make it again under the same name (`aws sqs create-queue`); what was queued is found again in the table",
    "secret": "`aws secretsmanager put-secret-value` as infra/README.md says",
    "alarms": "it needs the right cloudwatch:DescribeAlarms",
}
