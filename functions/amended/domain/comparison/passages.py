"""Which passage of the earlier body a notice corrects, where no edit shows it."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterator, Mapping, Sequence

from amended.domain.comparison.adding import tells_of_addition
from amended.domain.comparison.alignment import Paragraph
from amended.domain.comparison.content import content
from amended.domain.comparison.corrected import corrected_by
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.statements import LONGEST, Statement
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import words
from amended.domain.language.wording import Wording, wording
from amended.domain.notices import NoticeKind
from amended.domain.values.corrected import Corrected

# A passage is the one that a notice corrects when it holds this part of what the notice says of it, and so many words
# of content; more is asked for news that something became of it.
_LEAST_PASSAGE = (0.3, 2)
_LEAST_PASSAGE_OF_NEWS = (0.35, 3)
_SHORTEST_PASSAGE = 3
# Or when it holds this part of what the notice denies and the body knows, and so many words of that.
_LEAST_DENIED = (0.6, 2)
# So many paragraphs, those with most words of the notice, are searched for the passage.
_MOST_PARAGRAPHS = 12
# A whole article may stand in one paragraph; of a longer one this much is looked through.
_LONGEST_PARAGRAPH = 100_000


class Passages:
    """The sentences of the earlier body, to find in them what a notice corrects.

    `cleaned` takes notices and the like out of the text of a paragraph.
    """

    def __init__(
        self, paragraphs: Sequence[Paragraph], cleaned: Callable[[str], str], language: str | None, known: Vocabulary
    ) -> None:
        texts = (one.text[:_LONGEST_PARAGRAPH] for one in paragraphs if not one.heading)
        self._texts = [(text, text.casefold()) for text in texts]
        self._cleaned = cleaned
        self._cut: dict[str, list[str]] = {}  # what was cut into sentences: many notices ask for the same paragraphs
        self._language = language
        self._known = known

    def corrected_by(self, notice: Statement) -> str:
        """The sentence that says most of what the notice repeats, "" where none says enough of it.

        What the notice calls wrong decides, if it says that much; else all that it says. Rare words of the article
        count more than those that are all over it. What was only added corrects nothing. A sentence that holds
        the new value and not the old one was mended before: another one that says enough is preferred.
        """
        wrong, everything = frozenset(content(notice.claim.wrong, self._known)), notice.content
        is_news = notice.notice.kind is NoticeKind.UPDATE and not notice.claim.is_explicit
        if not everything or (is_news and tells_of_addition(notice.said, self._known)):
            return ""
        rarity = self._rarity(everything)
        scored = []
        for sentence in self._sentences_about(rarity):
            said = words(sentence)
            some = everything & set(content(said, self._known)) if len(said) >= _SHORTEST_PASSAGE else frozenset()
            of_all, of_wrong = _share(some, everything, rarity), _share(some, wrong, rarity)
            scored.append((of_all + of_wrong, max(of_all, of_wrong), len(some), sentence))
        least, least_shared = _LEAST_PASSAGE_OF_NEWS if is_news else _LEAST_PASSAGE
        spoken, corrected = wording(self._language), corrected_by(notice.notice.text, self._language)
        ranked = sorted(scored, key=lambda one: one[0], reverse=True)
        fit = [one for _, share, shared, one in ranked if share >= least and shared >= least_shared]
        best = next((one for one in fit if not corrected.holds_only_new(one, spoken)), next(iter(fit), ""))
        found = best or self._with_wrong_value(corrected, everything, spoken)
        return found or self._with_what_is_denied(notice.notice.text, rarity, spoken)

    def _with_what_is_denied(self, text: str, rarity: Mapping[str, float], spoken: Wording) -> str:
        """The sentence that says most of what a notice denies in few words: "denied that two firefighters were hurt".

        What else the notice tells is not looked for in it; "" where no sentence says enough of it.
        """
        denials = ((one, spoken.denies.search(one)) for one in sentences(text[:LONGEST], self._language))
        denied = next((one[match.end() :] for one, match in denials if match is not None), "")
        known = frozenset(
            word
            for word in content(words(denied), self._known)
            if word in rarity and any(word in folded for _, folded in self._texts)
        )
        about = {word: rarity[word] for word in known}
        best, most = "", 0.0
        for sentence in self._sentences_about(about):
            some = known & set(content(words(sentence), self._known))
            share = _share(some, known, rarity)
            if share > most and share >= _LEAST_DENIED[0] and len(some) >= _LEAST_DENIED[1]:
                best, most = sentence, share
        return best

    def _with_wrong_value(self, corrected: Corrected, about: frozenset[str], spoken: Wording) -> str:
        """The sentence that shares nothing with a notice but a number or date that it calls wrong.

        Of several that have it the one that also says something of the notice; "" where that is not one alone.
        """
        telling = corrected.telling()
        wrong = [printed.casefold() for printed in telling.old.values()]
        paragraphs = [text for text, folded in self._texts if any(printed in folded for printed in wrong)]
        told = (one for text in paragraphs[:_MOST_PARAGRAPHS] for one in self._sentences_of(text))
        found = [one for one in told if telling.holds_old(one, spoken) and not telling.holds_new(one, spoken)]
        if len(found) > 1:
            found = [one for one in found if len(about & set(content(words(one), self._known))) > 1] or found
        return found[0] if len(found) == 1 else ""

    def _rarity(self, some: frozenset[str]) -> dict[str, float]:
        """How rare in this body words are that begin like these."""
        count = {word: sum(word in folded for _, folded in self._texts) for word in some}
        return {word: math.log(1 + len(self._texts) / max(1, times)) for word, times in count.items()}

    def _sentences_about(self, rarity: Mapping[str, float]) -> Iterator[str]:
        """The sentences of the paragraphs that have most of these words, in the order of the body."""
        scores = [sum(rare for word, rare in rarity.items() if word in folded) for _, folded in self._texts]
        best = heapq.nlargest(_MOST_PARAGRAPHS, range(len(scores)), key=scores.__getitem__)
        for place in sorted(best):
            if scores[place] > 0:
                yield from self._sentences_of(self._texts[place][0])

    def _sentences_of(self, text: str) -> list[str]:
        """The sentences of a paragraph without notices in them."""
        if text not in self._cut:
            self._cut[text] = sentences(self._cleaned(text), self._language)
        return self._cut[text]


def _share(some: frozenset[str], of: frozenset[str], rarity: Mapping[str, float]) -> float:
    """The part, by rarity, of some words that is among others."""
    whole = sum(rarity[word] for word in of)
    return sum(rarity[word] for word in of & some) / whole if whole else 0.0
