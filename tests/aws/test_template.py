"""The template: what the contract names is there, alarms watch what there is, and it makes a stack that works."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import timedelta
from typing import Any

import boto3
import pytest

from amended import bootstrap_stack
from amended.adapters.lambda_log import LambdaLog
from amended.config import FetchSettings
from amended.domain.articles import VisitStatus
from amended.domain.messages import MOST_NAMES, Dispatched
from amended.domain.revisit_schedule import MOST_LATE
from tests.adapters.stored_records import NOW, alert, article, delivery, snapshot, visit
from tests.aws.local_aws import REGION, LocalAws, template
from tests.aws.transformed import ROOT, of_kind


def test_the_contracts_names_are_there(made: dict[str, Any]) -> None:
    """Functions, table, bucket, queues, parameters and outputs have the names that users rely on."""
    queues = {f"{queue}{end}" for queue in ("FeedQueue", "ArticleQueue", "AlertQueue") for end in ("", "DeadLetters")}
    functions = {"Dispatch", "PollFeeds", "RevisitArticles", "SendAlerts", "SlackApp"}
    assert set(of_kind(made, "AWS::Lambda::Function")) == functions
    assert set(of_kind(made, "AWS::SQS::Queue")) == queues
    assert set(of_kind(made, "AWS::DynamoDB::Table")) == {"Table"}
    assert set(of_kind(made, "AWS::S3::Bucket")) == {"Snapshots"}
    named = {"Architecture", "Schedule", "Contact", "Model", "OpenAIBaseUrl", "SlackChannel", "AlarmEmail"}
    assert named | {"RetentionDays", "MaximumConcurrency"} <= set(made["Parameters"])
    assert {"TableName", "BucketName", "SlackAppUrl"} <= set(made["Outputs"])
    names = {one["Name"]["Fn::Sub"] for one in of_kind(made, "AWS::SecretsManager::Secret").values()}
    assert names == {"${AWS::StackName}/slack", "${AWS::StackName}/openai"}


def test_every_handler_exists(made: dict[str, Any]) -> None:
    """Each function's handler names a file that is deployed, with a function of that name."""
    for function in of_kind(made, "AWS::Lambda::Function").values():
        module, _, name = function["Handler"].partition(".")
        assert f"def {name}(" in (ROOT / "functions" / f"{module}.py").read_text()


def test_no_secret_stands_in_a_variable(made: dict[str, Any]) -> None:
    """Variables name secrets and never hold them, and only the functions that talk to Slack know of its token."""
    secrets = {"SlackSecret", "OpenAISecret"}
    knows = {
        name: {
            value["Ref"]
            for value in function["Environment"]["Variables"].values()
            if isinstance(value, dict) and value.get("Ref") in secrets
        }
        for name, function in of_kind(made, "AWS::Lambda::Function").items()
    }
    assert {name for name, known in knows.items() if known} == {"SendAlerts", "SlackApp"}
    assert knows["SlackApp"] == {"SlackSecret"}


def test_the_handbook_tells_of_every_parameter_alarm_and_metric(made: dict[str, Any]) -> None:
    """`sam deploy --guided` asks for bare names, and an alarm is one: infra/README.md says what each of them is."""
    told = set(re.findall(r"`(\w+)`", (ROOT / "infra" / "README.md").read_text()))
    alarms = of_kind(made, "AWS::CloudWatch::Alarm")
    assert (set(template()["Parameters"]) | set(alarms) | counted_by_the_code()) - told == set()


def counted_by_the_code() -> set[str]:
    """The names of all metrics that functions write, as they stand in the code."""
    code = (ROOT / "functions" / "amended" / "adapters" / "lambda_log.py").read_text()
    names = set(re.findall(r'_metrics\.(?:count|took)\("(\w+)"', code)) | {"FeedsPolled", "FeedsFailed"}
    return names | {f"Visits{status.value.title().replace('_', '')}" for status in VisitStatus}


