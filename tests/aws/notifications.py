"""Alarms as SNS hands them over."""

from __future__ import annotations

from typing import Any

ALARM = {
    "AlarmName": "desk-DeadLettersAlarm-1A2B",
    "AlarmDescription": "A message could not be worked off; the function's log says why.",
    "NewStateValue": "ALARM",
    "OldStateValue": "OK",
    "NewStateReason": "Threshold Crossed: 1 datapoint [2.0] was greater than the threshold (0.0).",
    "Region": "EU (Frankfurt)",
}


def notification(message: str, subject: str | None = None) -> dict[str, Any]:
    """The event that SNS makes of a message."""
    sns = {"Type": "Notification", "MessageId": "m1", "Subject": subject, "Message": message}
    return {"Records": [{"EventSource": "aws:sns", "EventVersion": "1.0", "Sns": sns}]}
