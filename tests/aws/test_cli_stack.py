"""`amended --stack NAME …`: the real program against a stack of the template on a local AWS."""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from amended.domain import heartbeats
from amended.domain.deliveries import DeliveryStatus
from tests.adapters.stored_records import alert, article, delivery, snapshot, visit
from tests.aws.deployed import Deployed
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


def test_whoever_follows_nothing_reads_how_a_stack_is_told(deployed: Deployed) -> None:
    """The words for an empty stack name the stack and `push`, since its functions read no file of this machine."""
    named = f"amended --stack {deployed.name}"
    assert f"{named} feeds add URL" in deployed.amended("feeds", "list").err
    doctor = deployed.amended("doctor", "--json").json
    remedies = {one["subject"]: one["remedy"] for one in doctor}
    for subject in ("feeds", "fetch.contact"):
        assert f"{named} push amended.toml" in remedies[subject]


@pytest.mark.parametrize(
    ("command", "advice"),
    [
        (("articles", "show", "https://example.org/none"), "watch URL"),
        (("alerts", "show", "none"), "alerts list"),
        (("alerts", "resend", "none"), "alerts list"),
        (("feeds", "remove", "https://example.org/none"), "feeds list"),
    ],
)
def test_whoever_asks_for_what_is_not_there_reads_a_command_for_the_stack(
    deployed: Deployed, command: tuple[str, ...], advice: str
) -> None:
    """The command that helps is named with the stack: without it, it would look at this machine."""
    said = deployed.amended(*command)
    assert said.status == 1
    assert f"`amended --stack {deployed.name} {advice}`" in said.err


def test_what_is_followed_is_changed_and_shown(deployed: Deployed) -> None:
    """Articles are watched, shown and unwatched in the deployed table, without a file on this machine."""
    assert deployed.amended("watch", "https://example.org/a").status == 0
    shown = deployed.amended("articles", "show", "https://example.org/a", "--json")
    assert shown.json["url"] == "https://example.org/a"
    assert [one["url"] for one in deployed.amended("articles", "list", "--json").json] == ["https://example.org/a"]
    assert deployed.amended("unwatch", "https://example.org/a").status == 0
    assert deployed.amended("stats", "--json").json["articles_followed"] == 0
    assert list(deployed.folder.iterdir()) == []


def test_the_program_works_as_a_user_calls_it(deployed: Deployed) -> None:
    """The real program, in a process of its own, finds the stack by AWS_ENDPOINT_URL and ends with the right status."""
    (deployed.folder / "amended.toml").write_text(FILE)
    said = deployed.program("push", "amended.toml")
    assert (said.status, "+ feed   https://example.org/rss" in said.out) == (0, True), said.err
    said = deployed.program("feeds", "list", AWS_ACCESS_KEY_ID="", AWS_SECRET_ACCESS_KEY="")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("amended: ")


def test_a_feed_is_added_from_here_and_removed(deployed: Deployed) -> None:
    """`feeds add` reads the feed from this machine and stores it there."""
    with NewsSite() as site:
        said = deployed.amended("feeds", "add", f"{site.url}/rss", "--channel", "C5", AMENDED_ALLOW_PRIVATE=site.host)
        assert said.status == 0, said.err
        (feed,) = deployed.amended("feeds", "list", "--json").json
        assert (feed["url"], feed["channels"]) == (f"{site.url}/rss", ["C5"])
        assert "opml" in deployed.amended("feeds", "export").out
        assert deployed.amended("feeds", "remove", f"{site.url}/rss").status == 0
    assert deployed.amended("feeds", "list", "--json").json == []


