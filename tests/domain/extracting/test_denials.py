"""Whoever denies is known to deny, by the extract and by the severity, in every form of the verb."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from amended.domain.alerts import Event
from amended.domain.comparison.denials import places_of_denial
from amended.domain.comparison.severity import Judge
from amended.domain.comparison.statements import statement_of
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison.words import words as words_of
from amended.domain.extract import extract
from amended.domain.language.wording import TABLE, wording
from amended.domain.language.wordings.denials import DENIALS
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summary_material import SummaryMaterial

CASES = [
    (one["language"], one["text"])
    for one in tomllib.loads((Path(__file__).parent / "denials.toml").read_text(encoding="utf-8"))["denials"]
]


def why_of(language: str, title: str, notice: str, *, lede: str, passages: tuple[str, ...] = ()) -> str:
    """Why an update matters to a story that keeps its title, as the extract tells it."""
    told = Notice(kind=NoticeKind.UPDATE, text=notice)
    return extract(
        SummaryMaterial(
            url="https://news.example/story",
            events=(Event.GAINED,),
            title_before=title,
            title_after=title,
            notices=(told,),
            passages=passages,
            language=language,
            lede=lede,
        )
    ).why


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_denial_counts_in_every_form(language: str, text: str) -> None:
    """Present, past, passive, participle and verbs in two parts deny."""
    assert wording(language).denies.search(text)
    assert places_of_denial(words_of(text), vocabulary(language), rejections=True)


def test_every_language_has_its_verbs_of_denial() -> None:
    """No language is without them, nor without cases here."""
    assert set(DENIALS) == set(TABLE)
    assert {wording(language).language for language, _ in CASES} == set(TABLE)


@pytest.mark.parametrize(
    ("language", "title", "notice"),
    [
        ("nl", "Minister Vos stapt op na lek", "Minister Vos sprak het bericht over een vertrek na het lek tegen."),
        ("de", "Klub entlässt Trainer Holm", "Der Klub streitet ab, dass Trainer Holm entlassen wird."),
        ("cs", "Ministr Novák rezignuje kvůli auditu", "Ministr Novák rezignaci kvůli auditu popřel."),
        ("tr", "Bakan Yılmaz istifa etti", "Bakan Yılmaz istifa ettiği iddiasını yalanladı."),
        ("he", "שר התחבורה התפטר", "דוברת משרד התחבורה הכחישה את התפטרות השר."),
        ("en", "Transport minister resigns", "A spokesman denied the resignation of the minister."),
        ("nb", "Fabrikken i Delby stenger", "Konsernet tilbakeviser at fabrikken i Delby skal stenge."),
        ("en", "Delby plant to close", "There is no truth to the report that the Delby plant will close."),
        ("ru", "Мэр Лапин уходит в отставку", "Мэр Лапин опровергал сообщения об отставке."),
    ],
)
def test_a_denial_of_the_title_is_severe(language: str, title: str, notice: str) -> None:
    """A title that somebody denies no longer holds, whatever the form of the verb."""
    known = vocabulary(language)
    told = statement_of(Notice(kind=NoticeKind.UPDATE, text=notice), language, known)
    assert Judge(title, known, frozenset()).denies_title(told)


def test_that_a_bill_was_rejected_takes_no_title_back() -> None:
    """To reject a thing is to deny only where the thing is a report."""
    known = vocabulary("de")
    text = "Der Landtag wies den Antrag zum Hafen mit 50 Stimmen zurück."
    told = statement_of(Notice(kind=NoticeKind.UPDATE, text=text), "de", known)
    assert not Judge("Landtag stimmt über Antrag zum Hafen ab", known, frozenset()).denies_title(told)


@pytest.mark.parametrize(
    ("language", "title", "notice"),
    [
        ("en", "Company denies plant closure", "The company reiterated its denial of a plant closure."),
        ("de", "Konzern dementiert Schließung", "Der Konzern bekräftigte sein Dementi zur Schließung."),
        ("fr", "Le maire dément sa démission", "Le maire a de nouveau démenti sa démission."),
        ("ru", "Мэр опроверг отставку", "Мэр снова опроверг отставку."),
    ],
)
def test_a_denial_repeated_leaves_the_title_that_tells_of_it(language: str, title: str, notice: str) -> None:
    """A title that tells of a denial is no more wrong when somebody denies again."""
    known = vocabulary(language)
    told = Notice(kind=NoticeKind.UPDATE, text=notice)
    assert not Judge(title, known, frozenset()).denies_title(statement_of(told, language, known))
    assert why_of(language, title, notice, lede=title) == ""


@pytest.mark.parametrize(
    ("language", "title", "lede", "text"),
    [
        (
            "en",
            "Ridgemont to close Elm Street pool",
            "Ridgemont council will close the Elm Street pool next spring, the council said.",
            "Joan Abbot denied that the closing of the Elm Street pool had anything to do with her holiday home.",
        ),
        (
            "de",
            "Zwei Tote bei Brand in Althausen",
            "Bei einem Brand in Althausen sind zwei Menschen gestorben, teilte die Polizei mit.",
            "Die Polizei dementierte Berichte, wonach der Brand mit zwei Toten absichtlich gelegt worden sei.",
        ),
        (
            "sv",
            "Två döda i brand i Hagsta",
            "Två personer har dött i en brand i Hagsta, uppger polisen.",
            "Polisen förnekade att branden hade anlagts i ett garage med bensindunkar.",
        ),
        (
            "en",
            "Ridgemont to close Elm Street pool",
            "Ridgemont council will close the Elm Street pool next spring, the council said.",
            "Council leader Joan Abbot said the Park Road pool will not close.",
        ),
    ],
)
def test_a_denial_of_a_side_matter_says_nothing_of_the_title(language: str, title: str, lede: str, text: str) -> None:
    """A title is not told to stand against a denial that is of something else."""
    assert why_of(language, title, text, lede=lede) == ""


def test_a_title_stands_against_a_denial_that_was_matched_with_another_passage() -> None:
    """What a denial takes back is what the extract tells as said, not the passage next to it in words."""
    title = "Le maire de Saint-Orlan démissionne"
    lede = "Le maire de Saint-Orlan, Paul Vasseur, a démissionné jeudi soir. Il était en poste depuis 2020."
    text = "Contacté par nos soins, Paul Vasseur dément avoir démissionné et dit « n'avoir jamais songé à partir »."
    assert title in why_of("fr", title, text, lede=lede, passages=("Il était en poste depuis 2020.",))
