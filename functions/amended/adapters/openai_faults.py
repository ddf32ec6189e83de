"""What went wrong in a request to a model, translated into Amended's errors, without a secret in their words."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from amended.domain.http_dates import LONGEST_RETRY_AFTER, retry_after
from amended.errors import (
    AmendedError,
    RateLimited,
    RequestRefused,
    ServerFault,
    TookTooLong,
    Unreachable,
    WrongConfiguration,
)

# Codes and words by which endpoints say that money is short: waiting does not help.
_QUOTA = ("insufficient_quota", "billing", "exceeded your current quota", "credit balance", "payment required")
# Parameters that a summary's request has and an endpoint may not know.
_FORM = (
    *("response_format", "json_schema", "json_object", "schema", "text.format", "structured output"),
    # OpenRouter, where no provider of the model takes all of them.
    "requested parameters",
)
_LIMIT = ("max_completion_tokens", "max_tokens", "max_output_tokens")
# Refusals of the content, the length or the model, which no other form of the request mends.
_CONTENT = (
    *("content_filter", "content management policy", "content policy", "safety", "model_not_found", "does not exist"),
    *("invalid model", "no such model", "unknown model", "model identifier", "api key", "api_key"),
    # As DeepSeek, OpenRouter and others have it.
    *("model not exist", "model not found", "not a valid model"),
)
# Of these, what the endpoint says of the text.
_FILTERED = ("content_filter", "content_policy", "content management policy", "content policy")
# The request and the room that it asks for are too long together: with less room asked for it may fit.
CONTEXT = ("context length", "context_length", "context window", "context size", "maximum context")
# A key, or what OpenAI leaves of one in "Incorrect API key provided: sk-ab***yz".
_KEY = re.compile(r"\bsk-[\w*.…-]+|\w{2,12}\*{3,}\w*", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
_NO_ADDRESS = "OPENAI_BASE_URL is no address that can be asked"
_NOT_SENT = "OPENAI_API_KEY or OPENAI_BASE_URL has characters that cannot be sent"
# How the HTTP client says that the other side took the connection and closed it before a word of an answer.
_HUNG_UP = "Server disconnected"
_MARKUP = re.compile(r"<[^<>]{0,200}>")
_LONGEST = 300
_MILLISECONDS = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,9})?")
# So many characters of a key are a part of it and no word.
_PART = 8
# Characters of an error's body that are looked at.
_READ = 4000


@dataclass(frozen=True, slots=True)
class Fault:
    """The translated error, the HTTP status (0 without one) and the endpoint's own words in lower case."""

    error: AmendedError
    status: int = 0
    text: str = ""


def unsupported(fault: Fault) -> bool:
    """Whether the endpoint refused the form of the request, so that a simpler one may do."""
    if isinstance(fault.error, RequestRefused) and fault.status in {400, 422}:
        return not any(word in fault.text for word in (*_CONTENT, *_QUOTA))
    # Some gateways answer a parameter that they do not know with "not implemented" or a fault of their own.
    return fault.status in {404, 405, 415, 500, 501} and any(word in fault.text for word in (*_FORM, *_LIMIT))


def fault_of(error: Exception, subject: str, *, secret: str) -> Fault:
    """The fault that an exception of the library, or of the HTTP client below it, stands for."""
    import httpx2
    import openai

    if isinstance(error, openai.APIStatusError):
        return _status(error, subject, secret)
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
        return Fault(TookTooLong(subject, "the endpoint did not answer in time"))
    if isinstance(error, openai.APIConnectionError):
        cause = error.__cause__
        if isinstance(cause, AmendedError):
            # Of the body, which is read before the library sees it.
            return Fault(cause)
        if isinstance(cause, httpx2.ReadError | httpx2.WriteError) or str(cause).startswith(_HUNG_UP):
            # What breaks off once an answer has begun is raised as it is, and not as the library's error.
            return Fault(Unreachable(subject, "the endpoint closed the connection without an answer"))
        if isinstance(cause, httpx2.LocalProtocolError):
            # A key with a line break in it makes a header that is none, which the client does not send.
            return Fault(WrongConfiguration(subject, _NOT_SENT))
        if isinstance(cause, httpx2.ProtocolError | httpx2.DecodingError):
            return Fault(ServerFault(subject, "the answer broke off, or is no HTTP"))
        if isinstance(cause, httpx2.InvalidURL | httpx2.UnsupportedProtocol):
            return Fault(WrongConfiguration(subject, _NO_ADDRESS))
        return Fault(Unreachable(subject, f"the endpoint cannot be reached ({_words(str(cause or error), secret)})"))
    if isinstance(error, httpx2.InvalidURL | httpx2.UnsupportedProtocol):
        return Fault(WrongConfiguration(subject, _NO_ADDRESS))
    if isinstance(error, httpx2.HTTPError | httpx2.StreamError):
        return Fault(ServerFault(subject, "the answer broke off"))
    if isinstance(error, ValueError):
        # A key or an address with characters that no header takes; the value itself may be the secret.
        return Fault(WrongConfiguration(subject, _NOT_SENT))
    return Fault(ServerFault(subject, _words(str(error), secret)))


