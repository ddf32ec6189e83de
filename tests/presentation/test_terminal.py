"""An alert in a terminal."""

from __future__ import annotations

from dataclasses import replace
from unicodedata import category

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from amended.domain.alerts import Alert
from amended.domain.summaries import Summary
from amended.presentation.hostile_text import link
from amended.presentation.sample import sample_alert
from amended.presentation.terminal import alert_lines
from tests.presentation.hostile import RAISED, alerts, summaries

SAMPLE = sample_alert(RAISED)
assert SAMPLE.summary is not None
SUMMARY = SAMPLE.summary


@given(alerts, summaries, st.integers(30, 120))
@settings(max_examples=40)
def test_every_line_fits_and_nothing_escapes(alert: Alert, summary: Summary, width: int) -> None:
    """No line but the story's address is wider than the terminal, and no text of the web moves the cursor."""
    for line in alert_lines(alert, summary, width=width, colour=False):
        assert cell_len(line) <= width or line == link(alert.url)
        assert not any(category(character) == "Cc" for character in line)


def test_the_layout_is_slacks() -> None:
    """Header, facts, what it said, what it says, why, buttons, footer; in this order."""
    shown = "\n".join(alert_lines(SAMPLE, SUMMARY, width=100, colour=False))
    parts = [
        "Correction: Port to withdraw ferries before winter (sample)",
        "High severity: a number was corrected",
        "2026-03-02 12:00 UTC",
        "It said:\n  │ The port will withdraw fourteen ferries before the winter.",
        "Now it says:\n  • Harbour master Ines Falk: It is four, not fourteen.",
        "Why it matters: The number stood in the first sentence.",
        f"[ Open article ]  [ Show changes ]  [ Mark handled ]  [ … ]\n{SAMPLE.url}\n",
        "Extract in the publisher’s own words, checked",
    ]
    places = [shown.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_colour_strikes_out_what_it_said_and_only_if_wanted() -> None:
    """With colour what it said is struck through; without it no escape sequence appears."""
    coloured = "\n".join(alert_lines(SAMPLE, SUMMARY, width=100, colour=True))
    assert "\x1b[9m" in coloured
    assert "\x1b" not in "\n".join(alert_lines(SAMPLE, SUMMARY, width=100, colour=False))


def test_the_address_is_in_one_piece() -> None:
    """However narrow the terminal, the story's address can be copied, or clicked, as a whole."""
    url = f"https://news.example/{'a-long-way/' * 12}"
    assert url in alert_lines(replace(SAMPLE, url=url), SUMMARY, width=40, colour=False)


def test_wide_letters_count_twice() -> None:
    """Chinese text is wrapped by the cells that it takes."""
    alert = replace(SAMPLE, title="訂正" * 30)
    lines = alert_lines(alert, SUMMARY, width=40, colour=False)
    assert all(cell_len(line) <= 40 for line in lines if line != link(alert.url))
