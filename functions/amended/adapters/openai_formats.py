"""The forms of a request, from the strictest that OpenAI knows down to what any endpoint takes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from amended.adapters.openai_faults import CONTEXT, Fault
from amended.domain.summary_prompt import ANSWER_SCHEMA, Prompt

PLAIN = "text"
_ANSWERS = ("json_schema", "json_object", PLAIN)
# "System role not supported", "Only user and assistant roles are supported", of templates on vLLM and the like.
_ROLE = re.compile(
    r"\b(?:system|developer) (?:role|message|instruction)|\broles? .{0,40}(?:alternate|supported)|"
    r"\b(?:role|messages)\W.{0,20}\bsystem\b"
)
_INSTRUCTIONS = re.compile(r"\binstructions\b")
_STORE = re.compile(r"['\"`]store\b|\bstore['\"`]|: store\b")
_LIMITS = ("max_completion_tokens", "max_tokens", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """How an endpoint is asked: the form of the answer, the name of the limit of its tokens ("" for none), whether
    instructions go into a system message (some models' templates know none), and whether it is told to store nothing
    (what does not know that word stores nothing)."""

    answer: str = _ANSWERS[0]
    limit: str = _LIMITS[0]
    system: bool = True
    told_not_to_store: bool = True

    def for_chat(self, prompt: Prompt, tokens: int) -> dict[str, object]:
        """Arguments of `chat.completions.create`. https://platform.openai.com/docs/api-reference/chat/create"""
        messages = [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}]
        if not self.system:
            messages = [{"role": "user", "content": f"{prompt.system}\n\n{prompt.user}"}]
        asked: dict[str, object] = {"messages": messages}
        if self.answer == "json_schema":
            schema = {"name": "correction_summary", "strict": True, "schema": ANSWER_SCHEMA}
            asked["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif self.answer == "json_object":
            asked["response_format"] = {"type": "json_object"}
        if self.limit:
            asked[self.limit] = tokens
        return asked

    def for_responses(self, prompt: Prompt, tokens: int) -> dict[str, object]:
        """Arguments of `responses.create`. https://platform.openai.com/docs/api-reference/responses/create"""
        asked: dict[str, object] = {"instructions": prompt.system, "input": prompt.user}
        if not self.system:
            asked = {"input": f"{prompt.system}\n\n{prompt.user}"}
        if self.told_not_to_store:
            asked["store"] = False
        if self.answer == "json_schema":
            form = {"type": "json_schema", "name": "correction_summary", "strict": True, "schema": ANSWER_SCHEMA}
            asked["text"] = {"format": form}
        elif self.answer == "json_object":
            asked["text"] = {"format": {"type": "json_object"}}
        if self.limit:
            asked["max_output_tokens"] = tokens
        return asked


def next_format(used: Format, fault: Fault, *, responses: bool = False) -> Format | None:
    """The form to try after this refusal, or None if the simplest one was refused. `responses`: of the Responses API.

    What the endpoint names is changed; where it names nothing, the answer's form goes first, then the limit.
    """
    names_limit = "max_completion_tokens" in fault.text or "max_tokens" in fault.text or "max_output" in fault.text
    if any(words in fault.text for words in CONTEXT):
        # The model's whole room is less than what the answer may take: without a limit it takes what is left.
        return replace(used, limit="") if used.limit else None
    if used.system and (_ROLE.search(fault.text) or (responses and _INSTRUCTIONS.search(fault.text))):
        return replace(used, system=False)
    if responses and used.told_not_to_store and _STORE.search(fault.text):
        return replace(used, told_not_to_store=False)
    # The Responses API has one name for it.
    less_limited = replace(used, limit="" if responses or not used.limit else _LIMITS[_LIMITS.index(used.limit) + 1])
    if names_limit and used.limit:
        return less_limited
    if used.answer != _ANSWERS[-1]:
        return replace(used, answer=_ANSWERS[_ANSWERS.index(used.answer) + 1])
    return less_limited if used.limit else None
