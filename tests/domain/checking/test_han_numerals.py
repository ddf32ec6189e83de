"""Chinese numerals that count something are numbers to the check, as figures are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.checking.han_numerals import in_figures
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

_MATERIAL = SummaryMaterial(
    url="https://news.example/story",
    title_before="船难造成八人死亡",
    title_after="船难造成八人死亡",
    language="zh",
    events=(Event.GAINED,),
    notices=(
        Notice(kind=NoticeKind.CORRECTION, text="更正：船难造成五人死亡、十二人受伤，而非八人死亡，警方星期三表示。"),
    ),
    lede="船难造成八人死亡。",
)


def _told(text: str) -> Summary:
    return Summary(
        headline="船难死亡人数更正",
        said="早前称八人死亡。",
        now=(Now(notice=0, who="警方", text=text),),
        source=SummarySource.MODEL,
        model="model",
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("四人死亡、九人受伤", "4人死亡、9人受伤"),
        ("二十三名学生", "23名学生"),
        ("三万五千人", "35000人"),
        ("二〇二六年十一月三日", "2026年11月3日"),
        ("两名男子", "2名男子"),
        ("一名男子在三星工作", "一名男子在三星工作"),
        ("数十人得第三名，两人周三离开", "数十人得第三名，两人周三离开"),
        ("Four people", "Four people"),
    ],
)
def test_what_numerals_count_is_put_in_figures(text: str, figures: str) -> None:
    """Numerals before a measure word are a number; in other words, orders and inexact numbers they stay."""
    assert in_figures(text) == figures


@given(st.text(alphabet="一二三四五六七八九十百千万亿两〇第数周人名年月日死x1", max_size=20))
def test_what_is_in_figures_stays_so(text: str) -> None:
    """Putting a text in figures twice is putting it in figures once, unless it has new figures beside numerals."""
    once = in_figures(text)
    assert in_figures(once) == once


@pytest.mark.parametrize(
    "text", ["五人死亡，十二人受伤。", "船难造成5人死亡、12人受伤。", "死亡人数为五人，而非八人；受伤十二人。"]
)
def test_numbers_in_numerals_and_figures_are_the_same(text: str) -> None:
    """A faithful summary passes in whichever signs it counts."""
    assert check(_told(text), _MATERIAL).problems == ()


@pytest.mark.parametrize(
    "text",
    ["六人死亡，十二人受伤。", "十二人死亡，五人受伤。", "死亡人数为八人，而非五人；受伤十二人。", "船难造成6人死亡。"],
)
def test_numbers_altered_exchanged_or_turned_are_refused(text: str) -> None:
    """An altered number, two exchanged ones and a contrast turned round are told in numerals as in figures."""
    assert check(_told(text), _MATERIAL).verdict == "fail"
