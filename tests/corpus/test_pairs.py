"""What happened between two pages, from their HTML to the comparison: the cases of `pairs/`."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.alerts import Alert
from amended.domain.comparison_results import Comparison
from amended.domain.detection import Rules
from amended.domain.pages import MarkupRules, read_page
from amended.domain.policies import DetectPolicy
from amended.domain.raising import compared
from tests.corpus.pairs import TEMPLATES, Pair, pairs


@pytest.fixture(scope="module")
def markup() -> MarkupRules:
    """The markup rules that ship."""
    return load_markup_rules()


@pytest.fixture(scope="module")
def rules() -> Rules:
    """The wording rules that ship."""
    return load_rules()


def told(pair: Pair, markup: MarkupRules, rules: Rules) -> Comparison:
    """What a pair comes to; nothing where a page holds no article to judge."""
    return _outcome(pair, markup, rules)[0]


def alerted(pair: Pair, markup: MarkupRules, rules: Rules) -> Alert | None:
    """The alert that a pair raises."""
    return _outcome(pair, markup, rules)[1]


def _outcome(pair: Pair, markup: MarkupRules, rules: Rules) -> tuple[Comparison, Alert | None]:
    old, new = (
        read_page(one.encode(), url="https://herald.example/story", rules=markup) for one in (pair.old, pair.new)
    )
    now = datetime(2023, 5, 10, tzinfo=UTC)
    return compared(old, new, rules=rules, detecting=DetectPolicy(), now=now)


def _parameter(pair: Pair) -> object:
    """A pair under its name; one that is known to be told wrongly fails, and is noticed when it no longer does."""
    marks = [pytest.mark.xfail(strict=True, reason=pair.fault)] if pair.fault else []
    return pytest.param(pair, id=f"{pair.file}: {pair.name}", marks=marks)


@pytest.mark.parametrize("pair", [_parameter(pair) for pair in pairs()])
def test_a_pair_gains_what_it_says(pair: Pair, markup: MarkupRules, rules: Rules) -> None:
    """The notices gained are those of the case and no others, and the other fates are as many as it says."""
    comparison = told(pair, markup, rules)
    texts = [one.text for one in comparison.gained]
    assert len(texts) == len(pair.gained), (texts, comparison.reworded)
    assert all(any(piece in text for text in texts) for piece in pair.gained), texts
    assert {fate: len(getattr(comparison, fate)) for fate in pair.fates} == pair.fates, comparison


def another_template(template: str, markup: MarkupRules, rules: Rules, part: slice) -> None:
    """Some of the pairs gain the same where the new page is printed in another template."""
    for pair in list(pairs(redesigned=template))[part]:
        if not pair.fault:
            texts = [one.text for one in told(pair, markup, rules).gained]
            assert len(texts) == len(pair.gained), (pair.name, texts)
            assert all(any(piece in text for text in texts) for piece in pair.gained), (pair.name, texts)


@pytest.mark.parametrize("first", range(len(TEMPLATES)))
def test_another_template_changes_nothing_that_is_gained(first: int, markup: MarkupRules, rules: Rules) -> None:
    """What a page gains does not depend on the markup that it is printed in: each pair in one other template."""
    another_template(TEMPLATES[first], markup, rules, slice(first, None, len(TEMPLATES)))


@pytest.mark.slow
@pytest.mark.parametrize("template", TEMPLATES)
def test_no_redesign_changes_what_is_gained(template: str, markup: MarkupRules, rules: Rules) -> None:
    """The same for each pair in each template."""
    another_template(template, markup, rules, slice(None))


@pytest.mark.parametrize("name", ["re-dated in place", "Japanese: an addition is redated", "the notice loses its date"])
def test_a_notice_that_is_only_redated_raises_no_alert(name: str, markup: MarkupRules, rules: Rules) -> None:
    """Another date of the change is recorded as a rewording and told nobody, also where it stands in the sentence."""
    pair = next(pair for pair in pairs() if pair.name == name)
    assert told(pair, markup, rules).reworded
    assert alerted(pair, markup, rules) is None
