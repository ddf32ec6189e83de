"""Reads `amended.toml` and the environment into `Settings`; of a mistake it tells key, value and what is allowed.

The environment wins over the file; empty strings and empty variables count as not set. Contract: CONTRACT.md.
"""

from __future__ import annotations

import copy
import difflib
import tomllib
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amended.config import (
    FeedSettings,
    FetchSettings,
    RetentionSettings,
    Settings,
    SinkSettings,
    SlackSettings,
    StoreSettings,
    SummarySettings,
)
from amended.config_values import (
    between,
    digest_time,
    file_name,
    host_and_port,
    one_of,
    quiet_hours,
    size,
    summary_language,
    web_address,
)
from amended.domain.policies import DetectPolicy, PollPolicy, RevisitPolicy, Route
from amended.errors import WrongConfiguration

if TYPE_CHECKING:
    from pydantic import BaseModel

DEFAULT_FILE = Path("amended.toml")

_KINDS = ("correction", "clarification", "update", "editors_note", "retraction", "amendment")
_ENVIRONMENT = {
    "AMENDED_STORE": ("store", "path"),
    "AMENDED_ALLOW_PRIVATE": ("fetch", "allow_private"),
    "AMENDED_MODEL": ("summary", "model"),
    "OPENAI_API_KEY": ("summary", "key"),
    "OPENAI_BASE_URL": ("summary", "base_url"),
    "AMENDED_SLACK_CHANNEL": ("slack", "channel"),
    "SLACK_BOT_TOKEN": ("slack", "bot_token"),
    "SLACK_SIGNING_SECRET": ("slack", "signing_secret"),
    "SLACK_APP_TOKEN": ("slack", "app_token"),
    "SLACK_API_URL": ("slack", "api_url"),
}
# Set only through the environment: a secret in a file is a secret in a repository sooner or later.
_SECRETS = {("summary", "key"), ("slack", "bot_token"), ("slack", "signing_secret"), ("slack", "app_token")}
WEBHOOK_SECRET = "AMENDED_WEBHOOK_SECRET"  # noqa: S105 - the name of a variable, not its value


def load_settings(file: Path | None, environment: Mapping[str, str]) -> Settings:
    """The settings of `file` (None: `amended.toml` in the current folder, if it is there) and the environment.

    Raises WrongConfiguration with every mistake found, one a line.
    """
    named = file if file is not None else DEFAULT_FILE
    document = read_document(named) if file is not None or named.exists() else {}
    return settings_from(document, str(named), environment)


def read_document(file: Path) -> dict[str, Any]:
    """The tables of a file as they are written there, not checked yet. Raises WrongConfiguration, also for a secret."""
    document = _read(file)
    for table, key in _SECRETS:
        found = document.get(table)
        if isinstance(found, dict) and found.get(key):
            variable = next(name for name, place in _ENVIRONMENT.items() if place == (table, key))
            detail = f"a secret does not belong into this file; set {variable} in the environment instead"
            raise WrongConfiguration(f"{file}: {table}.{key}", detail)
    return document


def settings_from(document: dict[str, Any], named: str, environment: Mapping[str, str]) -> Settings:
    """The settings of a document and the environment, which wins. `named` is what mistakes are said to stand in.

    Raises WrongConfiguration as `load_settings` does.
    """
    document = copy.deepcopy(document)
    from_environment = {name: environment[name] for name in _ENVIRONMENT if environment.get(name, "").strip()}
    if not document and not from_environment and not environment.get(WEBHOOK_SECRET):
        return Settings()
    for name, text in from_environment.items():
        table, key = _ENVIRONMENT[name]
        place = document.setdefault(table, {})
        if isinstance(place, dict):
            place[key] = [part.strip() for part in text.split(",")] if key == "allow_private" else text.strip()
    return _checked(document, named, from_environment, environment.get(WEBHOOK_SECRET, ""))


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise WrongConfiguration(str(file), "there is no such file; `amended init` writes one") from None
    except OSError as error:
        raise WrongConfiguration(str(file), f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise WrongConfiguration(str(file), "is not UTF-8 text, as TOML must be") from None
    except tomllib.TOMLDecodeError as error:
        raise WrongConfiguration(str(file), f"is not valid TOML: {error}") from None
    except (ValueError, RecursionError):
        raise WrongConfiguration(str(file), "is not valid TOML: a number is too long, or it nests too deeply") from None


def _without_empty(value: Any) -> Any:
    """Empty strings count as not set, at any depth."""
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner != ""}
    if isinstance(value, list):
        return [_without_empty(inner) for inner in value if inner != ""]
    return value


