"""A newest snapshot that somebody removed from the bucket: named, nothing else stops, the next visit heals it."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from amended.adapters.s3_objects import S3Objects
from amended.domain.deliveries import DeliveryStatus
from amended.errors import WrongConfiguration
from tests.aws.desk import CORRECTION, Desk
from tests.aws.local_aws import LocalAws
from tests.news_site import NewsSite, Story
from tests.slack_stand_in import SlackStandIn

SECOND = "<strong>Correction:</strong> An earlier version misspelled the name of the club's chair, Anna Meyer."


@pytest.fixture(params=["NoSuchVersion", "AccessDenied"])
def desk(aws: LocalAws, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A desk that is told of a version that is not there as S3 tells those who may list its bucket, and who may not."""
    session = boto3.Session()
    removed: set[str] = set()

    def refuse(params: dict[str, Any], **_: Any) -> Any:
        if params["query_string"].get("versionId") in removed:
            answer = {"Error": {"Code": "AccessDenied"}, "ResponseMetadata": {"HTTPStatusCode": 403}}
            return SimpleNamespace(status_code=403), answer
        return None

    if request.param == "AccessDenied":
        session.events.register("before-call.s3.GetObject", refuse)
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", session)
    with NewsSite() as site, SlackStandIn() as slack:
        made = Desk(aws, monkeypatch, site, slack)
        made.site.stories["/news/other"] = Story(title="Another story of the day")
        made.pass_time(9)
        made.site.stories["/news/pool"].notices.append(CORRECTION)
        made.pass_time(30)
        assert len(made.posted()) == 1
        bucket = made.stack.environment["BUCKET_NAME"]
        for version in aws.s3.list_object_versions(Bucket=bucket)["Versions"]:
            aws.s3.delete_object(Bucket=bucket, Key=version["Key"], VersionId=version["VersionId"])
            removed.add(version["VersionId"])
        yield made


def told(desk: Desk) -> list[str]:
    """What the gained notices say that were posted, the latest alert first."""
    store = desk.stack.store
    alerts = list(store.alerts())
    assert all(one.status is DeliveryStatus.POSTED for alert in alerts for one in store.deliveries_of(alert.id))
    return [" ".join(notice.text for notice in alert.gained) for alert in alerts]


def times_lost(desk: Desk) -> int:
    """How often it was reported that the story's snapshot is gone."""
    errors = desk.stack.lines("error")
    named = [line["subject"] for line in errors if "is gone, or may not be read" in line["message"]]
    return named.count(f"{desk.site.url}/news/pool")


@pytest.mark.slow
def test_the_next_visit_that_finds_another_text_keeps_it_anew(desk: Desk) -> None:
    """The article is named once, its neighbour is visited, and what changes after that is told as ever."""
    desk.site.stories["/news/pool"].body[0] = "The town council has changed its mind about the pool entirely."
    desk.pass_time(45)
    assert times_lost(desk) == 1
    assert len(told(desk)) == 1
    assert desk.stack.dead_letters("revisit_articles") == []
    after = [line["article"] for line in desk.stack.lines("article_visited")][-3:]
    assert f"{desk.site.url}/news/other" in after
    desk.site.stories["/news/pool"].notices.append(SECOND)
    desk.pass_time(60)
    assert len(told(desk)) == 2
    assert times_lost(desk) == 1


@pytest.mark.slow
def test_a_notice_that_came_meanwhile_is_told(desk: Desk) -> None:
    """The ledger holds every notice that ever stood there: one that is not in it is news, and the others are none."""
    desk.site.stories["/news/pool"].notices.append(SECOND)
    desk.pass_time(45)
    assert times_lost(desk) == 1
    latest, _ = told(desk)
    assert "Anna Meyer" in latest
    assert "14 days" not in latest


class Refusing:
    """S3 that refuses every object."""

    def get_object(self, **_: str) -> dict[str, Any]:
        """What S3 tells those who may not list the bucket."""
        raise ClientError({"Error": {"Code": "AccessDenied"}, "ResponseMetadata": {"HTTPStatusCode": 403}}, "GetObject")


def test_a_page_that_s3_refuses_counts_as_gone() -> None:
    """A page is asked for by a version that was stored: refused, it is not there. What else is refused is a fault."""
    objects = S3Objects(Refusing(), "pages")
    assert objects.page("article", "v1") is None
    with pytest.raises(WrongConfiguration, match="S3 bucket pages"):
        objects.large("large/1")
