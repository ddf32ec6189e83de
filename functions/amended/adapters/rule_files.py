"""Reads the rule files that ship with the package and compiles them: the domain gets rules, never files."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from amended.domain.detection.compiling import compile_rules
from amended.domain.detection.rules import Rules


@cache
def load_rules() -> Rules:
    """All languages and markup conventions, read once a process; a language is compiled when it is first needed."""
    folder = resources.files("amended.rules")
    languages: list[dict[str, Any]] = [
        tomllib.loads(file.read_text(encoding="utf-8"))
        for file in sorted(folder.joinpath("languages").iterdir(), key=lambda file: file.name)
        if file.name.endswith(".toml")
    ]
    markup = tomllib.loads(folder.joinpath("markup.toml").read_text(encoding="utf-8"))
    return compile_rules(languages, markup)
