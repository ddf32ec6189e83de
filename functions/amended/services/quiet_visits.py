"""Visits of one host that found nothing new, gathered while it is visited, to be written down together."""

from __future__ import annotations

from dataclasses import dataclass, field

from amended.domain.articles import VisitStatus
from amended.domain.visit_outcomes import VisitDecision

_NOTHING_NEW = (VisitStatus.UNCHANGED, VisitStatus.NOT_MODIFIED)


@dataclass(slots=True)
class QuietVisits:
    """What was decided and is not written down yet."""

    decisions: list[VisitDecision] = field(default_factory=list)

    def takes(self, decision: VisitDecision) -> bool:
        """Keep the decision for later; False where it must be written at once, since there is something to keep."""
        quiet = decision.snapshot is None and decision.alert is None and not decision.beside
        if not quiet or decision.visit.status not in _NOTHING_NEW:
            return False
        self.decisions.append(decision)
        return True

    def all(self) -> list[VisitDecision]:
        """What was gathered; there is nothing left of it here."""
        decisions, self.decisions = self.decisions, []
        return decisions
