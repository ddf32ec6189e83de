"""Whether a word with a capital is likely no name: it opens a sentence, is a German noun, or stands in a headline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from amended.domain.checking.alternative_places import places_in
from amended.domain.checking.evidence import Corpus
from amended.domain.checking.exonyms import is_country
from amended.domain.checking.opening_names import is_headlined, names_somebody
from amended.domain.checking.support import OF_ARTICLES
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.language.wording import Wording
from amended.domain.language.words import NameRun, Token, plain_word
from amended.domain.values.quotations import levelled

# A word behind these begins a sentence or a line of its own and owes its capital to that.
_OPENING = frozenset(".!?:;…“”„«»\"'‘’()[]–—/•·")
# Languages whose consonants change within a word, so that only its first letters stay.
_GRADATING = frozenset({"fi", "et"})
# The words of a person's name that is told in full.
_FULL_NAME = 2
# Languages whose verb may come before its subject.
_INVERTING = frozenset({"es", "pt", "it", "ro", "el", "ru", "uk", "pl", "cs"})
# Verbs that open a sentence without their subject.
_VERB_FIRST = re.compile(r"\w{3,}(?:ли|лись)", re.IGNORECASE)
# A shorter word follows any name.
_TELLING_LETTERS = 4
# Letters that the ending of a word may have.
_ENDING = 3
_PER = frozenset({"pro", "per", "par", "por"})
# German writes every noun with a capital: one behind these, or behind an inflected adjective, is no name.
GERMAN_DETERMINERS = frozenset(
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
GERMAN_ENDINGS = ("ung", "ungen", "heit", "keit", "schaft", "tion", "tät", "nis", "ismus", "chen", "innen")
# Who speaks without a name, and words that telling a correction takes, for sentences that open with them and for
# titles in which every word has a capital.
TELLING = re.compile(
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
# Adverbs that open a sentence before its subject, and "we had" where it has none, by language. Data.
_ADVERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        language: frozenset(listed.split())
        for language, listed in {
            "de": "zuerst erst anfangs nun jetzt inzwischen mittlerweile dort hier dann danach daher deshalb später "
            "früher zudem vorher damals dafür dagegen stattdessen tatsächlich vielmehr allerdings",
            "nl": "nu dus toch daar hier toen daarna later ook wel zo intussen eerst",
            "sv": "nu då där här också därför sedan senare så först",
            "da": "nu da der her også derfor siden senere så først",
            "nb": "nå da der her også derfor siden senere så først",
            "fr": "alors ainsi puis aussi désormais donc ensuite avant",
            "es": "habíamos hemos así entonces ahora también después luego antes primero",
            "it": "avevamo abbiamo ora così poi anche quindi allora prima",
            "pt": "havíamos tínhamos agora assim então também depois logo antes primeiro",
        }.items()
    }
)
CURRENCIES = frozenset({"rp", "rs", "rm", "eur", "usd", "chf", "sek", "nok", "dkk"})


def are_ordinary(found: Sequence[Token], run: NameRun, unknown: list[Token], words: Wording, corpus: Corpus) -> bool:
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
            ahead.casefold() in GERMAN_DETERMINERS
            or ahead[0].isdigit()
            or (
                ahead[0].islower()
                and ahead.endswith(("en", "er", "es", "em", "e"))
                and not words.tells.fullmatch(ahead)
            )
        )
        if OF_ARTICLES.fullmatch(token.text) or _is_owner(ahead, corpus):
            # "Nach Angaben des Amtes", "Falks Worten"
            continue
        if token.text.isupper() or not (
            places_in(token.text, words) or determined or token.text.endswith(GERMAN_ENDINGS) or is_cue(token, words)
        ):
            return False
    return True


def _is_owner(word: str, corpus: Corpus) -> bool:
    """Whether a German word is a known name with the ending of who has something."""
    known = corpus.capitals - corpus.small
    return word.endswith("s") and plain_word(word[:-1]) in known and plain_word(word) not in known


def _opens_ordinarily(found: Sequence[Token], run: NameRun, words: Wording, corpus: Corpus) -> bool:
    """Whether an unknown word owes its capital to the sentence that it opens."""
    first = found[run.first]
    if first.text.casefold() in _COUNTING or first.text.casefold() in _ADVERBS.get(words.language, ()):
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
        noun = OF_ARTICLES.fullmatch(first.text) or places_in(first.text, words) or following == "of"
        if following[0].islower() and noun:
            # "Date of the bridge’s opening", "Victoria del Getafe", "Closure of Valroc".
            return True
        # "Top U.S. officials": a small word before an acronym, or before a currency.
        short = found[run.first + 1].text.isupper() or following[:_ENDING].casefold() in CURRENCIES
        return short and not first.text.isupper()
    behind = [token.text for token in found[run.last + 1 : run.last + 3]]
    possessive = first.text.endswith(("'s", "’s"))
    telling = TELLING.fullmatch(first.text) or OF_ARTICLES.fullmatch(first.text)
    if telling is not None:
        # "Readers were told", "Both survived"
        return not possessive
    placed = bool(behind) and behind[0].casefold() in words.prepositions
    # "List of states" tells of states, and "Man who claimed" of a man.
    plain = placed or is_headlined(first.text, words.language)
    speaks = not plain and (any(words.tells.fullmatch(text) for text in behind) or behind[:1] == [":"])
    if words.language != "de" and _in_the_place_of_another(behind, corpus):
        return False
    if names_somebody(found, run.first, words):
        return False
    return not possessive and not speaks


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


def all_capital(found: Sequence[Token], words: Wording, corpus: Corpus) -> bool:
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


def is_allowed(token: Token, words: Wording) -> bool:
    """Whether it is one of the fixed labels' words, or of those that notices are written in ("Haberde")."""
    return token.text.casefold() in vocabulary(words.language).boilerplate or any(
        token.text.casefold() in label.casefold().split() for label in words.labels.values()
    )


def is_cue(token: Token, words: Wording) -> bool:
    """Whether it is a word for saying, denying, correcting or negating, or one before a speaker."""
    cues = (words.tells, words.denies, words.corrects, words.negates, words.according)
    return any(pattern.fullmatch(token.text) for pattern in cues)
