"""What the grammar of a language other than English adds: trailing times, labels that name the piece, earlier years."""

from __future__ import annotations

import pytest

from amended.domain.detection import Rules
from tests.domain.detection.foot_of_an_article import found_at_the_foot


@pytest.mark.parametrize(
    ("language", "text", "time"),
    [
        ("ja", "※初出時、会社名に誤りがありました。お詫びして訂正いたします(5月4日17時40分)。", "5月4日17時40分"),
        ("ja", "※2024年5月4日17:40 記事の一部を修正しました。", "2024年5月4日17:40"),
        ("no", "Presisering: I en tidligere versjon gikk det ikke klart frem. Endret 5. mai.", "5. mai"),
        ("de", "Korrektur: Die Messe beginnt an einem anderen Tag (4. Mai).", None),
        ("vi", "Bài viết được bổ sung phản hồi của Bộ lúc 17 giờ 40 phút ngày 4-5.", "17 giờ 40 phút ngày 4-5"),
        ("ro", "Legenda foto a fost modificată pe 5 mai, ora 9:15.", "5 mai, ora 9:15"),
    ],
)
def test_a_time_at_either_end_is_that_of_the_change(rules: Rules, language: str, text: str, time: str | None) -> None:
    """A mark may stand before it, a bracket or a label of its own around it; a day within a sentence is none."""
    found = found_at_the_foot(rules, language, text, italic=True)
    assert [one.stated_time for one in found] == [time]


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("de", "Text geändert am 4. Mai 2024, 17:40 Uhr: Stellungnahme der Stadt ergänzt.", "Text geändert"),
        ("ru", "Новость дополнена 4 мая в 17:40 комментарием министерства.", None),
        ("ru", "Текст дополнен 4 мая 2024 в 17:40: добавлен комментарий министерства.", "Текст дополнен"),
    ],
)
def test_the_piece_and_a_participle_are_a_label_before_a_colon(
    rules: Rules, language: str, text: str, label: str | None
) -> None:
    """What runs on without a colon is a bare sentence, told whole."""
    found = found_at_the_foot(rules, language, text)
    assert [one.label for one in found] == [label]


def test_a_clock_after_the_colon_is_a_stamp(rules: Rules) -> None:
    """Of "The story was updated: 4 May, 17.40" the reader learns when and not what."""
    assert found_at_the_foot(rules, "tr", "Haber güncellendi: 4 Mayıs 2024, 17.40") == ()


@pytest.mark.parametrize(
    ("text", "found"), [("Zdjęcie zastąpiono w 1998 roku.", 0), ("Zdjęcie zastąpiono w 2024 roku.", 1)]
)
def test_what_was_changed_in_an_earlier_year_is_no_change_of_the_article(rules: Rules, text: str, found: int) -> None:
    """A closing line that names a year before the article's own tells of something else."""
    assert len(found_at_the_foot(rules, "pl", text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zdjęcie zastąpiono w 1998 roku.", 0),
        ("Zdjęcie zastąpiono 4.05.2024.", 1),
    ],
)
def test_in_an_article_without_a_date_a_change_is_dated_by_the_day(rules: Rules, text: str, found: int) -> None:
    """Of an article whose day is not known, a year alone is that of something else."""
    assert len(found_at_the_foot(rules, "pl", text, published=None)) == found


@pytest.mark.parametrize(
    "text", ["L'articolo è stato aggiornato: la piscina è del 1968.", "Donde dice 1913 debe decir 1931."]
)
def test_the_year_that_a_notice_puts_right_is_no_year_of_the_change(rules: Rules, text: str) -> None:
    """What was changed may be a year long past."""
    assert len(found_at_the_foot(rules, "it" if text.startswith("L'") else "es", text)) == 1


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("pl", "Od redakcji: pierwotnie opublikowane zdjęcie zostało wymienione, przedstawiało inną osobę.", 1),
        ("pl", "Od redakcji: imiona bohaterów zostały zmienione, zdjęcie jest ilustracyjne.", 0),
        ("sv", "Redaktionens kommentar: Bilden som först publicerades har bytts ut.", 1),
        ("sv", "Redaktionens kommentar: Namnen har ändrats och bilden är en arkivbild.", 0),
    ],
)
def test_a_picture_first_published_is_no_introduction(rules: Rules, language: str, text: str, found: int) -> None:
    """Names that were changed are, also where a picture is named beside them."""
    assert len(found_at_the_foot(rules, language, text)) == found
