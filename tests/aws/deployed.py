"""A deployed stack on a local AWS of its own, over HTTP, and the `amended` program that is called against it.

The stack is made by CloudFormation from the template: of it what keeps data, queues and topics. Functions, roles and
alarms are not needed to operate one; the secrets, which the local CloudFormation lacks, are made beside it.
"""

from __future__ import annotations

import contextlib
import copy
import io
import json
import logging
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

from amended.adapters.dynamodb_import import ImportedStore
from amended.cli.main import run
from tests.aws.local_aws import REGION, template
from tests.cli.conftest import Said

KEPT = {"AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic"}
# What the local CloudFormation cannot read, and the commands do not look at.
_LATER = {"Table": ("PointInTimeRecoverySpecification", "SSESpecification", "TimeToLiveSpecification")}


def data_template() -> dict[str, Any]:
    """The part of the template that keeps data, as CloudFormation reads it without SAM."""
    whole = copy.deepcopy(template())
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


_UNSET = ("AMENDED_", "SLACK_", "OPENAI_", "AWS_")


@cache
def _session() -> boto3.Session:
    """A session that all calls with the usual credentials share."""
    return boto3.Session(aws_access_key_id="testing", aws_secret_access_key="testing", region_name=REGION)


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
        return _session().client(
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

        # What the local CloudFormation passes over.
        versioning = {"Status": "Enabled"}
        self.client("s3").put_bucket_versioning(Bucket=self.output("BucketName"), VersioningConfiguration=versioning)

    def output(self, name: str) -> str:
        """An output of the stack."""
        (found,) = self.client("cloudformation").describe_stacks(StackName=self.name)["Stacks"]
        return str(next(one["OutputValue"] for one in found["Outputs"] if one["OutputKey"] == name))

    def store(self) -> ImportedStore:
        """The stack's store, as its functions have it."""
        return ImportedStore(
            self.client("dynamodb"),
            self.client("s3"),
            table=self.output("TableName"),
            bucket=self.output("BucketName"),
            retention=timedelta(days=180),
        )

    def queue(self, name: str) -> str:
        """The address of a queue by its name in the template."""
        found = self.client("cloudformation").describe_stack_resource(StackName=self.name, LogicalResourceId=name)
        return str(found["StackResourceDetail"]["PhysicalResourceId"])

    def amended(self, *arguments: str, **environment: str) -> Said:
        """Call a command on the stack in this process: starting a program takes longer than what it does."""
        return self.unnamed("--stack", self.name, *arguments, **environment)

    def unnamed(self, *arguments: str, **environment: str) -> Said:
        """Call a command without naming a stack."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with pytest.MonkeyPatch.context() as patch:
            for name in list(os.environ):
                if name.startswith(_UNSET):
                    patch.delenv(name)
            for name, value in self._environment(environment).items():
                patch.setenv(name, value)
            patch.chdir(self.folder)
            # A program has a session of its own; what a session reads of AWS's services takes long to read again.
            patch.setattr(boto3, "DEFAULT_SESSION", None if environment else _session())
            for name, stream in {"stdout": out, "stderr": err, "stdin": io.StringIO()}.items():
                patch.setattr(sys, name, stream)
            try:
                status = run(arguments)
            except SystemExit as ended:
                status = int(ended.code or 0)
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode())
        return Said(status, *texts)

    def program(self, *arguments: str, **environment: str) -> Said:
        """Call the real program, as a user does."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(_UNSET)}
        done = subprocess.run(
            [sys.executable, "-m", "amended", "--stack", self.name, *arguments],
            cwd=self.folder,
            env=clean | self._environment(environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            stdin=subprocess.DEVNULL,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def at_a_terminal(self, *arguments: str, answer: str) -> tuple[int, str]:
        """Call the real program at a terminal where somebody types this answer: how it ended, and what was seen."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(_UNSET)}
        leader, follower = pty.openpty()
        os.write(leader, answer.encode())
        process = subprocess.Popen(
            [sys.executable, "-m", "amended", "--stack", self.name, *arguments],
            cwd=self.folder,
            env=clean | self._environment({}) | {"TERM": "xterm", "COLUMNS": "100"},
            stdin=follower,
            stdout=follower,
            stderr=follower,
            start_new_session=True,
        )
        os.close(follower)
        seen = b""
        with contextlib.suppress(OSError):  # the other end is closed: the command has ended
            while part := os.read(leader, 65536):
                seen += part
        os.close(leader)
        return process.wait(timeout=60), seen.decode(errors="replace")

    def _environment(self, environment: dict[str, str]) -> dict[str, str]:
        chosen = {name: value for name, value in (self.environment | environment).items() if value}
        return chosen | {"HOME": str(self.folder)}


@contextmanager
def aws_server() -> Iterator[str]:
    """A local AWS as a server of this process; its address."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()
