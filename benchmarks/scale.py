"""What a stack costs: 1 k, 100 k and 10 M followed articles for a day, on the real schedule with a virtual clock.

    .venv/bin/python -m benchmarks.scale [--followed 1000 100000 10000000]

Prints tables in Markdown: what a month brings, what it costs line by line, what a million checks cost, and how other
designs compare. Measured: what each step of the work is charged (`scale_steps.py`: real services and adapters on a
local AWS, with a meter). Simulated: which articles are visited when (`scale_day.py`: real dispatch, visiting and
schedule over a store in memory); one host for each size, of which the others are copies that began at other minutes.
Assumed: what `ASSUMED` says. Prices: `prices.toml`.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amended.domain.messages import MOST_NAMES
from amended.services.dispatch import HOSTS_A_MESSAGE
from amended.services.queue_work import COMPANY
from benchmarks.aws_meter import Bill
from benchmarks.scale_day import MINUTES, Day, day_of
from benchmarks.scale_desk import INTERVAL
from benchmarks.scale_steps import Steps, measured
from tests.aws.local_aws import local_aws, template

DAYS = 30
# Articles that one host has among those followed: a blog, a paper, a large site. Steady: as many come as end.
HOST_SIZES = ((1_000, 50), (100_000, 1_000), (10_000_000, 2_000))
HOSTS_SAMPLED = 1000
# Articles that a turn visits where many are due at a host.
FULL_TURN = 32
# What a host has in the index, which dispatch reads each minute while something is due there that may wait.
INDEX_BYTES = 130


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is neither measured nor simulated, and why it is taken for this."""

    batch: int = 10  # messages an invocation takes (BatchSize in the template), if so many wait
    fetch_seconds: float = 0.3  # an answer from a news site
    visit_seconds: float = 0.006  # processor time of an unchanged visit at 1 GB, its calls to AWS included
    restless_seconds: float = 0.012  # the same, of a page of 34 KB that is read (2 ms), and its snapshot from S3
    start_seconds: float = 0.3  # an invocation's own
    dispatch_seconds: float = 0.5  # 49 requests at 5 ms, some of them at a time
    poll_seconds: float = 3.0  # feeds of one message, their pace included
    changes_share: float = 0.02  # of checks find another text (seen on news sites: one in fifty)
    alerts_share: float = 0.01  # of articles ever gain a notice
    alert_writes: float = 60.0  # to deliver one, counted in the fault suite's story
    out_bytes: float = 700.0  # a request: headers out; what comes in is free
    in_bytes: float = 900.0  # an answer: most are 304
    log_bytes: float = 350.0  # a visit's line
    stored_bytes: float = 2_600.0  # an article's items, of which the index has 100
    page_bytes: float = 6_000.0  # a compressed snapshot
    queue_polls: float = 15.0  # requests a minute of Lambda's long polling, each queue (5 pollers, 20 s)
    metrics: int = 14  # names of metrics in the functions' logs
    model_tokens: tuple[float, float] = (3_000.0, 400.0)  # of one alert: in, out


ASSUMED = Assumed()


@dataclass(frozen=True, slots=True)
class Month:
    """A month: amounts, and what they cost in dollars by line."""

    followed: int
    hosts: int
    checks: float
    turns: float
    invocations: float
    queue_requests: float
    writes: float
    reads: float
    puts: float
    gb_seconds: float
    received_gb: float
    checking: dict[str, float]
    beside: dict[str, float]
    lines: dict[str, float]
    floor: dict[str, float]
    model: float

    @property
    def work(self) -> float:
        """Without the idle floor and the model."""
        return sum(self.lines.values())

    def million(self, line: float) -> float:
        """What a million checks cost of this."""
        return line / self.checks * 1e6


def prices() -> dict[str, Any]:
    """The price table."""
    return tomllib.loads(Path(__file__).with_name("prices.toml").read_text(encoding="utf-8"))


