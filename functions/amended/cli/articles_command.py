"""`amended articles`: what is followed, and one article in full."""

from __future__ import annotations

import argparse
import contextlib

from amended import bootstrap
from amended.cli.fetching import web_address
from amended.cli.main import DONE
from amended.cli.output import harmless, print_json, print_lines, say, time_shown
from amended.config import Settings
from amended.domain.addresses import display_url
from amended.domain.counts import number_of
from amended.domain.notices import Detection
from amended.errors import NotFound
from amended.presentation.json_shapes import article_json, moment, notice_json, visit_json
from amended.presentation.page_view import what_it_is
from amended.services.one_story import article_at


def execute(arguments: argparse.Namespace) -> int:
    """Carry out one action."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    return (_list if arguments.action == "list" else _show)(settings, arguments)


def _list(settings: Settings, arguments: argparse.Namespace) -> int:
    shown = 0
    with contextlib.closing(bootstrap.store(settings)) as store:
        articles = (one for one in store.articles(with_notices=arguments.notices) if not one.is_second_address)
        if arguments.json:
            print_json([article_json(article) for article in articles])
            return DONE
        for article in articles:
            if not shown:
                print_lines([f"{'next visit (UTC)':16}  {'notices':10}  title and address"])
            shown += 1
            notices = number_of(article.notices, "notice") if article.notices else ""
            due = article.next_visit.strftime("%Y-%m-%d %H:%M") if article.next_visit else article.status.value
            print_lines([harmless(f"{due:16}  {notices:10}  {article.title or '(not visited yet)'}  {article.url}")])
    if not shown:
        say("amended: no article " + ("carries a notice" if arguments.notices else "is followed yet"))
    return DONE


def _show(settings: Settings, arguments: argparse.Namespace) -> int:
    from amended.domain.detection import detect

    url = web_address(arguments.url)
    with contextlib.closing(bootstrap.store(settings)) as store:
        article = article_at(store, url)
        if article is None:
            advice = f"`{settings.program} watch URL` follows an article"
            raise NotFound(display_url(url), f"is not followed; {advice}")
        newest = store.snapshot(article.key, article.snapshot) if article.snapshot else None
        found = detect(newest.page, bootstrap.rules()) if newest else Detection()
        snapshots, visits = store.snapshots(article.key), store.visits(article.key)
        alerts = store.alerts_of(article.key)
    if arguments.json:
        print_json(
            {
                **article_json(article),
                "notices": [notice_json(notice) for notice in found.notices],
                "updated_stamp": found.updated_stamp,
                "snapshots": [
                    {"number": kept.number, "taken_at": moment(kept.taken_at), "fingerprint": kept.fingerprint}
                    for kept in snapshots
                ],
                "visits": [visit_json(visit) for visit in visits],
                "alerts": [alert.id for alert in alerts],
            }
        )
        return DONE
    due = time_shown(article.next_visit) if article.next_visit else f"never ({article.status.value})"
    published = time_shown(article.published) if article.published else "unknown"
    lines = [article.title or "(not visited yet)", article.url, "", f"next visit  {due}"]
    lines += [f"published   {published}", f"first seen  {time_shown(article.first_seen)}"]
    lines += [f"also at     {display_url(url)}" for url in article.also_at]
    lines += [f"notice      {what_it_is(notice)}: {notice.text}" for notice in found.notices]
    lines += [f"snapshot    {kept.number} of {time_shown(kept.taken_at)}" for kept in snapshots]
    lines += [f"visit       {time_shown(visit.at)} {visit.status.value} {visit.reason}" for visit in visits]
    lines += [f"alert       {alert.id} of {time_shown(alert.raised_at)}" for alert in alerts]
    print_lines(harmless(line).rstrip() for line in lines)
    return DONE