@cache
def _models() -> type[BaseModel]:
    """The shape of the file. Made when it is needed, and once: importing pydantic costs more than `--help` may."""
    from typing import Annotated

    from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

    second, day = timedelta(seconds=1), timedelta(days=1)
    defaults = Settings()

    def span(low: timedelta, high: timedelta, words: str) -> BeforeValidator:
        return BeforeValidator(between(low, high, words))

    def choice(*values: str) -> AfterValidator:
        return AfterValidator(one_of(values))

    address = Annotated[str, AfterValidator(web_address)]
    listed: Any = Field(default_factory=list)
    some = Annotated[list[str], Field(min_length=1)]

    class Table(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)

    class Store(Table):
        path: Annotated[str, AfterValidator(file_name)] = str(defaults.store.path)

    class Fetch(Table):
        contact: str = defaults.fetch.contact
        allow_private: list[Annotated[str, AfterValidator(host_and_port)]] = listed
        timeout: Annotated[timedelta, span(second, timedelta(minutes=5), "from 1s to 5m")] = defaults.fetch.timeout
        max_bytes: Annotated[int, BeforeValidator(size)] = defaults.fetch.max_bytes
        host_interval: Annotated[timedelta, span(timedelta(0), timedelta(hours=1), "from 0s to 1h")] = (
            defaults.fetch.host_interval
        )

    class Poll(Table):
        interval: Annotated[timedelta, span(second, day, "from 1s to 24h")] = defaults.poll.interval
        floor: Annotated[timedelta, span(second, day, "from 1s to 24h")] = defaults.poll.floor

    class Revisit(Table):
        floor: Annotated[timedelta, span(second, 30 * day, "from 1s to 30d")] = defaults.revisit.floor
        ratio: Annotated[float, Field(gt=0, le=10)] = defaults.revisit.ratio
        horizon: Annotated[timedelta, span(timedelta(hours=1), 120 * day, "from 1h to 120d")] = defaults.revisit.horizon

    class Detect(Table):
        first_sight: Annotated[str, choice("recent", "always", "never")] = defaults.detect.first_sight
        unannounced: bool = defaults.detect.unannounced

    class Summary(Table):
        provider: Annotated[str, choice("auto", "openai", "extract")] = defaults.summary.provider
        model: str = defaults.summary.model
        deadline: Annotated[timedelta, span(second, timedelta(minutes=5), "from 1s to 5m")] = defaults.summary.deadline
        api: Annotated[str, choice("chat", "responses")] = defaults.summary.api
        language: Annotated[str, AfterValidator(summary_language)] = defaults.summary.language
        daily_tokens: Annotated[int, Field(ge=0)] = defaults.summary.daily_tokens
        key: str = defaults.summary.key
        base_url: address = defaults.summary.base_url

    class Slack(Table):
        channel: str = defaults.slack.channel
        operators: str = defaults.slack.operators
        shared_links: list[str] = listed
        bot_token: str = defaults.slack.bot_token
        signing_secret: str = defaults.slack.signing_secret
        app_token: str = defaults.slack.app_token
        api_url: address = defaults.slack.api_url

    class Retention(Table):
        snapshots: Annotated[timedelta, span(day, 3650 * day, "from 1d to 3650d")] = defaults.retention.snapshots

    class Feed(Table):
        url: address
        channels: list[str] = listed
        auth: str = ""

    class RouteTable(Table):
        channels: some
        kinds: list[Annotated[str, choice(*_KINDS)]] = listed
        domains: list[str] = listed
        languages: list[str] = listed
        keywords: list[str] = listed
        feeds: list[str] = listed
        min_severity: Annotated[str, choice("low", "medium", "high")] = ""
        digest: Annotated[str, AfterValidator(digest_time)] = ""
        quiet: Annotated[str, AfterValidator(quiet_hours)] = ""

    class Sink(Table):
        kind: Annotated[str, choice("stdout", "jsonl", "webhook")]
        path: Annotated[str, AfterValidator(file_name)] = ""
        url: address = ""

    class File(Table):
        store: Store = Store()
        fetch: Fetch = Fetch()
        poll: Poll = Poll()
        revisit: Revisit = Revisit()
        detect: Detect = Detect()
        summary: Summary = Summary()
        slack: Slack = Slack()
        retention: Retention = Retention()
        feeds: list[Feed] = listed
        routes: list[RouteTable] = listed
        sinks: list[Sink] = listed

    return File


def _checked(document: dict[str, Any], file: str, from_environment: Mapping[str, str], webhook_secret: str) -> Settings:
    from pydantic import ValidationError

    model = _models()
    try:
        checked = model.model_validate(_without_empty(document))
    except ValidationError as error:
        mistakes = [_mistake(dict(problem), file, from_environment, model) for problem in error.errors()]
        raise WrongConfiguration("", "\n".join(dict.fromkeys(mistakes))) from None
    return _settings(checked.model_dump(), file, webhook_secret)


