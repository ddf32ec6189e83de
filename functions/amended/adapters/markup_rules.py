"""Reads the conventions of markup that ship with Amended."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from amended.domain.pages.rules import MarkupRules, markup_rules_from


@cache
def load_markup_rules() -> MarkupRules:
    """The rules of `rules/pages.toml`, read and compiled once a process."""
    text = files("amended.rules").joinpath("pages.toml").read_text(encoding="utf-8")
    return markup_rules_from(tomllib.loads(text))
