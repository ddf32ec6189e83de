"""The check of a summary against its material, by rules and without a second model.

What it asks, of headline, `said`, each entry of `now`, and `why`:

- numbers, dates, quotations and names stand in the evidence: an entry's in its own notice or the two versions
- who is said to say it says it there
- corrected and withdrawn values keep their order ("X, not Y"), and nothing is turned round
- no earlier or denied claim is told as a fact
- no word stands in the place of one that it excludes ("charged" for "questioned"), and no clause is made up
- every notice is told, by what it says, and evidence spans are verbatim
- no markup, no links, nothing that only an instruction in the text says

A false alarm costs style, never truth: the summary is asked for once more and then replaced by the extract. What
compares words is left out where summary and material are in two languages; numbers, dates, names and quotations stay.
"""

from __future__ import annotations

from amended.domain.checking.checker import check

__all__ = ["check"]
