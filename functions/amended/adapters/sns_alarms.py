"""What SNS hands to a function of CloudWatch's alarms and of the budget -> what to tell the operators.

The event's form: Lambda Developer Guide, "Invoking Lambda functions with Amazon SNS notifications"; an alarm's message
is JSON with `AlarmName`, `NewStateValue` and others (CloudWatch User Guide, "Notifying users on alarm changes"), a
budget's is plain text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

# As much as a message to operators may well hold.
_MOST_CHARACTERS = 1500


def is_notification(event: Any) -> bool:
    """Whether SNS sent this event: no queue does."""
    records = event.get("Records") if isinstance(event, Mapping) else None
    return isinstance(records, list) and bool(records) and all(_is_sns(record) for record in records)


def texts_of(event: Mapping[str, Any]) -> list[str]:
    """What to tell of each of the event's notifications; nothing of an alarm that is over."""
    return [text for record in event["Records"] if (text := _told(record["Sns"]))]


def _is_sns(record: Any) -> bool:
    return (
        isinstance(record, Mapping)
        and record.get("EventSource") == "aws:sns"
        and isinstance(record.get("Sns"), Mapping)
    )


def _told(notification: Mapping[str, Any]) -> str:
    message = str(notification.get("Message", ""))
    try:
        alarm = json.loads(message)
    except (ValueError, RecursionError):
        alarm = None
    if not isinstance(alarm, Mapping) or "AlarmName" not in alarm:
        subject = str(notification.get("Subject") or "").strip()
        return f"{subject}\n{message}".strip()[:_MOST_CHARACTERS]
    if alarm.get("NewStateValue") != "ALARM":
        return ""
    said = [f"Alarm {alarm['AlarmName']}: {alarm.get('AlarmDescription') or ''}".strip(" :")]
    said += [str(alarm[name]) for name in ("NewStateReason",) if alarm.get(name)]
    return "\n".join(said)[:_MOST_CHARACTERS]
