"""A local AWS with the table and the bucket of the template, in this process."""

from __future__ import annotations

import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws
from moto.core.botocore_stubber import BotocoreStubber

from amended.adapters.dynamodb_store import DynamoDbStore

REGION = "eu-central-1"
TEMPLATE = Path(__file__).parent.parent.parent / "template.yaml"


@cache
def template() -> Any:
    """The template as it is written, before SAM."""
    from cfnlint.decode import cfn_yaml

    # Plain dictionaries: cfn-lint's remember their lines, which no client takes.
    return json.loads(json.dumps(cfn_yaml.load(str(TEMPLATE))))


@dataclass(frozen=True, slots=True)
class LocalAws:
    """Clients of the local AWS, made once: making one takes longer than most tests."""

    dynamodb: Any
    s3: Any
    sqs: Any
    secrets: Any
    sns: Any

    def make_table(self) -> str:
        """A new table as the template has it; its name."""
        name = f"amended-{uuid.uuid4().hex[:12]}"
        table = template()["Resources"]["Table"]["Properties"]
        # What CloudFormation sets by requests of its own.
        later = ("TimeToLiveSpecification", "PointInTimeRecoverySpecification", "SSESpecification")
        self.dynamodb.create_table(TableName=name, **{key: value for key, value in table.items() if key not in later})
        return name

    def make_bucket(self) -> str:
        """A new bucket as the template has it; its name."""
        name = f"amended-{uuid.uuid4().hex[:12]}"
        self.s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": REGION})
        bucket = template()["Resources"]["Snapshots"]["Properties"]
        self.s3.put_bucket_versioning(Bucket=name, VersioningConfiguration=bucket["VersioningConfiguration"])
        return name

    def new_store(self, retention: timedelta = timedelta(days=180)) -> DynamoDbStore:
        """An empty store."""
        return DynamoDbStore(
            self.dynamodb, self.s3, table=self.make_table(), bucket=self.make_bucket(), retention=retention
        )


@contextmanager
def local_aws() -> Iterator[LocalAws]:
    """A local AWS while the block runs; nothing reaches the real one."""
    with pytest.MonkeyPatch.context() as patch, mock_aws():
        # AWS checks a condition and writes in one; moto does so only where one thread asks at a time.
        lock, answer = threading.RLock(), BotocoreStubber.__call__

        def answer_one(*asked: Any, **beside: Any) -> Any:
            with lock:
                return answer(*asked, **beside)

        patch.setattr(BotocoreStubber, "__call__", answer_one)
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", REGION)
        yield LocalAws(*(boto3.client(service) for service in ("dynamodb", "s3", "sqs", "secretsmanager", "sns")))
