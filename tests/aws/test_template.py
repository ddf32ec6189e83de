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
from pathlib import Path
from types import ModuleType
from typing import Any

import boto3
import pytest
from cfnlint.template import Template

from amended.bootstrap_aws import stack_store
from tests.adapters.store_contract import NOW, alert, article, delivery, snapshot, visit
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


@pytest.mark.parametrize(
    ("parameter", "good", "bad"),
    [
        ("SlackChannel", ["", "C0123456789", "G01"], ["#news", "c0123456789", "C01 ", "C01\n"]),
        ("Contact", ["", "desk@example.org", "https://example.org/about"], ["a desk", "desk\r\nX-Evil: 1", "é"]),
        ("Model", ["gpt-5-mini", "llama3:8b"], ["", "a model", 'x"'] ),
        ("OpenAIBaseUrl", ["", "https://models.example.org/v1"], ["models.example.org", "ftp://x", "https://a b"]),
        ("Schedule", ["rate(1 minute)", "rate(10 minutes)"], ["rate(1 minutes)", "rate(11 minutes)", "1 minute", ""]),
        ("AlarmEmail", ["", "desk@example.org"], ["desk", "a@b", "a b@example.org"]),
        ("AllowPrivate", ["", "127.0.0.1:8080,localhost:80"], ["a b", "a;b"]),
    ],
)  # fmt: skip
def test_wrong_parameters_are_refused(parameter: str, good: list[str], bad: list[str]) -> None:
    """A parameter's pattern lets through what makes sense, its own default included, and nothing else."""
    found = template()["Parameters"][parameter]
    pattern = found["AllowedPattern"]
    for value in [*good, found["Default"]]:
        assert re.fullmatch(pattern, value), value
    for value in bad:
        assert not re.fullmatch(pattern, value), value


def without(*path: str) -> Callable[[Any], None]:
    """A change that removes what stands at this path of the resources."""

    def change(resources: Any) -> None:
        for step in path[:-1]:
            resources = resources[step]
        del resources[path[-1]]

    return change


def with_value(value: Any, *path: str) -> Callable[[Any], None]:
    """A change that sets what stands at this path of the resources."""

    def change(resources: Any) -> None:
        for step in path[:-1]:
            resources = resources[step]
        resources[path[-1]] = value

    return change


def allow(action: str, resource: Any) -> Callable[[Any], None]:
    """A change that lets `PollFeeds` do something else too."""

    def change(resources: Any) -> None:
        policy = resources["PollFeedsRole"]["Properties"]["Policies"][0]["PolicyDocument"]
        policy["Statement"].append({"Effect": "Allow", "Action": action, "Resource": resource})

    return change


FAULTS = {
    "sets no Timeout": ("FunctionIsExplicit", without("Dispatch", "Properties", "Timeout")),
    "sets no MemorySize": ("FunctionIsExplicit", without("SlackApp", "Properties", "MemorySize")),
    "no log group with retention": ("FunctionIsExplicit", without("PollFeedsLogs", "Properties", "RetentionInDays")),
    "does not log as JSON": (
        "FunctionIsExplicit",
        with_value("Text", "Dispatch", "Properties", "LoggingConfig", "LogFormat"),
    ),
    "FeedQueue is not encrypted": ("QueueIsSafe", without("FeedQueue", "Properties", "SqsManagedSseEnabled")),
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
    "s3:* is a pattern": ("NothingIsAllowedByPattern", allow("s3:*", "arn:aws:s3:::x")),
    "on every resource": ("NothingIsAllowedByPattern", allow("s3:GetObject", "*")),
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

    store = stack_store("newsroom")
    assert store.commit(article(), visit(), snapshot(), alert(), [delivery()]).alert_raised
    assert store.due_hosts(NOW, 10) == ["example.org"]
    assert len(store.due_channels(NOW, 10)) == 1
    assert store.snapshot("a", 1) == snapshot()
