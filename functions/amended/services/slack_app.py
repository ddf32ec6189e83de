"""Answers people in Slack: `/amended …` and the buttons of alerts.

Slack waits three seconds. `answer` does only what fits into them (a slash command's words, an empty modal), and says
what is to be done afterwards; `finish` does that, in the same process or, on AWS, from a queue: a function freezes
once it has answered. Everything may come twice and then changes nothing more.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from urllib.parse import urlsplit

from amended.domain.addresses import article_key, clean_url
from amended.domain.alerts import Alert, Mark, Verdict
from amended.domain.articles import Article
from amended.domain.deliveries import Delivery, delivery_id
from amended.domain.events import Failure
from amended.domain.policies import RevisitPolicy
from amended.domain.slack_requests import (
    Button,
    ButtonPressed,
    Challenge,
    Command,
    Later,
    Reply,
    SlackRequest,
    SlashCommand,
    Verb,
    understood,
)
from amended.errors import AmendedError, Conflict, Transient
from amended.ports import Clock, Job, Reporter, Store, Workspace
from amended.services.follow import unwatch, watch
from amended.services.telling import Telling

_SLACK = "slack"
_LISTED = 20
_LOOKED_THROUGH = 5000
_TRIES = 5
_MOST_MARKS = 5
_VERDICTS = {Button.HANDLED: Verdict.HANDLED, Button.WRONG: Verdict.WRONG, Button.MUTE: Verdict.MUTED}
HELP = """`/amended watch URL [#channel]` – follow an article; alerts go to the channel, or where they always go
`/amended unwatch URL` – follow it no longer
`/amended list` – articles that were asked for by hand
`/amended status` – what is followed, and when the runner was last seen
`/amended mute URL` – record what happens to a story, and tell nobody"""


class SlackApp:
    """The use case."""

    def __init__(
        self,
        store: Store,
        telling: Telling,
        workspace: Workspace,
        clock: Clock,
        reporter: Reporter,
        revisit: RevisitPolicy,
    ) -> None:
        self._store = store
        self._telling = telling
        self._workspace = workspace
        self._clock = clock
        self._reporter = reporter
        self._revisit = revisit

    def answer(self, request: SlackRequest) -> Reply:
        """The answer to a verified request. Never raises for what a person typed; store errors pass through."""
        match request:
            case Challenge():
                return Reply(challenge=request.value)
            case SlashCommand():
                return self._command(understood(request.text))
            case ButtonPressed(button=Button.CHANGES):
                try:
                    return Reply(later=Later(pressed=request, view=self._workspace.open_loading(request.trigger)))
                except AmendedError as error:
                    self._report(error)
                    return Reply()
            case ButtonPressed():
                return Reply(later=Later(pressed=request))
            case _:
                return Reply()

    def finish(self, later: Later) -> None:
        """Do what the answer left to be done. Raises Transient where it may be tried again."""
        pressed = later.pressed
        if pressed.button is Button.CHANGES:
            job = self._job(pressed)
            if job is None:
                self._workspace.show_problem(later.view, "This alert is not in the records any more.")
            else:
                self._workspace.show_changes(later.view, job)
            return
        self._judge(pressed, _VERDICTS[pressed.button])

    # buttons

    def _judge(self, pressed: ButtonPressed, verdict: Verdict) -> None:
        """Store what a reader says of an alert, act on it, and show it in the message."""
        alert = self._marked(pressed, verdict)
        if alert is None:
            return
        if verdict is Verdict.MUTED:
            self._change_article(alert.article_key, lambda article: replace(article, muted=True))
        if (job := self._job(pressed)) is not None:
            self._workspace.show_again(job, pressed.ts)

    def _marked(self, pressed: ButtonPressed, verdict: Verdict) -> Alert | None:
        """The alert with the verdict; None where there is no such alert. Raises Conflict."""
        for _ in range(_TRIES):
            alert = self._store.alert(pressed.alert_id)
            if alert is None or any(mark.verdict is verdict for mark in alert.marks):
                return alert
            mark = Mark(verdict=verdict, by=pressed.user, at=self._clock.now())
            stored = self._store.put_alert(replace(alert, marks=(*alert.marks, mark)[-_MOST_MARKS:]))
            if stored is not None:
                self._count(stored, verdict)
                return stored
        raise Conflict(pressed.alert_id, "changed again and again")

    def _count(self, alert: Alert, verdict: Verdict) -> None:
        """Count the verdict by rule and by domain: precision, as the readers see it."""
        if verdict is Verdict.MUTED:
            return
        day, word = self._clock.now().date().isoformat(), "wrong" if verdict is Verdict.WRONG else "right"
        rules = {notice.rule for notice in alert.gained if notice.rule}
        names = [f"{word}_by_rule:{rule}" for rule in sorted(rules)] + [f"{word}_by_domain:{_host(alert.url)}"]
        for name in [f"judged_{word}", *names]:
            self._store.tally(day, name)

    def _job(self, pressed: ButtonPressed) -> Job | None:
        """What the pressed message tells, as it was told; None where the records do not have it."""
        alert = self._store.alert(pressed.alert_id)
        if alert is None:
            return None
        identity = delivery_id(pressed.alert_id, _SLACK, pressed.channel)
        delivery = self._store.delivery(identity)
        if delivery is None:
            blank = Delivery(
                id=identity,
                alert_id=alert.id,
                article_key=alert.article_key,
                sink=_SLACK,
                channel=pressed.channel,
            )
            return Job(alert=alert, delivery=blank, alerts=(alert,))
        return self._telling.job(delivery, lambda: None)

    # the slash command

    def _command(self, command: Command) -> Reply:
        if command.problem:
            return Reply(text=f"{command.problem}\n{HELP}")
        try:
            match command.verb:
                case Verb.WATCH:
                    return Reply(text=self._watch(command))
                case Verb.UNWATCH:
                    done = unwatch(self._store, command.url)
                    return Reply(text="I follow it no longer." if done else "I did not follow that article.")
                case Verb.MUTE:
                    return Reply(text=self._mute(command))
                case Verb.LIST:
                    return self._list()
                case Verb.STATUS:
                    return Reply(text=self._status())
                case _:
                    return Reply(text=HELP)
        except Conflict:
            return Reply(text="That article is being visited just now; please try again in a moment.")
        except ValueError:
            return Reply(text=f"I cannot read that address.\n{HELP}")

    def _watch(self, command: Command) -> str:
        article, new = watch(self._store, command.url, self._revisit, self._clock.now())
        where = ""
        if command.channel:
            self._change_article(
                article.key,
                lambda known: replace(known, channels=tuple(dict.fromkeys((*known.channels, command.channel)))),
            )
            where = f" Its alerts go to <#{command.channel}>, if I was invited there."
        return ("I follow it now." if new else "I follow it already.") + where

    def _mute(self, command: Command) -> str:
        key = article_key(clean_url(command.url))
        done = self._change_article(key, lambda article: replace(article, muted=True))
        return "Muted: I keep records of it and tell nobody." if done else "I do not follow that article."

    def _list(self) -> Reply:
        """What was asked for by hand, the latest first; a long store is not read to its end within three seconds."""
        watched = [one for one in islice(self._store.articles(), _LOOKED_THROUGH) if one.watched]
        if not watched:
            return Reply(text="Nothing was asked for by hand. `/amended watch URL` follows an article.")
        titles = tuple(f"{one.title or one.url} ({one.status.value})" for one in watched[:_LISTED])
        more = f", the latest {_LISTED} of {len(watched)}" if len(watched) > _LISTED else ""
        return Reply(text=f"Asked for by hand{more}:", listed=titles)

    def _status(self) -> str:
        found = self._store.statistics()
        seen = self._store.heartbeat("run")
        runner = (
            f"The runner was seen at {seen[0]:%Y-%m-%d %H:%M} UTC." if seen else "The runner has not been seen yet."
        )
        return (
            f"I read {found.feeds} feeds and follow {found.articles_followed} articles; {found.articles_with_notices} "
            f"carry a notice. {found.alerts} alerts so far. {runner}"
        )

    def _change_article(self, key: str, change: Callable[[Article], Article]) -> bool:
        """Change an article's record, on top of what others write meanwhile; False if there is none."""
        for _ in range(_TRIES):
            article = self._store.article(key)
            if article is None:
                return False
            if self._store.put_article(change(article)) is not None:
                return True
        raise Conflict(key, "it is being visited just now")

    def _report(self, error: AmendedError) -> None:
        now, transient = self._clock.now(), isinstance(error, Transient)
        self._reporter.report(Failure(at=now, subject=error.subject, message=error.detail, transient=transient))


def _host(url: str) -> str:
    return urlsplit(url).hostname or "unknown"
