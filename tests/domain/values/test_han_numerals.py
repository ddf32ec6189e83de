"""Numerals of Chinese and Japanese are worth what they count, in rows and behind figures."""

from __future__ import annotations

import pytest

from amended.domain.values.han_numerals import HAN_NUMERALS, worth_of


@pytest.mark.parametrize(
    ("run", "worth"),
    [
        ("四十五", 45),
        ("十", 10),
        ("两百", 200),
        ("二〇二六", 2026),
        ("一万二千", 12_000),
        ("三億四千万", 340_000_000),
        ((3.0, "万"), 30_000),
        ((2.5, "億"), 250_000_000),
    ],
)
def test_a_run_of_numerals_is_worth_what_it_counts(run: str | tuple[str | float, ...], worth: float) -> None:
    """Digits are multiplied by what stands behind them, and rows of digits are read as years are."""
    assert worth_of(run) == worth
    assert {sign for sign in run if isinstance(sign, str)} <= HAN_NUMERALS
