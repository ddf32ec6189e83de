"""The template: what the contract names is there, what it must be is checked by rules that do find faults."""

from __future__ import annotations

import copy
import importlib.util
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import boto3
import pytest
from cfnlint.template import Template

from amended import bootstrap_stack
from amended.adapters.lambda_log import LambdaLog
from amended.config import FetchSettings
from amended.domain.articles import VisitStatus
from amended.domain.messages import MOST_NAMES, Dispatched
from amended.domain.revisit_schedule import MOST_LATE
from tests.adapters.stored_records import NOW, alert, article, delivery, snapshot, visit
from tests.aws.local_aws import REGION, TEMPLATE, LocalAws, template

ROOT = TEMPLATE.parent
LINT = ROOT / "infra" / "lint"


@pytest.fixture(scope="module")
def rules() -> ModuleType:
    """The project's own rules, as cfn-lint loads them."""
    spec = importlib.util.spec_from_file_location("amended_rules", LINT / "amended_rules.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def made(rules: ModuleType) -> dict[str, Any]:
    """What SAM makes of the template."""
    found: dict[str, Any] = rules.transformed(template())
    return found


def of_kind(made: dict[str, Any], kind: str) -> dict[str, Any]:
    """The resources of a type."""
    return {name: one["Properties"] for name, one in made["Resources"].items() if one["Type"] == kind}


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


ADDRESSES = ["https://models.example.org/v1", "http://localhost:8080", "http://10.0.0.7:11434/v1", "https://a_b.c:443"]
NO_ADDRESSES = [
    "models.example.org",
    "ftp://example.org",
    "https://",
    "https:///v1",
    "https://a b",
    "https://example.org/\n",
    "https://user:password@example.org/v1",
    "https://example.org:0/",
    "https://example.org:65536/v1",
    "https://example.org:port",
    " https://example.org",
    "https://exämple.org",
    "https://example.org?x",
    "javascript:alert(1)",
]
MAIL = ["desk@example.org", "news.desk+alarms@mail.example.co.uk", "a_b%c@x-y.example", "d@example.xn--p1ai"]
NO_MAIL = [
    "desk",
    "a@b",
    "a b@example.org",
    "Desk <desk@example.org>",
    "desk@example.org,b@example.org",
    "desk@@example.org",
    "@example.org",
    "desk@",
    "desk@.org",
    "desk@example..org",
    "desk@example.org\n",
    "desk@-example.org",
    "désk@example.org",
]
CHANNELS = ["C0123456789", "G01", "C0B1C2D3E4F"]
NO_CHANNELS = [
    "#news",
    "news",
    "c0123456789",
    "C01 ",
    " C01",
    "C01\n",
    "C",
    "U0123456789",
    "D0123456789",
    "C01,C02",
    "C-1",
]


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        ("SlackChannel", ["", *CHANNELS], NO_CHANNELS),
        ("OperatorChannel", ["", *CHANNELS], NO_CHANNELS),
        ("Contact", ["", *MAIL, *ADDRESSES], ["a desk", "desk\r\nX-Evil: 1", "é", *NO_MAIL, *NO_ADDRESSES]),
        (
            "Model",
            ["gpt-5-mini", "llama3:8b", "ft:gpt-4o-mini:desk::A1b2", "@cf/meta/llama-3.1-8b", "org/model@2026"],
            ["", "a model", 'x"', "-x", "/x", "gpt\n5", "modèle", "x;y", "x,y", "x" * 101, "$(x)"],
        ),
        ("OpenAIBaseUrl", ["", *ADDRESSES], NO_ADDRESSES),
        ("SlackApiUrl", ["", *ADDRESSES], NO_ADDRESSES),
        (
            "Schedule",
            ["rate(1 minute)", "rate(2 minutes)", "rate(10 minutes)"],
            [
                *("rate(1 minutes)", "rate(2 minute)", "rate(11 minutes)", "rate(0 minutes)", "rate(-1 minutes)"),
                *(
                    "",
                    "1 minute",
                    "rate(1 hour)",
                    "cron(* * * * ? *)",
                    "Rate(1 minute)",
                    "rate(1.5 minutes)",
                    "rate(2)",
                ),
            ],
        ),
        ("AlarmEmail", ["", *MAIL], NO_MAIL),
        (
            "AllowPrivate",
            ["", "127.0.0.1:8080", "127.0.0.1:8080,localhost:80", "web_1:65535"],
            [
                "a b",
                "a;b",
                "localhost",
                "a:123456",
                ":80",
                "a:80,",
                ",a:80",
                "a:0",
                "a:65536",
                "a:80, b:80",
                "http://a:80",
            ],
        ),
    ],
)
def test_wrong_parameters_are_refused(parameter: str, good: list[str], bad: list[str]) -> None:
    """A parameter's pattern lets through what makes sense, its own default included, and nothing else."""
    found = template()["Parameters"][parameter]
    pattern = found["AllowedPattern"]
    for value in [*good, found["Default"]]:
        assert re.fullmatch(pattern, value), value
    assert len(bad) > 9
    for value in bad:
        assert not re.fullmatch(pattern, value), value


