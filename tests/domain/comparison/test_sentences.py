"""Where sentences end; see also `test_languages`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.comparison import sentences


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Gen. Mark Milley, of the U.S. Army, spoke.", "He left."]),
        ("en", ["J. K. Rowling and Mr. Smith of Foo Inc. spoke at 4 p.m. Monday.", "She came."]),
        ("en", ["It cost $3.5 million, i.e. No. 1 on Jan. 3.", "Then it fell…", "It rose again!"]),
        ("en", ["“We won,” he said.", "“It is over.”", "Did they?"]),
        ("en-GB", ["Sen. Ted Cruz, R-Texas, and Rep. Lee met.", "They spoke."]),
        ("de", ["Das gilt z. B. für Dr. Müller am 3. Mai 2020.", "Er kam um 10 Uhr."]),
        ("de", ["Im Haus brannte es.", "54 Menschen flohen."]),
        ("de", ["Es schließt am 3. September, sagte er.", "Am 30. Mai, hieß es, ist es zu.", "Er wurde 3.", "Ja."]),
        ("fr", ["M. Macron est venu le 1er mai.", "« C’est fini. »", "Puis il est parti."]),
        ("ru", ["В 2020 г. А. С. Иванов ушёл.", "Он уехал."]),
        ("pl", ["Prof. Kowalski i dr. Nowak przyszli.", "Potem wyszli."]),
        ("el", ["Ο κ. Παπάς είπε όχι.", "Τι είναι;"]),
        ("hi", ["डॉ. सिंह ने कहा।", "वह गया।"]),
        ("ar", ["هل هذا صحيح؟", "تم تصحيح المقال."]),
        (None, ["The page does not say its language.", "It is read as English."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(language: str | None, expected: list[str]) -> None:
    """Abbreviations, initials, decimals, ordinals and quotations do not end a sentence by themselves."""
    assert sentences(" ".join(expected), language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ja", ["記事を訂正しました。", "「彼は言った。」と述べた。"]),
        ("zh", ["更正：本文有误。", "谢谢！"]),
    ],
)
def test_sentences_end_without_spaces(language: str, expected: list[str]) -> None:
    """Chinese and Japanese sentences stand side by side; what quotes goes on."""
    assert sentences("".join(expected), language) == expected


def test_a_line_break_ends_a_sentence() -> None:
    """A heading above a paragraph is a sentence for itself, and empty lines are none."""
    assert sentences("A heading\n\n  The text goes on. So it does.\n", "en") == [
        "A heading",
        "The text goes on.",
        "So it does.",
    ]


def test_a_text_without_an_end_is_cut() -> None:
    """Four thousand characters are a sentence in any case."""
    pieces = sentences("word " * 2_000, "en")
    assert max(map(len, pieces)) <= 4_000
    assert " ".join(pieces).split() == ["word"] * 2_000


@given(st.text(max_size=300), st.sampled_from(["en", "de", "ja", "ar", "hi", "xx", "", None]))
def test_sentences_lose_nothing(text: str, language: str | None) -> None:
    """Whatever the text, its sentences have all its visible characters, in order, and none is empty."""
    found = sentences(text, language)
    assert all(found)
    assert "".join("".join(found).split()) == "".join(text.split())


def test_a_mark_that_opens_a_quotation_stands_with_it() -> None:
    """Where one mark both opens and closes, it belongs to the words that it touches."""
    assert sentences("Huset stängs. ”Det stängs inte”, sade han.", "sv") == [
        "Huset stängs.",
        "”Det stängs inte”, sade han.",
    ]


def test_only_a_word_of_some_length_ends_a_sentence_before_a_number() -> None:
    """In German "Kap. 5" stays together, and a word however long ends its sentence, at a quotation mark too."""
    assert sentences("Das steht in Kap. 5 des Vertrags. 30 Staaten stimmten zu.", "de") == [
        "Das steht in Kap. 5 des Vertrags.",
        "30 Staaten stimmten zu.",
    ]
    longest = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
    assert sentences(f"Es heißt „{longest}.“ 63 Buchstaben hat es.", "de") == [
        f"Es heißt „{longest}.“",
        "63 Buchstaben hat es.",
    ]
