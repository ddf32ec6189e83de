"""The artefact that `sam build` made. `infra/rehearse`, and so CI, builds it and names it; else nothing runs here.

AMENDED_BUILT is its folder, PYTHON313 an interpreter of the functions' version.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from functools import cache
from importlib.metadata import distributions
from pathlib import Path

import pytest

from infra import artefact
from tests.aws.local_aws import template
from tests.news_site import Story
from tests.packaging.sources import DATA, FUNCTIONS, HANDLERS, PACKAGE

BUILT = os.environ.get("AMENDED_BUILT", "")
pytestmark = pytest.mark.skipif(not BUILT, reason="needs a built artefact: `make emulator` builds one and runs these")
NAMES = [name for name, one in template()["Resources"].items() if one["Type"] == "AWS::Serverless::Function"]


@cache
def files(function: str) -> set[str]:
    """The paths of all files of a built function."""
    folder = Path(BUILT) / function
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("function", NAMES)
def test_a_function_holds_all_modules_handlers_and_data(function: str) -> None:
    """Handlers, modules and rule files of the checkout are all in each function's folder."""
    assert (PACKAGE | DATA | HANDLERS) - files(function) == set()


@pytest.mark.parametrize("function", NAMES)
def test_a_function_holds_every_pinned_library(function: str) -> None:
    """Each line of `functions/requirements.txt` is there in its version, and no other library is."""
    pins = re.findall(r"^([\w.-]+)==([^\s;]+)", (FUNCTIONS / "requirements.txt").read_text(), re.MULTILINE)
    held = {_plain(one.name): one.version for one in distributions(path=[str(Path(BUILT) / function)])}
    assert held == {_plain(name): version for name, version in pins}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_artefact_is_small_enough() -> None:
    """Unzipped it is under 100 MB."""
    for function in artefact.functions(Path(BUILT)):
        assert artefact.size_of(function) < 100_000_000


ALONE = """
import sys
# The interpreter's own library and the artefact, and nothing of this machine's.
sys.path.insert(0, {folder!r})
assert not any("site-packages" in path for path in sys.path), sys.path
"""


def alone(function: str, program: str) -> str:
    """What a program prints that has only the artefact of a function, and Python itself."""
    folder = str(Path(BUILT).resolve() / function)
    command = [os.environ["PYTHON313"], "-I", "-S", "-B", "-c", ALONE.format(folder=folder) + program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("function", NAMES)
def test_a_handler_is_imported_from_the_artefact_alone(function: str) -> None:
    """What the template names as handler is there, and all that its work imports lies in the artefact."""
    module, _, name = template()["Resources"][function]["Properties"]["Handler"].partition(".")
    program = f"""
import {module}
from amended import bootstrap, bootstrap_aws
assert callable({module}.{name})
bootstrap.rules(), bootstrap.markup_rules()
import aiohttp, boto3, openai, rapidfuzz, re2, selectolax.lexbor, sentencex, slack_sdk, rich.cells, pydantic
for service in {sorted(artefact.SERVICES)}:
    boto3.client(service, region_name="eu-central-1", aws_access_key_id="x", aws_secret_access_key="y")
print(bootstrap_aws.__file__)
"""
    assert alone(function, program).startswith(str(Path(BUILT).resolve()))


def test_check_works_from_the_artefact_alone(tmp_path: Path) -> None:
    """A page's notice is found with the rules and libraries of the artefact."""
    page = tmp_path / "page.html"
    page.write_text(Story(notices=["<strong>Correction:</strong> The pool closes for 14 days, not 14 weeks."]).html(1))
    arguments = ["check", "--json", "--url", "https://news.example.org/pool", str(page)]
    program = f"sys.argv[1:] = {arguments!r}\nfrom amended.__main__ import main\nsys.exit(main())"
    found = json.loads(alone("RevisitArticles", program))
    assert [notice["kind"] for notice in found["notices"]] == ["correction"]
