"""Behind its own address: answers Slack's slash command and buttons, and nobody else."""

from __future__ import annotations

from typing import Any

from amended import bootstrap_aws


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Lambda's entry point."""
    return bootstrap_aws.deployment().slack_app(event, context)
