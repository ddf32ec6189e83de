"""`amended feeds`: add, list, remove, discover, import and export what is followed."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from amended import bootstrap
from amended.cli.fetching import fetched, web_address
from amended.cli.main import DONE, FAILED
from amended.cli.output import print_json, print_lines, say, table
from amended.config import Settings
from amended.domain.addresses import display_url
from amended.domain.counts import number_of
from amended.errors import AmendedError, NotAFeed, NotFound, WrongUsage
from amended.ports import Fetched
from amended.services.follow import FROM_CONFIG, add_feed

# Of the feeds that a page names, so many are looked at before it is given up.
_MOST_TRIED = 5
# Of the addresses in a list that are left out, so many are named.
_MOST_NAMED = 20


def execute(arguments: argparse.Namespace) -> int:
    """Carry out one action."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    actions: dict[str, Callable[[Settings, argparse.Namespace], int]] = {
        "add": _add,
        "list": _list,
        "remove": _remove,
        "discover": _discover,
        "import": _import,
        "export": lambda settings, _: _export(settings),
    }
    return actions[arguments.action](settings, arguments)


def _add(settings: Settings, arguments: argparse.Namespace) -> int:
    """Follow the feed at the address, or the first that the page at the address names and that can be read."""
    url = web_address(arguments.url)
    # Opened first: so there is one in which the hosts' turns are kept.
    with contextlib.closing(bootstrap.store(settings)) as store:
        found, title = _feed_at(settings, url)
        added = add_feed(store, found, bootstrap.clock().now(), title=title, channels=arguments.channel)
    if arguments.json:
        print_json({"url": display_url(found), "title": title, "added": added})
    else:
        say(
            f"amended: following {display_url(found)}; its first poll takes stock and alerts on nothing"
            if added
            else f"amended: {display_url(found)} is followed already"
        )
    return DONE


def _feed_at(settings: Settings, url: str) -> tuple[str, str]:
    """Address and title of the feed at this address, or of the first that its page names and that can be read."""
    answer = fetched(settings, url)
    try:
        return url, _title(answer)
    except NotAFeed:
        candidates = bootstrap.discovered(answer)
    if not candidates:
        raise NotAFeed(display_url(url), "is no feed, and its page names none; `amended watch URL` follows one article")
    if len(candidates) > 1:
        say(f"amended: {display_url(url)} offers {len(candidates)} feeds; taking the first that can be read:")
        for candidate in candidates:
            say(f"  {display_url(candidate.url)}  {candidate.title}")
    return _first_good(settings, url, [(candidate.url, candidate.title) for candidate in candidates])


def _title(answer: Fetched) -> str:
    """The title of the feed that was fetched. Raises NotAFeed."""
    return bootstrap.feed_reader().read(answer.body, content_type=answer.content_type, url=answer.url).title


def _first_good(settings: Settings, page: str, named: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Address and title of the first of the named feeds that can be read; `named` are addresses and titles.

    Raises NotAFeed, which says why each cannot.
    """
    problems = []
    for address, called in named[:_MOST_TRIED]:
        try:
            title = _title(fetched(settings, address))
        except AmendedError as error:
            problems.append(str(error))
        else:
            return address, called or title
    raise NotAFeed(display_url(page), f"is no feed, and none that it names can be read: {'; '.join(problems)}")


def _list(settings: Settings, arguments: argparse.Namespace) -> int:
    with contextlib.closing(bootstrap.store(settings)) as store:
        feeds = store.feeds()
    if arguments.json:
        from amended.presentation.json_shapes import feed_json

        print_json([feed_json(feed) for feed in feeds])
        return DONE
    rows = []
    for feed in feeds:
        polled = feed.last_polled.strftime("%Y-%m-%d %H:%M") if feed.last_polled else "not yet"
        due = feed.next_poll.strftime("%Y-%m-%d %H:%M") if feed.next_poll else "at once"
        if feed.status.value == "gone":
            due = "never"
        rows.append((display_url(feed.url), feed.status.value, polled, due, str(feed.last_entries), feed.last_error))
    if rows:
        print_lines(table(rows, ("feed", "status", "polled (UTC)", "next (UTC)", "entries", "problem")))
    else:
        say(f"amended: no feed is followed; what follows one: {settings.to_follow_feeds}")
    return DONE


def _remove(settings: Settings, arguments: argparse.Namespace) -> int:
    url = web_address(arguments.url)
    with contextlib.closing(bootstrap.store(settings)) as store:
        # Also by the address as `feeds list` shows it: without the password that it may have.
        shown = [feed for feed in store.feeds() if display_url(feed.url) == url]
        known = store.feed(url) or (shown[0] if len(shown) == 1 else None)
        if known is None or not store.remove_feed(known.url):
            raise NotFound(display_url(url), f"is not followed; `{settings.program} feeds list` shows what is")
    if arguments.json:
        print_json({"url": display_url(known.url), "removed": True})
    say(f"amended: {display_url(known.url)} is followed no more; its articles are, until their horizon")
    if known.origin == FROM_CONFIG:
        again = "push" if settings.store.stack else "run"
        say(f"amended: it stands in amended.toml and comes back with the next {again}; take it out there too")
    return DONE


def _discover(settings: Settings, arguments: argparse.Namespace) -> int:
    url = web_address(arguments.url)
    answer = fetched(settings, url)
    try:
        offered = [(url, _title(answer))]
    except NotAFeed:
        offered = [(candidate.url, candidate.title) for candidate in bootstrap.discovered(answer)]
    if arguments.json:
        print_json([{"url": address, "title": title} for address, title in offered])
    else:
        print_lines(f"{display_url(address)}  {title}".rstrip() for address, title in offered)
    if not offered:
        say(f"amended: {display_url(arguments.url)}: its page names no feed")
        return FAILED
    return DONE


def _import(settings: Settings, arguments: argparse.Namespace) -> int:
    text = sys.stdin.buffer.read() if arguments.file == "-" else _bytes_of(Path(arguments.file))
    listed, left_out = bootstrap.opml_feeds(text, arguments.file)
    with contextlib.closing(bootstrap.store(settings)) as store:
        now = bootstrap.clock().now()
        added = sum(add_feed(store, feed.url, now, title=feed.title) for feed in listed)
    for url, why in list(left_out.items())[:_MOST_NAMED]:
        say(f"amended: {display_url(url) or '(no address)'} is left out: {why}")
    if len(left_out) > _MOST_NAMED:
        say(f"amended: and {number_of(len(left_out) - _MOST_NAMED, 'more address', 'more addresses')}")
    if arguments.json:
        print_json({"file": arguments.file, "added": added, "known": len(listed) - added})
    else:
        say(f"amended: {number_of(added, 'feed')} added; followed already: {len(listed) - added}")
    return DONE


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongUsage(str(file), f"cannot be read: {error.strerror}") from None


def _export(settings: Settings) -> int:
    with contextlib.closing(bootstrap.store(settings)) as store:
        sys.stdout.write(bootstrap.opml_text(store.feeds()))
    return DONE
