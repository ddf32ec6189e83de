"""What a function asks of AWS, as IAM names it: actions and the logical ids of the resources that they are done to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

import boto3

_WRITES = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}
Permission = tuple[str, str]


class Recorder:
    """Notes every call of the clients that are made while it runs, by the function that runs: see `running`."""

    def __init__(self) -> None:
        self.running = ""
        self.calls: dict[str, set[Permission]] = {}
        self.names: dict[str, str] = {}
        self.left: list[bytes] = []

    def note(self, params: dict[str, Any], event_name: str, **_: Any) -> None:
        """One call."""
        service, operation = event_name.split(".")[1:]
        if self.running:
            self.calls.setdefault(self.running, set()).update(self._permissions(service, operation, params))

    def take(self, params: dict[str, Any], **_: Any) -> tuple[Any, dict[str, Any]]:
        """Stand in for Lambda's own invocation: keep the event, to be handed over by the test."""
        self.left.append(params["body"])
        return SimpleNamespace(status_code=202), {}

    def _permissions(self, service: str, operation: str, params: dict[str, Any]) -> Iterator[Permission]:
        match service, operation:
            case "dynamodb", "TransactWriteItems":
                # A transaction is allowed by what it consists of.
                for action in params["TransactItems"]:
                    for kind in action:
                        yield f"dynamodb:{_WRITES[kind]}", "Table"
            case "dynamodb", _:
                yield f"dynamodb:{operation}", "Table/index/by_due" if "IndexName" in params else "Table"
            case "s3", _:
                version = "Version" if "VersionId" in params else ""
                yield f"s3:{operation}{version}", f"Snapshots/{params['Key'].partition('/')[0]}/*"
            case "sqs", "SendMessageBatch":
                yield "sqs:SendMessage", self.names[params["QueueUrl"]]
            case "secrets-manager", _:
                yield f"secretsmanager:{operation}", self.names[params["SecretId"]]
            case "sns", "Publish":
                yield "sns:Publish", self.names[params["TopicArn"]]
            case "lambda", "Invoke":
                yield "lambda:InvokeFunction", "SlackApp"
            case _:
                yield f"{service}:{operation}", "?"


@contextmanager
def recording() -> Iterator[Recorder]:
    """Note the calls of clients that are made while the block runs."""
    recorder = Recorder()
    session = boto3.Session()
    before = boto3.DEFAULT_SESSION
    session.events.register("before-parameter-build.*.*", recorder.note)
    session.events.register("before-call.lambda.Invoke", recorder.take)
    boto3.DEFAULT_SESSION = session
    try:
        yield recorder
    finally:
        boto3.DEFAULT_SESSION = before


def allowed(template: Any, function: str) -> set[Permission]:
    """What a function's role lets it do."""
    role = template["Resources"][f"{function}Role"]["Properties"]
    documents = [policy["PolicyDocument"] for policy in role["Policies"]]
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::IAM::RolePolicy" and properties["RoleName"] == {"Ref": f"{function}Role"}:
            documents.append(properties["PolicyDocument"])
    found = set()
    for document in documents:
        for statement in document["Statement"]:
            if "Fn::If" not in statement:
                for action in _listed(statement["Action"]):
                    found |= {(action, _resource(resource)) for resource in _listed(statement["Resource"])}
    return found


def _resource(value: dict[str, Any]) -> str:
    if "Fn::GetAtt" in value:
        return str(value["Fn::GetAtt"][0])
    if "Ref" in value:
        return str(value["Ref"])
    written = str(value["Fn::Sub"])
    # A secret that the template does not make is named by its ARN.
    secret = written.partition(":secret:")[2]
    return secret or written.replace("${", "").replace(".Arn}", "")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
