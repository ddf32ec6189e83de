"""A story that is visited again and again: its pages, and what each visit decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from amended.domain.articles import Article
from amended.domain.detection import Rules
from amended.domain.feeds import Validators
from amended.domain.policies import DetectPolicy, RevisitPolicy
from amended.domain.snapshots import Block, Page, Snapshot
from amended.domain.visit_outcomes import Outcome, PageRead, VisitDecision
from amended.domain.visiting import decide_visit

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
URL = "https://example.org/news/pool"
BODY = (
    "The town council will close the swimming pool for 14 weeks from October, the mayor’s office said on Monday.",
    "“The roof has to be replaced before the winter storms,” said the head of works, Brigid Hale, in the council.",
    "The repairs are to cost 2.1 million, most of it paid by the district. The pool was opened in 1961.",
)
CORRECTION = "Correction: An earlier version of this article misstated how long the pool will be closed. It is 14 days."
SECOND = "Clarification: This article has been updated to make clear that schools will use the pool of the next town."


def page(notices: Sequence[str] = (), body: Sequence[str] = BODY, **fields: Any) -> Page:
    """A page with these notices at its top."""
    blocks = [Block(text="Council to close swimming pool", element="h1")]
    blocks += [Block(text=text) for text in (*notices, *body)]
    made = Page(url=URL, canonical_url=URL, title="Council to close swimming pool", language="en", blocks=tuple(blocks))
    return replace(made, **fields)


class Story:
    """An article that is visited again and again; each visit an hour after the last."""

    def __init__(self, rules: Rules, **fields: Any) -> None:
        self.rules = rules
        self.now = NOW
        self.snapshot: Snapshot | None = None
        self.policy = DetectPolicy()
        made = Article(key="k", url=URL, host="example.org", first_seen=NOW)
        self.article = replace(made, **fields)

    def visit(self, outcome: Outcome | Page, after: timedelta = timedelta(hours=1)) -> VisitDecision:
        """Visit, and keep what the decision says to keep."""
        self.now += after
        if isinstance(outcome, Page):
            outcome = PageRead(page=outcome, validators=Validators(etag='"1"'), body_hash="h", landed_at=URL)
        decision = decide_visit(
            self.article,
            self.snapshot,
            outcome,
            rules=self.rules,
            revisit=RevisitPolicy(),
            detecting=self.policy,
            now=self.now,
        )
        self.article = decision.article
        self.snapshot = decision.snapshot or self.snapshot
        return decision
