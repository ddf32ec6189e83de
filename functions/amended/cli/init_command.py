"""`amended init`: writes an amended.toml that a person can read and change."""

from __future__ import annotations

import argparse
from pathlib import Path

from amended.cli.main import DONE
from amended.cli.output import print_json, say
from amended.errors import WrongUsage

TEMPLATE = """\
# Amended: what to watch and where to tell. Every key is optional; what is commented out shows its default.
# Secrets do not belong here. Set them in the environment:
#   SLACK_BOT_TOKEN         the bot's token (xoxb-…); without it, alerts are printed
#   OPENAI_API_KEY          with it, notices and the passages they correct are sent to that endpoint to be summarised;
#                           without it, summaries are extracts made on this machine, and nothing is sent anywhere

# The feeds to follow; repeat the table for each. `amended feeds add URL` follows more.
# [[feeds]]
# url = "https://example.org/rss"
# channels = ["C0123456789"]      # instead of the default channel
# auth = "DESK"                   # a feed behind a login: the variable of the environment that holds user:password,
                                  # Bearer … or Header-Name: value; sent to the feed's own host and nowhere else

[slack]
# channel = "C0123456789"         # the default channel: its id, from "About" in Slack; invite the bot there
# operators = ""                  # a channel that is told of faults
# shared_links = []               # channels in which a posted link of a followed story gets the alert in its thread

[fetch]
# contact = "desk@example.org"    # tells webmasters whom to write to; please set it
# timeout = "20s"                 # for a whole page or feed
# max_bytes = "10MB"              # after decompression
# host_interval = "2s"            # between two fetches of one host
# allow_private = []              # "host:port" that may be fetched though it is private

[poll]
# interval = "30m"                # how often a feed is read, until its own rhythm is known
# floor = "15m"

[revisit]
# ratio = 0.2                     # the next visit comes after this share of the article's age,
# floor = "15m"                   # this soon at the earliest,
# horizon = "30d"                 # and for this long after it was first seen or gained its last notice

[detect]
# first_sight = "recent"          # an article that is met with a notice: "recent" tells if it is under 48 h old;
                                  # or "always", "never"
# unannounced = false             # tell also of substantial changes that no notice explains

[summary]
# provider = "auto"               # "auto": the model if a key is set, else "extract"; or "openai", "extract"
# model = "gpt-5-mini"
# deadline = "20s"
# api = "chat"                    # or "responses"
# language = "article"            # or a language code
# daily_tokens = 200000           # beyond it, extracts

[retention]
# snapshots = "180d"              # the newest of each article is always kept

[store]
# path = "amended.db"

# Who is told of what. An alert goes to the channels of every route whose filters all hold, else to the default.
# [[routes]]
# channels = ["C0STANDARDS"]
# kinds = ["correction", "retraction"]    # also: domains, languages, keywords, feeds, min_severity
# digest = "09:00 Europe/Berlin"          # collected and sent once a day
# quiet = "22:00-07:00 Europe/Berlin"     # waits until morning, high severity excepted

# Beside Slack: "stdout", "jsonl" (path) or "webhook" (url; its secret in AMENDED_WEBHOOK_SECRET).
# [[sinks]]
# kind = "jsonl"
# path = "alerts.jsonl"
"""


def execute(arguments: argparse.Namespace) -> int:
    """Write the file; one that is there already is left alone."""
    file = arguments.config or Path("amended.toml")
    try:
        opened = file.open("x", encoding="utf-8")
    except FileExistsError:
        raise WrongUsage(
            str(file), "is there already and was left as it is; remove it, or name another with --config"
        ) from None
    except OSError as error:
        raise WrongUsage(str(file), f"cannot be written: {error.strerror}") from None
    try:
        with opened:
            opened.write(TEMPLATE)
    except OSError as error:
        # A part of it, on a full disk, would pass for the user's own and keep the next `init` from writing.
        file.unlink(missing_ok=True)
        raise WrongUsage(str(file), f"cannot be written: {error.strerror}") from None
    if arguments.json:
        print_json({"file": str(file)})
        return DONE
    say(f"amended: wrote {file}")
    say("next: amended feeds add URL, then amended run --once; alerts are printed until SLACK_BOT_TOKEN is set")
    return DONE
