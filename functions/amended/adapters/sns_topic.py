"""Tells those who look after a stack through its topic of alarms: by e-mail, and by whatever else listens there.

For functions that hold no token of Slack, and where Slack takes nothing: `SendAlerts` listens to the topic, and passes
on to the operators' channel what comes (`sns_alarms`).
"""

from __future__ import annotations

from typing import Any

from amended.adapters.aws_faults import translated

# A subject is ASCII of fewer than 100 characters (SNS API Reference, "Publish"), a stack's name has up to 128.
_MOST_OF_A_NAME = 60
_MOST_CHARACTERS = 1500


class AlarmTopic:
    """Fulfils `amended.ports.Operators`. `client` is boto3's for SNS, `topic` the topic's ARN, `stack` its stack."""

    lane = ""

    def __init__(self, client: Any, topic: str, stack: str) -> None:
        self._client = client
        self._topic = topic
        self._subject = f"Amended {stack[:_MOST_OF_A_NAME]} needs somebody"

    def tell(self, text: str) -> None:
        """Publish it. Raises StoreBusy, WrongConfiguration."""
        with translated("the topic of alarms"):
            self._client.publish(TopicArn=self._topic, Subject=self._subject, Message=text[:_MOST_CHARACTERS])