def _settings(found: dict[str, Any], file: str, webhook_secret: str) -> Settings:
    """The checked tables as frozen records, with what no single key can be checked for."""
    for number, sink in enumerate(found["sinks"], 1):
        needed = {"jsonl": "path", "webhook": "url"}.get(sink["kind"])
        if needed and not sink[needed]:
            raise WrongConfiguration(f"{file}: sinks[{number}].{needed}", f'a sink of kind "{sink["kind"]}" needs it')
    fetch, slack = found["fetch"], found["slack"]
    return Settings(
        store=StoreSettings(path=Path(found["store"]["path"])),
        fetch=FetchSettings(**{**fetch, "allow_private": frozenset(fetch["allow_private"])}),
        poll=PollPolicy(**found["poll"]),
        revisit=RevisitPolicy(**found["revisit"]),
        detect=DetectPolicy(**found["detect"]),
        summary=SummarySettings(**found["summary"]),
        slack=SlackSettings(**{**slack, "shared_links": tuple(slack["shared_links"])}),
        retention=RetentionSettings(**found["retention"]),
        feeds=tuple(FeedSettings(**_frozen(feed)) for feed in found["feeds"]),
        routes=tuple(Route(**_frozen(route)) for route in found["routes"]),
        sinks=tuple(
            SinkSettings(
                kind=sink["kind"],
                path=Path(sink["path"]) if sink["path"] else None,
                url=sink["url"],
                secret=webhook_secret if sink["kind"] == "webhook" else "",
            )
            for sink in found["sinks"]
        ),
    )


def _frozen(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}


def _mistake(problem: dict[str, Any], file: str, from_environment: Mapping[str, str], model: type[BaseModel]) -> str:
    """One mistake in words: the key (or the variable), the value, what is allowed."""
    place = tuple(
        part for part in problem["loc"] if part != "constrained-str" and not str(part).startswith("function-")
    )
    key = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".")
    variable = next((name for name in from_environment if place[:2] == _ENVIRONMENT[name]), None)
    where = f"{variable} in the environment" if variable else f"{file}: {key}"
    if problem["type"] == "extra_forbidden":
        known = _known_keys(model, place[:-1])
        near = difflib.get_close_matches(str(place[-1]), known, 1)
        meant = f"; did you mean {near[0]!r}?" if near else f"; known here: {', '.join(known)}"
        return f"{where}: there is no such key{meant}"
    if problem["type"] == "missing":
        return f"{where}: is missing"
    value = repr(problem["input"])
    shown = "" if place[:2] in _SECRETS else f" is {value if len(value) <= 80 else value[:77] + '…'};"
    return f"{where}:{shown} allowed is {_allowed(problem)}"


def _allowed(problem: dict[str, Any]) -> str:
    context = problem.get("ctx") or {}
    if problem["type"] == "value_error":
        return str(context["error"])
    by_type = {
        "string_type": "text in quotes",
        "bool_type": "true or false",
        "int_type": "a whole number",
        "float_type": "a number",
        "list_type": "a list in square brackets",
        "model_type": "a table",
        "dict_type": "a table",
        "greater_than": f"a number greater than {context.get('gt')}",
        "less_than_equal": f"a number of at most {context.get('le')}",
        "greater_than_equal": f"a number of at least {context.get('ge')}",
        "too_short": "a list with at least one entry",
    }
    return by_type.get(problem["type"], str(problem["msg"]))


def _known_keys(model: type[BaseModel], place: tuple[Any, ...]) -> list[str]:
    """The keys that are allowed in the table at `place`."""
    import typing

    current: Any = model
    for part in place:
        if isinstance(part, int):
            continue
        annotation = current.model_fields[part].annotation
        current = typing.get_args(annotation)[0] if typing.get_origin(annotation) is list else annotation
    return [key for key in current.model_fields if key not in {name for _, name in _SECRETS}]


def known_part(document: Mapping[str, Any]) -> dict[str, Any]:
    """What this version knows of a document: keys that a later one added are left out, at any depth."""
    return _known_part(document, _models(), ())


def _known_part(table: Mapping[str, Any], model: type[BaseModel], place: tuple[str, ...]) -> dict[str, Any]:
    known = _known_keys(model, place)

    def part(key: str, value: Any) -> Any:
        if isinstance(value, dict):
            return _known_part(value, model, (*place, key))
        if isinstance(value, list):
            return [_known_part(one, model, (*place, key)) if isinstance(one, dict) else one for one in value]
        return value

    return {key: part(key, value) for key, value in table.items() if key in known}
