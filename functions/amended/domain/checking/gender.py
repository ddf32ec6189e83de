"""Whether a summary makes a woman of a man or a man of a woman: "he" where the evidence has "she" and never "he"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from amended.domain.language.words import tokens

# Words for him, then for her, in languages in which they mean nothing else. Data.
_GENDERED: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        language: (frozenset(his.split()), frozenset(hers.split()))
        for language, (his, hers) in {
            "en": ("he him his himself mr", "she her hers herself ms mrs miss"),
            "sv": ("han honom hans", "hon henne hennes"),
            "da": ("han ham hans", "hun hende hendes"),
            "nb": ("han ham hans", "hun henne hennes"),
            "nl": ("hij hem", "zij mevrouw"),
            "es": ("él señor", "ella señora"),
            "pt": ("ele dele senhor", "ela dela senhora"),
            "ru": ("он его ему", "она её ее ей"),
        }.items()
    }
)


def regendered(texts: Iterable[str], evidence: Iterable[str], language: str) -> str:
    """The word by which a summary speaks of a man where the evidence speaks of women only, or the reverse; else ""."""
    if language not in _GENDERED:
        return ""
    his, hers = _GENDERED[language]
    told = {token.text.casefold() for text in texts for token in tokens(text)}
    if not told & (his | hers):
        return ""
    held = {token.text.casefold() for text in evidence for token in tokens(text)}
    for mine, other in ((his, hers), (hers, his)):
        if told & mine and held & other and not held & mine:
            return min(told & mine)
    return ""
