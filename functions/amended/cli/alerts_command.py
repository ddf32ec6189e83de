"""`amended alerts`: what was told, one alert in full, resending, export, and a preview."""

from __future__ import annotations

import argparse
import contextlib
import csv
import sys

from amended import bootstrap
from amended.cli.main import DONE, FAILED
from amended.cli.output import harmless, print_json, print_lines, say, time_shown, wants_colour, width_of_terminal
from amended.config import Settings
from amended.domain.alerts import Alert
from amended.domain.counts import number_of
from amended.domain.deliveries import TERMINAL_CHANNEL, Delivery, DeliveryStatus, place_of
from amended.errors import NotFound, WrongUsage
from amended.ports import Store
from amended.presentation.json_shapes import alert_json, delivery_json, moment
from amended.services.deliver import resend


def execute(arguments: argparse.Namespace) -> int:
    """Carry out one action."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    actions = {"list": _list, "show": _show, "resend": _resend, "export": _export, "preview": _preview}
    return actions[arguments.action](settings, arguments)


def _list(settings: Settings, arguments: argparse.Namespace) -> int:
    any_shown = False
    with contextlib.closing(bootstrap.store(settings)) as store:
        if arguments.json:
            print_json([_with_deliveries(store, alert) for alert in store.alerts()])
            return DONE
        for alert in store.alerts():
            if not any_shown:
                print_lines(
                    [f"{'alert':24}  {'raised (UTC)':16}  {'severity':8}  {'event':10}  title and where it was told"]
                )
            any_shown = True
            told = ", ".join(
                f"{delivery.status.value} {place_of(delivery.sink, delivery.channel)}"
                for delivery in store.deliveries_of(alert.id)
            )
            events = "+".join(event.value for event in alert.events)
            line = f"{alert.id}  {alert.raised_at:%Y-%m-%d %H:%M}  {alert.severity.value:8}  {events:10}  {alert.title}"
            print_lines([harmless(f"{line}  [{told or 'no channel'}]")])
    if not any_shown:
        say("amended: no alert was raised yet")
    return DONE


def _with_deliveries(store: Store, alert: Alert) -> dict[str, object]:
    return {**alert_json(alert), "deliveries": [delivery_json(delivery) for delivery in store.deliveries_of(alert.id)]}


def _found(settings: Settings, store: Store, alert_id: str) -> Alert:
    alert = store.alert(alert_id)
    if alert is None:
        raise NotFound(alert_id, f"there is no such alert; `{settings.program} alerts list` shows what there is")
    return alert


def _show(settings: Settings, arguments: argparse.Namespace) -> int:
    from amended.presentation.terminal import alert_lines

    with contextlib.closing(bootstrap.store(settings)) as store:
        alert = _found(settings, store, arguments.id)
        deliveries = store.deliveries_of(alert.id)
        if arguments.json:
            print_json(_with_deliveries(store, alert))
            return DONE
    shown = alert if alert.summary else bootstrap.summarised(settings, alert, with_model=False)
    if shown.summary is not None:
        print_lines(alert_lines(shown, shown.summary, width=width_of_terminal(), colour=wants_colour(sys.stdout)))
    lines = ["", f"raised    {time_shown(alert.raised_at)}"]
    reason = f": {alert.severity_reason}" if alert.severity_reason else ""
    lines.append(f"severity  {alert.severity.value}{reason}")
    if alert.summary is None:
        lines.append("summary   none was made yet; the extract is shown")
    else:
        usage = alert.summary.usage
        cost = f", {usage.tokens_in}+{usage.tokens_out} tokens, {usage.seconds:.1f} s" if usage else ""
        by = alert.summary.model or alert.summary.source.value
        lines.append(f"summary   by {by}, check: {alert.summary.check.verdict}{cost}")
        note = alert.summary.note
        # The note of an extract that stands in for a model names the last problems already.
        others = [problem for problem in alert.summary.check.problems if problem not in note]
        lines += [f"          {words}" for words in (note, *others) if words]
    lines += [_delivery_line(delivery) for delivery in deliveries]
    print_lines(harmless(line) for line in lines)
    return DONE


def _delivery_line(delivery: Delivery) -> str:
    error = f": {delivery.last_error}" if delivery.last_error else ""
    remedy = f" — {delivery.remedy}" if delivery.remedy else ""
    return f"delivery  {delivery.status.value} to {place_of(delivery.sink, delivery.channel)}{error}{remedy}"


def _resend(settings: Settings, arguments: argparse.Namespace) -> int:
    """Make the alert's failed deliveries due again (with --again all of them); the next cycle sends them."""
    wanted = set(DeliveryStatus) if arguments.again else {DeliveryStatus.FAILED}
    now = bootstrap.clock().now()
    with contextlib.closing(bootstrap.store(settings)) as store:
        alert = _found(settings, store, arguments.id)
        deliveries = [delivery for delivery in store.deliveries_of(alert.id) if delivery.status in wanted]
        for delivery in deliveries:
            resend(store, delivery, now, again=arguments.again)
    if arguments.json:
        print_json({"id": alert.id, "deliveries": [delivery.id for delivery in deliveries]})
    if not deliveries:
        raise WrongUsage(alert.id, "nothing to repeat: no delivery of it failed (--again also repeats what was posted)")
    sends = "the stack sends them" if settings.store.stack else "the runner, or `amended run --once`, sends them"
    say(f"amended: due again: {number_of(len(deliveries), 'delivery', 'deliveries')}; {sends}")
    return DONE