def test_a_budget_has_limits() -> None:
    """A number that makes no sense is refused before anything is created, and the default is not."""
    found = template()["Parameters"]["MonthlyBudget"]
    assert (found["Type"], found["MinValue"], found["MaxValue"]) == ("Number", 1, 100_000)
    assert found["MinValue"] <= found["Default"] <= found["MaxValue"]


@pytest.mark.parametrize(("parameter", "least", "most"), [("MaximumConcurrency", 2, 1000), ("RetentionDays", 1, 3650)])
def test_whole_numbers_are_whole_and_have_limits(parameter: str, least: int, most: int) -> None:
    """All whole numbers of the range are taken, and nothing else: CloudFormation's Number would take decimals."""
    pattern = re.compile(template()["Parameters"][parameter]["AllowedPattern"])
    taken = [number for number in range(20_000) if pattern.fullmatch(str(number))]
    assert taken == list(range(least, most + 1))
    for wrong in ("", "5.5", "5.0", "-5", "05", "5 ", "1e2", "many"):
        assert not pattern.fullmatch(wrong), wrong


def test_every_parameter_is_told_and_guarded() -> None:
    """Each has a description, a default that it lets through, and something that refuses wrong values."""
    for name, found in template()["Parameters"].items():
        assert len(found["Description"]) > 10, name
        assert "Default" in found, name
        assert {"AllowedPattern", "AllowedValues", "MinValue"} & found.keys(), name
        assert found["Default"] in found.get("AllowedValues", [found["Default"]])
        assert "AllowedPattern" not in found or "ConstraintDescription" in found, name


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


def without(*path: str) -> Callable[[Any], None]:
    """A change that removes what stands at this path of the resources."""

    def change(resources: Any) -> None:
        for step in path[:-1]:
            resources = resources[step]
        del resources[path[-1]]

    return change


def with_value(value: Any, *path: str | int) -> Callable[[Any], None]:
    """A change that sets what stands at this path of the resources."""

    def change(resources: Any) -> None:
        for step in path[:-1]:
            resources = resources[step]
        resources[path[-1]] = value

    return change


def allow(action: Any, resource: Any) -> Callable[[Any], None]:
    """A change that lets `PollFeeds` do something else too."""

    def change(resources: Any) -> None:
        policy = resources["PollFeedsRole"]["Properties"]["Policies"][0]["PolicyDocument"]
        policy["Statement"].append({"Effect": "Allow", "Action": action, "Resource": resource})

    return change


