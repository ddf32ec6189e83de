"""Which notice explains which change, what the earlier version said, and whether all is disclosed."""

from __future__ import annotations

import pytest

from amended.domain.comparison import compare
from amended.domain.comparison.claims import claim
from amended.domain.comparison.disclosure import is_substantial
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison_results import Change, Disclosure, Severity
from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block
from tests.domain.comparison.making import FILLER, compared, notice, page

AGE = notice("An earlier version misstated the mayor's age. She is 46, not 45.", "Correction")
CITY = notice("The bridge is in Leeds. An earlier version said it was in York.", "Correction")
AGED, AGED_NOW = "Mayor Ann Lee, 45, opened the meeting.", "Mayor Ann Lee, 46, opened the meeting."
BRIDGE, BRIDGE_NOW = "The old bridge stands in York.", "The old bridge stands in Leeds."


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("An earlier version said the mayor was 45; she is 46.", "the mayor was 45", "46"),
        ("This article misidentified Ann Lee as Amy Lee.", "amy lee", "ann"),
        ("The mayor is 46, not 45.", "45", "46"),
        ("The story gave the age as 45 instead of 46.", "46", "45"),
        ("We incorrectly said the mayor was 45 instead of 46.", "the mayor was 45 instead of", "46"),
        ("She did not go to London.", "", "london"),
    ],
)
def test_a_notice_tells_wrong_from_right(text: str, wrong: str, right: str) -> None:
    """What a notice repeats of the article is wrong; what it sets against it is right."""
    told = claim(text, "en", vocabulary("en"))
    assert " ".join(told.wrong) == wrong
    assert right in " ".join(told.right)


def test_the_only_change_left_or_of_its_kind_is_that_of_the_notice_that_explains_none() -> None:
    """A correction that says what was wrong and not how explains the one edit whose sentence it speaks of."""
    before, after = "“We had no choice,” the harbour union said.", "“We had no safe choice,” the harbour union said."
    incomplete = notice("The quotation of the harbour union was shortened by mistake while typing.", "Correction")
    told = compared([], [incomplete], (*FILLER, before), (*FILLER, after))
    assert [change.notice for change in told.changes] == [0]
    told = compared([], [incomplete], (*FILLER, before, AGED), (*FILLER, after, AGED_NOW))
    assert [change.notice for change in told.changes] == [0, None]


def test_one_word_that_stood_nowhere_else_tells_of_which_edit_a_notice_without_values_speaks() -> None:
    """A correction of "the number of passengers" explains the one edit of the one paragraph that had passengers."""
    before, after = "The ferry takes 310 passengers a day.", "The ferry takes 290 passengers a day."
    number = notice("The number of passengers was wrong when this was posted on our pages.", "Correction")
    told = compared([], [number], (*FILLER, before), (*FILLER, after))
    assert [change.notice for change in told.changes] == [0]
    assert told.disclosure is Disclosure.ANNOUNCED
    elsewhere = (*FILLER, "Many passengers travel for free.")
    unnamed = notice("What this said of passengers was wrong when it was posted on our pages.", "Correction")
    told = compared([], [unnamed], (*elsewhere, before), (*elsewhere, after))
    assert [change.notice for change in told.changes] == [None]
    other = notice("The fare for passengers is 12 crowns, not 11.", "Correction")
    told = compared([], [other], (*FILLER, before), (*FILLER, after))
    assert [change.notice for change in told.changes] == [None]


def test_a_quotation_in_a_notice_is_found_word_for_word() -> None:
    """A notice that gives a quotation as it was said explains the edit that made it so, of small words too."""
    before, after = "“We have waited for this,” Ann Lee said.", "“We waited for that,” Ann Lee said."
    misquoted = notice("An earlier version misquoted the mayor. She said, “We waited for that.”", "Correction")
    told = compared([], [misquoted], (*FILLER, before), (*FILLER, after))
    assert [change.notice for change in told.changes] == [0]
    assert told.passages == (before,)
    assert told.disclosure is Disclosure.ANNOUNCED


def test_each_change_is_explained_by_its_own_notice() -> None:
    """Two corrections and two edits find each other; an edit beside them finds none."""
    told = compared(
        [],
        [AGE, CITY],
        (AGED, BRIDGE, "The hall was half empty."),
        (AGED_NOW, BRIDGE_NOW, "The hall was crowded to the doors."),
    )
    assert {one.before: one.notice for one in told.changes} == {AGED: 0, BRIDGE: 1, "The hall was half empty.": None}
    assert told.passages == (AGED, BRIDGE)
    assert told.disclosure is Disclosure.PARTLY


