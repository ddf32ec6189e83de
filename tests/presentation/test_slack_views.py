"""Modals and answers, as strict as Slack is with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from amended.domain.alerts import Alert, Event, Mark, Verdict
from amended.domain.comparison_results import Change
from amended.presentation.sample import sample_alert
from amended.presentation.slack_views import changes_view, ephemeral, loading_view, problem_view, with_marks
from tests.presentation.hostile import hostile_texts
from tests.slack_rules import problems_of_blocks, problems_of_view, text_of_blocks

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ALERT = sample_alert(NOW)
marks = st.lists(
    st.builds(Mark, verdict=st.sampled_from(Verdict), by=st.sampled_from(["U1", "W0123456789"]), at=st.just(NOW)),
    max_size=3,
    unique_by=lambda mark: mark.verdict,
)


def test_what_changed_is_shown_word_by_word() -> None:
    """The modal has each change with what went and what came, and the notice that says why."""
    view = changes_view(ALERT)
    assert problems_of_view(view) == []
    shown = text_of_blocks(view["blocks"])
    assert "Was: fourteen – now: four" in shown
    assert "misstated the number of ferries" in shown


def test_a_title_that_changed_is_shown_too() -> None:
    """The title is compared word by word as the text is."""
    shown = text_of_blocks(
        changes_view(replace(ALERT, title="Four ferries go", title_before="Ten ferries go"))["blocks"]
    )
    assert "What changed in the title" in shown
    assert "Was: Ten – now: Four" in shown
    assert "in the title" not in text_of_blocks(changes_view(replace(ALERT, title_before=ALERT.title))["blocks"])


def test_an_article_met_with_its_notice_has_no_earlier_version() -> None:
    """Where nothing can be compared the modal says why."""
    bare = replace(ALERT, changes=(), first_sight=True)
    assert "had this notice when it was first seen" in text_of_blocks(changes_view(bare)["blocks"])


def test_without_changes_the_modal_says_so() -> None:
    """A notice that came with no change of the text is shown beside the statement that there was none."""
    shown = text_of_blocks(changes_view(replace(ALERT, changes=()))["blocks"])
    assert "No change of the text" in shown
    assert "misstated the number" in shown


@settings(max_examples=40)
@given(st.lists(st.builds(Change, before=hostile_texts, after=hostile_texts), max_size=40), hostile_texts)
def test_any_changes_fit(changes: list[Change], title: str) -> None:
    """Whatever changed, Slack takes the modal, and what is left out is counted."""
    view = changes_view(replace(ALERT, title=title, title_before=title[1:], changes=tuple(changes)))
    assert problems_of_view(view) == []


def test_what_does_not_fit_is_counted() -> None:
    """A rewritten article is cut with a statement of how much is left out."""
    many = tuple(Change(before=f"It was {number} {'x' * 300}.", after="It is none.") for number in range(200))
    shown = text_of_blocks(changes_view(replace(ALERT, changes=many))["blocks"])
    assert "more parts are left out here" in shown


@given(hostile_texts)
def test_the_other_views_fit(words: str) -> None:
    """A loading modal and one that says what is wrong are taken by Slack."""
    assert problems_of_view(loading_view()) == []
    assert problems_of_view(problem_view(f"Sorry: {words}")) == []


@given(st.text(max_size=400), marks)
def test_marks_keep_a_text_within_its_length(words: str, given_marks: list[Mark]) -> None:
    """The verdicts stand whole at the end of the text, which stays as short as a text may be."""
    told = with_marks(words[:300], given_marks)
    assert len(told) <= max(300, len(words[:300]))
    assert all(f"<@{mark.by}>" in told for mark in given_marks)


@given(st.lists(hostile_texts, max_size=5))
def test_titles_in_an_answer_are_harmless(titles: list[str]) -> None:
    """Text of the web in an answer mentions nobody and is no markup."""
    answer = ephemeral("Asked for by hand:", titles)
    assert "<" not in answer["text"]
    assert len(answer["text"].splitlines()) == 1 + len(titles)
    if titles:
        (own, of_the_web) = answer["blocks"]
        assert problems_of_blocks(answer["blocks"]) == []
        assert (own["text"]["text"], of_the_web["type"]) == ("Asked for by hand:", "rich_text")


def test_an_alert_without_any_notice_has_a_modal_too() -> None:
    """A page that is gone shows what is known of it."""
    gone = Alert(id="a", article_key="k", url="https://example.org/", title="", events=(Event.GONE,), raised_at=NOW)
    assert problems_of_view(changes_view(gone)) == []
