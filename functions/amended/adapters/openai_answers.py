"""What an endpoint answered, validated here whatever it promised: the text, what it cost, and the summary in it."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import Any

import msgspec

from amended.domain.extract import HEADLINE_LIMIT, NOW_LIMIT, SAID_LIMIT
from amended.domain.language.words import cut, one_line
from amended.domain.summaries import Now, Summary, SummarySource, Usage
from amended.errors import ServerFault

_WHY_LIMIT = 300
_WHO_LIMIT = 120
_EVIDENCE_LIMIT = 1000
# A part that is so many times as long as it may be is no summary that runs over, but something else.
_FAR_BEYOND = 4
# More tokens than any model answers with are a fault of the count.
_MOST_TOKENS = 10_000_000
# What reasoning models print before the answer; some templates and gateways swallow the opening tag.
_THOUGHTS = re.compile(r"^(?!\s*\{).*</(?:think(?:ing)?|reasoning)>", re.DOTALL | re.IGNORECASE)
# And where those that tell them apart put them.
_THOUGHTS_IN = ("reasoning_content", "reasoning")
# Why an answer ended early: as OpenAI says it, and as gateways hand it on from Mistral, Gemini, Anthropic and Bedrock.
_FILTERED = frozenset(
    {
        *("content_filter", "content_filtered", "safety", "refusal", "recitation", "prohibited_content", "blocklist"),
        *("spii", "guardrail_intervened"),
    }
)
_CUT_OFF = frozenset({"length", "max_tokens", "model_length", "max_output_tokens", "model_context_window_exceeded"})
# States of the Responses API that another request would not change.
_LAID_ASIDE = frozenset({"cancelled", "queued", "in_progress"})
# Beginnings of objects that are tried.
_MOST_OBJECTS = 50
# What small models put around a word though they are told not to; nobody's Slack shows it as anything but stars.
_STRONG = re.compile(r"(?<![*\w])\*\*(?=[^\s*])([^*]{0,500}[^\s*])\*\*(?![*\w])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


class NoSummary(ServerFault):
    """A good answer without a summary (refusal, filter, cut off): asking again costs as much and yields the same."""


class _AnswerNow(msgspec.Struct):
    notice: int
    text: str
    who: str | None = None
    evidence: str | None = None


class _Answer(msgspec.Struct):
    headline: str
    said: str | None
    now: list[_AnswerNow]
    why: str | None = None


def usage_in(body: bytes) -> Usage:
    """The tokens that a body says were used, be its answer good or not; 0 where it does not count them."""
    try:
        counts = _dict(_dict(json.loads(body)).get("usage"))
    except (ValueError, RecursionError):
        return Usage()
    into, out = (counts.get("prompt_tokens", counts.get("input_tokens")), counts.get("completion_tokens"))
    return Usage(tokens_in=_count(into), tokens_out=_count(counts.get("output_tokens") if out is None else out))


def chat_answer(body: bytes, subject: str) -> str:
    """The text of the answer in a body of Chat Completions.

    Raises ServerFault where it is none, NoSummary on a refusal.
    """
    document = _document(body, subject)
    choice = _first(document.get("choices"), subject, "no choices")
    message = choice.get("message")
    if not isinstance(message, dict):
        raise ServerFault(subject, "answered without a message")
    reason = choice.get("finish_reason")
    if message.get("refusal") and not message.get("content"):
        raise NoSummary(subject, "the model refused to summarise")
    ended = str(reason).lower()
    if ended == "error" or choice.get("error"):
        # OpenRouter hands on what came before its provider broke off, with status 200.
        raise ServerFault(subject, "answered with an error inside a good status")
    if ended in _FILTERED:
        raise NoSummary(subject, "the endpoint's content filter stopped the answer")
    if ended in _CUT_OFF:
        raise NoSummary(subject, "the answer was cut off at its token limit")
    content = message.get("content")
    if not content:
        # vLLM and others take the whole of an answer for thoughts where a model ends them in no way that they know.
        content = next((message[name] for name in _THOUGHTS_IN if message.get(name)), content)
    return _text(content, "text", subject)


def responses_answer(body: bytes, subject: str) -> str:
    """The text of the answer in a body of the Responses API. Raises as `chat_answer` does."""
    document = _document(body, subject)
    status = document.get("status")
    if status == "incomplete":
        details = document.get("incomplete_details")
        reason = details.get("reason") if isinstance(details, dict) else None
        raise NoSummary(subject, f"the answer is incomplete ({one_line(str(reason))[:80]})")
    if status in _LAID_ASIDE:
        raise NoSummary(subject, f"answered with status {status}")
    if status not in {"completed", None}:
        raise ServerFault(subject, f"answered with status {one_line(str(status))[:40]}")
    output = document.get("output")
    messages = [item for item in output if isinstance(item, dict)] if isinstance(output, list) else []
    told = [item.get("content") for item in messages if item.get("type") == "message"]
    if not told:
        raise ServerFault(subject, "answered with no message")
    # Some models comment on their work in a message of its own, in front of the answer.
    content = [part for content in told for part in (content if isinstance(content, list) else [content])]
    parts = [part for part in content if isinstance(part, dict)]
    if any(part.get("type") == "refusal" for part in parts):
        raise NoSummary(subject, "the model refused to summarise")
    return _text(content, "output_text", subject)


def summary_of(text: str, notices: int, *, model: str) -> Summary:
    """The summary in an answer's text, about so many notices. Raises ServerFault where its JSON has another shape."""
    try:
        answer = _answer(text)
    except (ValueError, RecursionError):
        raise ServerFault(f"model {model}", "the answer has not the shape that was asked for") from None
    # A model that counts from 1 names a notice that is not there, and otherwise one entry for each.
    first = 1 if sorted(entry.notice for entry in answer.now) == list(range(1, notices + 1)) else 0
    told = _Told(f"model {model}")
    headline = told.part(answer.headline, HEADLINE_LIMIT)
    if not headline:
        raise ServerFault(f"model {model}", "the answer has no headline")
    now = tuple(
        Now(
            notice=entry.notice - first,
            who=told.part(entry.who, _WHO_LIMIT),
            text=text,
            # Who copies the whole notice has copied enough of it.
            evidence=cut(_clean(entry.evidence), _EVIDENCE_LIMIT),
        )
        for entry in answer.now[: notices + 20]
        if (text := told.part(entry.text, NOW_LIMIT))
    )
    said, why = told.part(answer.said, SAID_LIMIT), told.part(answer.why, _WHY_LIMIT)
    return Summary(
        headline=headline, said=said, now=now, why=why, source=SummarySource.MODEL, model=model, cut=told.cut
    )


