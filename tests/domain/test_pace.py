"""The pace of a host."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.hosts import Host, Redirect, Robots
from amended.domain.pace import (
    COMMAND,
    FOLLOWED_FOR,
    LONGEST_BACKOFF,
    MOST_LED_ON,
    TOLERATED,
    after_answer,
    after_command,
    after_failure,
    after_kill,
    backoff,
    free_at,
    given_back,
    leased,
    may_lease,
    not_before,
    released,
    taken_up,
)

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
TWO_SECONDS = timedelta(seconds=2)
HOST = Host(name="example.org")


def test_a_good_answer_frees_the_host_after_the_interval() -> None:
    """After a page the host is left alone for the interval."""
    assert after_answer(HOST, 200, None, NOW, TWO_SECONDS).next_free == NOW + TWO_SECONDS


@pytest.mark.parametrize("status", [429, 503])
def test_a_retry_after_is_honoured(status: int) -> None:
    """A server that asks for ten minutes gets ten minutes."""
    host = after_answer(HOST, status, timedelta(minutes=10), NOW, TWO_SECONDS)
    assert host.next_free == NOW + timedelta(minutes=10)


def test_a_retry_after_of_a_year_is_taken_for_a_day() -> None:
    """A pause that no server can mean is clamped."""
    host = after_answer(HOST, 429, timedelta(days=365), NOW, TWO_SECONDS)
    assert host.next_free == NOW + timedelta(days=1)


@pytest.mark.parametrize("status", [429, 503])
def test_without_a_retry_after_the_pauses_grow(status: int) -> None:
    """An overloaded server that says nothing is asked less and less often."""
    host, pauses, now = HOST, [], NOW
    for _ in range(5):
        host = after_answer(host, status, None, now, TWO_SECONDS)
        assert host.next_free is not None
        pauses.append(host.next_free - now)
        now = host.next_free
    assert pauses == sorted(set(pauses))


def test_one_broken_page_does_not_stop_a_healthy_host() -> None:
    """A single 500 costs the host no more than the interval; a row of them does."""
    once = after_answer(HOST, 500, None, NOW, TWO_SECONDS)
    assert once.next_free == NOW + TWO_SECONDS
    seventh = once
    for _ in range(TOLERATED + 1):
        seventh = after_answer(seventh, 500, None, NOW, TWO_SECONDS)
    assert seventh.next_free is not None
    assert seventh.next_free > NOW + timedelta(seconds=59)


def test_a_good_answer_forgives() -> None:
    """After a page that came well, earlier failures count no more."""
    host = after_failure(after_failure(HOST, NOW, TWO_SECONDS), NOW, TWO_SECONDS)
    assert after_answer(host, 200, None, NOW, TWO_SECONDS).failures == 0


def test_a_lease_keeps_others_away_until_it_ends() -> None:
    """A leased host is nobody else's, until the lease runs out or is given back."""
    held = leased(HOST, "one", NOW + timedelta(minutes=3))
    assert not may_lease(held, NOW)
    assert may_lease(held, NOW + timedelta(minutes=3))
    assert may_lease(released(held), NOW)


@given(st.integers(-5, 200))
def test_backoff_is_bounded_and_never_negative(failures: int) -> None:
    """However many failures, the pause lies between nothing and six hours."""
    assert timedelta(0) <= backoff(failures) <= LONGEST_BACKOFF


def test_a_crawl_delay_lengthens_the_interval() -> None:
    """A host whose robots.txt asks for ten seconds between requests gets them."""
    host = replace(HOST, robots=Robots(fetched_at=NOW, crawl_delay=timedelta(seconds=10)))
    assert after_answer(host, 200, None, NOW, TWO_SECONDS).next_free == NOW + timedelta(seconds=10)
    assert after_failure(host, NOW, TWO_SECONDS).next_free == NOW + timedelta(seconds=10)


def test_a_way_that_was_given_back_is_taken_up_once() -> None:
    """The redirect is gone on with at the next request for the same address, with what is left of its pause."""
    redirect = Redirect(url="https://example.org/b", number=3, permanent=True, retry_after=timedelta(hours=1))
    host = given_back(HOST, "https://example.org/a", redirect, NOW)
    assert taken_up(host, "https://example.org/other", NOW) == (host, None)
    for after, left in ((timedelta(minutes=40), timedelta(minutes=20)), (timedelta(hours=2), None)):
        without, way = taken_up(host, "https://example.org/a", NOW + after)
        assert without == HOST
        assert way is not None
        assert way.redirect == replace(redirect, retry_after=left)


