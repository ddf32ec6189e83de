"""Whether the names in a summary stand in the evidence, as the same persons, places and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from amended.domain.checking.evidence import Corpus
from amended.domain.checking.exonyms import ends_in_office, is_office, same_country
from amended.domain.checking.known_names import KnownNames
from amended.domain.checking.opening_names import does_as_one, is_headlined
from amended.domain.checking.ordinary_openings import (
    CURRENCIES,
    GERMAN_DETERMINERS,
    GERMAN_ENDINGS,
    TELLING,
    all_capital,
    are_ordinary,
    is_allowed,
    is_cue,
)
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.extracting.speakers import speakers_in
from amended.domain.language.calendar_names import GIVEN_NAMES
from amended.domain.language.wording import Wording
from amended.domain.language.words import Token, name_runs, plain_word, tokens
from amended.domain.values.numbers import spells_a_number
from amended.domain.values.quotations import levelled

# The words of a person's name that is told in full.
_FULL_NAME = 2
# A shorter word follows any name.
_TELLING_LETTERS = 4
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{3,}")
# Where something is, in front of a name rather than of a noun without its article.
_GERMAN_PLACED = frozenset({"in", "aus", "nach", "bei"})
# What is followed by what it is for, and how far that may stand behind.
_MINISTRY = re.compile(r"minist|départem|departam|secret|segret|министер|міністер", re.IGNORECASE)
_PORTFOLIO_REACH = 4
_GENITIVE = re.compile(r"(?<!von) (?:der|des|für|und|am|im) ")
# Titles stand before any of the names of their bearers.
TITLES = frozenset(
    [
        *("gen", "sen", "rep", "gov", "lt", "col", "sgt", "adm", "capt", "maj", "prof", "dr", "mr", "mrs", "ms", "mx"),
        *("general", "senator", "governor", "president", "secretary", "minister", "judge", "justice", "mayor", "sir"),
        *("chancellor", "professor", "doctor", "sheriff", "chief", "captain", "colonel", "admiral", "representative"),
        *("herr", "frau", "monsieur", "madame", "señor", "señora", "signor", "signora", "pope", "king", "queen"),
    ]
)
# Languages whose script has no capitals, and that part their words.
_CASELESS = frozenset({"ar", "fa", "he", "hi", "ko"})
# What may be put before any surname; whose it is, is asked elsewhere.
_COURTESY = frozenset(
    [
        *("mr", "mrs", "ms", "mx", "miss", "herr", "frau", "monsieur", "madame", "mme", "mlle", "señor", "señora"),
        *("sr", "sra", "signor", "signora", "meneer", "mevrouw"),
    ]
)


def unfounded_names(text: str, corpus: Corpus, words: Wording, *, foreign: bool = False) -> list[str]:
    """The names in this text that do not stand in the corpus, or are put together of several that do.

    `words` is the wording of the text's language; `foreign` tells that the corpus is in another.
    """
    known = KnownNames(corpus, words)
    if not words.spaced:
        loan = [name for name in _KATAKANA.findall(text) if name not in corpus.levelled]
        return loan + [token.text for token in tokens(text) if token.text[0].isupper() and not known.word(token.text)]
    found = tokens(text)
    shouted = all_capital(found, words, corpus)
    # A name of a script without capitals stands in a foreign text as it is printed in the evidence.
    capitals = foreign and words.language not in _CASELESS
    problems = [token.text for token in found if capitals and _is_caseless(token) and not _stands(token, corpus)]
    problems += [token.text for token in _named_like_months(found, words) if known.is_month(token.text)]
    for run in name_runs(text, words):
        named = [token for token in found[run.first : run.last + 1] if token.capital and len(token.text) > 1]
        named = [token for token in named if not spells_a_number(token.text, words.language)]
        if len(named) > 1 and plain_word(named[0].text) in _COURTESY:
            named = named[1:]
        if foreign:
            named = [
                token
                for token in named
                if not (
                    (_translated(token, corpus, words) and not _ends_name(token, named, corpus))
                    or _is_portfolio(found, found.index(token))
                    or words.according.fullmatch(token.text)
                )
            ]
        unknown = [
            token
            for token in named
            if not is_allowed(token, words)
            and not (token.text.casefold() in CURRENCIES and _before_figure(found, found.index(token)))
            and (
                not known.word(token.text)
                or (not foreign and (known.cut_off(token.text) or known.lengthened(token.text)))
                or known.is_month(token.text)
            )
        ]
        if shouted:
            unknown = [token for token in unknown if not (is_cue(token, words) or TELLING.fullmatch(token.text))]
        elif unknown and foreign and words.language == "de":
            # Every noun is unknown then: a name is what stands with one that is known and is no noun by its place or
            # form, what speaks, an acronym, or a place that is told instead of another.
            nouns = [token for token in unknown if _is_german_noun(found, found.index(token), corpus)]
            beside = len(unknown) < len(named) or run.text in _speaking(text, words)
            placed = found[run.first - 1].text in _GERMAN_PLACED if run.first else False
            unknown = [
                token
                for token in unknown
                if token.text.isupper()
                or (token not in nouns and (beside or (placed and not _names_all(found, corpus))))
                or (token not in nouns and _is_called(found, found.index(token), unknown, words))
            ]
        elif unknown and are_ordinary(found, run, unknown, words, corpus):
            unknown = []
        # "Schließung der Geburtsstation" is no name.
        genitive = words.language == "de" and _GENITIVE.search(run.text) is not None
        if unknown or not (shouted or genitive or _together(named, corpus, words)):
            problems.append(run.text)
    return problems


def _named_like_months(found: Sequence[Token], words: Wording) -> Iterator[Token]:
    """Words for months that do something or have a title as persons do: "May told", "Dr. June"."""
    for place, token in enumerate(found):
        if token.capital and token.text.casefold() in GIVEN_NAMES:
            ahead = [plain_word(one.text) for one in found[max(0, place - 2) : place] if one.word]
            behind = found[place + 1].text if place + 1 < len(found) else ""
            if (ahead and ahead[-1] in TITLES) or words.tells.fullmatch(behind) or does_as_one(behind, words.language):
                yield token


def _before_figure(found: Sequence[Token], place: int) -> bool:
    """Whether a figure follows: "Rs 2.3 lakh", "Rp. 5.000"."""
    behind = [token.text for token in found[place + 1 : place + 3] if token.text != "."]
    return bool(behind) and behind[0][0].isdigit()


def _is_caseless(token: Token) -> bool:
    """Whether a word is of a script without capitals."""
    return token.word and token.text[0].upper() == token.text[0].lower()


def _stands(token: Token, corpus: Corpus) -> bool:
    """Whether a word stands in the evidence as it is printed, or within what is printed together there."""
    return levelled(token.text) in corpus.levelled


def _translated(token: Token, corpus: Corpus, words: Wording) -> bool:
    """Whether a word may be the translation of an office, of a body or of a country that the corpus names."""
    # "The mayor's future"
    told = token.text.removesuffix("'s").removesuffix("’s")
    folded = told.casefold()
    return is_office(folded) or is_kind_of_speaker(told, words.language) or same_country(folded, corpus.words)


def _ends_name(token: Token, named: Sequence[Token], corpus: Corpus) -> bool:
    """Whether a word stands behind a given name that the evidence has with another: "Helen Richter"."""
    if token is not named[-1] or len(named) < _FULL_NAME:
        return False
    given = plain_word(named[-2].text)
    return given in corpus.capitals - corpus.small and not is_office(given) and len(given) > 1


def _is_portfolio(found: Sequence[Token], index: int) -> bool:
    """Whether a word with a capital is what a ministry or department is for: "ministère de la Santé"."""
    ahead = found[max(0, index - _PORTFOLIO_REACH) : index]
    place = next((place for place, token in enumerate(ahead) if _MINISTRY.match(token.text)), None)
    return place is not None and place + 1 < len(ahead) and all(token.text.islower() for token in ahead[place + 1 :])


def _is_german_noun(found: Sequence[Token], index: int, corpus: Corpus) -> bool:
    """Whether an unknown German word is an ordinary noun by its ending or the word in front of it, and not a part of a
    name that was exchanged ("die River Bridge" for "Harbour Bridge")."""
    ahead = found[index - 1].text.casefold() if index else ""
    behind = plain_word(found[index + 1].text) if index + 1 < len(found) else ""
    told = {plain_word(token.text) for token in found}
    exchanged = any(
        other == behind and one in corpus.capitals - corpus.small - told and not is_office(one)
        for one, other in corpus.neighbours
    )
    return not exchanged and (ahead in GERMAN_DETERMINERS or found[index].text.endswith(GERMAN_ENDINGS))


def _is_called(found: Sequence[Token], index: int, unknown: Sequence[Token], words: Wording) -> bool:
    """Whether an unknown German word is somebody's name by what stands before it: an office ("Senatorin Bierhoff"), or
    another unknown word that is no noun by its place or form ("Volker Pfannenstiel")."""
    ahead = found[index - 1] if index else None
    if ahead is None or not ahead.capital:
        return False
    return is_office(ahead.text.casefold()) or is_kind_of_speaker(ahead.text, words.language) or ahead in unknown


def _names_all(found: Sequence[Token], corpus: Corpus) -> bool:
    """Whether a text has every name of the notices, so that none was exchanged."""
    return corpus.capitals - corpus.small <= {plain_word(token.text) for token in found}


def _speaking(text: str, words: Wording) -> set[str]:
    return {who for who, _ in speakers_in(text, words)}


def unfounded_words(who: str, corpus: Corpus, words: Wording, *, foreign: bool = False) -> list[str]:
    """The words of a speaker's name or description that do not stand in the corpus."""
    known = KnownNames(corpus, words)
    told = [token for token in tokens(who) if token.word and token.text.casefold() not in words.common]
    unknown = [
        token
        for token in told
        if not known.word(token.text)
        or (token.capital and (known.lengthened(token.text) or known.is_month(token.text)))
        # In another language a description is translated; a name is not.
        if not (foreign and (token.text[0].islower() or _translated(token, corpus, words) or _stands(token, corpus)))
    ]
    if foreign and sum(token.capital and known.word(token.text) for token in told) >= _FULL_NAME:
        # "Präfektin Lise Moreau", "Emi Sato広報担当": beside a full name stands what its bearer is.
        unknown = [token for token in unknown if not (words.language == "de" or _is_caseless(token))]
    return [token.text for token in unknown]


