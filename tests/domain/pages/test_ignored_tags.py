"""Pages whose many tags open nothing, or are compared with each other, are read soon and in little memory."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from amended.domain.pages.taming import tamed
from tests.processor_time import processor_time

TEXT = b"606578. "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "tag"),
    [
        (b"", b"<td a=b>"),
        (b"", b"<TD a=b>"),
        (b"", b'</x a="b">'),
        (b"", b"<html a=b>"),
        (b"<table><tr><td>", b"<tr a=b>"),
        (b"<select>", b"<option a=b>"),
        (b"<select>", b"<OPTION>"),
    ],
)
def test_a_megabyte_of_one_ignored_tag_is_parsed_soon(before: bytes, tag: bytes) -> None:
    """Text between tags that open nothing is not copied at each of them, nor each choice compared with all others."""
    page = before + (tag + TEXT) * (1_000_000 // len(tag + TEXT))
    with processor_time(below=1.0):
        LexborHTMLParser(tamed(page))


@pytest.mark.parametrize("tag", [b"<td a=b>", b"</x a=b>", b"<body a=b>"])
def test_ignored_tags_lose_their_values_where_their_text_would_be_copied_too_often(tag: bytes) -> None:
    """What is left has the same tags and the same text, without attributes."""
    many = (tag + TEXT * 5) * 12_000
    assert tamed(many) == many.replace(b" a=b", b"")


def test_a_long_table_keeps_its_attributes() -> None:
    """Cells with a little text each are no text that is copied."""
    row = b'<tr class="row"><td hidden="hidden">7</td><td class="name">Ann Lee of Ostby</td></tr>'
    table = b"<table>" + row * 900 + b"</table>"
    page = table + b"<p>The council voted on Thursday.</p>" * 9_000
    assert tamed(page) == page


def test_fields_of_a_few_choices_are_left_alone() -> None:
    """A form with every country and every year keeps its choices."""
    page = b"<select>" + b"<option value=1>One</option>" * 400 + b"</select>"
    assert tamed(page * 3) == page * 3


def test_thousands_of_fields_lose_their_choices_and_nothing_else() -> None:
    """No field is taken for one in another, whose tags would be dropped."""
    fields = b"<ul>" + b"<select><option>a<option>b</select>" * 20_000
    assert tamed(fields) == fields.replace(b"<option>", b"")