def fault_inside(body: bytes, subject: str, *, secret: str) -> Fault | None:
    """The fault that a body with a good status tells of, as gateways hand on their providers'; None if of none."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return None
    inside = document.get("error") if isinstance(document, dict) else None
    if not inside:
        return None
    text = str(inside)[:_READ].lower()
    words = _words(_told("answered with an error inside a good status", inside), secret)
    code = re.fullmatch(r"[45]\d\d", str(inside.get("code"))) if isinstance(inside, dict) else None
    if code is not None:
        return _translated(int(code[0]), subject, words, text, None)
    if any(word in text for word in _FILTERED):
        return Fault(RequestRefused(subject, words))
    if any(word in text for word in _QUOTA):
        return _translated(402, subject, words, text, None)
    return Fault(ServerFault(subject, words))


def _status(error: object, subject: str, secret: str) -> Fault:
    import openai

    if not isinstance(error, openai.APIStatusError):
        raise TypeError("an error with a status is needed")
    status = error.status_code
    words = _words(_told(error.message, error.body), secret)
    told_in = (error.message, error.code, error.type, error.param, str(error.body)[:_READ])
    text = " ".join(str(part) for part in told_in).lower()
    return _translated(status, subject, words, text, _pause(error.response.headers))


def _translated(status: int, subject: str, words: str, text: str, wait: timedelta | None) -> Fault:
    """The fault of a status with the endpoint's words, to show and (`text`, in lower case) to read, and its pause."""
    told: AmendedError
    if status == 402 or (any(word in text for word in _QUOTA) and status in {400, 403, 429}):
        told = RequestRefused(subject, f"the account's quota is used up ({words})")
    elif 300 <= status < 400:
        told = RequestRefused(
            subject,
            "the address sends elsewhere, and nothing is sent on: set OPENAI_BASE_URL to the final address",
        )
    elif status in {401, 403}:
        told = RequestRefused(subject, f"the key is not accepted ({words})")
    elif status in {400, 404} and "v1/responses" in text:
        told = RequestRefused(
            subject, f'the model answers on the Responses API only: set [summary] api = "responses" ({words})'
        )
    elif status == 404:
        told = RequestRefused(subject, f"no such model or address ({words})")
    elif status == 429 or (status == 503 and wait is not None):
        told = RateLimited(subject, f"the endpoint asks for a pause ({words})", retry_after=wait)
    elif status in {408, 409, 425} or status >= 500:
        told = ServerFault(subject, f"the endpoint failed ({words})", retry_after=wait)
    else:
        told = RequestRefused(subject, f"the endpoint refused the request ({words})")
    return Fault(told, status, text)


def _told(message: str, body: object) -> str:
    """What the endpoint says of its error: the library reads OpenAI's form of it only (`error.message`)."""
    if isinstance(body, dict):
        # FastAPI's `detail`, Ollama's `error`, and whatever else has words.
        body = next((str(body[name]) for name in ("message", "detail", "error", "msg") if body.get(name)), "")
    text = body if isinstance(body, str) else ""
    return message if not text or text in message else f"{message} - {_MARKUP.sub(' ', text[:_READ])}"


def _words(text: str, secret: str) -> str:
    """The endpoint's words on one line, shortened, and without the key should it be echoed, be it in part."""
    # What is left of a masked key goes as a whole, before its beginning is taken out as a part of the key.
    text = _KEY.sub("…", text.replace(secret, "…") if secret else text)
    text = _without(text, secret)
    line = _UNSEEN.sub(" ", text).strip()
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _without(text: str, secret: str) -> str:
    """The text without the secret, and without any part of it that is long enough to be told by."""
    parts = {secret[start : start + _PART] for start in range(len(secret) - _PART + 1)}
    hidden = {place + at for place in range(len(text)) if text[place : place + _PART] in parts for at in range(_PART)}
    shown = ("…" if place in hidden else sign for place, sign in enumerate(text))
    return re.sub("…+", "…", "".join(shown)) if hidden else text


def _pause(headers: Mapping[str, str]) -> timedelta | None:
    """The wait of OpenAI's own header in milliseconds, else of Retry-After; None where neither reads."""
    if milliseconds := _MILLISECONDS.fullmatch(headers.get("retry-after-ms", "").strip()):
        return min(timedelta(milliseconds=float(milliseconds[0])), LONGEST_RETRY_AFTER)
    return retry_after(headers, datetime.now(UTC))
