"""Answers in Slack: opens and fills modals, and brings messages up to date. Fulfils `amended.ports.Workspace`."""

from __future__ import annotations

from amended.adapters.slack_api import SlackApi
from amended.errors import NotFound, RequestRefused, ServerFault
from amended.ports import Job
from amended.presentation.block_kit import Block
from amended.presentation.hostile_text import escaped
from amended.presentation.slack_blocks import slack_message
from amended.presentation.slack_views import changes_view, loading_view, problem_view, with_marks

_SUBJECT = "Slack modal"


class SlackWorkspace:
    """One workspace, as one token sees it.

    `quick` is the same for calls that someone waits for: it gives up before Slack's three seconds are over.
    """

    def __init__(self, api: SlackApi, *, quick: SlackApi | None = None) -> None:
        self._api = api
        self._quick = quick or api

    def open_loading(self, trigger: str) -> str:
        """See `Workspace.open_loading`."""
        answer = self._quick.call(
            "views.open", {"trigger_id": trigger, "view": loading_view()}, subject=_SUBJECT, posts=True
        )
        view = answer.get("view")
        identity = view.get("id") if isinstance(view, dict) else None
        if not isinstance(identity, str):
            raise ServerFault(_SUBJECT, "views.open: an answer without the view's id")
        return identity

    def show_changes(self, view: str, job: Job) -> None:
        """See `Workspace.show_changes`."""
        self._update(view, changes_view(job.alert))

    def show_problem(self, view: str, text: str) -> None:
        """See `Workspace.show_problem`."""
        self._update(view, problem_view(text))

    def show_again(self, job: Job, ts: str) -> None:
        """See `Workspace.show_again`. The parent of a thread names what stands in the thread, replies do not."""
        if job.alert.summary is None:
            return
        earlier = job.earlier if ts == job.delivery.thread_ts else ()
        has_details = not job.delivery.reply_to
        message = slack_message(job.alert, job.alert.summary, earlier=earlier, has_details=has_details)
        arguments = {
            "channel": job.delivery.channel,
            "ts": ts,
            "text": with_marks(message.text, job.alert.marks),
            "blocks": message.blocks,
        }
        try:
            self._api.call("chat.update", arguments, subject=job.delivery.channel, posts=True)
        except NotFound:
            return  # it was deleted: nobody is left to show it to

    def tell(self, channel: str, user: str, text: str) -> None:
        """See `Workspace.tell`."""
        arguments = {"channel": channel, "user": user, "text": escaped(text)}
        self._api.call("chat.postEphemeral", arguments, subject=channel, posts=True)

    def _update(self, view: str, content: Block) -> None:
        try:
            self._api.call("views.update", {"view_id": view, "view": content}, subject=_SUBJECT, posts=True)
        except (NotFound, RequestRefused) as error:
            if "not_found" not in error.detail:
                raise  # where there is no such view, its reader has closed it
