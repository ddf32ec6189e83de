"""How severe a comparison is, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amended.domain.comparison_results import Comparison, Severity
from amended.domain.notices import Notice, NoticeKind
from tests.domain.comparison.making import compared, notice

LETTER = "Letter: U.S.-Led Coalition to Withdraw from Iraq"
LETTER_BODY = (
    "The U.S.-led military coalition said it will withdraw from Iraq in the near future, according to a letter.",
    "Lawmakers in Baghdad voted on Sunday for a resolution on foreign troops.",
)


def judged(one: Notice, title: str = "Council meets about harbour", body: tuple[str, ...] | None = None) -> Comparison:
    """The comparison of a page with the same page and this notice."""
    return (
        compared([], [one], titles=(title, title)) if body is None else compared([], [one], body, titles=(title, title))
    )


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("Retraction", "This article has been withdrawn at the request of the author.", Severity.HIGH),
        ("Correction", "An earlier version put the number of victims at 45. There were 54.", Severity.HIGH),
        ("Correction", "The bridge is in Leeds, not York.", Severity.HIGH),
        ("Correction", "An earlier version misspelled the name of Ann Leigh.", Severity.HIGH),
        (
            "Correction",
            "An earlier version misquoted the mayor. She said the plan was “not our first choice”.",
            Severity.HIGH,
        ),
        ("Correction", "The vote was on 4 May, not 3 May.", Severity.HIGH),
        (
            "Correction",
            "An earlier version described the pipeline incorrectly. It carries gas from the terminal.",
            Severity.MEDIUM,
        ),
        ("Clarification", "This story has been changed to make clear that the vote was advisory.", Severity.MEDIUM),
        ("Clarification", "The story said 45 ships were lost. It counted only those with a crew.", Severity.MEDIUM),
        ("Update", "Police have arrested a man in connection with the fire.", Severity.MEDIUM),
        ("Update", "The death toll has risen to 54, officials said.", Severity.MEDIUM),
        ("Update", "This story has been updated with comment from the mayor's office.", Severity.LOW),
        ("Correction", "An earlier version had a typo in the second paragraph.", Severity.LOW),
        ("Correction", "An earlier version misspelled the word library.", Severity.LOW),
        ("Update", "A broken link has been fixed.", Severity.LOW),
        ("Update", "Boats leave late as a typo in the timetable keeps the harbour office busy.", Severity.MEDIUM),
        ("Correction", "A quotation in an earlier version was attributed to the wrong person.", Severity.HIGH),
        (
            "Correction",
            "An earlier version said that a judge had approved the deal. No judge has approved it.",
            Severity.HIGH,
        ),
        (
            "Correction",
            "An earlier version said that the state had agreed to pay for the ferry. It has not.",
            Severity.HIGH,
        ),
        (
            "Correction",
            "An earlier version described the drug incorrectly. It is not yet on the market.",
            Severity.MEDIUM,
        ),
        (None, "This story has been updated.", Severity.LOW),
        (None, "This article was amended on 3 May 2024 to correct an error.", Severity.LOW),
    ],
)
def test_the_severity_of_a_notice_follows_from_what_it_says(label: str | None, text: str, expected: Severity) -> None:
    """Retractions and corrected facts are high, new facts medium, spelling, additions and bare updates low."""
    told = judged(notice(text, label=label))
    assert (told.severity, bool(told.severity_reason)) == (expected, True)


@pytest.mark.parametrize(
    "text",
    [
        "Defense Secretary Esper on Monday disputed a letter indicating the coalition will leave Iraq.",
        "The coalition has not decided to withdraw from Iraq, a spokesman said.",
        "The general said the letter was a draft and that the coalition will remain in Iraq.",
        "The letter about the coalition in Iraq was a hoax.",
    ],
)
def test_a_notice_that_takes_the_title_back_is_high(text: str) -> None:
    """A denial, a negation or the opposite of what the title says makes it no longer hold."""
    told = judged(notice(text), LETTER, LETTER_BODY)
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (LETTER, "The coalition's commander in Iraq is a general, and not a colonel."),
        (LETTER, "The coalition did not respond to a request for comment about the letter on Monday."),
        (LETTER, "A second letter from the coalition in Iraq has become known."),
        ("Mayor accused of fraud over harbour deal", "The mayor denied the fraud over the harbour deal on Monday."),
        ("Fine for the firm Norval", "The fine is not final: Norval can appeal against it until 12 May."),
        ("Harbour bridge to close", "The bridge opened in 1933, not 1932, the harbour office said."),
        ("Norval plant in Tarn shuts", "The Norval plant in Tarn opened 40 years ago, not 14."),
    ],
)
def test_a_notice_that_leaves_the_title_standing_is_not_taken_for_one_that_denies_it(title: str, text: str) -> None:
    """Being about the same matter is not enough; and that an allegation is denied leaves it an allegation."""
    assert judged(notice(text), title, LETTER_BODY).severity_reason != "the title no longer holds"


def test_a_wrong_number_in_the_title_makes_it_no_longer_hold() -> None:
    """A number that the correction calls wrong and that the title has."""
    one = notice("An earlier version said 12 people were killed in the blast; police say it was 10.", "Correction")
    told = judged(one, "12 killed in blast at harbour")
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")


def test_a_number_changed_by_an_update_is_an_update() -> None:
    """A count that went on is no correction."""
    told = compared(
        [],
        [notice("The death toll has risen to 54, officials said.")],
        ("The blast killed 45 people, officials said.",),
        ("The blast killed 54 people, officials said.",),
    )
    assert (told.severity, told.changes[0].notice) == (Severity.MEDIUM, 0)


def test_a_fact_changed_without_a_word_is_high() -> None:
    """A number that was replaced where no notice says so."""
    told = compared([], [], ("The blast killed 45 people.",), ("The blast killed 54 people.",))
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a number changed")


def test_an_edit_beside_an_update_that_was_reworded_is_not_a_correction() -> None:
    """Counts go on while an update is re-dated; that alone is not high."""
    before = notice("The search for survivors at the harbour goes on with dogs.", time="3 May 2024")
    after = notice("The search for survivors at the harbour goes on with dogs.", time="4 May 2024")
    told = compared([before], [after], ("The blast killed 45 people.",), ("The blast killed 54 people.",))
    assert (len(told.reworded), told.severity) == (1, Severity.LOW)


def test_a_bare_amendment_is_as_severe_as_what_was_changed() -> None:
    """A correction that does not say of what, beside a name that was replaced, is about that."""
    told = compared(
        [],
        [notice("This article was amended on 3 May 2024.", label=None, kind=NoticeKind.AMENDMENT)],
        ("The prize went to Ann Lee of Hull.",),
        ("The prize went to Amy Lee of Hull.",),
    )
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a name changed")


def test_a_corrected_title_is_high() -> None:
    """A title whose number was replaced, with the correction that says so."""
    told = compared(
        [],
        [notice("The headline gave the wrong number of victims. There were 10.", "Correction")],
        titles=("Blast kills 12 at harbour", "Blast kills 10 at harbour"),
    )
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title was corrected")


def test_a_date_that_a_correction_sets_right_anew_is_a_fact() -> None:
    """Another year in what a correction says is one; the day on which the article was changed is none."""
    before = notice("The bridge was built in 1998, not 1989.", "Correction", "3 May 2024")
    told = compared([before], [replace(before, text="The bridge was built in 1999, not 1989.")])
    assert told.severity is Severity.HIGH
    bare = notice("This article was amended on 3 May 2024 to correct a name.", None)
    told = compared([bare], [replace(bare, text="This article was amended on 5 May 2024 to correct a name.")])
    assert told.severity is Severity.LOW


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("An earlier version said the mayor was 45; she is 46.", Severity.LOW),
        ("An earlier version said the mayor was 45; she is 47.", Severity.HIGH),
        ("An earlier version said the mayor was 45; she is 46. Her deputy is Tom Dale.", Severity.MEDIUM),
    ],
    ids=["re-dated", "another number", "says more"],
)
def test_a_rewording_is_as_severe_as_what_it_says_anew(after: str, expected: Severity) -> None:
    """Another date is low, more facts are medium, another number in a correction is high."""
    before = notice("An earlier version said the mayor was 45; she is 46.", "Correction", "3 May 2024")
    told = compared([before], [notice(after, "Correction", "5 May 2024")])
    assert (len(told.reworded), told.severity) == (1, expected)


def test_a_correction_taken_away_is_medium() -> None:
    """That a correction vanished matters; that an update did, little."""
    assert compared([notice("The bridge is in Leeds, not York.", "Correction")], []).severity is Severity.MEDIUM
    assert compared([notice("Police have arrested a man.")], []).severity is Severity.LOW


def test_nothing_is_low() -> None:
    """Two equal pages."""
    assert compared([], []).severity is Severity.LOW


TITLES = (
    ("Clinic in Harlow to close its night ward", "Clinic in Harlow to keep its night ward"),
    ("Council votes to sell the harbour", "Council votes to rent out the harbour"),
)


@pytest.mark.parametrize(
    ("titles", "text"),
    [
        (TITLES[0], "An earlier version of this article said that the clinic would close its ward. It will keep it."),
        (TITLES[0], "The headline on an earlier version of this article was wrong."),
        (TITLES[1], "The council decided to rent out the harbour, and not to sell it."),
    ],
)
def test_a_title_that_is_corrected_is_high(titles: tuple[str, str], text: str) -> None:
    """Where a correction comes with another title that says something else, the old one no longer holds."""
    told = compared([], [notice(text, label="Correction")], titles=titles)
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")


@pytest.mark.parametrize(
    ("titles", "label", "text", "expected"),
    [
        # Another title for another reason, a longer one, and one that is spelled right.
        (
            TITLES[0],
            "Correction",
            "An earlier version described the pipeline incorrectly. It carries gas.",
            Severity.MEDIUM,
        ),
        (
            ("Clinic to keep its ward", "Clinic in Harlow to keep its ward"),
            "Correction",
            "The clinic is a private one, and its ward has fewer beds than this story suggested.",
            Severity.MEDIUM,
        ),
        (
            ("Clinic to keep its night wrad", "Clinic to keep its night ward"),
            "Correction",
            "An earlier headline of this article had a typo.",
            Severity.LOW,
        ),
        (TITLES[0], "Update", "The story has been updated with comment from a nurse.", Severity.LOW),
    ],
)
def test_a_title_that_is_not_corrected_is_no_reason(
    titles: tuple[str, str], label: str, text: str, expected: Severity
) -> None:
    """A correction of something else, a longer title, another spelling and a bare update leave the title's truth."""
    assert compared([], [notice(text, label=label)], titles=titles).severity == expected