def test_alerts_are_listed_shown_exported_and_resent(deployed: Deployed) -> None:
    """What was told is read from the deployed table, and a failed delivery is made due again in it."""
    with contextlib.closing(deployed.store()) as store:
        store.commit(article(), visit(), snapshot(), alert(), [delivery()])
        posted = store.delivery("delivery")
        assert posted is not None
        store.put_delivery(replace(posted, status=DeliveryStatus.FAILED, due_at=None))
    assert [one["id"] for one in deployed.amended("alerts", "list", "--json").json] == ["alert"]
    assert "It did not rain" in deployed.amended("alerts", "show", "alert").out
    assert json.loads(deployed.amended("alerts", "export").out)["id"] == "alert"
    said = deployed.amended("alerts", "resend", "alert")
    assert (said.status, "the stack sends them" in said.err) == (0, True)
    (again,) = deployed.amended("alerts", "show", "alert", "--json").json["deliveries"]
    assert again["status"] == "pending"


def test_push_shows_the_difference_and_makes_it_so(deployed: Deployed) -> None:
    """Feeds, routes and settings match the file after a push; a second one finds nothing to do."""
    (deployed.folder / "amended.toml").write_text(FILE)
    tried = deployed.amended("push", "amended.toml", "--dry-run")
    assert tried.status == 0
    assert "+ feed   https://example.org/rss  C9" in tried.out
    assert "hunter2" not in tried.out + tried.err
    assert deployed.amended("feeds", "list", "--json").json == []

    said = deployed.amended("push", "amended.toml", "--json")
    assert (said.status, said.json["applied"]) == (0, True)
    assert said.json["feeds"] == {"added": ["https://example.org/rss"], "changed": [], "removed": []}
    assert said.json["routes"]["added"] == [{"channels": ["C3"], "kinds": ["correction"]}]
    assert {"key": "revisit.floor", "before": None, "after": "30m"} in said.json["settings"]
    (unused,) = said.json["unused"]
    assert unused["key"] == "slack.channel"
    assert "the parameter SlackChannel" in unused["reason"]
    (feed,) = deployed.amended("feeds", "list", "--json").json
    assert (feed["channels"], feed["origin"]) == (["C9"], "config")

    again = deployed.amended("push", "amended.toml", "--json")
    assert (again.status, again.json["applied"]) == (0, False)
    assert again.json["settings"] == []


def test_push_names_what_it_removes(deployed: Deployed) -> None:
    """A feed that is not in the file any more, its channels and its routes are listed as they go."""
    (deployed.folder / "amended.toml").write_text(FILE)
    deployed.amended("push", "amended.toml")
    (deployed.folder / "amended.toml").write_text('[[feeds]]\nurl = "https://example.org/other"\n')
    said = deployed.amended("push", "amended.toml")
    assert said.status == 0
    assert "- feed   https://example.org/rss" in said.out
    assert "- route" in said.out
    assert [one["url"] for one in deployed.amended("feeds", "list", "--json").json] == ["https://example.org/other"]


def test_push_leaves_out_what_only_one_machine_can_do(deployed: Deployed) -> None:
    """A sink on disk and credentials of this machine's environment are named and not pushed; the rest is."""
    (deployed.folder / "amended.toml").write_text(
        '[store]\npath = "x.db"\n[retention]\nsnapshots = "90d"\n[[sinks]]\nkind = "jsonl"\npath = "a.jsonl"\n'
        '[[sinks]]\nkind = "stdout"\n[[feeds]]\nurl = "https://example.org/rss"\nauth = "KEY"\n'
    )
    said = deployed.amended("push", "amended.toml", "--json")
    assert said.status == 0, said.err
    assert {one["key"] for one in said.json["unused"]} == {"retention.snapshots", "sinks[1]", "feeds[1].auth"}
    assert said.json["sinks"]["added"] == [{"kind": "stdout"}]
    assert len(deployed.amended("feeds", "list", "--json").json) == 1


