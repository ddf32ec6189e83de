"""Decides what an answer to a poll means: what the feed's record becomes, which articles are new or touched. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import islice

from amended.domain.addresses import display_url, host_of
from amended.domain.articles import Article
from amended.domain.feed_entries import EntrySorter
from amended.domain.feeds import MOST_SITEMAPS, Feed, FeedDocument, FeedStatus, Validators, refreshed
from amended.domain.policies import PollPolicy
from amended.domain.poll_schedule import backoff, next_poll, ordinary_wait
from amended.errors import (
    AddressRefused,
    AmendedError,
    Gone,
    NotFound,
    RateLimited,
    RequestRefused,
    ServerFault,
    Transient,
)

_OK = 200
_NOT_MODIFIED = 304
_NOT_FOUND = 404
# Precondition Failed, and Request Header Fields Too Large: an entity tag may have eight kilobytes.
_CONDITION_REFUSED = frozenset({412, 431})
_GONE = 410
_CREDENTIALS_WANTED = frozenset({401, 403})
_TOO_MANY = 429
_UNAVAILABLE = 503
# After so many failures at an address that a redirect led to, the feed's own address is tried again.
_FAILURES_BEFORE_RETURN = 3
_ENTRY_TIMES = 20
# A feed that floods us (or a sitemap of a whole archive) brings no more new articles than this on one day.
MOST_NEW_A_DAY = 1000
# So many entries of a document are remembered, the first ones: a feed's record is written at every poll.
MOST_SEEN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PollAnswer:
    """What the answer to a poll says. `url` is where it came from, `asked` the address that was asked.

    `permanent_url`, `retry_after`, `validators` and `conditional` are as in `amended.ports.Fetched`; `fresh_for` is
    how long the answer's headers say that it stays fresh.
    """

    status: int
    asked: str
    url: str
    permanent_url: str | None = None
    retry_after: timedelta | None = None
    validators: Validators = Validators()
    fresh_for: timedelta | None = None
    conditional: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PollDecision:
    """What is to be stored and told. Everything but `feed` is written before `feed`, so that a poll cut short repeats.

    `new` are articles not known before; `updated` known ones that another feed has too, that moved or whose text in
    the feed changed; `claims` the new addresses of those that moved (`amended.domain.one_story`); `touched` the keys
    of those to visit soon. `failure` is what went wrong, if anything did.
    `messages` are for a person: what was left out, that the address moved. `status` is the HTTP status or a word.
    """

    feed: Feed
    new: tuple[Article, ...] = ()
    updated: tuple[Article, ...] = ()
    claims: tuple[Article, ...] = ()
    touched: tuple[str, ...] = ()
    status: str = ""
    entries: int = 0
    failure: AmendedError | None = None
    messages: tuple[str, ...] = ()


def request_address(feed: Feed) -> str:
    """The address to ask: where a permanent redirect led, else the feed's own."""
    return feed.moved_to or feed.url


def decide_poll(
    feed: Feed,
    answer: PollAnswer | AmendedError,
    document: FeedDocument | None,
    known: Mapping[str, Article],
    now: datetime,
    policy: PollPolicy,
    revisit_floor: timedelta = timedelta(minutes=15),
) -> PollDecision:
    """What a poll's outcome means.

    `answer` is an error where there was no answer, or none that can be read (`document` is None then); `known` has
    the stored articles among `keys_to_look_up`.
    """
    if isinstance(answer, AmendedError):
        retry_after = answer.retry_after if isinstance(answer, Transient) else None
        return _failed(feed, answer, retry_after, now, policy, status="failed")
    if answer.status == _OK and document is not None:
        return _read(feed, answer, document, known, now, policy, revisit_floor)
    if answer.status == _NOT_MODIFIED and answer.conditional and feed.validators != Validators():
        return _not_modified(feed, answer, now, policy)
    return _refused(feed, answer, now, policy)


