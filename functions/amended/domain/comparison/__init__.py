"""What happened between two pages of one article: to its notices, its body and its title.

`compare` tells it all; `is_known` tells a notice that comes back from a new one; `says_nothing_new` knows one that was
only re-dated or spelt better; `word_diff` shows two wordings;
`sentences` cuts a text where newspapers end their sentences.
"""

from amended.domain.comparison.comparing import compare
from amended.domain.comparison.ledger import is_known, says_nothing_new
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.words import Stretch, word_diff

__all__ = ["Stretch", "compare", "is_known", "says_nothing_new", "sentences", "word_diff"]
