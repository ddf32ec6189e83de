"""Plain text is read as a page, with headlines of other stories as furniture."""

from __future__ import annotations

from pathlib import Path

import pytest

from amended.domain.pages import MarkupRules, read_page
from amended.domain.snapshots import Place
from tests.domain.pages.conftest import Reader

HEADLINES = """Storm tears roof off town hall
Five things to know about the new tram
Council cuts its own pay by a tenth
Ferry firm looks for forty captains"""
TEXT = f"""Local

Swimming hall in Ostby to close

Update # 1, 4:09 P.M.: The mayor said on Thursday that the hall will open again in two years at the latest.

{HEADLINES}

The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.

The roof, built in 1974, no longer carries the weight of snow.

{HEADLINES}

Schools will take their pupils by bus to the hall in Vik, half an hour away.

Share this article:
Share on Facebook
"""


def test_a_text_is_read_as_a_page(read: Reader) -> None:
    """Paragraphs come in order, the title is the headline, and runs of other headlines stay out."""
    page = read(TEXT, content_type="text/plain")
    assert page.readable
    assert page.title == "Swimming hall in Ostby to close"
    assert [text[:12] for text in page.text.splitlines()] == [
        "Local",
        "Swimming hal",
        "Update # 1, ",
        "The council ",
        "The roof, bu",
        "Schools will",
    ]


def test_a_text_without_content_type_is_known(read: Reader) -> None:
    """A file that holds no markup is plain text, whatever it is called."""
    assert read(TEXT, content_type="") == read(TEXT, content_type="text/plain")


def test_paragraphs_wrapped_at_a_column_are_joined(read: Reader) -> None:
    """Lines that break in the middle of a sentence at a column are one paragraph."""
    text = """Hall to close

The council of Ostby voted on Thursday to close the swimming hall
for two years, from the first of June, although two clubs asked it
not to.

Correction: An earlier version of this report said that the hall
would close for three years."""
    lines = read(text, content_type="text/plain").text.splitlines()
    assert len(lines) == 3
    assert lines[2].endswith("said that the hall would close for three years.")


def test_markdown_headings_and_emphasis_are_known(read: Reader) -> None:
    """A leading `#` makes a heading, and leading stars make emphasis."""
    page = read("# Hall to close\n\n**Update:** It stays open, says the mayor of Ostby.", content_type="text/plain")
    assert page.blocks[0].element == "h2"
    assert page.blocks[1].emphasis == "Update:"


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_any_line_end_will_do(ending: str, read: Reader) -> None:
    """Line ends of any system give the same page."""
    assert read(TEXT.replace("\n", ending).encode(), content_type="text/plain") == read(TEXT, content_type="text/plain")


@pytest.mark.shared
def test_the_seed_letter_is_read(shared: Path, rules: MarkupRules) -> None:
    """The letter that the project began with: two numbered updates in the body, the other headlines left out."""
    body = (shared / "data/seed/iraq-letter.txt").read_bytes()
    page = read_page(body, url="https://example.org/letter", rules=rules)
    assert page.title == "Letter: U.S.-Led Coalition to Withdraw from Iraq"
    updates = [
        block.text[:10] for block in page.blocks if block.place is Place.BODY and block.text.startswith("Update #")
    ]
    assert updates == ["Update # 1", "Update # 2"]
    assert "Caitlin Clark" not in page.text
