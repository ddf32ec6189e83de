"""The site's own name at the edge of an article: read as "we" are, and printed as it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.detection.house import SIGN, house_of, naming_the_house
from amended.domain.detection.normalising import folded_with_offsets
from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Page

Reader = Callable[..., Detection]
URL = "https://www.fenwatch.org.uk/2024/pool"


@pytest.mark.parametrize(
    ("site", "url", "line"),
    [
        ("Fen Watch", "https://a.example/", "Fen Watch incorrectly reported that the pool is closed."),
        ("The Spindle", "https://a.example/", "The Spindle originally said that it opens in May. This was incorrect."),
        ("Spindle.com", "https://a.example/", "Spindle has changed the wording of the second paragraph."),
        ("WQRT 9 News", "https://a.example/", "WQRT incorrectly reported that the pool is closed."),
        ("", URL, "Fen Watch apologises for the error."),
        ("", URL, "FenWatch mistakenly identified the man in the photo as the mayor."),
    ],
)
def test_a_house_that_names_itself_is_believed(site: str, url: str, line: str, read: Reader) -> None:
    """A site that says by its own name what it got wrong is understood, by its data or its host."""
    found = read(line, before=4, after=0, site=site, url=url)
    assert [(one.text == line, one.kind in {NoticeKind.CORRECTION, NoticeKind.AMENDMENT}) for one in found.notices] == [
        (True, True)
    ]


@pytest.mark.parametrize(
    ("language", "site", "line"),
    [
        ("ru", "Утренний берег", "«Утренний берег» ошибочно назвал Ивана Петрова директором."),
        ("zh", "江边报", "江边报此前误报了市长的年龄。"),
    ],
)
def test_a_house_is_known_in_other_scripts(language: str, site: str, line: str, read: Reader) -> None:
    """A name counts in a script without capitals too, and only where it is the site's own."""
    assert [one.text for one in read(line, before=4, after=0, language=language, site=site).notices] == [line]
    assert read(line, before=4, after=0, language=language).notices == ()


@pytest.mark.parametrize(
    "line",
    [
        "Fen Watch first reported the story in May.",
        "Fen Watch incorrectly reported that the pool is closed.",
    ],
)
def test_another_name_is_another_house(line: str, read: Reader) -> None:
    """What a site says it was first to report, and what another house got wrong, is prose."""
    assert read(line, before=4, after=0, site="The Spindle", url="https://spindle.example/").notices == ()


def test_a_name_in_small_letters_is_a_word() -> None:
    """The signs stand for the printed name only, one for each of its letters."""
    house = house_of(Page(url=URL, canonical_url=URL, site="Slate"))
    assert house is not None
    line = folded_with_offsets("Slate said that the slate roof of Fen-Watch was wrong.")
    assert naming_the_house(line, house).text == f"{SIGN * 5} said that the slate roof of {SIGN * 9} was wrong."


@pytest.mark.parametrize("url", ["", "https://[broken", "https://www.a.example/", "file:///tmp/page.html"])
def test_a_page_without_a_name_has_no_house(url: str) -> None:
    """Where neither the data nor the host tells a name, nothing stands for it."""
    assert house_of(Page(url=url, canonical_url=url)) is None


def test_a_day_is_no_name_of_a_site() -> None:
    """A title that ends with a day names no site by it, so that the day stays a day in the article's lines."""
    assert house_of(Page(url="https://n.example/", canonical_url="https://n.example/", site="29 grudnia 2011")) is None