class _Told:
    """The parts of an answer, each within its limit; `cut` is True where one had to be shortened."""

    def __init__(self, subject: str) -> None:
        self._subject = subject
        self.cut = False

    def part(self, text: str | None, limit: int) -> str:
        """A part on one line. Raises NoSummary where it is far longer than it may be."""
        line = _STRONG.sub(r"\1", _clean(text))
        if len(line) > _FAR_BEYOND * limit:
            raise NoSummary(self._subject, "the answer is far longer than was asked for")
        self.cut |= len(line) > limit
        return cut(line, limit)


def _document(body: bytes, subject: str) -> dict[str, Any]:
    """The body as a JSON object."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise ServerFault(subject, "answered with something other than JSON") from None
    if not isinstance(document, dict):
        raise ServerFault(subject, "answered with JSON that is no object")
    return document


def _first(items: object, subject: str, otherwise: str) -> dict[str, Any]:
    if not isinstance(items, list) or not items or not isinstance(items[0], dict):
        raise ServerFault(subject, f"answered with {otherwise}")
    return items[0]


def _text(content: object, kind: str, subject: str) -> str:
    """The text of a message: a string, or parts of which those of this kind count."""
    if isinstance(content, list):
        kinds = {kind, "text", "output_text", None}
        parts = [part for part in content if isinstance(part, str) or _dict(part).get("type") in kinds]
        content = "".join(part if isinstance(part, str) else str(_dict(part).get("text") or "") for part in parts)
    if isinstance(content, dict):
        # Some gateways take the answer's JSON apart themselves.
        content = json.dumps(content)
    if not isinstance(content, str) or not content.strip():
        raise ServerFault(subject, "answered with an empty message")
    return content


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _answer(text: str) -> _Answer:
    """The first JSON object of the shape asked for in a text: bare, in a code fence, or after words, thoughts, the
    schema or a draft.

    Raises ValueError if there is none.
    """
    text = _THOUGHTS.sub("", text)
    if text.lstrip().startswith('"'):
        # The object as a string of JSON, as some gateways hand it on.
        text = str(json.loads(text))
    # Some models put line breaks into strings.
    decoder = json.JSONDecoder(strict=False)
    start = text.find("{")
    for _ in range(_MOST_OBJECTS):
        if start < 0:
            break
        with suppress(ValueError, msgspec.ValidationError):
            found, _ = decoder.raw_decode(text, start)
            return msgspec.convert(found, _Answer, strict=False)
        start = text.find("{", start + 1)
    raise ValueError("no object of the shape asked for")


def _count(value: object) -> int:
    """A number of tokens, 0 where it is none; some gateways print it as a string or with a fraction."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return 0
    try:
        count = float(value)
    except (ValueError, OverflowError):
        return 0
    return int(count) if 0 <= count < _MOST_TOKENS else 0


def _clean(text: str | None) -> str:
    """The text on one line, without control and direction characters."""
    return one_line(_CONTROL.sub("", text or ""))
