"""What the commands for deployed stacks have in common: they want `--stack`, and ask before they change much."""

from __future__ import annotations

import argparse
import sys

from amended import bootstrap_stack
from amended.cli.output import is_terminal
from amended.config import StackSettings
from amended.errors import WrongUsage


def stack_named(arguments: argparse.Namespace) -> str:
    """The name of the stack that the command is to work on. Raises WrongUsage where none was given."""
    if not arguments.stack:
        detail = f"works on a deployed stack; name it: amended --stack NAME {arguments.command} …"
        raise WrongUsage(arguments.command, detail)
    return str(arguments.stack)


def stack_of(arguments: argparse.Namespace) -> StackSettings:
    """The stack that the command is to work on. Raises as `stack_named` and `stack_settings`."""
    return bootstrap_stack.stack_settings(stack_named(arguments))


def can_ask() -> bool:
    """Whether a person is at the terminal who can be asked."""
    return is_terminal(sys.stderr) and sys.stdin.isatty()


def agreed(question: str) -> bool:
    """Whether the person at the terminal says yes; where there is no person, nobody is asked and it is."""
    if not can_ask():
        return True
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
