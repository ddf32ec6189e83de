"""Whose answer a notice says was added: "updated with comment from the council", "met een reactie van de school"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_FEW = r"(?:\w+ ){0,3}"
_NORTHERN = rf"med {_FEW}(?:kommentar\w*|svar\w*|uttal\w*|udtal\w*|reaktion\w*|reaksjon\w*) (?:från|fra|av|af) "
# By language: what stands in front of whoever answers, and in its place in front of a speaker.
_ANSWERS: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        language: (re.compile(rf"(?<!\w){answer}", re.IGNORECASE), according)
        for language, answer, according in (
            (
                "en",
                (
                    rf"(?:with|to (?:include|add)|adding|including) {_FEW}"
                    r"(?:statements?|comments?|responses?|reactions?) (?:from|by) "
                ),
                "According to ",
            ),
            (
                "de",
                (
                    rf"um {_FEW}(?:stellungnahmen?|reaktion(?:en)?|statements?|antwort(?:en)?) (?:von|de[rs]) |"
                    # "Aus dem Kanzleramt hieß es, …": a body whose members are not named.
                    r"aus (?:dem|der|den) (?=(?:\w+ ){1,4}(?:hieß|heißt|verlautete) )"
                ),
                "Laut ",
            ),
            ("fr", rf"avec {_FEW}(?:réactions?|réponses?|déclarations?|commentaires?) de (?=l|[A-Z])", "Selon "),
            ("es", rf"con {_FEW}(?:declaraciones|respuestas?|reacci[oó]n|comentarios?|comunicado) de ", "Según "),
            ("pt", rf"com {_FEW}(?:notas?|respostas?|posicionamento|declarações|comentários?) d[aeo] ", "Segundo "),
            ("it", rf"con {_FEW}(?:dichiarazion[ei]|replica|risposta|commento) d(?:i |el |ella |ell['’])", "Secondo "),
            ("nl", rf"met {_FEW}(?:reacties?|verklaring(?:en)?|commentaar) van ", "Volgens "),
            ("sv", _NORTHERN, "Enligt "),
            ("da", _NORTHERN, "Ifølge "),
            ("nb", _NORTHERN, "Ifølge "),
        )
    }
)


def as_reported(sentence: str, language: str) -> str:
    """What tells whose answer was added, put as "According to the council …"; "" where none was, or none is known."""
    known = _ANSWERS.get(language)
    answer = known[0].search(sentence) if known is not None else None
    return f"{known[1]}{sentence[answer.end() :]}" if known is not None and answer is not None else ""
