"""What the services need from the outside, as protocols; adapters fulfil them, tests fake them.

A module each; what all of them promise of times, versions and errors stands in `amended.ports.store`.
"""

from __future__ import annotations

from amended.ports.clock import Clock
from amended.ports.feed_reader import FeedReader
from amended.ports.fetcher import Fetched, Fetcher, FetchRequest
from amended.ports.host_records import HostRecords
from amended.ports.machine_store import MachineStore
from amended.ports.reporter import Reporter
from amended.ports.sink import Job, Operators, Sink
from amended.ports.slack import SlackAnswers, Workspace
from amended.ports.store import Committed, Pruned, SnapshotInfo, Statistics, Store
from amended.ports.summariser import Summariser

__all__ = [
    "Clock",
    "Committed",
    "FeedReader",
    "FetchRequest",
    "Fetched",
    "Fetcher",
    "HostRecords",
    "Job",
    "MachineStore",
    "Operators",
    "Pruned",
    "Reporter",
    "Sink",
    "SlackAnswers",
    "SnapshotInfo",
    "Statistics",
    "Store",
    "Summariser",
    "Workspace",
]
