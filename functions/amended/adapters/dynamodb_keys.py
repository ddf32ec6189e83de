"""Where each record stands in the one DynamoDB table, so that everything is found by key or by a query, never a scan.

    pk                      sk                           what                                        by_due
    feeds#S                 digest of the URL            a feed                                      when it is ready
    host#digest             host                         a host: lease, pace
                            host#apart                   its robots.txt
    agenda#S                digest of the host           when something of the host is due           the earliest
                            digest of the host # name    due times and quiet visits of its articles
    article#KEY             article                      an article with its log of visits
                            article#apart                what of it is large and seldom changes
                            snapshot#NUMBER              a snapshot: where its page is in S3
                            alert#TIME#ID                that the article has this alert
                            thread#digest of the lane    the story's thread in a lane
    alert#ID                alert                        an alert
                            deliveries                   the ids of its deliveries
    delivery#ID             delivery                     a delivery
    lanes#S                 digest of the lane #ORDER#ID a delivery that is not over                 when it is ready
    channel#digest          channel                      a lane's lease and pace
    articles#MONTH          TIME#KEY                     that an article was first seen then
    alerts#MONTH            TIME#ID                      that an alert was raised then
    months                  articles, alerts             the months in which there are any
    watched                 TIME#KEY                     that someone asked for an article by hand
    links                   digest of the article #...   where in Slack an article was linked to             its end
    request#digest          request                      a request from Slack, so that a replay is known
    tallies                 DAY#NAME                     a counter
    heartbeats              name                         a heartbeat
    configuration           pushed                       what `push` brought (`stack_configuration`)

`S` is a shard: a hash of the rest, so that no partition gets all the traffic. `by_due` is the table's only index, a
local one: it is as fresh as the table when it is asked to be, which a global one never is. What it holds is small,
because only items with the attribute `due` are in it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from amended.adapters.record_codec import encodable

# One partition takes 1000 write units a second and, because of the local index, holds 10 GB at most. More shards cost
# one read each in every minute's look for what is due; fewer cannot be had later, as records would have to move.
FEED_SHARDS = 4
AGENDA_SHARDS = 16
LANE_SHARDS = 4

INDEX = "by_due"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
# Earlier than any time that a clock shows: due at once.
AT_ONCE = 0


@dataclass(frozen=True, slots=True)
class Key:
    """Where an item stands: partition and sort key."""

    pk: str
    sk: str


def microseconds(time: datetime) -> int:
    """Whole microseconds since 1970. A time without a zone is a mistake of the caller's: TypeError."""
    return (time - _EPOCH) // _MICROSECOND


def time_of(value: int) -> datetime:
    """The time, in UTC, so many microseconds after 1970."""
    return _EPOCH + timedelta(microseconds=value)


def digest(text: str) -> str:
    """A short stand-in for text of any length (keys are 1 to 2 KB at most): 128 bits."""
    return hashlib.sha256(encodable(text).encode()).hexdigest()[:32]


def apart_key(key: Key) -> Key:
    """What stands apart from the record at this key."""
    return Key(key.pk, f"{key.sk}#apart")


def feed_key(url: str) -> Key:
    """A feed."""
    name = digest(url)
    return Key(feeds_partition(int(name, 16) % FEED_SHARDS), name)


def feeds_partition(shard: int) -> str:
    """One of the partitions with feeds."""
    return f"feeds#{shard}"


def host_key(name: str) -> Key:
    """A host's record."""
    return Key(f"host#{digest(name)}", "host")


def host_at(home: Key) -> Key:
    """The record of the host whose due times are at home here."""
    return Key(f"host#{home.sk.removesuffix('#')}", "host")


def agenda_partition(shard: int) -> str:
    """One of the partitions with due times."""
    return f"agenda#{shard}"


def agenda_of(host: str) -> Key:
    """The partition of a host's due times, and what the sort keys of its buckets begin with."""
    return agenda_named(f"{digest(host)}#")


def agenda_named(home: str) -> Key:
    """As `agenda_of`, for the host whose buckets' sort keys begin with this."""
    return Key(agenda_partition(int(home.partition("#")[0], 16) % AGENDA_SHARDS), home)


