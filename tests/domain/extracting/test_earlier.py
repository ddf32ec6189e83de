"""What the earlier version told: where the text was mended before the notice came, never the true value."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from amended.domain.alerts import Event
from amended.domain.extract import extract
from amended.domain.summary_material import SummaryMaterial
from tests.domain.comparison.making import notice
from tests.domain.extracting.earlier_claim import said

COST = "The new bridge will cost 2.1 million euros, the mayor said."


@pytest.mark.parametrize(
    ("text", "body", "language", "expected"),
    [
        ("The new bridge will cost 2.1 million euros, not 1.2 million.", COST, "en", "“1.2 million”"),
        ("It is 2.1 million, not 1.2 million.", COST, "en", "“1.2 million”"),
        (
            "This article misstated the cost of the new bridge as 1.2 million euros. It is 2.1 million euros.",
            COST,
            "en",
            "This article misstated the cost of the new bridge as 1.2 million euros",
        ),
        (
            "An earlier version of this article said the bridge will cost 1.2 million euros; it will cost 2.1 million.",
            COST,
            "en",
            "An earlier version of this article said the bridge will cost 1.2 million euros",
        ),
        ("An earlier version said it would cost 1.2 million instead of 2.1 million.", COST, "en", "“1.2 million”"),
        (
            "An earlier version said it would cost 1.2 million when it costs 2.1 million.",
            COST,
            "en",
            "An earlier version said it would cost 1.2 million",
        ),
        ("The new bridge will cost €2,100,000, not €1,200,000.", COST, "en", "“€1,200,000”"),
        ("Nine people were hurt, not seven.", "In all 9 people were hurt in the crash.", "en", "“seven”"),
        ("Unemployment rose to 4.1%, not 4.7%.", "Unemployment rose to 4.1 per cent.", "en", "“4.7%”"),
        ("Alder won 3-2, not 4-2.", "Alder beat Berg 3–2 on Sunday.", "en", "“4-2”"),
        ("The vote is on Tuesday, not Monday.", "The vote is on Tuesday.", "en", "“Monday”"),
        (
            "The mayor of Alder is Anna Holt, not Anne Colt.",
            "Mayor Anna Holt opened the meeting in Alder.",
            "en",
            "“Anne Colt”",
        ),
        (
            "An earlier version misidentified Anna Holt as Anne Colt.",
            "Anna Holt, the mayor, opened the meeting.",
            "en",
            "“Anne Colt”",
        ),
        ("Holt said “we will stay”, not “we will leave”.", "“We will stay,” Holt said.", "en", "“we will leave”"),
        (
            "In einer früheren Version hieß es, die Brücke koste 1,2 Millionen Euro. Sie kostet 2,1 Millionen Euro.",
            "Die neue Brücke kostet 2,1 Millionen Euro, sagte der Bürgermeister.",
            "de",
            "In einer früheren Version hieß es, die Brücke koste 1,2 Millionen Euro",
        ),
        (
            "Le pont coûte 2,1 millions d'euros, et non 1,2 million.",
            "Le nouveau pont coûte 2 100 000 euros, selon le maire.",
            "fr",
            "« 1,2 million »",
        ),
        (
            "Una versión anterior decía que el puente cuesta 1,2 millones; cuesta 2,1 millones.",
            "El nuevo puente cuesta 2,1 millones de euros, dijo el alcalde.",
            "es",
            "Una versión anterior decía que el puente cuesta 1,2 millones",
        ),
        (
            "An earlier version said the Frost train was the Orient Express; this should be Trans-Siberian Express.",
            "The frost spreads, and a gambler must take the Trans-Siberian Express from Poland to Siberia.",
            "en",
            "An earlier version said the Frost train was the Orient Express",
        ),
        (
            "The post originally said 45 people died in the 2009 crash. Forty-five passengers and four crew did.",
            "The 2009 Alder crash, which killed 50 people, was the last of its kind.",
            "en",
            "The post originally said 45 people died in the 2009 crash",
        ),
        ("橋の開通年は1932年ではなく1933年でした。", "橋は1933年に開通した。", "ja", "「1932年」"),
        ("다리는 1933년에 개통되었으며 1932년이 아닙니다.", "다리는 1933년에 개통되었다.", "ko", "“1932년”"),
        ("新桥造价为210万欧元，而不是120万欧元。", "新桥造价为2100000欧元。", "zh", "“120万欧元”"),
    ],
)
def test_a_mended_text_is_never_told_as_what_was_wrong(text: str, body: str, language: str, expected: str) -> None:
    """Where the body holds the new value already, what the notice says was said stands for it."""
    assert said(text, "Nothing of this.", body, language=language) == expected


def test_a_sentence_with_the_old_value_comes_before_the_notices_own_words() -> None:
    """The sentence of the earlier body that still holds the old value is what it said."""
    text = "The new bridge will cost 2.1 million euros, not 1.2 million."
    assert said(text, "Hello.", COST, "Before, 1.2 million had been said.") == "Before, 1.2 million had been said."


def test_an_edited_passage_in_another_form_is_what_it_said() -> None:
    """A passage that was edited from one form of the old value to one of the new is told."""
    was, now = "The new bridge will cost €1,200,000.", "The new bridge will cost €2,100,000."
    assert said("It costs 2.1 million, not 1.2 million.", "Hello.", was, now=("Hello.", now)) == was


def test_a_title_with_the_old_value_is_what_it_said() -> None:
    """Where the body is mended and the title is not, the title is what it said."""
    title = "Bridge to cost 1.2 million euros"
    assert said("The bridge will cost 2.1 million euros, not 1.2 million.", "Hello.", COST, title=title) == title


def test_a_mended_title_is_not_told_either() -> None:
    """Where all that is known says what holds now, nothing is told as said."""
    title = "Bridge to cost 2.1 million euros"
    assert said("The cost should have been given as 2.1 million euros.", COST, COST, title=title) == ""


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The cost of the new bridge should have been given as 2.1 million euros.", COST),
        ("An earlier version misstated the year the bridge opened. It was 1933.", "The bridge opened in 1933."),
        ("This story has been corrected to show that the vote is on June 9.", "The vote is on 9 June, the clerk said."),
    ],
)
def test_where_the_notice_tells_no_old_value_the_title_stands_in(text: str, body: str) -> None:
    """A passage that holds all that the notice says instead is mended; the title stands in for it."""
    assert said(text, "Hello.", body) == "Budget"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("An earlier version misstated the age of the mayor, who is 46, not 45.", "The mayor, Anna Holt, is 45."),
        ("An earlier version misstated the year the bridge opened. It was 1933.", "The bridge opened in 1932."),
        ("An earlier version misidentified the mayor of Alder, Anna Holt.", "The mayor of Alder, Anne Colt, spoke."),
        ("It was the 2019 fire that killed 14, not 12.", "The 2019 fire that killed 12 was near Alder."),
        ("The deal covers all workers, not only drivers.", "The deal covers only drivers at the port."),
    ],
)
def test_a_passage_that_was_wrong_is_still_found(text: str, body: str) -> None:
    """A passage with the old value is told, whatever else it shares with the notice."""
    assert said(text, "Hello.", body) == body


def test_the_notice_is_quoted_for_what_is_found_nowhere() -> None:
    """A notice that tells what an earlier version said stands for it where no passage is found."""
    text = "A previous version of this post referred to the policy of the harbour office as an executive order."
    assert said(text, "Hello.") == text.rstrip(".")


def test_nothing_was_said_in_place_of_what_is_only_added() -> None:
    """Where an update only adds, no sentence of the earlier version is told as the one it replaces."""
    body = "The mayor, Anna Holt, opened the harbour on Monday."
    added = notice("Updates with comment from Anna Holt in second paragraph.", "Update")
    material = SummaryMaterial(
        url="https://news.example/a",
        title_before="Harbour opens",
        title_after="Harbour opens",
        language="en",
        events=(Event.GAINED,),
        notices=(added,),
        lede=body,
    )
    assert extract(material).said == "Harbour opens"


@given(new=st.integers(2, 2_000_000), old=st.integers(2, 2_000_000), form=st.sampled_from(["{}", "{:,}", "{:,}.0"]))
def test_no_true_number_is_ever_told_as_said(new: int, old: int, form: str) -> None:
    """Whatever the numbers and their form, what was said is not the number that holds."""
    assume(new != old)
    told = said(f"The town has {new} residents, not {old}.", f"The town has {form.format(new)} residents.")
    assert told == f"“{old}”"


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        (
            "The article originally stated that Lena Okafor chaired the inquiry. In fact she was a member of it.",
            "Lena Okafor, who chaired the inquiry, called it serious.",
            "Lena Okafor, who chaired the inquiry, called it serious.",
        ),
        (
            "The article originally stated that Lena Okafor chaired the panel. In fact she was a member of it.",
            "Lena Okafor, a member of the panel, called it serious.",
            "The article originally stated that Lena Okafor chaired the panel",
        ),
        (
            "Due to an error, the distance of the run was given as 5 miles instead of 5 kilometres.",
            "They ran 5 miles along the river, at a distance.",
            "They ran 5 miles along the river, at a distance.",
        ),
    ],
)
def test_a_passage_is_told_where_it_says_what_the_notice_says_was_said(text: str, passage: str, expected: str) -> None:
    """A passage stands for the notice's own words only where it has nearly all of them."""
    assert said(text, passage, "0.") == expected


