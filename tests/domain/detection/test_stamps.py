"""Stamps in a line with a byline or a first date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection


@pytest.mark.parametrize(
    ("language", "text", "stamp"),
    [
        ("en", "Posted 9:12 AM, updated 11:20 AM", "updated 11:20 AM"),
        ("en", "Published: 9 Apr 2024 Last updated: 10 Apr 2024 08:12 BST", "Last updated: 10 Apr 2024 08:12 BST"),
        ("en", "By Sam Reed | Updated March 4, 2024, 5:40 p.m.", "Updated March 4, 2024, 5:40 p.m."),
        ("de", "Veröffentlicht am 3. März 2024, aktualisiert am 4. März 2024", "aktualisiert am 4. März 2024"),
        ("fr", "Publié le 3 mars 2024 à 9h12, mis à jour le 4 mars 2024 à 14h30", "mis à jour le 4 mars 2024 à 14h30"),
        (
            "es",
            "Publicado el 3 de marzo de 2024, actualizado el 4 de marzo de 2024",
            "actualizado el 4 de marzo de 2024",
        ),
    ],
)
def test_a_stamp_after_the_day_of_publication_is_recorded(
    read: Callable[..., Detection], language: str, text: str, stamp: str
) -> None:
    """What follows the first date of a line says when the article was last changed, and is no notice."""
    found = read(text, before=0, after=0, language=language)
    assert (found.notices, found.updated_stamp) == ((), stamp)


@pytest.mark.parametrize(
    "text", ["Published in May, updated maps of all 41 dams go on sale in June.", "By May 3 the maps will be updated."]
)
def test_a_sentence_about_updates_is_no_stamp(read: Callable[..., Detection], text: str) -> None:
    """A sentence that only begins like a byline goes on after its date."""
    assert read(text, before=0).updated_stamp is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("ja", "【追記 11月12日】文部科学省の発表を追記しました。", "文部科学省の発表を追記しました。"),
        ("ja", "【追記 11月12日】公開された資料へのリンクを加えました。", "公開された資料へのリンクを加えました。"),
        ("zh", "【更新 11月12日】记者会的内容已经加入本文。", "记者会的内容已经加入本文。"),
    ],
)
def test_a_sentence_that_begins_with_the_letters_of_a_byline_is_a_notice(
    read: Callable[..., Detection], language: str, text: str, said: str
) -> None:
    """Where no spaces part the words, the first letters of a name are those of "text by" too."""
    assert [one.text for one in read(text, before=8, after=0, language=language).notices] == [said]


@pytest.mark.parametrize(
    ("language", "text", "stamp"),
    [
        ("en", "Edited by: Michael Tsang", None),
        ("en", "Updated by: 5335, 5336 Errata Exist", None),
        ("en", "Last updated", None),
        ("en", "Updated: $Date: 2016/11/18 06:31:41 $", "Updated: $Date: 2016/11/18 06:31:41 $"),
        ("en", "Updated an hour ago", None),
        ("de", "Bearbeitet von: Anna Weber", None),
        ("fr", "Mis à jour par Anne Weber", None),
        ("es", "Actualizado hace 3 horas", "Actualizado hace 3 horas"),
        ("de", "Aktualisiert vor 3 Stunden", "Aktualisiert vor 3 Stunden"),
    ],
)
def test_a_stamp_without_a_date_is_recorded_as_far_as_it_tells_when(
    read: Callable[..., Detection], language: str, text: str, stamp: str | None
) -> None:
    """A mere word is no stamp, nor is the name of an editor; how long ago it was is printed whole."""
    found = read(text, before=0, after=0, language=language)
    assert (found.notices, found.updated_stamp) == ((), stamp)
