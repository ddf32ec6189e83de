"""The summary of an alert: what was said, what is said now, and who says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SummarySource(StrEnum):
    """Who wrote the summary: a model, or the notice's own sentences."""

    MODEL = "model"
    EXTRACT = "extract"


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What one gained notice says now: `notice` is its index among the alert's, `who` says it ("" if nobody)."""

    notice: int
    who: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The verdict on a summary: "pass" or "fail", with the problems in words."""

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
