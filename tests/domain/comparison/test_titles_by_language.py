"""Whether a title still holds, in the languages in which a correction may deny or exchange it."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Severity
from tests.domain.comparison.making import compared, notice
from tests.domain.comparison.stories_by_language import STORIES, correction

DENIED = {
    "ar": ("التحالف سينسحب من العراق", "نفى البنتاغون أن التحالف سينسحب من العراق."),
    "de": ("Minister tritt zurück", "Der Minister tritt nicht zurück, teilte das Ministerium mit."),
    "es": ("La coalición se retira de Irak", "El Pentágono desmintió que la coalición se retire de Irak."),
    "fr": ("La coalition va quitter l’Irak", "Le Pentagone a démenti que la coalition allait quitter l’Irak."),
    "ja": ("有志連合がイラクから撤退へ", "国防総省は、有志連合がイラクから撤退するとの報道を否定した。"),
    "ko": ("연합군, 이라크 철수", "국방부는 연합군이 이라크에서 철수한다는 보도를 부인했다."),
    "pl": ("Koalicja opuści Irak", "Pentagon zaprzeczył, że koalicja opuści Irak."),
    "ru": ("Коалиция уйдет из Ирака", "Пентагон опроверг сообщения о том, что коалиция уйдет из Ирака."),
    "tr": ("Koalisyon Irak’tan çekilecek", "Pentagon, koalisyonun Irak’tan çekileceği haberini yalanladı."),
    "zh": ("联军将撤出伊拉克", "五角大楼否认联军将撤出伊拉克。"),
}


@pytest.mark.parametrize("language", sorted(DENIED))
def test_a_denied_title_no_longer_holds(language: str) -> None:
    """A notice in which what the title says is denied makes the comparison severe."""
    title, denial = DENIED[language]
    told = compared([], [notice(denial)], (STORIES[language].before,), language=language, titles=(title, title))
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")


@pytest.mark.parametrize("language", sorted(DENIED))
def test_a_correction_of_something_else_leaves_the_title(language: str) -> None:
    """A correction that is about a number of the body does not take the title back."""
    told = compared(
        [],
        [correction(STORIES[language].correction)],
        (STORIES[language].before,),
        language=language,
        titles=(DENIED[language][0],) * 2,
    )
    assert told.severity_reason == "a number corrected"


RETITLED = {
    "ar": (
        "العيادة تغلق قسمها الليلي",
        "العيادة تبقي قسمها الليلي",
        "ذكرت نسخة سابقة أن العيادة ستغلق قسمها الليلي، والصحيح أنها ستبقيه.",
    ),
    "de": (
        "Klinik schließt Nachtstation",
        "Klinik behält Nachtstation",
        "In einer früheren Version hieß es, die Klinik schließe ihre Nachtstation. Sie behält sie.",
    ),
    "el": (
        "Η κλινική κλείνει τη νυχτερινή πτέρυγα",
        "Η κλινική διατηρεί τη νυχτερινή πτέρυγα",
        "Σε προηγούμενη εκδοχή αναφερόταν ότι η κλινική κλείνει τη νυχτερινή πτέρυγα. Τη διατηρεί.",
    ),
    "es": (
        "La clínica cierra su sala nocturna",
        "La clínica mantiene su sala nocturna",
        "Una versión anterior decía que la clínica cierra su sala nocturna. La mantiene.",
    ),
    "fr": (
        "La clinique ferme son service de nuit",
        "La clinique garde son service de nuit",
        "Une première version affirmait que la clinique fermait son service de nuit. Elle le garde.",
    ),
    "he": (
        "המרפאה סוגרת את מחלקת הלילה",
        "המרפאה שומרת את מחלקת הלילה",
        "בגרסה קודמת נכתב שהמרפאה סוגרת את מחלקת הלילה. היא שומרת אותה.",
    ),
    "hi": (
        "क्लिनिक रात का वार्ड बंद करेगा",
        "क्लिनिक रात का वार्ड चालू रखेगा",
        "पिछले संस्करण में कहा गया था कि क्लिनिक रात का वार्ड बंद करेगा। वह उसे चालू रखेगा।",
    ),
    "ja": (
        "病院、夜間病棟を閉鎖",
        "病院、夜間病棟を存続",
        "当初、病院が夜間病棟を閉鎖するとしていましたが、正しくは存続です。",
    ),
    "ko": (
        "병원, 야간 병동 폐쇄",
        "병원, 야간 병동 유지",
        "병원이 야간 병동을 폐쇄한다고 보도했으나 사실과 달라 바로잡습니다. 병동은 유지됩니다.",
    ),
    "ru": (
        "Клиника закрывает ночное отделение",
        "Клиника сохраняет ночное отделение",
        "В предыдущей версии говорилось, что клиника закрывает ночное отделение. На самом деле она его сохраняет.",
    ),
    "tr": (
        "Klinik gece servisini kapatıyor",
        "Klinik gece servisini koruyor",
        "Önceki sürümde kliniğin gece servisini kapattığı yazılmıştı. Klinik servisi koruyor.",
    ),
    "zh": ("医院关闭夜间病房", "医院保留夜间病房", "早前版本误称医院将关闭夜间病房，实际为保留。"),
}


@pytest.mark.parametrize("language", sorted(RETITLED))
def test_a_title_that_a_correction_exchanges_no_longer_holds(language: str) -> None:
    """Where a correction comes with a title that says something else, the old title does not hold."""
    before, after, text = RETITLED[language]
    told = compared([], [correction(text)], (STORIES[language].before,), language=language, titles=(before, after))
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")
