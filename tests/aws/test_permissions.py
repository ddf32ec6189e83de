"""Each function's role allows what the function does and nothing else, found by watching it work."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlencode

import msgspec
import pytest

from amended.adapters.dynamodb_keys import Key, agenda_of, microseconds
from amended.adapters.dynamodb_store import DynamoDbStore
from amended.adapters.dynamodb_table import Item, put
from amended.domain.articles import ArticleStatus, Visit, VisitStatus
from amended.domain.deliveries import Delivery
from amended.domain.feeds import Feed
from amended.domain.policies import RevisitPolicy
from amended.domain.slack_requests import Button
from amended.errors import WrongConfiguration
from amended.services.follow import watch
from tests.adapters.signed_requests import signed
from tests.adapters.stored_records import alert as alert_about
from tests.aws.aws_calls import Permission, Recorder, allowed, recording
from tests.aws.desk import CORRECTION, SECRET, Desk
from tests.aws.local_aws import LocalAws, template
from tests.aws.notifications import ALARM, notification
from tests.aws.stack import QUEUES
from tests.news_site import NewsSite, Story
from tests.slack_stand_in import SlackStandIn

pytestmark = pytest.mark.slow  # a story of all functions takes eight seconds

FUNCTIONS = {
    "Dispatch": "dispatch",
    "PollFeeds": "poll_feeds",
    "RevisitArticles": "revisit_articles",
    "SendAlerts": "send_alerts",
    "SlackApp": "slack_app",
}
LARGE = {("s3:GetObject", "Snapshots/large/*"), ("s3:PutObject", "Snapshots/large/*")}


def polling(queue: str) -> set[Permission]:
    """What Lambda itself does with a queue, under the function's role."""
    actions = ("ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility")
    return {(f"sqs:{action}", queue) for action in actions}


LOG = {("logs:CreateLogStream", "{}Logs"), ("logs:PutLogEvents", "{}Logs")}

# What this test cannot see a function do, and must be allowed all the same: the platform polls the queues, and an
# update is made where a model's tokens are counted.
UNSEEN: dict[str, set[Permission]] = {
    "Dispatch": set(),
    "PollFeeds": polling("FeedQueue") | LARGE,
    "RevisitArticles": polling("ArticleQueue"),
    "SendAlerts": polling("AlertQueue") | {("dynamodb:UpdateItem", "Table")},
    "SlackApp": set(),
}
# Much text that does not compress: its record is too large for an item.
MUCH = "".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(20_000))


@pytest.fixture(scope="module")
def recorder(aws: LocalAws) -> Iterator[Recorder]:
    """A recorder that has seen every function at work, on all its paths to AWS."""
    with pytest.MonkeyPatch.context() as patch, NewsSite() as site, SlackStandIn() as slack, recording() as recorder:
        Play(Desk(aws, patch, site, slack), recorder).run()
        yield recorder