@pytest.mark.parametrize(
    ("language", "line", "is_news"),
    [
        ("en", "Spotted an error? Write to the desk.", False),
        ("de", "Fehler gefunden? Schreiben Sie uns an die Redaktion.", False),
        ("ru", "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.", False),
        ("ar", "هل وجدت خطأ؟ أخبرنا.", False),
        ("en", "Was it an error to spend 40 million on it?", True),
        ("en", "“Was it an error?” the mayor asked.", True),
        ("en", "Who will pay for it? The council would not say.", True),
    ],
)
def test_a_call_for_errors_is_no_change_to_be_explained(language: str, line: str, is_news: bool) -> None:
    """A line that asks readers for errors is none of the changes that a notice would have to own up to."""
    for change in (Change(before="", after=line), Change(before=line, after="")):
        assert is_substantial(change, vocabulary(language)) is is_news


def test_the_passage_is_found_where_the_body_was_not_edited() -> None:
    """The sentence that a correction is about is found by what it says, also where it still stands."""
    told = compared([], [AGE, CITY], (*FILLER, BRIDGE, AGED))
    assert told.passages == (AGED, BRIDGE)
    assert told.disclosure is Disclosure.NONE


def test_a_passage_that_is_not_there_is_not_guessed() -> None:
    """Where nothing in the body is what the notice speaks of, it says so."""
    told = compared([], [notice("Tickets for the ferry cost nine euros, not eight.", "Correction")])
    assert told.passages == ("",)


@pytest.mark.parametrize(
    ("language", "text", "passage"),
    [
        (
            "en",
            "The budget is 4.2 million euros, not 42.5 million.",
            "Councillors agreed to spend 42.5 million on docks.",
        ),
        ("de", "Es sind 340 Stellen, nicht 430.", "Bis zum Sommer fallen in Dunmore 430 Jobs weg."),
        ("ko", "입장료는 4천500원이 아니라 5천400원입니다.", "관람객은 4천500원을 낸다."),
    ],
)
def test_a_passage_is_found_by_the_wrong_value_alone(language: str, text: str, passage: str) -> None:
    """The one sentence that has the figure that was wrong is what was said, though no other word is shared."""
    told = compared([], [notice(text, "Correction")], (passage,), language=language)
    assert told.passages == (passage,)


@pytest.mark.parametrize("others", [("Eight men ran.",), ("The 850 men ran.", "It was 850 then.")])
def test_a_value_that_may_be_of_something_else_finds_no_passage(others: tuple[str, ...]) -> None:
    """A small number, and one that several sentences have, tells no passage."""
    told = compared([], [notice("Tickets cost nine euros, not eight; there were 580, not 850.", "Correction")], others)
    assert told.passages == ("",)


@pytest.mark.parametrize(
    ("language", "text", "passage"),
    [
        (
            "en",
            "The fire service denied that two cooks had been hurt. “We are all well,” a man said.",
            "Two cooks were hurt.",
        ),
        ("fr", "La direction dément le chiffre de 80 % de grévistes et donne 12 %.", "On compte 80 % de grévistes."),
        ("pt", "A corporação desmentiu que dois bombeiros tenham ficado feridos.", "Dois bombeiros ficaram feridos."),
    ],
)
def test_a_passage_is_found_by_what_is_denied(language: str, text: str, passage: str) -> None:
    """An update that denies something in few words is about the sentence that says it, though nothing was edited."""
    told = compared([], [notice(text, "Update", kind=NoticeKind.UPDATE)], (passage,), language=language)
    assert told.passages == (passage,)


def test_an_update_explains_what_was_added_about_it() -> None:
    """New sentences about what the update tells of are explained by it."""
    told = compared(
        [],
        [notice("The story now has a statement of the union of harbour workers on wages.")],
        FILLER,
        (*FILLER, "The union of harbour workers said in a statement that wages had to rise."),
    )
    assert [one.notice for one in told.changes] == [0]
    assert told.disclosure is Disclosure.ANNOUNCED


def test_an_update_that_says_whose_words_came_explains_them() -> None:
    """A sentence put in that shares only the name with a short update is what the update speaks of; another is not."""
    update = notice("This story now includes a comment from Mr Reed.", "Update")
    told = compared([], [update], FILLER, (*FILLER, "“We accept the ruling,” Mr Reed said."))
    assert [one.notice for one in told.changes] == [0]
    assert told.disclosure is Disclosure.ANNOUNCED
    other = compared([], [update], FILLER, (*FILLER, "“We accept the ruling,” Ann Lee said."))
    assert [one.notice for one in other.changes] == [None]


def test_an_update_explains_a_sentence_in_the_place_of_another_one() -> None:
    """What an update says it was updated with may stand where something else was said before."""
    update = notice("with the decision of the harbour board to appeal.", label="Updated")
    stays = "The pier has been closed since June."
    before = (stays, "Nobody from the board was there on Monday, a clerk of the court told reporters.")
    after = (stays, "The board was there on Monday and made known its decision to appeal to a higher court.")
    told = compared([], [update], before, after)
    assert [change.notice for change in told.changes] == [0]
    assert told.disclosure is Disclosure.ANNOUNCED


