"""The language that a summary is asked for in, and whether it came in another."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from amended.domain.language.wording import NEAREST, TABLE, base_language, languages_of_common_words
from amended.domain.language.words import WRITTEN_IN, language_of, tokens
from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial

# A shorter text, or one of figures and names, does not tell its language.
_LEAST_WORDS = 12
_LEAST_LETTERS = 40
# Part of a text's letters that must be of its language's script: names stay as printed, also in another one.
_LEAST_OF_SCRIPT = 0.4
# So many words, and such a part of them, that stand in evidence in another language make a text one in that language.
_LEAST_COPIED = 6
_COPIED = 0.6
# And a text of which less than this part stands in evidence in its language was hardly made from it.
_OWN = 0.3
_LEAST_COMMON = 2
# What is read of the evidence for them.
_MOST_CHANGES = 8
_READ_LIMIT = 1000
# The languages of two letters, and some of three, that are written in another script than the Latin one, or in several;
# a script's name is the first word of its letters' names in Unicode.
# https://www.unicode.org/cldr/charts/latest/supplemental/languages_and_scripts.html
_LANGUAGES = {
    "LATIN": "az bs ha kk ku ms sr tg tk uz",
    "CYRILLIC": "ab av az ba be bg bs ce cu cv kk ku kv ky mk mn os ru sr tg tk tt uk uz",
    "ARABIC": "ar ckb fa ha kk ks ku ky ms pa ps sd tg tk ug ur uz",
    "DEVANAGARI": "hi ks mai mr ne sa sd",
    "HEBREW": "he yi",
    "BENGALI": "as bn",
    "ETHIOPIC": "am ti",
    "TIBETAN": "bo dz",
    "MONGOLIAN": "mn",
    "CJK": "ja ko yue zh",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "GREEK": "el",
    "THAANA": "dv",
    "GUJARATI": "gu",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "KHMER": "km",
    "KANNADA": "kn",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "ORIYA": "or",
    "GURMUKHI": "pa",
    "SINHALA": "si",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
    "CANADIAN": "cr iu oj",
    "YI": "ii",
}


def language_asked(material: SummaryMaterial, configured: str) -> str:
    """The code of the language for a summary: the configured one, or for "article" that of the notices."""
    if configured not in {"", "article"}:
        return base_language(configured)
    return language_of(" ".join(notice.text[:400] for notice in material.notices), material.language)


def language_problems(summary: Summary, material: SummaryMaterial, configured: str) -> tuple[str, ...]:
    """What is wrong with a summary's language, in words: nothing where it is in doubt."""
    asked = language_asked(material, configured)
    text = " ".join([summary.headline, summary.said, *(entry.text for entry in summary.now), summary.why])
    written = _of_evidence(text, material, asked)
    if not written and asked not in TABLE:
        return _of_another(text, asked)
    if not written and (len(tokens(text)) >= _LEAST_WORDS or not TABLE[asked].spaced):
        written = language_of(text, asked)
    if written in {"", asked}:
        written = _beside_evidence(text, material, asked)
    if written in {"", asked}:
        return _in_another_script(text, asked)
    return () if written in {"", asked} else (f"it is written in the language {written}, not in {asked}",)


def _of_evidence(text: str, material: SummaryMaterial, asked: str) -> str:
    """The language of the evidence, where another is asked for and a text has its words from the evidence; else ""."""
    printed = language_asked(material, "article")
    small = _small_words(text)
    if printed == asked or NEAREST.get(asked) == printed or len(small) < _LEAST_COPIED:
        return ""
    return printed if _shared(small, material) >= _COPIED * len(small) else ""


def _beside_evidence(text: str, material: SummaryMaterial, asked: str) -> str:
    """The language of a text that should be in that of the evidence, has hardly a small word of it, and more common
    words of another language than of its own; else ""."""
    small = _small_words(text)
    if language_asked(material, "article") != asked or asked not in TABLE or not TABLE[asked].spaced:
        return ""
    if len(small) < _LEAST_COPIED or _shared(small, material) >= _OWN * len(small):
        return ""
    counts = _common_words(small)
    written = max(counts, key=lambda language: (counts[language], language == asked), default=asked)
    near = NEAREST.get(written) == asked or NEAREST.get(asked) == written
    return "" if near or counts[written] < _LEAST_COMMON else written


def _shared(small: list[str], material: SummaryMaterial) -> int:
    """How many of these words stand in the evidence."""
    texts = [material.title_before, material.title_after, material.lede, *(notice.text for notice in material.notices)]
    texts += [side for change in material.changes[:_MOST_CHANGES] for side in (change.before, change.after)]
    known = {word for one in texts for word in _small_words(one[:_READ_LIMIT])}
    return sum(word in known for word in small)


def _common_words(small: list[str]) -> Counter[str]:
    """How many of these words are among the commonest of each language that has such words."""
    known = languages_of_common_words()
    return Counter(language for word in small for language in known.get(word, ()))


def _of_another(text: str, asked: str) -> tuple[str, ...]:
    """Whether a text is in another language than one whose words nobody knows here: by its script, and by the commonest
    words of those that are known."""
    if problems := _in_another_script(text, asked):
        return problems
    small = _small_words(text)
    if len(small) < _LEAST_WORDS:
        return ()
    written, count = max(_common_words(small).items(), key=lambda item: item[1], default=("", 0))
    if count < WRITTEN_IN * len(small) or NEAREST.get(asked) == written:
        return ()
    return (f"it is written in the language {written}, not in {asked}",)


def _in_another_script(text: str, asked: str) -> tuple[str, ...]:
    """Whether hardly any letters of a text are of a script in which the language is written."""
    letters = Counter(_script(sign) for sign in text if sign.isalpha())
    if (total := letters.total()) < _LEAST_LETTERS:
        return ()
    scripts = {script for script, languages in _LANGUAGES.items() if asked in languages.split()}
    if not scripts:
        # What has three letters and is not named here may be written in any script.
        scripts = {"LATIN"} if len(asked) == len("en") else set(letters)
    elif asked in TABLE:
        # Names that stay as printed outweigh the few letters of a Chinese sentence; its words tell of it.
        return ()
    if sum(letters[script] for script in scripts) < _LEAST_OF_SCRIPT * total:
        return (f"it is not written in the script of the language {asked}",)
    return ()


def _small_words(text: str) -> list[str]:
    """The words of a text but for those with a capital: names stand in any language."""
    return [token.text for token in tokens(text) if token.word and not token.capital]


@lru_cache(maxsize=2048)
def _script(letter: str) -> str:
    """The script of a letter, as Unicode names it first ("LATIN SMALL LETTER A")."""
    return unicodedata.name(letter, "").partition(" ")[0]
