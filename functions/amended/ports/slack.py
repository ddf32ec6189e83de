"""People in Slack: who answers them, and what that one needs of Slack."""

from __future__ import annotations

from typing import Protocol

from amended.domain.slack_requests import Later, Reply, SlackRequest
from amended.ports.sink import Job


class Workspace(Protocol):
    """Slack, as far as it answers people who press buttons. Every method raises Transient or Permanent."""

    def open_loading(self, trigger: str) -> str:
        """Open a modal that says that its content is on the way; its id. The trigger holds for three seconds."""
        ...

    def show_changes(self, view: str, job: Job) -> None:
        """Fill the modal with what changed, word by word."""
        ...

    def show_problem(self, view: str, text: str) -> None:
        """Say in the modal why there is nothing to show."""
        ...

    def show_again(self, job: Job, ts: str) -> None:
        """Bring the message up to date with what readers said of the alert. `job` is what the message tells."""
        ...

    def tell(self, channel: str, user: str, text: str) -> None:
        """Say something, in our own words, to one user in a channel and to nobody else."""
        ...


class SlackAnswers(Protocol):
    """Whoever answers verified requests of people in Slack: `amended.services.slack_app.SlackApp`."""

    def answer(self, request: SlackRequest) -> Reply:
        """The answer, within three seconds."""
        ...

    def finish(self, later: Later) -> None:
        """What was left to do after the answer. Raises Transient where it may be tried again."""
        ...
