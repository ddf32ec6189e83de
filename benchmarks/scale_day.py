"""A day of one host, on the real scheduling code: which articles are visited when, in how many turns.

Dispatch, the visiting service and the rules of the domain are the product's own, over a store in memory; the clock goes
from minute to minute. What the day cost is then reckoned by `scale.py` from what each of its steps was measured at.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta

from amended.domain.policies import PollPolicy, RevisitPolicy
from amended.domain.poll_schedule import ordinary_wait as poll_wait
from amended.domain.revisit_schedule import TOGETHER, ordinary_wait
from benchmarks.scale_desk import START, Desk, known_article, known_host
from tests.fakes.memory_store import InMemoryStore

HORIZON = timedelta(days=30)
MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Minute:
    """What a minute brought: articles visited, and seconds spent on pace."""

    visits: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a host that has `followed` articles, `born` of them on that day; `polls` of its feed."""

    followed: int
    born: int
    minutes: tuple[Minute, ...]
    polls: float

    @property
    def visits(self) -> int:
        """Visits, first ones included."""
        return sum(minute.visits for minute in self.minutes)

    @property
    def turns(self) -> int:
        """How often the host was taken up."""
        return sum(minute.visits > 0 for minute in self.minutes)

    def taken_up(self, *, together: bool) -> float:
        """The share of the minutes in which the host is taken up: of those in which all are, or of those between."""
        those = [one.visits > 0 for number, one in enumerate(self.minutes) if is_full(number) == together]
        return sum(those) / max(1, len(those))


def is_full(minute: int) -> bool:
    """Whether hosts with what may wait are taken up in this minute of the day."""
    return minute % (TOGETHER // timedelta(minutes=1)) == 0


def day_of(
    followed: int,
    *,
    company: int = 0,
    company_between: int = 0,
    minutes: int = MINUTES,
    warm_up: int = MINUTES,
) -> Day:
    """The day of a host that follows so many articles, which came evenly over the horizon and go on coming.

    `warm_up` minutes go before, in which articles of one age find together. `company` and
    `company_between`: see `Desk`; in the minutes in which all hosts are taken up, and in those between.
    """
    chance, policy, store = random.Random(1), RevisitPolicy(), InMemoryStore()
    desk, host = Desk(store, company), "www.publisher.example"
    store.put_host(known_host(host))
    gap = HORIZON / followed
    for number in range(followed):
        first_seen = START - gap * (followed - number)
        article = known_article(number, host, first_seen, wait=policy.floor)
        wait = ordinary_wait(article, policy, START)
        store.put_article(replace(article, wait=wait, next_visit=START + wait * chance.random()))
    born, told = followed, []
    for minute in range(warm_up + minutes):
        while START + gap * (born - followed) <= desk.clock.at:
            article = known_article(born, host, desk.clock.at, next_visit=desk.clock.at)
            store.put_article(article)
            born += 1
        desk.visits.clear()
        desk.company = company if is_full(minute) else company_between
        desk.minute()
        if minute >= warm_up:
            told.append(Minute(len(desk.visits), desk.clock.slept.total_seconds()))
        desk.clock.next_minute()
    times = [START - gap * number for number in range(1, 21)]
    wait = poll_wait(times, (), START, PollPolicy())
    polls = timedelta(minutes=minutes) / (wait * 1.05)
    return Day(followed=followed, born=round(timedelta(minutes=minutes) / gap), minutes=tuple(told), polls=polls)