def test_a_bare_update_explains_additions_and_nothing_else() -> None:
    """ "This story has been updated" accounts for what was added, not for a number that was replaced."""
    bare = notice("This story has been updated with additional information.", label=None)
    added = compared([], [bare], FILLER, (*FILLER, "A second meeting was called for Thursday."))
    assert (added.changes[0].notice, added.disclosure) == (0, Disclosure.ANNOUNCED)
    replaced = compared([], [bare], (AGED,), (AGED_NOW,))
    assert (replaced.changes[0].notice, replaced.disclosure) == (None, Disclosure.PARTLY)


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Corrects second paragraph to show the mayor's office is in charge", True),
        ("Corrects paragraph 2 on the mayor", True),
        ("Corrects ninth paragraph on the mayor", False),
    ],
)
def test_a_wire_notice_explains_the_paragraph_that_it_names(text: str, explained: bool) -> None:
    """A paragraph that is named needs little more in common with the notice."""
    told = compared(
        [],
        [notice(text, "CORRECTED", kind=NoticeKind.CORRECTION)],
        (FILLER[0], "The mayor will decide on all wages in spring.", FILLER[1], FILLER[2]),
        (FILLER[0], "The mayor will decide on some fees in autumn.", FILLER[1], FILLER[2]),
    )
    assert (told.changes[0].notice == 0) is explained


def test_a_notice_about_the_headline_explains_its_change() -> None:
    """A title that was changed, with a notice that says so."""
    told = compared(
        [],
        [notice("The headline of this article was changed to reflect the result.", "Editor's note")],
        titles=("Council votes on harbour", "Council rejects harbour plan"),
    )
    assert told.disclosure is Disclosure.ANNOUNCED


def test_a_reworded_notice_discloses_too() -> None:
    """Where a notice was reworded along with the body, its new words explain the edit; no gained notice is named."""
    before = notice("We have moved the opening of the harbour bridge to 3 June because of the weather.", time="1 May")
    after = notice("We have moved the opening of the harbour bridge to 9 June because of the weather.", time="5 May")
    told = compared(
        [before], [after], ("The harbour bridge will open on 3 June.",), ("The harbour bridge will open on 9 June.",)
    )
    assert [one.notice for one in told.changes] == [None]
    assert told.disclosure is Disclosure.ANNOUNCED


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("The goverment met.", "The government met.", Disclosure.NONE),
        ("They recieved it seperately.", "They received it separately.", Disclosure.NONE),
        ("He went to the hall.", "He went in the hall.", Disclosure.NONE),
        ("Sales will increase.", "Sales will decrease.", Disclosure.UNANNOUNCED),
        ("The hall was full.", "The hall was empty.", Disclosure.UNANNOUNCED),
        ("The hall was full.", "The hall was not full.", Disclosure.UNANNOUNCED),
        ("It opened in May 1987.", "It opened in May 1988.", Disclosure.UNANNOUNCED),
    ],
)
def test_only_substance_asks_for_disclosure(old: str, new: str, expected: Disclosure) -> None:
    """Spelling and function words need no notice; another word, however near in letters, does."""
    assert compared([], [], (old,), (new,)).disclosure is expected


def test_a_change_that_the_notice_does_not_speak_of_is_unannounced() -> None:
    """A correction of one thing does not disclose another."""
    assert compared([], [CITY], (AGED,), (AGED_NOW,)).disclosure is Disclosure.UNANNOUNCED


def test_a_title_changed_without_a_word_is_unannounced() -> None:
    """The title counts as much as the body."""
    told = compared([], [], titles=("Council backs harbour plan", "Council rejects harbour plan"))
    assert told.disclosure is Disclosure.UNANNOUNCED


def test_a_retraction_explains_that_the_article_is_gone() -> None:
    """Where a retraction stands in place of the text, nothing was taken out unannounced."""
    retraction = notice("We withdraw this article, as we could not confirm what it said.", "Retraction")
    told = compared([], [retraction], FILLER, ())
    assert told.disclosure is Disclosure.ANNOUNCED
    assert {one.notice for one in told.changes} == {0}


def test_a_paragraph_is_counted_as_newspapers_count() -> None:
    """Headings, captions and bylines are left out when a notice names the paragraph that it corrects."""
    heading = Block(text="Council meets about harbour", element="h1")
    caption = Block(text="The harbour in the year when the new crane was built there.", caption=True)
    old, new = (
        page(heading, "By Ann Lee", caption, FILLER[0], sentence, *FILLER[1:])
        for sentence in ("The crane will cost two million.", "The crane will cost three million.")
    )
    wire = notice("Corrects 2nd paragraph", None, kind=NoticeKind.CORRECTION)
    told = compare(old, new, Detection(), Detection(notices=(wire,)))
    assert [one.notice for one in told.changes] == [0]


