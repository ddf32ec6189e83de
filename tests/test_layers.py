"""The arrows of the design and the import budgets, read from the sources and asserted in fresh interpreters."""

from __future__ import annotations

import ast
import json
import os
import re
import resource
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.heavy_libraries import HEAVY

PACKAGE = Path(__file__).parent.parent / "functions" / "amended"

# What each layer may import of Amended; nothing else. `rules` is data and imported by nobody.
ALLOWED = {
    "errors": set(),
    "domain": {"domain", "errors"},
    "ports": {"ports", "domain", "errors"},
    "config": {"domain", "errors"},
    "config_values": {"domain"},
    "config_file": {"config", "config_values", "domain", "errors"},
    "config_pushed": {"config_file", "config", "domain", "errors"},
    "presentation": {"presentation", "domain", "errors"},
    "services": {"services", "ports", "config", "domain", "errors"},
    "adapters": {"adapters", "presentation", "ports", "config", "domain", "errors"},
    "bootstrap": {
        "bootstrap_stack",
        "config_file",
        "services",
        "adapters",
        "presentation",
        "ports",
        "config",
        "domain",
        "errors",
    },
    "bootstrap_stack": {"config_pushed", "services", "adapters", "ports", "config", "domain", "errors"},
    "bootstrap_resources": {
        "bootstrap",
        "config_pushed",
        "services",
        "adapters",
        "ports",
        "config",
        "domain",
        "errors",
    },
    "bootstrap_aws": {
        "bootstrap",
        "bootstrap_interaction",
        "bootstrap_resources",
        "bootstrap_stack",
        "services",
        "adapters",
        "ports",
        "config",
        "domain",
        "errors",
    },
    "bootstrap_interaction": {"bootstrap", "services", "adapters", "ports", "config", "domain", "errors"},
    "bootstrap_run": {"bootstrap", "services", "adapters", "ports", "config", "domain", "errors"},
    "cli": {
        "cli",
        "bootstrap",
        "bootstrap_interaction",
        "bootstrap_run",
        "bootstrap_stack",
        "services",
        "presentation",
        "ports",
        "config",
        "domain",
        "errors",
    },
    "__main__": {"cli"},
}


def imported(source: Path) -> set[str]:
    """The dotted names of Amended that a file imports, at its top or inside its functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source}: relative import"
            names = [
                f"{node.module}.{alias.name}" if node.module == "amended" else str(node.module) for alias in node.names
            ]
        else:
            continue
        found |= {name for name in names if name.startswith("amended.")}
    return found


def imported_layers(source: Path) -> set[str]:
    """The layers of Amended that a file imports."""
    return {name.split(".")[1] for name in imported(source)} - {"__version__"}


def files_of_layers() -> list[tuple[str, Path]]:
    """Every source file of the package with the layer that it belongs to."""
    files = []
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE).with_suffix("").parts
        if parts != ("__init__",) and parts[0] != "rules":
            files.append((parts[0], file))
    return files


def test_arrows_run_one_way() -> None:
    """A file imports only layers that its own layer may know."""
    known = {str(file): imported_layers(file) - ALLOWED[layer] for layer, file in files_of_layers()}
    assert len(known) > 300, "the files are found"
    assert {file: wrong for file, wrong in known.items() if wrong} == {}


def test_no_test_module_serves_another() -> None:
    """What several test modules share stands in a module of its own: none is imported for it."""
    serving = re.compile(
        r"^\s*(?:from|import) tests\.(?:\w+\.)*test_|^\s*from tests[\w.]* import .*\btest_", re.MULTILINE
    )
    assert [file.name for file in Path(__file__).parent.rglob("*.py") if serving.search(file.read_text("utf-8"))] == []


def test_packages_of_the_domain_form_no_circle() -> None:
    """Whatever package of the domain knows another is not known by it, straight or by way of others."""
    packages = {folder.name for folder in (PACKAGE / "domain").iterdir() if (folder / "__init__.py").exists()}
    known = {
        package: {
            parts[2]
            for file in (PACKAGE / "domain" / package).rglob("*.py")
            for name in imported(file)
            if len(parts := name.split(".")) > 2 and parts[1] == "domain" and parts[2] in packages - {package}
        }
        for package in packages
    }
    assert known["checking"] >= {"language", "values"}, "the imports are read"
    TopologicalSorter(known).prepare()  # raises CycleError, which names the circle


# What reads files, the network or the environment, or is another at each call.
IMPURE = {
    *("os", "io", "sqlite3", "socket", "asyncio", "aiohttp", "requests", "time", "logging", "subprocess", "random"),
    *("boto3", "openai", "slack_sdk", "feedparser", "pathlib", "shutil", "tempfile"),
}


def test_the_domain_does_no_input_or_output() -> None:
    """The domain imports nothing that reads files, the network, the environment or the clock."""
    impure = {str(file): impurities(file) for layer, file in files_of_layers() if layer == "domain"}
    assert len(impure) > 150, "the files are found"
    assert {file: wrong for file, wrong in impure.items() if wrong} == {}


def impurities(file: Path) -> set[str]:
    """What a file imports that does input or output, and where it asks what time it is."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    names = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    names |= {str(node.module).split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    clocks = {
        f"{ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"now", "utcnow", "today"}
        and ast.unparse(node.value) in {"datetime", "date", "datetime.datetime"}
    }
    return (names & IMPURE) | clocks


