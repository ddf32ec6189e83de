"""Text of nothing but the words of the rules: the worst that one pass over all of them can meet."""

from __future__ import annotations

import random
import re
from importlib.resources import files

import pytest

from amended import rules as rule_files
from amended.adapters.rule_files import load_rules
from tests.processor_time import processor_time

_PARAGRAPH = 60


@pytest.mark.slow
@pytest.mark.parametrize("code", sorted(load_rules().languages))
def test_the_words_of_the_rules_in_any_order_take_no_long_time(code: str) -> None:
    """A fifth of a megabyte of a language's own rule words, as often as the rules name them, is passed over at once."""
    language = load_rules().languages[code]
    source = (files(rule_files) / "languages" / f"{code}.toml").read_text(encoding="utf-8")
    words = re.findall(r"[^\W\d_]{1,30}", source.casefold())
    chance = random.Random(code)  # noqa: S311 - no secret, the same text each time
    drawn = [chance.choice(words) + chance.choice(["", "", "", "", ".", ","]) for _ in range(200_000 // 6)]
    between = " " if language.spaced else ""
    lines = [between.join(drawn[at : at + _PARAGRAPH]) for at in range(0, len(drawn), _PARAGRAPH)]
    language.hits(lines[0])
    with processor_time(below=0.8):  # 0.01 to 0.37 at rest, half as much again on a machine at work
        for line in lines:
            language.hits(line)
