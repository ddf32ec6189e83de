"""Numbers and times that are printed in another form, and those that only look so."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Disclosure, Fact
from tests.domain.comparison.making import compared

RESTYLED = [
    ("en", "The fire began at 10.40pm on Friday.", "The fire began at 10:40 p.m. on Friday."),
    ("en", "The fire began at 10.40pm on Friday.", "The fire began at 22:40 on Friday."),
    ("en", "Engineers found cracks in three of the seven piers.", "Engineers found cracks in 3 of the 7 piers."),
    ("en", "It costs $5m a year in all.", "It costs $5 million a year in all."),
    ("en", "The vote is on 3 February in the hall.", "The vote is on February 3rd in the hall."),
    ("de", "Es kostet 5 Mio. Euro im Jahr und mehr.", "Es kostet 5 Millionen Euro im Jahr und mehr."),
    ("de", "Die Feuerwehr kam um 14.30 Uhr in den Ort.", "Die Feuerwehr kam um 14:30 Uhr in den Ort."),
    ("fr", "Quelque 5200 véhicules passent par le tunnel.", "Quelque 5 200 véhicules passent par le tunnel."),
    ("nl", "De raad komt om 20.00 uur bijeen in het dorp.", "De raad komt om 20:00 uur bijeen in het dorp."),
    ("pl", "To kosztuje 310 mln zł w sumie.", "To kosztuje 310 milionów zł w sumie."),
    ("fi", "Remontti maksoi 8,4 milj. euroa viime vuonna.", "Remontti maksoi 8,4 miljoonaa euroa viime vuonna."),
    ("ru", "Это стоит 12 млн рублей в год.", "Это стоит 12 миллионов рублей в год."),
]
OTHERS = [
    ("en", "The fire began at 10.40pm on Friday.", "The fire began at 10:40 a.m. on Friday.", Fact.DATE),
    ("en", "The fire began at 10.40pm on Friday.", "The fire began at 10:45 p.m. on Friday.", Fact.DATE),
    (
        "en",
        "Engineers found cracks in three of the seven piers.",
        "Engineers found cracks in 7 of the 7 piers.",
        Fact.NUMBER,
    ),
    ("en", "It costs $5m a year in all.", "It costs $5 billion a year in all.", Fact.NUMBER),
    ("en", "It happened in the 1990s in Leith.", "It happened in the 1980s in Leith.", Fact.DATE),
    ("de", "Es kostet 5 Mio. Euro im Jahr.", "Es kostet 5 Mrd. Euro im Jahr.", Fact.NUMBER),
    ("fr", "Quelque 5200 véhicules passent.", "Quelque 5 300 véhicules passent.", Fact.NUMBER),
    ("pl", "To kosztuje 310 mln zł w sumie.", "To kosztuje 310 tys. zł w sumie.", Fact.NUMBER),
    ("fi", "Remontti maksoi 8,4 milj. euroa.", "Remontti maksoi 8,4 mrd. euroa.", Fact.NUMBER),
]


@pytest.mark.parametrize(("language", "before", "after"), RESTYLED)
def test_another_form_of_a_value_is_no_other_fact(language: str, before: str, after: str) -> None:
    """A number, date or time in another style differs in no fact and asks for no notice."""
    told = compared([], [], (before,), (after,), language=language)
    assert ([one.facts for one in told.changes], told.disclosure) == ([()], Disclosure.NONE)


@pytest.mark.parametrize(("language", "before", "after", "fact"), OTHERS)
def test_another_value_in_another_form_is_another_fact(language: str, before: str, after: str, fact: Fact) -> None:
    """What is worth something else differs, however it is printed."""
    told = compared([], [], (before,), (after,), language=language)
    assert fact in told.changes[0].facts
