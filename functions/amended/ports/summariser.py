"""The model that writes summaries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

from amended.domain.summaries import Summary, Usage
from amended.domain.summary_material import SummaryMaterial


class Summariser(Protocol):
    """Writes a summary with a model. The extract needs no port: it is pure (`amended.domain.extract`)."""

    @property
    def name(self) -> str:
        """What is asked, for records: the model's name."""
        ...

    def summarise(
        self,
        material: SummaryMaterial,
        problems: Sequence[str] = (),
        *,
        within: timedelta | None = None,
        in_vain: list[Usage] | None = None,
    ) -> Summary:
        """A summary of the material, unchecked; `problems` are what was wrong with the last one.

        What a call cost that ends in an error is added to `in_vain`. Raises Transient or Permanent; never takes longer
        than `within`, the configured deadline unless told.
        """
        ...
