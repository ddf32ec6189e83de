"""What happened to notices: gained, reworded, moved, removed, and what is known already."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from amended.domain.articles import LedgerEntry
from amended.domain.comparison import is_known, says_nothing_new
from amended.domain.notices import Notice, Position, notice_key
from tests.domain.comparison.making import compared, notice

ARREST = notice("Police said on Friday that a second man had been arrested.", time="3 May 2024")
CLOSED = notice("The bridge reopened to traffic at noon.", time="4 May 2024")
GUARDIAN_AGE = notice(
    "This article was amended on 3 May 2024. An earlier version said the mayor was 45; she is 46.", label=None
)
GUARDIAN_NAME = notice(
    "This article was amended on 5 May 2024. An earlier version misspelled the surname of Ann Leigh.", label=None
)


def test_a_notice_that_was_not_there_is_gained() -> None:
    """A notice on the new page alone is gained, and nothing else happened."""
    told = compared([], [ARREST])
    assert told.gained == (ARREST,)
    assert (told.reworded, told.moved, told.removed, told.changes) == ((), (), (), ())


def test_a_notice_that_is_gone_is_removed() -> None:
    """A notice on the old page alone is removed."""
    assert compared([ARREST], []).removed == (ARREST,)


def test_a_notice_that_stays_is_nothing() -> None:
    """Notices that stand on both pages are not told, whatever is gained beside them."""
    told = compared([ARREST], [CLOSED, ARREST])
    assert told.gained == (CLOSED,)
    assert (told.reworded, told.moved, told.removed) == ((), (), ())


@pytest.mark.parametrize(
    "after",
    [
        replace(ARREST, stated_time="6 May 2024"),
        replace(ARREST, label="Update # 2", number=2),
        replace(ARREST, text="Police said on Friday that a second man has been arrested in Leeds."),
        replace(ARREST, text="Police said on Firday that a second man had been arested."),
        replace(ARREST, text=f"{ARREST.text} He is 34 years old."),
    ],
    ids=["re-dated", "renumbered", "reworded", "misspelled", "extended"],
)
def test_another_date_number_or_wording_of_one_statement_is_a_rewording(after: Notice) -> None:
    """The same statement with other words around it is reworded, never gained."""
    told = compared([ARREST], [after])
    assert [(one.before, one.after) for one in told.reworded] == [(ARREST, after)]
    assert (told.gained, told.removed) == ((), ())


def test_a_year_that_is_set_right_against_a_wrong_one_extends_the_notice_that_named_it() -> None:
    """A sentence that begins with a year is no item of another day."""
    first = notice("An earlier version of this article misstated the year of the flood.", label="Correction")
    after = replace(first, text=f"{first.text} It was 2019, not 2018.")
    told = compared([first], [after])
    assert ([(one.before, one.after) for one in told.reworded], told.gained) == ([(first, after)], ())


def test_a_notice_that_only_moved_is_moved() -> None:
    """The same notice at the foot of the page instead of its top is moved, and raises nothing."""
    after = replace(ARREST, position=Position.BOTTOM)
    told = compared([ARREST], [after])
    assert told.moved == (after,)
    assert (told.gained, told.reworded, told.removed) == ((), (), ())


def test_typography_makes_no_difference() -> None:
    """Other quotation marks, dashes, spaces and case, or a mended encoding, are the same notice."""
    one = notice("The mayor’s office said it “can’t say” – yet.")
    for text in (
        "The mayor's office said it \"can't say\" - yet.",
        "The mayor’s\u00a0office said it  “can’t say” — yet",
        "The mayorâ€™s office said it â€œcanâ€™t sayâ€\x9d â€“ yet.",
    ):
        told = compared([one], [replace(one, text=text)])
        assert (told.gained, told.reworded, told.removed) == ((), (), ()), text


def test_a_replaced_update_is_gained_and_the_old_one_removed() -> None:
    """Another statement under the same label is another notice."""
    after = notice("Trains between Hull and York are running again after the storm.", time="3 May 2024")
    told = compared([ARREST], [after])
    assert (told.gained, told.removed, told.reworded) == ((after,), (ARREST,), ())


def test_an_update_that_says_mostly_new_things_is_gained() -> None:
    """Of a notice extended by more than it said the rest is gained; the old one, which stands, is not removed."""
    more = (
        "The suspect appeared in court on Monday, pleaded guilty to arson and theft, and was sentenced to seven years "
        "in prison by Judge Miriam Okafor, whose ruling lawyers for Hartley Mills want to appeal in London."
    )
    after = replace(ARREST, text=f"{ARREST.text} {more}")
    told = compared([ARREST], [after])
    assert [one.text for one in told.gained] == [more]
    assert (told.removed, told.reworded) == ((), ())


@pytest.mark.parametrize(
    "more",
    [
        "\nMay 5: The article also gave the wrong length of the bridge. It is 510 metres long.",
        " It also misstated the length of the bridge as 501 metres; it is 510.",
        " On May 5 this article was updated with a statement of the harbour company.",
        " On May 5, the harbour company dismissed two of its officers.",
    ],
    ids=[
        "a line with a date",
        "a sentence that calls something wrong",
        "a sentence that names the article",
        "a sentence that begins with a day",
    ],
)
def test_a_statement_added_to_a_notice_is_gained(more: str) -> None:
    """A further correction in the box or paragraph of the first is gained without it, and nothing happened to that."""
    first = notice("An earlier version misspelled the surname of the mayor, Ann Leigh.", label="Correction")
    told = compared([first], [replace(first, text=first.text + more)])
    assert [one.text for one in told.gained] == [more.strip()]
    assert (told.reworded, told.removed) == ((), ())


def test_a_clause_with_a_day_of_its_own_is_gained() -> None:
    """An update that goes on within its sentence, with what came on another day, is news by itself."""
    first = notice("The company has paid the fine.", time="3 May")
    told = compared(
        [first], [replace(first, text="The company has paid the fine; on May 5, it dismissed two officers.")]
    )
    assert [one.text for one in told.gained] == ["on May 5, it dismissed two officers."]
    assert (told.reworded, told.removed) == ((), ())


def test_a_correction_that_only_owned_up_and_goes_on_is_reworded() -> None:
    """What was wrong, told afterwards in a sentence of its own, is more of the same correction, in each language."""
    owns_up = "In einer früheren Version dieses Artikels war das Baujahr der Halle falsch angegeben."
    before, after = (notice(text, "Korrektur") for text in (owns_up, f"{owns_up} Sie wurde 1898 gebaut, nicht 1889."))
    found = compared([before], [after], language="de")
    assert not found.gained
    assert [pair.after for pair in found.reworded] == [after]


def test_a_correction_that_goes_on_within_its_sentence_is_reworded() -> None:
    """That the error was the paper's own is no further correction, though it names the article."""
    first = notice("The bridge is 510 metres long, not 501.", label="Correction")
    goes_on = "The bridge is 510 metres long, not 501, as we incorrectly said in an earlier version of this article."
    told = compared([first], [replace(first, text=goes_on)])
    assert (len(told.reworded), told.gained) == (1, ())