def _together(named: Iterable[Token], corpus: Corpus, words: Wording) -> bool:
    """Whether neighbouring parts of a name stand near each other in the evidence as well: no "Mark Milley" out of
    "Mark Esper" and "Piet Milley"."""
    # "Powiedziała Sikora PAP": an acronym is no part of a person's name.
    acronyms = {plain_word(token.text) for token in named if token.text.isupper() and len(token.text) > 1}
    plain = [plain_word(token.text) for token in named if not is_allowed(token, words)]
    plain = [name for name in plain if not (name in TITLES or is_headlined(name, words.language))]
    # "Klinikchef Wedel", where the one stands in the title and the other in the notice.
    plain = [name for name in plain if not (words.language == "de" and ends_in_office(name))]
    for first, second in pairwise(plain):
        # A word that the evidence writes small is a role ("spokesman"), not a part of the name.
        if len(acronyms & {first, second}) == 1:
            continue
        if {first, second} <= corpus.capitals - corpus.small and not _neighbours(first, second, corpus):
            return False
    return True


def _neighbours(first: str, second: str, corpus: Corpus) -> bool:
    """Whether two words stand near each other in the evidence, give or take an ending ("Jahren Haft", "Jahre Haft")."""
    return (first, second) in corpus.neighbours or any(
        _same_but_for_ending(first, one) and _same_but_for_ending(second, other) for one, other in corpus.neighbours
    )


def _same_but_for_ending(word: str, other: str) -> bool:
    """Whether two words are one, or one with up to two letters more at its end."""
    shorter, longer = sorted((word, other), key=len)
    return shorter == longer or (
        len(shorter) >= _TELLING_LETTERS and longer.startswith(shorter) and len(longer) - len(shorter) <= 2
    )