def agenda_home(place: Key) -> Key:
    """As `agenda_of`, for the host whose head or bucket stands at this key."""
    return Key(place.pk, f"{place.sk.partition('#')[0]}#")


def agenda_head(home: Key) -> Key:
    """Where it stands when something of a host is due; `home` is what `agenda_of` says."""
    return Key(home.pk, home.sk.removesuffix("#"))


def article_key(key: str) -> Key:
    """An article."""
    return Key(f"article#{encodable(key)}", "article")


def article_of(pk: str) -> str:
    """The article whose partition this is."""
    return pk.removeprefix("article#")


def snapshot_key(key: str, number: int) -> Key:
    """A snapshot's record; they sort by number."""
    return Key(article_key(key).pk, f"snapshot#{number:010d}")


def alert_of_article_key(key: str, raised_at: datetime, alert_id: str) -> Key:
    """That an article has an alert."""
    return Key(article_key(key).pk, f"alert#{microseconds(raised_at):020d}#{encodable(alert_id)}")


def thread_key(key: str, lane: str) -> Key:
    """A story's thread in a lane."""
    return Key(article_key(key).pk, f"thread#{digest(lane)}")


def alert_key(alert_id: str) -> Key:
    """An alert."""
    return Key(f"alert#{encodable(alert_id)}", "alert")


def deliveries_key(alert_id: str) -> Key:
    """The ids of an alert's deliveries."""
    return Key(alert_key(alert_id).pk, "deliveries")


def delivery_key(delivery_id: str) -> Key:
    """A delivery."""
    return Key(f"delivery#{encodable(delivery_id)}", "delivery")


def lanes_partition(shard: int) -> str:
    """One of the partitions with deliveries that are not over."""
    return f"lanes#{shard}"


def lane_of(lane: str) -> Key:
    """The partition of a lane's deliveries that are not over, and what their sort keys begin with."""
    name = digest(lane)
    return Key(lanes_partition(int(name, 16) % LANE_SHARDS), f"{name}#")


def waiting_key(lane: str, order: str, delivery_id: str) -> Key:
    """A delivery in its lane: they sort by the lane's order."""
    place = lane_of(lane)
    return Key(place.pk, f"{place.sk}{encodable(order)[:300]}#{encodable(delivery_id)}")


def channel_key(lane: str) -> Key:
    """A lane's record."""
    return Key(f"channel#{digest(lane)}", "channel")


def month_of(time: datetime) -> str:
    """The month by which articles and alerts are listed."""
    return f"{time.astimezone(UTC):%Y-%m}"


def listed_key(kind: str, time: datetime, name: str) -> Key:
    """An entry in the list of all "articles" or "alerts", which sort by time."""
    return Key(f"{kind}#{month_of(time)}", f"{microseconds(time):020d}#{encodable(name)}")


def name_listed(sk: str) -> str:
    """What stands at this sort key of a list."""
    return sk.partition("#")[2]


def months_key(kind: str) -> Key:
    """The months in which there are "articles" or "alerts"."""
    return Key("months", kind)


def watched_key(first_seen: datetime, key: str) -> Key:
    """That someone asked for an article by hand; there are few."""
    return Key("watched", f"{microseconds(first_seen):020d}#{encodable(key)}")


def links_of(key: str) -> Key:
    """Where the links to an article stand, and what their sort keys begin with; there are few."""
    return Key("links", f"{digest(key)}#")


def link_key(key: str, channel: str, ts: str) -> Key:
    """A link to an article in a thread."""
    home = links_of(key)
    return Key(home.pk, f"{home.sk}{digest(channel)}#{encodable(ts)}")


def request_key(request_id: str) -> Key:
    """A request from Slack."""
    return Key(f"request#{digest(request_id)}", "request")


def tally_key(day: str, name: str) -> Key:
    """A day's counter."""
    return Key("tallies", f"{encodable(day)}#{encodable(name)}")


def heartbeat_key(name: str) -> Key:
    """A heartbeat."""
    return Key("heartbeats", f"#{encodable(name)}")
