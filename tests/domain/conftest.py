"""What the tests of the domain share: the rules, loaded once."""

from __future__ import annotations

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection import Rules


@pytest.fixture(scope="session")
def rules() -> Rules:
    """The rules as they are shipped."""
    return load_rules()
