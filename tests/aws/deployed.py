"""A deployed stack on a local AWS of its own, over HTTP, and the `amended` program that is called against it.

The stack is made by CloudFormation from the template: of it what keeps data, queues and topics. Functions, roles and
alarms are not needed to operate one; the secrets, which the local CloudFormation lacks, are made beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
from moto.server import ThreadedMotoServer

from tests.aws.local_aws import REGION, template

KEPT = {"AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic"}
# What the local CloudFormation cannot read, and the commands do not look at.
_LATER = {"Table": ("PointInTimeRecoverySpecification", "SSESpecification", "TimeToLiveSpecification")}


def data_template() -> dict[str, Any]:
    """The part of the template that keeps data, as CloudFormation reads it without SAM."""
    whole = template()
    always = {name: one for name, one in whole["Resources"].items() if "Condition" not in one}
    resources = {name: one for name, one in always.items() if one["Type"] in KEPT}
    for name, properties in _LATER.items():
        for property_name in properties:
            resources[name]["Properties"].pop(property_name, None)
    names = {"TableName", "BucketName"}
    return {
        "AWSTemplateFormatVersion": whole["AWSTemplateFormatVersion"],
        "Parameters": whole["Parameters"],
        "Resources": resources,
        "Outputs": {name: one for name, one in whole["Outputs"].items() if name in names},
    }


@dataclass
class Said:
    """What the program printed and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value on stdout."""
        return json.loads(self.out)


class Deployed:
    """A stack and whoever operates it, from a folder of their own."""

    def __init__(self, name: str, endpoint: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.environment = {
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def client(self, service: str) -> Any:
        """A client of the same local AWS."""
        return boto3.client(
            service,
            endpoint_url=self.environment["AWS_ENDPOINT_URL"],
            region_name=REGION,
            aws_access_key_id="testing",
            aws_secret_access_key="testing",
        )

    def deploy(self, **parameters: str) -> None:
        """Make the stack, with secrets that are still empty."""
        given = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
        document = json.dumps(data_template())
        self.client("cloudformation").create_stack(StackName=self.name, TemplateBody=document, Parameters=given)
        for secret in ("slack", "openai"):
            self.client("secretsmanager").create_secret(Name=f"{self.name}/{secret}", SecretString="{}")

    def queue(self, name: str) -> str:
        """The address of a queue by its name in the template."""
        found = self.client("cloudformation").describe_stack_resource(StackName=self.name, LogicalResourceId=name)
        return str(found["StackResourceDetail"]["PhysicalResourceId"])

    def amended(self, *arguments: str, stack: bool = True, **environment: str) -> Said:
        """Call the program on the stack."""
        unset = ("AMENDED_", "SLACK_", "OPENAI_", "AWS_")
        clean = {name: value for name, value in os.environ.items() if not name.startswith(unset)}
        chosen = {name: value for name, value in (self.environment | environment).items() if value}
        done = subprocess.run(
            [sys.executable, "-m", "amended", *(("--stack", self.name) if stack else ()), *arguments],
            cwd=self.folder,
            env=clean | chosen | {"HOME": str(self.folder)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            stdin=subprocess.DEVNULL,
        )
        return Said(done.returncode, done.stdout, done.stderr)


@contextmanager
def aws_server() -> Iterator[str]:
    """A local AWS as a server of this process; its address."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()