def test_a_statement_put_before_an_older_one_is_gained() -> None:
    """The newest first: what is put in above the old statement is gained, with the time that it has now."""
    first = notice("An earlier version misspelled the surname of the mayor.", label="Correction", time="3 May 2024")
    newest = "The article also misstated the length of the bridge as 501 metres; it is 510."
    told = compared([first], [replace(first, text=f"{newest}\n{first.text}", stated_time="5 May 2024")])
    assert [(one.text, one.stated_time) for one in told.gained] == [(newest, "5 May 2024")]


def test_set_phrases_alone_do_not_make_two_notices_one() -> None:
    """Two amendments in the same set phrases are two notices, whether both stand there or one replaced the other."""
    assert compared([GUARDIAN_AGE], [GUARDIAN_AGE, GUARDIAN_NAME]).gained == (GUARDIAN_NAME,)
    assert compared([GUARDIAN_AGE], [GUARDIAN_NAME]).gained == (GUARDIAN_NAME,)


def test_pairs_are_chosen_all_together() -> None:
    """Reordered and reworded at once, each notice finds the one that it was."""
    age = replace(GUARDIAN_AGE, text=GUARDIAN_AGE.text.replace("3 May", "7 May"))
    name = replace(GUARDIAN_NAME, text=GUARDIAN_NAME.text.replace("surname", "family name"))
    told = compared([GUARDIAN_AGE, GUARDIAN_NAME], [name, age])
    assert {(one.before, one.after) for one in told.reworded} == {(GUARDIAN_AGE, age), (GUARDIAN_NAME, name)}
    assert told.gained == told.removed == ()


