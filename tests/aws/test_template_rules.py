"""The rules for the template find each fault that they are for, and none in the template."""

from __future__ import annotations

import copy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from cfnlint.template import Template

from tests.aws.local_aws import TEMPLATE, template
from tests.aws.transformed import LINT


def without(*path: str) -> Callable[[Any], None]:
    """A change that removes what stands at this path of the resources."""

    def change(resources: Any) -> None:
        for step in path[:-1]:
            resources = resources[step]
        del resources[path[-1]]

    return change


def with_value(value: Any, *path: str | int) -> Callable[[Any], None]:
    """A change that sets what stands at this path of the resources."""

    def change(resources: Any) -> None:
        for step in path[:-1]:
            resources = resources[step]
        resources[path[-1]] = value

    return change


def allow(action: Any, resource: Any) -> Callable[[Any], None]:
    """A change that lets `PollFeeds` do something else too."""

    def change(resources: Any) -> None:
        policy = resources["PollFeedsRole"]["Properties"]["Policies"][0]["PolicyDocument"]
        policy["Statement"].append({"Effect": "Allow", "Action": action, "Resource": resource})

    return change


EVERYTHING = {"Statement": {"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:::x"}}
PATH_OF_A_STATEMENT = ("PollFeedsRole", "Properties", "Policies", 0, "PolicyDocument", "Statement", 0)
FAULTS = {
    "sets no Timeout": ("FunctionIsExplicit", without("Dispatch", "Properties", "Timeout")),
    "sets no MemorySize": ("FunctionIsExplicit", without("SlackApp", "Properties", "MemorySize")),
    "no log group with retention": ("FunctionIsExplicit", without("PollFeedsLogs", "Properties", "RetentionInDays")),
    "does not log as JSON": (
        "FunctionIsExplicit",
        with_value("Text", "Dispatch", "Properties", "LoggingConfig", "LogFormat"),
    ),
    "FeedQueue is not encrypted": ("QueueIsSafe", without("FeedQueue", "Properties", "SqsManagedSseEnabled")),
    "ArticleQueue is not encrypted": (
        "QueueIsSafe",
        with_value("false", "ArticleQueue", "Properties", "SqsManagedSseEnabled"),
    ),
    "AlertQueue is not encrypted": (
        "QueueIsSafe",
        with_value({"Fn::If": ["IsTraced", True, False]}, "AlertQueue", "Properties", "SqsManagedSseEnabled"),
    ),
    "after how many failures": (
        "QueueIsSafe",
        without("FeedQueue", "Properties", "RedrivePolicy", "maxReceiveCount"),
    ),
    "less than 900 s": ("QueueIsSafe", with_value(899, "AlertQueue", "Properties", "VisibilityTimeout")),
    "has no dead-letter queue": ("QueueIsSafe", without("ArticleQueue", "Properties", "RedrivePolicy")),
    "does not report single failed messages": (
        "QueueIsSafe",
        without("PollFeeds", "Properties", "Events", "Queue", "Properties", "FunctionResponseTypes"),
    ),
    "Table goes with the stack": ("DataIsSafe", without("Table", "DeletionPolicy")),
    "not closed to the public": (
        "DataIsSafe",
        with_value(False, "Snapshots", "Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"),
    ),
    "Snapshots is not encrypted": ("DataIsSafe", without("Snapshots", "Properties", "BucketEncryption")),
    "has no versions": ("DataIsSafe", without("Snapshots", "Properties", "VersioningConfiguration")),
    "back to a point in time": ("DataIsSafe", without("Table", "Properties", "PointInTimeRecoverySpecification")),
    "Table is not encrypted": (
        "DataIsSafe",
        with_value(False, "Table", "Properties", "SSESpecification", "SSEEnabled"),
    ),
    "s3:* is a pattern": ("NothingIsAllowedByPattern", allow("s3:*", "arn:aws:s3:::x")),
    "on every resource": ("NothingIsAllowedByPattern", allow("s3:GetObject", "*")),
    "s3:PutObject on every resource": (
        "NothingIsAllowedByPattern",
        allow("s3:PutObject", {"Fn::If": ["IsTraced", "*", {"Ref": "AWS::NoValue"}]}),
    ),
    "the resource ${Every}* is": (
        "NothingIsAllowedByPattern",
        allow("sqs:SendMessage", {"Fn::Sub": ["${Every}", {"Every": "*"}]}),
    ),
    "the action s3:List* is": ("NothingIsAllowedByPattern", allow({"Fn::Sub": "s3:List*"}, "arn:aws:s3:::x")),
    "the action sqs:* is": (
        "NothingIsAllowedByPattern",
        with_value(
            [{"Fn::If": ["IsTraced", {"PolicyName": "More", "PolicyDocument": EVERYTHING}, {"Ref": "AWS::NoValue"}]}],
            *("PollFeedsRole", "Properties", "Policies"),
        ),
    ),
    "s3:Get?bject is a pattern": ("NothingIsAllowedByPattern", allow("s3:Get?bject", "arn:aws:s3:::x")),
    "the resource arn:aws:sqs:*:*:* is": ("NothingIsAllowedByPattern", allow("sqs:SendMessage", "arn:aws:sqs:*:*:*")),
    "the resource ${Table.Arn}* is": (
        "NothingIsAllowedByPattern",
        allow("dynamodb:GetItem", {"Fn::Sub": "${Table.Arn}*"}),
    ),
    "NotAction allows": (
        "NothingIsAllowedByPattern",
        with_value("s3:PutObject", *PATH_OF_A_STATEMENT, "NotAction"),
    ),
    "AlarmsPolicy is open to everybody": (
        "NothingIsAllowedByPattern",
        with_value({"AWS": "*"}, "AlarmsPolicy", "Properties", "PolicyDocument", "Statement", 0, "Principal"),
    ),
    "DispatchRole is open to everybody": (
        "NothingIsAllowedByPattern",
        with_value("*", "DispatchRole", "Properties", "AssumeRolePolicyDocument", "Statement", 0, "Principal"),
    ),
    "which allows more than it needs": (
        "NothingIsAllowedByPattern",
        with_value(["arn:aws:iam::aws:policy/AdministratorAccess"], "SlackAppRole", "Properties", "ManagedPolicyArns"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_rules_find_what_they_are_for(rules: ModuleType, fault: str) -> None:
    """A template with one thing wrong is told what it is."""
    rule, change = FAULTS[fault]
    broken = copy.deepcopy(template())
    change(broken["Resources"])
    matches = getattr(rules, rule)().match(Template("template.yaml", broken, ["eu-central-1"]))
    assert [match.message for match in matches if fault in match.message], [match.message for match in matches]


def test_the_rules_pass_the_template(rules: ModuleType) -> None:
    """The template has none of those faults."""
    for rule in ("FunctionIsExplicit", "QueueIsSafe", "DataIsSafe", "NothingIsAllowedByPattern"):
        found = getattr(rules, rule)().match(Template("template.yaml", template(), ["eu-central-1"]))
        assert [match.message for match in found] == []


@pytest.mark.slow
def test_cfn_lint_passes() -> None:
    """cfn-lint, with all its rules and ours, says nothing."""
    program = Path(sys.executable).parent / "cfn-lint"
    done = subprocess.run(
        [program, "--append-rules", LINT, "--", TEMPLATE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")
