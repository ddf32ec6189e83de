"""Words of a summary's own pass where they tell what holds, and not where they add to it."""

from __future__ import annotations

import pytest

from amended.domain.checking.alternatives import invented
from amended.domain.checking.polarity import word_form
from amended.domain.checking.support import leaves_untold, rests_on
from amended.domain.language.wording import wording
from amended.domain.language.words import plain_word

EN = wording("en")
NOTICE = ("Police questioned a man of 34, who was released without charge on Friday.",)


@pytest.mark.parametrize(
    ("told", "untold"),
    [
        ("Police questioned a man of 34", True),
        ("Police questioned a man of 34 and released him without charge on Friday", False),
    ],
)
def test_a_clause_of_the_notice_is_untold_where_its_words_stand_nowhere(told: str, untold: bool) -> None:
    """Beside what tells all of a notice nothing else can be that in other words."""
    assert leaves_untold(told, NOTICE, EN) is untold


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("Nobody died in the fire.", 0),
        ("A man died in the fire.", 1),
        ("The mayor stays in office.", 0),
    ],
)
def test_what_is_negated_or_stays_is_not_invented(text: str, problems: int) -> None:
    """ "Nobody died" and "she stays" tell of nothing that happened; "a man died" does."""
    evidence = ["Two people were injured in the fire.", "The mayor did not resign."]
    known = frozenset(plain_word(word.strip(".")) for one in evidence for word in one.split())
    assert len(list(invented(text, evidence, known, frozenset(), EN))) == problems


def test_accents_do_not_part_the_forms_of_a_word() -> None:
    """A noun and its verb are one word where only an accent parts their beginnings."""
    assert word_form("renúncia") == word_form("renunciou")


@pytest.mark.parametrize(
    ("language", "why", "rests"),
    [
        ("en", "The headline still says the opposite.", True),
        ("pt", "O título continua a dizer o contrário.", True),
        ("es", "El titular sigue diciendo lo contrario.", True),
        ("pt", "O título continua a dizer que os salários caíram no verão passado.", False),
    ],
)
def test_a_short_remark_on_the_title_needs_no_ground(language: str, why: str, rests: bool) -> None:
    """That the title still tells the opposite may be said in the language's own words, and no more than that."""
    assert rests_on(why, frozenset(), wording(language)) is rests
