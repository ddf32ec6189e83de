"""The extract: it leads with the correction, in the publisher's words, whatever the material."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.comparison_results import Change, Fact, Reworded
from amended.domain.extract import ALL_NOW_LIMIT, HEADLINE_LIMIT, SAID_LIMIT, extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import SummarySource
from tests.domain.extract_material import BRIDGE, letter, material
from tests.processor_time import processor_time


def test_the_newest_contradiction_leads_and_hides_none() -> None:
    """The newest contradiction leads, every notice is told whole, with who says it."""
    summary = extract(letter())
    assert summary.headline.startswith("Update: Adm. Piet Brandt")
    assert [now.notice for now in summary.now] == [1, 0]
    assert [now.who for now in summary.now] == ["Adm. Piet Brandt", "Ministry of Defence Secretary Anna Holt"]
    assert "sailors will remain" in summary.now[0].text
    assert "“no plan at all to leave”" in summary.now[1].text
    assert summary.source is SummarySource.EXTRACT
    assert not summary.cut


def test_a_reworded_notice_is_told_from_where_it_differs() -> None:
    """Of a notice that was reworded the sentence that differs is told, and the difference is never cut off."""
    same = "In an effort to give our readers more time to prepare for the change of the harbour's opening hours that "
    same += "was announced on this page in the spring of last year, the council has moved the date on which it takes "
    pair = Reworded(
        before=Notice(kind=NoticeKind.UPDATE, text=f"Read this. {same}effect to 11 January 2021."),
        after=Notice(kind=NoticeKind.UPDATE, text=f"Read this. {same}effect to 29 September 2020."),
    )
    summary = extract(material(events=(Event.REWORDED,), reworded=(pair,)))
    assert summary.headline.startswith("Notice reworded: … ")
    assert summary.headline.endswith("29 September 2020.")
    assert summary.said.endswith("11 January 2021.")
    assert "Read this" not in summary.said
    assert summary.cut


def test_the_earlier_claim_is_told_as_said_before() -> None:
    """`said` is the corrected passage, and `why` tells that the title still claims it."""
    summary = extract(letter())
    assert summary.said.startswith("The navy said it will leave")
    assert summary.why == "The headline still reads “Letter: Navy to Leave Port Alder”"


def test_a_pointer_to_more_does_not_lead() -> None:
    """A sentence that only sends the reader elsewhere is not the headline, though it counts something."""
    notice = Notice(
        kind=NoticeKind.UPDATE, text="Day tickets are sold again. See our 3-day and 10-day passes for details."
    )
    assert extract(material(notice)).headline == "Update: Day tickets are sold again."


def test_the_corrected_value_leads() -> None:
    """The sentence with the value that holds now leads, with the sentence it leans on; routine is left behind."""
    headline = extract(material(BRIDGE)).headline
    assert headline.startswith("Correction: ")
    assert "It was 1933, not 1932." in headline
    assert "regret" not in headline


def test_said_falls_back_from_passage_to_change_to_lede_to_title() -> None:
    """`said` is the passage, else the change's earlier text, else the closest sentence, else the title."""
    lede = "Drivers face delays. The bridge opened in 1932 to great fanfare. Ferries run hourly."
    change = Change(before="It opened in 1932.", after="It opened in 1933.", notice=0, facts=(Fact.NUMBER,))
    assert (
        extract(material(BRIDGE, passages=("Opened in 1932, it …",), changes=(change,))).said == "Opened in 1932, it …"
    )
    assert extract(material(BRIDGE, changes=(change,), lede=lede)).said == "It opened in 1932."
    assert extract(material(BRIDGE, lede=lede)).said == "The bridge opened in 1932 to great fanfare."
    assert extract(material(BRIDGE)).said == "Harbour bridge closes for repairs"