@pytest.mark.parametrize(
    ("text", "body", "now", "language"),
    [
        (
            "I en tidigare version stod det att nämnden var enig. Två ledamöter reserverade sig.",
            ("Badet flyttar i höst.", "Nämnden var enig."),
            ("Badet flyttar i höst.", "Två ledamöter reserverade sig."),
            "sv",
        ),
        (
            "In een eerdere versie stond dat de raad unaniem was. Twee leden stemden tegen.",
            ("Het bad verhuist.", "De raad was unaniem."),
            ("Het bad verhuist.", "Twee leden stemden tegen."),
            "nl",
        ),
    ],
)
def test_a_passage_is_told_though_the_notice_says_that_it_stood_there(
    text: str, body: tuple[str, ...], now: tuple[str, ...], language: str
) -> None:
    """The passage itself is told where the notice repeats it behind a verb of saying."""
    assert said(text, *body, now=now, language=language) == body[1]


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        (
            "he",
            'השר יואב כרמלי הכחיש את הדיווח. "איני מתפטר ולא התכוונתי להתפטר", אמר.',
            "השר יואב כרמלי מתפטר מתפקידו.",
        ),
        (
            "en",
            "Ann Doyle denied it. “I am not resigning, and not planning to resign,” she said.",
            "Ann Doyle is resigning.",
        ),
    ],
)
def test_two_denials_in_a_row_set_nothing_against_each_other(language: str, text: str, body: str) -> None:
    """Where both parts of “not X, and not Y” are denied, what the body says of X is not what holds."""
    assert said(text, body, language=language) == body


