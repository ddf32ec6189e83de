"""Feed queue: reads the feeds that are due and stores their articles."""

from __future__ import annotations

from typing import Any

from amended import bootstrap_aws


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Lambda's entry point."""
    return bootstrap_aws.deployment().poll_feeds(event, context)
