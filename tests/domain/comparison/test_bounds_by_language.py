"""What is denied of a limit leaves the title standing, in every language that negates in front of it."""

from __future__ import annotations

from amended.domain.comparison.severity import Judge
from amended.domain.comparison.statements import statement_of
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.notices import Notice, NoticeKind

# Language, title, what a notice says of a limit, and what it says that takes the title back.
_TITLES = [
    (
        "uk",
        "Міст у порту закривають",
        "Міст у порту не закривають довше ніж на три місяці, повідомили в управлінні.",
        "Міст у порту не закривають, повідомили в управлінні.",
    ),
    (
        "ro",
        "Podul din port se închide",
        "Podul din port nu se închide mai mult de trei luni, a precizat primăria.",
        "Podul din port nu se închide, a precizat primăria.",
    ),
    (
        "fi",
        "Satamasilta suljetaan",
        "Satamasiltaa ei suljeta ennen kesäkuuta, virasto kertoo.",
        "Satamasiltaa ei suljeta, virasto kertoo.",
    ),
    (
        "el",
        "Κλείνει η γέφυρα του λιμανιού",
        "Η γέφυρα του λιμανιού δεν κλείνει πριν από τον Ιούνιο, ανακοίνωσε ο δήμος.",
        "Η γέφυρα του λιμανιού δεν κλείνει, ανακοίνωσε ο δήμος.",
    ),
    (
        "id",
        "Jembatan pelabuhan ditutup",
        "Jembatan pelabuhan tidak ditutup lebih dari tiga bulan, kata dinas.",
        "Jembatan pelabuhan tidak ditutup, kata dinas.",
    ),
    (
        "vi",
        "Cầu cảng đóng cửa",
        "Cầu cảng không đóng cửa quá ba tháng, sở cho biết.",
        "Cầu cảng không đóng cửa, sở cho biết.",
    ),
    (
        "ar",
        "إغلاق جسر الميناء",
        "لن يغلق جسر الميناء أكثر من ثلاثة أشهر، بحسب البلدية.",
        "لن يغلق جسر الميناء، بحسب البلدية.",
    ),
    ("he", "גשר הנמל נסגר", "גשר הנמל לא נסגר לפני יוני, מסרה העירייה.", "גשר הנמל לא נסגר, מסרה העירייה."),
]


def test_a_denied_limit_is_no_denial_of_the_title() -> None:
    """“Not for longer than three months” leaves a closing true; “not” takes it back."""
    found = []
    for language, title, limit, denial in _TITLES:
        known = vocabulary(language)
        judge = Judge(title, known, frozenset())
        told = (statement_of(Notice(kind=NoticeKind.UPDATE, text=text), language, known) for text in (limit, denial))
        found.append((language, *map(judge.denies_title, told)))
    assert found == [(language, False, True) for language, *_ in _TITLES]
