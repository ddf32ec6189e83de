"""Article queue: visits what is due on many hosts at a time, and raises alerts."""

from __future__ import annotations

from typing import Any

from amended import bootstrap_aws


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Lambda's entry point."""
    return bootstrap_aws.deployment().revisit_articles(event, context)
