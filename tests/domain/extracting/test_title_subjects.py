"""A title that tells of somebody by an office stands where a notice negates it of whom the lede names."""

from __future__ import annotations

from amended.domain.alerts import Event
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summary_material import SummaryMaterial

# Language, title, lede, notice, and whether the title still states what the notice negates.
_TITLES = [
    (
        "en",
        "Coach suspended for two matches",
        "Coach Lena Fisk has been suspended for two matches.",
        "Fisk has not been suspended; the league is still reviewing the incident, spokesman Al Dorn told the Gazette.",
        True,
    ),
    (
        "en",
        "Minister resigns over leak",
        "Trade minister Omar Reyes resigned on Monday.",
        "Reyes has not resigned, his office said.",
        True,
    ),
    (
        "en",
        "Minister resigns over leak",
        "Trade minister Omar Reyes resigned on Monday. His aide Tom Hale stays.",
        "Hale has not resigned, his office said.",
        False,
    ),
    (
        "en",
        "Striker banned for life",
        "Rovers striker Dean Moss has been banned for life.",
        "Moss was not banned, the association clarified.",
        True,
    ),
    (
        "en",
        "Striker banned for life",
        "Rovers striker Dean Moss has been banned for life. The club's chairman, Lou Carr, protested.",
        "Carr was not banned, the association clarified.",
        False,
    ),
    (
        "en",
        "Bakery to close after fire",
        "Hollis Bakery on Mill Street will close after a fire.",
        "No closure is planned, the owner said.",
        True,
    ),
    (
        "en",
        "Bakery to close after fire",
        "Hollis Bakery on Mill Street will close after a fire.",
        "Mill Street was not closed, police said.",
        False,
    ),
    (
        "en",
        "Bakery to close after fire",
        "Hollis Bakery on Mill Street will close after a fire.",
        "The road was not closed, police said.",
        False,
    ),
    (
        "en",
        "Nurse charged with theft",
        "A nurse, Ida Wren, was charged with theft on Friday.",
        "Wren has not been charged with any offence.",
        True,
    ),
    (
        "en",
        "Nurse charged with theft",
        "A nurse, Ida Wren, was charged with theft on Friday.",
        "The hospital has not been charged with any offence.",
        False,
    ),
    (
        "en",
        "Nurse charged with theft",
        "A nurse, Ida Wren, was charged with theft on Friday.",
        "Ida Wren is 34, not 43. She has worked in Leeds since 2012.",
        False,
    ),
    ("en", "Three die in crash", "Three people died in a crash near Ely.", "There were no delays, police said.", False),
    (
        "fr",
        "La clinique des Pins va fermer",
        "La clinique des Pins fermera en juin.",
        "« Aucune fermeture n'est prévue », a assuré la direction.",
        True,
    ),
    (
        "fr",
        "Un conseiller mis en examen",
        "Le conseiller Luc Ferrand a été mis en examen mardi.",
        "Luc Ferrand n'a pas été mis en examen, a précisé son avocat.",
        True,
    ),
    (
        "fr",
        "Un entraîneur licencié",
        "L'entraîneur Éric Lemoine a été licencié.",
        "Éric Lemoine n'a pas été licencié, a précisé le club.",
        True,
    ),
    (
        "fr",
        "Un entraîneur licencié",
        "L'entraîneur Éric Lemoine a été licencié. Son adjoint Paul Vidal reste.",
        "Paul Vidal n'a pas été licencié, a précisé le club.",
        False,
    ),
    (
        "de",
        "Trainer entlassen",
        "Der Trainer Uwe Brandt ist entlassen worden.",
        "Brandt wurde nicht entlassen, sagte der Präsident.",
        True,
    ),
    (
        "de",
        "Trainer entlassen",
        "Der Trainer Uwe Brandt ist entlassen worden.",
        "Der Torwart wurde nicht entlassen, sagte der Präsident.",
        False,
    ),
    (
        "de",
        "Kita schließt im Mai",
        "Die Kita Regenbogen schließt im Mai.",
        "Das Café wird nicht geschlossen, sagte die Leiterin.",
        False,
    ),
    (
        "es",
        "Dimite el concejal de Obras",
        "El concejal de Obras, Raúl Mora, ha dimitido.",
        "Mora no ha dimitido, según el partido.",
        True,
    ),
    (
        "es",
        "Dimite el concejal de Obras",
        "El concejal de Obras, Raúl Mora, ha dimitido. La edil Eva Sanz sigue.",
        "Eva Sanz no ha dimitido, según el partido.",
        False,
    ),
    (
        "it",
        "Arrestato un dirigente",
        "Un dirigente della Fenix, Carlo Neri, è stato arrestato.",
        "Neri non è stato arrestato, precisa la procura.",
        True,
    ),
    (
        "nl",
        "Directeur ontslagen",
        "De directeur, Bas Kuiper, is ontslagen.",
        "Kuiper is niet ontslagen, zegt het bestuur.",
        True,
    ),
    (
        "sv",
        "Tränare sparkad",
        "Tränaren Ulf Berg har fått sparken och är sparkad.",
        "Berg är inte sparkad, säger klubben.",
        True,
    ),
    ("ru", "Тренер уволен", "Тренер Олег Линник уволен.", "Линник не уволен, сообщил клуб.", True),
]


def test_a_title_stands_where_what_it_claims_is_negated_of_whom_the_lede_names() -> None:
    """`why` is given where the notice negates the title's act of its subject, and not of somebody or something else."""
    wrong = [
        (title, text)
        for language, title, lede, text, stands in _TITLES
        if bool(
            extract(
                SummaryMaterial(
                    url="https://news.example/story",
                    title_before=title,
                    title_after=title,
                    language=language,
                    events=(Event.GAINED,),
                    notices=(Notice(kind=NoticeKind.UPDATE, text=text),),
                    passages=("",),
                    lede=lede,
                )
            ).why
        )
        is not stands
    ]
    assert wrong == []
