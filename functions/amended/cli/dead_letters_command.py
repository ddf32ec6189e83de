"""`amended --stack NAME dlq`: what could not be worked off, and sending it back to be tried again."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import timedelta

from amended import bootstrap, bootstrap_stack
from amended.cli.main import DONE, FAILED
from amended.cli.output import harmless, print_json, print_lines, say
from amended.cli.stack_target import stack_of
from amended.domain.counts import number_of
from amended.presentation.json_shapes import moment
from amended.services.dead_letters import DeadLetters, chosen, looked, redriven


def execute(arguments: argparse.Namespace) -> int:
    """List, or send back."""
    stack = stack_of(arguments)
    letters = bootstrap_stack.dead_letters(stack)
    names = chosen(letters, arguments.queue)
    return (_list if arguments.action == "list" else _redrive)(letters, names, arguments)


def _list(letters: DeadLetters, names: Sequence[str], arguments: argparse.Namespace) -> int:
    found = list(looked(letters, names))
    if arguments.json:
        print_json(
            [
                {
                    "queue": one.queue,
                    "origin": one.origin,
                    "messages": one.messages,
                    "oldest": moment(one.sample[0][0]) if one.sample else None,
                    "sample": [
                        {"sent_at": moment(at), "about": look.about, "problem": look.problem or None}
                        for at, look in one.sample
                    ],
                }
                for one in found
            ]
        )
        return DONE
    now = bootstrap.clock().now()
    for one in found:
        oldest = f", the oldest seen is {_age(now - one.sample[0][0])} old" if one.sample else ""
        print_lines([f"{one.queue}: {number_of(one.messages, 'message')}{oldest}"])
        for at, look in one.sample:
            problem = f"  ({look.problem})" if look.problem else ""
            print_lines([harmless(f"  {at:%Y-%m-%d %H:%M}  {look.about}{problem}")])
    if any(one.messages for one in found):
        say("amended: the functions' logs say why; `dlq redrive` sends them back to be tried again")
    return DONE


def _age(age: timedelta) -> str:
    minutes = max(0, int(age.total_seconds() // 60))
    hours, days = minutes // 60, minutes // (24 * 60)
    return f"{days} d" if days > 1 else f"{hours} h" if hours > 1 else f"{minutes} min"


def _redrive(letters: DeadLetters, names: Sequence[str], arguments: argparse.Namespace) -> int:
    done = []
    for one in redriven(letters, names):
        done.append(one)
        if one.origin is None and one.messages:
            came = number_of(one.messages, "message")
            say(f"amended: {one.queue}: {came} came from no queue and cannot be sent back")
        elif one.messages:
            of_all = f"{one.moved} of {number_of(one.messages, 'message')}"
            say(f"amended: {of_all} of {one.queue} {'is' if one.moved == 1 else 'are'} back in {one.origin}")
    if arguments.json:
        print_json([{"queue": one.queue, "origin": one.origin, "moved": one.moved} for one in done])
    elif not any(one.messages for one in done):
        say("amended: nothing is there to be sent back")
    return FAILED if any(one.messages and not one.moved for one in done) else DONE
