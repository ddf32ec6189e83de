"""Prints alerts: what happens where there is no Slack token, or by choice beside Slack. At least once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TextIO

from amended.domain.deliveries import StepName
from amended.errors import DeliveryRefused, WrongUsage
from amended.ports import Job
from amended.presentation.terminal import alert_lines


class StdoutSink:
    """A stream of text. Fulfils `amended.ports.Sink`."""

    kind = "stdout"
    threaded = False
    pace = timedelta()
    call_limit = timedelta(seconds=5)

    def __init__(self, stream: TextIO, *, width: int = 80, colour: bool = False) -> None:
        self._stream = stream
        self._width = width
        self._colour = colour

    def steps(self, _: Job) -> tuple[str, ...]:
        """One: the alert."""
        return (StepName.PARENT,)

    def perform(self, _: str, job: Job) -> str | None:
        """Print the alert between two rules. Raises DeliveryRefused where the stream is closed or full.

        Where its reader went away (`| head`) BrokenPipeError passes through: that ends the program, as it ends others,
        and the alert is printed by the next run.
        """
        if job.alert.summary is None:
            raise WrongUsage(f"alert {job.alert.id}", "it has no summary yet")
        lines = alert_lines(job.alert, job.alert.summary, width=self._width, colour=self._colour)
        rule = "─" * self._width
        shown = "\n".join(["", rule, *lines, rule, ""]) + "\n"
        encoding = self._stream.encoding or "utf-8"
        try:
            self._stream.write(shown.encode(encoding, "replace").decode(encoding))
            self._stream.flush()
        except BrokenPipeError:
            raise
        except (OSError, ValueError) as error:
            remedy = "run Amended with its output open"
            raise DeliveryRefused("stdout", f"cannot print: {error}", remedy=remedy) from None
        return None

    def find(self, _step: str, _job: Job, _since: datetime) -> str | None:
        """Nothing can be found in what was printed: it is printed again."""
        return None
