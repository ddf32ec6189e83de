"""What each function loads: a cold start pays for every library, so that each is loaded only where it is used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.aws.stack import FUNCTIONS
from tests.heavy_libraries import HEAVY

AWS = frozenset({"boto3", "botocore", "urllib3"})
STORE = AWS | {"msgspec"}
READING = frozenset({"re2", "rapidfuzz", "selectolax", "w3lib"})
BUDGETS: dict[str, frozenset[str]] = {
    "dispatch": STORE,
    "poll_feeds": STORE | {"aiohttp", "pydantic", "w3lib"},
    "revisit_articles": STORE | READING | {"aiohttp", "protego", "pydantic"},
    "send_alerts": STORE | {"openai", "httpx2", "pydantic", "rapidfuzz", "slack_sdk"},
    "slack_app": STORE | {"pydantic", "rapidfuzz", "slack_sdk", "w3lib"},
}
IDLE = """
import json, sys
import {function}
loaded = {{name.partition(".")[0] for name in sys.modules}}
print(json.dumps(sorted(loaded)))
"""


@pytest.mark.parametrize("function", BUDGETS)
def test_loading_a_function_loads_no_library(function: str) -> None:
    """Importing the handler's module alone costs next to nothing: what it uses is loaded when it is used."""
    loaded = loaded_by(IDLE.format(function=function))
    assert loaded & HEAVY == set()


WORK = """
import io, json, sys, types
from amended import bootstrap_aws
from amended.bootstrap_aws import Deployment
import {function}

class Context:
    invoked_function_arn = "arn"
    def get_remaining_time_in_millis(self):
        return 180_000

environment = {environment!r}
bootstrap_aws.deployment = lambda: made
made = Deployment(environment, io.StringIO())
# What was pushed is asked for first of all, before anything that this is about.
for name in ("_configuration", "_hurried_configuration"):
    made.__dict__[name] = types.SimpleNamespace(read=lambda now: {{}})
try:
    {function}.handler({event!r}, Context())
except Exception as error:
    # There is no AWS behind it: the function comes as far as its first question.
    assert type(error).__name__ in ("StoreBusy", "WrongConfiguration"), repr(error)
loaded = {{name.partition(".")[0] for name in sys.modules}}
print(json.dumps(sorted(loaded)))
"""


@pytest.mark.parametrize(
    "function",
    [
        "revisit_articles",
        *(pytest.param(one, marks=pytest.mark.slow) for one in sorted(BUDGETS.keys() - {"revisit_articles"})),
    ],
)
def test_a_function_at_work_loads_only_what_it_uses(function: str) -> None:
    """Up to its first question to AWS a function has loaded what its work needs, and no other function's libraries."""
    kind = {"poll_feeds": "feeds", "revisit_articles": "hosts", "send_alerts": "lanes"}.get(function, "")
    body = json.dumps({"version": 1, "kind": kind, "names": ["https://example.org/x"]})
    event = {"Records": [{"messageId": "1", "body": body}], "headers": {}, "body": ""}
    environment = {
        "TABLE_NAME": "t",
        "BUCKET_NAME": "b",
        "STACK_NAME": "s",
        "AMENDED_SLACK_CHANNEL": "C1",
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": "s",
        "OPENAI_API_KEY": "sk-1",
    }
    loaded = loaded_by(WORK.format(function=function, event=event, environment=environment))
    assert loaded & HEAVY <= BUDGETS[function]
    assert "boto3" in loaded


def loaded_by(program: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded at the end of a program."""
    environment = os.environ | {
        "PYTHONPATH": str(FUNCTIONS),
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "eu-central-1",
        # Nobody listens there: every question to AWS fails at once.
        "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
        "AWS_EC2_METADATA_DISABLED": "true",
    }
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=Path(FUNCTIONS).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))
