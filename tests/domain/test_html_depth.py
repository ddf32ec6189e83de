"""Nesting is told before a parser drowns in it."""

from __future__ import annotations

import time

import pytest

from amended.domain.html_depth import DEEPEST_HTML, nests_too_deep


@pytest.mark.parametrize("unit", ["<div>", "<b><i>", "<div></p>", "<DIV class='a>b'>", "<x-y>"])
def test_runaway_nesting_is_seen(unit: str) -> None:
    """Elements that pile up are seen, closed by something else or not."""
    assert nests_too_deep(unit * (DEEPEST_HTML + 1))


@pytest.mark.parametrize("unit", ["<div>a</div>", "<br>", "<img src=a><hr>", "a < b ", "<p><b>x</b></p>"])
def test_long_pages_are_not_deep(unit: str) -> None:
    """Many elements one after the other, and elements without an end, are no nesting."""
    assert not nests_too_deep(unit * (DEEPEST_HTML * 3))


def test_it_takes_little_time() -> None:
    """A page of ten megabytes is looked over within a second or two."""
    began = time.perf_counter()
    nests_too_deep("<a>x</a>" * 1_250_000)
    assert time.perf_counter() - began < 10