def test_a_sentence_with_the_denied_number_is_closer_than_one_of_as_many_words() -> None:
    """Where nothing was edited, the sentence that has the notice's number is what was said."""
    denial = Notice(
        kind=NoticeKind.UPDATE,
        text="The harbour company denies that 450 dockers are on strike; there were hardly any, it said.",
    )
    lede = "Dockers at the harbour stopped work last Tuesday. The union counts 450 members among them."
    assert extract(material(denial, lede=lede)).said == "The union counts 450 members among them."


def test_a_bare_notice_is_told_by_what_the_text_says_now() -> None:
    """A notice without text is told by the change that it explains, else as it is printed."""
    bare = Notice(kind=NoticeKind.CORRECTION, label="Corrected", stated_time="June 5", text="")
    change = Change(before="It opened in 1932.", after="It opened in 1933.", notice=0, facts=(Fact.NUMBER,))
    assert extract(material(bare, changes=(change,))).now[0].text == "It opened in 1933."
    assert extract(material(bare)).now[0].text == "Corrected June 5"


def test_events_without_a_gained_notice_have_sensible_summaries() -> None:
    """Reworded and removed notices, a gone article and a silent change each say what happened and what stood there."""
    older = Notice(kind=NoticeKind.CORRECTION, text="The bridge opened in 1932.")
    reworded = extract(material(events=(Event.REWORDED,), reworded=(Reworded(before=older, after=BRIDGE),), notices=()))
    assert (reworded.headline.split(":")[0], reworded.said) == ("Notice reworded", older.text)
    removed = extract(material(events=(Event.REMOVED,), removed=(older,)))
    assert removed.headline == "Notice removed: The bridge opened in 1932."
    gone = extract(material(events=(Event.GONE,), lede="The bridge is closed."))
    assert (gone.headline, gone.said) == ("Article gone: “Harbour bridge closes for repairs”", "The bridge is closed.")
    changes = (
        Change(before="A sunny day.", after="A bright day."),
        Change(before="It cost 3 million.", after="It cost 5 million.", facts=(Fact.NUMBER,)),
    )
    silent = extract(material(events=(Event.UNANNOUNCED,), changes=changes))
    assert (silent.headline, silent.said) == ("Changed without a notice: It cost 5 million.", "It cost 3 million.")


def test_labels_are_in_the_notices_language() -> None:
    """The fixed labels follow the language of the notice, even where the page states another."""
    notice = Notice(
        kind=NoticeKind.CORRECTION,
        text="In einer früheren Version hieß es, die Brücke sei 1932 eröffnet worden. Tatsächlich war es 1933.",
    )
    assert extract(material(notice, language="de-AT")).headline.startswith("Korrektur: ")
    assert extract(material(notice, language="en")).headline.startswith("Korrektur: ")


@pytest.mark.parametrize(
    ("language", "text", "label"),
    [
        ("ca", "El pont es va obrir el 1933, no el 1932.", "Corrección"),
        ("sk", "Most otvorili v roku 1933, nie v roku 1932.", "Oprava"),
        ("bg", "Мостът е открит през 1933 година, а не през 1932 година.", "Correction"),
        ("sl", "Most so odprli leta 1933 in ne leta 1932, je zapisal Ivan Novak.", "Correction"),
    ],
)
def test_a_language_without_words_has_those_of_its_nearest_relative(language: str, text: str, label: str) -> None:
    """A page that states such a language is believed, and told in the words of one that shares half of them, else in
    English; never in another that only shares some."""
    notice = Notice(kind=NoticeKind.CORRECTION, text=f"{text} {text}")
    assert extract(material(notice, language=language)).headline.startswith(f"{label}: ")