def test_a_box_taken_apart_gains_nothing() -> None:
    """What stood in one notice and now stands in two was said before."""
    both = notice(f"{ARREST.text} {CLOSED.text}", label="Corrections")
    parts = [replace(ARREST, label="Corrections"), replace(CLOSED, label="Corrections")]
    assert compared([both], parts).gained == ()
    assert compared(parts, [both]).removed == ()


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (
            [
                "An earlier version misspelled the surname of Ann Leigh.",
                "An earlier version misstated the bridge's length.",
            ],
            "An earlier version misspelled the surname of Ann Leigh and misstated the bridge's length.",
        ),
        (
            ["An earlier version misspelled Mr. Leigh's name.", "An earlier version misstated his age. He is 46."],
            "An earlier version misspelled Mr. Leigh's name and misstated his age, which is 46.",
        ),
    ],
)
def test_short_statements_taken_into_one_sentence_were_said_before(parts: list[str], whole: str) -> None:
    """Corrections of few words that are merged into one sentence are not removed, nor gained when it is taken apart."""
    apart, together = [notice(one, label="Correction") for one in parts], [notice(whole, label="Correction")]
    assert compared(apart, together).removed == compared(together, apart).gained == ()


def test_a_short_statement_that_is_turned_round_is_another_one() -> None:
    """Few words that stand in another notice with a negation between them are not said by it."""
    other = notice("The fire is out, and the bridge is not closed. Traffic has been slow since noon.", time="1 p.m.")
    closed = notice("The bridge is closed.", time="4 p.m.")
    assert closed in compared([other], [other, closed]).gained


def test_a_notice_with_another_number_is_news_beside_the_first() -> None:
    """Two updates that stand side by side and differ in a number alone are two updates."""
    first = notice(
        "The death toll of the blast in northern Hartley rose to 40, the interior ministry said.", time="3pm"
    )
    second = replace(first, text=first.text.replace("40", "45"), stated_time="5pm")
    assert compared([first], [second, first]).gained == (second,)


def test_a_notice_that_was_printed_before_but_not_recognised_is_not_gained() -> None:
    """What the old page printed with its label is no news, even where detection passed over it there."""
    told = compared([], [ARREST], old_body=("Update, 3 May 2024: " + ARREST.text,), new_body=())
    assert told.gained == ()


def test_a_bare_correction_with_another_date_is_reworded() -> None:
    """ "Corrected" with another date in its place is re-dated; beside the first one it is a second correction."""
    first, second = notice("", "Corrected", "3 May 2024"), notice("", "Corrected", "5 May 2024")
    assert [(one.before, one.after) for one in compared([first], [second]).reworded] == [(first, second)]
    assert compared([first], [first, second]).gained == (second,)


@pytest.mark.parametrize("one", [ARREST, notice("", "Corrected", "3 May 2024"), notice("See below.")])
def test_a_notice_printed_twice_is_one(one: Notice) -> None:
    """The same notice at the foot as well as at the top is not gained, nor removed when one of the two goes."""
    foot = replace(one, position=Position.BOTTOM)
    assert compared([one], [one, foot]).gained == ()
    assert compared([one, foot], [one]).removed == ()


@pytest.mark.parametrize(
    ("before", "after", "silent"),
    [
        (
            "An earlier verison misstated the age of the mayor.",
            "An earlier version misstated the age of the mayor.",
            True,
        ),
        ("The vote was on 3 May, not 4 May.", "The vote was on 5 May, not 4 May.", False),
        ("The mayor is 46, not 45.", "The mayor is 47, not 45.", False),
        ("The mayor did sign the contract.", "The mayor did not sign the contract.", False),
        ("The mayor is Ann Leigh.", "The mayor is Ann Lamb.", False),
        ("It misstated Ann Brooks’s age.", "It misstated Ann Brooks' age.", True),
        ("It misstated the age of Ann Brook’s son.", "It misstated the age of Ann Brooks’ son.", True),
        ("It misstated the age of Ann’s son.", "It misstated the age of Amy’s son.", False),
    ],
)
def test_only_the_mending_of_a_slip_says_nothing_new(before: str, after: str, *, silent: bool) -> None:
    """Another spelling is nothing new; another date, number, name or negation is."""
    assert says_nothing_new(notice(before), notice(after)) is silent


