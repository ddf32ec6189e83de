"""Each minute: puts what is due on the queues."""

from __future__ import annotations

from typing import Any

from amended import bootstrap_aws


def handler(event: Any, context: Any) -> dict[str, Any]:  # noqa: ARG001 - the schedule says nothing of use
    """Lambda's entry point."""
    return bootstrap_aws.deployment().dispatch(context)
