"""A time stated without its zone is one of the article's own zone, where that is certain."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect
from amended.domain.pages import read_page

_PROSE = "".join(
    f"<p>{text}</p>"
    for text in (
        "Die Stadt hat am Montag das alte Hallenbad geschlossen, das seit Jahrzehnten am Hafen steht.",
        "Der Rat will im Herbst entscheiden, ob dort ein neues Bad oder eine Schule gebaut werden soll.",
        "Eltern haben dagegen mehr als tausend Unterschriften gesammelt und sie im Rathaus abgegeben.",
        "Ein Gutachten hatte zuvor ergeben, dass die Sanierung mehr kosten würde als ein neues Gebäude.",
    )
)


def _stated_at(published: str, time: str) -> datetime | None:
    """The instant that Amended reads from an update with this printed time, on a page published then."""
    html = (
        f'<html lang="de"><head><meta property="article:published_time" content="{published}"></head><body><article>'
        f"<h1>Das Bad ist zu</h1>{_PROSE}<p><b>Update, {time}:</b> Der Rat tagt schon im Mai.</p></article></body>"
    )
    page = read_page(html.encode(), url="https://news.example/bad", rules=load_markup_rules())
    notice = detect(page, load_rules()).notices[0]
    assert notice.stated_time == time
    return notice.stated_at


@pytest.mark.parametrize(
    ("published", "time", "instant"),
    [
        ("2024-03-05T09:12:00+01:00", "5. März 2024, 17:40 Uhr", datetime(2024, 3, 5, 16, 40, tzinfo=UTC)),
        ("2024-06-28T09:12:00+02:00", "3. Juli, 17.40 Uhr", datetime(2024, 7, 3, 15, 40, tzinfo=UTC)),
        ("2023-12-30T09:12:00-03:00", "2. Januar, 17.40 Uhr", datetime(2024, 1, 2, 20, 40, tzinfo=UTC)),
        ("2023-07-05T09:12:00+02:00", "5. Juli 2024, 17:40 Uhr", datetime(2024, 7, 5, 15, 40, tzinfo=UTC)),
        ("2024-09-10T09:12:00+02:00", "12. September, 17:40 Uhr", datetime(2024, 9, 12, 15, 40, tzinfo=UTC)),
        ("2024-03-05T09:12:00+05:30", "5. März 2024, 17:40 Uhr GMT", datetime(2024, 3, 5, 17, 40, tzinfo=UTC)),
    ],
)
def test_the_offset_of_the_publication_holds_while_clocks_stand_still(
    published: str, time: str, instant: datetime
) -> None:
    """Day and clock without a zone are resolved with the offset that the page states; a printed zone goes before it."""
    assert _stated_at(published, time) == instant


@pytest.mark.parametrize(
    ("published", "time"),
    [
        ("2024-03-05T08:12:00Z", "5. März 2024, 17:40 Uhr"),
        ("2024-03-05T09:12:00", "5. März 2024, 17:40 Uhr"),
        ("2024-03-05T09:12:00+01:00", "7. April 2024, 17:40 Uhr"),
        ("2024-01-05T09:12:00+01:00", "5. Juli 2024, 17:40 Uhr"),
        ("2024-03-05T09:12:00+01:00", "17:40 Uhr"),
        ("2024-07-05T09:12:00+02:00", "3. Juli, 17:40 Uhr"),
        ("2024-07-05T09:12:00+02:00", "Freitag, 6. Juli 2024, 17:40 Uhr"),
        ("2024-07-05T09:12:00+02:00", "6. Juli 2024, 17:40 Uhr Ortszeit"),
    ],
)
def test_nothing_is_guessed(published: str, time: str) -> None:
    """UTC is how machines write, summer time may have begun in between, a clock alone names no day.

    Nor does a day before the publication without its year, a weekday that is not the date's, or another place's time.
    """
    assert _stated_at(published, time) is None
