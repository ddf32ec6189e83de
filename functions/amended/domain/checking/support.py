"""Whether a text rests on the evidence at all, and is plain text: no markup, no links, nothing told by nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.polarity import parted_by_report
from amended.domain.checking.split_once import split
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording, lowered
from amended.domain.language.words import CACHED, content_words, marked, plain_word
from amended.domain.values.numbers import spells_a_number

_MARKUP = re.compile(r"<[!@#]|<https?:|</?[a-z]+[ >]|@(?:channel|here|everyone)\b|\[[^\]]*\]\(", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
# Text that addresses a model rather than a reader. What only such text says, nobody has told the readers.
_INSTRUCTION = re.compile(
    r"\b(?:ignor\w*|disregard\w*|forget|override)\b.{0,40}\b(?:instruction|prompt|rule|direction)s?\b|"
    r"\bsystem prompt\b|\bas an ai\b|\byou are (?:now )?an? (?:ai|assistant|language model)\b|"
    r"\b(?:ignorier\w*|vergiss)\b.{0,40}\banweisungen\b|\bignor\w+\b.{0,40}\binstruc\w+|\bignor\w+\b.{0,40}\bistruzion\w+",
    re.IGNORECASE,
)
# One of these stands in each instruction, and in hardly any other sentence.
_OF_INSTRUCTIONS = ("ignor", "disregard", "forget", "override", "system prompt", "as an ai", "you are", "vergiss")
# What tells less words of meaning may be put wholly in others: "she left at her own wish".
FEWEST_TOLD = 7
# Part of a text's words that must be the evidence's; the rest is how things are put, of which a remark on the title
# ("the headline still speaks of …") and what was said before have the most.
_LEAST = 0.25
LEAST_OF_REMARKS = 0.2
LEAST_OF_CLAIMS = 0.15
LEAST_OF_REASONS = 0.34
_LEAST_WITH_NUMBERS = 0.2
# Part of the words of a notice's clause that stand nowhere in what tells nothing of it, and the fewest that it has.
_UNTOLD = 0.6
_LEAST_UNTOLD = 2
# "Le titre dit toujours le contraire": few words about the title need no ground of their own.
_OF_TITLES = re.compile(
    r"\b(?:headline|title|überschrift|titel|titre|título|titular|manchete|titolo|kop|rubrik\w*|overskrift\w*|"
    r"başlı\w*|заголов\w*|nagłów\w*|tytuł\w*|otsikko\w*|titlul\w*|τίτλ\w*)\b|العنوان|見出し|タイトル|제목|标题",
    re.IGNORECASE,
)
_MOST_OF_TITLES = 3
# How long the title has said so, by language: "continua a dizer o contrário". Data.
_STILL = MappingProxyType(
    {
        language: frozenset(listed.split())
        for language, listed in {
            "en": "still remains keeps continues",
            "de": "weiterhin immer bleibt",
            "fr": "toujours encore continue continu reste",
            "es": "sigue siguen continúa continua mantiene todavía aún",
            "it": "ancora continua resta",
            "pt": "ainda continua segue permanece mantém",
            "nl": "steeds blijft",
            "sv": "fortfarande ännu",
            "da": "stadig fortsat",
            "nb": "fortsatt stadig",
            "pl": "nadal wciąż",
            "cs": "stále nadále",
        }.items()
    }
)
# Who corrects, and how that is put.
_NEWSROOM = re.compile(
    r"newspa|paper$|newsro|editor|regret|apolog|sorry|correc|amend|updat|zeitun|redakt|bedaue|entsch|journa|rédact|"
    r"excus|redacc|lament|discul|redaz|scus|redaç|descul|krant|redact|betreu|tidnin|beklag|avis|redakc|gazet|przepr|"
    r"omluv|редакц|извин",
    re.IGNORECASE,
)
# In scripts without spaces: signs of a clause, and the part of them that stands nowhere where the clause does not.
_LEAST_SIGNS = 6
_UNKNOWN_SIGNS = 0.7
# What Hebrew and Arabic write in one with a word.
JOINED = {"he": re.compile(r"^[והבלכמש]{1,2}(?=\w{3})"), "ar": re.compile(r"^[وفبكل]?(?:ال)?(?=\w{3})")}
# The letters of Hebrew and Arabic that stand for vowels.
_VOWELS = re.compile("[ויהאאاوىيةآأإ]")
# What stands within a verb whose first part is separable: "anzutreten" and "angetreten" are forms of "antreten".
_SEPARABLE = {
    "de": re.compile(
        r"^(ab|an|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|statt|teil|uber|um|unter|vor|weg|weiter|wieder|zu|"
        r"zuruck|zusammen)(?:zu|ge)(?=\w{2})"
    ),
    "nl": re.compile(r"^(aan|af|bij|door|in|mee|na|om|op|over|terug|toe|uit|voor|weg)ge(?=\w{2})"),
}
# Letters by which a word is known in all its forms; a syllable is one sign in Korean, and some inflect short words.
_LETTERS = 4
_SHORT = 3
_BEGINNING = {"ko": 2, "pl": 3, "cs": 3, "fi": 3, "hi": 3}
_HAN = re.compile(r"[\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff]")
# Words with which a summary speaks of the article itself.
OF_ARTICLES = re.compile(
    r"head\w*|titl\w*|articl\w*|artik\w*|stor\w*|report\w*|version\w*|earlie\w*|reader\w*|notice\w*|still|state\w*|claim\w*|"
    r"publis\w*|due|blame\w*|editin\w*|given|gave|printe\w*|mistak\w*|error\w*|fehler\w*|erreur\w*|text\w*|date|dates|name|names|number\w*|figure\w*|amount\w*|spelli\w*|zahl\w*|datum|namen?|angabe\w*|"
    r"nombre|chiffr\w*|nom|número|cifra\w*|fecha|nombre\w*|numero|nome|aantal|antal|uppgif\w*|число|عدد|"
    r"überschrift|titel\w*|titr\w*|titul\w*|titol\w*|kop|rubrik\w*|note\w*",
    re.IGNORECASE,
)


def markup(text: str, evidence_text: str) -> list[str]:
    """Markup, mentions and links: never in a summary, but for an address that the evidence prints."""
    problems = [f"“{match.group()}” is markup" for match in _MARKUP.finditer(text)]
    links = [link for link in _LINK.findall(text) if link.rstrip(".,;:)”").casefold() not in evidence_text]
    return problems + [f"the link {link} stands nowhere" for link in links]


def ground(sentences: Iterable[str], words: Wording) -> frozenset[str]:
    """The words of meaning that these sentences give a summary to rest on; those that address a model give none."""
    return frozenset().union(*(content_words(one, words) for one in sentences if not addresses_model(one)))


@lru_cache(maxsize=CACHED)
def addresses_model(sentence: str) -> bool:
    """Whether a sentence tells a model what to do."""
    small = lowered(sentence)
    return any(cue in small for cue in _OF_INSTRUCTIONS) and _INSTRUCTION.search(sentence) is not None


def rests_on(
    text: str,
    given: frozenset[str],
    words: Wording,
    least: float = _LEAST,
    *,
    also: frozenset[str] = frozenset(),
    fewest: int = 2,
) -> bool:
    """Whether this part of a text's words of meaning is among the given ones, or among those that are known `also`;
    one with less than the `fewest` may be put wholly in other words."""
    told = _telling(text, words) - also
    known = len(also)
    if any(word[0].isdigit() for word in told):
        # A number that stands is ground as well.
        least = min(least, _LEAST_WITH_NUMBERS)
    if len(told) + known < fewest:
        return True
    if _OF_TITLES.search(text):
        still = content_words(" ".join(_STILL.get(words.language, ())), words)
        if len(told - still) <= _MOST_OF_TITLES:
            return True
    return len(told) + known - len(_unknown(told, given, words)) >= least * (len(told) + known)


def unfounded_clause(text: str, given: frozenset[str], words: Wording, *, also: frozenset[str] = frozenset()) -> str:
    """The first clause of a text of whose words of meaning none is among the given ones, "" where each has some.

    One word may be how a thing is put ("…, without success"); two of which neither was read are an invention.
    """
    ends = clause_ends(words.language, reasons=True)
    for clause in (clause for sentence in split(text, words.language) for clause in ends.split(sentence)):
        if any(not _puts(word, words) for word in content_words(clause, words) & given):
            continue
        telling = content_words(" ".join(cue.group() for cue in words.tells.finditer(clause)), words)
        told = _telling(clause, words) - telling
        if told & also:
            continue
        if not words.spaced and len(told) >= _LEAST_SIGNS:
            # Single signs are often the evidence's by chance.
            if len(_unknown(told, given, words)) >= _UNKNOWN_SIGNS * len(told):
                return clause.strip()
            continue
        if len(told) > 1 and len(_unknown(told, given, words)) == len(told):
            return clause.strip()
    return ""


def leaves_untold(text: str, notice: Iterable[str], words: Wording) -> bool:
    """Whether the notice has a clause of which a text tells next to nothing: what else is told beside that text may be
    this in other words ("they let him go" for "he was released")."""
    told = _telling(text, words)
    for sentence in (one for one in notice if not words.corrects.search(one)):
        for clause in clause_ends(words.language).split(parted_by_report(sentence, words)[0]):
            own = _telling(clause, words) if clause else frozenset[str]()
            if len(own) >= _LEAST_UNTOLD and len(_unknown(own, told, words)) >= _UNTOLD * len(own):
                return True
    return False


def tells_anything(text: str, words: Wording) -> bool:
    """Whether a text tells more than that something was corrected or is regretted."""
    if not words.spaced or any(sign.isdigit() for sign in text):
        return True
    told = (word for word in content_words(text, words) if not _puts(word, words))
    routine = " ".join(match.group() for match in words.routine.finditer(text)).casefold()
    return any(word not in routine and not _NEWSROOM.match(word) for word in told)


def of_titles(text: str) -> bool:
    """Whether a text is about the headline."""
    return _OF_TITLES.search(text) is not None


def _telling(text: str, words: Wording) -> frozenset[str]:
    """The words of meaning of a text but for those for telling of articles and their mistakes; single characters in
    scripts without spaces, whose words nothing parts."""
    if words.spaced:
        return frozenset(word for word in content_words(text, words) if not _puts(word, words))
    spoken = vocabulary(words.language)
    return frozenset(sign for sign in _HAN.findall(text) if sign not in spoken.boilerplate | spoken.common)


@lru_cache(maxsize=CACHED)
def _puts(word: str, words: Wording) -> bool:
    """Whether a word is one for telling of articles and their mistakes."""
    spoken = vocabulary(words.language)
    if word in spoken.boilerplate or word in spoken.boilerplate_beginnings:
        return True
    # Most words are not even marked, which one search tells instead of three.
    cues = (words.corrects, words.denies, words.negates) if marked(word, words) else ()
    return any(cue.fullmatch(word) for cue in (OF_ARTICLES, words.tells, *cues))


def _unknown(told: frozenset[str], given: frozenset[str], words: Wording) -> frozenset[str]:
    """Those of the words that are not given in any form; numbers are looked at elsewhere, and stand in many forms."""
    if not words.spaced:
        return told.difference("".join(given))
    rest = frozenset(word for word in told - given if not word[0].isdigit())
    beginnings = {form for word in given for form in _forms(word, words.language)} if rest else frozenset[str]()
    return frozenset(
        word
        for word in rest
        # "Run" for "running"
        if not (len(word) == _SHORT and any(other.startswith(word) for other in given))
        and beginnings.isdisjoint(_forms(word, words.language))
        and not spells_a_number(word, words.language)
    )


@lru_cache(maxsize=CACHED)
def _forms(word: str, language: str) -> frozenset[str]:
    """What the forms of a word have in common: its beginning, or its consonants where vowels change within."""
    length = _BEGINNING.get(language, _LETTERS)
    word = plain_word(word)
    bare = JOINED[language].sub("", word) if language in JOINED else word
    joint = _SEPARABLE.get(language)
    whole = joint.sub(r"\1", word) if joint is not None else word
    found = {form[:length] for form in (word, bare, whole) if len(form) >= length}
    return frozenset(found) | (roots(word, language) if language in JOINED else frozenset())


@lru_cache(maxsize=CACHED)
def roots(word: str, language: str) -> frozenset[str]:
    """The consonants of a word of Hebrew or Arabic, with and without what is written in one with it."""
    plain = plain_word(word)
    bare = JOINED[language].sub("", plain)
    future = bare.removeprefix("س")
    return frozenset(root for form in (plain, bare, future) if len(root := _VOWELS.sub("", form)) > 1)
