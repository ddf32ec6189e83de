"""Headlines that say it, in languages without capitals and in brackets."""

from __future__ import annotations

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect
from amended.domain.snapshots import Block, Page

_RULES = load_rules()


@pytest.mark.parametrize(
    ("language", "headline", "label"),
    [
        ("ja", "【訂正】市議会、古い市民プールの閉鎖を決定", "訂正"),
        ("zh", "更正：市议会决定关闭旧游泳馆", "更正"),
        ("ko", "[정정] 시의회, 오래된 수영장 폐쇄 결정", "정정"),
        ("es", "ACTUALIZA 1-El pleno decide cerrar la piscina vieja", "ACTUALIZA 1"),
        ("de", "KORREKTUR: Gemeinderat schließt das alte Hallenbad", "KORREKTUR"),
    ],
)
def test_a_label_over_the_article_counts_in_every_script(language: str, headline: str, label: str) -> None:
    """A label before a headline is one by its colon, its bracket or its capitals, with or without spaces."""
    page = Page(
        url="https://news.example/story",
        canonical_url="https://news.example/story",
        title=headline,
        headline=headline,
        language=language,
        blocks=(Block(text="…"),),
    )
    assert [one.label for one in detect(page, _RULES).notices] == [label]


def test_a_word_in_brackets_alone_is_no_headline_that_says_it() -> None:
    """What is too short to be a headline is none."""
    page = Page(
        url="https://news.example/story",
        canonical_url="https://news.example/story",
        title="【訂正】一覧",
        headline="【訂正】一覧",
        language="ja",
        blocks=(Block(text="…"),),
    )
    assert detect(page, _RULES).notices == ()
