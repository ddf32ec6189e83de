"""`amended --stack NAME …`: the real program against a stack of the template on a local AWS."""

from __future__ import annotations

import contextlib
import json
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from amended.domain import heartbeats
from amended.domain.deliveries import DeliveryStatus
from tests.adapters.store_contract import alert, article, delivery, snapshot, visit
from tests.aws.deployed import Deployed, aws_server
from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn

FILE = """
[revisit]
floor = "30m"
[slack]
channel = "C2"
[[feeds]]
url = "https://reader:hunter2@example.org/rss"
channels = ["C9"]
[[routes]]
channels = ["C3"]
kinds = ["correction"]
"""


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """A local AWS."""
    with aws_server() as address:
        yield address


@pytest.fixture
def stack(endpoint: str, tmp_path: Path) -> Deployed:
    """A stack of its own, deployed, with a folder of whoever operates it."""
    deployed = Deployed(f"desk-{uuid.uuid4().hex[:8]}", endpoint, tmp_path)
    deployed.deploy(SlackChannel="C1")
    return deployed


def test_what_is_followed_is_changed_and_shown(stack: Deployed) -> None:
    """Articles are watched, shown and unwatched in the deployed table, without a file on this machine."""
    assert stack.amended("watch", "https://example.org/a").status == 0
    shown = stack.amended("articles", "show", "https://example.org/a", "--json")
    assert shown.json["url"] == "https://example.org/a"
    assert [one["url"] for one in stack.amended("articles", "list", "--json").json] == ["https://example.org/a"]
    assert stack.amended("unwatch", "https://example.org/a").status == 0
    assert stack.amended("stats", "--json").json["articles_followed"] == 0
    assert list(stack.folder.iterdir()) == []