def ledger(*texts: str) -> list[LedgerEntry]:
    """A ledger with these texts."""
    return [
        LedgerEntry(key=notice_key(notice(text)), text=text[:300], seen_at=datetime(2024, 5, 3, tzinfo=UTC))
        for text in texts
    ]


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said the mayor was 45; she is 46.",
        "An earlier version of this article said that the mayor was 45; she is 46",
        "An earlier verison of this article said the mayor was 45; she is 46.",
        "On 9 May 2024 an earlier version of this article said the mayor was 45; she is 46.",
    ],
)
def test_a_notice_that_comes_back_is_known(text: str) -> None:
    """A notice seen before is known again, also re-dated or with a slip of the pen."""
    seen = ledger("On 3 May 2024 an earlier version of this article said the mayor was 45; she is 46.")
    assert is_known(notice(text, label=None), seen)


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this article said the mayor was 45; she is 47.",
        "An earlier version of this article said the mayor was not 45; she is 46.",
        "An earlier version of this article said the deputy was 45; she is 46.",
        "An earlier version of this article said the mayor was 45; she is 46. Her party is the Greens.",
        "",
    ],
)
def test_a_notice_that_says_something_else_is_not_known(text: str) -> None:
    """Another number, negation, person or a further statement is news."""
    seen = ledger("An earlier version of this article said the mayor was 45; she is 46.")
    assert not is_known(notice(text, label=None), seen)


def test_where_the_date_is_all_that_is_said_it_has_to_be_the_same() -> None:
    """ "This article was amended on 5 May" is another notice than the one of 3 May."""
    seen = ledger("This article was amended on 3 May 2024.")
    assert is_known(notice("This article was amended on 3 May 2024", label=None), seen)
    assert not is_known(notice("This article was amended on 5 May 2024.", label=None), seen)


def test_a_long_notice_is_known_by_its_beginning() -> None:
    """A notice longer than what the ledger keeps is known by that, if it is not much longer."""
    long = "The minister of transport said the tunnel would open in spring and cost 3 million. " * 5
    assert is_known(notice(long, label=None), [replace(ledger(long)[0], key="of another version of the key")])
    assert not is_known(notice(long + long, label=None), ledger(long))


@pytest.mark.parametrize(
    ("stays", "comes"),
    [
        ("An earlier version misspelled the name of the street where Ann Leigh lives.", "misspelled Ann Leigh's name."),
        ("An earlier version misstated the age of Ann Leigh's son.", "An earlier version misstated Ann Leigh's age."),
        ("We misstated the age of the son of Ann Leigh.", "We misstated the age of Ann Leigh."),
        ("The council has not approved the loan.", "The council approved the loan."),
    ],
)
def test_a_short_statement_beside_a_longer_one_of_its_words_is_gained(stays: str, comes: str) -> None:
    """What stands unchanged on the page was not taken apart, however many of its words a new notice shares."""
    first, new = notice(stays, label="Correction"), notice(comes, label="Correction")
    assert new in compared([first], [first, new]).gained


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (
            [
                "An earlier version gave a wrong year for it. It was 1962.",
                "The ferry carries 310,000, not 130,000.",
            ],
            "An earlier version gave a wrong year for it. It was 1962. The ferry carries 310,000, not 130,000.",
        ),
        (
            ["The name of Ann Leigh was misspelled.", "The line has fourteen stops, and not fifteen."],
            "The name of Ann Leigh was misspelled; the line has fourteen stops, and not fifteen.",
        ),
    ],
)
def test_corrections_that_are_merged_or_taken_apart_are_no_news(parts: list[str], whole: str) -> None:
    """Several say together what the one says; with a word more, or one exchanged, it is a rewording."""
    apart, both = [notice(one, label="Correction") for one in parts], notice(whole, label="Corrections")
    for told in (compared(apart, [both]), compared([both], apart)):
        assert [pair.is_regrouped for pair in told.reworded] == [True]
        assert (told.gained, told.removed) == ((), ())
    for text in (f"{whole} It expects another one by 2030.", whole.replace("year", "month").replace("Leigh", "Lee")):
        assert not any(pair.is_regrouped for pair in compared(apart, [replace(both, text=text)]).reworded)


def test_a_short_notice_in_another_order_with_no_other_word_is_reworded() -> None:
    """Active or passive, and wherever its date stands, it says that the same was corrected."""
    before = notice("This article was amended on 3 October to correct the number of pupils.", None)
    after = notice("The number of pupils was corrected in this article on 3 October.", None)
    told = compared([before], [after])
    assert (len(told.reworded), told.gained, told.removed) == (1, (), ())


def test_a_short_notice_on_another_thing_is_gained() -> None:
    """One word of content that differs makes it another correction."""
    before = notice("This article was amended on 3 October to correct the number of pupils.", None)
    after = notice("The number of teachers was corrected in this article on 3 October.", None)
    told = compared([before], [after])
    assert (told.reworded, told.gained, told.removed) == ((), (after,), (before,))
