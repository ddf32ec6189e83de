"""Numbers by their value, in figures and in words, in several languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.values.numbers import quantities


def values(text: str, language: str = "en") -> list[set[float]]:
    """The values that each number of the text may have."""
    return [set(found.values) for found in quantities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("5,000 people", "en", 5000),
        ("five thousand people", "en", 5000),
        ("5 thousand people", "en", 5000),
        ("two hundred and five", "en", 205),
        ("twenty-five", "en", 25),
        ("1.5 million", "en", 1_500_000),
        ("$3bn", "en", 3_000_000_000),
        ("one hundred thousand", "en", 100_000),
        ("5.000 Menschen", "de", 5000),
        ("fünfundzwanzig", "de", 25),
        ("zweihundertfünf", "de", 205),
        ("1,2 Millionen", "de", 1_200_000),
        ("zwei Milliarden", "de", 2_000_000_000),
        ("20 000 visiteurs", "fr", 20_000),
        ("vingt mille", "fr", 20_000),
        ("soixante-douze", "fr", 72),
        ("quatre-vingts", "fr", 80),
        ("quatre-vingt-dix-huit", "fr", 98),
        ("cinco mil millones", "es", 5_000_000_000),
        ("2.300.000", "es", 2_300_000),
        ("vijfentwintig", "nl", 25),
        ("tjugofem", "sv", 25),
        ("ventidue", "it", 22),
        ("dreimal pro Woche", "de", 3),
        ("sechstägige Reise", "de", 6),
        ("viermaal per week", "nl", 4),
        ("12,7 mln", "pl", 12_700_000),
        ("1933年", "ja", 1933),
        ("half a million", "en", 500_000),
        ("a quarter of a million", "en", 250_000),
        ("two and a half million", "en", 2_500_000),
        ("a quarter of a percentage point", "en", 0.25),
        ("2.3 lakh crore", "en", 2_300_000_000_000),
        ("three to four thousand", "en", 3000),
        ("eine halbe Million", "de", 500_000),
        ("dos millones y medio", "es", 2_500_000),
        ("полмиллиона", "ru", 500_000),
        ("54 miljoonalla", "fi", 54_000_000),
        ("14 milionami", "pl", 14_000_000),
        ("וחמישה", "he", 5),
        ("4万2千人", "ja", 42_000),
        ("4万2千人", "zh", 42_000),
        ("3億5千万円", "ja", 350_000_000),
        ("3亿5千万元", "zh", 350_000_000),
        ("4万二千人", "ja", 42_000),
        ("3万5,000人", "ja", 35_000),
        ("5千人", "ja", 5000),
        ("2百貨店", "ja", 2),
        ("4만2천명", "ko", 42_000),
        ("3억5천만 원", "ko", 350_000_000),
    ],
)
def test_a_number_is_known_in_every_form(text: str, language: str, value: float) -> None:
    """Figures and words give the value that a reader of the language reads."""
    assert value in values(text, language)[0]


def test_grouping_is_not_a_fraction_in_english() -> None:
    """In English, 5,000 is five thousand and nothing else."""
    assert values("5,000") == [{5000.0}]


def test_words_that_are_no_numbers_give_none() -> None:
    """Ordinary words have no value."""
    assert values("The tenant often attends to weight") == []
    assert values("No one was in the building") == []


@given(st.integers(min_value=0, max_value=10**12))
def test_every_house_style_agrees(number: int) -> None:
    """A number grouped by comma, point, space or apostrophe, or not at all, has the same value among its readings."""
    grouped = f"{number:,}"
    for text, language in [
        (str(number), "en"),
        (grouped, "en"),
        (grouped.replace(",", "."), "de"),
        (grouped.replace(",", " "), "sv"),
        (grouped.replace(",", "\u202f"), "fr"),
        (grouped.replace(",", "’"), "de"),
    ]:
        assert float(number) in set().union(*values(text, language)), text


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reading fail."""
    for language in ("en", "de", "fr", "xx"):
        values(text, language)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5천400원입니다", 5400),
        ("4천500만 원", 45e6),
        ("1억2천만 원", 12e7),
        ("4억 2천만 원", 42e7),
        ("3만5천 명", 35000),
        ("1.5억 원", 15e7),
        ("42억 원", 42e8),
    ],
)
def test_korean_writes_hangul_between_figures(text: str, value: float) -> None:
    """Thousands and ten thousands are written out between figures, and all of it is one number."""
    assert [one.values for one in quantities(text, "ko")] == [frozenset({value})]
