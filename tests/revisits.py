"""The visits of articles with the rules that ship and every policy by default: for tests and benchmarks alike."""

from __future__ import annotations

from functools import cache

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.policies import DetectPolicy, RevisitPolicy
from amended.domain.routing import Destinations
from amended.ports import Clock, Fetcher, Reporter, Store
from amended.services.host_turns import HostTurns
from amended.services.page_visits import PageVisits
from amended.services.revisit import RevisitArticles
from amended.services.robots import RobotsRules

# Read once for the whole session.
_markup_rules, _rules = cache(load_markup_rules), cache(load_rules)
_NOWHERE = Destinations()


def revisits(
    store: Store,
    fetcher: Fetcher,
    turns: HostTurns,
    clock: Clock,
    reporter: Reporter,
    destinations: Destinations = _NOWHERE,
) -> RevisitArticles:
    """The service; its alerts go to these destinations."""
    return RevisitArticles(
        store=store,
        pages=PageVisits(fetcher, turns, RobotsRules(fetcher, clock), clock, _markup_rules()),
        turns=turns,
        clock=clock,
        reporter=reporter,
        rules=_rules(),
        revisit=RevisitPolicy(),
        detecting=DetectPolicy(),
        destinations=destinations,
    )
