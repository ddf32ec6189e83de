"""Parses the command line and hands over to one command, whose module is imported only then.

Exit status (CONTRACT.md): 0 done; 1 done, but what was asked for failed; 2 wrong usage or configuration; 130
interrupted. A failure is one line on stderr; only a defect of Amended itself shows a traceback.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn, Protocol, cast

from amended import __version__
from amended.cli.output import say
from amended.errors import (
    AmendedError,
    StoreCorrupt,
    StoreInUse,
    StoreTooNew,
    WrongConfiguration,
    WrongUsage,
)

DONE, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130

# Commands that have nothing to do with a deployed stack, and what to do instead.
_THIS_MACHINE = {
    "init": "a stack is configured by its parameters and by `amended --stack {stack} push amended.toml`",
    "run": "a stack runs by itself; `amended --stack {stack} doctor` says whether it does",
    "serve": "a stack answers Slack by itself, at the address in its output SlackAppUrl",
    "check": "it looks at a page and needs no stack; leave --stack out",
    "compare": "it looks at two pages and needs no stack; leave --stack out",
}


class Command(Protocol):
    """A module of this package that carries out one command."""

    def execute(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit status."""
        ...


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    _prepare_streams()
    parsed = parser().parse_args(arguments)
    try:
        if parsed.stack is not None and not parsed.stack.strip():
            raise WrongUsage("--stack", "is empty: name the stack, or leave it out to work on this machine")
        if parsed.stack is not None and parsed.command in _THIS_MACHINE:
            instead = _THIS_MACHINE[parsed.command].format(stack=parsed.stack)
            detail = f"`amended {parsed.command}` works on this machine: {instead}"
            raise WrongUsage(f"--stack {parsed.stack}", detail)
        command = cast("Command", importlib.import_module(f"amended.cli.{parsed.module}"))
        return command.execute(parsed)
    except (WrongConfiguration, WrongUsage, StoreInUse, StoreTooNew, StoreCorrupt) as error:
        say(f"amended: {error}")
        return WRONG
    except AmendedError as error:
        say(f"amended: {error}")
        return FAILED
    except KeyboardInterrupt:
        say("amended: interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nobody is left to tell. See the docs of the signal module.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        if error.filename is not None:
            # A name that is too long, for instance, fails wherever it is first looked at.
            say(f"amended: {error.filename}: cannot be used: {error.strerror}")
            return WRONG
        # Whatever else concerns a file or a host was translated where it happened: this is our own output.
        say(f"amended: the output cannot be written: {error.strerror or error}")
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def _prepare_streams() -> None:
    """What the terminal's encoding cannot show becomes "?".

    Where a stream is closed, what goes there goes nowhere, and nothing comes from there.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        elif isinstance(stream, io.TextIOWrapper) and name != "stdin":
            stream.reconfigure(errors="replace")


class _Parser(argparse.ArgumentParser):
    """argparse's own, which also says where to read on; so do the parsers of commands and actions below it."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and exit with status 2."""
        super().error(f"{message}; `{self.prog} --help` says what there is")

    def parse_known_args(self, args: Iterable[str] | None = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As argparse does, which hands what a command does not know up to the parser above: named here instead."""
        known, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return known, unknown


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(
        prog="amended",
        description="Tells you when an article that is already out gains a correction, an update or a retraction.",
        epilog="To begin: amended init; amended feeds add URL; amended run --once. See also amended COMMAND --help.",
        parents=[_everywhere(None)],
    )
    top.add_argument("--version", action="version", version=f"amended {__version__}")
    adding = _below(top, "command")

    def command(name: str, module: str, words: str) -> argparse.ArgumentParser:
        added = adding(name, words)
        added.set_defaults(module=module)
        return added

    _the_job(command)
    _pages(command)
    _following(command)
    _alerts(command)
    _serving(command)
    _upkeep(command)
    _deployed(command)
    return top


def _everywhere(default: str | None, *, stack: str = "work on a deployed stack") -> argparse.ArgumentParser:
    """What can be said of every command. A parser of its own for each place: parents share their defaults.

    `stack` is what the help says of `--stack`.
    """
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--config", type=_file, metavar="FILE", default=default, help="the configuration (amended.toml)"
    )
    shared.add_argument("--stack", metavar="NAME", default=default, help=stack)
    return shared


_Adder = Callable[[str, str, str], argparse.ArgumentParser]
"""Adds a command: its name, its module, what it does."""


def _below(parser: argparse.ArgumentParser, what: str) -> Callable[[str, str], argparse.ArgumentParser]:
    """What adds commands (or actions) to a parser, each by its name and what it does.

    What can be said of every command can also be said behind it, where it changes nothing unless it is given. The help
    of a command that has nothing to do with a stack does not offer one.
    """
    added = parser.add_subparsers(title=f"{what}s", metavar=what.upper(), dest=what, required=True)
    shared, of_this_machine = _everywhere(argparse.SUPPRESS), _everywhere(argparse.SUPPRESS, stack=argparse.SUPPRESS)

    def add(name: str, words: str) -> argparse.ArgumentParser:
        parents = [of_this_machine if name in _THIS_MACHINE else shared]
        return added.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".", parents=parents)

    return add


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print JSON on stdout and nothing else")


def _manifest(command: argparse.ArgumentParser, words: str) -> None:
    command.add_argument("--manifest", type=_file, metavar="FILE", help=words)


def _the_job(command: _Adder) -> None:
    _json(command("init", "init_command", "write a commented amended.toml"))
    run_command = command("run", "run_command", "poll, revisit and send what is due, for ever or once")
    run_command.add_argument("--once", action="store_true", help="one cycle, then stop")
    run_command.add_argument("--due", choices=["all"], help="disregard the schedule (never a server's wishes)")
    _json(run_command)


def _pages(command: _Adder) -> None:
    check = command("check", "check_command", "show what Amended sees in a page")
    check.add_argument(
        "targets", type=_given, nargs="*", metavar="TARGET", help="a URL, an HTML or text file (also .gz), or -"
    )
    check.add_argument("--url", help="the address of the page, for a file")
    check.add_argument("--explain", action="store_true", help="also what was considered and rejected, and why")
    _manifest(check, 'in place of targets: JSON lines {"target", "url"}')
    _json(check)
    compare = command("compare", "compare_command", "show what changed between two versions of an article")
    compare.add_argument("versions", type=_given, nargs="*", metavar="OLD NEW", help="two files or URLs")
    compare.add_argument("--url", help="the address of the article")
    compare.add_argument("--summary", choices=["extract", "model"], default="extract", help="who writes the summary")
    compare.add_argument("--explain", action="store_true", help="also what was considered and rejected, and why")
    _manifest(compare, 'in place of OLD NEW: JSON lines {"old", "new", "url"}')
    _json(compare)


def _following(command: _Adder) -> None:
    action = _below(command("feeds", "feeds_command", "the feeds that are followed"), "action")
    add = action("add", "follow a feed, or the feed of a site")
    add.add_argument("url", type=_given, metavar="URL", help="of a feed, or of a site whose pages name one")
    add.add_argument(
        "--channel", action="append", default=[], metavar="ID", help="tell it there instead of the default channel"
    )
    _json(add)
    _json(action("list", "what is followed, and how it fares"))
    remove = action("remove", "follow a feed no more")
    remove.add_argument("url", type=_given, metavar="URL", help="of the feed, as `feeds list` shows it")
    _json(remove)
    discover = action("discover", "the feeds that a site offers")
    discover.add_argument("url", type=_given, metavar="URL", help="of any page of the site")
    _json(discover)
    opml = action("import", "follow the feeds of an OPML file")
    opml.add_argument("file", type=_given, metavar="FILE", help="an OPML file, or -")
    _json(opml)
    action("export", "print the feeds as OPML")
    for name, words in (
        ("watch", "follow one article that is in no feed"),
        ("unwatch", "follow an article no more"),
    ):
        watch = command(name, "watch_command", words)
        watch.add_argument("url", type=_given, metavar="URL", help="of the article")
        _json(watch)
    action = _below(command("articles", "articles_command", "the articles that are followed"), "action")
    listing = action("list", "what is followed")
    listing.add_argument("--notices", action="store_true", help="only what carries a notice")
    _json(listing)
    show = action("show", "one article: snapshots, notices, visits")
    show.add_argument("url", type=_given, metavar="URL", help="of the article, any that it is known at")
    _json(show)


def _alerts(command: _Adder) -> None:
    action = _below(command("alerts", "alerts_command", "the alerts that were raised"), "action")
    _json(action("list", "what was told, the latest first"))
    show = action("show", "one alert, as it was told")
    resend = action("resend", "repeat a delivery that failed")
    for one in (show, resend):
        one.add_argument("id", type=_given, metavar="ID", help="of the alert, as `alerts list` shows it")
        _json(one)
    resend.add_argument("--again", action="store_true", help="also one that was posted")
    export = action("export", "all alerts as JSON lines or CSV")
    export.add_argument("--format", choices=["jsonl", "csv"], default="jsonl", help="JSON lines unless it is csv")
    export.add_argument("--json", action="store_true", help="the same as --format jsonl")
    preview = action("preview", "print the blocks of a sample alert, or send it")
    preview.add_argument("--send", action="store_true", help="send it to the default channel")
    _json(preview)
    _json(command("stats", "stats_command", "what was watched, found and told"))


def _serving(command: _Adder) -> None:
    serve = command("serve", "serve_command", "answer Slack's slash command and buttons on this machine")
    way = serve.add_mutually_exclusive_group()
    way.add_argument("--port", type=_port, default=3000, metavar="N", help="over HTTP, on this port (3000)")
    way.add_argument("--socket", action="store_true", help="over Socket Mode, which needs no public address")
    serve.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="listen there (127.0.0.1)")


def _given(text: str) -> str:
    """What was given, if anything was. Raises ArgumentTypeError, of which argparse makes a message."""
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty")
    return text


def _file(text: str) -> Path:
    """The file that a text names. Raises ArgumentTypeError."""
    return Path(_given(text))


def _port(text: str) -> int:
    """The port that a text names. Raises ArgumentTypeError."""
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is no port: a number from 0 (any that is free) to 65535")
    return int(text)


def _upkeep(command: _Adder) -> None:
    backup = command("backup", "upkeep_command", "a consistent copy of the store while it runs")
    backup.add_argument(
        "file", type=_file, metavar="FILE", help="where the copy is written; a file that is there is left alone"
    )
    _json(backup)
    _json(command("prune", "upkeep_command", "remove now what [retention] no longer keeps"))
    _json(command("doctor", "doctor_command", "check everything and say what to do about each fault"))


def _deployed(command: _Adder) -> None:
    push = command("push", "push_command", "with --stack: make the deployed feeds and routes match a file")
    push.add_argument("file", type=_file, metavar="FILE", help="an amended.toml")
    push.add_argument("--yes", action="store_true", help="do not ask")
    push.add_argument("--dry-run", action="store_true", help="show the difference and change nothing")
    _json(push)
    words = "with --stack: look after messages that nobody could work off"
    action = _below(command("dlq", "dead_letters_command", words), "action")
    for one in (
        action("list", "how many there are, and a look at some"),
        action("redrive", "send them back to their queue"),
    ):
        one.add_argument("queue", nargs="?", metavar="QUEUE", help="only this one, such as FeedQueueDeadLetters")
        _json(one)
    carry = command("import-store", "import_command", "with --stack: carry the store of one machine over")
    carry.add_argument("file", type=_file, metavar="FILE", help="the store, such as amended.db")
    carry.add_argument("--merge", action="store_true", help="also into a stack that has articles of its own")
    _json(carry)