def _read(
    feed: Feed,
    answer: PollAnswer,
    document: FeedDocument,
    known: Mapping[str, Article],
    now: datetime,
    policy: PollPolicy,
    revisit_floor: timedelta,
) -> PollDecision:
    today = now.date().isoformat()
    so_far = feed.new_that_day if feed.day == today else 0
    sorter = EntrySorter(feed, known, now, revisit_floor, room=MOST_NEW_A_DAY - so_far)
    sorter.look_over(document.entries)
    for entry in document.entries:
        sorter.take(entry)
    times = _entry_times(feed, document, now)
    wait = ordinary_wait(times, (document.hint, answer.fresh_for), now, policy)
    messages = []
    if document.left_out:
        messages.append(f"{document.left_out} entries beyond the limit were left out")
    if len(document.sitemaps) > MOST_SITEMAPS:
        messages.append(f"{MOST_SITEMAPS} of its {len(document.sitemaps):,} sitemaps were read, the latest ones")
    if document.passed_over:
        messages.append(f"{document.passed_over} of its sitemaps are passed over: on another host, or an index again")
    if sorter.turned_away:
        messages.append(f"{sorter.turned_away} new articles wait: {MOST_NEW_A_DAY:,} a day are the most")
    if not document.complete:
        messages.append("the document is not whole; it is fetched again")
    # An index of sitemaps may stay as it is while a sitemap changes.
    whole = document.complete and not sorter.turned_away and not document.sitemaps
    moved_to = answer.permanent_url or feed.moved_to
    if moved_to != feed.moved_to:
        messages.append(f"moved for good to {display_url(moved_to or '')}")
    read = replace(
        feed,
        hint=document.hint,
        skip_hours=tuple(sorted(document.skip_hours)),
        skip_days=tuple(sorted(document.skip_days)),
    )
    stored = replace(
        _answered(read, wait, now, policy),
        title=document.title or feed.title,
        moved_to=None if moved_to == feed.url else moved_to,
        validators=answer.validators if whole else feed.validators,
        last_entries=len(document.entries),
        stock_taken=feed.stock_taken or document.complete,
        recent_entry_times=times,
        seen=tuple(islice(sorter.seen.values(), MOST_SEEN)),
        day=today,
        new_that_day=so_far + len(sorter.new),
    )
    return PollDecision(
        feed=stored,
        new=tuple(sorter.new.values()),
        updated=tuple(article for key, article in sorter.updated.items() if article != known[key]),
        claims=tuple(sorter.claims.values()),
        touched=tuple(sorted(sorter.touched)),
        status=str(answer.status),
        entries=len(document.entries),
        messages=tuple(messages),
    )


def _not_modified(feed: Feed, answer: PollAnswer, now: datetime, policy: PollPolicy) -> PollDecision:
    wait = ordinary_wait(feed.recent_entry_times, (feed.hint, answer.fresh_for), now, policy)
    stored = replace(_answered(feed, wait, now, policy), validators=refreshed(feed.validators, answer.validators))
    return PollDecision(feed=stored, status=str(answer.status), entries=0)


def _answered(feed: Feed, wait: timedelta, now: datetime, policy: PollPolicy) -> Feed:
    """The feed after an answer as it should be."""
    return replace(
        feed,
        wait=wait,
        next_poll=next_poll(feed, wait, now, policy),
        not_before=None,
        last_polled=now,
        last_good=now,
        last_error="",
        failures=0,
    )


def _refused(feed: Feed, answer: PollAnswer, now: datetime, policy: PollPolicy) -> PollDecision:
    """An answer that is no document."""
    subject, status = display_url(feed.url), answer.status
    if status == _GONE and answer.url == answer.asked:
        error: AmendedError = Gone(subject, "the feed is gone for good (410); it is polled no more")
        stored = replace(
            feed,
            status=FeedStatus.GONE,
            next_poll=None,
            last_polled=now,
            last_error=error.detail,
            failures=feed.failures + 1,
        )
        return PollDecision(feed=stored, status=str(status), failure=error)
    if status in (_TOO_MANY, _UNAVAILABLE):
        error = RateLimited(subject, f"the server asks for a pause ({status})", retry_after=answer.retry_after)
    elif status == _NOT_MODIFIED:
        error = ServerFault(subject, "the server answered 304 though it was asked for the whole document")
    elif status >= 500:
        error = ServerFault(subject, f"the server failed ({status})")
    elif status in (_NOT_FOUND, _GONE):
        error = NotFound(subject, f"there is nothing at this address ({status})")
    elif status in _CREDENTIALS_WANTED:
        error = RequestRefused(subject, f"the server wants credentials, or none of us ({status})")
    else:
        error = RequestRefused(subject, f"the server answers, but with no document ({status})")
    if status in _CONDITION_REFUSED:
        # It is the condition that this server cannot take: without it, it may answer.
        feed = replace(feed, validators=Validators())
    return _failed(feed, error, answer.retry_after, now, policy, status=str(status))