def test_push_says_which_deadlines_a_function_cannot_wait_for(deployed: Deployed) -> None:
    """They are pushed as they stand, and cut where they are used."""
    (deployed.folder / "amended.toml").write_text('[fetch]\ntimeout = "2m"\n[summary]\ndeadline = "5m"\n')
    said = deployed.amended("push", "amended.toml", "--json")
    assert (said.status, [one["key"] for one in said.json["unused"]]) == (0, ["fetch.timeout", "summary.deadline"])
    assert all("40s is the most" in one["reason"] for one in said.json["unused"])


@pytest.mark.slow
@pytest.mark.parametrize(("answer", "status", "feeds"), [("n\n", 1, 0), ("y\n", 0, 1)])
def test_push_asks_a_person(deployed: Deployed, answer: str, status: int, feeds: int) -> None:
    """At a terminal the difference is shown and the change is made only if the person says yes."""
    (deployed.folder / "amended.toml").write_text(FILE)
    ended, seen = deployed.at_a_terminal("push", "amended.toml", answer=answer)
    assert ended == status, seen
    assert "+ feed   https://example.org/rss" in seen
    assert f"change stack {deployed.name} so? [y/N]" in seen
    assert len(deployed.amended("feeds", "list", "--json").json) == feeds


def test_push_of_a_file_without_feeds_removes_none_unasked(deployed: Deployed) -> None:
    """A file that names no feed empties the stack only where that is said to be meant."""
    (deployed.folder / "amended.toml").write_text(FILE)
    deployed.amended("push", "amended.toml")
    (deployed.folder / "empty.toml").write_text("")
    said = deployed.amended("push", "empty.toml")
    assert (said.status, "--yes" in said.err) == (2, True)
    assert len(deployed.amended("feeds", "list", "--json").json) == 1
    assert deployed.amended("push", "empty.toml", "--yes").status == 0
    assert deployed.amended("feeds", "list", "--json").json == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[revisit]\nfloor = 3", "revisit.floor"),
        ("[slack]\nbot_token = 'xoxb-1'", "does not belong into this file"),
        ("[[sinks]]\nkind = 'jsonl'", "sinks[1].path"),
        ("[[routes]]\nchannels = []", "routes[1].channels"),
        ("feeds =", "TOML"),
    ],
)
def test_push_of_a_wrong_file_changes_nothing(deployed: Deployed, text: str, told: str) -> None:
    """A mistake in the file is named before anything is asked of AWS."""
    (deployed.folder / "wrong.toml").write_text(text)
    said = deployed.amended("push", "wrong.toml", AWS_ENDPOINT_URL="http://127.0.0.1:9")
    assert said.status == 2
    assert told in said.err
    assert "Traceback" not in said.err


def test_dead_letters_are_shown_without_secrets_and_sent_back(deployed: Deployed) -> None:
    """`dlq list` counts and shows what is there; `dlq redrive` puts it back on the queue that it came from."""
    queues = deployed.client("sqs")
    body = json.dumps({"version": 1, "kind": "feeds", "names": ["https://reader:hunter2@example.org/rss"]})
    queues.send_message(QueueUrl=deployed.queue("FeedQueueDeadLetters"), MessageBody=body)
    queues.send_message(QueueUrl=deployed.queue("AlertQueueDeadLetters"), MessageBody="use xoxb-123-secret, please")
    listed = {one["queue"]: one for one in deployed.amended("dlq", "list", "--json").json}
    assert {name: one["messages"] for name, one in listed.items()} == {
        "FeedQueueDeadLetters": 1, "ArticleQueueDeadLetters": 0, "AlertQueueDeadLetters": 1,
    }  # fmt: skip
    (fed,) = listed["FeedQueueDeadLetters"]["sample"]
    assert (fed["about"], fed["problem"]) == ("feeds: https://example.org/rss", None)
    (odd,) = listed["AlertQueueDeadLetters"]["sample"]
    assert (odd["about"], odd["problem"]) == ("use …, please", "is no message of Amended")
    shown = deployed.amended("dlq", "list")
    assert "FeedQueueDeadLetters: 1 message, the oldest seen is" in shown.out
    assert "hunter2" not in shown.out

    assert deployed.amended("dlq", "redrive", "FeedQueue", "--json").json == [
        {"queue": "FeedQueueDeadLetters", "origin": "FeedQueue", "moved": 1}
    ]
    (back,) = queues.receive_message(QueueUrl=deployed.queue("FeedQueue"))["Messages"]
    assert back["Body"] == body
    counts = {one["queue"]: one["messages"] for one in deployed.amended("dlq", "list", "--json").json}
    assert (counts["FeedQueueDeadLetters"], counts["AlertQueueDeadLetters"]) == (0, 1)
    assert deployed.amended("dlq", "redrive", "Nothing").status == 2


