"""What a deployed stack says of itself: outputs, parameters, resources. CloudFormation is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from amended.adapters.aws_faults import code_of, translated
from amended.config import StackSettings
from amended.errors import WrongUsage

_NEEDED = {"TableName", "BucketName"}
_RETENTION_DAYS = "180"


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A resource of a stack: its type ("AWS::SQS::Queue") and its name, address or ARN, as CloudFormation calls it."""

    type: str
    name: str
    status: str = ""


def stack_of(client: Any, stack: str) -> StackSettings:
    """What is needed to work on the stack. `client` is boto3's for CloudFormation.

    Raises WrongUsage where there is no such stack, it is not whole, or it is not one of Amended's; and as `translated`.
    """
    from botocore.exceptions import ClientError

    with translated(f"stack {stack}"):
        try:
            found = client.describe_stacks(StackName=stack)["Stacks"][0]
        except ClientError as error:
            if code_of(error.response) == "ValidationError":
                where = f"there is no such stack in this account and region ({client.meta.region_name})"
                raise WrongUsage(
                    f"--stack {stack}", f"{where}; `aws cloudformation list-stacks` shows what is"
                ) from None
            raise
    outputs = {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs", [])}
    if not outputs.keys() >= _NEEDED:
        raise WrongUsage(f"--stack {stack}", _why_incomplete(stack, str(found.get("StackStatus", ""))))
    parameters = {one["ParameterKey"]: one.get("ParameterValue", "") for one in found.get("Parameters", [])}
    days = parameters.get("RetentionDays", "")
    return StackSettings(
        name=stack,
        table=outputs["TableName"],
        bucket=outputs["BucketName"],
        retention_days=int(days if days.isdigit() else _RETENTION_DAYS),
        status=str(found.get("StackStatus", "")),
        parameters=parameters,
    )


def _why_incomplete(stack: str, status: str) -> str:
    """Why a stack has no outputs, and what to do."""
    if status.startswith(("CREATE_IN_PROGRESS", "REVIEW_IN_PROGRESS")):
        return f"is not made yet ({status}): wait until `sam deploy` is through"
    if status.startswith(("CREATE_FAILED", "ROLLBACK", "DELETE")):
        events = f"`aws cloudformation describe-stack-events --stack-name {stack}` says why"
        return f"could not be made, or is being deleted ({status}): {events}; then `sam delete` and deploy again"
    return "has no outputs TableName and BucketName, so it is not Amended's"


def resources_of(client: Any, stack: str) -> Mapping[str, Resource]:
    """The stack's resources by their names in the template. Raises as `translated`."""
    found: dict[str, Resource] = {}
    with translated(f"stack {stack}"):
        for page in client.get_paginator("list_stack_resources").paginate(StackName=stack):
            for one in page["StackResourceSummaries"]:
                found[one["LogicalResourceId"]] = Resource(
                    type=one["ResourceType"],
                    name=one.get("PhysicalResourceId", ""),
                    status=one.get("ResourceStatus", ""),
                )
    return found