def test_the_program_works_as_a_user_calls_it(stack: Deployed) -> None:
    """The real program, in a process of its own, finds the stack by AWS_ENDPOINT_URL and ends with the right status."""
    (stack.folder / "amended.toml").write_text(FILE)
    said = stack.program("push", "amended.toml")
    assert (said.status, "+ feed   https://example.org/rss" in said.out) == (0, True), said.err
    said = stack.program("feeds", "list", AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("amended: ")


def test_a_feed_is_added_from_here_and_removed(stack: Deployed) -> None:
    """`feeds add` reads the feed from this machine and stores it there."""
    with NewsSite() as site:
        said = stack.amended("feeds", "add", f"{site.url}/rss", "--channel", "C5", AMENDED_ALLOW_PRIVATE=site.host)
        assert said.status == 0, said.err
        (feed,) = stack.amended("feeds", "list", "--json").json
        assert (feed["url"], feed["channels"]) == (f"{site.url}/rss", ["C5"])
        assert "opml" in stack.amended("feeds", "export").out
        assert stack.amended("feeds", "remove", f"{site.url}/rss").status == 0
    assert stack.amended("feeds", "list", "--json").json == []


def test_alerts_are_listed_shown_exported_and_resent(stack: Deployed) -> None:
    """What was told is read from the deployed table, and a failed delivery is made due again in it."""
    with contextlib.closing(stack.store()) as store:
        store.commit(article(), visit(), snapshot(), alert(), [delivery()])
        posted = store.delivery("delivery")
        assert posted is not None
        store.put_delivery(replace(posted, status=DeliveryStatus.FAILED, due_at=None))
    assert [one["id"] for one in stack.amended("alerts", "list", "--json").json] == ["alert"]
    assert "It did not rain" in stack.amended("alerts", "show", "alert").out
    assert json.loads(stack.amended("alerts", "export").out)["id"] == "alert"
    said = stack.amended("alerts", "resend", "alert")
    assert (said.status, "the stack sends them" in said.err) == (0, True)
    (again,) = stack.amended("alerts", "show", "alert", "--json").json["deliveries"]
    assert again["status"] == "pending"


def test_push_shows_the_difference_and_makes_it_so(stack: Deployed) -> None:
    """Feeds, routes and settings match the file after a push; a second one finds nothing to do."""
    (stack.folder / "amended.toml").write_text(FILE)
    tried = stack.amended("push", "amended.toml", "--dry-run")
    assert tried.status == 0
    assert "+ feed   https://example.org/rss  C9" in tried.out
    assert "hunter2" not in tried.out + tried.err
    assert stack.amended("feeds", "list", "--json").json == []

    said = stack.amended("push", "amended.toml", "--json")
    assert (said.status, said.json["applied"]) == (0, True)
    assert said.json["feeds"] == {"added": ["https://example.org/rss"], "changed": [], "removed": []}
    assert said.json["routes"]["added"] == [{"channels": ["C3"], "kinds": ["correction"]}]
    assert {"key": "revisit.floor", "before": None, "after": "30m"} in said.json["settings"]
    assert said.json["overruled"] == [{"key": "slack.channel", "parameter": "SlackChannel", "value": "C1"}]
    (feed,) = stack.amended("feeds", "list", "--json").json
    assert (feed["channels"], feed["origin"]) == (["C9"], "config")

    again = stack.amended("push", "amended.toml", "--json")
    assert (again.status, again.json["applied"]) == (0, False)
    assert again.json["settings"] == []


def test_push_names_what_it_removes(stack: Deployed) -> None:
    """A feed that is not in the file any more, its channels and its routes are listed as they go."""
    (stack.folder / "amended.toml").write_text(FILE)
    stack.amended("push", "amended.toml")
    (stack.folder / "amended.toml").write_text('[[feeds]]\nurl = "https://example.org/other"\n')
    said = stack.amended("push", "amended.toml")
    assert said.status == 0
    assert "- feed   https://example.org/rss" in said.out
    assert "- route" in said.out
    assert [one["url"] for one in stack.amended("feeds", "list", "--json").json] == ["https://example.org/other"]


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "status", "feeds"), [("n\n", 1, 0), ("y\n", 0, 1)])
def test_push_asks_a_person(stack: Deployed, answer: str, status: int, feeds: int) -> None:
    """At a terminal the difference is shown and the change is made only if the person says yes."""
    (stack.folder / "amended.toml").write_text(FILE)
    ended, seen = stack.at_a_terminal("push", "amended.toml", answer=answer)
    assert ended == status, seen
    assert "+ feed   https://example.org/rss" in seen
    assert f"change stack {stack.name} so? [y/N]" in seen
    assert len(stack.amended("feeds", "list", "--json").json) == feeds


def test_push_of_a_file_without_feeds_removes_none_unasked(stack: Deployed) -> None:
    """A file that names no feed empties the stack only where that is said to be meant."""
    (stack.folder / "amended.toml").write_text(FILE)
    stack.amended("push", "amended.toml")
    (stack.folder / "empty.toml").write_text("")
    said = stack.amended("push", "empty.toml")
    assert (said.status, "--yes" in said.err) == (2, True)
    assert len(stack.amended("feeds", "list", "--json").json) == 1
    assert stack.amended("push", "empty.toml", "--yes").status == 0
    assert stack.amended("feeds", "list", "--json").json == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[revisit]\nfloor = 3", "revisit.floor"),
        ("[slack]\nbot_token = 'xoxb-1'", "does not belong into this file"),
        ("[[feeds]]\nurl = 'https://e.org/'\nauth = 'KEY'", "feeds[1].auth"),
        ("[[sinks]]\nkind = 'jsonl'\npath = 'a'", "sinks[1].kind"),
        ("[[routes]]\nchannels = []", "routes[1].channels"),
        ("feeds =", "TOML"),
    ],
)
def test_push_of_a_wrong_file_changes_nothing(stack: Deployed, text: str, told: str) -> None:
    """A mistake in the file, or what only one machine can do, is named before anything is asked of AWS."""
    (stack.folder / "wrong.toml").write_text(text)
    said = stack.amended("push", "wrong.toml", AWS_ENDPOINT_URL="http://127.0.0.1:9")
    assert said.status == 2
    assert told in said.err
    assert "Traceback" not in said.err


