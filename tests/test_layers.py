"""The arrows of the design and the import budgets, read from the sources and asserted in fresh interpreters."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "functions" / "amended"

# What each layer may import of Amended; nothing else. `rules` is data and imported by nobody.
ALLOWED = {
    "errors": set(),
    "domain": {"domain", "errors"},
    "ports": {"domain", "errors"},
    "config": {"domain", "errors"},
    "config_file": {"config", "domain", "errors"},
    "presentation": {"presentation", "domain", "errors"},
    "services": {"services", "ports", "config", "domain", "errors"},
    "adapters": {"adapters", "presentation", "ports", "config", "domain", "errors"},
    "bootstrap": {"services", "adapters", "presentation", "ports", "config", "domain", "errors"},
    "cli": {"cli", "bootstrap", "services", "presentation", "ports", "config", "domain", "errors"},
    "__main__": {"cli"},
}


def imported_layers(source: Path) -> set[str]:
    """The layers of Amended that a file imports, at its top or inside its functions."""
    found = set()
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
        found |= {name.split(".")[1] for name in names if name.startswith("amended.")}
    return found - {"__version__"}


def files_of_layers() -> list[tuple[str, Path]]:
    """Every source file of the package with the layer that it belongs to."""
    files = []
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(PACKAGE).with_suffix("").parts
        if parts != ("__init__",) and parts[0] != "rules":
            files.append((parts[0], file))
    return files


@pytest.mark.parametrize(("layer", "file"), files_of_layers(), ids=lambda value: getattr(value, "stem", value))
def test_arrows_run_one_way(layer: str, file: Path) -> None:
    """A file imports only layers that its own layer may know."""
    assert imported_layers(file) <= ALLOWED[layer]


@pytest.mark.parametrize("file", [file for layer, file in files_of_layers() if layer == "domain"], ids=lambda f: f.stem)
def test_the_domain_does_no_input_or_output(file: Path) -> None:
    """The domain imports nothing that reads files, the network, the environment or the clock."""
    forbidden = {
        "os",
        "io",
        "sqlite3",
        "socket",
        "asyncio",
        "aiohttp",
        "requests",
        "time",
        "logging",
        "subprocess",
        "random",
    }
    forbidden |= {"boto3", "openai", "slack_sdk", "feedparser", "pathlib", "shutil", "tempfile"}
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
    assert not names & forbidden
    assert not clocks