def test_what_a_denial_does_not_repeat_is_told_by_the_sentence_that_says_what_the_title_does() -> None:
    """A denial in other words is about the body's sentence, not the title's, where both say the same."""
    body = "La Juventina ha ceduto l’attaccante Dario Rossetti al Porto Alto per 30 milioni di euro."
    text = "Il presidente Carlo Benassi ha smentito: «Dario resta con noi, non c’è alcun accordo con nessuno»."
    assert said(text, body, language="it", title="La Juventina vende Rossetti al Porto Alto") == body


def test_a_denial_is_not_told_of_a_sentence_that_only_shares_its_surroundings() -> None:
    """Where the passage that was matched has little of a denial, the sentence that says what the title does is told."""
    lede = "أُغلق مطار الواحة حتى نهاية العام بسبب أعمال الصيانة."
    aside = "نُقلت الرحلات إلى مدينة أخرى."
    material = SummaryMaterial(
        url="https://news.example/airport",
        title_before="إغلاق مطار الواحة حتى نهاية العام",
        title_after="إغلاق مطار الواحة حتى نهاية العام",
        language="ar",
        events=(Event.GAINED,),
        notices=(notice("نفت هيئة الطيران المدني إغلاق المطار، وقالت إن الرحلات تسير بصورة طبيعية."),),
        passages=(aside,),
        lede=f"{lede} {aside}",
    )
    assert extract(material).said == lede


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("zh", "海宁市局长陈立群周三表示，水上乐园不会关闭，此前的通知有误。", "海宁市政府宣布，将于6月关闭水上乐园。"),
        (
            "en",
            "The pool will not close, the manager said, and an earlier version of the notice that was sent had errors.",
            "The council will close the pool in June.",
        ),
    ],
)
def test_what_somebody_says_now_is_never_told_as_said(language: str, text: str, body: str) -> None:
    """What stands in front of the words on an earlier version is what holds, and not what that version said."""
    told = said(text, body, language=language, title="")
    assert "不会" not in told
    assert "not close" not in told