def test_dead_letters_are_shown_without_secrets_and_sent_back(stack: Deployed) -> None:
    """`dlq list` counts and shows what is there; `dlq redrive` puts it back on the queue that it came from."""
    queues = stack.client("sqs")
    body = json.dumps({"version": 1, "kind": "feeds", "names": ["https://reader:hunter2@example.org/rss"]})
    queues.send_message(QueueUrl=stack.queue("FeedQueueDeadLetters"), MessageBody=body)
    queues.send_message(QueueUrl=stack.queue("AlertQueueDeadLetters"), MessageBody="use xoxb-123-secret, please")
    listed = {one["queue"]: one for one in stack.amended("dlq", "list", "--json").json}
    assert {name: one["messages"] for name, one in listed.items()} == {
        "FeedQueueDeadLetters": 1, "ArticleQueueDeadLetters": 0, "AlertQueueDeadLetters": 1,
    }  # fmt: skip
    (fed,) = listed["FeedQueueDeadLetters"]["sample"]
    assert (fed["about"], fed["problem"]) == ("feeds: https://example.org/rss", None)
    (odd,) = listed["AlertQueueDeadLetters"]["sample"]
    assert (odd["about"], odd["problem"]) == ("use …, please", "is no message of Amended")
    shown = stack.amended("dlq", "list")
    assert "FeedQueueDeadLetters: 1 message, the oldest seen is" in shown.out
    assert "hunter2" not in shown.out

    assert stack.amended("dlq", "redrive", "FeedQueue", "--json").json == [
        {"queue": "FeedQueueDeadLetters", "origin": "FeedQueue", "moved": 1}
    ]
    (back,) = queues.receive_message(QueueUrl=stack.queue("FeedQueue"))["Messages"]
    assert back["Body"] == body
    counts = {one["queue"]: one["messages"] for one in stack.amended("dlq", "list", "--json").json}
    assert (counts["FeedQueueDeadLetters"], counts["AlertQueueDeadLetters"]) == (0, 1)
    assert stack.amended("dlq", "redrive", "Nothing").status == 2


def test_doctor_looks_at_every_part(stack: Deployed) -> None:
    """Table, bucket, queues, dead letters, secrets, schedule and Slack each have a finding."""
    with SlackStandIn() as slack:
        secret = json.dumps({"bot_token": TOKEN, "signing_secret": "s"})
        stack.client("secretsmanager").put_secret_value(SecretId=f"{stack.name}/slack", SecretString=secret)
        with contextlib.closing(stack.store()) as store:
            store.beat(heartbeats.DISPATCH, datetime.now(UTC))
        said = stack.amended("doctor", "--json", SLACK_API_URL=slack.url)
    found = {one["subject"]: one for one in said.json}
    assert said.status == 0, said.out
    assert {name for name, one in found.items() if one["health"] == "fault"} == set()
    parts = (f"stack {stack.name}", "queue FeedQueue", "queue FeedQueueDeadLetters", f"secret {stack.name}/slack")
    assert all(found[part]["health"] == "good" for part in (*parts, "dispatch", "Slack token", "Slack channel C1"))
    assert any(subject.startswith("table ") for subject in found)
    assert any(subject.startswith("bucket ") for subject in found)


