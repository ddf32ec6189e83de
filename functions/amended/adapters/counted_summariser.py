"""A model whose tokens are counted on the way, whoever asks it and however it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from amended.domain.summaries import Summary, Usage
from amended.domain.summary_material import SummaryMaterial
from amended.ports import Summariser


class CountedSummariser:
    """A summariser (`amended.ports.Summariser`) that tells `spent` the tokens of each call, in and out."""

    def __init__(self, model: Summariser, spent: Callable[[int], None]) -> None:
        self._model = model
        self._spent = spent

    @property
    def name(self) -> str:
        """See `Summariser.name`."""
        return self._model.name

    def summarise(
        self,
        material: SummaryMaterial,
        problems: Sequence[str] = (),
        *,
        within: timedelta | None = None,
        in_vain: list[Usage] | None = None,
    ) -> Summary:
        """See `Summariser.summarise`."""
        wasted: list[Usage] = []
        paid: Usage | None = None
        try:
            summary = self._model.summarise(material, problems, within=within, in_vain=wasted)
            paid = summary.usage
        finally:
            if in_vain is not None:
                in_vain += wasted
            tokens = sum(usage.tokens_in + usage.tokens_out for usage in [*wasted, *([paid] if paid else [])])
            if tokens:
                self._spent(tokens)
        return summary
