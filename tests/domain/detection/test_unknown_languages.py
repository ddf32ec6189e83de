"""What is read of a page whose language has no rules, or that declares the wrong one."""

from __future__ import annotations

import tomllib

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect
from amended.domain.notices import Notice, NoticeKind, Source
from amended.domain.snapshots import Block, Page
from tests.corpus.cases import FOLDER

_RULES = load_rules()
_SWAHILI = (
    "Serikali imetangaza kuwa shule mpya itajengwa katika mji huo mwaka ujao baada ya wazazi kulalamika.",
    "Wakazi wa eneo hilo walisema wamefurahi sana kusikia habari hizo kutoka kwa mkuu wa wilaya.",
    "Mradi huo utagharimu shilingi milioni mia tatu na utachukua miezi kumi na miwili kukamilika.",
    "Mbunge wa eneo hilo aliahidi kufuatilia ujenzi huo kwa karibu ili ukamilike kwa wakati.",
)


def _found(declared: str, prose: tuple[str, ...], *blocks: Block) -> tuple[Notice, ...]:
    """The notices of a page that declares a language, and ends with these blocks."""
    page = Page(
        url="https://news.example/story",
        canonical_url="https://news.example/story",
        language=declared,
        blocks=(*(Block(text=text) for text in prose * 2), *blocks),
    )
    return detect(page, _RULES).notices


def test_a_box_of_an_unknown_language_counts_by_its_class_and_label() -> None:
    """In a language without rules, a class that speaks of corrections and a label with a colon make a notice."""
    box = Block(text="Marekebisho: Mwaka sahihi wa kufunguliwa kwa daraja ni 1927.", hints=("correction",))
    found = _found("sw", _SWAHILI, box)
    assert [(one.kind, one.label, one.source) for one in found] == [
        (NoticeKind.CORRECTION, "Marekebisho", Source.MARKUP)
    ]
    assert found[0].text == "Mwaka sahihi wa kufunguliwa kwa daraja ni 1927."


@pytest.mark.parametrize(
    "block",
    [
        Block(text="Marekebisho: Mwaka sahihi wa kufunguliwa kwa daraja ni 1927."),
        Block(text="Mwaka huu daraja litafunguliwa tena kwa magari na watu wote.", hints=("correction",)),
    ],
)
def test_neither_class_nor_label_alone_counts_in_an_unknown_language(block: Block) -> None:
    """One sign without the other is no notice."""
    assert _found("sw", _SWAHILI, block) == ()


def test_english_labels_count_on_pages_of_any_language() -> None:
    """Shared words tell of notices wherever they stand."""
    found = _found("sw", _SWAHILI, Block(text="UPDATE 17:40: Polisi wamethibitisha kuwa watu wawili wamekamatwa."))
    assert [(one.kind, one.label, one.stated_time) for one in found] == [(NoticeKind.UPDATE, "UPDATE", "17:40")]


@pytest.mark.parametrize(
    ("spoken", "declared", "text"),
    [
        ("de", "en", "Berichtigung: Das Bad wurde 1927 gebaut, nicht 1972."),
        ("no", "sv", "Rettelse: Broen åpnet i 1927, ikke i 1972."),
        ("uk", "ru", "Виправлення: міст відкрили 1927 року, а не 1972-го."),
        ("ja", "en", "【訂正】開通年は1972年ではなく1927年でした。"),
        ("zh", "ja", "更正：大桥于1927年通车，而非1972年。"),
    ],
)
def test_a_wrong_declaration_hides_nothing(spoken: str, declared: str, text: str) -> None:
    """What the body speaks is read, whatever the page declares."""
    prose = tuple(tomllib.loads((FOLDER / f"{spoken}.toml").read_text(encoding="utf-8"))["prose"])
    assert [one.kind for one in _found(declared, prose, Block(text=text))] == [NoticeKind.CORRECTION]


@pytest.mark.parametrize("declared", [None, "en"])
def test_norwegian_is_told_from_danish_by_its_words(declared: str | None) -> None:
    """Neighbours share most of their common words: what they write differently decides where none is declared."""
    prose = (
        "Kommunen sier at de fikk det første svaret fra fylket på tirsdag, og at det er for lite penger til veien.",
        "Innbyggerne får nå vite noe mer om planene for den, og de er klare på at det ikke går uten hjelp fra staten.",
    )
    texts = (*prose, *prose, "Presisering: Avtalen gjelder bare Oslo.")
    page = Page(url="", canonical_url="", language=declared, blocks=tuple(Block(text=text) for text in texts))
    assert [notice.label for notice in detect(page, _RULES).notices] == ["Presisering"]
