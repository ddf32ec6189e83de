"""cfn-lint rules of this project: `cfn-lint --append-rules infra/lint -- template.yaml`.

They judge what SAM makes of the template, so that the roles and mappings that SAM adds are judged too.
"""

# ruff: noqa: INP001 - cfn-lint loads this file by its path; it is in no package

from __future__ import annotations

import copy
import functools
import json
import os
import re
from collections.abc import Iterator
from typing import Any, ClassVar

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template

# Lambda asks for six times the function's timeout: Developer Guide, "Configuring a queue to use with Lambda".
VISIBILITY = 6
# Actions for which AWS knows no narrower resource.
UNBOUND = {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}
# Patterns than which AWS knows none narrower: the keys below a folder of one bucket, and the six characters that AWS
# adds to the name of a secret (Secrets Manager User Guide, "Identity-based policies").
NARROWEST = (re.compile(r"\$\{\w+\.Arn\}/[\w/-]+/\*"), re.compile(r"[^*?]+:secret:[^*?]+-\?{6}"))


class FunctionIsExplicit(CloudFormationLintRule):
    """Memory, time and log of a function are chosen, not left to defaults."""

    id = "E9101"
    shortdesc = "Functions name memory, timeout and a log group with retention"
    description = "Every function sets MemorySize, Timeout and LoggingConfig with a log group that has retention"
    tags: ClassVar[list[str]] = ["amended"]

    def match(self, cfn: Template) -> list[RuleMatch]:
        """The functions that leave something to defaults."""
        found = []
        for name, function in resources(cfn, "AWS::Lambda::Function"):
            path = ["Resources", name]
            missing = {"MemorySize", "Timeout"}.difference(function)
            found += [RuleMatch(path, f"{name} sets no {key}") for key in missing]
            logging = function.get("LoggingConfig", {})
            group = referred(logging.get("LogGroup"))
            groups = dict(resources(cfn, "AWS::Logs::LogGroup"))
            if group not in groups or "RetentionInDays" not in groups[group]:
                found.append(RuleMatch(path, f"{name} has no log group with retention"))
            if logging.get("LogFormat") != "JSON":
                found.append(RuleMatch(path, f"{name} does not log as JSON"))
        return found


class QueueIsSafe(CloudFormationLintRule):
    """No message is lost or worked off twice at a time, and none can be read by others."""

    id = "E9102"
    shortdesc = "Queues have dead letters, encryption and a visibility of six timeouts"
    description = "A queue that a function serves has dead letters, is encrypted, and hides messages for six timeouts"
    tags: ClassVar[list[str]] = ["amended"]

    def match(self, cfn: Template) -> list[RuleMatch]:
        """The queues that lack something."""
        queues = dict(resources(cfn, "AWS::SQS::Queue"))
        functions = dict(resources(cfn, "AWS::Lambda::Function"))
        found = [
            RuleMatch(["Resources", name], f"{name} is not encrypted")
            for name, queue in queues.items()
            if not surely(queue.get("SqsManagedSseEnabled")) and not queue.get("KmsMasterKeyId")
        ]
        for source, mapping in resources(cfn, "AWS::Lambda::EventSourceMapping"):
            queue, function = referred(mapping.get("EventSourceArn")), referred(mapping.get("FunctionName"))
            path = ["Resources", queue or source]
            if queue not in queues or function not in functions:
                continue
            redrive = queues[queue].get("RedrivePolicy", {})
            if referred(redrive.get("deadLetterTargetArn")) not in queues:
                found.append(RuleMatch(path, f"{queue} has no dead-letter queue"))
            elif "maxReceiveCount" not in redrive:
                found.append(RuleMatch(path, f"{queue} says not after how many failures a message is a dead letter"))
            needed = VISIBILITY * int(functions[function].get("Timeout", 3))
            if int(queues[queue].get("VisibilityTimeout", 30)) < needed:
                found.append(RuleMatch(path, f"{queue} hides messages for less than {needed} s (6 x {function})"))
            if "ReportBatchItemFailures" not in mapping.get("FunctionResponseTypes", []):
                found.append(RuleMatch(path, f"{function} does not report single failed messages"))
        return found


