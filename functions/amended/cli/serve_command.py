"""`amended serve`: answers Slack's slash command, buttons and messages, over HTTP or Socket Mode, until stopped.

It works beside `amended run`, on the same store. The first SIGINT or SIGTERM lets it finish what it has begun; a
second one ends it at once.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys

from amended import bootstrap, bootstrap_interaction
from amended.bootstrap_interaction import Listening
from amended.cli.main import INTERRUPTED
from amended.cli.output import say
from amended.cli.reporting import LineReporter
from amended.config import Settings


def execute(arguments: argparse.Namespace) -> int:
    """Serve. Raises WrongConfiguration where a token or secret is missing, WrongUsage where the port is taken."""
    settings = bootstrap.settings_of(arguments.config)
    given = Listening(socket=arguments.socket, host=arguments.host, port=arguments.port)
    bootstrap_interaction.check_settings(settings, given)
    if not settings.slack.bot_token:
        say("amended: no Slack token is set (SLACK_BOT_TOKEN): commands are answered, buttons cannot be")
    return asyncio.run(_serve(settings, given))


async def _serve(settings: Settings, listening: Listening) -> int:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()

    def stop() -> None:
        if stopping.is_set():
            os._exit(INTERRUPTED)  # threads that wait for Slack cannot be called off; the store survives a kill
        stopping.set()
        say("amended: stopping; what is in hand is finished first (once more to stop at once)")

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    with bootstrap_interaction.store(settings) as store:
        await bootstrap_interaction.serve(
            settings,
            store,
            LineReporter(sys.stderr, sys.stdout),
            listening,
            stopping=stopping,
            ready=lambda address: say(f"amended: answering Slack on {address}"),
        )
    return INTERRUPTED
