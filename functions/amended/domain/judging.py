"""What readers' verdicts say of the rules: how often an alert was right, by rule and by domain.

Verdicts are counted by day under names ("right_by_rule:english/correction"), so that no store has to look through
all alerts. An alert that one reader handled and another called wrong was wrong: the later word takes the earlier back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from amended.domain.alerts import Alert, Verdict

RIGHT, WRONG = "right", "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """How many alerts readers took for right and for wrong."""

    right: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float | None:
        """The share of those that were right, None where nobody judged."""
        judged = self.right + self.wrong
        return self.right / judged if judged else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """All judged alerts, and those of each rule and of each domain, by name."""

    total: Judged = Judged()
    by_rule: Mapping[str, Judged] = field(default_factory=dict)
    by_domain: Mapping[str, Judged] = field(default_factory=dict)


def counted_as(alert: Alert, verdict: Verdict) -> Iterator[tuple[str, int]]:
    """The counters, and what is added to each, for a verdict on an alert with the marks that it had before."""
    before = {mark.verdict for mark in alert.marks}
    if verdict is Verdict.WRONG:
        yield from ((name, 1) for name in _names(alert, WRONG))
        if Verdict.HANDLED in before:
            yield from ((name, -1) for name in _names(alert, RIGHT))
    elif verdict is Verdict.HANDLED and Verdict.WRONG not in before:
        yield from ((name, 1) for name in _names(alert, RIGHT))


def _names(alert: Alert, word: str) -> Iterator[str]:
    yield f"judged_{word}"
    notices = [*alert.gained, *(pair.after for pair in alert.reworded), *alert.removed]
    for rule in sorted({notice.rule for notice in notices if notice.rule}):
        yield f"{word}_by_rule:{rule}"
    try:
        domain = urlsplit(alert.url).hostname or ""
    except ValueError:
        domain = ""
    yield f"{word}_by_domain:{domain.removeprefix('www.') or 'unknown'}"


def precision(tallies: Mapping[str, int]) -> Precision:
    """What the counters of a store say (`Statistics.tallies`)."""
    return Precision(
        total=Judged(right=tallies.get(f"judged_{RIGHT}", 0), wrong=tallies.get(f"judged_{WRONG}", 0)),
        by_rule=_each(tallies, "_by_rule:"),
        by_domain=_each(tallies, "_by_domain:"),
    )


def is_verdict_counter(name: str) -> bool:
    """Whether a counter belongs to the verdicts."""
    return name.startswith(("judged_", f"{RIGHT}_by_", f"{WRONG}_by_"))


def _each(tallies: Mapping[str, int], part: str) -> dict[str, Judged]:
    names = {name.partition(part)[2] for name in tallies if name.startswith((RIGHT + part, WRONG + part))}
    judged = {
        name: Judged(right=tallies.get(RIGHT + part + name, 0), wrong=tallies.get(WRONG + part + name, 0))
        for name in sorted(names)
    }
    return {name: found for name, found in judged.items() if found.right or found.wrong}