def test_doctor_names_each_fault_and_goes_on(stack: Deployed) -> None:
    """A secret that is no JSON, dead letters, a schedule that stands still and a missing table are all told."""
    stack.client("secretsmanager").put_secret_value(SecretId=f"{stack.name}/slack", SecretString="xoxb-as-it-is")
    stack.client("secretsmanager").delete_secret(SecretId=f"{stack.name}/openai", ForceDeleteWithoutRecovery=True)
    stack.client("sqs").send_message(QueueUrl=stack.queue("FeedQueueDeadLetters"), MessageBody="x")
    with contextlib.closing(stack.store()) as store:
        store.beat(heartbeats.DISPATCH, datetime(2026, 1, 1, tzinfo=UTC))
    said = stack.amended("doctor", "--json")
    found = {one["subject"]: one for one in said.json}
    assert said.status == 1
    assert "xoxb-as-it-is" not in said.out + said.err
    assert "is not a JSON object" in found[f"secret {stack.name}/slack"]["detail"]
    assert "does not exist" in found[f"secret {stack.name}/openai"]["detail"]
    assert found["queue FeedQueueDeadLetters"]["health"] == "warning"
    assert found["dispatch"]["health"] == "fault"
    assert all(one["remedy"] for one in said.json if one["health"] == "fault")

    stack.client("dynamodb").delete_table(TableName=stack.output("TableName"))
    said = stack.amended("doctor")
    assert said.status == 1
    assert "does not exist in this account and region" in said.out
    assert "queue FeedQueueDeadLetters" in said.out


@pytest.mark.parametrize("command", ["run", "serve", "init", "check page.html", "compare a.html b.html"])
def test_what_is_for_one_machine_says_so(stack: Deployed, command: str) -> None:
    """A command that has nothing to do with a stack says so, and does nothing."""
    said = stack.amended(*command.split())
    assert (said.status, said.out) == (2, "")
    assert command.split()[0] in said.err
    assert list(stack.folder.iterdir()) == []


@pytest.mark.parametrize("command", ["push amended.toml", "dlq list", "dlq redrive", "import-store amended.db"])
def test_what_is_for_a_stack_asks_for_one(stack: Deployed, command: str) -> None:
    """A command for stacks says how to name one."""
    (stack.folder / "amended.toml").write_text("")
    said = stack.unnamed(*command.split())
    assert (said.status, "--stack NAME" in said.err) == (2, True)


def test_backup_says_who_copies_a_table(stack: Deployed) -> None:
    """`backup` names AWS's own means; `prune` works."""
    said = stack.amended("backup", "copy.db")
    assert (said.status, "point-in-time" in said.err) == (2, True)
    assert stack.amended("prune", "--json").json == {"snapshots": 0, "visits": 0, "articles": 0, "alerts": 0}


@pytest.mark.parametrize(
    ("environment", "status", "told"),
    [
        ({"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, 2, "aws configure"),
        ({"AWS_DEFAULT_REGION": ""}, 2, "region"),
        ({"AWS_PROFILE": "nobody"}, 2, "nobody"),
        ({"AWS_ENDPOINT_URL": "http://127.0.0.1:9"}, 1, "could not be reached"),
        ({"AWS_ENDPOINT_URL": "nonsense"}, 2, "AWS_ENDPOINT_URL"),
    ],
    ids=str,
)
def test_what_keeps_us_from_aws_is_told(stack: Deployed, environment: dict[str, str], status: int, told: str) -> None:
    """Credentials, region, profile or address that are wrong are named in one line."""
    said = stack.amended("feeds", "list", **environment)
    assert (said.status, said.out) == (status, "")
    assert told in said.err
    assert len(said.err.splitlines()) == 1


def test_a_stack_that_is_none_is_told(stack: Deployed) -> None:
    """No such stack, one of something else, one without its table: each is named, with status 2."""
    said = Deployed("nowhere", stack.environment["AWS_ENDPOINT_URL"], stack.folder).amended("stats")
    assert (said.status, "there is no such stack" in said.err) == (2, True)
    other = Deployed(f"{stack.name}-other", stack.environment["AWS_ENDPOINT_URL"], stack.folder)
    document = json.dumps({"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}})
    stack.client("cloudformation").create_stack(StackName=other.name, TemplateBody=document)
    said = other.amended("stats")
    assert (said.status, "not Amended's" in said.err) == (2, True)
    stack.client("dynamodb").delete_table(TableName=stack.output("TableName"))
    for command in (["feeds", "list"], ["stats"], ["watch", "https://example.org/a"]):
        said = stack.amended(*command)
        assert (said.status, "does not exist in this account and region" in said.err) == (2, True)
        assert "Traceback" not in said.err
