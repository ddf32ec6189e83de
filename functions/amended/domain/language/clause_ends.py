"""Where a clause of a sentence ends, by language: at signs, and before the words that join clauses. Data."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = r"[;:()–—·，、；：。،؛]|,\s"
# Words that join two statements, then those behind which a reason or a time stands.
_JOINING = {
    "en": ("and but while whereas", "because since after thanks_to due_to"),
    "de": ("und aber sondern während", "weil nachdem wegen dank"),
    "fr": ("et mais tandis_que", "parce_que après grâce_à en_raison_de à_cause_de"),
    "es": ("y e pero sino mientras", "porque tras gracias_a debido_a a_causa_de"),
    "it": ("e ed ma mentre bensì", "perché dopo grazie_a a_causa_di per_mancanza per_motivi"),
    "pt": ("e mas enquanto", "porque depois após graças_a devido_a por_causa_de por_motivos"),
    "nl": ("en maar terwijl", "omdat na dankzij wegens"),
    "sv": ("(?<!från_)(?<!till_)och men utan medan", "eftersom efter tack_vare på_grund_av"),
    "da": ("og men mens", "fordi efter takket_være på_grund_af"),
    "nb": ("og men mens", "fordi"),
    "pl": ("i ale lecz a", "ponieważ dzięki z_powodu"),
    "ru": ("и а но", "потому_что благодаря из-за"),
    "uk": ("і й та а але", "тому_що завдяки"),
    "cs": ("a ale nýbrž zatímco", "protože díky kvůli"),
    "ro": ("și dar ci iar", "pentru_că datorită din_cauza"),
    "hu": ("és de hanem míg", "mert"),
    "fi": ("ja mutta vaan", "koska"),
    "el": ("και αλλά ενώ", "επειδή λόγω για_λόγους χάρη_σε εξαιτίας"),
    "tr": ("ve ama ancak", "çünkü"),
    "ar": ("بل لكن ولكن", "لأن"),
    "he": ("אבל אך אלא", "כי"),
    "hi": ("और लेकिन बल्कि", "क्योंकि"),
    "id": ("dan tetapi tapi melainkan", "karena berkat"),
    "vi": ("và nhưng", "vì nhờ"),
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