def test_a_notice_that_does_not_say_what_changed_explains_no_edit() -> None:
    """A word that a vague notice has in common with an edit by chance is no explanation."""
    vague = notice("This article has been amended since publication.", None, kind=NoticeKind.AMENDMENT)
    told = compared(
        [],
        [vague],
        ("She has been mayor since 2015 and has 40 councillors.",),
        ("She has been mayor since 2015 and has 45 councillors.",),
    )
    assert ([one.notice for one in told.changes], told.disclosure) == ([None], Disclosure.PARTLY)


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of the photo caption misidentified the captain.",
        "The picture with this article was published with the wrong name.",
    ],
)
def test_a_notice_about_a_picture_explains_the_edit_of_a_caption(text: str) -> None:
    """It need not repeat any of the caption's words, and edits of the text stay unexplained."""
    old, new = (
        page(Block(text=f"{name} on the bridge of the ferry.", caption=True), *FILLER, more)
        for name, more in (("John Reed", "The ferry is old."), ("John Read", "The ferry is rusty and slow."))
    )
    told = compare(old, new, Detection(), Detection(notices=(notice(text, "Correction"),)))
    assert [(one.before[:9], one.notice) for one in told.changes] == [("John Reed", 0), ("The ferry", None)]
    assert told.passages == ("John Reed on the bridge of the ferry.",)


def test_a_name_that_differs_in_its_ending_is_explained_by_its_beginning() -> None:
    """A notice that gives only the right spelling explains the edit of the wrong one."""
    told = compared(
        [],
        [notice("We misspelled the name of Marie Danteq in an earlier version.", "Correction")],
        (*FILLER, "The baker, Marie Dantec, spoke at length."),
        (*FILLER, "The baker, Marie Danteq, spoke at length."),
    )
    assert [one.notice for one in told.changes] == [0]
    assert told.passages == ("The baker, Marie Dantec, spoke at length.",)


def test_the_right_spelling_of_one_word_explains_the_edit_of_the_wrong_one() -> None:
    """No other word of the sentence has to stand in the notice."""
    told = compared(
        [],
        [notice("This story has been corrected to fix the spelling of Oldford.", None, kind=NoticeKind.CORRECTION)],
        (*FILLER, "Fourteen people were hurt and the bridge at Olford was closed for six weeks."),
        (*FILLER, "Fourteen people were hurt and the bridge at Oldford was closed for six weeks."),
    )
    assert ([one.notice for one in told.changes], told.disclosure) == ([0], Disclosure.ANNOUNCED)


def test_the_paragraph_that_a_notice_names_tells_of_the_only_edit_there() -> None:
    """A wire's correction that shares no word with the sentence explains the one edit, in the paragraph it names."""
    before, after = "Three people were taken to hospital on Friday.", "Two people were taken to hospital on Friday."
    wire = notice("Corrects number of injured in first paragraph", None, kind=NoticeKind.CORRECTION)
    told = compared([], [wire], (before, *FILLER), (after, *FILLER))
    elsewhere = compared([], [wire], (*FILLER, before), (*FILLER, after))
    assert ([one.notice for one in told.changes], told.severity) == ([0], Severity.HIGH)
    assert [one.notice for one in elsewhere.changes] == [None]


@pytest.mark.parametrize(
    ("language", "corrected", "other", "text"),
    [
        (
            "zh",
            ("这座大桥全长420米。", "这座大桥全长240米。"),
            ("市长说，大会全体成员将有300名到场。", "市长说，大会全体成员将有500名到场。"),
            "本文此前版本误写这座大桥的全长为420米，应为240米。",
        ),
        (
            "ja",
            ("橋の長さは420メートルである。", "橋の長さは240メートルである。"),
            ("市長は、橋本町の正門に300人が来たと話した。", "市長は、橋本町の正門に500人が来たと話した。"),
            "当初、橋の長さを420メートルとしていましたが、正しくは240メートルでした。",
        ),
    ],
)
def test_characters_in_common_do_not_explain_another_edit(
    language: str, corrected: tuple[str, str], other: tuple[str, str], text: str
) -> None:
    """In a script without spaces a sentence shares many characters with a notice that says nothing of it."""
    gained = notice(text, label="更正")
    told = compared(
        [], [gained], (corrected[0], other[0], FILLER[0]), (corrected[1], other[1], FILLER[0]), language=language
    )
    assert [(one.after, one.notice) for one in told.changes] == [(corrected[1], 0), (other[1], None)]
    assert told.disclosure is Disclosure.PARTLY
