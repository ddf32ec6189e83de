"""Carries out `/amended …`: a few records read or changed, and an answer in our own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from amended.domain import heartbeats
from amended.domain.addresses import display_url
from amended.domain.articles import Article
from amended.domain.counts import number_of
from amended.domain.policies import RevisitPolicy
from amended.domain.slack_requests import Command, Reply, Verb
from amended.errors import Conflict
from amended.ports import Clock, Store
from amended.services.follow import unwatch, watch
from amended.services.one_story import article_at
from amended.services.slack_changes import change_article, mute_in_channel

_LISTED = 20
HELP = """`/amended watch URL [#channel]` – follow an article; alerts go to the channel, or where they always go
`/amended unwatch URL` – follow it no longer
`/amended list` – articles that were asked for by hand
`/amended status` – what is followed, and when the runner was last seen
`/amended mute URL [here]` – record what happens to a story and tell nobody, or nobody in this channel
`/amended unmute URL [here]` – tell it again
`/amended help` – this list"""


class Commands:
    """Carries out commands. Nothing that a person types raises; errors of the store pass through.

    `refused` says of a URL why it is never fetched, "" where it may be.
    """

    def __init__(self, store: Store, clock: Clock, revisit: RevisitPolicy, refused: Callable[[str], str]) -> None:
        self._store = store
        self._clock = clock
        self._revisit = revisit
        self._refused = refused

    def carry_out(self, command: Command, channel: str) -> Reply:
        """The answer to a command that was typed in `channel`."""
        if command.problem:
            return Reply(text=f"{command.problem}\n{HELP}")
        try:
            match command.verb:
                case Verb.WATCH:
                    return Reply(text=self._watch(command))
                case Verb.UNWATCH:
                    done = unwatch(self._store, command.url)
                    return Reply(text="I follow it no longer." if done else "I did not follow that article.")
                case Verb.MUTE | Verb.UNMUTE:
                    return Reply(text=self._mute(command, channel))
                case Verb.LIST:
                    return self._list()
                case Verb.STATUS:
                    return Reply(text=self._status())
                case Verb.HELP:
                    return Reply(text=HELP)
        except Conflict:
            return Reply(text="That article is being visited just now; please try again in a moment.")

    def _watch(self, command: Command) -> str:
        if reason := self._refused(command.url):
            return f"I do not follow that address: it is not public ({reason}). `[fetch] allow_private` lets it in."
        article, new = watch(self._store, command.url, self._revisit, self._clock.now())
        where = ""
        if wanted := command.channel:
            change_article(
                self._store,
                article.key,
                lambda known: replace(known, channels=tuple(dict.fromkeys((*known.channels, wanted)))),
            )
            where = f" Its alerts go to <#{wanted}>; invite me there, if I am not in it yet: `/invite @Amended`."
        if article.muted:
            where += " It is muted: `/amended unmute` with its address tells it again."
        return ("I follow it now." if new else "I follow it already.") + where

    def _mute(self, command: Command, channel: str) -> str:
        article = article_at(self._store, command.url)
        muted = command.verb is Verb.MUTE
        if article is None:
            return "I do not follow that article."
        key = article.key
        if command.here:
            mute_in_channel(self._store, key, channel, muted=muted)
            return "Muted in this channel." if muted else "It is told in this channel again."
        change_article(self._store, key, lambda article: replace(article, muted=muted))
        if muted:
            return "Muted: I keep records of it and tell nobody. `/amended unmute` takes that back."
        return "It is told again."

    def _list(self) -> Reply:
        """What was asked for by hand, the latest first."""
        watched = self._store.watched_articles(_LISTED + 1)
        if not watched:
            return Reply(text="Nothing was asked for by hand. `/amended watch URL` follows an article.")
        more = f", the latest {_LISTED}" if len(watched) > _LISTED else ""
        return Reply(text=f"Asked for by hand{more}:", listed=tuple(_entry(one) for one in watched[:_LISTED]))

    def _status(self) -> str:
        found = self._store.statistics()
        counts = [
            f"I read {number_of(found.feeds, 'feed')} and follow {number_of(found.articles_followed, 'article')}",
            f"{number_of(found.articles_with_notices, 'article')} with a notice",
            f"{number_of(found.alerts, 'alert')} so far",
        ]
        seen = self._store.heartbeat(heartbeats.RUN)
        if seen is None:
            runner = "The runner has not been seen yet: nothing is visited until `amended run` is started."
        else:
            runner = f"The runner was seen {_ago(self._clock.now() - seen[0])}, at {seen[0]:%Y-%m-%d %H:%M} UTC."
        return f"{'; '.join(counts)}. {runner}"


def _entry(article: Article) -> str:
    """One line about an article; its title is text of the web."""
    address = display_url(article.url, 100)
    about = article.status.value + (", muted" if article.muted else "")
    return f"{article.title[:100]} – {address} ({about})" if article.title else f"{address} ({about})"


def _ago(passed: timedelta) -> str:
    minutes = int(passed.total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 120:
        return f"{number_of(minutes, 'minute')} ago"
    return f"{minutes // 60} hours ago"
