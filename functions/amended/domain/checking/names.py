"""Whether the names in a summary stand in the evidence, as the same persons, places and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from amended.domain.checking.alternatives import places_in
from amended.domain.checking.evidence import Corpus
from amended.domain.checking.exonyms import is_country, is_office, same_country
from amended.domain.checking.opening_names import does_as_one, is_headlined, names_somebody
from amended.domain.checking.quotations import levelled
from amended.domain.checking.support import OF_ARTICLES
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.calendar_names import CALENDAR_WORDS, GIVEN_NAMES
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.extracting.speakers import speakers_in
from amended.domain.extracting.wording import Wording
from amended.domain.extracting.words import NameRun, Token, name_runs, plain_word, tokens
from amended.domain.values.numbers import spells_a_number

# A word behind these begins a sentence or a line of its own and owes its capital to that.
_OPENING = frozenset(".!?:;…“”„«»\"'‘’()[]–—/•·")
# Languages that inflect names.
_INFLECTING = frozenset({"pl", "ru", "cs", "uk", "fi", "hu", "tr", "hr", "sk", "el", "lt", "lv", "et"})
# Those of them that only append endings, and what begins another name rather than an ending.
_APPENDING = frozenset({"tr", "hu", "et"})
_DERIVED = re.compile(r"[кk]")
# Vowels that fall out where an ending follows, and the endings of names that are inflected like adjectives.
_FLEETING = frozenset("eеo")
_ADJECTIVAL = re.compile(r"ої|ою|ій|ой|ую|ого|ому|ej|ego|emu|eho|emu|ou")
# Languages that write a noun with what it is of as one word.
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "fi", "hu"})
_FINNISH = "nen"
# Languages that say whose something is by an "s" without an apostrophe.
_POSSESSIVE = frozenset({"de", "nl", "sv", "da", "nb"})
# Languages whose consonants change within a word, so that only its first letters stay.
_GRADATING = frozenset({"fi", "et"})
# The words of a person's name that is told in full.
_FULL_NAME = 2
# Signs of a part of what is written without spaces.
_LEAST_PART = 2
# Languages whose verb may come before its subject.
_INVERTING = frozenset({"es", "pt", "it", "ro", "el", "ru", "uk", "pl", "cs"})
# Verbs that open a sentence without their subject.
_VERB_FIRST = re.compile(r"\w{3,}(?:ли|лись)", re.IGNORECASE)
# A shorter word follows any name.
_TELLING_LETTERS = 4
# Letters that the ending of a word may have.
_ENDING = 3
_PER = frozenset({"pro", "per", "par", "por"})
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{3,}")
# German writes every noun with a capital: one behind these, or behind an inflected adjective, is no name.
_GERMAN_DETERMINERS = frozenset(
    [
        *(
            "der",
            "die",
            "das",
            "dem",
            "den",
            "des",
            "im",
            "am",
            "zum",
            "zur",
            "vom",
            "beim",
            "ins",
            "ans",
            "seit",
            "ohne",
            "als",
        ),
        *("ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "keinem", "keiner", "keines"),
        *("diese", "dieser", "dieses", "diesem", "diesen", "sein", "seine", "ihr", "ihre", "ihren", "seinen", "mehr"),
        *("alle", "allen", "viele", "einige", "zwei", "drei", "vier", "fünf", "sechs", "zehn"),
    ]
)
# Where something is, in front of a name rather than of a noun without its article.
_GERMAN_PLACED = frozenset({"in", "aus", "nach", "bei"})
# What is followed by what it is for, and how far that may stand behind.
_MINISTRY = re.compile(r"minist|départem|departam|secret|segret|министер|міністер", re.IGNORECASE)
_PORTFOLIO_REACH = 4
_GENITIVE = re.compile(r"(?<!von) (?:der|des|für|und|am|im) ")
_GERMAN_ENDINGS = ("ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "nis", "ismus", "chen", "innen")
# Who speaks without a name, and words that telling a correction takes, for sentences that open with them and for
# titles in which every word has a capital.
_TELLING = re.compile(
    r"officials?|police|authorities|sources?|lawmakers?|readers?|editors?|reporters?|prosecutors?|witnesses|experts?|"
    r"researchers?|doctors?|both|others|someone|nobody|everyone|troops|leaders?|ministers?|spokes\w+|critics|publishers?|"
    r"headline|article|story|report|version|earlier|previous|original|still|states|reads|letter|statement|top|former|previously|initially|originally|"
    r"zuvor|zunächst|bisher|ursprünglich|είχ(?:αμε|ε|αν)|έχ(?:ουμε|ει)|auparavant|initialement|anteriormente|inicialmente|eerder|tidigare|tidligere",
    re.IGNORECASE,
)
# Words that say of how many something is told. Data.
_COUNTING_WORDS = """
fewer more less many several few weniger mehr viele einige wenige moins plus plusieurs menos más varios mais vários meno
più diversi minder meer veel färre fler många færre flere mange mniej więcej wiele méně více mnoho меньше больше много
менше більше багато vähemmän enemmän moni kevesebb több sok daha puțini mulți λιγότεροι περισσότεροι
"""
_COUNTING = frozenset(_COUNTING_WORDS.split())
_CURRENCIES = frozenset({"rp", "rs", "rm", "eur", "usd", "chf", "sek", "nok", "dkk"})
# Titles stand before any of the names of their bearers.
_TITLES = frozenset(
    [
        *("gen", "sen", "rep", "gov", "lt", "col", "sgt", "adm", "capt", "maj", "prof", "dr", "mr", "mrs", "ms", "mx"),
        *("general", "senator", "governor", "president", "secretary", "minister", "judge", "justice", "mayor", "sir"),
        *("chancellor", "professor", "doctor", "sheriff", "chief", "captain", "colonel", "admiral", "representative"),
        *("herr", "frau", "monsieur", "madame", "señor", "señora", "signor", "signora", "pope", "king", "queen"),
    ]
)
# Languages whose script has no capitals, and that part their words.
_CASELESS = frozenset({"ar", "fa", "he", "hi", "ko"})
# Last letters without which a name is another: "Moren" is not "Moreno", nor "Vălean" "Văleanu".
_CUT_OFF = {"en": "o", "fr": "o", "es": "o", "it": "io", "pt": "o", "ro": "u"}
# What is written in one with the word behind it: "מהמשטרה", "للنيابة".
_WRITTEN_BEFORE = {"he": re.compile("[והבלכמש]{1,2}"), "ar": re.compile("[وف]?[بكل]?(?:ا?ل)?")}
# What may be put before any surname; whose it is, is asked elsewhere.
_COURTESY = frozenset(
    [
        *("mr", "mrs", "ms", "mx", "miss", "herr", "frau", "monsieur", "madame", "mme", "mlle", "señor", "señora"),
        *("sr", "sra", "signor", "signora", "meneer", "mevrouw"),
    ]
)
# Other forms of the same title or house.
_SAME = [
    *({"gen", "general"}, {"sen", "senator"}, {"rep", "representative"}, {"gov", "governor"}, {"lt", "lieutenant"}),
    *({"col", "colonel"}, {"sgt", "sergeant"}, {"adm", "admiral"}, {"capt", "captain"}, {"dr", "doctor"}),
    *({"prof", "professor"}, {"pres", "president"}, {"dept", "department"}, {"st", "saint"}, {"mt", "mount"}),
    *({"defense", "defence"}, {"center", "centre"}, {"labor", "labour"}, {"harbor", "harbour"}),
    *({"us", "usa", "united", "states", "american", "americans", "america"}, {"uk", "britain", "british"}),
    *({"eu", "european", "union"}, {"un", "united", "nations"}, {"uk", "united", "kingdom"}),
]


# Offices by their initials, and how they begin in full.
_OFFICES = {
    "ceo": "chief executive",
    "cfo": "chief financial",
    "coo": "chief operating",
    "cto": "chief technology",
    "mp": "member of parliament",
    "pdg": "président-directeur",
    "pm": "prime minister",
    "vp": "vice president",
}


def unfounded_names(text: str, corpus: Corpus, words: Wording, *, foreign: bool = False) -> list[str]:
    """The names in this text that do not stand in the corpus, or are put together of several that do.

    `words` is the wording of the text's language; `foreign` tells that the corpus is in another.
    """
    known = _Known(corpus, words)
    if not words.spaced:
        loan = [name for name in _KATAKANA.findall(text) if name not in corpus.levelled]
        return loan + [token.text for token in tokens(text) if token.text[0].isupper() and not known.word(token.text)]
    found = tokens(text)
    shouted = _all_capital(found, words, corpus)
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
            if not _allowed(token, words)
            and not (token.text.casefold() in _CURRENCIES and _before_figure(found, found.index(token)))
            and (
                not known.word(token.text)
                or (not foreign and (known.cut_off(token.text) or known.lengthened(token.text)))
                or known.is_month(token.text)
            )
        ]
        if shouted:
            unknown = [token for token in unknown if not (_cue(token, words) or _TELLING.fullmatch(token.text))]
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
        elif unknown and _ordinary(found, run, unknown, words, corpus):
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
            if (ahead and ahead[-1] in _TITLES) or words.tells.fullmatch(behind) or does_as_one(behind, words.language):
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
    folded = token.text.casefold()
    return is_office(folded) or is_kind_of_speaker(token.text, words.language) or same_country(folded, corpus.words)


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
    return not exchanged and (ahead in _GERMAN_DETERMINERS or found[index].text.endswith(_GERMAN_ENDINGS))


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
    known = _Known(corpus, words)
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


class _Known:
    """Whether a word stands in the corpus, in this or, where the language inflects, in another form."""

    def __init__(self, corpus: Corpus, words: Wording) -> None:
        self._words = corpus.words
        self._capitals = corpus.capitals
        self._initials = corpus.initials
        self._text = corpus.levelled
        self._inflecting = words.language in _INFLECTING
        self._appending = words.language in _APPENDING
        self._spaced = words.spaced
        self._compounding = words.language in _COMPOUNDING
        self._finnish = words.language == "fi"
        self._possessive = words.language in _POSSESSIVE
        self._derived_in_i = words.language == "hu"
        self._endings = _CUT_OFF.get(words.language, "")
        self._before = _WRITTEN_BEFORE.get(words.language)

    def word(self, text: str) -> bool:
        plain = plain_word(text)
        if plain in self._words or plain.replace(".", "") in self._words or self._in_signs(plain):
            return True
        if plain.replace("’", "'").partition("'")[0] in self._words:
            # "Tan'ın"
            return True
        if text.isupper() and text.replace(".", "") in self._initials:
            return True
        if text.isupper() and _OFFICES.get(plain, "\n\n") in self._text:
            return True
        if any(plain.replace(".", "") in same and same & self._capitals for same in _SAME):
            return True
        if self._possessive and plain[-1:] == "s" and plain[:-1] in self._capitals:
            # "Henrik Dams møde"
            return True
        parts = [part for part in plain.replace(".", "-").split("-") if part]
        if len(parts) > 1 and all(part in self._words for part in parts):
            return True
        if len(plain) < 4:
            return False
        if same_country(plain, self._words):
            return True
        if self._compounding and any(other.endswith(plain) for other in self._words):
            # "Direktor" for "Klinikdirektor"
            return True
        if self._before is not None and any(self._follows(plain.removeprefix("ال"), other) for other in self._words):
            return True
        return any(self._same(plain, other) for other in self._words)

    def _in_signs(self, plain: str) -> bool:
        """Whether a word that no space parts stands there, whole or put together: "徳島県危機管理課" for
        "徳島県の危機管理課"."""
        if self._spaced:
            return False
        places = range(_LEAST_PART, len(plain) - _LEAST_PART + 1)
        return plain in self._text or any(
            plain[:place] in self._text and plain[place:] in self._text for place in places
        )

    def _follows(self, plain: str, other: str) -> bool:
        """The same word behind small ones that are written in one with it."""
        return (
            self._before is not None
            and other.endswith(plain)
            and self._before.fullmatch(other, 0, len(other) - len(plain)) is not None
        )

    def is_month(self, text: str) -> bool:
        """Whether a name is a month's, which the evidence has, if at all, as another word: "may"."""
        return text.casefold() in CALENDAR_WORDS and plain_word(text) not in self._capitals

    def lengthened(self, text: str) -> bool:
        """Whether a person's name stands in the evidence only without its last letter ("Kolbe", "Kolb"), in a language
        that gives names no endings but one for whose something is."""
        plain = plain_word(text)
        return (
            not self._inflecting
            and self._spaced
            and plain not in self._words
            and plain[:-1] in self._capitals - {""}
            and plain[-1:] in "aeio"
        )

    def cut_off(self, text: str) -> bool:
        """Whether a name stands in the evidence only with a last letter that belongs to it."""
        plain = plain_word(text)
        return (
            plain not in self._words
            and not same_country(plain, self._words)
            and any(f"{plain}{ending}" in self._capitals for ending in self._endings)
            and not any(
                other != plain and other.startswith(plain) and len(other) > len(plain) + 1 for other in self._words
            )
        )

    def _same(self, plain: str, other: str) -> bool:
        """The same word with a short ending more or less ("Iraq", "Iraqi"; "Esper", "Espers")."""
        if len(other) < 4 or plain[:3] != other[:3]:
            return False
        shorter, longer = sorted((plain, other), key=len)
        if longer.startswith(shorter):
            return len(longer) - len(shorter) <= (4 if len(shorter) > 5 else 2)
        if plain.endswith(_FINNISH) != other.endswith(_FINNISH) and self._finnish:
            # "Virtanen", "Virtasen"
            named, inflected = (plain, other) if plain.endswith(_FINNISH) else (other, plain)
            return inflected.startswith(f"{named.removesuffix(_FINNISH)}s")
        if self._derived_in_i and other.endswith("i") and plain.startswith(other[:-1]) and len(plain) - len(other) < 3:
            # "Pápán" for "a pápai"
            return True
        if not self._inflecting or self._appending:
            return False
        for full, inflected in ((plain, other), (other, plain)):
            if len(full) > _TELLING_LETTERS and full[-2] in _FLEETING and inflected[:-1] == full[:-2] + full[-1]:
                # "Karel", "Karla"
                return True
        if not longer.startswith(shorter[:-1]):
            return False
        if len(shorter) == _TELLING_LETTERS and _ADJECTIVAL.fullmatch(longer[len(shorter) - 1 :]):
            # "Біла", "Білої"
            return True
        if _DERIVED.search(longer[len(shorter) - 1 :]):
            # "Zawadzka" is no form of "Zawada".
            return False
        # "Jana", "Jany"
        return len(longer) - len(shorter) < 3 if len(shorter) > 4 else len(longer) == len(shorter)