def month_of(followed: int, size: int, day: Day, steps: Steps, price: dict[str, Any]) -> Month:
    """A month of so many followed articles on hosts of this size, each of whose days is this one."""
    hosts = max(1, round(followed / size))
    scale = hosts * DAYS * MINUTES / len(day.minutes)
    alerts = day.born * ASSUMED.alerts_share
    changes = day.visits * ASSUMED.changes_share - alerts
    # Every visit is a check, and reckoned as one that found nothing; what it brought beyond that is told apart.
    checking = (
        steps.turn * day.turns
        + _look(day.followed, steps) * day.turns
        + Bill(reads=len(day.minutes) * INDEX_BYTES / 8192)
        + (steps.visit + steps.kept) * day.visits
    ) * scale
    births = (steps.born + steps.first_visit - steps.visit) * (day.born * scale)
    changed = (
        (steps.changed - steps.visit) * changes
        + (steps.told - steps.visit) * alerts
        + Bill(writes=ASSUMED.alert_writes * alerts, reads=ASSUMED.alert_writes * alerts)
    ) * scale
    polling = steps.poll * (day.polls * scale)
    bill = checking + births + changed + polling
    invocations, seconds = _visiting(day, hosts)
    polls = hosts * day.polls * DAYS * MINUTES / len(day.minutes)
    poll_calls = polls / MOST_NAMES / ASSUMED.batch if polls > MINUTES * DAYS * 100 else polls / MOST_NAMES
    memory = _memory()
    gb_seconds = seconds * memory["RevisitArticles"] + poll_calls * ASSUMED.poll_seconds * memory["PollFeeds"]
    hosts_a_message = min(HOSTS_A_MESSAGE, max(1.0, day.turns * hosts / len(day.minutes)))
    visit_requests = day.turns * scale / hosts_a_message * (1 / ASSUMED.batch) + 2 * invocations
    poll_requests = poll_calls / ASSUMED.batch + 2 * poll_calls
    queue_requests = visit_requests + poll_requests
    visits = day.visits * scale
    born = day.born * scale
    storage = followed * ASSUMED.stored_bytes / 1e9
    pages = followed * ASSUMED.page_bytes * (1 + ASSUMED.changes_share * visits / max(1.0, born)) / 1e9
    received = visits * ASSUMED.in_bytes / 1e9
    lines = {
        "DynamoDB writes": bill.writes / 1e6 * price["dynamodb"]["write_units_million"],
        "DynamoDB reads": bill.reads / 1e6 * price["dynamodb"]["read_units_million"],
        "DynamoDB storage and backup": storage
        * (price["dynamodb"]["storage_gb_month"] + price["dynamodb"]["backup_gb_month"]),
        "S3 requests": (bill.puts * price["s3"]["puts_million"] + bill.gets * price["s3"]["gets_million"]) / 1e6,
        "S3 storage": pages * price["s3"]["storage_gb_month"],
        "Lambda time": gb_seconds * price["lambda"]["gb_second"],
        "Lambda requests": (invocations + poll_calls) / 1e6 * price["lambda"]["requests_million"],
        "SQS": queue_requests / 1e6 * price["sqs"]["requests_million"],
        "logs": visits * ASSUMED.log_bytes / 1e9 * price["cloudwatch"]["log_gb"],
        "transfer out": visits * ASSUMED.out_bytes / 1e9 * price["transfer"]["out_gb"],
    }
    units = price["dynamodb"]

    def table_of(part: Bill) -> float:
        return float(part.writes * units["write_units_million"] + part.reads * units["read_units_million"]) / 1e6

    def objects_of(part: Bill) -> float:
        return float(part.puts * price["s3"]["puts_million"] + part.gets * price["s3"]["gets_million"]) / 1e6

    def calls_of(count: float, gb: float, requests: float) -> float:
        calls = count * price["lambda"]["requests_million"] + requests * price["sqs"]["requests_million"]
        return float(calls / 1e6 + gb * price["lambda"]["gb_second"])

    visiting_gb = seconds * memory["RevisitArticles"]
    checked = {
        "writes": checking.writes / 1e6 * units["write_units_million"],
        "reads": checking.reads / 1e6 * units["read_units_million"],
        "Lambda time": visiting_gb * price["lambda"]["gb_second"],
        "invocations and requests to SQS": calls_of(invocations, 0, visit_requests),
    }
    beside = {
        "new articles": table_of(births) + objects_of(births),
        "changed pages and alerts": table_of(changed) + objects_of(changed),
        "polls of feeds": table_of(polling) + calls_of(poll_calls, gb_seconds - visiting_gb, poll_requests),
        "storage and backup": lines["DynamoDB storage and backup"] + lines["S3 storage"],
        "logs and transfer out": lines["logs"] + lines["transfer out"],
    }
    tokens_in, tokens_out = ASSUMED.model_tokens
    model = tokens_in * price["model"]["input_tokens_million"] + tokens_out * price["model"]["output_tokens_million"]
    return Month(
        followed=followed,
        hosts=hosts,
        checks=visits,
        turns=day.turns * scale,
        invocations=invocations + poll_calls,
        queue_requests=queue_requests,
        writes=bill.writes,
        reads=bill.reads,
        puts=bill.puts,
        gb_seconds=gb_seconds,
        received_gb=received,
        checking=checked,
        beside=beside,
        lines=lines,
        floor=floor_of(steps, price, memory["Dispatch"]),
        model=alerts * scale * model / 1e6,
    )


