"""Asks for an article's page, politely, and says what came of it: an answer, or why there is none.

    may robots.txt ask?  ->  wait for the host's turn  ->  fetch  ->  read as far as need be

What is decided of it is `amended.services.revisit`'s. Errors of the tree become outcomes here.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from amended.domain.addresses import display_url, host_of
from amended.domain.articles import Article
from amended.domain.cut_off import breaks_in_its_midst, ended
from amended.domain.feeds import Validators
from amended.domain.hosts import Host, Redirect
from amended.domain.pace import with_robots
from amended.domain.page_limits import within_limits
from amended.domain.pages import MarkupRules, open_page, source_hash
from amended.domain.pages.stated_change import says_it_changed
from amended.domain.robots import is_fresh
from amended.domain.visit_outcomes import Missing, Outcome, PageRead, SameAnswer, VisitFailed, VisitSkipped
from amended.domain.visiting import conditional, feed_is_read
from amended.errors import AddressRefused, AmendedError, Permanent, TookTooLong, Unreachable
from amended.ports import Clock, Fetched, Fetcher, FetchRequest
from amended.services.host_turns import GivenBack, HostTurn, HostTurns
from amended.services.robots import RobotsRules
from amended.services.ways import Way

# Reading is work for the processor: more at a time is no faster. A page takes some ten times its size while it is read,
# so a large one is read alone.
READ_AT_A_TIME = 2
_LARGE = 1_000_000
# A page of more tags than any article has is not read: each takes some hundred bytes of memory.
MOST_TAGS = 100_000
# An answer without either ends where its connection does (RFC 9112, 6.3).
_LENGTHS = frozenset({"content-length", "transfer-encoding"})
_OK = 200
_NOT_MODIFIED = 304


class PageVisits:
    """Fetches and reads the pages of articles. One instance serves many visits at a time."""

    def __init__(
        self,
        fetcher: Fetcher,
        turns: HostTurns,
        robots: RobotsRules,
        clock: Clock,
        markup: MarkupRules,
    ) -> None:
        self._fetcher = fetcher
        self._turns = turns
        self._robots = robots
        self._clock = clock
        self._markup = markup
        self._reading = asyncio.Semaphore(READ_AT_A_TIME)
        self._reading_alone = asyncio.Lock()

    async def outcome_of(self, article: Article, turn: HostTurn) -> Outcome | None:
        """What came of asking for the article's page; None where its host must be left for now."""
        robots_known = is_fresh(turn.host.robots, self._clock.now())
        if not robots_known and not await turn.wait():
            return None
        outcome = await self._may_ask(article, turn, begun=not robots_known)
        if outcome is not None:
            return outcome
        return await self._ask(article, turn) if await turn.wait() else None

    async def _may_ask(self, article: Article, turn: HostTurn, *, begun: bool) -> Outcome | None:
        """What comes of the visit where the page may not be asked for; None where it may.

        `begun`: the host's turn was waited for, since its robots.txt is to be asked for.
        """
        known = turn.host.robots
        async with Way(self._turns, turn, begun=begun) as way:
            try:
                host, allowed, reason = await self._robots.allowed(
                    article.url, turn.host, self._clock.now(), ask=way.ask
                )
            except AddressRefused as refusal:
                return VisitFailed(reason=refusal.detail)
            except GivenBack as way_back:
                return _put_off(way_back)
            turn.keep(host)
            if host.robots is not None and host.robots is not known:
                if turn.paused_until is not None:
                    reason = f"{host.robots.reason}: the host asks for a pause"
                    return VisitSkipped(reason=reason, again=turn.paused_until - self._clock.now())
                await turn.renew()  # whoever is led here by a redirect need not ask for it again
        unreadable = host.robots is not None and host.robots.disallow_all
        return None if allowed else VisitSkipped(reason=reason, passing=unreadable)

    async def _ask(self, article: Article, turn: HostTurn) -> Outcome:
        """Fetch the page and say what came of it; errors of the tree become outcomes. The turn was waited for."""
        async with Way(self._turns, turn) as way:

            async def on_redirect(redirect: Redirect) -> None:
                await self._may_follow(redirect.url, turn, way)

            validators = conditional(article, self._clock.now())
            request = FetchRequest(url=article.url, validators=validators, on_redirect=on_redirect)
            try:
                answer = await way.ask(self._fetcher, request)
            except _NotAllowedThere as refusal:
                return VisitSkipped(reason=refusal.detail, passing=refusal.passing)
            except GivenBack as way_back:
                return _put_off(way_back)
            except (Unreachable, TookTooLong) as error:
                await way.failed()
                return VisitFailed(reason=error.detail, retry_after=error.retry_after)
            except AmendedError as error:
                # The host is well: it is this one answer, or where it led to, that is no good.
                return VisitFailed(reason=error.detail, retry_after=getattr(error, "retry_after", None))
            await way.answered(answer.status, answer.retry_after)
        if answer.status == _NOT_MODIFIED and (not answer.conditional or validators == Validators()):
            return VisitFailed(reason="answered 304 though the whole page was asked for")
        return await self._outcome(article, answer)

    async def _may_follow(self, url: str, turn: HostTurn, way: Way) -> None:
        """Before a redirect is followed: the robots.txt of its host, read on the same way if it is not known.

        Raises _NotAllowedThere, AddressRefused, GivenBack.
        """
        name, where = host_of(url), display_url(url)
        own = name == turn.host.name
        known = turn.host if own else await self._turns.record_of(name)

        async def take_a_turn() -> Host:
            nonlocal known
            known = await way.go_on(url)
            return known

        try:
            host, allowed, reason = await self._robots.allowed(
                url, known, self._clock.now(), ask=way.ask, before_request=take_a_turn
            )
        except AddressRefused as refusal:
            raise AddressRefused(where, f"a redirect leads to {where}: {refusal.detail}") from refusal
        if host.robots is not known.robots:
            await self._turns.note(name, lambda now: with_robots(now, host))
            # The page is another request: it takes a turn of its own.
            await way.answered(_OK)
        if not allowed:
            unreadable = host.robots is not None and host.robots.disallow_all
            raise _NotAllowedThere(where, f"a redirect leads to {where}: {reason}", passing=unreadable)

    async def _outcome(self, article: Article, answer: Fetched) -> Outcome:
        if answer.status == _NOT_MODIFIED:
            return SameAnswer(whole=False, validators=answer.validators)
        if answer.status in (404, 410):
            return Missing(status=answer.status)
        if answer.status != _OK:
            return VisitFailed(reason=f"answered {answer.status}", retry_after=answer.retry_after)
        body_hash = source_hash(answer.body, answer.content_type)
        moved = answer.permanent_url is not None
        if article.snapshot and body_hash == article.body_hash and feed_is_read(article) and not moved:
            return SameAnswer(
                whole=True, validators=answer.validators, announced=self._is_announced(article, answer.body)
            )
        tags = answer.body.count(b"<")
        if tags > MOST_TAGS:
            return VisitFailed(reason=f"not read: the page has {tags:,} tags, {MOST_TAGS:,} are the most")
        async with self._may_read(answer):
            return await asyncio.to_thread(self._read, article, answer, body_hash)

    def _is_announced(self, article: Article, body: bytes) -> bool:
        return says_it_changed(body, article.last_visit, self._clock.now())

    @asynccontextmanager
    async def _may_read(self, answer: Fetched) -> AsyncIterator[None]:
        """A turn at reading: all turns for a large page, one for any other."""
        async with AsyncExitStack() as turns:
            if len(answer.body) > _LARGE:
                await turns.enter_async_context(self._reading_alone)
                for _ in range(READ_AT_A_TIME - 1):
                    await turns.enter_async_context(self._reading)
            await turns.enter_async_context(self._reading)
            yield

    def _read(self, article: Article, answer: Fetched, body_hash: str) -> Outcome:
        """Read the page; only as far as its text where that is the text of the last visit and nothing else is new."""
        opened = open_page(answer.body, url=answer.url, content_type=answer.content_type, rules=self._markup)
        same_text = bool(article.snapshot and opened.quick_hash) and opened.quick_hash == article.text_hash
        at_its_place = answer.permanent_url is None and answer.url == article.url
        announced = self._is_announced(article, answer.body)
        if same_text and at_its_place and feed_is_read(article):
            return SameAnswer(whole=True, validators=answer.validators, body_hash=body_hash, announced=announced)
        page, left_out = within_limits(opened.read())
        return PageRead(
            page=page,
            left_out=left_out,
            ended=ended(answer.body),
            cut_off=_is_cut_off(answer),
            landed_at=answer.url,
            validators=answer.validators,
            body_hash=body_hash,
            text_hash=opened.quick_hash,
            moved_to=answer.permanent_url,
            announced=announced,
        )


class _NotAllowedThere(Permanent):
    """A redirect leads to an address that robots.txt forbids. `passing` where that file could not be read."""

    def __init__(self, subject: str, detail: str, *, passing: bool) -> None:
        super().__init__(subject, detail)
        self.passing = passing


def _put_off(way_back: GivenBack) -> VisitSkipped:
    """What comes of a visit for which no turn came up at a host on its way: it is gone on with, and nothing failed."""
    return VisitSkipped(reason=way_back.detail, passing=True, again=way_back.again)


def _is_cut_off(answer: Fetched) -> bool:
    """Whether half a page came, where its length was not told: nothing else tells a connection's failing from its end.

    Servers that hang up at once break off whole answers too: what the page says of its end goes first.
    """
    if answer.headers.keys() & _LENGTHS or ended(answer.body):
        return False
    return answer.broken_off or breaks_in_its_midst(answer.body)