def _failed(
    feed: Feed, error: AmendedError, retry_after: timedelta | None, now: datetime, policy: PollPolicy, *, status: str
) -> PollDecision:
    """The feed after a failure: validators, wait and articles stay as they were."""
    failures = feed.failures + 1
    pause = retry_after if retry_after is not None else backoff(feed.url, failures, policy)
    back = feed.moved_to is not None and failures >= _FAILURES_BEFORE_RETURN
    stored = replace(
        feed,
        next_poll=now + max(pause, policy.floor),
        # What was not even asked needs no pause: whoever sets it right may try at once (`--due all`).
        not_before=None if isinstance(error, AddressRefused) else now + pause,
        last_polled=now,
        last_error=error.detail,
        failures=failures,
        moved_to=None if back else feed.moved_to,
        validators=Validators() if back else feed.validators,
    )
    messages = ("back to its own address",) if back else ()
    return PollDecision(feed=stored, status=status, failure=error, messages=messages)


def put_off(feed: Feed, until: datetime, why: str) -> Feed:
    """The feed, not read because its host, or one on the way to it, is to be left alone until then."""
    return replace(feed, next_poll=max(until, feed.next_poll or until), last_error=why)


def _entry_times(feed: Feed, document: FeedDocument, now: datetime) -> tuple[datetime, ...]:
    """When the latest entries came out, latest first: the feed's rhythm. Dates in the future are no news."""
    times = {entry.published or entry.touched for entry in document.entries} | set(feed.recent_entry_times)
    return tuple(sorted((time for time in times if time is not None and time <= now), reverse=True)[:_ENTRY_TIMES])


def is_read_as(feed: Feed, other: Feed | None) -> bool:
    """Whether a feed that moved for good is read as the other one: followed too, at that address, told to the same."""
    return (
        other is not None
        and other.url == feed.moved_to
        and other.moved_to is None
        and other.status is FeedStatus.ACTIVE
        and set(other.channels) == set(feed.channels)
    )


def left_to(feed: Feed, other: Feed, now: datetime, policy: PollPolicy) -> PollDecision:
    """A feed that is not asked, because it is read as the other one: one that is removed again hinders it no longer."""
    why = f"moved for good to {display_url(other.url)}, which is followed too: it is read there"
    until = max(other.next_poll or now, now + policy.interval)
    stored = replace(feed, next_poll=until, last_error=why, failures=0, not_before=None)
    return PollDecision(feed=stored, status="skipped", messages=(why,))


def hosts_of(feeds: Iterable[Feed]) -> dict[str, list[Feed]]:
    """The feeds by the host that is asked; of each host the one first that was not asked for longest.

    Where one feed's answer makes its host pause, it must not be the same feed each time that gets its turn.
    """
    by_host: dict[str, list[Feed]] = {}
    for feed in sorted(feeds, key=lambda feed: feed.last_polled or feed.added_at):
        by_host.setdefault(host_of(request_address(feed)), []).append(feed)
    return by_host


def credentials_for(feed: Feed, address: str) -> str:
    """The name of the credentials to send to this address: the feed's own, and only to its own host.

    Where they were given for TLS, a permanent redirect to http does not bring them into the clear.
    """
    in_the_clear = feed.url.lower().startswith("https:") and not address.lower().startswith("https:")
    return feed.auth if host_of(address) == host_of(feed.url) and not in_the_clear else ""
