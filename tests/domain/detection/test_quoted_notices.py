"""Notices of another house that an article quotes."""

from __future__ import annotations

import pytest

from amended.domain.detection import Rules, detect
from amended.domain.snapshots import Block, Page

PROSE = (
    "La commission se réunira de nouveau au printemps, a indiqué une porte-parole du département à la presse locale.",
    "Le maire a indiqué que le pont ouvrira au printemps et que la traversée sera gratuite pour les habitants.",
)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Le journal a écrit : « Une version précédente de notre article donnait un chiffre erroné. »", 0),
        ("Il a publié un erratum : «\u00a0Une version précédente de notre article donnait un chiffre faux.\u00a0»", 0),
        ("« Une version précédente de notre article donnait un chiffre erroné. »", 1),
        ("Rectificatif : une version précédente de notre article donnait un chiffre erroné.", 1),
    ],
)  # fmt: skip
def test_guillemets_that_stand_apart_open_a_quotation(line: str, found: int, rules: Rules) -> None:
    """What the article quotes behind a colon is another's, with a space behind the mark as well as without one."""
    url = "https://journal.example/pont"
    blocks = tuple(Block(text=text) for text in (PROSE[0], line, PROSE[1]))
    page = Page(url=url, canonical_url=url, title="Le pont de la ville", language="fr", blocks=blocks)
    assert len(detect(page, rules).notices) == found
