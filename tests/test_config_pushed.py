"""What a function makes of the configuration that was pushed: nothing in it may outlast the function."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amended.adapters.slack_api import DEADLINE_SECONDS
from amended.bootstrap_aws import LAST_WORK
from amended.config_pushed import LONGEST_WAIT, deployed_settings, left_out


@pytest.mark.parametrize(
    ("pushed", "used"), [("5m", LONGEST_WAIT), ("40s", LONGEST_WAIT), ("12s", timedelta(seconds=12))]
)
def test_no_site_and_no_model_is_waited_for_longer_than_a_function_lives(pushed: str, used: timedelta) -> None:
    """A deadline that a function could not see the end of is cut; a shorter one holds as it is, and so do defaults."""
    settings = deployed_settings({"fetch": {"timeout": pushed}, "summary": {"deadline": pushed}}, {})
    assert (settings.fetch.timeout, settings.summary.deadline) == (used, used)
    usual = deployed_settings({}, {})
    assert (usual.fetch.timeout, usual.summary.deadline) == (timedelta(seconds=20), timedelta(seconds=20))
    assert list(left_out(usual)) == []


def test_a_function_keeps_time_for_a_summary_and_its_post() -> None:
    """What is begun at the last moment may wait for the model, and then for Slack, as long as either may take."""
    assert timedelta(seconds=DEADLINE_SECONDS) + LONGEST_WAIT < LAST_WORK
