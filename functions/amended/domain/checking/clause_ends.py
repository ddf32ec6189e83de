"""Where a clause of a sentence ends, by language: at signs, and before the words that join clauses. Data."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = r"[;:()–—，、；：。،؛]|,\s"
# Words that join two statements, then those behind which a reason or a time stands.
_JOINING = {
    "en": ("and but while whereas", "because since after"),
    "de": ("und aber sondern während", "weil nachdem"),
    "fr": ("et mais tandis_que", "parce_que après"),
    "es": ("y e pero sino mientras", "porque tras"),
    "it": ("e ed ma mentre bensì", "perché dopo"),
    "pt": ("e mas enquanto", "porque depois após"),
    "nl": ("en maar terwijl", "omdat"),
    "sv": ("och men utan medan", "eftersom"),
    "da": ("og men mens", "fordi"),
    "nb": ("og men mens", "fordi"),
    "pl": ("i ale lecz a", "ponieważ"),
    "ru": ("и а но", "потому_что"),
    "uk": ("і й та а але", "тому_що"),
    "cs": ("a ale nýbrž zatímco", "protože"),
    "ro": ("și dar ci iar", "pentru_că"),
    "hu": ("és de hanem míg", "mert"),
    "fi": ("ja mutta vaan", "koska"),
    "el": ("και αλλά ενώ", "επειδή"),
    "tr": ("ve ama ancak", "çünkü"),
    "ar": ("بل لكن ولكن", "لأن"),
    "he": ("אבל אך אלא", "כי"),
    "hi": ("और लेकिन बल्कि", "क्योंकि"),
    "id": ("dan tetapi tapi melainkan", "karena"),
    "vi": ("và nhưng", "vì"),
}

# Languages that put no space behind a comma.
_CLOSE = frozenset({"zh", "ja"})
# Endings of verbs behind which another clause stands, in languages that join clauses by them.
_ENDINGS = {"ko": r"|(?<=[고며])\s|(?<=지만)\s"}
# "And", written in one with a negation.
_JOINED = {"ar": r"|\bو(?=(?:ل[نم]|قد|هو|هي)\s)", "he": r"|\bו(?=(?:הוא|היא|הם|הן)\s)"}


@lru_cache(maxsize=2 * len(_JOINING))
def clause_ends(language: str, *, reasons: bool = False) -> re.Pattern[str]:
    """What ends a clause; with `reasons` the words behind which a reason stands do as well."""
    joining, reasoning = _JOINING.get(language, ("", ""))
    listed = [*joining.split(), *(reasoning.split() if reasons else ())]
    words = "|".join(word.replace("_", " ") for word in listed)
    signs = f"{_SIGNS}|,(?!\\d{{3}})" if language in _CLOSE else _SIGNS
    joined = rf"|\b(?:{words})\b" if words else _ENDINGS.get(language, "")
    return re.compile(f"{signs}{joined}{_JOINED.get(language, '')}", re.IGNORECASE)
