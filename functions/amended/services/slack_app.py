"""Answers people in Slack: `/amended …` and the buttons of alerts.

Slack waits three seconds. `answer` does only what fits into them (a slash command's words, an empty modal), and says
what is to be done afterwards; `finish` does that, in the same process or, on AWS, from a queue: a function freezes
once it has answered. Everything may come twice and then changes nothing more.
"""

from __future__ import annotations

from collections.abc import Callable

from amended.domain.policies import RevisitPolicy
from amended.domain.slack_requests import (
    ButtonPressed,
    Challenge,
    Later,
    Reply,
    SlackRequest,
    SlashCommand,
    understood,
)
from amended.ports import Clock, Reporter, Store, Workspace
from amended.services.slack_buttons import Buttons
from amended.services.slack_commands import Commands
from amended.services.telling import Telling


class SlackApp:
    """The use case. Fulfils `amended.ports.SlackAnswers`.

    `refused` says of a URL that is to be followed why it is never fetched, "" where it may be.
    """

    def __init__(
        self,
        store: Store,
        telling: Telling,
        workspace: Workspace,
        clock: Clock,
        reporter: Reporter,
        revisit: RevisitPolicy,
        *,
        refused: Callable[[str], str] = lambda _: "",
    ) -> None:
        self._buttons = Buttons(store, telling, workspace, clock, reporter)
        self._commands = Commands(store, clock, revisit, refused)

    def answer(self, request: SlackRequest) -> Reply:
        """The answer to a verified request. Never raises for what a person typed; store errors pass through."""
        match request:
            case Challenge():
                return Reply(challenge=request.value)
            case SlashCommand():
                return self._commands.carry_out(understood(request.text), request.channel)
            case ButtonPressed():
                return self._buttons.answer(request)
            case _:
                return Reply()

    def finish(self, later: Later) -> None:
        """Do what the answer left to be done. Raises Transient where it may be tried again."""
        self._buttons.finish(later)
