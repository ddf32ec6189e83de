"""`amended --stack NAME …` finds the deployed table by the stack's name, and says what is wrong where it cannot."""

from __future__ import annotations

import json

import boto3
import pytest

from amended.bootstrap_stack import stack_settings, store
from amended.domain.feeds import Feed
from amended.errors import WrongConfiguration, WrongUsage
from tests.adapters.stored_records import NOW
from tests.aws.local_aws import LocalAws


def deploy(name: str, outputs: dict[str, str]) -> None:
    """A stack that has these outputs."""
    template = {
        "Parameters": {"RetentionDays": {"Type": "String", "Default": "90"}},
        "Resources": {"Topic": {"Type": "AWS::SNS::Topic"}},
        "Outputs": {key: {"Value": value} for key, value in outputs.items()},
    }
    boto3.client("cloudformation").create_stack(StackName=name, TemplateBody=json.dumps(template))


def test_a_stacks_store_is_found_by_its_name(aws: LocalAws) -> None:
    """The store of a stack is the one that its outputs name."""
    table, bucket = aws.make_table(), aws.make_bucket()
    deploy("desk", {"TableName": table, "BucketName": bucket})
    desk = store(stack_settings("desk"))
    assert desk.put_feed(Feed(url="https://example.org/rss", added_at=NOW)) is not None
    assert aws.dynamodb.scan(TableName=table)["Count"] == 1


def test_a_wrong_name_is_told(aws: LocalAws) -> None:
    """A stack that is not there, or not Amended's, is named."""
    with pytest.raises(WrongUsage, match="--stack nowhere: there is no such stack"):
        stack_settings("nowhere")
    deploy("other", {})
    with pytest.raises(WrongUsage, match="not Amended's"):
        stack_settings("other")


def test_missing_credentials_are_told(aws: LocalAws, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has no region or credentials set reads what to do, not a stack trace."""
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    monkeypatch.setenv("AWS_CONFIG_FILE", "/nowhere")
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    with pytest.raises(WrongConfiguration, match="aws configure"):
        stack_settings("desk")
