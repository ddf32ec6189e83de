"""The parameters of the template: what each takes, refuses and tells."""

from __future__ import annotations

import re

import pytest

from tests.aws.local_aws import template

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
