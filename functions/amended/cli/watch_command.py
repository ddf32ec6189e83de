"""`amended watch` and `amended unwatch`: follow one article that is in no feed, or no more."""

from __future__ import annotations

import argparse
import contextlib

from amended import bootstrap
from amended.cli.fetching import web_address
from amended.cli.main import DONE
from amended.cli.output import print_json, say
from amended.domain.addresses import display_url
from amended.errors import NotFound
from amended.services.follow import unwatch, watch


def execute(arguments: argparse.Namespace) -> int:
    """Follow the article, or stop following it."""
    settings = bootstrap.settings_of(arguments.config, arguments.stack)
    url = web_address(arguments.url)
    with contextlib.closing(bootstrap.store(settings)) as store:
        if arguments.command == "watch":
            article, fresh = watch(store, url, settings.revisit, bootstrap.clock().now())
            said = "is followed now" if fresh else "is followed already"
            if not article.snapshot:
                said += "; its first visit takes stock"
            shown = {"added": fresh}
        else:
            if not unwatch(store, url):
                raise NotFound(display_url(url), f"is not followed; `{settings.program} articles list` shows what is")
            said, shown = "is followed no more", {"removed": True}
    if arguments.json:
        print_json({"url": display_url(url), **shown})
    else:
        say(f"amended: {display_url(url)} {said}")
    return DONE