def test_the_dashboard_shows_every_metric(made: dict[str, Any]) -> None:
    """The dashboard is JSON, shows all that the functions count, and nothing that they do not."""
    body = made["Resources"]["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]
    widgets = json.loads(re.sub(r"\$\{[\w.:]+\}", "x", body))["widgets"]
    shown: set[str] = set()
    for widget in widgets:
        namespace = name = ""
        for row in widget["properties"]["metrics"]:
            if row[0] == "...":
                continue
            namespace = row[0] if row[0] != "." else namespace
            name = row[1] if row[1] != "." else name
            if namespace == "Amended":
                shown.add(name)
    assert shown == counted_by_the_code()
    places = [(one["x"], one["y"]) for one in widgets]
    assert len(set(places)) == len(places)


def watched(alarm: dict[str, Any]) -> list[dict[str, Any]]:
    """The metrics that an alarm looks at, each with its name, namespace and dimensions."""
    return [one["MetricStat"]["Metric"] for one in alarm.get("Metrics", []) if "MetricStat" in one] or [alarm]


def test_alarms_watch_what_there_is(made: dict[str, Any]) -> None:
    """Each alarm tells the topic, says what it means, and reads metrics that somebody writes."""
    alarms = of_kind(made, "AWS::CloudWatch::Alarm")
    assert alarms
    for name, alarm in alarms.items():
        assert alarm["AlarmActions"] == [{"Ref": "Alarms"}], name
        assert len(alarm["AlarmDescription"]) > 20
        own = {metric["MetricName"] for metric in watched(alarm) if metric["Namespace"] == "Amended"}
        assert own <= counted_by_the_code(), name


@pytest.mark.parametrize(
    ("metric", "kind", "ending"),
    [
        ("ApproximateNumberOfMessagesVisible", "AWS::SQS::Queue", "DeadLetters"),
        ("Errors", "AWS::Lambda::Function", ""),
    ],
)
def test_every_queue_of_dead_letters_and_every_function_has_an_alarm(
    made: dict[str, Any], metric: str, kind: str, ending: str
) -> None:
    """Each has one of its own, which names it and rings above nothing, and which rest does not set off."""
    found = {}
    for alarm in of_kind(made, "AWS::CloudWatch::Alarm").values():
        if alarm.get("MetricName") == metric:
            ((dimension,),) = (alarm["Dimensions"],)
            value = dimension["Value"]
            found[value["Ref"] if "Ref" in value else value["Fn::GetAtt"][0]] = alarm
    assert set(found) == {name for name in of_kind(made, kind) if name.endswith(ending)}
    for name, alarm in found.items():
        assert name.removesuffix("DeadLetters") in alarm["AlarmDescription"]
        assert (alarm["ComparisonOperator"], alarm["Threshold"]) == ("GreaterThanThreshold", 0)
        assert alarm["TreatMissingData"] == "notBreaching"


def test_a_backlog_is_what_is_later_than_by_design(made: dict[str, Any]) -> None:
    """What is put off, found by the slowest schedule, queued and worked off in good order rings no alarm."""
    (alarm,) = (one for one in of_kind(made, "AWS::CloudWatch::Alarm").values() if one.get("MetricName") == "OldestDue")
    slowest = max(one["Timeout"] for one in of_kind(made, "AWS::Lambda::Function").values())
    schedule = timedelta(minutes=10)
    assert re.fullmatch(made["Parameters"]["Schedule"]["AllowedPattern"], "rate(10 minutes)")
    assert not re.fullmatch(made["Parameters"]["Schedule"]["AllowedPattern"], "rate(11 minutes)")
    assert MOST_LATE + schedule + timedelta(seconds=slowest) < timedelta(seconds=alarm["Threshold"])


def test_silent_feeds_ring_within_an_hour(made: dict[str, Any]) -> None:
    """The alarm needs no metric filled: Dispatch counts both each minute, and where they are missing it rings."""
    alarm = of_kind(made, "AWS::CloudWatch::Alarm")["NoPollAlarm"]
    assert {metric["MetricName"] for metric in watched(alarm)} == {"FeedsQueued", "FeedsPolled"}
    periods = {one["MetricStat"]["Period"] for one in alarm["Metrics"] if "MetricStat" in one}
    assert {period * alarm["EvaluationPeriods"] for period in periods} == {3600}
    assert alarm["TreatMissingData"] == "breaching"
    assert not [one for one in alarm["Metrics"] if "FILL" in one.get("Expression", "")]
    log = io.StringIO()
    written = LambdaLog(log, stack="desk")
    written.dispatched(NOW, Dispatched())
    written.finish(NOW)
    line = json.loads(log.getvalue().splitlines()[-1])
    assert (line["FeedsQueued"], line["FeedsPolled"]) == (0, 0)


def test_a_batch_of_the_largest_feeds_fits_into_memory(made: dict[str, Any]) -> None:
    """As many documents as one invocation may hold, each as large as is fetched, beside the function and its readers.

    Measured in the emulator: 250 MB for these, each at work on a document of 10 MB, and twice each document that waits.
    """
    (mapping,) = (
        one
        for one in of_kind(made, "AWS::Lambda::EventSourceMapping").values()
        if one["FunctionName"] == {"Ref": "PollFeeds"}
    )
    waiting = mapping["BatchSize"] * MOST_NAMES * FetchSettings().max_bytes
    megabytes = 250 + 2 * waiting / 1_000_000
    assert megabytes <= of_kind(made, "AWS::Lambda::Function")["PollFeeds"]["MemorySize"]


def test_who_may_call_what(made: dict[str, Any]) -> None:
    """The only public door is SlackApp's address; alarms reach the sender, and nothing else may call anything."""
    found = {
        (one["FunctionName"]["Ref"], one["Principal"], one.get("SourceArn", {}).get("Ref", ""))
        for one in of_kind(made, "AWS::Lambda::Permission").values()
    }
    assert found == {("SlackApp", "*", ""), ("SendAlerts", "sns.amazonaws.com", "Alarms")}
    for name, one in of_kind(made, "AWS::Lambda::Permission").items():
        if one["Principal"] == "*":
            assert one.get("FunctionUrlAuthType") == "NONE" or one.get("InvokedViaFunctionUrl") is True, name
    assert set(of_kind(made, "AWS::Lambda::Url")) == {"SlackAppUrl"}


def test_two_stacks_of_an_account_do_not_collide(made: dict[str, Any]) -> None:
    """No resource has a fixed name: names are AWS's own, or carry the stack's."""
    named = ("Name", "FunctionName", "TableName", "BucketName", "QueueName", "TopicName", "RoleName", "DashboardName")
    for name, one in made["Resources"].items():
        for key in named:
            value = one.get("Properties", {}).get(key, {})
            assert not isinstance(value, str), f"{name} has the fixed {key} {value}"


def test_a_deploy_over_an_older_stack_keeps_table_and_bucket(made: dict[str, Any]) -> None:
    """What makes CloudFormation put a new, empty one in the place of the old is as in the first version, for ever."""
    table = made["Resources"]["Table"]["Properties"]
    keys = [{"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}]
    assert table["KeySchema"] == keys
    assert table["LocalSecondaryIndexes"] == [
        {
            "IndexName": "by_due",
            "KeySchema": [keys[0], {"AttributeName": "due", "KeyType": "RANGE"}],
            "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["due_at", "wait", "lane"]},
        }
    ]
    types = {one["AttributeName"]: one["AttributeType"] for one in table["AttributeDefinitions"]}
    assert types == {"pk": "S", "sk": "S", "due": "N"}
    assert not {"TableName", "ImportSourceSpecification"} & table.keys()
    assert not {"BucketName", "ObjectLockEnabled"} & made["Resources"]["Snapshots"]["Properties"].keys()


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:Tried to parse:UserWarning")
def test_the_template_makes_a_stack_that_works(aws: LocalAws, made: dict[str, Any]) -> None:
    """CloudFormation makes everything of the transformed template, and the store of the stack finds what is due.

    What moto's CloudFormation lacks (alarms, secrets, the schedule) it passes over; an address it cannot even name.
    """
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("dispatch.py", "")
    aws.s3.create_bucket(Bucket="artefacts", CreateBucketConfiguration={"LocationConstraint": REGION})
    aws.s3.put_object(Bucket="artefacts", Key="functions.zip", Body=archive.getvalue())
    outputs = {name: output for name, output in made["Outputs"].items() if name != "SlackAppUrl"}
    stacks = boto3.client("cloudformation")
    stacks.create_stack(StackName="newsroom", TemplateBody=json.dumps(made | {"Outputs": outputs}))
    (stack,) = stacks.describe_stacks(StackName="newsroom")["Stacks"]
    assert stack["StackStatus"] == "CREATE_COMPLETE"

    store = bootstrap_stack.store(bootstrap_stack.stack_settings("newsroom"))
    assert store.commit(article(), visit(), snapshot(), alert(), [delivery()]).alert_raised
    assert store.due_hosts(NOW, 10) == ["example.org"]
    assert len(store.due_channels(NOW, 10)) == 1
    assert store.snapshot("a", 1) == snapshot()
