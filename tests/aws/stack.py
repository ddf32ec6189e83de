"""A stack on the local AWS: table, bucket, queues with dead letters, secrets, and the functions that serve them."""

from __future__ import annotations

import importlib.util
import io
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from amended import bootstrap_aws
from amended.bootstrap_aws import Deployment
from amended.ports import Clock, Store
from tests.aws.local_aws import LocalAws, template

FUNCTIONS = Path(__file__).parent.parent.parent / "functions"
QUEUES = {
    "poll_feeds": "FEED_QUEUE_URL",
    "revisit_articles": "ARTICLE_QUEUE_URL",
    "send_alerts": "ALERT_QUEUE_URL",
}
MOST_RECEIVES = 3


class Context:
    """What Lambda hands to a function beside the event."""

    invoked_function_arn = "arn:aws:lambda:eu-central-1:123456789012:function:desk-SlackApp-1"
    aws_request_id = "053f5a6e-28ff-4d0c-b293-0001"

    def __init__(self, seconds: float = 180) -> None:
        self._seconds = seconds

    def get_remaining_time_in_millis(self) -> int:
        """How long this invocation may still take."""
        return int(self._seconds * 1000)


class Stack:
    """The stack. `variables` are beside, or instead of, those that the template sets."""

    def __init__(self, aws: LocalAws, patch: pytest.MonkeyPatch, clock: Clock, **variables: str) -> None:
        self.aws = aws
        self.log = io.StringIO()
        self.environment = {
            "STACK_NAME": "desk",
            "TABLE_NAME": aws.make_table(),
            "BUCKET_NAME": aws.make_bucket(),
            "RETENTION_DAYS": "180",
        }
        self.dead: dict[str, str] = {}
        name = self.environment["TABLE_NAME"]
        for function, variable in QUEUES.items():
            dead = aws.sqs.create_queue(QueueName=f"{name}-{function}-dead")["QueueUrl"]
            arn = aws.sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
            redrive = json.dumps({"deadLetterTargetArn": arn, "maxReceiveCount": MOST_RECEIVES})
            attributes = {"RedrivePolicy": redrive, "VisibilityTimeout": "0"}
            queue = aws.sqs.create_queue(QueueName=f"{name}-{function}", Attributes=attributes)["QueueUrl"]
            self.environment[variable], self.dead[function] = queue, dead
        self._make_topic(name)
        self.environment |= variables
        self._clock = clock
        self._deployments: dict[str, Deployment] = {}
        self._running = ""
        patch.setattr(bootstrap_aws, "deployment", self._deployment)

    def _make_topic(self, name: str) -> None:
        """The topic of alarms, to which somebody listens who reads e-mail."""
        topic = self.aws.sns.create_topic(Name=f"{name}-alarms")["TopicArn"]
        self._post = self.aws.sqs.create_queue(QueueName=f"{name}-post")["QueueUrl"]
        arn = self.aws.sqs.get_queue_attributes(QueueUrl=self._post, AttributeNames=["QueueArn"])["Attributes"]
        self.aws.sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=arn["QueueArn"])
        self.environment["ALARM_TOPIC"] = topic

    def post(self) -> list[dict[str, Any]]:
        """What the topic of alarms has told since this was last asked, as SNS writes it."""
        answer = self.aws.sqs.receive_message(QueueUrl=self._post, MaxNumberOfMessages=10)
        found = answer.get("Messages", [])
        for message in found:
            self.aws.sqs.delete_message(QueueUrl=self._post, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(message["Body"]) for message in found]

    @property
    def store(self) -> Store:
        """The stack's store, for the test itself."""
        if "" not in self._deployments:
            self._deployments[""] = Deployment(self.environment, self.log, self._clock)
        return self._deployments[""].store

    def call(self, function: str, event: Any, seconds: float) -> Any:
        """Call a function as Lambda does."""
        self._running = function
        return handler(function).handler(event, Context(seconds))

    def _deployment(self) -> Deployment:
        """What a function finds: the variables that the template gives it, and no others."""
        function = self._running
        if function not in self._deployments:
            declared = template()["Globals"]["Function"]["Environment"]["Variables"].keys()
            (properties,) = (
                resource["Properties"]
                for resource in template()["Resources"].values()
                if resource.get("Properties", {}).get("Handler") == f"{function}.handler"
            )
            declared |= properties.get("Environment", {}).get("Variables", {}).keys()
            given = {name: value for name, value in self.environment.items() if name in declared}
            self._deployments[function] = Deployment(given, self.log, self._clock)
        return self._deployments[function]

    def secret(self, variable: str, text: str) -> str:
        """Make a secret and name it to the functions."""
        name = f"{self.environment['TABLE_NAME']}/{variable}"
        self.aws.secrets.create_secret(Name=name, SecretString=text)
        self.environment[variable] = name
        return name

    def dispatch(self, seconds: float = 60) -> Any:
        """One minute's look."""
        return self.call("dispatch", {}, seconds)

    def send(self, function: str, body: str) -> None:
        """Put a message on a function's queue."""
        self.aws.sqs.send_message(QueueUrl=self.environment[QUEUES[function]], MessageBody=body)

    def waiting(self, function: str) -> list[dict[str, Any]]:
        """Take up to ten messages from a function's queue, as Lambda does; they come again if they are not deleted."""
        answer = self.aws.sqs.receive_message(
            QueueUrl=self.environment[QUEUES[function]], MaxNumberOfMessages=10, AttributeNames=["All"]
        )
        return list(answer.get("Messages", []))

    def serve(self, function: str, seconds: float = 180, *, keep: bool = False) -> list[str]:
        """Hand the waiting messages to their function; the ids of those that failed. `keep`: all come again."""
        messages = self.waiting(function)
        if not messages:
            return []
        answer = self.call(function, event_of(messages), seconds)
        failed = [failure["itemIdentifier"] for failure in answer["batchItemFailures"]]
        for message in messages:
            if message["MessageId"] not in failed and not keep:
                self.aws.sqs.delete_message(
                    QueueUrl=self.environment[QUEUES[function]], ReceiptHandle=message["ReceiptHandle"]
                )
        return failed

    def lose(self, function: str) -> None:
        """What waits in a function's queue gets lost."""
        for message in self.waiting(function):
            self.aws.sqs.delete_message(
                QueueUrl=self.environment[QUEUES[function]], ReceiptHandle=message["ReceiptHandle"]
            )

    def dead_letters(self, function: str) -> list[str]:
        """What stands among a queue's dead letters."""
        answer = self.aws.sqs.receive_message(QueueUrl=self.dead[function], MaxNumberOfMessages=10)
        return [message["Body"] for message in answer.get("Messages", [])]

    def minute(self) -> None:
        """What happens in a minute: a look for what is due, and every queue served."""
        self.dispatch()
        for function in QUEUES:
            self.serve(function)

    def lines(self, event: str = "") -> list[dict[str, Any]]:
        """What was logged, of this event only if one is named."""
        lines = [json.loads(line) for line in self.log.getvalue().splitlines()]
        return [line for line in lines if not event or line.get("event") == event]

    def metrics(self) -> dict[str, float]:
        """The sum of each metric."""
        sums: dict[str, float] = {}
        for line in self.lines():
            for directive in line.get("_aws", {}).get("CloudWatchMetrics", []):
                for metric in directive["Metrics"]:
                    value = line[metric["Name"]]
                    value = sum(value) if isinstance(value, list) else value
                    sums[metric["Name"]] = sums.get(metric["Name"], 0) + value
        return sums


def handler(function: str) -> ModuleType:
    """The module of a function, as Lambda loads it."""
    spec = importlib.util.spec_from_file_location(f"lambda_{function}", FUNCTIONS / f"{function}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def event_of(messages: list[dict[str, Any]]) -> dict[str, Any]:
    """The event that Lambda makes of messages of a queue."""
    return {
        "Records": [
            {
                "messageId": message["MessageId"],
                "receiptHandle": message["ReceiptHandle"],
                "body": message["Body"],
                "attributes": message.get("Attributes", {}),
                "messageAttributes": {},
                "md5OfBody": message.get("MD5OfBody", ""),
                "eventSource": "aws:sqs",
                "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:queue",
                "awsRegion": "eu-central-1",
            }
            for message in messages
        ]
    }
