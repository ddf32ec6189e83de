"""The template as SAM makes it, and the project's own rules for it."""

from __future__ import annotations

from typing import Any

from tests.aws.local_aws import TEMPLATE

ROOT = TEMPLATE.parent
LINT = ROOT / "infra" / "lint"


def of_kind(made: dict[str, Any], kind: str) -> dict[str, Any]:
    """The resources of a type."""
    return {name: one["Properties"] for name, one in made["Resources"].items() if one["Type"] == kind}
