"""What kinds of fact a notice calls wrong by their names ("the date of the vote", "a quotation"), printed or not."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.alignment import Edit, Paragraph
from amended.domain.comparison.claims import has_phrase
from amended.domain.comparison.content import of_one_word
from amended.domain.comparison.facts import differing
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison_results import Fact


def facts_told_of(said: Sequence[str], known: Vocabulary) -> frozenset[Fact]:
    """The kinds of fact that a notice with these words names.

    An age or a price is a wrong number where the notice sets nothing against anything: "the mayor, not the governor,
    sets the price" corrects who does.
    """
    phrases = {
        Fact.NUMBER: known.counting,
        Fact.DATE: known.dating,
        Fact.NAME: known.naming,
        Fact.QUOTE: known.quoting,
    }
    named = frozenset(fact for fact, some in phrases.items() if has_phrase(said, some))
    is_measured = has_phrase(said, known.measured) and not any(map(known.negates, said))
    return named | {Fact.NUMBER} if is_measured else named


def may_be_told_of(
    edit: Edit,
    around: frozenset[str],
    told: frozenset[str],
    facts: frozenset[Fact],
    earlier: Sequence[Paragraph],
    known: Vocabulary,
) -> bool:
    """Whether an edit alters only facts of the kinds that a notice names, and no word of it leads elsewhere.

    `around` are the words of content that stayed in the sentence, `told` those of the notice: where none is of both,
    a notice that has words of another paragraph speaks of that one.
    """
    differ = differing(edit.before, edit.after, known) if facts else ()
    if not differ or not facts.issuperset(differ):
        return False
    if any(of_one_word(one, other) for one in around for other in told):
        return True
    others = [one.text.casefold() for one in earlier if edit.before not in one.text and not one.heading]
    return not any(word in text for word in told for text in others)
