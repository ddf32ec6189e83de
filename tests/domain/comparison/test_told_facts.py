"""Notices that call by its kind what was wrong ("the date of the vote"): what they explain and how much they matter."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Disclosure, Severity
from amended.domain.notices import NoticeKind
from tests.domain.comparison.making import compared, notice

FILLER = ("Der Rat tagt am Donnerstag in der Halle und nicht im Saal.", "Händler fürchten um ihre Einnahmen.")


@pytest.mark.parametrize(
    ("before", "after", "text", "expected"),
    [
        ("Der Bau soll am 3. April beginnen.", "Der Bau soll am 13. April beginnen.", "Das Datum war falsch.", 0),
        ("Der Bau soll am 3. April beginnen.", "Der Bau soll am 13. April beginnen.", "Die Zahl war falsch.", None),
        ("Der Bau kostet 3 Euro.", "Der Bau kostet 13 Euro.", "Die Zahl war falsch.", 0),
        ("Der Bau kostet 3 Euro.", "Der Bau kostet 13 Euro.", "Die Zahl der Händler war falsch.", None),
    ],
)
def test_a_notice_that_names_a_kind_of_fact_explains_the_only_edit_of_that_kind(
    before: str, after: str, text: str, expected: int | None
) -> None:
    """The date in the one edited sentence is "the date", unless the notice has words of another paragraph."""
    told = compared([], [notice(text, "Korrektur")], (*FILLER, before), (*FILLER, after), language="de")
    assert [change.notice for change in told.changes] == [expected]


@pytest.mark.parametrize(
    ("language", "date", "number"),
    [
        ("cs", "Datum hlasování bylo uvedeno chybně.", "Počet cestujících byl uveden chybně."),
        ("da", "Datoen for afstemningen var forkert.", "Antallet af passagerer var forkert."),
        ("de", "Das Datum der Abstimmung war falsch.", "Die Zahl der Fahrgäste war falsch."),
        ("en", "An earlier version gave the wrong date of the vote.", "This misstated the number of passengers."),
        ("es", "La fecha de la votación era errónea.", "El número de pasajeros era erróneo."),
        ("fr", "La date du vote était erronée.", "Le nombre de passagers était erroné."),
        ("it", "La data del voto era sbagliata.", "Il numero dei passeggeri era sbagliato."),
        ("ja", "投票の日付に誤りがありました。", "乗客の人数に誤りがありました。"),
        ("nl", "De datum van de stemming klopte niet.", "Het aantal passagiers klopte niet."),
        ("no", "Datoen for avstemningen var feil.", "Antallet passasjerer var feil."),
        ("pl", "Data głosowania była błędna.", "Liczba pasażerów była błędna."),
        ("pt", "A data da votação estava errada.", "O número de passageiros estava errado."),
        ("ru", "Дата голосования указана неверно.", "Количество пассажиров указано неверно."),
        ("sv", "Datumet för omröstningen var fel.", "Antalet passagerare var fel."),
        ("tr", "Oylamanın tarihi yanlış verilmişti.", "Yolcuların sayısı yanlış verilmişti."),
        ("uk", "Дата голосування вказана неправильно.", "Кількість пасажирів вказана неправильно."),
        ("zh", "投票日期有误。", "乘客人数有误。"),
    ],
)
def test_a_date_or_number_that_was_wrong_is_high_in_any_language(language: str, date: str, number: str) -> None:
    """A correction that says that a date or a number was wrong, and prints neither, corrects one."""
    for text, reason in ((date, "a date corrected"), (number, "a number corrected")):
        told = compared([], [notice(text, "Correction")], (text,), language=language)
        assert (told.severity, told.severity_reason) == (Severity.HIGH, reason)


def test_an_editors_note_that_gives_another_quotation_corrects_the_one_that_went() -> None:
    """What somebody said does not develop: another wording of it that the note prints is a correction."""
    told = compared(
        [],
        [notice("The mayor said, “We have waited too long.”", "Editor's note", kind=NoticeKind.EDITORS_NOTE)],
        ("“We have waited long enough,” the mayor said.",),
        ("“We have waited too long,” the mayor said.",),
    )
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a quotation corrected")


def test_of_several_edits_that_with_the_notices_words_alone_is_its_own() -> None:
    """A notice that names the kind of fact without giving it leaves the other number unannounced."""
    old = ("The petition has 2,100 names by now.", "Small schools receive 150,000 pounds a year in extra funding.")
    new = ("The petition has 2,400 names by now.", "Small schools receive 115,000 pounds a year in extra funding.")
    wrong = notice("An earlier version gave the wrong figure for extra funding.", "Correction")
    told = compared([], [wrong], (*FILLER, *old), (*FILLER, *new))
    assert ([one.notice for one in told.changes], told.disclosure) == ([None, 0], Disclosure.PARTLY)


def test_a_kind_of_fact_that_differs_in_several_sentences_of_the_notices_words_ties_none() -> None:
    """Where two sentences have words of the notice, nothing tells which one it means."""
    old = ("Extra funding is 2,100 pounds a school.", "Small schools receive 150,000 pounds a year in extra funding.")
    new = ("Extra funding is 2,400 pounds a school.", "Small schools receive 115,000 pounds a year in extra funding.")
    wrong = notice("An earlier version gave the wrong figure for extra funding.", "Correction")
    told = compared([], [wrong], (*FILLER, *old), (*FILLER, *new))
    assert [one.notice for one in told.changes] == [None, None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Věk starostky byl uveden chybně."),
        ("da", "Alderen på borgmesteren var forkert."),
        ("de", "Das Alter der Bürgermeisterin war falsch angegeben."),
        ("el", "Η ηλικία της δημάρχου ήταν λάθος."),
        ("en", "An earlier version of this article misstated the age of the mayor."),
        ("en", "An earlier version misstated the price of the laptop."),
        ("es", "La edad de la alcaldesa era incorrecta."),
        ("fi", "Pormestarin ikä oli väärin."),
        ("fr", "L'âge de la maire était erroné."),
        ("hu", "A polgármester életkora hibás volt."),
        ("id", "Usia wali kota itu keliru."),
        ("it", "L'età della sindaca era sbagliata."),
        ("ja", "市長の年齢に誤りがありました。"),
        ("ko", "시장의 나이를 잘못 적었습니다."),
        ("nl", "De leeftijd van de burgemeester was verkeerd."),
        ("no", "Alderen på ordføreren var feil."),
        ("pl", "Wiek pani burmistrz był błędny."),
        ("pt", "A idade da prefeita estava errada."),
        ("ro", "Vârsta primarului era greșită."),
        ("ru", "Возраст мэра был указан неверно."),
        ("sv", "Åldern på borgmästaren var fel."),
        ("tr", "Başkanın yaşı yanlış verilmişti."),
        ("uk", "Вік мерки вказано неправильно."),
        ("zh", "市长的年龄有误。"),
    ],
)
def test_a_wrong_age_or_price_is_a_number_corrected(language: str, text: str) -> None:
    """What is measured is a number, though the notice prints none."""
    told = compared([], [notice(text, "Correction")], (text,), language=language)
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "a number corrected")


@pytest.mark.parametrize(
    "text", ["The mayor, not the governor, sets the price of bread.", "Not the city bears the cost."]
)
def test_who_pays_the_price_is_no_number(text: str) -> None:
    """A correction that sets one thing against another corrects that."""
    assert compared([], [notice(text, "Correction")]).severity_reason != "a number corrected"
