"""Makes the summary of an alert, once: with the model where one is configured, else from the notice's own sentences.

of(alert)
    stored already?           -> that one
    leased by another worker? -> Conflict, with the time to wait
    lease it                  (a conditional write: one worker wins)
    the day's tokens left?    ask the model, check the answer, ask once more with the problems named
    else, or if that failed   the extract, with a note that says why
    store it, let go          -> the alert with its summary; only now may anything be posted
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from amended.config import SummarySettings
from amended.domain.alerts import Alert
from amended.domain.checking import check
from amended.domain.events import Failure
from amended.domain.extract import extract, in_order
from amended.domain.extracting.old_claims import said_as
from amended.domain.summaries import Check, Summary, SummarySource, Usage, total_usage
from amended.domain.summary_language import language_asked, language_problems
from amended.domain.summary_material import SummaryMaterial, material_of
from amended.domain.summary_prompt import estimated_tokens, summary_key
from amended.errors import AmendedError, Conflict, Permanent, RateLimited, TookTooLong, Unreachable
from amended.ports import Clock, Reporter, Store, Summariser

# Names of the day's counters.
TOKENS = "tokens"
_TOLD = "tokens_told"
# After this many failures in a row to reach the endpoint it is left alone for a while: alerts do not queue up behind
# one deadline each.
_FAILURES = 3
_REST = timedelta(minutes=5)
# An endpoint that asks for a pause gets it, up to this.
_LONGEST_REST = timedelta(hours=1)
# Part of the deadline that must be left for a second request.
_LEAST_LEFT = 0.25
# The same failure is reported again after so long.
_SILENCE = timedelta(hours=1)
# What a lease has beyond the deadline, which covers both requests: the check, the extract and the store's writes.
_LEASE_MARGIN = timedelta(seconds=15)
# A summary is often there long before its lease ends: who waits for one looks again after so long.
_LOOK_AGAIN = timedelta(seconds=5)
# So many times as long as this worker's lease another's may be, whose deadline was set before.
_FURTHEST = 20


class Summaries:
    """Makes and stores summaries. `summariser` is None where no model is configured."""

    def __init__(
        self, store: Store, summariser: Summariser | None, clock: Clock, reporter: Reporter, settings: SummarySettings
    ) -> None:
        self._store = store
        self._summariser = summariser
        self._clock = clock
        self._reporter = reporter
        self._settings = settings
        self._failures = 0
        self._rest_until: datetime | None = None
        self._reported: dict[str, datetime] = {}

    def of(self, alert: Alert) -> Alert:
        """The alert with its summary, which is stored before this returns.

        Raises Conflict, with `retry_after`, while another worker makes the summary; whatever the store raises.
        """
        stored = self._store.alert(alert.id) or alert
        if stored.summary is not None:
            return stored
        if self._summariser is None or not stored.gained:
            return self._stored(stored, self.compose(material_of(stored)))
        claimed = self._claimed(stored)
        reused = self._reusable(claimed)
        return self._stored(claimed, reused or self.compose(material_of(claimed)))

    def compose(self, material: SummaryMaterial) -> Summary:
        """A summary of this material, not stored: what `of` makes, and `compare --summary model` shows."""
        if self._summariser is None or not material.notices:
            # What was reworded, removed or changed in silence is told by quoting it: there is nothing to put in words.
            return _extract(material, note="")
        if refusal := self._refusal(material):
            return _extract(material, note=refusal)
        return self._asked(self._summariser, material)

    def _claimed(self, alert: Alert) -> Alert:
        """The alert under this worker's lease."""
        now = self._clock.now()
        until = alert.summary_lease_until
        lease = self._settings.deadline + _LEASE_MARGIN
        # Further off than any lease reaches: the clock was set back.
        if until is not None and now < until <= now + _FURTHEST * lease:
            raise Conflict(alert.id, "another worker makes its summary", retry_after=min(until - now, _LOOK_AGAIN))
        claim = replace(alert, summary_lease_owner=uuid.uuid4().hex, summary_lease_until=now + lease)
        claimed = self._store.put_alert(claim)
        if claimed is None:
            raise Conflict(alert.id, "another worker has just taken it", retry_after=timedelta(seconds=2))
        return claimed

    def _stored(self, alert: Alert, summary: Summary) -> Alert:
        """The alert with this summary, stored; or as another worker stored it in between."""
        stored = self._store.put_alert(
            replace(alert, summary=summary, summary_lease_owner="", summary_lease_until=None)
        )
        if stored is not None:
            return stored
        current = self._store.alert(alert.id)
        if current is not None and current.summary is not None:
            return current
        raise Conflict(alert.id, "it changed while its summary was made", retry_after=timedelta(seconds=2))

    def _reusable(self, alert: Alert) -> Summary | None:
        """A model's summary of the same material in an earlier alert of this article, for instance of a notice that
        went and came back."""
        if self._summariser is None:
            return None
        key = summary_key(material_of(alert), self._summariser.name, self._settings.language)
        for other in self._store.alerts_of(alert.article_key):
            if other.summary is not None and other.summary.source is SummarySource.MODEL and other.summary.key == key:
                return replace(other.summary, usage=None)
        return None

    def _refusal(self, material: SummaryMaterial) -> str:
        """Why the model is not asked now, in words; "" if it is."""
        now = self._clock.now()
        if self._rest_until is not None and now < self._rest_until:
            return "the model endpoint did not answer lately and is left alone for a few minutes"
        day = now.date().isoformat()
        limit = self._settings.daily_tokens
        if self._store.tally(day, TOKENS, 0) + estimated_tokens(material) <= limit:
            return ""
        refusal = f"the day's budget of {limit} tokens is used up ([summary] daily_tokens)"
        if self._store.tally(day, _TOLD, 1) == 1:
            message = f"{refusal}; extracts are sent until midnight UTC"
            # No alert is summarised again later, and only a person can raise the budget: the operators are told.
            self._reporter.report(Failure(at=now, subject="summaries", message=message, transient=False))
        return refusal

    def _asked(self, summariser: Summariser, material: SummaryMaterial) -> Summary:
        """The model's summary if it passes the check, at the second try at the latest; else the extract."""
        started = self._clock.now()
        problems: tuple[str, ...] = ()
        spent: list[Usage] = []
        deadline = self._settings.deadline
        for attempt in (1, 2):
            # One deadline for both requests: a late answer leaves no time for another.
            left = deadline - (self._clock.now() - started)
            if attempt == 2 and left < deadline * _LEAST_LEFT:
                break
            in_vain: list[Usage] = []
            try:
                summary = summariser.summarise(material, problems, within=min(left, deadline), in_vain=in_vain)
            except AmendedError as error:
                spent += in_vain
                self._failed(error, material, total_usage(in_vain))
                note = f"the model {summariser.name} gave no summary: {error.detail}"
                return _extract(material, note=note, spent=spent, problems=problems)
            self._failures = 0
            spent.append(summary.usage or Usage())
            self._count(_paid(summary.usage or Usage(), material))
            verdict = check(summary, material, language=language_asked(material, self._settings.language))
            problems = (*verdict.problems, *language_problems(summary, material, self._settings.language))
            if verdict.verdict == "pass" and not problems:
                key = summary_key(material, summariser.name, self._settings.language)
                told = replace(in_order(summary, material), said_as=said_as(summary.said, material))
                told = replace(told, why=told.why or self._own_reason(material))
                return replace(told, check=verdict, key=key, usage=total_usage(spent))
        note = f"the summary of {summariser.name} failed the check: {'; '.join(problems)}"
        return _extract(material, note=note, spent=spent, problems=problems)

    def _own_reason(self, material: SummaryMaterial) -> str:
        """What the extract says of the title, for a model that gave no reason: it is from the text and by rule.

        Its words are of the notice's language, and so it stands in no summary that was asked for in another one.
        """
        asked, spoken = (language_asked(material, which) for which in (self._settings.language, "article"))
        return extract(material).why if asked == spoken else ""

    def _failed(self, error: AmendedError, material: SummaryMaterial, spent: Usage) -> None:
        """Report a failure of the model, count what it cost, and let an endpoint rest that is dead or asks for it."""
        now = self._clock.now()
        transient = not isinstance(error, Permanent)
        last = self._reported.get(error.detail)
        if last is None or now - last >= _SILENCE:
            # A wrong key fails with every alert; once an hour is news.
            self._reported[error.detail] = now
            self._reporter.report(Failure(at=now, subject=error.subject, message=error.detail, transient=transient))
        if isinstance(error, Unreachable | TookTooLong):
            self._failures += 1
            if self._failures >= _FAILURES:
                self._failures = 0
                self._rest_until = now + _REST
        if isinstance(error, RateLimited) and error.retry_after is not None:
            self._rest_until = now + min(error.retry_after, _LONGEST_REST)
        if spent.tokens_in + spent.tokens_out:
            self._count(spent)
        elif transient and not isinstance(error, Unreachable | RateLimited):
            self._count(_paid(spent, material))

    def _count(self, usage: Usage) -> None:
        if spent := usage.tokens_in + usage.tokens_out:
            self._store.tally(self._clock.now().date().isoformat(), TOKENS, spent)


def _paid(usage: Usage, material: SummaryMaterial) -> Usage:
    """What counts against the day's budget: what the endpoint counted; an estimate where it worked and counted not."""
    if usage.tokens_in + usage.tokens_out:
        return usage
    return replace(usage, tokens_in=estimated_tokens(material))


def _extract(
    material: SummaryMaterial, *, note: str, spent: Sequence[Usage] = (), problems: Sequence[str] = ()
) -> Summary:
    """The extract, with the reason why it stands in for a model, and what the model's tries cost and got wrong."""
    checked = Check(problems=tuple(problems))
    return replace(extract(material), note=note, usage=total_usage(spent) if spent else None, check=checked)
