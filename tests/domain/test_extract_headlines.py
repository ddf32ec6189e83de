"""The headline of an extract: whose words it quotes, what is wrong, and whether the title is blamed for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amended.domain.comparison_results import Change
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from tests.domain.extract_material import BRIDGE, letter, material, told_of


def test_a_denial_of_what_was_said_is_held_against_the_title() -> None:
    """A notice that calls the story's source a mistake takes back what the title still states."""
    story = letter()
    second = replace(story, notices=story.notices[1:], passages=("",))
    assert extract(second).why == "The headline still reads “Letter: Navy to Leave Port Alder”"


def test_a_title_that_claims_nothing_wrong_is_not_blamed() -> None:
    """A correction of something that the title does not state leaves `why` empty."""
    assert extract(material(BRIDGE)).why == ""


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Singer Mara Quint arrested in Dublin", "Police said Ms Quint was questioned and was not arrested."),
        ("Fennimore reports profit of £3m", "Fennimore made a loss of £3m, not a profit."),
    ],
)
def test_a_correction_that_takes_the_title_back_says_that_it_stands(title: str, text: str) -> None:
    """Whatever kind of notice denies it, the reader is told that the title still says it."""
    correction = Notice(kind=NoticeKind.CORRECTION, text=text)
    summary = extract(material(correction, title_before=title, title_after=title))
    assert title in summary.why


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Mayor Ida Strand denied on Friday evening that she resigned. “I will not before 2028,” she said.",
            "en",
            "Mayor Ida Strand denied on Friday evening",
        ),
        (
            "Minister Vogt hat den Bericht heute zurückgewiesen. „Es gibt keine Pläne für 2027“, sagte er.",
            "de",
            "Minister Vogt hat den Bericht",
        ),
        (
            "Ägaren Bo Ek avvisade på fredagen uppgifterna om att huset ska stängas. ”Det stängs inte 2027”, sade han.",
            "sv",
            "Ägaren Bo Ek avvisade",
        ),
        ("Ministr Hora informaci popřel. „Nic jsem nepřiznal,“ řekl ČTK.", "cs", "Ministr Hora informaci popřel. „Nic"),
        (
            "We have retracted this article. The report concerned another clinic.",
            "en",
            "We have retracted this article. The",
        ),
    ],
)
def test_the_headline_tells_whose_words_it_quotes_and_what_is_wrong(text: str, language: str, expected: str) -> None:
    """A sentence that leans on the one in front takes that along, and a short opening what comes next."""
    summary = told_of(text, language)
    headline = summary.headline.split(": ", 1)[1]
    assert headline.startswith(expected)
    assert headline == text


def test_where_two_sentences_have_no_room_the_one_that_names_the_speaker_leads() -> None:
    """A headline never begins with what “she” said where the sentence that names her says what she denies."""
    named = (
        f"Mayor Ida Strand denied on Friday evening, in a statement {'sent to this newspaper ' * 4}that she resigned."
    )
    quoted = f"“I have not resigned and will not do so in 2027,” she {'repeatedly and firmly ' * 3}told reporters."
    assert told_of(f"{named} {quoted}", "en").headline == f"Correction: {named}"


def test_what_the_notice_says_already_is_not_told_twice() -> None:
    """The edited passage stands beside a notice only where that does not say what was put there."""
    change = Change(before="The plant belongs to Brenntal.", after="The plant belongs to Solvena.", notice=0)
    whole = "An earlier version said that the plant belongs to Brenntal. It belongs to Solvena."
    assert told_of(whole, "en", changes=(change,)).now[0].text == whole
    half = "An earlier version said that the plant belongs to Brenntal."
    assert told_of(half, "en", changes=(change,)).now[0].text == f"{half} … {change.after}"


def test_sentences_without_spaces_stay_as_printed() -> None:
    """No space is put between two sentences of a script that has none."""
    text = "「3人が死亡した」とあったのは「1人が死亡した」の誤りでした。お詫びして訂正します。"
    assert told_of(text, "ja").now[0].text == text


@pytest.mark.parametrize(
    ("language", "text", "title", "expected"),
    [
        (
            "fr",
            "Ce sont 300 dockers, et non 3 000.",
            "3 000 dockers à Fos",
            "Le titre indique toujours « 3 000 dockers à Fos »",
        ),
        ("de", "Es waren 30 Boote, nicht 40.", "40 Boote sinken", "Die Überschrift lautet weiterhin „40 Boote sinken“"),
        (
            "ja",
            "開通は1933年で、1932年ではなく。",
            "1932年に開通した橋",
            "見出しは現在も次のまま「1932年に開通した橋」",
        ),
    ],
)
def test_the_title_is_quoted_as_its_language_quotes(language: str, text: str, title: str, expected: str) -> None:
    """`why` puts the title between the quotation marks of the language."""
    assert told_of(text, language, title_before=title, title_after=title).why == expected