class DataIsSafe(CloudFormationLintRule):
    """Data is encrypted, private, and outlives the stack."""

    id = "E9103"
    shortdesc = "Tables and buckets are kept, private and encrypted"
    description = (
        "Tables and buckets outlive the stack and are encrypted; buckets are versioned and closed to the public"
    )
    tags: ClassVar[list[str]] = ["amended"]

    def match(self, cfn: Template) -> list[RuleMatch]:
        """The tables and buckets that lack something."""
        found = []
        for kind in ("AWS::DynamoDB::Table", "AWS::S3::Bucket"):
            for name, _ in resources(cfn, kind):
                whole = cfn.template["Resources"][name]
                if {whole.get("DeletionPolicy"), whole.get("UpdateReplacePolicy")} != {"Retain"}:
                    found.append(RuleMatch(["Resources", name], f"{name} goes with the stack"))
        for name, bucket in resources(cfn, "AWS::S3::Bucket"):
            blocks = bucket.get("PublicAccessBlockConfiguration", {})
            sides = ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
            lacks = {
                "is not closed to the public": not all(surely(blocks.get(side)) for side in sides),
                "is not encrypted": "BucketEncryption" not in bucket,
                "has no versions": bucket.get("VersioningConfiguration", {}).get("Status") != "Enabled",
            }
            found += [RuleMatch(["Resources", name], f"{name} {fault}") for fault, so in lacks.items() if so]
        for name, table in resources(cfn, "AWS::DynamoDB::Table"):
            recovery = table.get("PointInTimeRecoverySpecification", {}).get("PointInTimeRecoveryEnabled")
            encrypted = table.get("SSESpecification", {}).get("SSEEnabled")
            lacks = {
                "cannot be brought back to a point in time": not surely(recovery),
                "is not encrypted with a key of the account": not surely(encrypted),
            }
            found += [RuleMatch(["Resources", name], f"{name} {fault}") for fault, so in lacks.items() if so]
        return found


class NothingIsAllowedByPattern(CloudFormationLintRule):
    """A role allows single actions on single resources, and nothing is open to everybody."""

    id = "E9104"
    shortdesc = "Roles allow no action and no resource by a wildcard"
    description = "No wildcard in an allowed action, none in a resource but where AWS knows no narrower one"
    tags: ClassVar[list[str]] = ["amended"]

    def match(self, cfn: Template) -> list[RuleMatch]:
        """The statements that allow too much."""
        found = []
        doors = {
            "AWS::S3::BucketPolicy": "PolicyDocument",
            "AWS::SQS::QueuePolicy": "PolicyDocument",
            "AWS::SNS::TopicPolicy": "PolicyDocument",
            "AWS::IAM::Role": "AssumeRolePolicyDocument",
        }
        for kind, document in doors.items():
            for name, properties in resources(cfn, kind):
                open_to_all = any(
                    statement.get("Effect") == "Allow" and "*" in everybody(statement.get("Principal"))
                    for statement in statements(properties.get(document))
                )
                if open_to_all:
                    found.append(RuleMatch(place(cfn, name), f"{name} is open to everybody"))
        holders = ("Role", "Policy", "RolePolicy", "ManagedPolicy", "User", "UserPolicy", "Group", "GroupPolicy")
        for holder in holders:
            for name, properties in resources(cfn, f"AWS::IAM::{holder}"):
                path = place(cfn, name)
                found += [
                    RuleMatch(path, f"{name} takes the policy {arn}, which allows more than it needs")
                    for arn in listed(properties.get("ManagedPolicyArns"))
                ]
                documents = [one.get("PolicyDocument") for one in listed(properties.get("Policies"))]
                for document in [*documents, properties.get("PolicyDocument")]:
                    for statement in statements(document):
                        found += [RuleMatch(path, f"{name}: {fault}") for fault in too_much(statement)]
        return found