def test_a_way_is_not_gone_on_with_after_a_day_however_often_it_is_given_back() -> None:
    """The server that redirected may answer otherwise by then: its address is asked anew. A next redirect is new."""
    met = Redirect(url="https://example.org/b", number=3)
    host, now = given_back(HOST, "https://example.org/a", met, NOW), NOW
    for _ in range(3):
        now += timedelta(hours=7)
        host, before = taken_up(host, "https://example.org/a", now)
        assert before is not None
        host = given_back(host, "https://example.org/a", before.redirect, now, before)
    assert taken_up(host, "https://example.org/a", NOW + FOLLOWED_FOR) == (HOST, None)
    host = given_back(host, "https://example.org/a", replace(met, number=4), now, before)
    assert taken_up(host, "https://example.org/a", NOW + FOLLOWED_FOR)[1] is not None


def test_a_way_whose_pause_is_as_long_as_may_be_is_gone_on_with_after_it() -> None:
    """The day runs from the end of the pause."""
    redirect = Redirect(url="https://example.org/b", retry_after=timedelta(days=3))
    host = given_back(HOST, "https://example.org/a", redirect, NOW)
    assert taken_up(host, "https://example.org/a", NOW + timedelta(hours=47))[1] is not None
    assert taken_up(host, "https://example.org/a", NOW + timedelta(hours=48)) == (HOST, None)


def test_of_ways_that_were_given_back_the_first_are_remembered() -> None:
    """A host at which every way is given back fills no record; each address has one; stale ones make room."""
    host = HOST
    for number in range(3 * MOST_LED_ON):
        redirect = Redirect(url=f"https://example.org/{number}")
        for asked in ("https://example.org/always", f"https://example.org/a{number}"):
            host = given_back(host, asked, redirect, NOW)
    assert len({way.asked for way in host.led_on}) == len(host.led_on) == MOST_LED_ON
    assert taken_up(host, "https://example.org/a0", NOW)[1] is not None
    host = given_back(host, "https://example.org/later", Redirect(url="https://example.org/x"), NOW + FOLLOWED_FOR)
    assert [way.asked for way in host.led_on] == ["https://example.org/later"]


def test_a_person_waits_for_no_backoff_of_workers() -> None:
    """A command heeds the interval and what a server asked for; that a run backs off after faults is the run's."""
    failed = HOST
    for _ in range(TOLERATED + 3):
        failed = after_failure(failed, NOW, TWO_SECONDS)
    assert free_at(failed, "worker") == NOW + backoff(3)
    assert free_at(failed, f"{COMMAND}person") == NOW + TWO_SECONDS
    silent = after_answer(HOST, 503, None, NOW, TWO_SECONDS)
    assert free_at(silent, f"{COMMAND}person") == NOW + TWO_SECONDS
    asked = after_answer(failed, 503, timedelta(minutes=10), NOW, TWO_SECONDS)
    assert free_at(asked, f"{COMMAND}person") == NOW + timedelta(minutes=10)
    killed = after_kill(failed, NOW + timedelta(seconds=30), TWO_SECONDS)
    assert free_at(killed, f"{COMMAND}person") == NOW + timedelta(seconds=32)
    assert killed.next_free == failed.next_free


@given(st.lists(st.sampled_from([200, 404, 429, 500, 503, None])))
def test_commands_push_no_host_into_a_backoff(statuses: list[int | None]) -> None:
    """Whatever a person met, a worker waits for the interval alone, unless the server asked for more."""
    host = HOST
    for status in statuses:
        host = after_command(host, status, None, NOW, TWO_SECONDS)
    assert host.failures == 0
    assert host.next_free == (NOW + TWO_SECONDS if statuses else None)
    host = after_command(host, 429, timedelta(minutes=10), NOW, TWO_SECONDS)
    assert host.next_free == NOW + timedelta(minutes=10)


def test_a_redirect_that_names_a_time_pauses_nobody() -> None:
    """Retry-After speaks of the host only where it is overloaded (RFC 9110, 10.2.3)."""
    moved = after_command(HOST, 301, timedelta(minutes=10), NOW, TWO_SECONDS)
    assert moved.next_free == NOW + TWO_SECONDS


def test_what_a_command_learned_ends_no_backoff() -> None:
    """A good answer to a person leaves it to the workers to find that the host is well; the interval runs for all."""
    failed = after_answer(HOST, 503, None, NOW, TWO_SECONDS)
    later = after_command(failed, 200, None, NOW + timedelta(seconds=20), TWO_SECONDS)
    assert (later.next_free, later.failures) == (failed.next_free, 1)
    assert free_at(later, f"{COMMAND}person") == NOW + timedelta(seconds=22)
    paused = not_before(later, NOW + timedelta(hours=1))
    assert free_at(paused, f"{COMMAND}person") == NOW + timedelta(hours=1)
