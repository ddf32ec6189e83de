"""Whether quotations are those that hold, and of those beside whom they stand: not the misquoted words, no other's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.persons import KnownPersons, Person, persons_in
from amended.domain.checking.polarity import parted_by_report
from amended.domain.checking.split_once import split
from amended.domain.language.wording import Wording
from amended.domain.summary_material import SummaryMaterial
from amended.domain.values.quotations import levelled, quotations, stands_in
from amended.domain.values.set_apart import set_apart

# Characters of one passage that are read, and signs of what is more than a word in quotation marks.
_READ_LIMIT = 2000
_LEAST_QUOTED = 12
# What stands between a word and the quotation behind it.
_MARKS = " \u00a0\u202f\"'“”„«»‹›‘’「『"


def quoted_of_another(
    summary: Iterable[str], material: SummaryMaterial, known: KnownPersons, words: Wording, theirs: Wording
) -> Iterator[str]:
    """Quotations beside persons whom no text that has them names before they end, where each names somebody else.

    Whom "she said" means, the notices leave to whoever reads on from the name.
    """
    if len(known.full) <= 1:
        return
    for sentence, quoted in _quoted(summary, words):
        named = [one for one in persons_in(sentence.replace(quoted, " "), words) if known.is_person(one)]
        if not named:
            continue
        near = [list(_named_until(quoted, text, known, theirs)) for text in _printed(material)]
        near = [persons for persons in near if persons]
        if near and not any(one.same(other) for persons in near for one in persons for other in named):
            yield f"“{quoted}” stands beside {near[0][-1].printed}, not beside {named[0].printed}"


def misquoted(told: Iterable[str], material: SummaryMaterial, words: Wording, theirs: Wording) -> Iterator[str]:
    """Quotations told as they stand that only the earlier version has, or that the notices reject."""
    found = [(sentence, quoted) for sentence, quoted in _quoted(told, words) if not _takes_back(sentence, words)]
    if not found:
        return
    right, wrong = [material.title_after], [material.title_before]
    for change in material.changes:
        right.append(change.after[:_READ_LIMIT])
        wrong.append(change.before[:_READ_LIMIT])
    for notice in material.notices:
        for sentence in split(notice.text[:_READ_LIMIT], theirs.language):
            apart = set_apart(sentence, theirs)
            holds, rejects = parted_by_report(sentence, theirs) if apart is None else (apart.holds, apart.rejects)
            right.append(holds)
            wrong.append(rejects)
            for quoted in quotations(sentence):
                if _is_rejected(quoted, holds, theirs):
                    wrong.append(quoted)
                    right[-1] = right[-1].replace(quoted, " ")
    holding, rejected = (levelled("\n".join(texts)) for texts in (right, wrong))
    for _, quoted in found:
        if stands_in(quoted, rejected) and not stands_in(quoted, holding):
            yield f"“{quoted}” is told as said, and was corrected"


def quoted_too_early(said: str, material: SummaryMaterial, words: Wording, theirs: Wording) -> Iterator[str]:
    """Quotations told as printed before that only the correction has, where it rejects another quotation."""
    found = [quoted for _, quoted in _quoted([said], words)]
    if not found:
        return
    notices = [sentence for one in material.notices for sentence in split(one.text[:_READ_LIMIT], theirs.language)]
    rejects = [apart.rejects for one in notices if (apart := set_apart(one, theirs)) is not None]
    rejected = [
        quoted for sentence in notices for quoted in quotations(sentence) if _is_rejected(quoted, sentence, theirs)
    ]
    edited = [one.before[:_READ_LIMIT] for one in material.changes]
    reported = [parted_by_report(one, theirs)[1] for one in notices]
    earlier = levelled("\n".join([material.title_before, *edited, *material.passages, *reported, *rejects, *rejected]))
    for quoted in found:
        if rejected and quoted not in rejected and not stands_in(quoted, earlier):
            yield f"said: “{quoted}” is what was said, and not what was printed before"


def _is_rejected(quoted: str, sentence: str, words: Wording) -> bool:
    """Whether a word that rejects stands right before a quotation: "She said “X,” not “Y”"."""
    ahead = sentence.partition(quoted)[0].rstrip(_MARKS)
    return any(cue.end() == len(ahead) for cue in words.contrast.finditer(ahead))


def _quoted(texts: Iterable[str], words: Wording) -> Iterator[tuple[str, str]]:
    """The sentences with what they quote, but for single words."""
    for sentence in (one for text in texts for one in split(text, words.language)):
        yield from ((sentence, quoted) for quoted in quotations(sentence) if len(quoted) >= _LEAST_QUOTED)


def _takes_back(sentence: str, words: Wording) -> bool:
    """Whether a sentence says of what it quotes that it was so told, or was not so."""
    rest = sentence
    for quoted in quotations(sentence):
        rest = rest.replace(quoted, " ")
    cues = (words.restates, words.corrects, words.denies, words.negates, words.contrast, words.rejects)
    return any(cue.search(rest) is not None for cue in cues)


def _printed(material: SummaryMaterial) -> Sequence[str]:
    """The texts of the notices and of the two versions."""
    versions = [text for one in material.changes for text in (one.before, one.after)]
    texts = (*(one.text for one in material.notices), *versions, *material.passages, material.lede)
    return [text[:_READ_LIMIT] for text in dict.fromkeys(texts) if text]


def _named_until(quoted: str, text: str, known: KnownPersons, words: Wording) -> Iterator[Person]:
    """The persons whom a text names up to the end of the first sentence with that quotation, if it has it."""
    sentences = split(text, words.language)
    ends = next((place for place, one in enumerate(sentences) if stands_in(quoted, levelled(one))), -1)
    for sentence in sentences[: ends + 1]:
        yield from (one for one in persons_in(sentence, words) if known.is_person(one))
