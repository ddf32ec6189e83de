"""A heading that is a label and nothing else, above or amid the text, against headings of an article's own sections."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

WRONG = {
    "en": ("Correction", "We originally wrote “1,200 names”. It should read “1,020 names”."),
    "de": ("Korrektur", "Wir hatten zunächst „1200 Namen“ geschrieben. Richtig ist „1020 Namen“."),
    "fr": ("Rectificatif", "Nous avions écrit « 1 200 noms ». Il fallait lire « 1 020 noms »."),
    "es": ("Corrección", "Escribimos por error «1.200 nombres». Debe decir «1.020 nombres»."),
    "ja": ("訂正", "「1200人」と書きましたが、正しくは「1020人」です。"),
}


@pytest.mark.parametrize(("language", "printed"), WRONG.items())
@pytest.mark.parametrize(("before", "after"), [(0, 8), (1, 8), (4, 5)])
def test_a_heading_correction_speaks_for_the_mistake_below_it(
    read: Reader, language: str, printed: tuple[str, str], before: int, after: int
) -> None:
    """Wherever it stands, and in words that without the heading would be the article's."""
    label, text = printed
    heading = Block(text=label, element="h4")
    [notice] = read(heading, text, before=before, after=after, language=language).notices
    assert (notice.label, notice.text) == (label, text)


@pytest.mark.parametrize("element", ["h2", "h3"])
def test_the_only_heading_above_the_text_speaks_for_the_paragraph_below_it(read: Reader, element: str) -> None:
    """An article has no single section that is called “Update” and begins before its first paragraph."""
    heading = Block(text="Update", element=element)
    text = "The council said on Tuesday that the pool stays open until the spring."
    [notice] = read(heading, text, before=0, after=8).notices
    assert (notice.label, notice.text) == ("Update", text)


SECTIONS = [
    ("Correction", "In a correction prices fall by ten per cent or more from their last peak."),
    ("Clarification", "Melt the butter slowly until the milk solids sink to the bottom of the pan."),
    ("Update", "The new release brings a dark mode and a faster search to all users."),
    ("Corrections", "We correct our mistakes at once and tell our readers what was wrong with them."),
    ("Errata", "These are lists that printers added to books when the sheets had been printed already."),
]


@pytest.mark.parametrize(("label", "text"), SECTIONS)
@pytest.mark.parametrize("before", [0, 4])
def test_one_of_several_headings_is_a_section(read: Reader, label: str, text: str, before: int) -> None:
    """Beside other headings of its rank it heads a part of the article."""
    heading, other = Block(text=label, element="h2"), Block(text="What comes next", element="h2")
    assert read(heading, text, other, before=before, after=8).notices == ()


@pytest.mark.parametrize(("label", "text"), SECTIONS[:3])
def test_the_only_heading_amid_the_text_needs_a_mistake_below_it(read: Reader, label: str, text: str) -> None:
    """Where prose stands before and after it, such a heading alone is no notice."""
    assert read(Block(text=label, element="h2"), text, before=4, after=5).notices == ()


@pytest.mark.parametrize("element", ["h3", "p", "li"])
@pytest.mark.parametrize("before", [0, 4])
def test_what_the_house_told_before_is_a_correction_below_such_a_label(read: Reader, element: str, before: int) -> None:
    """“We wrote that” says nothing in an article, and below “Correction” what was wrong."""
    text = "We wrote that the petition had 1,200 names; it had 1,020."
    [notice] = read(Block(text="Correction", element=element), text, before=before, after=5).notices
    assert (notice.label, notice.text) == ("Correction", text)