def test_limits_hold_for_thirty_notices_and_a_huge_one() -> None:
    """Long notices and many notices give a summary within its limits that says that it was cut."""
    many = extract(material(*[Notice(kind=NoticeKind.UPDATE, text=f"Fact {n} is new. " * 40) for n in range(30)]))
    assert len(many.now) == 30
    assert sum(len(now.text) for now in many.now) <= ALL_NOW_LIMIT
    huge = extract(material(Notice(kind=NoticeKind.CORRECTION, text="wrong " * 20_000), lede="word " * 1000))
    for summary in (many, huge):
        assert len(summary.headline) <= HEADLINE_LIMIT
        assert len(summary.said) <= SAID_LIMIT
        assert summary.cut


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An earlier version said, " + "a, " * 33_000),
        ("en", "not 1, " * 14_000),
        ("en", "“" * 100_000),
        ("tr", "olmadığını değil 3 yerine 5 " * 3_500),
        ("zh", "本文早前版本误称大桥耗资31亿元，实际为13亿元而不是" * 4_000),
        ("ar", "وقع الحادث يوم الثلاثاء وليس يوم الاثنين. " * 2_000),
    ],
)
def test_no_notice_takes_long_however_it_is_made(language: str, text: str) -> None:
    """A notice of 100,000 characters gives a summary within its limits, in bounded time."""
    with processor_time(below=0.5):
        summary = extract(material(Notice(kind=NoticeKind.CORRECTION, text=text), language=language, title_before=text))
    assert len(summary.headline) <= HEADLINE_LIMIT
    assert len(summary.said) <= SAID_LIMIT
    assert summary.cut


def test_nothing_unseen_is_taken_over() -> None:
    """Characters that turn the text around, hide or control it do not get from a notice into a summary."""
    notice = Notice(kind=NoticeKind.UPDATE, text="\u202eAnn\u200b Holt\u202c denied \x07the\u2066 letter\u2069.\ufeff")
    summary = extract(material(notice))
    assert summary.now[0].text == "Ann Holt denied the letter."
    assert summary.headline == "Update: Ann Holt denied the letter."


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("nl", "Van Dalen ontkent het bericht over haar vertrek.", "Van Dalen"),
        ("pl", "Nic się nie zmienia. „To nieprawda” – powiedziała Maria Kos.", "Maria Kos"),
        ("ru", "Всё остаётся. «Завод продолжит работу», — заявил мэр Игорь Лапин.", "мэр Игорь Лапин"),
    ],
)
def test_the_speaker_is_named_as_printed(language: str, text: str, who: str) -> None:
    """A name keeps what opens it, and is found behind a quotation and a dash."""
    notice = Notice(kind=NoticeKind.UPDATE, text=text)
    assert extract(material(notice, language=language)).now[0].who == who


def test_half_a_character_is_no_hindrance() -> None:
    """What JSON can hold and UTF-8 cannot is passed over."""
    summary = extract(material(Notice(kind=NoticeKind.CORRECTION, text="It was 12 \ud800 boats, not 21.")))
    assert "12" in summary.headline
    summary.headline.encode()


def test_marks_that_scripts_need_are_kept() -> None:
    """The joiners of Persian and Hindi and the marks of direction of Hebrew and Arabic stay as printed."""
    text = "\u0645\u06cc\u200c\u062f\u0627\u0646\u0645 \u200f12 \u0915\u094d\u200d\u0937"
    assert extract(material(Notice(kind=NoticeKind.UPDATE, text=text))).now[0].text == text


def test_an_update_with_a_comment_that_denies_is_held_against_the_claim() -> None:
    """What an added comment calls false is what the body says of the title's claim, whoever is said to claim it."""
    title = "Airline to cut 900 jobs, union says"
    notice = Notice(
        kind=NoticeKind.UPDATE,
        text="This story has been updated with a comment from the airline. Its head Sam Orr said the figure was "
        "“entirely false” and that no jobs would go.",
    )
    lede = "Northjet will cut 900 jobs by spring, the pilots’ union said. It lost $40 million."
    summary = extract(material(notice, title_before=title, title_after=title, lede=lede))
    assert summary.said == "Northjet will cut 900 jobs by spring, the pilots’ union said."
    assert summary.why == f"The headline still reads “{title}”"
