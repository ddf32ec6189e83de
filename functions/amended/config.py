"""Settings: `amended.toml` and the environment, read once into frozen records. Contract: CONTRACT.md, Configuration.

`load_settings` is the only place that reads either. pydantic, which checks them, is imported only when it runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from amended.domain.policies import DetectPolicy, PollPolicy, RevisitPolicy, Route


@dataclass(frozen=True, slots=True, kw_only=True)
class StackSettings:
    """A deployed stack, as CloudFormation describes it: where its records are, and what it was deployed with.

    `parameters` are those of the template, by name; `status` is CloudFormation's ("CREATE_COMPLETE").
    """

    name: str
    table: str
    bucket: str
    retention_days: int = 180
    status: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreSettings:
    """`[store]`: where the records are: in a file, or with `--stack` in a deployed stack."""

    path: Path = Path("amended.db")
    stack: StackSettings | None = None

    @property
    def name(self) -> str:
        """What the store is called to people."""
        return str(self.path) if self.stack is None else f"table {self.stack.table} of stack {self.stack.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """`[fetch]`: how pages and feeds are fetched. `allow_private` has "host:port" entries."""

    contact: str = ""
    allow_private: frozenset[str] = frozenset()
    timeout: timedelta = timedelta(seconds=20)
    max_bytes: int = 10_000_000
    host_interval: timedelta = timedelta(seconds=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySettings:
    """`[summary]`: `provider` is "auto", "openai" or "extract"; `api` "chat" or "responses".

    `key` and `base_url` come from OPENAI_API_KEY and OPENAI_BASE_URL.
    """

    provider: str = "auto"
    model: str = "gpt-5-mini"
    deadline: timedelta = timedelta(seconds=20)
    api: str = "chat"
    language: str = "article"
    daily_tokens: int = 200_000
    key: str = field(default="", repr=False)
    base_url: str = ""

    @property
    def uses_model(self) -> bool:
        """Whether a model is asked: by choice, or because a key is set."""
        return self.provider == "openai" or (self.provider == "auto" and bool(self.key))


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackSettings:
    """`[slack]`: the default channel and the tokens (SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN).

    `secret` is the name of a stack's secret that holds them instead.
    """

    channel: str = ""
    operators: str = ""
    shared_links: tuple[str, ...] = ()
    bot_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)
    app_token: str = field(default="", repr=False)
    api_url: str = "https://slack.com/api/"
    secret: str = ""

    @property
    def token_place(self) -> str:
        """Where the bot's token is put, for whoever is told to put one there."""
        return f"bot_token of the secret {self.secret}" if self.secret else "SLACK_BOT_TOKEN"

    @property
    def signing_secret_place(self) -> str:
        """Where the signing secret is put."""
        return f"signing_secret of the secret {self.secret}" if self.secret else "SLACK_SIGNING_SECRET"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionSettings:
    """`[retention]`: how long snapshots are kept; the newest of each article always is."""

    snapshots: timedelta = timedelta(days=180)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSettings:
    """`[[feeds]]`: a feed, the channels that it is told in instead of the default, and the name of its credentials."""

    url: str
    channels: tuple[str, ...] = ()
    auth: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkSettings:
    """`[[sinks]]`: "stdout", "jsonl" (with `path`) or "webhook" (with `url`; `secret` from the environment)."""

    kind: str
    path: Path | None = None
    url: str = ""
    secret: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be configured, with the contract's defaults."""

    store: StoreSettings = StoreSettings()
    fetch: FetchSettings = FetchSettings()
    poll: PollPolicy = PollPolicy()
    revisit: RevisitPolicy = RevisitPolicy()
    detect: DetectPolicy = DetectPolicy()
    summary: SummarySettings = SummarySettings()
    slack: SlackSettings = SlackSettings()
    retention: RetentionSettings = RetentionSettings()
    feeds: tuple[FeedSettings, ...] = ()
    routes: tuple[Route, ...] = ()
    sinks: tuple[SinkSettings, ...] = ()

    @property
    def program(self) -> str:
        """What a command begins with that works on the same store."""
        return "amended" if self.store.stack is None else f"amended --stack {self.store.stack.name}"

    @property
    def to_follow_feeds(self) -> str:
        """What follows a feed here, for whoever follows none."""
        return f"`{self.program} feeds add URL`, or [[feeds]] in amended.toml{self.handed_over}"

    @property
    def handed_over(self) -> str:
        """What else a change of amended.toml needs before it holds, as the end of a sentence; "" for nothing."""
        return "" if self.store.stack is None else f" and `{self.program} push amended.toml`"
