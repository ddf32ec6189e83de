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


@pytest.mark.parametrize(
    "row", [b"<td>x<tr>%b", b"<tr><td>x</td>%b", b"<caption>x</caption>%b", b"<tr><td>x</td></x> </tr>%b"]
)
def test_text_straight_in_a_table_is_given_cells_where_it_would_be_copied_too_often(row: bytes) -> None:
    """What stands beside the cells of thousands of rows is not put before the table, each piece behind all others."""
    text = b"word " * 12
    page = b"<p>Hello.</p><table>" + row % text * 6_000
    whole = tamed(page)
    assert whole.count(b"<td>" + text) == 6_000
    assert whole.replace(b"<td>" + text, text) == page
    parsed = LexborHTMLParser(whole)
    assert [node.text() for node in parsed.css("td") if node.text(deep=False).startswith("word")] == [
        text.decode()
    ] * 6_000


@pytest.mark.parametrize("unit", [b"</td>", b"<tr ", b"</td a='", b"<tr></x>\n", b"<tr a=b c>x"])
def test_tags_of_tables_are_looked_through_once(unit: bytes) -> None:
    """However many follow each other, and however they are left open, they are tamed in the time of their number."""
    page = b"<table>" + unit * (400_000 // len(unit))
    with processor_time(below=0.5):
        tamed(page)


def test_a_table_with_some_text_beside_its_cells_is_left_alone() -> None:
    """Templates forget a cell here and there; their text goes before the table, as the standard has it."""
    page = b"<table>" + b"<tr>Total<td>7</td></tr>" * 40 + b"</table>" + b"<p>The council voted.</p>" * 20_000
    assert tamed(page) == page


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
