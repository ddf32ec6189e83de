"""What the tests of this folder share: one local AWS (its clients take longer than most tests), and the template."""

from __future__ import annotations

import importlib.util
import uuid
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.aws.deployed import Deployed, aws_server
from tests.aws.local_aws import LocalAws, local_aws, template
from tests.aws.shop import Shop
from tests.aws.transformed import LINT


@pytest.fixture(scope="session")
def aws() -> Iterator[LocalAws]:
    """The local AWS."""
    with local_aws() as made:
        yield made


@pytest.fixture(scope="session")
def endpoint() -> Iterator[str]:
    """Another local AWS, over HTTP: for programs."""
    with aws_server() as address:
        yield address


@pytest.fixture
def deployed(endpoint: str, tmp_path: Path) -> Deployed:
    """A stack of its own, empty, with a folder of whoever operates it."""
    stack = Deployed(f"desk-{uuid.uuid4().hex[:8]}", endpoint, tmp_path)
    stack.deploy(SlackChannel="C1")
    return stack


@pytest.fixture
def shop(aws: LocalAws) -> Shop:
    """An empty store whose calls can be harmed."""
    return Shop(aws)


@pytest.fixture(scope="session")
def rules() -> ModuleType:
    """The project's own rules for the template, as cfn-lint loads them."""
    spec = importlib.util.spec_from_file_location("amended_rules", LINT / "amended_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def made(rules: ModuleType) -> dict[str, Any]:
    """What SAM makes of the template."""
    found: dict[str, Any] = rules.transformed(template())
    return found
