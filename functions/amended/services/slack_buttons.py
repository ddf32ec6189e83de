"""What the buttons of an alert do: show its changes, and keep and show what readers say of it.

A verdict is stored with the alert before the press is acknowledged; then every message that shows the alert in that
channel is written afresh from the records. The parent of a thread shows the story's newest alert: it is written for
that one only, so that an old press never brings back what it no longer says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from amended.domain import delivering
from amended.domain.alerts import Alert, Mark, Verdict
from amended.domain.deliveries import Delivery, DeliveryStatus, StepName, delivery_id
from amended.domain.events import Failure
from amended.domain.judging import counted_as
from amended.domain.slack_requests import Button, ButtonPressed, Later, Reply
from amended.errors import AmendedError, Conflict, Permanent, Transient
from amended.ports import Clock, Job, Reporter, Store, Workspace
from amended.services.slack_changes import TRIES, mute_in_channel
from amended.services.telling import Telling

_SLACK = "slack"
_LOOKS = 3
_VERDICTS = {Button.HANDLED: Verdict.HANDLED, Button.WRONG: Verdict.WRONG, Button.MUTE: Verdict.MUTED}
_UNKNOWN = "This alert is not in the records (any more)."
_NOT_SHOWN = "The changes cannot be shown here; the alert’s thread and the article have them."


class Buttons:
    """Answers presses, and does afterwards what takes longer."""

    def __init__(self, store: Store, telling: Telling, workspace: Workspace, clock: Clock, reporter: Reporter) -> None:
        self._store = store
        self._telling = telling
        self._workspace = workspace
        self._clock = clock
        self._reporter = reporter

    def answer(self, pressed: ButtonPressed) -> Reply:
        """Open the modal, or keep the verdict; to fill the one and to show the other is for afterwards.

        Raises what the store raises: a verdict that was not kept is not acknowledged either.
        """
        if pressed.button is not Button.CHANGES:
            self._keep(pressed, _VERDICTS[pressed.button])
            return Reply(later=Later(pressed=pressed))
        try:
            return Reply(later=Later(pressed=pressed, view=self._workspace.open_loading(pressed.trigger)))
        except AmendedError as error:
            self._report(error)
            return Reply()

    def finish(self, later: Later) -> None:
        """Fill the modal, or show the verdict in the messages. Raises Transient where it may be tried again."""
        pressed = later.pressed
        alert = self._store.alert(pressed.alert_id)
        if pressed.button is Button.CHANGES:
            self._fill(later, alert)
        elif alert is None:
            self._workspace.tell(pressed.channel, pressed.user, _UNKNOWN)
        else:
            self._show(alert, pressed)

    def _fill(self, later: Later, alert: Alert | None) -> None:
        """Show the changes in the modal, or why they cannot be shown: nobody is left waiting before an empty one."""
        if alert is None:
            self._workspace.show_problem(later.view, _UNKNOWN)
            return
        try:
            self._workspace.show_changes(later.view, self._job(self._told(alert, later.pressed)[0]))
        except Permanent as error:
            self._report(error)
            self._workspace.show_problem(later.view, _NOT_SHOWN)

    def _report(self, error: AmendedError) -> None:
        now, transient = self._clock.now(), isinstance(error, Transient)
        self._reporter.report(Failure(at=now, subject=error.subject, message=error.detail, transient=transient))

    # verdicts

    def _keep(self, pressed: ButtonPressed, verdict: Verdict) -> None:
        """Store what a reader says of an alert, and act on it; nothing where there is none. Raises Conflict."""
        for _ in range(TRIES):
            alert = self._store.alert(pressed.alert_id)
            if alert is None:
                return
            if verdict is Verdict.MUTED:
                for delivery in self._told(alert, pressed):
                    mute_in_channel(self._store, alert.article_key, delivery.channel, muted=True)
            if any(mark.verdict is verdict for mark in alert.marks):
                return
            mark = Mark(verdict=verdict, by=pressed.user, at=self._clock.now())
            if self._store.put_alert(replace(alert, marks=(*alert.marks, mark))) is not None:
                day = mark.at.date().isoformat()
                for name, amount in counted_as(alert, verdict):
                    self._store.tally(day, name, amount)
                return
        raise Conflict(pressed.alert_id, "changed again and again")

    def _show(self, alert: Alert, pressed: ButtonPressed) -> None:
        """Bring the messages that show the alert up to date with its marks."""
        told = self._told(alert, pressed)
        for _ in range(_LOOKS):
            shown = list(self._messages(told, pressed))
            for delivery, ts in shown:
                self._workspace.show_again(self._job(delivery), ts)
            # Another reader, or later news, may have been written between our reading and our writing.
            again = self._store.alert(alert.id)
            if again is None or (again.marks == alert.marks and list(self._messages(told, pressed)) == shown):
                return
            alert = again

    # what shows the alert

    def _told(self, alert: Alert, pressed: ButtonPressed) -> list[Delivery]:
        """The deliveries by which the alert was told where the button was pressed, at least one."""
        found = []
        for delivery in self._store.deliveries_of(alert.id):
            leader = self._store.delivery(delivery.told_by) if delivery.told_by else delivery
            if leader is None or leader.sink != _SLACK or leader.digest:
                continue
            if leader.channel == pressed.channel or pressed.ts in (leader.thread_ts, _own(leader)):
                found.append(leader)
        # A message of ours all the same, as it can be pressed: without a record of it, it is taken for what it shows.
        blank = Delivery(
            id=delivery_id(alert.id, _SLACK, pressed.channel),
            alert_id=alert.id,
            article_key=alert.article_key,
            sink=_SLACK,
            channel=pressed.channel,
        )
        return found or [blank]

    def _messages(self, told: list[Delivery], pressed: ButtonPressed) -> Iterator[tuple[Delivery, str]]:
        """The messages that show the alert now: what delivery each of them shows, and its `ts`."""
        for delivery in told:
            own = _own(delivery)
            if own is None:
                yield delivery, pressed.ts
                continue
            root = delivery.thread_ts or own
            if delivery.reply_to or own != root:
                yield delivery, own
            if not delivery.reply_to and self._is_newest(delivery, root):
                yield delivery, root

    def _is_newest(self, delivery: Delivery, root: str) -> bool:
        """Whether a thread's parent shows this delivery: none later has brought it up to date, or is about to."""
        for alert in self._store.alerts_of(delivery.article_key):
            other = self._store.delivery(delivery_id(alert.id, delivery.sink, delivery.channel))
            if other is None or other.told_by or other.thread_ts != root or other.order <= delivery.order:
                continue
            updated = delivering.step_of(other, StepName.UPDATE).claimed_at is not None
            if other.status is DeliveryStatus.POSTED or updated:
                return False
        return True

    def _job(self, delivery: Delivery) -> Job:
        """What a delivery told, as it was told."""
        return self._telling.job(delivery, lambda: None)


def _own(delivery: Delivery) -> str | None:
    """The `ts` of the message that a delivery posted."""
    return delivering.step_of(delivery, StepName.PARENT).ts
