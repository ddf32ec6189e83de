"""White space between a capital and a full stop, on which the library that cuts sentences gives up."""

from __future__ import annotations

import pytest

from amended.domain.comparison.sentences import sentences


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ja", "xx", None])
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u3000", "\u2009\u2009", " \u00a0", "\u00a0 "])
@pytest.mark.parametrize("text", ["A{}.", "The vote went to plan A{}. It passed.", "He met J{}. B{}. Smith."])
def test_any_space_may_stand_before_a_full_stop(text: str, space: str, language: str | None) -> None:
    """A text is cut, and kept as it is printed, whatever white space stands between a capital and a full stop."""
    printed = text.format(space, space)
    assert "".join("".join(sentences(printed, language)).split()) == "".join(printed.split())
    assert all(one in printed for one in sentences(printed, language))
