"""A sample alert, to try the layout in Slack's Block Kit Builder or in a channel before the first real one."""

from __future__ import annotations

from datetime import datetime, timedelta

from amended.domain.alerts import Alert, Event
from amended.domain.comparison_results import Change, Disclosure, Fact, Severity
from amended.domain.notices import Notice, NoticeKind, Position
from amended.domain.summaries import Now, Summary


def sample_alert(now: datetime) -> Alert:
    """An invented story that gained a correction, raised at `now`, with its summary."""
    notice = Notice(
        kind=NoticeKind.CORRECTION,
        label="Correction",
        stated_time="4:09 p.m.",
        text=(
            "An earlier version of this article misstated the number of ferries that will be withdrawn. "
            "It is four, the harbour master Ines Falk said, not fourteen."
        ),
        position=Position.TOP,
    )
    said = "The port will withdraw fourteen ferries before the winter."
    return Alert(
        id="sample",
        article_key="sample",
        url="https://example.org/news/ferries-withdrawn-before-winter",
        title="Port to withdraw ferries before winter (sample)",
        events=(Event.GAINED,),
        raised_at=now,
        language="en",
        gained=(notice,),
        changes=(
            Change(
                before=said,
                after="The port will withdraw four ferries before the winter.",
                notice=0,
                facts=(Fact.NUMBER,),
            ),
        ),
        passages=(said,),
        lede=said,
        disclosure=Disclosure.ANNOUNCED,
        severity=Severity.HIGH,
        severity_reason="a number was corrected",
        published=now - timedelta(hours=5),
        summary=Summary(
            headline="The port withdraws four ferries, not fourteen",
            said=said,
            now=(Now(notice=0, who="Harbour master Ines Falk", text="It is four, not fourteen."),),
            why="The number stood in the first sentence.",
        ),
    )