def test_doctor_looks_at_every_part(deployed: Deployed) -> None:
    """Table, bucket, queues, dead letters, secrets, schedule and Slack each have a finding."""
    with SlackStandIn() as slack:
        secret = json.dumps({"bot_token": TOKEN, "signing_secret": "s"})
        deployed.client("secretsmanager").put_secret_value(SecretId=f"{deployed.name}/slack", SecretString=secret)
        with contextlib.closing(deployed.store()) as store:
            store.beat(heartbeats.DISPATCH, datetime.now(UTC))
        said = deployed.amended("doctor", "--json", SLACK_API_URL=slack.url)
    found = {one["subject"]: one for one in said.json}
    assert said.status == 0, said.out
    assert {name for name, one in found.items() if one["health"] == "fault"} == set()
    parts = (f"stack {deployed.name}", "queue FeedQueue", "queue FeedQueueDeadLetters", f"secret {deployed.name}/slack")
    assert all(found[part]["health"] == "good" for part in (*parts, "dispatch", "Slack token", "Slack channel C1"))
    assert any(subject.startswith("table ") for subject in found)
    assert any(subject.startswith("bucket ") for subject in found)


def test_doctor_names_each_fault_and_goes_on(deployed: Deployed) -> None:
    """A secret that is no JSON, dead letters, a schedule that stands still and a missing table are all told."""
    deployed.client("secretsmanager").put_secret_value(SecretId=f"{deployed.name}/slack", SecretString="xoxb-as-it-is")
    deployed.client("secretsmanager").delete_secret(SecretId=f"{deployed.name}/openai", ForceDeleteWithoutRecovery=True)
    deployed.client("sqs").send_message(QueueUrl=deployed.queue("FeedQueueDeadLetters"), MessageBody="x")
    with contextlib.closing(deployed.store()) as store:
        store.beat(heartbeats.DISPATCH, datetime(2026, 1, 1, tzinfo=UTC))
    said = deployed.amended("doctor", "--json")
    found = {one["subject"]: one for one in said.json}
    assert said.status == 1
    assert "xoxb-as-it-is" not in said.out + said.err
    assert "is not a JSON object" in found[f"secret {deployed.name}/slack"]["detail"]
    assert "does not exist" in found[f"secret {deployed.name}/openai"]["detail"]
    assert found["queue FeedQueueDeadLetters"]["health"] == "warning"
    assert found["dispatch"]["health"] == "fault"
    assert all(one["remedy"] for one in said.json if one["health"] == "fault")
    assert (found["topic Alarms"]["health"], "AlarmEmail" in found["topic Alarms"]["remedy"]) == ("warning", True)

    deployed.client("dynamodb").delete_table(TableName=deployed.output("TableName"))
    deployed.client("sqs").delete_queue(QueueUrl=deployed.queue("AlertQueue"))
    said = deployed.amended("doctor")
    assert said.status == 1
    assert "FAULT   queue AlertQueue: does not exist" in said.out
    assert "restore-table-to-point-in-time" in said.out
    assert "does not exist in this account and region" in said.out
    assert "queue FeedQueueDeadLetters" in said.out


