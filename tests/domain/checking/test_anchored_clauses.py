"""Clauses of a summary beside those of the notice that they rest on."""

from __future__ import annotations

import pytest

from amended.domain.checking.anchored_clauses import turned_from_anchors
from amended.domain.checking.anchors import anchors, holding_clauses
from amended.domain.checking.excluding_words import exclude_each_other
from amended.domain.checking.persons import KnownPersons
from amended.domain.language.wording import wording
from amended.domain.summaries import Now, Summary

DOYLE = (
    "Deputy Chief Ann Sykes, 41, stepped down on Monday over the audit. Chief Owen Doyle has been offered the post of "
    "harbour master, the auditor, Ben Marsh, said."
)
TENANT = (
    "Landlord Hugh Bell did not evict tenant Rosa Vane. Caretaker Jim Stoll told her before the hearing that the cause "
    "of the damage was unknown, and voted against the new lease."
)
RECURSO = "A deputada Rita Moura recusou o convite do prefeito Davi Luz. O vereador Ivo Reis não assinou a carta."
FALLO = "La jueza Pilar Conde no archivó el caso. El abogado Luis Mora dijo que Bruno Salas recurrirá."
TURNED = [
    ("en", DOYLE, "Marsh has been offered the post of harbour master."),
    ("en", DOYLE, "Owen Doyle stepped down on Monday over the audit."),
    ("en", TENANT, "Bell did evict Vane."),
    ("en", TENANT, "Rosa Vane was evicted by Hugh Bell."),
    ("en", TENANT, "Stoll told her after the hearing."),
    ("en", TENANT, "The cause of the damage was known."),
    ("en", TENANT, "Stoll voted for the new lease."),
    ("en", TENANT, "Hugh Bell voted against the new lease."),
    ("pt", RECURSO, "Davi Luz recusou o convite."),
    ("pt", RECURSO, "Ivo Reis assinou a carta."),
    ("es", FALLO, "La jueza archivó el caso."),
]
FAITHFUL = [
    ("en", DOYLE, "Doyle has been offered the post of harbour master, Marsh said."),
    ("en", DOYLE, "Marsh said that Doyle has been offered the post of harbour master."),
    ("en", DOYLE, "Sykes stepped down over the audit."),
    ("en", TENANT, "Bell did not evict Vane."),
    ("en", TENANT, "Bell let Vane stay."),
    ("en", TENANT, "The hearing had not begun when Stoll told her."),
    ("en", TENANT, "Nobody knows what caused the damage."),
    ("en", TENANT, "Stoll, not Bell, voted against the new lease."),
    ("pt", RECURSO, "Rita Moura recusou o convite de Davi Luz."),
    ("pt", RECURSO, "O convite foi recusado por Rita Moura."),
    ("es", FALLO, "Pilar Conde no archivó el caso y Salas recurrirá."),
]


def problems(language: str, notice: str, text: str) -> list[str]:
    """What is wrong with an entry that has this text."""
    words = wording(language)
    known = KnownPersons.of([notice], words)
    summary = Summary(headline="", said="", now=(Now(notice=0, who="", text=text),))
    return list(turned_from_anchors(summary, "", [notice], known, words))


@pytest.mark.parametrize(("language", "notice", "text"), TURNED)
def test_a_clause_that_turns_round_what_it_rests_on_is_a_problem(language: str, notice: str, text: str) -> None:
    """A lost negation, an opposite in the place of a word, and another person in a clause of the notice are found."""
    assert problems(language, notice, text)


@pytest.mark.parametrize(("language", "notice", "text"), FAITHFUL)
def test_a_clause_that_tells_the_same_is_none(language: str, notice: str, text: str) -> None:
    """Shorter, in another order, in the passive or in words of its own, a clause may tell what the notice does."""
    assert problems(language, notice, text) == []


def test_a_headline_is_laid_beside_all_notices() -> None:
    """Of whom a headline tells what any notice tells of somebody else stands in the wrong place."""
    words, notices = wording("en"), [TENANT, DOYLE]
    summary = Summary(headline="Owen Doyle stepped down over the audit", said="", now=())
    found = turned_from_anchors(summary, summary.headline, notices, KnownPersons.of(notices, words), words)
    assert "Ann Sykes" in next(found)


def test_a_name_between_commas_belongs_to_its_clause() -> None:
    """Who somebody is, between commas, parts no subject from its verb."""
    held = holding_clauses("The mayor, Luis Herrero, has not resigned; an earlier version said he had.", wording("en"))
    assert [one.text for one in held] == ["The mayor", "Luis Herrero, has not resigned"]


def test_a_clause_with_words_of_its_own_has_no_anchor() -> None:
    """Where less than nearly all words stand in one clause, there is nothing to compare."""
    words = wording("en")
    held = holding_clauses(TENANT, words)
    told = holding_clauses("The owner threw the family out of the flat", words)[0]
    assert anchors(told, held, least=1) == ()


@pytest.mark.parametrize(
    ("word", "other", "language", "exclude"),
    [
        ("before", "after", "en", True),
        ("known", "unknown", "en", True),
        ("accepted", "refused", "en", True),
        ("approved", "backed", "en", False),
        ("schuldig", "unschuldig", "de", True),
        ("formation", "information", "de", False),
        ("bekend", "onbekend", "nl", True),
        ("mojligt", "omojligt", "sv", True),
        ("legal", "ilegal", "es", True),
        ("winny", "niewinny", "pl", True),
        ("vor", "nach", "de", True),
        ("före", "före", "sv", False),
        ("before", "after", "sw", False),
    ],
)
def test_words_exclude_each_other_by_language(word: str, other: str, language: str, *, exclude: bool) -> None:
    """Small words, pairs, and words of two groups of one sort do; words of one sense and of other languages do not."""
    assert exclude_each_other(word, other, language) is exclude
