"""Where a deployed stack keeps its data: its outputs and parameters, asked of CloudFormation with the user's rights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from amended.adapters.aws_faults import code_of, translated
from amended.errors import WrongUsage


@dataclass(frozen=True, slots=True, kw_only=True)
class StackOutputs:
    """A stack's table and bucket, and for how many days it keeps what was replaced."""

    table: str
    bucket: str
    retention_days: int


def outputs_of(client: Any, stack: str) -> StackOutputs:
    """What the stack says of itself. `client` is boto3's for CloudFormation.

    Raises WrongUsage where there is no such stack, or it is not one of Amended's, and as `translated`.
    """
    from botocore.exceptions import ClientError

    with translated(f"stack {stack}"):
        try:
            found = client.describe_stacks(StackName=stack)["Stacks"][0]
        except ClientError as error:
            if code_of(error.response) == "ValidationError":
                raise WrongUsage(f"--stack {stack}", "there is no such stack in this account and region") from None
            raise
    outputs = {one["OutputKey"]: one["OutputValue"] for one in found.get("Outputs", [])}
    parameters = {one["ParameterKey"]: one["ParameterValue"] for one in found.get("Parameters", [])}
    if not {"TableName", "BucketName"} <= outputs.keys():
        raise WrongUsage(f"--stack {stack}", "has no outputs TableName and BucketName, so it is not Amended's")
    days = int(parameters.get("RetentionDays") or 180)
    return StackOutputs(table=outputs["TableName"], bucket=outputs["BucketName"], retention_days=days)