EVERYTHING = {"Statement": {"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:::x"}}
PATH_OF_A_STATEMENT = ("PollFeedsRole", "Properties", "Policies", 0, "PolicyDocument", "Statement", 0)
FAULTS = {
    "sets no Timeout": ("FunctionIsExplicit", without("Dispatch", "Properties", "Timeout")),
    "sets no MemorySize": ("FunctionIsExplicit", without("SlackApp", "Properties", "MemorySize")),
    "no log group with retention": ("FunctionIsExplicit", without("PollFeedsLogs", "Properties", "RetentionInDays")),
    "does not log as JSON": (
        "FunctionIsExplicit",
        with_value("Text", "Dispatch", "Properties", "LoggingConfig", "LogFormat"),
    ),
    "FeedQueue is not encrypted": ("QueueIsSafe", without("FeedQueue", "Properties", "SqsManagedSseEnabled")),
    "ArticleQueue is not encrypted": (
        "QueueIsSafe",
        with_value("false", "ArticleQueue", "Properties", "SqsManagedSseEnabled"),
    ),
    "AlertQueue is not encrypted": (
        "QueueIsSafe",
        with_value({"Fn::If": ["IsTraced", True, False]}, "AlertQueue", "Properties", "SqsManagedSseEnabled"),
    ),
    "after how many failures": (
        "QueueIsSafe",
        without("FeedQueue", "Properties", "RedrivePolicy", "maxReceiveCount"),
    ),
    "less than 900 s": ("QueueIsSafe", with_value(899, "AlertQueue", "Properties", "VisibilityTimeout")),
    "has no dead-letter queue": ("QueueIsSafe", without("ArticleQueue", "Properties", "RedrivePolicy")),
    "does not report single failed messages": (
        "QueueIsSafe",
        without("PollFeeds", "Properties", "Events", "Queue", "Properties", "FunctionResponseTypes"),
    ),
    "Table goes with the stack": ("DataIsSafe", without("Table", "DeletionPolicy")),
    "not closed to the public": (
        "DataIsSafe",
        with_value(False, "Snapshots", "Properties", "PublicAccessBlockConfiguration", "BlockPublicAcls"),
    ),
    "Snapshots is not encrypted": ("DataIsSafe", without("Snapshots", "Properties", "BucketEncryption")),
    "has no versions": ("DataIsSafe", without("Snapshots", "Properties", "VersioningConfiguration")),
    "back to a point in time": ("DataIsSafe", without("Table", "Properties", "PointInTimeRecoverySpecification")),
    "Table is not encrypted": (
        "DataIsSafe",
        with_value(False, "Table", "Properties", "SSESpecification", "SSEEnabled"),
    ),
    "s3:* is a pattern": ("NothingIsAllowedByPattern", allow("s3:*", "arn:aws:s3:::x")),
    "on every resource": ("NothingIsAllowedByPattern", allow("s3:GetObject", "*")),
    "s3:PutObject on every resource": (
        "NothingIsAllowedByPattern",
        allow("s3:PutObject", {"Fn::If": ["IsTraced", "*", {"Ref": "AWS::NoValue"}]}),
    ),
    "the resource ${Every}* is": (
        "NothingIsAllowedByPattern",
        allow("sqs:SendMessage", {"Fn::Sub": ["${Every}", {"Every": "*"}]}),
    ),
    "the action s3:List* is": ("NothingIsAllowedByPattern", allow({"Fn::Sub": "s3:List*"}, "arn:aws:s3:::x")),
    "the action sqs:* is": (
        "NothingIsAllowedByPattern",
        with_value(
            [{"Fn::If": ["IsTraced", {"PolicyName": "More", "PolicyDocument": EVERYTHING}, {"Ref": "AWS::NoValue"}]}],
            *("PollFeedsRole", "Properties", "Policies"),
        ),
    ),
    "s3:Get?bject is a pattern": ("NothingIsAllowedByPattern", allow("s3:Get?bject", "arn:aws:s3:::x")),
    "the resource arn:aws:sqs:*:*:* is": ("NothingIsAllowedByPattern", allow("sqs:SendMessage", "arn:aws:sqs:*:*:*")),
    "the resource ${Table.Arn}* is": (
        "NothingIsAllowedByPattern",
        allow("dynamodb:GetItem", {"Fn::Sub": "${Table.Arn}*"}),
    ),
    "NotAction allows": (
        "NothingIsAllowedByPattern",
        with_value("s3:PutObject", *PATH_OF_A_STATEMENT, "NotAction"),
    ),
    "AlarmsPolicy is open to everybody": (
        "NothingIsAllowedByPattern",
        with_value({"AWS": "*"}, "AlarmsPolicy", "Properties", "PolicyDocument", "Statement", 0, "Principal"),
    ),
    "DispatchRole is open to everybody": (
        "NothingIsAllowedByPattern",
        with_value("*", "DispatchRole", "Properties", "AssumeRolePolicyDocument", "Statement", 0, "Principal"),
    ),
    "which allows more than it needs": (
        "NothingIsAllowedByPattern",
        with_value(["arn:aws:iam::aws:policy/AdministratorAccess"], "SlackAppRole", "Properties", "ManagedPolicyArns"),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_rules_find_what_they_are_for(rules: ModuleType, fault: str) -> None:
    """A template with one thing wrong is told what it is."""
    rule, change = FAULTS[fault]
    broken = copy.deepcopy(template())
    change(broken["Resources"])
    matches = getattr(rules, rule)().match(Template("template.yaml", broken, ["eu-central-1"]))
    assert [match.message for match in matches if fault in match.message], [match.message for match in matches]


def test_the_rules_pass_the_template(rules: ModuleType) -> None:
    """The template has none of those faults."""
    for rule in ("FunctionIsExplicit", "QueueIsSafe", "DataIsSafe", "NothingIsAllowedByPattern"):
        found = getattr(rules, rule)().match(Template("template.yaml", template(), ["eu-central-1"]))
        assert [match.message for match in found] == []


@pytest.mark.slow
def test_cfn_lint_passes() -> None:
    """cfn-lint, with all its rules and ours, says nothing."""
    program = Path(sys.executable).parent / "cfn-lint"
    done = subprocess.run(
        [program, "--append-rules", LINT, "--", TEMPLATE], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


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