class Play:
    """A story that takes every function to all that it does with AWS."""

    def __init__(self, desk: Desk, recorder: Recorder) -> None:
        self.desk, self.recorder, self.stack, self.store = desk, recorder, desk.stack, desk.stack.store
        environment = self.stack.environment
        resources = {
            "FEED_QUEUE_URL": "FeedQueue",
            "ARTICLE_QUEUE_URL": "ArticleQueue",
            "ALERT_QUEUE_URL": "AlertQueue",
        }
        recorder.names = {environment[variable]: name for variable, name in resources.items()}
        recorder.names[environment["SLACK_SECRET"]] = "SlackSecret"
        recorder.names[self.stack.secret("OPENAI_SECRET", "{}")] = "OpenAISecret"
        recorder.names[environment["ALARM_TOPIC"]] = "Alarms"
        recorder.names[f"{environment['STACK_NAME']}/feeds"] = "${AWS::StackName}/feeds-??????"

    def run(self) -> None:
        """All of it."""
        self.pass_time(12)
        self.desk.site.stories["/news/pool"].notices.append(CORRECTION)
        self.pass_time(30)
        assert len(self.desk.posted()) == 1
        self.large_records()
        self.change_an_article_while_it_is_visited()
        self.pass_time(30)
        self.press_buttons()
        self.raise_an_alarm()
        self.spoil_the_secrets()
        # All articles of the host end: their place among the due times is removed by whoever looks last.
        self.desk.site.stories.clear()
        for _ in range(3):
            self.pass_time(6)
            self.desk.clock.pass_time(timedelta(days=1))

    def pass_time(self, minutes: int) -> None:
        """Let every function do its work every three minutes."""
        for _ in range(0, minutes, 3):
            for function, name in FUNCTIONS.items():
                self.recorder.running = function
                if name == "dispatch":
                    self.stack.dispatch()
                elif name in QUEUES:
                    self.stack.serve(name)
                self.recorder.running = ""
            self.desk.clock.pass_time(timedelta(minutes=3))

    def large_records(self) -> None:
        """A feed with credentials, an article and an alert that are too large for an item; an article that is over."""
        # On another day: its due time stands in a place of its own.
        self.desk.clock.pass_time(timedelta(hours=12))
        now, url = self.desk.clock.now(), f"{self.desk.site.url}/news/other"
        self.desk.site.stories["/news/other"] = Story(title="Another story")
        self.store.put_feed(Feed(url=f"{self.desk.site.url}/other.rss", added_at=now, channels=(MUCH,), auth="DESK"))
        article, _ = watch(self.store, url, RevisitPolicy(), now)
        article = self.store.put_article(replace(article, feed_text=MUCH)) or article
        alert = replace(alert_about("large", article.key), url=url, lede=MUCH, raised_at=now)
        told = Delivery(
            id="d1", alert_id="large", article_key=article.key, sink="slack", channel="C1", order="1", due_at=now
        )
        assert self.store.commit(article, Visit(at=now, status=VisitStatus.CHANGED), None, alert, [told]).alert_raised
        over, _ = watch(self.store, "https://over.example.org/story", RevisitPolicy(), now)
        self.store.put_article(replace(over, status=ArticleStatus.ENDED))
        # Due times as version 2 kept them are written anew: by who visits the host, and by who finds nothing due there.
        assert isinstance(self.store, DynamoDbStore)
        rows = zlib.compress(msgspec.json.encode([("unknown", 0, 1)]))
        for host in (article.host, "idle.example.org"):
            home = agenda_of(host)
            item: Item = {"entries": rows, "host": host, "due": microseconds(now), "wait": 1}
            self.store._table.write([put(Key(home.pk, f"{home.sk}20260501"), item)])

    def change_an_article_while_it_is_visited(self) -> None:
        """The visit finds a change, and cannot store it: the page that it wrote is taken back."""

        def change(path: str) -> None:
            if path == "/news/pool":
                for article in self.store.articles():
                    self.store.put_article(replace(article, muted=article.muted))
                self.desk.site.on_request = None

        self.desk.site.stories["/news/pool"].body[0] = "The town council has changed its mind about the pool entirely."
        self.desk.site.on_request = change

    def raise_an_alarm(self) -> None:
        """CloudWatch has something for the operators."""
        self.recorder.running = "SendAlerts"
        assert self.stack.call("send_alerts", notification(json.dumps(ALARM)), 150) == {}
        self.recorder.running = ""

    def spoil_the_secrets(self) -> None:
        """Slack's secret is not to be read any more: who needs it tells of it."""
        secrets, name = self.stack.aws.secrets, self.stack.environment["SLACK_SECRET"]
        known = secrets.get_secret_value(SecretId=name)["SecretString"]
        secrets.put_secret_value(SecretId=name, SecretString="bare")
        self.desk.clock.pass_time(timedelta(minutes=2))
        body = json.dumps({"version": 1, "kind": "lanes", "names": ["slack:C1"]})
        self.recorder.running = "SendAlerts"
        self.stack.send("send_alerts", body)
        with pytest.raises(WrongConfiguration):
            self.stack.serve("send_alerts")
        self.desk.clock.pass_time(timedelta(days=2))
        self.recorder.running = "SlackApp"
        with pytest.raises(WrongConfiguration):
            self.stack.call("slack_app", {"headers": {}, "body": ""}, 30)
        self.recorder.running = ""
        secrets.put_secret_value(SecretId=name, SecretString=known)
        self.desk.clock.pass_time(timedelta(minutes=2))

    def press_buttons(self) -> None:
        """Commands and buttons, signed as Slack signs them, and what is left to do after the answers."""
        address = f"{self.desk.site.url}/news/third"
        for number, command in enumerate(
            ("list", "status", f"watch {address}", f"mute {address}", f"unwatch {address}")
        ):
            form = {"command": "/amended", "text": command, "user_id": "U1", "channel_id": "C1"}
            self.ask({**form, "trigger_id": f"1.{number}"})
        message = self.desk.slack.messages[0]
        alert = next(one for one in self.store.alerts() if one.id != "large")
        for number, button in enumerate((Button.CHANGES, Button.HANDLED, Button.WRONG, Button.MUTE)):
            pressed = {
                "type": "block_actions",
                "actions": [{"action_id": button.value, "value": alert.id}],
                "user": {"id": "U1"},
                "channel": {"id": "C1"},
                "message": {"ts": message["ts"]},
                "trigger_id": f"2.{number}",
            }
            self.ask({"payload": json.dumps(pressed)})
        pressed = {**pressed, "actions": [{"action_id": "wrong", "value": "large"}], "trigger_id": "3.1"}
        self.ask({"payload": json.dumps(pressed)})

    def ask(self, form: dict[str, str]) -> None:
        """One request of Slack, and what its answer leaves over."""
        body = urlencode(form)
        headers = signed(body.encode(), secret=SECRET, at=self.desk.clock.now())
        headers["content-type"] = "application/x-www-form-urlencoded"
        self.recorder.running = "SlackApp"
        answer = self.stack.call("slack_app", {"headers": headers, "body": body, "isBase64Encoded": False}, 30)
        assert answer["statusCode"] == 200
        while self.recorder.left:
            assert self.stack.call("slack_app", json.loads(self.recorder.left.pop()), 30) == {}
        self.recorder.running = ""


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_function_does_nothing_that_its_role_forbids(recorder: Recorder, function: str) -> None:
    """Every call that the function made is allowed by its role."""
    assert recorder.calls[function] - allowed(template(), function) == set()


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_role_allows_nothing_that_its_function_never_does(recorder: Recorder, function: str) -> None:
    """Every permission of the role was used, but for those that are the platform's or told of above."""
    log = {(action, name.format(function)) for action, name in LOG}
    assert allowed(template(), function) - recorder.calls[function] - UNSEEN[function] - log == set()
