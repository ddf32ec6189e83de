"""Counted numbers in Chinese numerals put in figures, by which the check compares them: "四人死亡" is "4人死亡".

Signs that stand in other words as well ("三星", "一些") are numerals where a measure word follows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial
from amended.domain.values.han_numerals import worth_of

# Languages that write numbers so.
HAN = frozenset({"zh", "ja"})
# "第三名" is an order, "数十人" no exact number, "周三" a day; "两人" is often "both" and "一名" often "a".
_COUNTED = re.compile(
    r"(?<![第几幾数數周週拜期曜〇零一二三四五六七八九十百千万萬亿億两兩\d])"
    r"(?:[两兩二](?=[名位岁歲歳起件架辆輛艘栋棟处處票倍月日])|一(?=[人月日])|"
    r"[三四五六七八九十](?=[人名位岁歲歳起件架辆輛艘栋棟处處票倍月日年])|"
    r"[一二三四五六七八九十两兩][〇零一二三四五六七八九十百千万萬亿億]+(?=[人名位岁歲歳起件架辆輛艘栋棟处處票倍月日年]))"
)


def in_figures(text: str) -> str:
    """A text with the numbers that its Chinese numerals count in figures; any other text as it is."""
    return _COUNTED.sub(lambda counted: f"{worth_of(counted.group()):.0f}", text)


def summary_in_figures(summary: Summary) -> Summary:
    """A summary with its counted numbers in figures."""
    entries = tuple(
        replace(now, who=in_figures(now.who), text=in_figures(now.text), evidence=in_figures(now.evidence))
        for now in summary.now
    )
    headline, said, why = (in_figures(text) for text in (summary.headline, summary.said, summary.why))
    return replace(summary, headline=headline, said=said, why=why, now=entries)


def material_in_figures(material: SummaryMaterial) -> SummaryMaterial:
    """What the check reads of a material with its counted numbers in figures."""
    return replace(
        material,
        title_before=in_figures(material.title_before),
        title_after=in_figures(material.title_after),
        lede=in_figures(material.lede),
        notices=tuple(replace(notice, text=in_figures(notice.text)) for notice in material.notices),
        passages=tuple(in_figures(passage) for passage in material.passages),
        changes=tuple(
            replace(change, before=in_figures(change.before), after=in_figures(change.after))
            for change in material.changes
        ),
    )
