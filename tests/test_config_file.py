"""Configuration: the contract's defaults, the environment over the file, and mistakes told in full."""

from __future__ import annotations

import re
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.config import Settings
from amended.config_file import load_settings
from amended.config_values import duration, size
from amended.errors import WrongConfiguration


def written(folder: Path, text: str) -> Path:
    """A configuration file with this text."""
    file = folder / "amended.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_nothing_configured_gives_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file and an environment the contract's defaults hold."""
    monkeypatch.chdir(tmp_path)
    assert load_settings(None, {}) == Settings()


def test_a_file_that_spells_out_the_defaults_changes_nothing(tmp_path: Path) -> None:
    """The values printed in the contract are the defaults."""
    file = written(
        tmp_path,
        """
        [store]
        path = "amended.db"
        [fetch]
        timeout = "20s"
        max_bytes = "10MB"
        host_interval = "2s"
        [poll]
        interval = "30m"
        floor = "15m"
        [revisit]
        floor = "15m"
        ratio = 0.2
        horizon = "30d"
        [detect]
        first_sight = "recent"
        unannounced = false
        [summary]
        provider = "auto"
        model = "gpt-5-mini"
        deadline = "20s"
        api = "chat"
        language = "article"
        daily_tokens = 200000
        [retention]
        snapshots = "180d"
        """,
    )
    assert load_settings(file, {}) == Settings()


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """A variable of the contract replaces what the file says for the same key."""
    file = written(
        tmp_path, '[store]\npath = "a.db"\n[slack]\nchannel = "C1"\n[fetch]\nallow_private = ["10.0.0.1:1"]\n'
    )
    settings = load_settings(
        file,
        {
            "AMENDED_STORE": "b.db",
            "AMENDED_SLACK_CHANNEL": "C2",
            "AMENDED_MODEL": "m",
            "AMENDED_ALLOW_PRIVATE": "127.0.0.1:80, [::1]:81",
            "SLACK_BOT_TOKEN": "xoxb-1",
            "OPENAI_API_KEY": "sk-1",
        },
    )
    assert settings.store.path == Path("b.db")
    assert settings.slack.channel == "C2"
    assert settings.summary.model == "m"
    assert settings.fetch.allow_private == {"127.0.0.1:80", "[::1]:81"}
    assert settings.slack.bot_token == "xoxb-1"
    assert settings.summary.uses_model