def _together(named: Iterable[Token], corpus: Corpus, words: Wording) -> bool:
    """Whether neighbouring parts of a name stand near each other in the evidence as well: no "Mark Milley" out of
    "Mark Esper" and "Piet Milley"."""
    # "Powiedziała Sikora PAP": an acronym is no part of a person's name.
    acronyms = {plain_word(token.text) for token in named if token.text.isupper() and len(token.text) > 1}
    plain = [plain_word(token.text) for token in named if not _allowed(token, words)]
    plain = [name for name in plain if not (name in _TITLES or is_headlined(name, words.language))]
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


def _ordinary(found: Sequence[Token], run: NameRun, unknown: list[Token], words: Wording, corpus: Corpus) -> bool:
    """Whether unknown words with a capital are likely no names: they open a sentence, or are German nouns."""
    first = found[run.first]
    opens = run.first == 0 or found[run.first - 1].text in _OPENING
    if any(is_country(plain_word(token.text)) for token in unknown):
        return False
    opener = unknown == [first] and opens
    if opener and run.first == run.last and words.language in _GRADATING and _is_graded(first.text, corpus):
        return True
    if opener and (words.according.fullmatch(first.text) or first.text.casefold() in words.prepositions | _PER):
        return True
    if opener and not (words.language == "de" and run.first < run.last):
        return _opens_ordinarily(found, run, words, corpus)
    if words.language != "de":
        return False
    for token in unknown:
        index = found.index(token)
        ahead = found[index - 1].text if index else "."
        determined = (
            ahead.casefold() in _GERMAN_DETERMINERS
            or ahead[0].isdigit()
            or (
                ahead[0].islower()
                and ahead.endswith(("en", "er", "es", "em", "e"))
                and not words.tells.fullmatch(ahead)
            )
        )
        if OF_ARTICLES.fullmatch(token.text):
            # "Nach Angaben des Amtes"
            continue
        if token.text.isupper() or not (
            places_in(token.text, words) or determined or token.text.endswith(_GERMAN_ENDINGS) or _cue(token, words)
        ):
            return False
    return True