def day_among(hosts: int, size: int) -> Day:
    """The day of a host of this size among so many: alone where fewer than `COMPANY` are taken up in a minute."""
    day = day_of(size)
    alone = [COMPANY if hosts * day.taken_up(together=those) < COMPANY else 0 for those in (True, False)]
    return day_of(size, company=alone[0], company_between=alone[1]) if any(alone) else day


def floor_of(steps: Steps, price: dict[str, Any], dispatch_gb: float) -> dict[str, float]:
    """What a stack costs in a month in which nothing is followed."""
    minutes = MINUTES * DAYS
    resources = template()["Resources"].values()
    alarms = sum(one["Type"] == "AWS::CloudWatch::Alarm" for one in resources)
    secrets = sum(one["Type"] == "AWS::SecretsManager::Secret" for one in resources)
    dashboards = sum(one["Type"] == "AWS::CloudWatch::Dashboard" for one in resources)
    idle = steps.idle_minute * minutes
    units = (
        idle.writes * price["dynamodb"]["write_units_million"] + idle.reads * price["dynamodb"]["read_units_million"]
    )
    dispatch = ASSUMED.dispatch_seconds * dispatch_gb * price["lambda"]["gb_second"]
    dispatch += (price["lambda"]["requests_million"] + price["scheduler"]["invocations_million"]) / 1e6
    return {
        "dispatch, each minute": dispatch * minutes,
        "its looks at the table": units / 1e6,
        "Lambda's polling of three queues": 3 * ASSUMED.queue_polls * minutes / 1e6 * price["sqs"]["requests_million"],
        f"{alarms} alarms": alarms * price["cloudwatch"]["alarm_month"],
        f"{ASSUMED.metrics} metrics": ASSUMED.metrics * price["cloudwatch"]["metric_month"],
        f"{secrets} secrets": secrets * price["secrets"]["secret_month"],
        "dashboard": dashboards * price["cloudwatch"]["dashboard_month"],
    }


def free_of(month: Month, price: dict[str, Any]) -> float:
    """What an account's free amounts take off the month."""
    free, off = price["free"], 0.0
    off += min(month.lines["Lambda time"], free["lambda_gb_seconds"] * price["lambda"]["gb_second"])
    off += min(month.lines["Lambda requests"], free["lambda_requests"] / 1e6 * price["lambda"]["requests_million"])
    off += min(
        month.lines["SQS"] + month.floor["Lambda's polling of three queues"],
        free["sqs_requests"] / 1e6 * price["sqs"]["requests_million"],
    )
    off += min(month.lines["transfer out"], free["transfer_out_gb"] * price["transfer"]["out_gb"])
    off += min(month.lines["logs"], free["cloudwatch_log_gb"] * price["cloudwatch"]["log_gb"])
    for name, kind, unit in (("alarms", "alarm", "alarm_month"), ("metrics", "metric", "metric_month")):
        paid = next(cost for line, cost in month.floor.items() if line.endswith(kind + "s"))
        off += min(paid, free[f"cloudwatch_{name}"] * price["cloudwatch"][unit])
    return float(off + month.floor["dashboard"])


