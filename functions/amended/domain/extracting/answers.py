"""Whose answer a notice says was added: "updated with comment from the council", "met een reactie van de school"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_FEW = r"(?:\w+ ){0,3}"
_SAID = r"(?:statements?|comments?|responses?|reactions?|quotes?|repl(?:y|ies))"
_NORTHERN = rf"med {_FEW}(?:kommentar\w*|svar\w*|uttal\w*|udtal\w*|reaktion\w*|reaksjon\w*) (?:från|fra|av|af) "
# By language: what stands in front of whoever answers, and in its place in front of a speaker.
_ANSWERS: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        language: (re.compile(rf"(?<!\w){answer}", re.IGNORECASE), according)
        for language, answer, according in (
            (
                "en",
                (
                    rf"(?:(?:with|to (?:include|add)|add(?:s|ing)|including) {_FEW}{_SAID} (?:from|by) |"
                    # "A statement from the airline was added."
                    rf"{_SAID} (?:from|by) (?=(?:[\w.’'-]+ ){{1,5}}?(?:(?:was|were|has been|have been) )?added(?!\w)))"
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
            (
                "fr",
                (
                    rf"(?:avec|ajout(?:e|é|ée|ées|és)? de) {_FEW}"
                    r"(?:réactions?|réponses?|déclarations?|commentaires?) de (?=l|[A-Z])"
                ),
                "Selon ",
            ),
            (
                "es",
                rf"con {_FEW}(?:declaraciones|respuestas?|reacci[oó]n|comentarios?|comunicado|versi[oó]n) de ",
                "Según ",
            ),
            ("pt", rf"com {_FEW}(?:notas?|respostas?|posicionamento|declarações|comentários?) d[aeo] ", "Segundo "),
            ("it", rf"con {_FEW}(?:dichiarazion[ei]|replica|risposta|commento) d(?:i |el |ella |ell['’])", "Secondo "),
            ("nl", rf"met {_FEW}(?:reacties?|verklaring(?:en)?|commentaar) van ", "Volgens "),
            (
                "pl",
                rf"\bo {_FEW}(?:komentarz|stanowisko|odpowied[źz]i?|oświadczenie|reakcję|wypowied[źz]i?|wyjaśnienia?) ",
                "Według ",
            ),
            ("cs", rf"\bo {_FEW}(?:vyjádření|komentář|reakci|stanovisko|odpověď|reakce) ", "Podle "),
            ("ru", rf"дополнен\w* {_FEW}(?:комментари\w+|ответ\w*|заявлени\w+|реакци\w+|позици\w+) ", "По данным "),
            ("uk", rf"доповнен\w* {_FEW}(?:коментар\w*|відповід\w*|заяв\w+|реакці\w+|позиці\w+) ", "За даними "),
            (
                "ro",
                (
                    rf"cu {_FEW}(?:reacți[ae]|reacțiile|răspuns\w*|comentari\w*|declarați[ae]|declarațiile|poziția) "
                    r"(?:lui )?"
                ),
                "Potrivit ",
            ),
            ("el", rf"με {_FEW}(?:δήλωση|δηλώσεις|απάντηση|σχόλι[οα]|αντίδραση|τοποθέτηση) (?=τ)", "Σύμφωνα με "),
            ("sv", _NORTHERN, "Enligt "),
            ("da", _NORTHERN, "Ifølge "),
            ("nb", _NORTHERN, "Ifølge "),
        )
    }
)
# By language: an answer in front of which stands whose it is, and how that is put in its place.
_WHOSE: Mapping[str, tuple[re.Pattern[str], str]] = MappingProxyType(
    {
        language: (re.compile(rf"(?<!\w){answer}", re.IGNORECASE), put)
        for language, answer, put in (
            (
                "en",
                (
                    r"(?:with|to (?:include|add)|add(?:s|ing)|including) "
                    rf"(?P<who>(?:[\w.-]+ ){{0,4}}?[\w.-]+)['’]s? {_FEW}{_SAID}(?!\w)"
                ),
                "According to {who}.",
            ),
            (
                "de",
                (
                    r"(?:stellungnahme|reaktion|antwort)(?:en)? (?:von|de[rs]) (?P<who>(?:\w+ ){0,3}?\w+) "
                    r"(?:(?:wurden?|haben|am|um) (?:[\w.:]+ ){0,5}?)?"
                    r"(?:ergänzt|nachgetragen|hinzugefügt|eingefügt|aufgenommen)(?!\w)"
                ),
                "Laut {who}.",
            ),
            (
                "hu",
                (
                    r"(?P<who>az? (?:(?!az? )\w+ ){0,2}(?!az? )\w+) "
                    r"(?:válaszával|közleményével|reakciójával|nyilatkozatával|álláspontjával)(?!\w)"
                ),
                "{who} szerint.",
            ),
            (
                "fi",
                (
                    r"(?:lisätty|lisättiin|täydennetty|lisäsimme) "
                    r"(?:\w+ jälkeen )?(?P<who>(?:\w+n ){0,2}\w+n) "
                    r"(?:kommentti|kommentit|vastaus|lausunto|vastine|kommentilla|vastauksella)(?!\w)"
                ),
                "{who} mukaan.",
            ),
        )
    }
)


def as_reported(sentence: str, language: str) -> str:
    """What tells whose answer was added, put as "According to the council …"; "" where none was, or none is known."""
    whose = _WHOSE.get(language)
    named = whose[0].search(sentence) if whose is not None else None
    if whose is not None and named is not None:
        return whose[1].format(who=named["who"])
    known = _ANSWERS.get(language)
    answer = known[0].search(sentence) if known is not None else None
    return f"{known[1]}{sentence[answer.end() :]}" if known is not None and answer is not None else ""
