"""The rehearsal's story and its judgement, on functions that run in this process: it fails where it must."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest

from amended import bootstrap_aws
from amended.bootstrap_aws import Deployment
from infra.rehearsal import __main__ as command
from infra.rehearsal.invoking import Refused, SamLocal
from infra.rehearsal.local_stack import LocalStack, local_stack
from infra.rehearsal.story import CHANNEL, FILES, SIGNING_SECRET, Failed, Rehearsal
from tests.aws.stack import Context, handler
from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn

pytestmark = pytest.mark.slow  # each story waits for a host's pace


class InProcess:
    """Runs the functions here. `broken` are those that do nothing and say that all is well."""

    def __init__(self, variables: dict[str, dict[str, str]], patch: pytest.MonkeyPatch) -> None:
        self._deployments = {name: Deployment(its, io.StringIO()) for name, its in variables.items()}
        self._patch = patch
        self.broken: set[str] = set()

    def invoke(self, function: str, event: Any) -> Any:
        """Call the handler with its function's own environment."""
        if function in self.broken:
            return {"batchItemFailures": []}
        self._patch.setattr(bootstrap_aws, "deployment", lambda: self._deployments[function])
        return handler(FILES[function]).handler(event, Context())


class Scene:
    """A stack with its functions, a site and a Slack."""

    def __init__(self, stack: LocalStack, site: NewsSite, slack: SlackStandIn, patch: pytest.MonkeyPatch) -> None:
        parameters = {"SlackChannel": CHANNEL, "SlackApiUrl": slack.url, "AllowPrivate": site.host}
        stack.make(parameters, {"slack": {"bot_token": TOKEN, "signing_secret": SIGNING_SECRET}})
        self.slack = slack
        self.said: list[str] = []
        self.invoker = InProcess(stack.variables(parameters), patch)
        self.rehearsal = Rehearsal(stack, self.invoker, site, slack, self.said.append)


@pytest.fixture
def scene(monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """A scene, with a session of its own: others have made theirs for another AWS."""
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    with NewsSite() as site, SlackStandIn() as slack, local_stack("127.0.0.1") as stack:
        yield Scene(stack, site, slack, monkeypatch)


def test_a_story_that_ends_well(scene: Scene) -> None:
    """With functions that do their work the alert is posted once, and every function was called."""
    scene.rehearsal.play()
    assert "posted once" in scene.said[-1]
    assert {line.partition(":")[0] for line in scene.said} >= set(FILES)


def test_an_alert_that_comes_twice_is_found(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second message in the channel is a failure."""
    land = scene.slack._land

    def twice(message: dict[str, Any]) -> None:
        land(message)
        land({**message, "ts": message["ts"] + "1"})

    monkeypatch.setattr(scene.slack, "_land", twice)
    with pytest.raises(Failed, match="2 alerts"):
        scene.rehearsal.play()


def test_a_function_that_does_nothing_is_found(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no alert arrives, the story does not end well."""
    monkeypatch.setattr("infra.rehearsal.story.PAUSE", 2.2)
    monkeypatch.setattr("infra.rehearsal.story.MOST_MINUTES", 2)
    scene.invoker.broken = {"SendAlerts"}
    with pytest.raises(Failed, match="no alert reached Slack"):
        scene.rehearsal.play()


def test_a_container_that_never_ends_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`sam local invoke` is not waited for for ever."""
    for name, line in {"docker": "exit 1", "sam": "exec sleep 60"}.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setattr("infra.rehearsal.invoking._ANSWER_WITHIN", 0.2)
    invoker = SamLocal(str(tmp_path / "sam"), tmp_path, {}, "x86_64", tmp_path)
    with pytest.raises(Refused, match="Dispatch did not end within"):
        invoker.invoke("Dispatch", {})


@pytest.mark.parametrize(
    ("way", "sam", "lacks"),
    [
        ("emulator", sys.executable, "the emulator needs --python and --client"),
        ("sam", "no-such-program", "no-such-program was not found: install the SAM command line"),
    ],
)
def test_what_lacks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], way: str, sam: str, lacks: str
) -> None:
    """Without an artefact or a program that is needed nothing is tried, and the message says what to do."""
    monkeypatch.setattr("sys.argv", ["rehearsal", way, "--built", str(tmp_path), "--sam", sam])
    assert command.main() == 2
    assert "run `sam build` first" in capsys.readouterr().err
    (tmp_path / "template.yaml").write_text("{}")
    assert command.main() == 2
    assert lacks in capsys.readouterr().err