def one_by_one(price: dict[str, Any]) -> float:
    """A million checks where each URL is a message and an invocation of half a second, and each check an S3 PUT."""
    dynamodb = 4 * price["dynamodb"]["write_units_million"] + 2 * price["dynamodb"]["read_units_million"]
    function = 0.5 * 0.5 * price["lambda"]["gb_second"] * 1e6 + price["lambda"]["requests_million"]
    return float(dynamodb + function + 3 * price["sqs"]["requests_million"] + price["s3"]["puts_million"])


def full_turns(steps: Steps, price: dict[str, Any]) -> float:
    """A million unchanged checks where each turn visits 32 articles and each invocation takes all it can.

    A backlog is so, and a host whose articles came out together.
    """
    hosts = HOSTS_A_MESSAGE * ASSUMED.batch
    bill = (steps.visit + steps.kept) * FULL_TURN + steps.turn + _look(1_000, steps)
    units = (
        bill.writes * price["dynamodb"]["write_units_million"] + bill.reads * price["dynamodb"]["read_units_million"]
    )
    pace = INTERVAL.total_seconds() + ASSUMED.fetch_seconds
    memory = _memory()["RevisitArticles"]
    work = FULL_TURN * hosts * ASSUMED.visit_seconds / memory
    seconds = max(FULL_TURN * pace, work) + ASSUMED.start_seconds
    function = seconds * memory * price["lambda"]["gb_second"] * 1e6
    queue = 3 * price["sqs"]["requests_million"] + price["lambda"]["requests_million"]
    return float(units / FULL_TURN + (function + queue) / (FULL_TURN * hosts))


def restless(steps: Steps, price: dict[str, Any]) -> float:
    """What a million checks cost more where every page differs at each load: it is read whole, and its snapshot too."""
    more = steps.restless - steps.visit
    units = (
        more.writes * price["dynamodb"]["write_units_million"] + more.reads * price["dynamodb"]["read_units_million"]
    )
    objects = more.puts * price["s3"]["puts_million"] + more.gets * price["s3"]["gets_million"]
    seconds = (ASSUMED.restless_seconds - ASSUMED.visit_seconds) * 1e6
    return float(units + objects + seconds * price["lambda"]["gb_second"])


def _look(followed: int, steps: Steps) -> Bill:
    """A turn reads all that stands of its host's articles; before, dispatch does. Neither asks for the last second."""
    return Bill(reads=2 * followed * steps.entry_bytes / 8192)


def _memory() -> dict[str, float]:
    """The functions' memory in GB, from the template."""
    default = template()["Globals"]["Function"].get("MemorySize", 128)
    return {
        name: one["Properties"].get("MemorySize", default) / 1024
        for name, one in template()["Resources"].items()
        if one["Type"] == "AWS::Serverless::Function"
    }


def _visiting(day: Day, hosts: int) -> tuple[float, float]:
    """Invocations of a month that visit articles, and their seconds.

    One takes as long as its hosts take while there is company (`queue_work.COMPANY`): what is left then is left to the
    hosts' next turns, and reckoned here as if it had been visited. Hosts are copies of one, each begun at another
    minute; of very many, some are taken and the rest reckoned from them.
    """
    sampled = min(hosts, HOSTS_SAMPLED)
    together, memory = HOSTS_A_MESSAGE * ASSUMED.batch, _memory()["RevisitArticles"]
    count, seconds = 0, 0.0
    length = len(day.minutes)
    for minute in range(length):
        due = [day.minutes[(minute + host * 35) % length] for host in range(sampled)]
        busy = [one for one in due if one.visits]
        for start in range(0, len(busy), together):
            some = busy[start : start + together]
            longest = sorted((one.seconds + one.visits * ASSUMED.fetch_seconds for one in some), reverse=True)
            paced = longest[COMPANY - 1] if len(some) >= COMPANY else longest[0]
            work = sum(one.visits for one in some) * ASSUMED.visit_seconds / memory
            count, seconds = count + 1, seconds + ASSUMED.start_seconds + max(paced, work)
    times = hosts / sampled * DAYS * MINUTES / length
    return count * times, seconds * times


