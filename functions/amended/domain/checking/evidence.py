"""What a summary may say: the texts of the material, taken apart once for everything that the check looks up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from amended.domain.checking.polarity import parted_by_report
from amended.domain.checking.split_once import facts_of, split
from amended.domain.checking.spoken_for import is_spokesperson
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.extracting.speakers import speakers_in
from amended.domain.language.wording import Wording, wording
from amended.domain.language.words import (
    CACHED,
    Token,
    content_words,
    folded_tokens,
    joins,
    language_of,
    marked,
    name_runs,
    plain_word,
    stem,
    tokens,
)
from amended.domain.notices import Notice
from amended.domain.summary_material import SummaryMaterial, read_limit
from amended.domain.values.contrasts import Contrast, contrast_of, words_of_meaning
from amended.domain.values.dates import Moment, moments
from amended.domain.values.facts import Key, fact_keys
from amended.domain.values.numbers import quantities
from amended.domain.values.quotations import levelled

# Characters of one passage of the versions that are read; the prompt shows a model less.
_READ_LIMIT = 2000
# How many words apart two parts of one name may stand in the evidence ("Esper, the Secretary of Defense").
_NAME_REACH = 8
_HOUSE_REACH = 4
# Words behind a name among which an office stands ("a press spokesman for").
_OFFICE_REACH = 3
_LONGEST_INITIALS = 6
# Of two things nothing else can be said. Data.
_PAIR_WORDS = """
both couple pair beide beiden beider paar ambos ambas entrambi entrambe båda begge oba obie oboje оба обе обоих обидва
обидві обох obě obou ambii ambele mindkettő mindkét molemmat molempien και_οι_δύο δίδυμα zwillinge twins jumeaux gemelos
"""
_PAIR = frozenset(_PAIR_WORDS.split())
# So many texts taken apart are kept: those of a few stories.
_MATERIALS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Texts taken apart: numbers, dates, words without case and accents, those that were written with a capital and
    with a small letter, which of the former stand near each other, their initials ("FCA"), and the whole text."""

    numbers: frozenset[float]
    moments: tuple[Moment, ...]
    words: frozenset[str]
    capitals: frozenset[str]
    small: frozenset[str]
    initials: frozenset[str]
    neighbours: frozenset[tuple[str, str]]
    levelled: str

    def and_also(self, other: Corpus) -> Corpus:
        """Both together."""
        return Corpus(
            numbers=self.numbers | other.numbers,
            moments=self.moments + other.moments,
            words=self.words | other.words,
            capitals=self.capitals | other.capitals,
            small=self.small | other.small,
            initials=self.initials | other.initials,
            neighbours=self.neighbours | other.neighbours,
            levelled=f"{self.levelled}\n{other.levelled}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence of the evidence: who says it, for whom ("Acme spokesman …"), what it is about but for the speaker, the
    words by which it denies, and in which notice it stands."""

    text: str
    speaker: str
    house: str
    content: frozenset[str]
    denials: frozenset[str]
    notice: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The material as the check sees it.

    `all` is everything, `own[i]` what an entry about notice `i` may rest on (itself and the two versions), `told[i]`
    the notice alone, `statements` the sentences of the notices and the versions with their speakers, `contrast` which
    values hold and which were wrong, `restated` which do so by their sentences alone, `due[i]` the values of which an
    entry about notice `i` must tell one.
    """

    wording: Wording
    all: Corpus
    own: tuple[Corpus, ...]
    told: tuple[Corpus, ...]
    statements: tuple[Statement, ...]
    contrast: Contrast
    restated: Contrast
    due: tuple[dict[Key, str], ...]

    def notices(self) -> list[str]:
        """The sentences of the notices."""
        return list(dict.fromkeys(one.text for one in self.statements if one.notice is not None))

    def versions(self) -> list[str]:
        """The sentences of the two versions."""
        return list(dict.fromkeys(one.text for one in self.statements if one.notice is None))


def evidence_of(material: SummaryMaterial) -> Evidence:
    """The evidence of this material."""
    sample = " ".join(notice.text[:400] for notice in material.notices) or f"{material.title_after} {material.lede}"
    words = wording(language_of(sample, material.language))
    read = read_limit(len(material.notices))
    versions = tuple(_versions(material))
    shared = _corpus(versions, words.language, _READ_LIMIT)
    told = tuple(_corpus(tuple(_printed(notice)), words.language, read) for notice in material.notices)
    whole = shared
    for corpus in told:
        whole = whole.and_also(corpus)
    by_notice = [split(notice.text[:read], words.language) for notice in material.notices]
    statements = [
        statement for index, found in enumerate(by_notice) for statement in _statements(found, words, notice=index)
    ]
    for text in versions:
        statements += _statements(split(text[:_READ_LIMIT], words.language), words, notice=None)
    return Evidence(
        wording=words,
        all=whole,
        own=tuple(shared.and_also(corpus) for corpus in told),
        told=told,
        # The versions, and many notices, print one sentence several times.
        statements=tuple(dict.fromkeys(statements)),
        contrast=contrast_of(material.changes, (text for found in by_notice for text in found), words, facts_of),
        restated=_restated(by_notice, _earlier(material), words),
        due=tuple(_due(material, index, found, words) for index, found in enumerate(by_notice)),
    )


def _restated(by_notice: Iterable[Sequence[str]], earlier: Iterable[str], words: Wording) -> Contrast:
    """What notices only name where they tell what an earlier version said, against what else they name.

    Numbers that only the earlier version names are such as well.
    """
    right: dict[Key, str] = {}
    wrong: dict[Key, str] = {}
    for found in by_notice:
        for part in (part for sentence in found for part in sentence.split("; ")):
            # "Amended on 8 May because an earlier version said": the date is not what it said.
            holds, report = parted_by_report(part, words)
            right |= _with_meaning(holds, words)
            wrong |= _with_meaning(report, words)
    for text in earlier:
        wrong |= {key: printed for key, printed in facts_of(text, words).items() if key[0] == "number"}
    return Contrast(
        right={key: text for key, text in right.items() if key not in wrong},
        wrong={key: text for key, text in wrong.items() if key not in right},
    )


def _with_meaning(text: str, words: Wording) -> dict[Key, str]:
    return {**fact_keys(text, words), **dict(words_of_meaning(text, words))}


def _earlier(material: SummaryMaterial) -> list[str]:
    """The passages of the earlier version that notices may correct."""
    changed = [change.before for change in material.changes if change.notice is not None]
    return [text[:_READ_LIMIT] for text in (material.title_before, material.lede, *material.passages, *changed) if text]


def _due(material: SummaryMaterial, index: int, sentences: Sequence[str], words: Wording) -> dict[Key, str]:
    """The values that notice `index` puts in the place of others: its own, and those that its changes brought in."""
    changes = [change for change in material.changes if change.notice == index]
    right = contrast_of(changes, sentences, words, facts_of).right
    printed = {key for sentence in sentences for key in fact_keys(sentence, words)}
    kinds = {key[0] for key in printed}
    # What a notice does not print where it prints others of the kind is not what it is about.
    due = {key: text for key, text in right.items() if key[0] != "word" and (key in printed or key[0] not in kinds)}
    if not changes:
        return due
    for change in changes:
        old, new = facts_of(change.before[:_READ_LIMIT], words), facts_of(change.after[:_READ_LIMIT], words)
        # Whoever is named beside what is put right need not be told: only a name set against another one is due.
        due |= {key: text for key, text in new.items() if key not in old and key in printed and key[0] != "name"}
    return due


def _versions(material: SummaryMaterial) -> list[str]:
    """The texts of the two versions, and the notices that are not gained."""
    texts = [material.title_before, material.title_after, material.lede, *material.passages]
    for change in material.changes:
        texts += [change.before, change.after]
    for pair in material.reworded:
        texts += [*_printed(pair.before), *_printed(pair.after)]
    for notice in material.removed:
        texts += _printed(notice)
    return list(dict.fromkeys(text for text in texts if text))


def _printed(notice: Notice) -> list[str]:
    dated = notice.stated_at.date().isoformat() if notice.stated_at is not None else ""
    return [part for part in (notice.label, notice.stated_time, dated, notice.text) if part]


@lru_cache(maxsize=_MATERIALS)
def _corpus(texts: tuple[str, ...], language: str, limit: int) -> Corpus:
    """The first `limit` characters of each of these texts taken apart. What a model tells is checked again and again
    against one material."""
    numbers: set[float] = set()
    dates: list[Moment] = []
    upper: set[str] = set()
    plain: set[str] = set()
    initials: set[str] = set()
    neighbours: set[tuple[str, str]] = set()
    read = [text[:limit] for text in texts]
    # The versions often print one sentence several times.
    for text in dict.fromkeys(sentence for one in read for sentence in split(one, language)):
        found = tokens(text)
        dated = moments(text)
        dates += dated
        numbers |= {float(moment.year) for moment in dated if moment.year}
        for quantity in quantities(text, language):
            place = found[quantity.first].start
            if any(moment.start <= place < moment.end for moment in dated):
                # The 6 of "June 6" is no number of anything else.
                continue
            numbers |= quantity.values
            # "2.3 billion, not 3.2": a summary may leave the scale to the other.
            scaled = found[quantity.first : quantity.last + 1] if quantity.last > quantity.first else ()
            for figure in (token.text for token in scaled if token.text[0].isdigit()):
                numbers |= frozenset().union(*(one.values for one in quantities(figure, language)))
        if not _PAIR.isdisjoint(folded_tokens(text)):
            numbers.add(2.0)
        capitals: list[tuple[int, str]] = []
        initials.update(_initials(found))
        for index, token in enumerate(found):
            word = token.text
            if not word[0].isalnum():
                if word in ".;!?" and index and not joins(found[index - 1], token):
                    # Another sentence: its names are not parts of those before.
                    capitals.clear()
            elif not token.capital:
                plain.add(word)
            else:
                parts = _forms(word)
                names = [name for name in parts if name]
                upper |= parts
                for place, earlier in capitals[-_NAME_REACH:]:
                    if index - place <= _NAME_REACH:
                        neighbours |= {pair for name in names for pair in ((earlier, name), (name, earlier))}
                capitals += [(index, name) for name in names]
    small = frozenset[str]().union(*map(_forms, plain))
    return Corpus(
        numbers=frozenset(numbers),
        moments=tuple(dates),
        words=small | upper,
        capitals=frozenset(upper),
        small=small,
        initials=frozenset(initials),
        neighbours=frozenset(neighbours),
        levelled="\n".join(map(levelled, read)),
    )


@lru_cache(maxsize=CACHED)
def _forms(word: str) -> frozenset[str]:
    """A word without case and accents: as it is, without dots, and the parts that a hyphen joins."""
    if word.isalnum():
        return frozenset((plain_word(word),))
    return frozenset([plain_word(part) for part in (word, word.replace(".", ""), *word.split("-"))])


def _initials(found: Sequence[Token]) -> Iterator[str]:
    """What words with capitals in a row may be called for short: "Office for National Statistics" is ONS."""
    row, last = "", -1
    for index, token in [(place, one) for place, one in enumerate(found) if one.capital and len(one.text) > 1]:
        between = found[last + 1 : index]
        joined = last >= 0 and len(between) <= 2 and all(one.text.isalpha() and len(one.text) <= 3 for one in between)
        row, last = (row if joined else "") + token.text[0], index
        yield from (row[place:] for place in range(max(0, len(row) - _LONGEST_INITIALS), len(row) - 1))


def _statements(sentences: Iterable[str], words: Wording, *, notice: int | None) -> list[Statement]:
    """The sentences, cut where another speaker's name begins; "he added" goes on with the speaker before."""
    found: list[Statement] = []
    before = house = introduced = ""
    for sentence in sentences:
        speakers = speakers_in(sentence, words)
        if speakers:
            before, house = speakers[0][0], _house(sentence, speakers[0][0], words)
            house = house or (introduced if is_spokesperson(before, words) else "")
        elif not _goes_on(sentence, words):
            before = ""
        cuts = [0, *(place for _, place in speakers[1:]), len(sentence)]
        for index, (start, end) in enumerate(pairwise(cuts)):
            if index:
                before, house = speakers[index][0], _house(sentence, speakers[index][0], words)
            part = sentence[start:end]
            # Only what notices report is compared with who says it.
            spoken = bool(before) and notice is not None
            found.append(
                Statement(
                    text=part,
                    speaker=before,
                    house=house if before else "",
                    content=content_words(part, words) - content_words(before, words) if spoken else frozenset(),
                    denials=denials(part, words) if spoken else frozenset(),
                    notice=notice,
                )
            )
        # "Updated with comment from Acme. Spokeswoman Ann Lee said …": she speaks for Acme.
        named = [] if speakers else name_runs(sentence, words)
        # Any word opens a sentence with a capital.
        named = [run for run in named if run.first] or named
        introduced = named[0].text if len(named) == 1 else ""
    return found


def _goes_on(sentence: str, words: Wording) -> bool:
    """Whether somebody named before speaks on: "He added …", "…, she said"."""
    found = folded_tokens(sentence)
    if words.pronouns.isdisjoint(found):
        return False
    verbs = [index for index, word in enumerate(found) if words.tells.fullmatch(word)]
    near = {word for index in verbs for word in found[max(0, index - 2) : index + 2]}
    return bool(verbs) and bool(near & words.pronouns)


def denials(sentence: str, words: Wording) -> frozenset[str]:
    """The stems of the words by which a sentence denies or takes something back."""
    cues = words.denies.finditer(sentence) if marked(sentence, words) else ()
    return frozenset(stem(match.group()) for match in cues)


def _house(sentence: str, speaker: str, words: Wording) -> str:
    """The few words around a speaker's name, which often name the house that is spoken for: "Acme spokesman Tom
    Reilly", "Gen. Milley, Chairman of the Joint Chiefs of Staff, said"."""
    ahead, _, behind = sentence.partition(speaker)
    inserted = behind.split(",")[1] if behind.startswith(",") else ""
    what = inserted.split()[:_OFFICE_REACH]
    if behind.count(",") == 1 and not any(is_kind_of_speaker(word, words.language) for word in what):
        # "…, said Ann Lee, a spokeswoman for Acme." closes with the sentence; "…, adding that" tells of nobody's house.
        inserted = ""
    if words.negates.match(inserted.strip()) is not None:
        # "It was Liam Foss, not Helen Brack, who said"
        inserted = ""
    return " ".join([*ahead.rpartition(",")[2].split()[-_HOUSE_REACH:], *inserted.split()[: 3 * _HOUSE_REACH]])
