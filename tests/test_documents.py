"""What the documents say is true of the program: commands exist, links lead somewhere, nothing names this machine."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from amended.cli.init_command import TEMPLATE
from amended.cli.main import parser
from amended.config import Settings
from amended.config_file import load_settings

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted(file for file in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("infra/*.md")))
COMMAND = re.compile(r"^\s*(?:\$ )?(?:\.venv/bin/)?(amended [^#\n]+)", re.MULTILINE)
SHELL = re.compile(r"^( *)```sh\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def commands() -> list[str]:
    """Every `amended` command that a document prints for a shell."""
    blocks = [block for file in DOCUMENTS for _, block in SHELL.findall(file.read_text(encoding="utf-8"))]
    return sorted({match.strip() for block in blocks for match in COMMAND.findall(block)})


@pytest.mark.parametrize("command", commands())
def test_a_printed_command_exists(command: str) -> None:
    """Each command in the documents is one that the command line takes."""
    assert parser().parse_args(shlex.split(command)[1:]).module


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_links_lead_to_files_that_exist(file: Path) -> None:
    """Each relative link of a document leads to a file of the project."""
    for target in LINK.findall(file.read_text(encoding="utf-8")):
        assert (file.parent / target).exists(), f"{file.name}: {target}"


def test_the_commented_configuration_shows_the_defaults(tmp_path: Path) -> None:
    """With its comments opened, what `init` writes is valid and gives the defaults that it states."""
    states_the_defaults(re.sub(r"^# (?=[a-z_]+ = |\[\[?\w+\]\]?$)", "", TEMPLATE, flags=re.MULTILINE), tmp_path)


@pytest.mark.shared
def test_the_contracts_configuration_is_taken_as_it_stands(shared: Path, tmp_path: Path) -> None:
    """Each key of the contract is known, and what it states as a default is one."""
    contract = (shared / "CONTRACT.md").read_text(encoding="utf-8")
    states_the_defaults(contract.partition("```toml\n")[2].partition("```")[0], tmp_path)


def states_the_defaults(configuration: str, tmp_path: Path) -> None:
    """Assert that the configuration has all tables, is valid, and changes no default."""
    tables = set(tomllib.loads(configuration))
    assert tables >= {
        "feeds", "slack", "fetch", "poll", "revisit", "detect", "summary", "retention", "store", "routes", "sinks",
    }  # fmt: skip
    file = tmp_path / "amended.toml"
    file.write_text(configuration, encoding="utf-8")
    settings, defaults = load_settings(file, {}), Settings()
    for part in ("poll", "revisit", "detect", "summary", "retention", "store"):
        assert getattr(settings, part) == getattr(defaults, part)
    assert (settings.fetch.timeout, settings.fetch.max_bytes, settings.fetch.host_interval) == (
        defaults.fetch.timeout,
        defaults.fetch.max_bytes,
        defaults.fetch.host_interval,
    )