def test_a_title_that_tells_something_else_with_the_wrong_value_is_not_blamed() -> None:
    """`why` is empty where the title has the value that was wrong and nothing of what the notice speaks of."""
    title = "Leeds museum buys lost Turner"
    text = "The painting was found in Bradford, not in Leeds."
    assert told_of(text, "en", title_before=title, title_after=title).why == ""


def test_a_value_that_stands_beside_another_use_of_itself_is_still_wrong_in_the_title() -> None:
    """The title is blamed for the length that the notice calls wrong, though a date has the same figure."""
    title = "临江大桥通车，全长12公里"
    change = Change(before="临江大桥12日通车，全长12公里。", after="临江大桥12日通车，全长2.1公里。", notice=0)
    text = "本文早前版本称大桥全长12公里，实为2.1公里。"
    summary = told_of(text, "zh", title_before=title, title_after=title, changes=(change,))
    assert summary.why == f"标题仍为“{title}”"


@pytest.mark.parametrize(
    ("language", "text", "title", "blamed"),
    [
        ("it", "Il sindaco Gianni Conti non si è dimesso, come avevamo scritto.", "Il sindaco Conti si dimette", True),
        (
            "fr",
            "La direction du port dément 80 % de grévistes et parle de 12 %.",
            "Grève au port : quais bloqués",
            False,
        ),
        ("en", "The mayor resigned on Tuesday, not on Monday as we wrote.", "Mayor resigns", False),
    ],
)
def test_a_title_is_blamed_for_what_is_denied_and_not_for_a_part_of_the_story(
    language: str, text: str, title: str, blamed: bool
) -> None:
    """`why` tells of the title where the whole claim is negated, and not where only something beside it is."""
    assert bool(told_of(text, language, title_before=title, title_after=title).why) is blamed


def test_what_is_not_so_is_no_part_of_what_was_said() -> None:
    """Where no value tells what holds, what was said ends where the sentence turns to it."""
    text = "An earlier version said the mayor would not seek another term, whereas she has made no decision on that."
    assert told_of(text, "en").said == "An earlier version said the mayor would not seek another term"


def test_a_bare_notice_of_a_page_without_a_title_is_told_by_its_kind() -> None:
    """Where neither notice nor page say anything, the headline is the kind of notice alone."""
    assert told_of("", "en", title_before="", title_after="").headline == "Correction"


def test_a_sentence_that_stands_twice_leads_once() -> None:
    """A headline does not repeat a short sentence that the notice repeats."""
    assert (
        told_of("It was 1933, not 1932. It was 1933, not 1932.", "en").headline == "Correction: It was 1933, not 1932."
    )


def test_what_an_edit_put_in_is_in_the_headline() -> None:
    """Where only the sentence behind tells what stands in the text now, the headline takes it along."""
    change = Change(before="A guard was held in the theft.", after="A visitor was held in the theft.", notice=0)
    text = (
        "Police at the museum originally told reporters that a guard had been arrested. They now say it is a visitor."
    )
    assert told_of(text, "en", changes=(change,)).headline == f"Correction: {text}"


def test_a_headline_that_tells_what_was_wrong_goes_on_to_what_holds() -> None:
    """Where both sentences do not fit, the second is cut rather than left out."""
    text = (
        "This article was amended on 16 May. An earlier version described Mary Ferrow as being in charge of Carrick "
        "University's yes campaign. She is president of the student nationalist association; the university itself "
        "has a neutral stance and does not campaign for either side."
    )
    summary = extract(material(Notice(kind=NoticeKind.CORRECTION, text=text)))
    assert "campaign. She is president of the student nationalist association" in summary.headline


def test_a_notice_that_names_no_value_is_told_with_the_passage_as_it_reads_now() -> None:
    """That an amount was corrected says nothing without the amount."""
    text = "We have corrected the amount that the council spent on consultants."
    edit = Change(before="The council spent £3m last year.", after="The council spent £300,000 last year.", notice=0)
    summary = extract(replace(material(Notice(kind=NoticeKind.CORRECTION, text=text)), changes=(edit,)))
    assert summary.now[0].text.endswith("The council spent £300,000 last year.")
