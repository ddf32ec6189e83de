"""A page that collapsed is told from an article that was changed or withdrawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amended.domain.pages import still_whole
from amended.domain.snapshots import Unreadable
from tests.domain.pages.conftest import Reader
from tests.processor_time import processor_time

TEXT = [
    "The council of Ostby voted on Thursday to close the swimming hall for two years, from the first of June.",
    "The roof, built in 1974, no longer carries the weight of snow that the building code has asked for since 2010.",
    "Schools will take their pupils by bus to the hall in Vik, half an hour away, at a cost of 900,000 a year.",
    "Two swimming clubs have said that they will move for good, and take their trainers with them to Vik.",
    "The mayor promised that a new hall would be planned with the county, and built before the end of the decade.",
    "The opposition calls that a dream, since the county has no money for halls and says so whenever it is asked.",
]
OTHER = [
    f"Sentence number {n} of another page altogether, which tells of boats, cranes and the price of herring."
    for n in range(8)
]


def html(paragraphs: list[str], title: str = "Swimming hall to close", more: str = "") -> str:
    """An article page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}{more}</article></body></html>"
    )


OLD = html(TEXT)
COLLAPSED = {
    "only the beginning": html(TEXT[:1]),
    "the beginning and an offer that no rule knows": html([TEXT[0], "Koop nu een kaartje voor de rest van dit stuk!"]),
    "another page": html(OTHER, title="Herring prices at a peak"),
    "a greeting": html(["Welcome to the Ostby Post, the paper that has told you all since 1911."], title="Ostby Post"),
}
WHOLE = {
    "the same": OLD,
    "a paragraph less": html(TEXT[1:]),
    "half of it": html(TEXT[:3]),
    "rewritten under the same title": html(OTHER),
    "every paragraph edited, and another title": html(
        [
            text.replace(" on ", " this ").replace(" a ", " one ").replace(" the ", " that ", 1) + " So it is."
            for text in TEXT
        ],
        title="Ostby loses its pool",
    ),
    "another title": html(TEXT, title="Ostby loses its pool"),
    "told anew under another title": html(
        [
            "The council of Ostby is to be sued over its swimming hall, whose roof of 1974 carries little snow.",
            "Two clubs want their pupils back from Vik, and a hall that the building code allows by June.",
            "The county has no money for it, whatever the mayor has promised, the opposition said on Thursday.",
        ],
        title="Swimming clubs sue council over Ostby roof",
    ),
    "much longer": html(TEXT + OTHER),
    "withdrawn": html(
        ["This article was retracted on 5 May because its author had invented two of the clubs it quotes."]
    ),
    "withdrawn in German": html(
        ["Dieser Artikel wurde zurückgezogen. Die Angaben eines Informanten lassen sich nicht bestätigen."]
    ),
    "withdrawn, and the title says so": html(
        ["Editor's note: We have removed this article, which did not meet our standards and misled readers."],
        title="RETRACTED: Swimming hall to close",
    ),
}

JAPANESE = [
    "市議会は火曜日、5時間を超える審議の末、路面電車を港まで延伸する42億円の計画を賛成多数で承認した。",
    "6つの停留所を設ける新線は2029年春に開業し、1日1万8000人が利用する見込みだと交通局は説明している。",
    "「一世代で最大の公共交通への投資だ」と市長は述べ、港の再開発を急ぐ考えを改めて示した。",
    "反対派はバスに費用を回すべきだと主張した。計画に反対する署名は3400人分集まったという。",
    "工事は来年夏に始まる予定で、港近くの2つの通りが最長9カ月にわたり通行止めになる見通しだ。",
    "費用の3分の1は国が負担し、残りは市の予算でまかなう。市は来月、住民向けの説明会を開く。",
]
SHORT = html(TEXT[:2])
WALLS = {
    "another title": html(["Halt! Wij laten alleen mensen binnen, en geen machines. Wacht even."], title="Even geduld"),
    "the article's title": html(
        ["We value you. Choose what we and 812 partners may keep on your telephone. Fine by me"]
    ),
}
STILL_SHORT = {
    "the first report gives way to the full one": html(
        ["Ostby's swimming hall will close until 2026 because of its roof, its councillors decided. " * 3],
        title="No swimming in Ostby for two years",
    ),
    "a correction in its place": html(
        ["Correction: we reported that a hall closes. It does not, and we apologise to all."]
    ),
    "translated under its title": html(
        ["Rådet i Ostby vedtok torsdag å stenge svømmehallen i to år fra 1. juni. Taket fra 1974 bærer ikke snøen."]
    ),
}


