"""The story of a rehearsal: a feed is followed, its article gains a correction, and Slack is told once."""

from __future__ import annotations

import copy
import hashlib
import hmac
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from amended import bootstrap_stack
from amended.bootstrap import clock
from infra.rehearsal.invoking import Invoker
from infra.rehearsal.local_stack import LocalStack
from tests.news_site import NewsSite
from tests.slack_stand_in import SlackStandIn

EVENTS = Path(__file__).parent.parent / "events"
SIGNING_SECRET = "a signing secret"  # noqa: S105 - of the stand-in, which anybody may know
CHANNEL = "C1"
CORRECTION = (
    "<strong>Correction:</strong> An earlier version of this article misstated how long the pool will be closed. "
    "It is 14 days, not 14 weeks."
)
# The functions that queues wake up, in the order in which a story passes through them.
QUEUES = {"PollFeeds": "FeedQueue", "RevisitArticles": "ArticleQueue", "SendAlerts": "AlertQueue"}
FILES = {
    "Dispatch": "dispatch",
    "PollFeeds": "poll_feeds",
    "RevisitArticles": "revisit_articles",
    "SendAlerts": "send_alerts",
    "SlackApp": "slack_app",
}
# A minute's work follows the last one's: more than so many mean that something is stuck.
MOST_MINUTES = 5
# Instead of the rest of a minute: longer than a host is left alone after a request.
PAUSE = 2.5


class Failed(Exception):
    """The story did not end as it should; the text says how."""


class Rehearsal:
    """One story. `say` is told what happens, line by line."""

    def __init__(
        self, stack: LocalStack, invoker: Invoker, site: NewsSite, slack: SlackStandIn, say: Callable[[str], None]
    ) -> None:
        self._stack, self._invoker, self._site, self._slack, self._say = stack, invoker, site, slack, say
        self._invoked: dict[str, int] = {}
        self._last: dict[str, Any] = {}

    def play(self) -> None:
        """All of it. Raises Failed, and Refused where a function does."""
        feed = f"{self._site.url}/rss"
        self._command("feeds", "add", feed)
        store = bootstrap_stack.store(bootstrap_stack.stack_settings(self._stack.name))
        self._until("the article was not visited", lambda: any(one.snapshot for one in store.articles()))
        if self._slack.messages:
            raise Failed(f"Slack was told before there was a notice: {self._slack.messages[0]['text']}")

        self._say("the story gains a correction; its feed says that it changed")
        self._site.stories["/news/pool"].notices.append(CORRECTION)
        for article in list(store.articles()):
            # Instead of a quarter of an hour's wait.
            store.touch_article(article.key, clock().now())
        self._until("no alert reached Slack", lambda: bool(self._posted()))

        self._say("every message comes a second time, and another minute passes")
        for function, event in dict(self._last).items():
            self._call(function, event)
        self._minute()
        self._answers_slack()
        self._judge()

    def _command(self, *arguments: str) -> None:
        self._say(f"amended --stack {self._stack.name} {' '.join(arguments)}")
        done = subprocess.run(
            [sys.executable, "-m", "amended", "--stack", self._stack.name, *arguments],
            env=os.environ | {"AMENDED_ALLOW_PRIVATE": self._site.host},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise Failed(f"amended ended with {done.returncode}: {done.stderr}{done.stdout}")

    def _until(self, otherwise: str, done: Callable[[], bool]) -> None:
        for _ in range(MOST_MINUTES):
            self._minute()
            if done():
                return
        raise Failed(f"{otherwise} within {MOST_MINUTES} minutes")

    def _minute(self) -> None:
        """What happens in a minute: a look for what is due, and every queue served until it is empty."""
        self._call("Dispatch", _event("Dispatch"))
        for function, queue in QUEUES.items():
            while messages := self._stack.waiting(queue):
                event = _with_messages(_event(function), messages)
                failed = {one["itemIdentifier"] for one in self._call(function, event)["batchItemFailures"]}
                if failed:
                    raise Failed(f"{function} could not work off {len(failed)} of {len(messages)} messages")
                for message in messages:
                    self._stack.delete(queue, message)
                self._last[function] = event
        time.sleep(PAUSE)  # a host is asked again only after its interval

    def _call(self, function: str, event: Any) -> Any:
        began = time.monotonic()
        answer = self._invoker.invoke(function, event)
        self._invoked[function] = self._invoked.get(function, 0) + 1
        self._say(f"{function}: {json.dumps(answer)[:100]} ({time.monotonic() - began:.1f} s)")
        return answer

    def _answers_slack(self) -> None:
        """A stranger's request is refused, one with Slack's signature is answered."""
        stranger = self._call("SlackApp", _event("SlackApp"))
        if stranger["statusCode"] != 401:
            raise Failed(f"SlackApp answered a request without Slack's signature: {stranger}")
        body = urlencode({"command": "/amended", "text": "help", "user_id": "U1", "channel_id": CHANNEL})
        at = str(int(time.time()))
        digest = hmac.new(SIGNING_SECRET.encode(), f"v0:{at}:{body}".encode(), hashlib.sha256).hexdigest()
        event = _event("SlackApp") | {"body": body, "isBase64Encoded": False}
        event["headers"] |= {"x-slack-request-timestamp": at, "x-slack-signature": f"v0={digest}"}
        answer = self._call("SlackApp", event)
        if answer["statusCode"] != 200:
            raise Failed(f"SlackApp did not answer a request of Slack: {answer}")

    def _judge(self) -> None:
        posted = self._posted()
        if len(posted) != 1:
            raise Failed(f"{len(posted)} alerts reached Slack instead of one: {posted}")
        if "14 days" not in json.dumps(posted[0]):
            raise Failed(f"the alert does not say what was corrected: {posted[0]['text']}")
        for name in (f"{queue}DeadLetters" for queue in QUEUES.values()):
            if self._stack.waiting(name):
                raise Failed(f"there are messages in {name}")
        if missing := FILES.keys() - self._invoked.keys():
            raise Failed(f"never invoked: {', '.join(sorted(missing))}")
        self._say(f"the alert, posted once: {posted[0]['text']}")

    def _posted(self) -> list[dict[str, Any]]:
        return [message for message in self._slack.messages if not message.get("thread_ts")]


def _event(function: str) -> Any:
    return json.loads((EVENTS / f"{FILES[function]}.json").read_text())


def _with_messages(event: Any, messages: list[dict[str, Any]]) -> Any:
    """The sample event with what really waits in the queue in place of its sample."""
    records = []
    for message in messages:
        record = copy.deepcopy(event["Records"][0])
        record |= {name: message[key] for name, key in _FIELDS.items()}
        records.append(record)
    return {"Records": records}


_FIELDS = {
    "messageId": "MessageId",
    "receiptHandle": "ReceiptHandle",
    "body": "Body",
    "attributes": "Attributes",
    "md5OfBody": "MD5OfBody",
}