def tables(months: Sequence[Month], steps: Steps, price: dict[str, Any]) -> str:
    """The report."""
    head = " | ".join(f"{month.followed:,} followed" for month in months)
    rule = "|---|" + "---:|" * len(months)

    def row(name: str, values: Sequence[float], form: str = ",.0f") -> str:
        return f"| {name} | " + " | ".join(format(value, form) for value in values) + " |"

    amounts = [
        row("hosts", [one.hosts for one in months]),
        row("checks a month", [one.checks for one in months]),
        row("checks a turn at a host", [one.checks / one.turns for one in months], ".1f"),
        row("invocations", [one.invocations for one in months]),
        row("requests to SQS", [one.queue_requests for one in months]),
        row("write units", [one.writes for one in months]),
        row("read units", [one.reads for one in months]),
        row("S3 PUTs", [one.puts for one in months]),
        row("GB-seconds", [one.gb_seconds for one in months]),
        row("GB received", [one.received_gb for one in months], ",.2f"),
    ]
    costs = [row(f"{name}, $", [one.lines[name] for one in months], ",.2f") for name in months[0].lines]
    costs.append(row("**work, $**", [one.work for one in months], ",.2f"))
    costs += [row(f"{name}, $", [one.floor[name] for one in months], ",.2f") for name in months[0].floor]
    costs.append(row("**idle floor, $**", [sum(one.floor.values()) for one in months], ",.2f"))
    costs.append(row("model, $", [one.model for one in months], ",.2f"))
    costs.append(row("free for every account, $", [-free_of(one, price) for one in months], ",.2f"))
    totals = [one.work + sum(one.floor.values()) + one.model - free_of(one, price) for one in months]
    costs.append(row("**to pay a month, $**", totals, ",.2f"))
    millions = [row(name, [one.million(one.checking[name]) for one in months], ".2f") for name in months[0].checking]
    millions.append(row("**checks**", [one.million(sum(one.checking.values())) for one in months], ".2f"))
    millions += [row(name, [one.million(one.beside[name]) for one in months], ".2f") for name in months[0].beside]
    millions.append(row("**all work**", [one.million(one.work) for one in months], ".2f"))
    designs = [
        row(
            f"checks where a turn finds {FULL_TURN} articles due, $ a million",
            [full_turns(steps, price)] * len(months),
            ".2f",
        ),
        row("a page that differs at each load, $ a million more", [restless(steps, price)] * len(months), ".2f"),
        row("one URL an invocation, an S3 PUT a check, $ a million", [one_by_one(price)] * len(months), ".2f"),
        row("checks a month if hourly", [one.followed * 24 * DAYS for one in months]),
        row("times fewer because adaptive", [one.followed * 24 * DAYS / one.checks for one in months], ".1f"),
    ]
    tops = ["a month", "a month", "$ a million checks", "designs"]
    parts = zip(tops, (amounts, costs, millions, designs), strict=True)
    where = f"{price['region']}, {price['read_on']}"
    return "\n\n".join(f"| {top} ({where}) | {head} |\n{rule}\n" + "\n".join(part) for top, part in parts)


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--followed", type=int, nargs="+", metavar="N", default=[one for one, _ in HOST_SIZES])
    given = parser.parse_args()
    price = prices()
    with local_aws() as aws:
        steps = measured(aws)
    sizes = {followed: next(size for most, size in HOST_SIZES if followed <= most) for followed in given.followed}
    months = [month_of(one, size, day_among(max(1, one // size), size), steps, price) for one, size in sizes.items()]
    print(tables(months, steps, price))


if __name__ == "__main__":
    main()
