"""What a sentence holds and what it rejects, in every language that has a word for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.language.wording import TABLE, wording
from amended.domain.values.set_apart import set_apart

# A sentence by language, with what it holds and what it rejects. 1933 holds, 1932 is rejected, in two orders.
CONTRASTS = [
    ("en", "It opened in 1933, not in 1932."),
    ("en", "It opened in 1933 instead of 1932."),
    ("en", "It opened not in 1932 but in 1933."),
    ("de", "Sie wurde 1933 statt 1932 eröffnet."),
    ("de", "Statt 1932 wurde sie 1933 eröffnet."),
    ("de", "Sie wurde nicht 1932, sondern 1933 eröffnet."),
    ("fr", "Il a ouvert en 1933 au lieu de 1932."),
    ("es", "Abrió en 1933 en vez de en 1932."),
    ("it", "Ha aperto nel 1933 anziché nel 1932."),
    ("pt", "Abriu em 1933 em vez de em 1932."),
    ("nl", "Hij opende in 1933 in plaats van in 1932."),
    ("sv", "Den öppnade inte 1932 utan 1933."),
    ("da", "Den åbnede ikke i 1932, men i 1933."),
    ("nb", "Den åpnet ikke i 1932, men i 1933."),
    ("pl", "Otwarto go nie w 1932, lecz w 1933."),
    ("cs", "Otevřeli jej ne v roce 1932, nýbrž v roce 1933."),
    ("ru", "Его открыли не в 1932, а в 1933."),
    ("uk", "Його відкрили не в 1932, а в 1933."),
    ("ro", "A fost deschis nu în 1932, ci în 1933."),
    ("hu", "Nem 1932-ben, hanem 1933-ban nyílt."),
    ("fi", "Se avattiin 1933 eikä 1932."),
    ("fi", "Se ei avattu 1932 vaan 1933."),
    ("el", "Άνοιξε όχι το 1932 αλλά το 1933."),
    ("tr", "Köprü 1932 değil 1933 yılında açıldı."),
    ("ar", "افتتح في 1933 وليس في 1932."),
    ("ar", "افتتح في 1933 لا في 1932."),
    ("he", "הוא נפתח לא ב-1932 אלא ב-1933."),
    ("hi", "यह 1932 में नहीं बल्कि 1933 में खुला।"),
    ("id", "Dibuka bukan pada 1932 melainkan pada 1933."),
    ("vi", "Cầu không phải mở năm 1932 mà là năm 1933."),
    ("ko", "1932년이 아니라 1933년에 문을 열었다."),
    ("ja", "開業は1932年ではなく1933年だった。"),
    ("ja", "開業は1933年、1932年ではない。"),
    ("zh", "大桥是在1933年而不是1932年通车。"),
    ("zh", "大桥不是在1932年,而是在1933年通车。"),
]


@pytest.mark.parametrize(("language", "sentence"), CONTRASTS)
def test_what_holds_and_what_is_rejected_are_told_apart(language: str, sentence: str) -> None:
    """Whatever the order of the language, the rejected year is on the one side and the year that holds on the other."""
    apart = set_apart(sentence, wording(language))
    assert apart is not None
    assert "1932" in apart.rejects
    assert "1932" not in apart.holds
    assert "1933" in apart.holds


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "She did not resign."),
        ("de", "Sie ist nicht zurückgetreten."),
        ("fr", "Elle n’a pas démissionné."),
        ("tr", "Bakan istifa etmedi."),
        ("hi", "मंत्री ने इस्तीफ़ा दिया।"),
        ("ja", "知事は辞任しない。"),
        ("ko", "의원은 탈당하지 않았다."),
        ("zh", "地震没有造成人员遇难。"),
    ],
)
def test_what_only_denies_sets_nothing_apart(language: str, sentence: str) -> None:
    """A negation that puts nothing in the place of what it denies is no contrast."""
    assert set_apart(sentence, wording(language)) is None


@given(st.sampled_from(sorted(TABLE)), st.text(max_size=120))
def test_any_text_is_read(language: str, text: str) -> None:
    """No text in any language raises, and neither side is empty."""
    apart = set_apart(text, wording(language))
    assert apart is None or (apart.holds.strip() and apart.rejects.strip())
