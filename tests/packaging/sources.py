"""What the package consists of, read from the checkout: what is handed out must hold all of it."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FUNCTIONS = ROOT / "functions"


def _of_package(*suffixes: str) -> set[str]:
    found = (FUNCTIONS / "amended").rglob("*")
    return {file.relative_to(FUNCTIONS).as_posix() for file in found if file.suffix in suffixes}


PACKAGE = _of_package(".py")
DATA = _of_package(".toml", ".json", ".txt") | {"amended/py.typed"}
HANDLERS = {file.name for file in FUNCTIONS.glob("*.py")}