def test_a_page_in_signs_collapses_as_one_in_letters(read: Reader) -> None:
    """A text of few but telling characters is no short one: what leaves a sixth of it is no change."""
    old = read(html(JAPANESE))
    assert still_whole(old, read(html(JAPANESE[5:]))).unreadable_reason is Unreadable.COLLAPSED
    assert still_whole(old, read(html(JAPANESE[2:]))).readable


@pytest.mark.parametrize("kind", WALLS)
def test_a_wall_in_unknown_words_over_a_short_article_is_no_change(kind: str, read: Reader) -> None:
    """A short page that has none of a short article's words is not that article, whatever its title."""
    assert still_whole(read(SHORT), read(WALLS[kind])).unreadable_reason is Unreadable.COLLAPSED


@pytest.mark.parametrize("kind", STILL_SHORT)
def test_a_short_article_that_changed_is_whole(kind: str, read: Reader) -> None:
    """A short article may be rewritten or corrected altogether: its names, its numbers or a notice are there."""
    new = read(STILL_SHORT[kind])
    assert still_whole(read(SHORT), new) is new


@pytest.mark.parametrize("kind", COLLAPSED)
def test_a_collapsed_page_is_no_change(kind: str, read: Reader) -> None:
    """A stub, another page or a greeting in the article's place is marked as collapsed."""
    new = read(COLLAPSED[kind])
    assert new.readable
    judged = still_whole(read(OLD), new)
    assert (judged.readable, judged.unreadable_reason) == (False, Unreadable.COLLAPSED)
    assert judged.blocks == new.blocks


@pytest.mark.parametrize("kind", WHOLE)
def test_a_changed_article_is_whole(kind: str, read: Reader) -> None:
    """Cuts, rewriting, new titles and retractions are changes of an article that is still there."""
    new = read(WHOLE[kind])
    assert still_whole(read(OLD), new) is new


def test_a_story_told_in_other_words_is_whole_where_it_has_a_new_notice(read: Reader) -> None:
    """Under another title and in other words it is the same story at the same address only if it owns up to it."""
    old, new = read(OLD), read(html(OTHER, title="Herring prices at a peak"))
    assert still_whole(old, new, lambda: True).readable
    assert not still_whole(old, new, lambda: False).readable
    elsewhere = replace(new, canonical_url="https://paper.example/herring")
    assert not still_whole(old, elsewhere, lambda: True).readable


def test_a_short_article_cannot_collapse(read: Reader) -> None:
    """Of a few lines any part may go."""
    new = read(html(["It is closed, the mayor of Ostby said on Friday."]))
    assert still_whole(read(html(TEXT[:2])), new) is new


def test_what_was_unreadable_stays_as_it_was_judged(read: Reader) -> None:
    """A page that is unreadable already keeps its reason, and an unreadable old page says nothing of the new one."""
    empty = read("<html><body></body></html>")
    assert still_whole(read(OLD), empty) is empty
    whole = read(html(TEXT[:1]))
    assert still_whole(empty, whole) is whole


def test_many_paragraphs_are_compared_in_time(read: Reader) -> None:
    """Two pages of thousands of paragraphs each are compared without looking for each in all."""
    old = read(
        html([f"Sentence number {n} of a page that goes on for ever, it seems to us all." for n in range(9_000)])
    )
    new = read(html([f"Line number {n} of a page that goes on for as long as that, or longer." for n in range(9_000)]))
    with processor_time(below=1.0):
        assert still_whole(old, new) is new
