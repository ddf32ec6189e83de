"""By whom something was said, where a verb of saying in the passive has an agent: "was confirmed by Mayor Jane Roe"."""

from __future__ import annotations

import pytest

from amended.domain.extracting.speakers import speaker
from amended.domain.language.wording import wording

AGENTS = [
    ("en", "The move was confirmed by Jane Roe on Monday.", "Jane Roe"),
    ("en", "It was announced on Monday by Mayor Jane Roe.", "Mayor Jane Roe"),
    ("en", "The report was denied by deputy head Ann Lee.", "deputy head Ann Lee"),
    ("en", "The death was confirmed by police.", "police"),
    ("en", "Roe was told by the council to stay.", "council"),
    ("de", "Der Umzug wurde von Jan Holm bestätigt.", "Jan Holm"),
    ("de", "Der Umzug wurde am Montag von Bürgermeisterin Ute Kranz bestätigt.", "Bürgermeisterin Ute Kranz"),
    ("de", "Der Umzug ist von der Polizei bestätigt worden.", "Polizei"),
    ("fr", "La nouvelle a été confirmée par Anne Roy.", "Anne Roy"),
    ("fr", "La nouvelle a été confirmée mardi par le maire de Nantes.", "maire de Nantes"),
    ("es", "La noticia fue confirmada por Luis Ortiz.", "Luis Ortiz"),
    ("es", "La noticia ha sido desmentida por el alcalde Luis Ortiz.", "alcalde Luis Ortiz"),
    ("it", "La notizia è stata smentita da Paolo Rossi.", "Paolo Rossi"),
    ("it", "La notizia è stata confermata dalla procura.", "procura"),
    ("pt", "A notícia foi negada pela prefeita Lúcia Prado.", "prefeita Lúcia Prado"),
    ("nl", "Het bericht werd door Piet Bakker bevestigd.", "Piet Bakker"),
    ("sv", "Skadan bekräftas av Lars Holm.", "Lars Holm"),
    ("sv", "Skadan har bekräftats av polisen.", "polisen"),
    ("da", "Skaden bekræftes af politiet.", "politiet"),
    ("nb", "Skaden ble bekreftet av Kari Vik.", "Kari Vik"),
    ("pl", "Informacja została potwierdzona przez Jana Nowaka.", "Jana Nowaka"),
]
NOBODY = [
    ("en", "Roe was told by email on Monday."),
    ("en", "The winner will be announced by Christmas."),
    ("en", "Roe was reported missing by mistake."),
    ("en", "The list of names was confirmed. It was written by Jane Roe."),
    ("en", "Roe did not resign; she was dismissed by the prime minister."),
    ("en", "The data had been fabricated by its first author, Victor Hale."),
    ("de", "Jan Holm wurde von allen bestätigt."),
    ("fr", "Anne Roy a été citée par erreur."),
    ("es", "Luis Ortiz fue citado por error."),
    ("it", "Paolo Rossi è stato confermato da tempo."),
]


@pytest.mark.parametrize(("language", "text", "who"), AGENTS)
def test_the_agent_of_a_passive_speaks(language: str, text: str, who: str) -> None:
    """Whoever stands behind "by" beside a verb of saying in the passive says it, by name or office."""
    assert speaker([text], wording(language)) == who


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_by_what_or_when_is_nobody(language: str, text: str) -> None:
    """The same preposition before a means, a day or a reason names no speaker."""
    assert speaker([text], wording(language)) == ""
