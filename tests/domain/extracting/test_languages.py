"""Every language in which notices are found has its own wording: what was said, what holds, who denies."""

from __future__ import annotations

import importlib.resources
import tomllib
from pathlib import Path

import pytest

from amended.domain.comparison.sentences import sentences
from amended.domain.language.wording import TABLE, base_language, wording
from amended.domain.language.words import language_of
from tests.domain.extracting.earlier_claim import said

NOTICES = tomllib.loads((Path(__file__).parent / "languages.toml").read_text(encoding="utf-8"))
CORRECTIONS = [(one["language"], one["text"], one["was"], one["is"], one["old"]) for one in NOTICES["corrections"]]
DENIALS = [(one["language"], one["text"]) for one in NOTICES["denials"]]
TITLE = "+++"


def test_no_language_of_the_notices_is_without_a_wording() -> None:
    """Each language that has rules for notices has its wording, and cases here of a correction and of a denial."""
    rules = importlib.resources.files("amended.rules") / "languages"
    found = {base_language(file.name.removesuffix(".toml")) for file in rules.iterdir() if file.name.endswith(".toml")}
    # Words of any language are no language of a notice.
    assert found - {"mul"} == set(TABLE)
    assert {language for language, *_ in CORRECTIONS} == set(TABLE)
    assert {language for language, _ in DENIALS} == set(TABLE)


@pytest.mark.parametrize(("language", "text", "was", "now", "old"), CORRECTIONS)
def test_the_passage_that_was_wrong_is_told(language: str, text: str, was: str, now: str, old: str) -> None:
    """What a notice corrects is told as said, edited with the notice or left as it was."""
    assert old in said(text, was, "0.", now=(now, "0."), language=language, title=TITLE)
    assert old in said(text, was, "0.", language=language, title=TITLE)


@pytest.mark.parametrize(("language", "text", "was", "now", "old"), CORRECTIONS)
def test_what_holds_is_never_told_as_said(language: str, text: str, was: str, now: str, old: str) -> None:
    """Where the text was mended before the notice came, the mended passage is not told as what was wrong."""
    assert said(text, now, "0.", language=language, title=TITLE) != now


@pytest.mark.parametrize(("language", "text"), DENIALS)
def test_a_denial_is_known(language: str, text: str) -> None:
    """A sentence in which somebody denies is known, in its language, which its words tell."""
    spoken = wording(language_of(text, language))
    assert spoken.language == language
    assert any(spoken.denies.search(sentence) for sentence in sentences(text, language))


@pytest.mark.parametrize("language", TABLE)
def test_labels_are_a_languages_own(language: str) -> None:
    """No language borrows the fixed words of another."""
    others = {label for other in TABLE if other != language for label in wording(other).labels.values()}
    assert not {label for label in wording(language).labels.values() if " " in label} & others
