"""The summary of an alert: what was said, what is said now, and who says it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class SummarySource(StrEnum):
    """Who wrote the summary: a model, or the notice's own sentences."""

    MODEL = "model"
    EXTRACT = "extract"


class SaidAs(StrEnum):
    """What `Summary.said` is known to be: a claim that a notice takes back, so that it may be struck out; a passage
    that is like the notice; or the notice's own words on what was said."""

    CLAIM = "claim"
    PASSAGE = "passage"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What one gained notice says now: `notice` is its index among the alert's, `who` says it ("" if nobody).

    `evidence` is the span of the notice that a model's sentence rests on, verbatim; "" for an extract, which is one.
    """

    notice: int
    who: str
    text: str
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The verdict on a summary as it stands: "pass" or "fail", with the problems in words.

    An extract that replaced a model's summary passes, and keeps the problems for which that one was refused.
    """

    verdict: str = "pass"
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What a model summary cost: tokens in and out, wall-clock seconds, and how many requests it took."""

    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    requests: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A short text that leads with the correction. Contract: `summary` in CONTRACT.md.

    `cut` is true where text had to be left out; `note` says in words why an extract stands in for a model, if it does.
    `key` names the material, prompt and model that it was made of (`amended.domain.summary_prompt.summary_key`).
    """

    headline: str
    said: str
    now: tuple[Now, ...]
    why: str = ""
    source: SummarySource = SummarySource.EXTRACT
    model: str | None = None
    check: Check = Check()
    cut: bool = False
    note: str = ""
    usage: Usage | None = None
    key: str = ""
    said_as: SaidAs = SaidAs.CLAIM


def total_usage(spent: Iterable[Usage]) -> Usage:
    """What several requests cost together."""
    total = Usage()
    for usage in spent:
        total = Usage(
            tokens_in=total.tokens_in + usage.tokens_in,
            tokens_out=total.tokens_out + usage.tokens_out,
            seconds=round(total.seconds + usage.seconds, 3),
            requests=total.requests + usage.requests,
        )
    return total