def test_empty_counts_as_not_set(tmp_path: Path) -> None:
    """Empty strings in the file and empty variables leave the defaults."""
    file = written(tmp_path, '[slack]\nchannel = ""\napi_url = ""\n[summary]\nmodel = ""\n')
    settings = load_settings(file, {"AMENDED_STORE": "", "OPENAI_BASE_URL": " ", "OPENAI_API_KEY": ""})
    assert settings == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[fetch]\ntimeout = 20", r"fetch\.timeout: is 20; allowed is a duration"),
        ("[fetch]\ntimeuot = '20s'", r"fetch\.timeuot: there is no such key; did you mean 'timeout'\?"),
        (
            "[fetch]\nallow_private = ['127.0.0.1']",
            r"fetch\.allow_private\[1\]: is '127\.0\.0\.1'; allowed is \"host:port\"",
        ),
        ("[revisit]\nratio = 0", r"revisit\.ratio: is 0; allowed is a number greater than 0"),
        ("[revisit]\nhorizon = '1000d'", r"revisit\.horizon: is '1000d'; allowed is a duration from 1h to 120d"),
        ("[detect]\nfirst_sight = 'maybe'", r"is 'maybe'; allowed is \"recent\", \"always\" or \"never\""),
        ("[detect]\nunannounced = 'yes'", r"detect\.unannounced: is 'yes'; allowed is true or false"),
        ("[summary]\nlanguage = 'xx'", r"summary\.language: is 'xx'; allowed is \"article\" or a language code"),
        ("[summary]\nlanguage = 'german'", r"language: is 'german'; allowed is \"article\" or a language code"),
        ("[[feeds]]\nchannels = []", r"feeds\[1\]\.url: is missing"),
        ("[[feeds]]\nurl = 'file:///etc/passwd'", r"feeds\[1\]\.url: is 'file:///etc/passwd'; allowed is an address"),
        ("[[routes]]\nchannels = []", r"routes\[1\]\.channels: is \[\]; allowed is a list with at least one entry"),
        ("[[routes]]\nchannels = ['C']\ndigest = '9 Berlin'", r"routes\[1\]\.digest: is '9 Berlin'; allowed is a time"),
        ("[[routes]]\nchannels = ['C']\nquiet = '22:00-07:00 Mars/North'", r"'Mars/North' is none"),
        ("[[sinks]]\nkind = 'jsonl'", r"sinks\[1\]\.path: a sink of kind \"jsonl\" needs it"),
        ("[[sinks]]\nkind = 'carrier pigeon'", r"is 'carrier pigeon'; allowed is \"stdout\", \"jsonl\" or \"webhook\""),
        ("fetch = 3", r"fetch: is 3; allowed is a table"),
        (
            "[slack]\nbot_token = 'xoxb-secret'",
            r"slack\.bot_token: a secret does not belong into this file; set SLACK_BOT_TOKEN",
        ),
        ("[fetch\n", r"is not valid TOML"),
        pytest.param("a = " + "[" * 5000, r"is not valid TOML", id="nested too deeply"),
        pytest.param("[fetch]\nmax_bytes = " + "9" * 5000, r"is not valid TOML", id="a number too long to read"),
        ('[store]\npath = "a\\u0000b"', r"store\.path: is 'a\\x00b'; allowed is the name of a file"),
        ('[[sinks]]\nkind = "jsonl"\npath = "a\\u0000b"', r"sinks\[1\]\.path: is 'a\\x00b'; allowed is the name of"),
    ],
)
def test_a_mistake_names_key_value_and_what_is_allowed(tmp_path: Path, text: str, said: str) -> None:
    """Each kind of mistake is told with its key, its value and what is allowed, and never with a secret."""
    with pytest.raises(WrongConfiguration) as caught:
        load_settings(written(tmp_path, text), {})
    assert re.search(said, str(caught.value)), str(caught.value)
    assert "secret'" not in str(caught.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """A file with three mistakes is refused with three lines."""
    with pytest.raises(WrongConfiguration) as caught:
        load_settings(written(tmp_path, "[fetch]\ntimeout = 1\nmax_bytes = 'x'\n[poll]\nflor = 1\n"), {})
    assert len(str(caught.value).splitlines()) == 3


def test_a_mistake_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    """A bad variable is named as the variable, not as a key of a file that does not hold it."""
    with pytest.raises(WrongConfiguration, match="SLACK_API_URL in the environment: is 'nonsense'"):
        load_settings(written(tmp_path, ""), {"SLACK_API_URL": "nonsense"})


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    """A file given by name that is not there is an error, with the way to get one."""
    with pytest.raises(WrongConfiguration, match="amended init"):
        load_settings(tmp_path / "none.toml", {})


@given(st.integers(0, 10**6), st.sampled_from(["s", "m", "h", "d"]))
def test_durations_mean_what_they_say(number: int, unit: str) -> None:
    """A number and a unit are that many of that unit."""
    seconds = {"s": 1, "m": 60, "h": 3600, "d": 86400}[unit]
    assert duration(f"{number}{unit}") == timedelta(seconds=number * seconds)


@given(st.text(max_size=20))
def test_any_other_text_is_refused_in_words(text: str) -> None:
    """A text is a duration or a size, or refused with what is allowed; nothing else is raised."""
    for read in (duration, size):
        try:
            read(text)
        except ValueError as error:
            assert "such as" in str(error)


@pytest.mark.parametrize("text", ["0.1B", "0.0001KB", "9" * 400 + "MB", "0MB", 0, -1, True, 1.5])
def test_a_size_is_at_least_a_byte_and_finite(text: object) -> None:
    """What would allow not a single byte, or more than there is a number for, is refused in words."""
    with pytest.raises(ValueError, match="such as"):
        size(text)


@given(
    st.dictionaries(
        st.sampled_from(["store", "fetch", "poll", "slack", "summary", "feeds", "routes", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["url", "path", "timeout", "channels", "y"]), inner, max_size=3)
            ),
            max_leaves=6,
        ),
    )
)
def test_any_document_is_taken_or_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, object]
) -> None:
    """Whatever TOML a file holds, loading it yields settings or a WrongConfiguration, never another error."""
    file = tmp_path_factory.mktemp("config") / "amended.toml"
    file.write_text("\n".join(f"{key} = {toml(value)}" for key, value in document.items()), encoding="utf-8")
    tomllib.loads(file.read_text(encoding="utf-8"))
    try:
        load_settings(file, {})
    except WrongConfiguration as error:
        assert str(error)


def toml(value: object) -> str:
    """The value as inline TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(toml(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(max(-(2**62), min(2**62, value)))
    return '"' + "".join(c for c in str(value or "") if c.isalnum() and c.isascii()) + '"'