STORE = frozenset({"sqlite3", "msgspec"})
READING = frozenset({"re2", "rapidfuzz", "selectolax", "w3lib"})
WORKING = STORE | READING | {"aiohttp", "feedparser", "protego"}
COMMANDS: dict[str, frozenset[str]] = {
    "--help": frozenset(),
    "run --help": frozenset(),
    "init": frozenset(),
    "feeds list": STORE,
    "articles list": STORE,
    "alerts list": STORE,
    "alerts preview --json": frozenset({"rapidfuzz"}),
    "stats": STORE,
    "watch https://example.org/story": STORE | {"w3lib"},
    "backup copy.db": STORE,
    "prune": STORE,
    "doctor": STORE,
    "check page.html": READING,
    "compare page.html page.html": READING,
    "run --once": WORKING,
}
PROBE = """
import runpy, sys
sys.argv[1:] = {arguments!r}
try:
    runpy.run_module("amended", run_name="__main__")
except SystemExit as ended:
    assert ended.code in (0, 1, None), ended.code
import json
open("loaded.json", "w").write(json.dumps(sorted(sys.modules)))
"""


QUICK = ("run --help", "feeds list", "check page.html", "run --once")


@pytest.mark.parametrize(
    "command", [*QUICK, *(pytest.param(one, marks=pytest.mark.slow) for one in COMMANDS if one not in QUICK)]
)
def test_a_command_loads_only_what_it_uses(command: str, tmp_path: Path) -> None:
    """In a fresh interpreter without a configuration each command leaves unused libraries unimported."""
    (tmp_path / "page.html").write_text(
        "<html><body><article><p>A short story about nothing.</p></article></body></html>"
    )
    probe = PROBE.format(arguments=command.split())
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=tmp_path, env=bare_environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = {name.split(".")[0] for name in json.loads((tmp_path / "loaded.json").read_text())}
    assert loaded & HEAVY <= COMMANDS[command]


def test_help_is_quick(tmp_path: Path) -> None:
    """`amended --help` takes under a quarter of a second of the processor, however busy the machine is."""
    times = []
    for _ in range(3):
        began = _processor_time_of_children()
        subprocess.run(
            [sys.executable, "-m", "amended", "--help"],
            cwd=tmp_path,
            env=bare_environment(),
            capture_output=True,
            check=True,
        )
        times.append(_processor_time_of_children() - began)
    assert 0 < min(times) < 0.25


def _processor_time_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def bare_environment() -> dict[str, str]:
    """This process's environment without anything that configures Amended."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("AMENDED_", "SLACK_", "OPENAI_"))}
