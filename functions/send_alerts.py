"""Alert queue: summarises alerts and posts them to Slack, each once."""

from __future__ import annotations

from typing import Any

from amended import bootstrap_aws


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Lambda's entry point."""
    return bootstrap_aws.deployment().send_alerts(event, context)
