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
    box = Block(text="Kumbukumbu: Mwaka sahihi wa kufunguliwa kwa daraja ni 1927.", hints=("correction",))
    found = _found("sw", _SWAHILI, box)
    assert [(one.kind, one.label, one.source) for one in found] == [
        (NoticeKind.CORRECTION, "Kumbukumbu", Source.MARKUP)
    ]
    assert found[0].text == "Mwaka sahihi wa kufunguliwa kwa daraja ni 1927."


@pytest.mark.parametrize(
    "block",
    [
        Block(text="Kumbukumbu: Mwaka sahihi wa kufunguliwa kwa daraja ni 1927."),
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


_CROATIAN = (
    "Gradsko vijeće odlučilo je u utorak navečer zatvoriti stari bazen, jer su popravci stajali više od ulaznica.",
    "Stanovnici su na sjednici rekli da su za plan saznali iz letka i da ih nitko nije pitao za mišljenje.",
    "Glasnogovornica grada rekla je da će novac otići za novu sportsku dvoranu koja se otvara na proljeće.",
)


@pytest.mark.parametrize(
    ("declared", "text", "kind", "label", "time"),
    [
        ("hr", "Ispravak: Most je otvoren 1987., a ne 1978. godine.", NoticeKind.CORRECTION, "Ispravak", None),
        ("hr", "Ažurirano 16.20: Policija je uhitila dvojicu.", NoticeKind.UPDATE, "Ažurirano", "16.20"),
        ("hr", "U prethodnoj verziji ovog članka pogrešno smo naveli godinu.", NoticeKind.CORRECTION, None, None),
        ("en", "Ispravak: Most je otvoren 1987., a ne 1978. godine.", NoticeKind.CORRECTION, "Ispravak", None),
        (None, "Ispravak: Most je otvoren 1987., a ne 1978. godine.", NoticeKind.CORRECTION, "Ispravak", None),
        ("bg", "Поправка: Ранените са 12, а не 21.", NoticeKind.CORRECTION, "Поправка", None),
        ("et", "Parandus: Sild avati 1987. aastal.", NoticeKind.CORRECTION, "Parandus", None),
        ("bn", "সংশোধনী: সেতুটি ১৯৮৭ সালে চালু হয়।", NoticeKind.CORRECTION, "সংশোধনী", None),
    ],
)
def test_words_of_several_languages_count_where_a_language_has_no_file(
    declared: str | None, text: str, kind: NoticeKind, label: str | None, time: str | None
) -> None:
    """The commonest labels and sentences of languages without a file are known, whatever the page declares."""
    found = _found(declared or "", _CROATIAN, Block(text=text))
    assert [(one.kind, one.label, one.stated_time) for one in found] == [(kind, label, time)]


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("hr", "Ažurirano 12.3.2024. u 14:05"),
        ("bn", "আপডেট: ১২ মার্চ ২০২৪, ১৪:০৫"),
        ("hr", "Pretplatite se na najnovije vijesti."),
        ("hr", "Ispravak netočnog navoda zatražio je zastupnik, ali ga predsjednik nije prihvatio."),
    ],
)
def test_stamps_and_prose_of_several_languages_are_no_notices(declared: str, text: str) -> None:
    """A time alone, a promotion and an article's own sentence stay what they are."""
    assert _found(declared, _CROATIAN, Block(text=text)) == ()