@pytest.mark.parametrize("command", ["run", "serve", "init", "check page.html", "compare a.html b.html"])
def test_what_is_for_one_machine_says_so(deployed: Deployed, command: str) -> None:
    """A command that has nothing to do with a stack says so, and does nothing."""
    said = deployed.amended(*command.split())
    assert (said.status, said.out) == (2, "")
    assert command.split()[0] in said.err
    assert list(deployed.folder.iterdir()) == []


@pytest.mark.parametrize("command", ["push missing.toml", "dlq list", "dlq redrive", "import-store missing.db"])
def test_what_is_for_a_stack_asks_for_one(deployed: Deployed, command: str) -> None:
    """A command for stacks says how to name one, before it looks for a file."""
    said = deployed.unnamed(*command.split())
    assert (said.status, "--stack NAME" in said.err) == (2, True)


def test_backup_says_who_copies_a_table(deployed: Deployed) -> None:
    """`backup` names AWS's own means; `prune` works."""
    said = deployed.amended("backup", "copy.db")
    assert (said.status, "point-in-time" in said.err) == (2, True)
    assert deployed.amended("prune", "--json").json == {"snapshots": 0, "visits": 0, "articles": 0, "alerts": 0}


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
def test_what_keeps_us_from_aws_is_told(
    deployed: Deployed, environment: dict[str, str], status: int, told: str
) -> None:
    """Credentials, region, profile or address that are wrong are named in one line."""
    said = deployed.amended("feeds", "list", **environment)
    assert (said.status, said.out) == (status, "")
    assert told in said.err
    assert len(said.err.splitlines()) == 1


def test_the_region_is_found_as_the_aws_command_line_finds_it(deployed: Deployed) -> None:
    """AWS_REGION suffices, and goes before AWS_DEFAULT_REGION."""
    region = deployed.environment["AWS_DEFAULT_REGION"]
    for other in ("", "nowhere at all"):
        said = deployed.amended("feeds", "list", "--json", AWS_REGION=region, AWS_DEFAULT_REGION=other)
        assert (said.status, said.out.strip()) == (0, "[]"), said.err


@pytest.mark.parametrize("command", ["stats", "doctor", "feeds list", "dlq list", "init"])
def test_an_empty_name_of_a_stack_is_refused(deployed: Deployed, command: str) -> None:
    """`--stack "$UNSET"` works neither on this machine nor on whatever stack AWS names first."""
    said = deployed.unnamed("--stack", " ", *command.split())
    assert (said.status, said.out, "--stack: is empty" in said.err) == (2, "", True)
    assert list(deployed.folder.iterdir()) == []


def test_a_sample_without_a_token_says_where_it_goes(deployed: Deployed) -> None:
    """`alerts preview --send` names the stack's secret, not a variable of this machine."""
    said = deployed.amended("alerts", "preview", "--send")
    assert (said.status, f"secret {deployed.name}/slack" in said.err) == (2, True)


def test_a_stack_that_is_none_is_told(deployed: Deployed) -> None:
    """No such stack, one of something else, one without its table: each is named, with status 2."""
    said = Deployed("nowhere", deployed.environment["AWS_ENDPOINT_URL"], deployed.folder).amended("stats")
    assert (said.status, "there is no such stack" in said.err) == (2, True)
    other = Deployed(f"{deployed.name}-other", deployed.environment["AWS_ENDPOINT_URL"], deployed.folder)
    document = json.dumps({"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}})
    deployed.client("cloudformation").create_stack(StackName=other.name, TemplateBody=document)
    said = other.amended("stats")
    assert (said.status, "not Amended's" in said.err) == (2, True)
    deployed.client("dynamodb").delete_table(TableName=deployed.output("TableName"))
    for command in (["feeds", "list"], ["stats"], ["watch", "https://example.org/a"]):
        said = deployed.amended(*command)
        assert (said.status, "does not exist in this account and region" in said.err) == (2, True)
        assert "Traceback" not in said.err