def _opens_ordinarily(found: Sequence[Token], run: NameRun, words: Wording, corpus: Corpus) -> bool:
    """Whether an unknown word owes its capital to the sentence that it opens."""
    first = found[run.first]
    if first.text.casefold() in _COUNTING:
        return True
    if run.first < run.last:
        following = found[run.first + 1].text
        named = [plain_word(token.text) for token in found[run.first + 1 : run.last + 1] if token.capital]
        full = len(named) >= _FULL_NAME and set(pairwise(named)) <= corpus.neighbours and words.language in _INVERTING
        if full or _VERB_FIRST.fullmatch(first.text):
            # "Morreu Paulo Neves", "Называли Полтаву"
            return True
        if is_headlined(first.text, words.language) and plain_word(following) in corpus.capitals:
            # "Buyer Atlas"
            return True
        if following[0].islower() and (OF_ARTICLES.fullmatch(first.text) or places_in(first.text, words)):
            # "Date of the bridge’s opening", "Victoria del Getafe".
            return True
        # "Top U.S. officials": a small word before an acronym, or before a currency.
        short = found[run.first + 1].text.isupper() or following[:_ENDING].casefold() in _CURRENCIES
        return short and not first.text.isupper()
    behind = [token.text for token in found[run.last + 1 : run.last + 3]]
    speaks = any(words.tells.fullmatch(text) for text in behind) or behind[:1] == [":"]
    possessive = first.text.endswith(("'s", "’s"))
    if words.language != "de" and _in_the_place_of_another(behind, corpus):
        return False
    if names_somebody(found, run.first, words):
        return False
    telling = _TELLING.fullmatch(first.text) or OF_ARTICLES.fullmatch(first.text)
    return not possessive and (not speaks or telling is not None)


