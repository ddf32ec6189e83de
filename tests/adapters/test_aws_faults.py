"""What AWS and its library refuse, in words that name the thing and the remedy; and stacks that are half made."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import (
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    NoCredentialsError,
    NoRegionError,
    PartialCredentialsError,
    ProfileNotFound,
    SSOTokenLoadError,
    UnauthorizedSSOTokenError,
)
from botocore.parsers import ResponseParserError

from amended.adapters.aws_faults import translated
from amended.adapters.stack_outputs import stack_of
from amended.errors import AmendedError, StoreBusy, WrongConfiguration, WrongUsage


def refused(code: str, status: int = 400, message: str = "not so") -> ClientError:
    """An answer of AWS that refuses."""
    answer: Any = {"Error": {"Code": code, "Message": message}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(answer, "Query")


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (refused("ThrottlingException"), StoreBusy, "asks to try again"),
        (refused("InternalServerError", 500), StoreBusy, "asks to try again"),
        (refused("ExpiredTokenException"), StoreBusy, "have expired"),
        (refused("ExpiredToken", 403), StoreBusy, "aws sso login"),
        (refused("UnrecognizedClientException"), WrongConfiguration, "does not know these credentials"),
        (refused("InvalidClientTokenId", 403), WrongConfiguration, "aws configure"),
        (refused("SignatureDoesNotMatch", 403), WrongConfiguration, "does not know these credentials"),
        (refused("AccessDeniedException", message="no dynamodb:Query"), WrongConfiguration, "no dynamodb:Query"),
        (refused("AccessDenied", 403), WrongConfiguration, "may not do this"),
        (refused("ResourceNotFoundException"), WrongConfiguration, "does not exist in this account and region"),
        (refused("NoSuchBucket", 404), WrongConfiguration, "does not exist"),
        (refused("ValidationException"), WrongConfiguration, "ValidationException"),
        (NoCredentialsError(), WrongConfiguration, "aws configure"),
        (
            PartialCredentialsError(provider="env", cred_var="AWS_SECRET_ACCESS_KEY"),
            WrongConfiguration,
            "aws configure",
        ),
        (NoRegionError(), WrongConfiguration, "region"),
        (ProfileNotFound(profile="nobody"), WrongConfiguration, "nobody"),
        (UnauthorizedSSOTokenError(), WrongConfiguration, "aws sso login"),
        (SSOTokenLoadError(error_msg="gone"), WrongConfiguration, "aws sso login"),
        (EndpointConnectionError(endpoint_url="https://nowhere"), StoreBusy, "could not be reached"),
        (ConnectTimeoutError(endpoint_url="https://nowhere"), StoreBusy, "could not be reached"),
        (ResponseParserError("invalid XML received: <html>"), StoreBusy, "no answer of AWS"),
    ],
    ids=lambda value: getattr(value, "__name__", str(value))[:40],
)
def test_each_fault_is_named_with_what_to_do(fault: Exception, kind: type[AmendedError], told: str) -> None:
    """A fault of AWS is what passes or what needs a person, says what it is about, and tells the remedy."""
    with pytest.raises(kind, match=told) as raised, translated("table t"):
        raise fault
    assert raised.value.subject == "table t"


class OneStack:
    """CloudFormation with one stack in this state."""

    class Meta:
        """Where it is."""

        region_name = "eu-central-1"

    meta = Meta()

    def __init__(self, status: str, outputs: dict[str, str], **parameters: str) -> None:
        self._answer = {
            "StackStatus": status,
            "Outputs": [{"OutputKey": key, "OutputValue": value} for key, value in outputs.items()],
            "Parameters": [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
        }

    def describe_stacks(self, StackName: str) -> Any:  # noqa: N803 - the name that AWS gave it
        """The stack."""
        return {"Stacks": [self._answer | {"StackName": StackName}]}


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("CREATE_IN_PROGRESS", "is not made yet"),
        ("REVIEW_IN_PROGRESS", "is not made yet"),
        ("ROLLBACK_COMPLETE", "describe-stack-events --stack-name desk"),
        ("CREATE_FAILED", "could not be made"),
        ("DELETE_IN_PROGRESS", "is being deleted"),
        ("CREATE_COMPLETE", "not Amended's"),
    ],
)
def test_a_stack_without_outputs_says_why(status: str, told: str) -> None:
    """A stack that is half made, failed, or another program's is told with its state and what to do."""
    with pytest.raises(WrongUsage, match=told):
        stack_of(OneStack(status, {}), "desk")


def test_a_stack_is_read_with_its_parameters() -> None:
    """Table, bucket, retention and parameters are those that the stack was deployed with."""
    found = stack_of(
        OneStack("UPDATE_COMPLETE", {"TableName": "t", "BucketName": "b"}, RetentionDays="90", Contact="desk@x.org"),
        "desk",
    )
    assert (found.table, found.bucket, found.retention_days, found.status) == ("t", "b", 90, "UPDATE_COMPLETE")
    assert found.parameters["Contact"] == "desk@x.org"
