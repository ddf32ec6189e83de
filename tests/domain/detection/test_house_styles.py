"""Forms in which publishers set their notices, and what only looks like them, as blind sets of pages found them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]
EMPHASISED = "This is a breaking news story. It has been updated to include the mayor’s statement."
AGENCY = (
    "In a story March 11 about a city budget, The Associated Press reported erroneously the amount of taxes collected. "
    "The city collected $312 million, not $321 million."
)
RUSSIAN = "Обновлено в 18:40. В МЧС сообщили, что пожар на складе полностью потушен, пострадавших нет."


def told(detection: Detection) -> list[tuple[NoticeKind, str]]:
    """Kind and text of what was found."""
    return [(notice.kind, notice.text) for notice in detection.notices]


def test_a_whole_line_in_italics_at_the_end_may_open_with_another_sentence(read: Reader) -> None:
    """A sentence of change after “This is a breaking news story.” is a notice where the whole line is set off."""
    found = read(Block(text=EMPHASISED, emphasis=EMPHASISED), before=4, after=0)
    assert told(found) == [(NoticeKind.UPDATE, "It has been updated to include the mayor’s statement.")]
    assert told(read(EMPHASISED, before=4, after=0)) == []


def test_an_update_above_the_earlier_text_is_no_list_of_terms(read: Reader) -> None:
    """“UPDATE:” over “EARLIER:” are not two terms of a glossary; “Backups:” beside “Updates:” is."""
    update = Block(text="UPDATE: The county says that no road tax is planned.", emphasis="UPDATE:")
    earlier = Block(text="EARLIER: The county is to vote on a tax for its roads on Monday.", emphasis="EARLIER:")
    term = Block(text="BACKUPS: The county keeps a copy of all its records in a vault.", emphasis="BACKUPS:")
    assert told(read(update, earlier)) == [(NoticeKind.UPDATE, "The county says that no road tax is planned.")]
    assert told(read(update, term)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The headline and text of this article were amended on 13 March to make clear who complained.",
            "clarification",
        ),
        ("Update, the next morning: They called to apologise and sent a new one.", "update"),
        ("Update, three weeks later: It broke again.", "update"),
        ("Story updated to note that the layoffs affect 45 people, not 54.", "correction"),
        (AGENCY, "correction"),
    ],
)
def test_wordings_of_english_publishers(read: Reader, text: str, kind: str) -> None:
    """Each is a notice of its kind at the end of an article."""
    assert [notice.kind for notice in read(text, before=5, after=0).notices] == [kind]


def test_a_corrected_version_that_follows_needs_no_notice_of_its_own(read: Reader) -> None:
    """The line that leads in the corrected text says nothing."""
    assert told(read("A corrected version of the story is below:", before=0)) == []


def test_what_a_bare_correction_corrects_may_stand_in_the_next_block(read: Reader) -> None:
    """“Erramos: o texto foi alterado” and the sentence below it are one notice."""
    below = "Versão anterior deste texto informou incorretamente que a prefeita foi eleita em 2008."
    found = read("Erramos: o texto foi alterado", below, before=4, after=0, language="pt")
    assert told(found) == [(NoticeKind.CORRECTION, f"o texto foi alterado\n{below}")]


def test_a_label_with_date_and_clock_in_bold_over_a_paragraph_is_no_stamp(read: Reader) -> None:
    """A bold “Aktualizacja 14.03.2014, 15:20” late in the article heads what follows; in plain print it is a stamp."""
    head, text = (
        "Aktualizacja 14.03.2014, 15:20",
        "Otrzymaliśmy oświadczenie rzecznika urzędu, który zaprzecza wyciekowi.",
    )
    one_block = Block(text=f"{head}\n{text}", emphasis=head)
    assert told(read(one_block, before=4, after=0, language="pl")) == [(NoticeKind.UPDATE, text)]
    two_blocks = (Block(text=head, emphasis=head), Block(text=text))
    assert told(read(*two_blocks, before=4, after=0, language="pl")) == [(NoticeKind.UPDATE, text)]
    assert told(read(head, text, before=4, after=0, language="pl")) == []


def test_a_sentence_after_a_russian_stamp_is_its_text(read: Reader) -> None:
    """“Обновлено в 18:40. В МЧС сообщили …” says what is new."""
    assert [notice.stated_time for notice in read(RUSSIAN, before=4, after=0, language="ru").notices] == ["18:40"]


def test_a_box_called_correction_may_ask_for_corrections(read: Reader) -> None:
    """Markup is no evidence for a text that speaks of corrections in general."""
    asked = Block(text="Did we get something wrong? Submit a correction. Read our policy.", hints=("correction",))
    assert told(read(asked, before=4, after=0)) == []


def test_a_correction_quoted_after_a_colon_is_another_papers(read: Reader) -> None:
    """A quotation that the article leads in is not its own notice; one that nothing leads in may be."""
    text = "Correction: An earlier version of this article misspelled the name of the mayor."
    quoted = Block(text=text, element="blockquote")
    leads_in = "The newspaper from the neighbouring town then had to print the following lines on its first page:"
    assert told(read(leads_in, quoted)) == []
    assert len(told(read(quoted, before=4, after=0))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Diese Meldung wurde von der Nachrichtenagentur dpa übernommen und nicht redaktionell bearbeitet.",
        "Das Amt hat sich korrigiert. In einer früheren Version des Berichts war von drei Prozent die Rede gewesen.",
    ],
)
def test_german_sentences_that_are_no_notices(read: Reader, text: str) -> None:
    """What an agency's text was spared, and what an office's report once said, is no change of the article."""
    assert told(read(text, before=1, after=4, language="de")) == []
    assert told(read(text, before=4, after=0, language="de")) == []


def test_a_list_of_linked_sentences_under_a_label_is_its_text(read: Reader) -> None:
    """Several items under “Update:” are one notice, though each is a link; headlines of other stories are none."""
    sentences = [
        Block(text="Another blog wrote about the same person in November already.", element="li", link_share=0.9),
        Block(text="A newspaper compares these quotations with older ones today.", element="li", link_share=0.2),
    ]
    found = told(read("Update:", *sentences, before=4, after=0))
    assert found == [(NoticeKind.UPDATE, "\n".join(block.text for block in sentences))]
    headlines = [
        Block(text="Another blog wrote about the same person in November already", element="li", link_share=1.0),
        Block(text="A newspaper compares these quotations with older ones today", element="li", link_share=1.0),
    ]
    assert told(read("Update:", *headlines, before=4, after=0)) == []
