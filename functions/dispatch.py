"""Each minute: puts what is due on the queues."""

from __future__ import annotations

from typing import Any

from amended import bootstrap_aws


def handler(_: Any, context: Any) -> dict[str, Any]:
    """Lambda's entry point; the schedule's event says nothing of use."""
    return bootstrap_aws.deployment().dispatch(context)
