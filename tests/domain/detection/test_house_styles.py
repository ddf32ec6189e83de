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
        ("UPDATE by PAUL: The pollster responds that the sample was of likely voters.", "update"),
        ("Update from Jane: They called back and said that the shop is closed.", "update"),
        ("Later Update: Or maybe not.", "update"),
        ("Disclosure and update: The maker lent us the phone; we have since sent it back.", "update"),
        ("Correction and apology: He did reply; his mail went to my spam folder.", "correction"),
        ("2014-03-14: Corrected the table of offsets; thanks to Ann for spotting the error.", "correction"),
        ("*Thanks to reader Jim for pointing out an error in the second example, which has been fixed.", "correction"),
        ("*The reporter misheard a figure in the interview; the story now says 212,000.", "correction"),
        ("We are officially retracting this article, since we do not trust its main source.", "retraction"),
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


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Update from the pool: the water is out, the tiles are dry and the frogs have moved in.", 4, 4),
        ("A shorter version of this article was published in the print edition.", 4, 0),
        ("2014-03-14: Updated the list of towns.", 2, 6),
        ("This version corrects for clouds, which the older model did not do.", 4, 0),
    ],
)
def test_english_sentences_that_are_no_notices(read: Reader, text: str, before: int, after: int) -> None:
    """Words of change that speak of something else than the article."""
    assert told(read(text, before=before, after=after)) == []


def test_several_labels_in_bold_are_no_list_of_terms(read: Reader) -> None:
    """“Update:” beside “2. Update:” or “Later Update:” are two notices."""
    said = {"Update:": "The court turned it down.", "2nd Update:": "We appealed.", "Later Update:": "Or maybe not."}
    texts = [Block(text=f"{label} {text}", emphasis=label) for label, text in said.items()]
    assert [notice.label for notice in read(*texts, before=4, after=0).notices] == [
        "Update",
        "2nd Update",
        "Later Update",
    ]


def test_a_phrase_alone_in_bold_is_the_label_of_what_follows(read: Reader) -> None:
    """“FOR THE RECORD” over a paragraph needs no colon; in plain print it is a line of the article."""
    text = "Budget vote: An article on March 12 gave the age of the mayor as 54. She is 45."
    label = Block(text="FOR THE RECORD", emphasis="FOR THE RECORD")
    assert told(read(label, text, before=4, after=1)) == [(NoticeKind.CORRECTION, text)]
    assert told(read("For the record", text, before=4, after=1)) == []


def test_a_heading_that_says_updated_to_add_speaks_for_the_next_block(read: Reader) -> None:
    """The words that open a bare sentence elsewhere are a label where they stand alone."""
    text = "A spokesperson for the maker has been in touch to say that a patch will ship on Friday."
    found = read(Block(text="Updated to add", element="h3"), text, before=4, after=0)
    assert told(found) == [(NoticeKind.UPDATE, text)]


def test_items_of_a_list_of_changes_are_no_notices(read: Reader) -> None:
    """In the notes to a release, “Corrected the spelling of …” stands among items that are no notices of an article."""
    items = ("Corrected the spelling of two map names.", "Smoother loading screen.")
    blocks = [Block(text=text, element="li") for text in items]
    assert told(read(Block(text="Corrections", element="h3"), *blocks, before=1, after=1)) == []


def test_the_headline_in_plain_markup_is_no_notice_of_its_own(read: Reader) -> None:
    """A line over the article that repeats its headline adds nothing to what the text says."""
    found = read("Correction: City Budget story", AGENCY, before=0, title="Correction: City Budget story")
    assert told(found) == [(NoticeKind.CORRECTION, AGENCY)]


def test_a_zone_may_be_printed_as_a_name(read: Reader) -> None:
    """“3:21pm Eastern” is a time with its zone; a small “pacific” is a word."""
    assert [n.stated_time for n in read("Update 3:21pm Eastern. The clip is up now.").notices] == ["3:21pm Eastern"]
    assert [n.stated_time for n in read("Update 3:21pm: pacific trade winds rise.").notices] == ["3:21pm"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Three months later update: the company went bankrupt, and the quay is empty again.", NoticeKind.UPDATE),
        ("Three months later the update of the ferries was done, and the quay was empty again.", None),
        ("The town has since released the whole contract. The story has been updated.", NoticeKind.UPDATE),
        ("The paper did not answer our questions. The story has since been updated.", None),
        ("A chart that ran with this story mislabeled its axis, which shows thousands.", NoticeKind.CORRECTION),
        ("A video that accompanied our story on the harbour has won a prize of the state’s film school.", None),
        ("A chart that ran with another paper’s story mislabeled its axis, which shows thousands.", None),
        (
            "Editor’s note, March 10, 2024: A source was paid by the company, we heard. The passage has been removed.",
            NoticeKind.EDITORS_NOTE,
        ),
        ("Editor’s note: A source was paid by the company, in a series that was updated every week.", None),
    ],
)
def test_the_end_of_an_article_says_in_many_ways_that_it_changed(
    read: Reader, text: str, kind: NoticeKind | None
) -> None:
    """Time spans before a label, a mere closing sentence, what ran with the story, and a dated note are notices."""
    assert [notice.kind for notice in read(text, before=4, after=0).notices] == [kind] * (kind is not None)


def test_updates_among_numbered_steps_are_no_notices(read: Reader) -> None:
    """“Update 1: …” below “Step 1: …” is a step of a method; without steps around it is an update."""
    update = "Update 1: Run the first patch on the server."
    assert told(read("Step 1: Download the package.", update)) == []
    assert told(read(update)) == [(NoticeKind.UPDATE, "Run the first patch on the server.")]
