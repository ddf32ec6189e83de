"""The cost simulator runs, on the real schedule, and what its meter reads is what the documents say."""

from __future__ import annotations

import pytest

from benchmarks.aws_meter import Bill
from benchmarks.scale import full_turns, month_of, prices, tables
from benchmarks.scale_day import Day, day_of
from benchmarks.scale_steps import measured
from tests.aws.local_aws import LocalAws

HOURS = 4 * 60


def test_a_hosts_hours_follow_the_schedule() -> None:
    """Every article is visited by the ratio rule: about ln(30 days / 75 minutes) / ln 1.2 times, and 5 while young."""
    day = day_of(60, minutes=HOURS, warm_up=HOURS)
    assert 0 < day.turns <= day.visits
    a_month = day.visits * 24 * 60 / HOURS / 60 * 30
    assert 20 < a_month < 70


@pytest.mark.slow
def test_an_unchanged_visit_writes_nothing_of_its_own(aws: LocalAws) -> None:
    """What a check costs is measured: its article and the part that stands apart are read, its turn writes a head."""
    steps = measured(aws)
    assert steps.visit.writes == 0
    assert steps.visit.reads <= 1
    assert steps.kept.writes < 0.25
    assert steps.entry_bytes < 40
    assert (steps.visit.puts, steps.visit.gets) == (0, 0)
    assert steps.turn.writes == 6
    assert (steps.restless.writes, steps.restless.puts, steps.restless.gets) == (0, 0, 1)
    assert steps.restless.reads <= steps.visit.reads + 1
    assert (steps.changed.puts, steps.changed.gets) == (1, 1)
    report = tables([month_of(1000, 50, day_of(50, minutes=60, warm_up=60), steps, prices())], steps, prices())
    assert "to pay a month" in report
    assert "| **checks** |" in report
    assert "a page that differs at each load" in report
    assert full_turns(steps, prices()) < 0.6


def test_a_bill_adds_up() -> None:
    """Bills are added, taken apart and multiplied line by line."""
    assert (Bill(writes=1, reads=2) + Bill(writes=3)) * 2 - Bill(reads=4) == Bill(writes=8)


def test_an_empty_day_costs_nothing() -> None:
    """Without a visit there is no turn."""
    day = Day(followed=0, born=0, minutes=(), polls=0)
    assert (day.visits, day.turns) == (0, 0)
