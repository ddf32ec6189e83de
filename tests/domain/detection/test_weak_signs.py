"""Lines in a notice's dress in words of their own: how many weak signs make a notice of one, and where."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.detection import Rules
from amended.domain.detection.kinds import REGRET
from amended.domain.notices import Detection
from amended.domain.snapshots import Block, Place

Reader = Callable[..., Detection]
OWN_WORDS = [
    ("de", "Ein Satz zur Finanzierung wurde gestrichen, weil er sich nicht belegen ließ.", "amendment"),
    ("es", "Hemos incorporado la respuesta del Ministerio.", "amendment"),
    ("sv", "Genom ett misstag på redaktionen tillskrevs ministern ett felaktigt citat.", "correction"),
    ("pl", "Dziękujemy czytelniczce, która zwróciła nam uwagę na przestawione cyfry.", "correction"),
    ("el", "Ο αρχικός τίτλος ήταν διαφορετικός.", "amendment"),
    ("id", "Nama anggota dewan itu semula salah tulis.", "correction"),
]
ANOTHERS = [
    ("de", "Das Museum hatte das Bild zunächst falsch aufgehängt und den Titel später geändert."),
    ("es", "Agradecemos cualquier aviso sobre errores en nuestros textos."),
    ("sv", "Vi har utökat vårt utbud med ny grafik."),
    ("pl", "Do tego tekstu najpierw rozmawialiśmy z trzema rodzinami, których nazwiska zna redakcja."),
]


@pytest.mark.parametrize(("language", "line", "kind"), OWN_WORDS)
def test_several_weak_signs_make_a_notice_where_a_line_is_set_off(
    read: Reader, language: str, line: str, kind: str
) -> None:
    """In a footer of the article or in italics at its foot such a line is a notice, in plain letters it is none."""
    for block in (Block(text=line, place=Place.OUTSIDE), Block(text=line, emphasis=line)):
        found = read(block, before=4, after=0, language=language).notices
        assert [(one.text, one.kind.value) for one in found] in ([(line, kind)], [(line, "update")])
    assert read(line, before=2, after=2, language=language).notices == ()


@pytest.mark.parametrize(("language", "line"), ANOTHERS)
def test_what_others_did_or_readers_are_asked_for_is_none(read: Reader, language: str, line: str) -> None:
    """Another's change, an offer, an appeal for hints and how the story was reported are no notices in italics."""
    assert read(Block(text=line, emphasis=line), before=4, after=0, language=language).notices == ()


def test_a_caption_that_names_itself_tells_what_was_wrong_in_it(read: Reader) -> None:
    """Of a caption only the sentence that speaks of the caption is the notice."""
    said = "Bildeteksten hadde opprinnelig feil navn på elva."
    found = read(Block(text=f"Den gamle brua. {said}", caption=True), language="no").notices
    assert [(one.text, one.kind.value) for one in found] == [(said, "correction")]
    plain = Block(text="Den gamle brua, som senere ble erstattet.", caption=True)
    assert read(plain, language="no").notices == ()


def test_a_date_may_lead_a_label_in_within_a_bracket(read: Reader) -> None:
    """The day of a correction in a bracket in mid-paragraph may stand before the word for it."""
    found = read(
        "工事は秋に始まる予定だ。［3月13日訂正：会員は4000人ではなく400人です］", before=2, language="ja"
    ).notices
    assert [(one.label, one.stated_time) for one in found] == [("訂正", "3月13日")]


def test_every_language_but_english_names_its_weak_signs(rules: Rules) -> None:
    """No rule file of a single language lacks a class of words that the others have, but for regret of others."""
    own = [code for code in rules.languages if code not in {"en", "mul"}]
    named = {code: frozenset(rules.languages[code].signs) - {REGRET} for code in own}
    assert len(set(named.values())) == 1
