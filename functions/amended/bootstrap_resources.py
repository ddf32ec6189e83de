"""What a function on AWS stands on: its environment -> settings, store, clients and those who look after the stack.

Clients are made once for each environment (a process that serves many invocations), settings are read anew for each
invocation; of these only the secrets can change, and they are kept for a minute.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any, TextIO

from amended import bootstrap
from amended.adapters.aws_clients import HURRIED, PATIENT, client
from amended.config import Settings
from amended.config_pushed import deployed_settings
from amended.domain.events import Failure
from amended.domain.messages import Kind
from amended.errors import WrongConfiguration
from amended.ports import Clock, FeedReader, Operators, Reporter, Store

if TYPE_CHECKING:
    from amended.adapters.lambda_log import LambdaLog
    from amended.adapters.secrets import Secrets
    from amended.adapters.stack_configuration import StackConfiguration
    from amended.domain.detection import Rules
    from amended.domain.pages import MarkupRules
    from amended.domain.routing import Destinations
    from amended.services.dispatch import Dispatch

# Which field of which secret stands for which variable of the configuration.
_SLACK = "SLACK_SECRET"
_SECRETS = {
    _SLACK: {
        "bot_token": "SLACK_BOT_TOKEN",
        "signing_secret": "SLACK_SIGNING_SECRET",
        "webhook_secret": "AMENDED_WEBHOOK_SECRET",
    },
    "OPENAI_SECRET": {"api_key": "OPENAI_API_KEY"},
}
_QUEUES = {Kind.FEEDS: "FEED_QUEUE_URL", Kind.HOSTS: "ARTICLE_QUEUE_URL", Kind.LANES: "ALERT_QUEUE_URL"}


class FunctionResources:
    """A function's environment.

    `environment` are its variables, `stream` is where its log goes (None: standard output), `clock` its time.
    """

    def __init__(self, environment: Mapping[str, str], stream: TextIO | None, clock: Clock | None = None) -> None:
        self._environment = environment
        self._written = stream
        self._clock = clock or bootstrap.clock()

    def _operators(self, settings: Settings) -> Operators | None:
        """Who is told of faults: the operators' channel; the topic where there is none, or it takes nothing."""
        from amended.services.lasting_faults import FirstThatTakes

        channel, topic = bootstrap.operators(settings), self._topic()
        return channel or topic if channel is None or topic is None else FirstThatTakes(channel, topic)

    def _topic(self) -> Operators | None:
        """The stack's topic of alarms: by e-mail, and through `SendAlerts` in the operators' channel."""
        from amended.adapters.sns_topic import AlarmTopic

        topic = self._environment.get("ALARM_TOPIC", "").strip()
        return AlarmTopic(self._topic_client, topic, self._environment.get("STACK_NAME", "")) if topic else None

    @property
    def _stream(self) -> TextIO:
        return self._written or sys.stdout

    def settings(
        self,
        now: datetime,
        reporter: Reporter | None = None,
        *,
        tokens: bool = True,
        configuration: StackConfiguration | None = None,
    ) -> Settings:
        """The settings of the environment, of the secrets that this function is told of, and of what was pushed.

        `configuration` is asked for the latter. Without `tokens` Slack's secret is left out. A model's key that cannot
        be read is reported, and missing then: summaries are extracts. Raises WrongConfiguration, or StoreBusy where a
        secret cannot be read now.
        """
        environment = dict(self._environment)
        for variable, fields in _SECRETS.items():
            name = environment.get(variable)
            if not name or (variable == _SLACK and not tokens):
                continue
            try:
                secret = self._secrets.read(name, now)
            except WrongConfiguration as error:
                if variable == _SLACK or reporter is None:
                    raise
                message = f"{error.detail}; summaries are extracts until it can be read"
                reporter.report(Failure(at=now, subject=error.subject, message=message, transient=False))
                continue
            environment |= {target: secret[field] for field, target in fields.items() if secret.get(field)}
        settings = deployed_settings((configuration or self._configuration).read(now), environment)
        of_slack = f"{self._environment.get('STACK_NAME', '')}/slack"
        return replace(settings, slack=replace(settings.slack, secret=of_slack))

    @cached_property
    def store(self) -> Store:
        """The table and the bucket. Raises WrongConfiguration where the environment does not name them."""
        return self._opened(PATIENT)

    @cached_property
    def _hurried_store(self) -> Store:
        return self._opened(HURRIED)

    def _opened(self, patience: Mapping[str, Any]) -> Store:
        from amended.adapters.dynamodb_store import DynamoDbStore

        return DynamoDbStore(
            client("dynamodb", patience),
            client("s3", patience),
            table=self._required("TABLE_NAME"),
            bucket=self._required("BUCKET_NAME"),
            retention=self._retention(),
        )

    # Made once: the reader is a process of its own, and rules take a while to compile.

    @cached_property
    def _feed_reader(self) -> FeedReader:
        return bootstrap.feed_reader()

    @cached_property
    def _rules(self) -> Rules:
        return bootstrap.rules()

    @cached_property
    def _markup_rules(self) -> MarkupRules:
        return bootstrap.markup_rules()

    @cached_property
    def _secrets(self) -> Secrets:
        from amended.adapters.secrets import Secrets

        return Secrets(client("secretsmanager"))

    @cached_property
    def _hurried_secrets(self) -> Secrets:
        from amended.adapters.secrets import Secrets

        return Secrets(client("secretsmanager", HURRIED))

    @cached_property
    def _configuration(self) -> StackConfiguration:
        return self._configured(PATIENT)

    @cached_property
    def _hurried_configuration(self) -> StackConfiguration:
        return self._configured(HURRIED)

    def _configured(self, patience: Mapping[str, float]) -> StackConfiguration:
        from amended.adapters.stack_configuration import StackConfiguration

        return StackConfiguration(client("dynamodb", patience), self._required("TABLE_NAME"))

    @cached_property
    def _queue_client(self) -> Any:
        return client("sqs")

    @cached_property
    def _lambda_client(self) -> Any:
        return client("lambda", HURRIED)

    @cached_property
    def _topic_client(self) -> Any:
        return client("sns", HURRIED)

    def _dispatch(self, clock: Clock) -> Dispatch:
        from amended.adapters.sqs_queues import SqsQueues
        from amended.services.dispatch import Dispatch

        queues = SqsQueues(self._queue_client, lambda kind: self._required(_QUEUES[kind]))
        return Dispatch(self.store, queues, clock)

    def _destinations(self, settings: Settings) -> Destinations:
        """As on one machine; but whoever visits articles needs no token: where there is a channel, there is Slack."""
        known = bootstrap.destinations(settings, ())
        return replace(known, slack=True, feed_channels=FeedChannels(self.store))

    def _log(self, function: str, context: Any) -> LambdaLog:
        from amended.adapters.lambda_log import LambdaLog

        # As Lambda's own lines name the invocation; a caller by hand may have nothing of that kind.
        stack, request = self._environment.get("STACK_NAME", ""), getattr(context, "aws_request_id", "")
        return LambdaLog(self._stream, stack=stack, function=function, request=request)

    def _retention(self) -> timedelta:
        days = self._environment.get("RETENTION_DAYS") or "180"
        if not days.isdecimal():
            raise WrongConfiguration("RETENTION_DAYS", f"is {days!r:.40} and not a number of days")
        return timedelta(days=int(days))

    def _required(self, name: str) -> str:
        value = self._environment.get(name, "").strip()
        if not value:
            raise WrongConfiguration(name, "is not set; the template sets it for every function that needs it")
        return value


class FeedChannels(Mapping[str, tuple[str, ...]]):
    """The channels of feeds that have their own, read when an alert asks for them: there may be very many feeds."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getitem__(self, url: str) -> tuple[str, ...]:
        feed = self._store.feed(url)
        if feed is None:
            raise KeyError(url)
        return feed.channels

    def __iter__(self) -> Iterator[str]:
        return (feed.url for feed in self._store.feeds())

    def __len__(self) -> int:
        return len(self._store.feeds())
