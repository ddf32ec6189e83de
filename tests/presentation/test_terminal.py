"""An alert in a terminal."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from amended.domain.alerts import Alert
from amended.domain.summaries import Summary
from amended.presentation.sample import sample_alert
from amended.presentation.terminal import alert_lines, details_lines
from tests.presentation.hostile import RAISED, alerts, summaries

SAMPLE = sample_alert(RAISED)
assert SAMPLE.summary is not None
SUMMARY = SAMPLE.summary


@given(alerts, summaries, st.integers(30, 120))
@settings(max_examples=40)
def test_every_line_fits_and_nothing_escapes(alert: Alert, summary: Summary, width: int) -> None:
    """No line is wider than the terminal, and no text of the web moves the cursor."""
    lines = alert_lines(alert, summary, width=width, colour=False) + details_lines(alert, width=width, colour=False)
    for line in lines:
        assert cell_len(line) <= width
        assert line.isprintable() or not any(ord(character) < 32 for character in line)
        assert "\x1b" not in line


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
        "[ Open article ]  [ Show changes ]  [ Mark handled ]  [ … ]",
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


def test_wide_letters_count_twice() -> None:
    """Chinese text is wrapped by the cells that it takes."""
    alert = replace(SAMPLE, title="訂正" * 30)
    assert all(cell_len(line) <= 40 for line in alert_lines(alert, SUMMARY, width=40, colour=False))