@pytest.mark.parametrize("label", ["UPDATED", "CORRECTED"])
def test_a_label_before_the_same_title_is_slight(label: str) -> None:
    """A headline that got a label and says what it said before tells of no fact."""
    title = "Council of Hartley approves 46 homes"
    assert judged(notice(title, label), title).severity is Severity.LOW


def test_an_editors_note_that_tells_of_the_kind_of_fact_that_was_replaced_corrects() -> None:
    """It says that the first name was wrong, and the first name is what went."""
    text = "Wir hatten den Vornamen von Jörg Albrecht zunächst falsch angegeben."
    told = compared(
        [],
        [notice(text, "Anmerkung der Redaktion", kind=NoticeKind.EDITORS_NOTE)],
        ("Jens Albrecht nannte das Vorhaben zu teuer.", "Der Rat tagt am Donnerstag in der Halle."),
        ("Jörg Albrecht nannte das Vorhaben zu teuer.", "Der Rat tagt am Donnerstag in der Halle."),
        language="de",
    )
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a name corrected")


def test_an_editors_note_that_names_what_it_replaced_corrects() -> None:
    """A note without a word of correction that gives the number which went is a correction of it."""
    told = compared(
        [],
        [
            notice(
                "Zuvor war im dritten Absatz von 5 Prozent die Rede.",
                "Transparenzhinweis",
                kind=NoticeKind.EDITORS_NOTE,
            )
        ],
        ("Die Preise stiegen damals um 5 Prozent.", "Der Rat tagt am Donnerstag in der Halle und nicht im Saal."),
        ("Die Preise stiegen damals um 9 Prozent.", "Der Rat tagt am Donnerstag in der Halle und nicht im Saal."),
        language="de",
    )
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a number corrected")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Zitat der Bürgermeisterin war in einer früheren Version unvollständig."),
        ("es", "La cita de la alcaldesa estaba incompleta."),
        ("fr", "Une citation de la maire avait été tronquée."),
        ("it", "Il virgolettato della sindaca era incompleto."),
        ("nl", "Een citaat van de burgemeester was onjuist weergegeven."),
        ("pl", "Cytat z wypowiedzi burmistrza był niedokładny."),
        ("ru", "Цитата мэра была приведена неточно."),
        ("sv", "Ett citat av borgmästaren var felaktigt återgivet."),
        ("cs", "V textu byla chybná citace starosty."),
        ("ja", "市長の発言の引用に誤りがありました。"),
        ("ko", "시장의 인용문에 오류가 있었습니다."),
        ("zh", "文中对市长的引述有误。"),
    ],
)
def test_a_quotation_that_was_wrong_is_high_in_any_language(language: str, text: str) -> None:
    """A correction that says that a quotation was wrong, and does not print it, corrects a quotation."""
    told = compared([], [notice(text, "Correction")], (text,), language=language)
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a quotation corrected")
