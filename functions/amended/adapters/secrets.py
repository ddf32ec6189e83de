"""Tokens and keys from AWS Secrets Manager, as JSON objects of texts, kept for a minute: a new one needs no deploy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from amended.adapters.aws_faults import code_of, is_forbidden, translated
from amended.errors import Transient, WrongConfiguration

KEPT_FOR = timedelta(minutes=1)
_ABSENT = "ResourceNotFoundException"
# What the stack's secrets are to look like, by the end of their names.
_EXAMPLES = {
    "slack": '{"bot_token": "xoxb-…", "signing_secret": "…"}',
    "openai": '{"api_key": "sk-…"}',
    "feeds": '{"DESK": "user:password"}',
}


class Secrets:
    """The secrets of a stack. `client` is boto3's Secrets Manager client; one object may serve several threads."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._kept: dict[str, tuple[datetime, Mapping[str, str]]] = {}

    def read(self, name: str, now: datetime) -> Mapping[str, str]:
        """The fields of the secret; none where it has no value yet. Where AWS does not answer, the last that it gave.

        Raises StoreBusy, or WrongConfiguration where it does not exist, may not be read, or is no JSON object of texts.
        What it holds is in no error's text.
        """
        kept = self._kept.get(name)
        if kept is not None and now - kept[0] < KEPT_FOR:
            return kept[1]
        try:
            fields = self._fetched(name)
        except Transient:
            if kept is None:
                raise
            fields = kept[1]
        self._kept[name] = (now, fields)
        return fields

    def _fetched(self, name: str) -> Mapping[str, str]:
        from botocore.exceptions import ClientError

        with translated(f"secret {name}"):
            try:
                answer = self._client.get_secret_value(SecretId=name)
            except ClientError as error:
                if why := _why_not(name, error.response):
                    raise WrongConfiguration(f"secret {name}", why) from None
                raise
        try:
            # One with bytes instead of text is none of ours, and not one without a value.
            fields = None if "SecretBinary" in answer else json.loads(answer.get("SecretString") or "{}")
        except (ValueError, RecursionError):
            fields = None
        if not isinstance(fields, dict) or not all(isinstance(value, str) for value in fields.values()):
            # Its text is not repeated: a token that was pasted without JSON around it would stand in the log.
            raise WrongConfiguration(f"secret {name}", f"is not a JSON object of texts{_such_as(name)}")
        return {key: value.strip() for key, value in fields.items()}


def _why_not(name: str, response: Any) -> str:
    """Why the secret cannot be read, in words; "" for what is not of the secret's own making.

    Errors: Secrets Manager API Reference, "GetSecretValue".
    """
    code, message = code_of(response), str(response.get("Error", {}).get("Message", ""))
    if code == _ABSENT:
        return "does not exist, or has no value yet"
    if code == "InvalidRequestException" and "delet" in message:
        return f"is marked for deletion: `aws secretsmanager restore-secret --secret-id {name}` brings it back"
    if code == "DecryptionFailure" or "KMS" in code or (is_forbidden(code) and "KMS" in message):
        return f"cannot be decrypted ({code}): its KMS key is disabled or gone, or may not be used here"
    if is_forbidden(code):
        # AWS tells who may read only what is there not even whether it is.
        return f"does not exist, or may not be read with these credentials ({code}): {message[:300]}"
    return ""


def _such_as(name: str) -> str:
    """An example for the secret of this name or ARN, to which AWS adds six characters; "" where none is known."""
    return next((f", such as {example}" for known, example in _EXAMPLES.items() if f"/{known}" in name), "")
