"""A local AWS (moto's server) with what the template makes: table, bucket and queues; secrets beside it.

The template is transformed as SAM does it and handed to moto's CloudFormation. Of its resources those are made that
functions talk to; secrets are made by boto3, since moto's CloudFormation knows none.
"""

from __future__ import annotations

import json
import logging
import os
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import boto3
from cfnlint.decode import cfn_yaml
from moto.server import ThreadedMotoServer

from infra.lint.amended_rules import transformed

REGION = "eu-central-1"
TEMPLATE = Path(__file__).parent.parent.parent / "template.yaml"
_MADE = {"AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SNS::Topic", "AWS::SQS::Queue"}
_SECRETS = {"SlackSecret": "slack", "OpenAISecret": "openai"}


@dataclass(frozen=True)
class LocalStack:
    """The stack. `name` is its own, `url` the local AWS's address, `template` what SAM made of the template."""

    name: str
    url: str
    template: Mapping[str, Any]

    @cached_property
    def sqs(self) -> Any:
        """A client for the queues."""
        return self._client("sqs")

    @cached_property
    def names(self) -> dict[str, str]:
        """The logical id of each resource, and how AWS calls it: a queue by its address, a secret by its name."""
        found = self._client("cloudformation").describe_stack_resources(StackName=self.name)["StackResources"]
        names = {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in found}
        return names | {secret: f"{self.name}/{name}" for secret, name in _SECRETS.items()}

    def make(self, parameters: Mapping[str, str], secrets: Mapping[str, Mapping[str, str]]) -> None:
        """Create the resources; `secrets` are the values of `slack` and `openai`."""
        resources = {name: one for name, one in self.template["Resources"].items() if one["Type"] in _MADE}
        outputs = {name: self.template["Outputs"][name] for name in ("TableName", "BucketName")}
        body = json.dumps({**self.template, "Resources": resources, "Outputs": outputs})
        given = [{"ParameterKey": name, "ParameterValue": value} for name, value in parameters.items()]
        self._client("cloudformation").create_stack(StackName=self.name, TemplateBody=body, Parameters=given)
        for name in _SECRETS.values():
            self._client("secretsmanager").create_secret(
                Name=f"{self.name}/{name}", SecretString=json.dumps(secrets.get(name, {}))
            )

    def variables(self, parameters: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """Each function's variables as the template declares them, with what they refer to filled in."""
        defaults = {name: str(one.get("Default", "")) for name, one in self.template["Parameters"].items()}
        known = {**defaults, **parameters, **self.names, "AWS::StackName": self.name}
        return {
            name: {
                variable: known[value["Ref"]] if isinstance(value, Mapping) else str(value)
                for variable, value in one["Properties"]["Environment"]["Variables"].items()
            }
            | {"AWS_ENDPOINT_URL": self.url}
            for name, one in self.functions.items()
        }

    @property
    def functions(self) -> dict[str, Any]:
        """The functions, by logical id."""
        return {name: one for name, one in self.template["Resources"].items() if one["Type"] == "AWS::Lambda::Function"}

    def waiting(self, queue: str) -> list[dict[str, Any]]:
        """Take up to ten messages from a queue, as Lambda does."""
        answer = self.sqs.receive_message(
            QueueUrl=self.names[queue], MaxNumberOfMessages=10, MessageSystemAttributeNames=["All"]
        )
        return list(answer.get("Messages", []))

    def delete(self, queue: str, message: Mapping[str, Any]) -> None:
        """Take a message off a queue: its function is done with it."""
        self.sqs.delete_message(QueueUrl=self.names[queue], ReceiptHandle=message["ReceiptHandle"])

    def _client(self, service: str) -> Any:
        return boto3.client(service)


@contextmanager
def local_stack(address: str) -> Iterator[LocalStack]:
    """A local AWS on a free port while the block runs; every client of this process talks to it and to no other."""
    # Its server would write a line for each call.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address=address, port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    url = f"http://{host}:{port}"
    before = dict(os.environ)
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN"):
        os.environ.pop(name, None)
    os.environ |= {
        "AWS_ENDPOINT_URL": url,
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    }
    try:
        # Plain dictionaries: cfn-lint's remember their lines, which no client takes.
        name = f"rehearsal-{uuid.uuid4().hex[:6]}"
        yield LocalStack(name, url, transformed(json.loads(json.dumps(cfn_yaml.load(str(TEMPLATE))))))
    finally:
        server.stop()
        os.environ.clear()
        os.environ.update(before)