def _export(settings: Settings, arguments: argparse.Namespace) -> int:
    columns = ("id", "raised_at", "events", "kinds", "severity", "title", "url", "language", "said", "now", "channels")
    writer = csv.writer(sys.stdout) if arguments.format == "csv" and not arguments.json else None
    with contextlib.closing(bootstrap.store(settings)) as store:
        if writer:
            writer.writerow(columns)
        for alert in store.alerts():
            if writer is None:
                print_json(_with_deliveries(store, alert))
                continue
            summary = alert.summary
            row = [
                alert.id,
                moment(alert.raised_at) or "",
                " ".join(event.value for event in alert.events),
                " ".join(notice.kind.value for notice in alert.gained),
                alert.severity.value,
                alert.title,
                alert.url,
                alert.language or "",
                summary.said if summary else "",
                " ".join(now.text for now in summary.now) if summary else "",
                " ".join(_channel(delivery) for delivery in store.deliveries_of(alert.id)),
            ]
            writer.writerow([_not_a_formula(cell) for cell in row])
    return DONE


def _channel(delivery: Delivery) -> str:
    """The channel of a delivery; of the terminal, which has none, the sink."""
    return delivery.sink if delivery.channel == TERMINAL_CHANNEL else delivery.channel


def _not_a_formula(cell: str) -> str:
    """A cell that no spreadsheet runs: text of the web may begin with = or @ (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _preview(settings: Settings, arguments: argparse.Namespace) -> int:
    """The sample as JSON for Slack's Block Kit Builder, or sent to the default channel."""
    from amended.domain.extract import extract
    from amended.domain.summary_material import material_of
    from amended.presentation.sample import sample_alert
    from amended.presentation.slack_blocks import slack_message

    alert = sample_alert(bootstrap.clock().now())
    summary = alert.summary or extract(material_of(alert))
    if arguments.send:
        settings = bootstrap.with_secrets(settings)
        ts = bootstrap.send_sample(settings, alert)
        say(f"amended: the sample stands in {settings.slack.channel}")
        if arguments.json:
            print_json({"channel": settings.slack.channel, "ts": ts})
        return DONE if ts else FAILED
    message = slack_message(alert, summary)
    print_json({"text": message.text, "blocks": message.blocks} if arguments.json else {"blocks": message.blocks})
    return DONE
