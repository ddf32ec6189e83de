"""A model's tokens are counted whether its call ends well or not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from amended.adapters.counted_summariser import CountedSummariser
from amended.domain.summaries import Summary, SummarySource, Usage
from amended.domain.summary_material import SummaryMaterial
from amended.errors import TookTooLong

MATERIAL = SummaryMaterial(
    url="https://example.org/x", title_before="t", title_after="t", language=None, events=(), notices=()
)
SUMMARY = Summary(headline="h", said="s", now=(), source=SummarySource.MODEL, usage=Usage(tokens_in=100, tokens_out=20))


class Model:
    """Answers, or fails after tokens were spent."""

    name = "model"

    def __init__(self, answer: Summary | None) -> None:
        self.answer = answer
        self.asked: list[tuple[SummaryMaterial, Sequence[str], timedelta | None]] = []

    def summarise(
        self,
        material: SummaryMaterial,
        problems: Sequence[str] = (),
        *,
        within: timedelta | None = None,
        in_vain: list[Usage] | None = None,
    ) -> Summary:
        """See `Summariser.summarise`."""
        self.asked.append((material, problems, within))
        if in_vain is not None:
            in_vain.append(Usage(tokens_in=7))
        if self.answer is None:
            raise TookTooLong("model", "no answer")
        return self.answer


def test_a_summary_is_passed_on_and_counted() -> None:
    """The answer is the model's, what was asked is what was asked, and all tokens are told."""
    model, spent, in_vain = Model(SUMMARY), list[int](), list[Usage]()
    counted = CountedSummariser(model, spent.append)
    assert counted.name == "model"
    assert counted.summarise(MATERIAL, ("p",), within=timedelta(seconds=3), in_vain=in_vain) is SUMMARY
    assert model.asked == [(MATERIAL, ("p",), timedelta(seconds=3))]
    assert (spent, in_vain) == ([127], [Usage(tokens_in=7)])


def test_a_call_in_vain_is_counted() -> None:
    """A call that fails tells what it cost, and fails."""
    spent = list[int]()
    with pytest.raises(TookTooLong):
        CountedSummariser(Model(None), spent.append).summarise(MATERIAL)
    assert spent == [7]


def test_a_call_that_cost_nothing_is_not_counted() -> None:
    """No tokens, no metric."""
    free = Summary(headline="h", said="s", now=(), source=SummarySource.MODEL)
    spent = list[int]()
    CountedSummariser(Model(free), lambda tokens: spent.append(tokens - 7)).summarise(MATERIAL)
    assert spent == [0]
