"""What botocore raises, in the words of `amended.errors`: what passes, what needs a person, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from amended.errors import AmendedError, StoreBusy, WrongConfiguration

# Codes that pass by themselves, beside every 5xx. DynamoDB: Developer Guide, "Error handling"; S3 and SQS likewise.
_PASSING = frozenset(
    {
        "ProvisionedThroughputExceededException",
        "ThrottlingException",
        "Throttling",
        "RequestLimitExceeded",
        "LimitExceededException",
        "TransactionConflictException",
        "TransactionInProgressException",
        "ReplicatedWriteConflictException",
        "RequestTimeout",
        "SlowDown",
        "OperationAborted",
        "OverLimit",
    }
)
# Credentials that ran out: a function gets new ones by itself, a person has to sign in again.
_EXPIRED = frozenset({"ExpiredToken", "ExpiredTokenException", "RequestExpired"})
_UNKNOWN_CREDENTIALS = frozenset(
    {
        "UnrecognizedClientException",
        "InvalidClientTokenId",
        "InvalidAccessKeyId",
        "SignatureDoesNotMatch",
        "InvalidSignatureException",
        "IncompleteSignature",
        "MissingAuthenticationToken",
        "AuthFailure",
    }
)
_FORBIDDEN = frozenset(
    {"AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation", "AllAccessDisabled"}
)
_MISSING = frozenset(
    {
        "ResourceNotFoundException",
        "NoSuchBucket",
        "AWS.SimpleQueueService.NonExistentQueue",
        "QueueDoesNotExist",
        "NotFound",  # SNS
    }
)
_FIRST_FAULT = 500


@contextmanager
def translated(subject: str) -> Iterator[None]:
    """Turn what botocore raises in this block into StoreBusy (passing) or WrongConfiguration (needs a person)."""
    from botocore.exceptions import BotoCoreError, ClientError
    from botocore.parsers import ResponseParserError

    try:
        yield
    except ClientError as error:
        raise _of_answer(subject, error.response) from error
    except BotoCoreError as error:
        raise _of_library(subject, error) from error
    except ResponseParserError as error:
        # Something between here and AWS answered, such as a proxy with a page of its own.
        raise StoreBusy(subject, "what came back is no answer of AWS; is a proxy in between?") from error


def code_of(response: Any) -> str:
    """The error's code in the answer of a ClientError."""
    return str(response.get("Error", {}).get("Code", ""))


def is_forbidden(code: str) -> bool:
    """Whether this code says that the credentials may not do what was asked."""
    return code in _FORBIDDEN


def _of_answer(subject: str, response: Any) -> AmendedError:
    code = code_of(response)
    status = response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    if code in _PASSING or status >= _FIRST_FAULT:
        return StoreBusy(subject, f"AWS asks to try again ({code or status})")
    if code in _MISSING:
        return WrongConfiguration(subject, f"does not exist in this account and region ({code})")
    if code in _EXPIRED:
        return StoreBusy(subject, f"the AWS credentials have expired ({code}): sign in again (`aws sso login`)")
    message = str(response.get("Error", {}).get("Message", ""))[:300]
    if code in _UNKNOWN_CREDENTIALS:
        detail = (
            f"AWS does not know these credentials ({code}): see `aws configure list`, and `aws sts get-caller-identity`"
        )
        return WrongConfiguration(subject, detail)
    if is_forbidden(code):
        return WrongConfiguration(subject, f"these AWS credentials may not do this ({code}): {message}")
    return WrongConfiguration(subject, f"AWS refuses the request: {code}: {message}")


def _of_library(subject: str, error: Exception) -> AmendedError:
    from botocore.exceptions import (
        ConnectionError as NoConnection,
    )
    from botocore.exceptions import (
        CredentialRetrievalError,
        HTTPClientError,
        NoCredentialsError,
        NoRegionError,
        PartialCredentialsError,
        ProfileNotFound,
        SSOError,
        TokenRetrievalError,
    )

    said = str(error).rstrip(".")
    if isinstance(error, NoCredentialsError | PartialCredentialsError | NoRegionError | ProfileNotFound):
        return WrongConfiguration(subject, f"{said}; see `aws configure`")
    if isinstance(error, SSOError | TokenRetrievalError | CredentialRetrievalError):
        return WrongConfiguration(subject, f"{said}; sign in again (`aws sso login`), or see `aws configure`")
    if isinstance(error, NoConnection | HTTPClientError):
        return StoreBusy(subject, f"AWS could not be reached ({type(error).__name__})")
    return WrongConfiguration(subject, f"{type(error).__name__}: {error}"[:400])
