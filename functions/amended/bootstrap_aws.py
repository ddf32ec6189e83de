"""The composition root on AWS: what each function does, by services with their adapters (`bootstrap_resources`)."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, TextIO

from amended import bootstrap
from amended.bootstrap_resources import FunctionResources
from amended.config import Settings
from amended.domain.events import Failure
from amended.domain.messages import Kind
from amended.errors import WrongConfiguration
from amended.ports import Clock, Store

if TYPE_CHECKING:
    from amended.adapters.lambda_log import LambdaLog
    from amended.adapters.sqs_events import Batch
    from amended.services.host_turns import HostTurns

# What a fetch, or a summary with its post, may still take when the time for beginning one is over.
LAST_WORK = timedelta(seconds=75)
LAST_DISPATCH = timedelta(seconds=15)
# What a caller by hand, who has no context of Lambda's, lets a function take: what the template gives a worker.
BY_HAND = timedelta(minutes=3)
# How often the age of the oldest due item is measured: as often as its alarm looks, since it doubles an idle look. A
# minute that comes a little early must not leave a gap.
MEASURE_EVERY = timedelta(minutes=4, seconds=30)
# Which function works off what.
_WORKERS = {Kind.FEEDS: "poll_feeds", Kind.HOSTS: "revisit_articles", Kind.LANES: "send_alerts"}
# What clients and stores are made of, once: everything else is read again for each invocation.
_RESOURCES = ("TABLE_NAME", "BUCKET_NAME", "RETENTION_DAYS", "STACK_NAME", "AWS_ENDPOINT_URL", "AWS_REGION")


class Deployment(FunctionResources):
    """What each function does; for what it is made of see `FunctionResources`."""

    def __init__(self, environment: Mapping[str, str], stream: TextIO | None, clock: Clock | None = None) -> None:
        super().__init__(environment, stream, clock)
        self._measured: datetime | None = None

    def dispatch(self, context: Any) -> dict[str, int]:
        """Put what is due on the queues."""
        clock, log = self._clock, self._log("dispatch", context)
        try:
            now = clock.now()
            measure = self._measured is None or now - self._measured >= MEASURE_EVERY
            done = self._dispatch(clock).dispatch(_until(clock, context, LAST_DISPATCH), measure=measure)
            if measure:
                self._measured = now
            log.dispatched(clock.now(), done)
        finally:
            log.finish(clock.now())
        return {"feeds": done.feeds, "hosts": done.hosts, "lanes": done.lanes}

    def poll_feeds(self, event: Any, context: Any) -> dict[str, Any]:
        """Poll the feeds that an event's messages name."""
        return self._work(event, context, Kind.FEEDS, self._poll)

    def revisit_articles(self, event: Any, context: Any) -> dict[str, Any]:
        """Visit what is due on the hosts that an event's messages name; alerts are on their way at once."""
        return self._work(event, context, Kind.HOSTS, self._revisit)

    def send_alerts(self, event: Any, context: Any) -> dict[str, Any]:
        """Send what is due in the lanes that an event's messages name; or tell the operators of an alarm."""
        from amended.adapters.sns_alarms import is_notification

        if is_notification(event):
            return self._tell_alarms(event, context)
        return self._work(event, context, Kind.LANES, self._send)

    def slack_app(self, event: Any, context: Any) -> dict[str, Any]:
        """Answer a request of Slack at the function's address; what is left to do then is done by calling itself.

        Slack waits three seconds, and a function is frozen with its answer: hence the second invocation.
        """
        from amended import bootstrap_interaction
        from amended.adapters import slack_calls

        clock, log = self._clock, self._log("slack_app", context)
        try:
            settings = self._settings_of_slack(event, log)
            answers = bootstrap_interaction.answers(settings, self._hurried_store, clock, log)
            left = slack_calls.left_over(event)
            if left is not None:
                slack_calls.finish(left, clock=clock, reporter=log, answers=answers)
                return {}
            secret = settings.slack.signing_secret
            answer, later = slack_calls.answered(event, secret=secret, clock=clock, reporter=log, answers=answers)
            if later is not None:
                slack_calls.leave_over(self._lambda_client, context.invoked_function_arn, later)
            return answer
        finally:
            log.finish(clock.now())

    def _settings_of_slack(self, event: Any, log: LambdaLog) -> Settings:
        """The settings; where Slack's secret lacks what a request of Slack's needs, those who look after it are told.

        Raises as `settings`.
        """
        from amended.adapters.slack_calls import is_signed

        now = self._clock.now()
        try:
            settings = self.settings(now, configuration=self._hurried_configuration)
        except WrongConfiguration as error:
            self._tell_of([_lasting(now, error)], self._hurried_store, log)
            raise
        if not settings.slack.signing_secret and is_signed(event):
            lacking = WrongConfiguration(
                f"secret {settings.slack.secret}", "has no signing_secret: nobody is answered in Slack"
            )
            self._tell_of([_lasting(now, lacking)], self._hurried_store, log)
        return settings

    def _tell_of(self, faults: list[Failure], store: Store, log: LambdaLog) -> None:
        """Report lasting faults, and have the stack's topic of alarms tell of them, once a day."""
        from amended.services.lasting_faults import tell_of

        for fault in faults:
            log.report(fault)
        tell_of(faults, store, self._topic(), log, self._clock.now())

    def _work(
        self, event: Any, context: Any, kind: Kind, work: Callable[[Batch, LambdaLog, Clock, datetime], None]
    ) -> dict[str, Any]:
        from amended.adapters.sqs_events import batch_of

        clock, log = self._clock, self._log(_WORKERS[kind], context)
        until = _until(clock, context, LAST_WORK)
        batch = batch_of(event, kind)
        try:
            for message_id, detail in batch.refused.items():
                log.refused(clock.now(), message_id, detail)
            if batch.names:
                work(batch, log, clock, until)
        finally:
            log.finish(clock.now())
        return batch.answer

    def _tell_alarms(self, event: Any, context: Any) -> dict[str, Any]:
        """Raises Transient, or Permanent of Slack's: SNS and Lambda try again. Without a token it is the log alone."""
        from amended.adapters.sns_alarms import texts_of

        log, now = self._log("send_alerts", context), self._clock.now()
        texts = texts_of(event)
        for text in texts:
            log.alarmed(now, text)
        try:
            operators = bootstrap.operators(self.settings(now, log))
        except WrongConfiguration as error:
            # That it cannot be read is told where what is due is sent: here it would ring the next alarm.
            log.report(_lasting(now, error))
            return {}
        if operators is not None:
            for text in texts:
                operators.tell(text)
        return {}

    def _poll(self, batch: Batch, log: LambdaLog, clock: Clock, until: datetime) -> None:
        from amended.adapters.feed_credentials import FeedCredentials
        from amended.services.poll import PollFeeds
        from amended.services.queue_work import poll_named

        settings = self.settings(clock.now())
        secret = f"{self._environment.get('STACK_NAME', '')}/feeds"
        credentials = FeedCredentials(self._hurried_secrets, secret, clock)

        async def run() -> None:
            client = bootstrap.fetcher(settings, credentials)
            try:
                turns = self._turns(settings, clock, until)
                floor = settings.revisit.floor
                poll = PollFeeds(self.store, client, self._feed_reader, turns, clock, log, settings.poll, floor)
                await poll_named(self.store, poll, clock, batch.names, until)
            finally:
                await client.close()

        asyncio.run(run())
        if faults := credentials.faults(clock.now()):
            self._tell_of(faults, self.store, log)

    def _revisit(self, batch: Batch, log: LambdaLog, clock: Clock, until: datetime) -> None:
        from amended.services.page_visits import PageVisits
        from amended.services.queue_work import visit_named
        from amended.services.revisit import RevisitArticles
        from amended.services.robots import RobotsRules

        settings = self.settings(clock.now())

        async def run() -> None:
            client = bootstrap.fetcher(settings)
            try:
                turns = self._turns(settings, clock, until)
                revisit = RevisitArticles(
                    store=self.store,
                    pages=PageVisits(client, turns, RobotsRules(client, clock), clock, self._markup_rules),
                    turns=turns,
                    clock=clock,
                    reporter=log,
                    rules=self._rules,
                    revisit=settings.revisit,
                    detecting=settings.detect,
                    destinations=self._destinations(settings),
                )
                await visit_named(revisit, clock, batch.names, until)
            finally:
                await client.close()

        asyncio.run(run())
        if log.alerts:
            self._dispatch(clock).lanes(log.alerts)

    def _turns(self, settings: Settings, clock: Clock, until: datetime) -> HostTurns:
        from amended.services.host_turns import HostTurns

        owner, interval = bootstrap.worker_name(), settings.fetch.host_interval
        return HostTurns(self.store, clock, owner=owner, interval=interval, until=until, timeout=settings.fetch.timeout)

    def _send(self, batch: Batch, log: LambdaLog, clock: Clock, until: datetime) -> None:
        from amended.adapters.counted_summariser import CountedSummariser
        from amended.services.deliver import SendAlerts
        from amended.services.lasting_faults import Noted, tell_of
        from amended.services.queue_work import send_named
        from amended.services.summarise import Summaries

        unreadable: WrongConfiguration | None = None
        noted = Noted(log)
        try:
            settings, names = self.settings(clock.now(), noted), batch.names
        except WrongConfiguration as error:
            # Where no token is needed, what is due is sent all the same; what is due in Slack stays due.
            unreadable, settings = error, self.settings(clock.now(), noted, tokens=False)
            names = tuple(name for name in batch.names if not name.startswith("slack:"))
            noted.report(_lasting(clock.now(), error, "alerts for Slack wait until it can be read"))
        model = bootstrap.summariser(settings)
        counted = None if model is None else CountedSummariser(model, log.spent)
        summaries = Summaries(self.store, counted, clock, noted, settings.summary)
        sinks = bootstrap.sinks(settings, self._stream, colour=False, width=80)
        told = self._operators(settings)
        tell_of(noted.take(), self.store, told, log, clock.now())
        place = settings.slack.token_place
        send = SendAlerts(self.store, sinks, summaries, clock, log, operators=told, token_place=place)
        send_named(self.store, send, names, until)
        # A model that takes the key no more, or whose account is used up, stops nothing either.
        tell_of(noted.take(), self.store, told, log, clock.now())
        if unreadable is not None:
            raise unreadable


def _lasting(at: datetime, error: WrongConfiguration, what_of_it: str = "") -> Failure:
    """A fault that lasts until a person mends it, and what follows from it."""
    message = f"{error.detail}; {what_of_it}" if what_of_it else error.detail
    return Failure(at=at, subject=error.subject, message=message, transient=False)


def deployment() -> Deployment:
    """This process's environment: one for good in Lambda, another where a test names another table or address."""
    return _deployment(tuple(os.environ.get(name, "") for name in _RESOURCES))


@cache
def _deployment(_: tuple[str, ...]) -> Deployment:
    # Lambda has everything logged from INFO on: botocore would tell at each start where it found its credentials.
    logging.getLogger("botocore").setLevel(logging.WARNING)
    return Deployment(os.environ, None)


def _until(clock: Clock, context: Any, margin: timedelta) -> datetime:
    """When nothing more may be begun: so long before this invocation is ended from outside."""
    left = BY_HAND if context is None else timedelta(milliseconds=context.get_remaining_time_in_millis())
    return clock.now() + left - margin
