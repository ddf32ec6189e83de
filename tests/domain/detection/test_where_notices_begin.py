"""Where a notice in words of its own begins, what is only said in the article, and labels in two parts."""

from __future__ import annotations

import tomllib

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect
from amended.domain.notices import Notice, NoticeKind
from amended.domain.snapshots import Block, Page
from tests.corpus.cases import FOLDER

_RULES = load_rules()


def _prose(language: str) -> list[Block]:
    """Ordinary paragraphs of a language."""
    table = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return [Block(text=text) for text in table["prose"]] * 2


def _found(language: str, *blocks: Block, after: bool = False) -> tuple[Notice, ...]:
    """The notices of a page that ends with these blocks, or has them in its midst."""
    prose = _prose(language)
    page = Page(
        url="https://news.example/story",
        canonical_url="https://news.example/story",
        language=language,
        blocks=(*prose, *blocks, *(prose if after else ())),
    )
    return detect(page, _RULES).notices


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У новині йшлося про те, що матч відбудеться в суботу, це було неправильно. Помилку виправлено."),
        ("ja", "※裏付けが取れなかった誤りがありました。本記事を撤回いたします。"),
        ("ja", "情報源の確認ができなかったため、本記事を撤回いたします。"),
        ("tr", '"Körfez" başlıklı haberimizde sehven yazılan "772 kişi" ifadesi "72 kişi" olarak düzeltilmiştir.'),
    ],
)
def test_a_notice_begins_with_the_sentences_that_tell_of_the_mistake(language: str, text: str) -> None:
    """What was wrong stands before the words that say it was put right, and belongs to the notice."""
    found = _found(language, Block(text=text, emphasis=text))
    assert [notice.text.lstrip("※") for notice in found] == [text.lstrip("※")]


def test_prose_before_a_notice_in_the_same_paragraph_is_none_of_it() -> None:
    """A reporter's life in the same line as the notice does not belong to it."""
    text = (
        "Jana Wolf schreibt seit Jahren viel über den Verkehr. In einer früheren Version dieses Artikels stand anderes."
    )
    found = _found("de", Block(text=text, emphasis=text))
    assert [notice.text for notice in found] == [text.partition(". ")[2]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("no", "– Vi har rettet tallene, sier byråden, som lover en ny versjon av planen."),
        ("pl", "— Poprawiliśmy dane — mówi wiceprezydent, który obiecuje nową wersję planu."),
        ("hu", "– Javítottuk az adatokat – mondta az alpolgármester, aki új változatot ígér."),
    ],
)
def test_what_somebody_says_after_a_dash_is_no_notice(language: str, text: str) -> None:
    """Many languages open speech with a dash; in the midst of the article it is that of a person."""
    assert _found(language, Block(text=text), after=True) == ()


def test_a_label_in_two_parts_is_one() -> None:
    """Two labels joined by a stroke or a word are one label, of a correction where one of them is."""
    for label in ("Rectificatie/aanvulling", "Aanvulling en rectificatie"):
        found = _found("nl", Block(text=f"{label}: De genoemde rechter heet Van Dijk, niet Van Dijck."))
        assert [(notice.kind, notice.label) for notice in found] == [(NoticeKind.CORRECTION, label)]


@pytest.mark.parametrize("caption", [False, True])
def test_a_label_behind_a_sentence_is_taken_off_the_bare_sentence_after_it(caption: bool) -> None:
    """What a label in the midst of a line or caption announces is told without it, though it says all by itself."""
    said = "An earlier version of this caption misidentified the tool in her hand."
    found = _found("en", Block(text=f"The smith stands at her anvil in May. Correction: {said}", caption=caption))
    assert [(notice.label, notice.text) for notice in found] == [("Correction", said)]


def test_the_day_of_the_article_is_not_the_time_of_its_notice() -> None:
    """A day that names the article stays in the text of a Japanese notice and is not its time."""
    said = "3月10日配信の「市民プール閉鎖へ」の記事中、「午後6時」とあるのは「午後8時」の誤りでした。"
    found = _found("ja", Block(text=f"訂正＝{said}"))
    assert [(notice.text, notice.stated_time) for notice in found] == [(said, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will cost 45 million pounds [corrected] and open in 2027, said Mayor John Read.",
        "Commissioners approved a $3.2 million [updated] budget for the repair of the roads on Monday night.",
    ],
)
def test_a_mark_behind_a_word_is_no_notice(text: str) -> None:
    """A label closed in brackets within a sentence marks the word before it; what follows it is not its text."""
    assert _found("en", Block(text=text), after=True) == ()


def test_a_caption_may_close_with_a_correction_of_itself() -> None:
    """A label after the sentence of a caption begins a notice; the same words in a list of terms do not."""
    caption = "Crews patch Route 9 in 2022. Correction: An earlier caption gave the year as 2019."
    (notice,) = _found("en", Block(text=caption, element="figcaption", caption=True), after=True)
    assert (notice.kind, notice.text) == (NoticeKind.CORRECTION, "An earlier caption gave the year as 2019.")
    caption = "Le tramway actuel. Correction : une première légende situait la photo à Brest. Photo: Agence"
    (notice,) = _found("fr", Block(text=caption, element="figcaption", caption=True), after=True)
    assert notice.text.startswith("une première légende")
    terms = "Draft: A text is written. Correction: A text is read again by another. Proof: A text is printed."
    assert _found("en", Block(text=terms, element="figcaption", caption=True), after=True) == ()
