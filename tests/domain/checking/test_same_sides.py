"""Values that a text sets against themselves."""

from __future__ import annotations

import pytest

from amended.domain.checking.same_sides import set_against_themselves
from amended.domain.language.wording import wording


@pytest.mark.parametrize(
    ("language", "text", "altered"),
    [
        ("en", "The school lost 14 teachers, not 40.", "The school lost 40 teachers, not 40."),
        ("de", "Es starben zwei Menschen, nicht drei.", "Es starben drei Menschen, nicht drei."),
        ("fr", "212 salariés ont voté la grève, et non 122.", "122 salariés ont voté la grève, et non 122."),
        ("en", "The price went from $72 to $84, not $102.", "The price went from $72 to $84, not $84."),
        ("en", "It was 104 degrees Fahrenheit, not 104 Celsius.", "It was 104 degrees, not 104."),
    ],
)
def test_a_value_against_itself_is_found_and_one_against_another_is_none(
    language: str, text: str, altered: str
) -> None:
    """Two values, or one with two units, may be set against each other; one value alone may not."""
    assert not list(set_against_themselves([text], wording(language)))
    assert list(set_against_themselves([altered], wording(language)))
