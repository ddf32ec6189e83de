"""How right the alerts were, as their readers judged: for `stats`, as JSON and in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from amended.domain.judging import Judged, Precision


def judged_json(precision: Precision) -> dict[str, Any]:
    """Counts and share of right ones: of all judged alerts, and by rule and by domain."""
    return {
        **_one(precision.total),
        "by_rule": {name: _one(judged) for name, judged in precision.by_rule.items()},
        "by_domain": {name: _one(judged) for name, judged in precision.by_domain.items()},
    }


def judged_lines(precision: Precision) -> Iterator[str]:
    """A line for all, then the rules and the domains that were wrong at times, the most often wrong first."""
    if precision.total.precision is None:
        return
    yield f"judged by readers       {_words(precision.total)}"
    for what, each in (("rule", precision.by_rule), ("domain", precision.by_domain)):
        for name, judged in _often_wrong(each):
            yield f"  {what} {name}: {_words(judged)}"


def _often_wrong(each: Mapping[str, Judged]) -> list[tuple[str, Judged]]:
    found = [(name, judged) for name, judged in each.items() if judged.wrong]
    return sorted(found, key=lambda pair: (-pair[1].wrong, pair[0]))


def _one(judged: Judged) -> dict[str, Any]:
    share = judged.precision
    return {
        "right": judged.right,
        "wrong": judged.wrong,
        "precision": None if share is None else round(share, 3),
    }


def _words(judged: Judged) -> str:
    share = "" if judged.precision is None else f" ({judged.precision:.0%} right)"
    return f"{judged.right} right, {judged.wrong} wrong{share}"