def _is_graded(text: str, corpus: Corpus) -> bool:
    """Whether a word that opens a sentence is one that the evidence writes small, its consonants changed: "Tehtaan" for
    "tehdas"."""
    return any(
        len(word) > _TELLING_LETTERS and word[: _TELLING_LETTERS - 1] == plain_word(text)[: _TELLING_LETTERS - 1]
        for word in corpus.small
    )


def _in_the_place_of_another(behind: Sequence[str], corpus: Corpus) -> bool:
    """Whether the evidence has a name before the word that follows: "Zutphen bought" for "Zwolle bought"."""
    if not behind or not behind[0].isalpha() or len(behind[0]) < _TELLING_LETTERS:
        return False
    word = levelled(behind[0])
    # "Kaurialan tehdas" for "Kajaanin tehdasta": the same word in another form.
    form = re.escape(word[: max(_TELLING_LETTERS, len(word) - _ENDING)])
    ahead = re.findall(rf"([\w'’]+) {form}\w{{0,{2 * _ENDING}}}\b", corpus.levelled)
    return any(plain_word(word).replace("’", "'").partition("'")[0] in corpus.capitals - corpus.small for word in ahead)


def _all_capital(found: Sequence[Token], words: Wording, corpus: Corpus) -> bool:
    """Whether nearly every longer word has a capital, as in the titles of many English papers, and not only names."""
    if words.language == "de":
        return False
    longer = [
        token for token in found if token.word and len(token.text) > 3 and token.text.casefold() not in words.common
    ]
    others = [token for token in longer if plain_word(token.text) not in corpus.capitals - corpus.small]
    return len(longer) > 3 and all(
        sum(token.capital for token in among) > 0.7 * len(among) for among in (longer, others)
    )


def _allowed(token: Token, words: Wording) -> bool:
    """Whether it is one of the fixed labels' words, or of those that notices are written in ("Haberde")."""
    return token.text.casefold() in vocabulary(words.language).boilerplate or any(
        token.text.casefold() in label.casefold().split() for label in words.labels.values()
    )


def _cue(token: Token, words: Wording) -> bool:
    """Whether it is a word for saying, denying, correcting or negating, or one before a speaker."""
    cues = (words.tells, words.denies, words.corrects, words.negates, words.according)
    return any(pattern.fullmatch(token.text) for pattern in cues)
