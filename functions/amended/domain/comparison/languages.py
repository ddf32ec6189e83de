"""The small words of each language that comparing needs, one entry a language; the data stand in `small_words`.

What the fields mean: `vocabulary.Vocabulary`. A space parts words, "|" parts phrases, "/" parts the two of a pair.
`numbers` counts from 0; `more_numbers` names others with their worth. All is written in lower case.
"""

from __future__ import annotations

from amended.domain.comparison.small_words.eastern_asian import EASTERN_ASIAN
from amended.domain.comparison.small_words.further_european import FURTHER_EUROPEAN
from amended.domain.comparison.small_words.germanic import GERMANIC
from amended.domain.comparison.small_words.romance import ROMANCE
from amended.domain.comparison.small_words.slavic import SLAVIC
from amended.domain.comparison.small_words.western_asian import WESTERN_ASIAN

# In the order of their codes, so that a tie between two languages is always decided alike.
LANGUAGES: dict[str, dict[str, str]] = dict(
    sorted((EASTERN_ASIAN | FURTHER_EUROPEAN | GERMANIC | ROMANCE | SLAVIC | WESTERN_ASIAN).items())
)