def place(cfn: Template, name: str) -> list[str]:
    """Where the template names a resource; what SAM adds stands nowhere in it."""
    return ["Resources", name] if name in cfn.template["Resources"] else ["Resources"]


def everybody(principal: Any) -> list[Any]:
    """Those whom a statement is about: accounts and services, "*" for all."""
    return [
        one
        for choice in listed(principal)
        for value in (choice.values() if isinstance(choice, dict) else [choice])
        for one in listed(value)
    ]


def too_much(statement: dict[str, Any]) -> Iterator[str]:
    """What is wrong with an allowing statement."""
    if statement.get("Effect") != "Allow":
        return
    actions = [written(action) for action in listed(statement.get("Action"))]
    yield from (f"the action {action} is a pattern" for action in actions if set("*?") & set(action))
    yield from (f"{key} allows whatever is not named" for key in ("NotAction", "NotResource") if key in statement)
    for resource in listed(statement.get("Resource")):
        pattern = written(resource)
        if not set("*?") & set(pattern) or (pattern == "*" and UNBOUND.issuperset(actions)):
            continue
        if pattern == "*":
            yield f"{', '.join(actions)} on every resource"
        elif not any(narrowest.fullmatch(pattern) for narrowest in NARROWEST):
            yield f"the resource {pattern} is a pattern"


def written(value: Any) -> str:
    """A text as the template writes it, with all that may be put into it; "" for a mere reference."""
    if isinstance(value, list):
        return "".join(map(written, value))
    if not isinstance(value, dict):
        return str(value)
    if isinstance(value.get("Fn::Sub"), list):
        text, values = value["Fn::Sub"]
        return written([text, *values.values()])
    return written([value.get("Fn::Sub", ""), value.get("Fn::Join", [""])[1:], value.get("Fn::If", [""])[1:]])


def statements(document: Any) -> Iterator[dict[str, Any]]:
    """The statements of a policy document, whatever conditions they stand under."""
    for one in listed(document):
        yield from (statement for statement in listed(one.get("Statement")) if "Effect" in statement)


def resources(cfn: Template, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The resources of this type, as CloudFormation will see them: logical id and properties."""
    for name, resource in json.loads(_transformed(json.dumps(cfn.template)))["Resources"].items():
        if resource.get("Type") == kind:
            yield name, resource.get("Properties", {})


def transformed(template: dict[str, Any]) -> dict[str, Any]:
    """What SAM makes of a template, with parameters at their defaults; the template itself stays as it is."""
    from samtranslator.translator.transform import transform

    class NoManagedPolicies:
        """The template writes its policies by hand, so that no managed one is looked up."""

        def load(self) -> dict[str, str]:
            return {}

    # SAM takes the partition from the region of a session, and asks nobody.
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    copied = copy.deepcopy(template)
    for resource in copied["Resources"].values():
        if resource.get("Type") == "AWS::Serverless::Function":
            # As `sam package` would write it: the transformation knows no folders.
            resource["Properties"]["CodeUri"] = "s3://artefacts/functions.zip"
    return dict(transform(copied, {}, NoManagedPolicies()))


@functools.cache
def _transformed(template: str) -> str:
    return json.dumps(transformed(json.loads(template)))


def referred(value: Any) -> str | None:
    """The logical id that a Ref or GetAtt names."""
    if isinstance(value, dict):
        if "Ref" in value:
            return str(value["Ref"])
        if "Fn::GetAtt" in value:
            target = value["Fn::GetAtt"]
            return str(target[0] if isinstance(target, list) else str(target).partition(".")[0])
    return None


def surely(value: Any) -> bool:
    """Whether a setting is on whatever the parameters are: YAML's true, or the text that CloudFormation takes so."""
    return value is True or value == "true"


def listed(value: Any) -> list[Any]:
    """A value or a list of them, as a list; of a condition all that it may come to."""
    if isinstance(value, dict) and "Fn::If" in value:
        return listed(value["Fn::If"][1:])
    if isinstance(value, list):
        return [one for part in value for one in listed(part)]
    return [] if value in (None, {"Ref": "AWS::NoValue"}) else [value]
