"""What a notice says makes it a correction or a retraction, whatever its label: in each language's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

UPDATED_AND_WRONG = {
    "cs": (
        "Článek byl aktualizován: číslo mostu bylo špatně.",
        "Aktualizace: rok v titulku byl špatně, most je z 1963.",
    ),
    "en": (
        "This article has been updated: a street's name was misspelled.",
        "Update: The length in the second paragraph was wrong; the quay is 41 metres long.",
        "Update: A figure in the last section was off, the quay is 41 metres long.",
    ),
    "it": ("L'articolo è stato aggiornato: il cognome del sindaco era scritto male.",),
    "nl": ("Aanvulling: het bedrag in de eerste alinea klopte niet, het gaat om 41 euro.",),
    "no": ("Saken er oppdatert: Etternavnet til ordføreren var feilstavet.",),
    "pt": ("Este texto foi atualizado: o sobrenome da prefeita estava mal grafado.",),
    "sv": (
        "Artikeln har uppdaterats: borgmästarens efternamn var felstavat.",
        "Uppdatering: Beloppet i första stycket stämde inte, det är 41 kronor.",
    ),
}
UPDATED_WITH_NEWS = {
    "cs": ("Aktualizace: Most se otevře špatnému počasí navzdory.",),
    "en": (
        "Update: A third figure in the fraud case was arrested in the last hour.",
        "Update: The second paragraph of the bill was struck by the court.",
    ),
    "it": ("Aggiornamento: il sindaco sta male, la seduta è rinviata.",),
    "nl": ("Aanvulling: de burgemeester klopte aan bij de minister, die niet thuis was.",),
    "pt": ("Atualização: a prefeita passou mal e foi levada ao hospital.",),
    "sv": ("Uppdatering: Borgmästaren stämde kommunen i dag.",),
}


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, all_ in UPDATED_AND_WRONG.items() for text in all_]
)
def test_an_update_that_says_what_was_wrong_is_a_correction(language: str, text: str, read: Reader) -> None:
    """The label or the verb says only that the article was updated; the rest of the notice says what it got wrong."""
    (notice,) = read(Block(text=text), before=10, after=0, language=language).notices
    assert notice.kind is NoticeKind.CORRECTION


@pytest.mark.parametrize(
    ("language", "text"), [(code, text) for code, all_ in UPDATED_WITH_NEWS.items() for text in all_]
)
def test_an_update_that_tells_news_stays_one(language: str, text: str, read: Reader) -> None:
    """Words that tell of mistakes in one sense tell of the world in another."""
    (notice,) = read(Block(text=text), before=10, after=0, language=language).notices
    assert notice.kind is NoticeKind.UPDATE


@pytest.mark.parametrize(
    "text",
    [
        "This story is no longer accurate. The Tribune has withdrawn it because the letter was forged.",
        "The Harbour Herald has retracted this story after a review of its sources.",
    ],
)
def test_a_paper_that_withdraws_its_story_retracts_it(text: str, read: Reader) -> None:
    """That the paper speaks of itself by its name makes no difference."""
    (notice,) = read(Block(text=text), before=10, after=0).notices
    assert notice.kind is NoticeKind.RETRACTION


def test_a_prize_of_an_earlier_version_is_no_change(read: Reader) -> None:
    """A note that tells what an earlier version of the piece has won introduces it."""
    text = "Editor's note: A previous version of this feature won the 2019 prize for local reporting."
    assert not read(Block(text=text), before=0, after=6).notices


def test_updates_that_are_still_to_come_are_none(read: Reader) -> None:
    """What will be posted is no wire's list of what a new version brings."""
    text = "Updates with the results of the vote will be posted here as they come in."
    assert not read(Block(text=text), before=10, after=0).notices
    (notice,) = read(Block(text="(Updates with comments from the mayor)"), before=0, after=6).notices
    assert notice.kind is NoticeKind.UPDATE


def test_what_a_paper_got_wrong_needs_no_pronoun(read: Reader) -> None:
    """A label may leave out who got it wrong."""
    (notice,) = read(
        Block(text="Got it wrong: we said the quay is of 1936. It is of 1963."), before=10, after=0
    ).notices
    assert notice.kind is NoticeKind.CORRECTION
