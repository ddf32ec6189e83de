"""`amended --stack NAME import-store FILE`: carries the store of one machine over to a deployed stack."""

from __future__ import annotations

import argparse
import os
import sys

from amended import bootstrap, bootstrap_stack
from amended.cli.main import DONE, FAILED
from amended.cli.output import is_terminal, print_json, say
from amended.cli.stack_target import agreed, can_ask, stack_of
from amended.errors import Transient, WrongUsage
from amended.services.import_store import ImportStore

# A line of progress for each so many records where no terminal shows one that changes.
_EACH = 1000
# Each write waits for its answer, and a table takes far more of them at a time.
_AT_A_TIME = 16


def execute(arguments: argparse.Namespace) -> int:
    """Carry it over; what was begun before is gone on with. Nothing runs on the store meanwhile."""
    stack = stack_of(arguments)
    with bootstrap_stack.source(arguments.file) as source, bootstrap_stack.imported_store(stack) as target:
        progress = _Progress()
        # A local AWS is no match for many writers: its transactions undo each other.
        at_a_time = 1 if os.environ.get("AWS_ENDPOINT_URL") else _AT_A_TIME
        carrying = ImportStore(source, target, progress, at_a_time=at_a_time)
        if not arguments.merge:
            try:
                carrying.check()
            except WrongUsage as error:
                if not (can_ask() and agreed(f"amended: {error.detail}. Do so?")):
                    raise
        failure: Transient | None = None
        try:
            carrying.run(bootstrap.clock().now())
        except Transient as error:
            failure = error
        finally:
            progress.end()
    kinds = {
        kind: {"total": one.total, "carried": one.carried, "there": one.there} for kind, one in carrying.done.items()
    }
    if arguments.json:
        print_json({"stack": stack.name, "file": str(arguments.file), "finished": failure is None, **kinds})
    done = ", ".join(f"{one.carried} {kind}" for kind, one in carrying.done.items())
    if failure is not None:
        say(f"amended: {failure}")
        say(f"amended: carried over so far: {done}; the same command again goes on from there")
        return FAILED
    say(f"amended: carried over to stack {stack.name}: {done}")
    say(f"amended: do not run Amended on {arguments.file} any more: it would tell the same news a second time")
    return DONE


class _Progress:
    """How far the import is, on stderr: a line that changes on a terminal, one each thousand records elsewhere."""

    def __init__(self) -> None:
        self._terminal = is_terminal(sys.stderr)
        self._shown = False
        self._said = 0

    def __call__(self, kind: str, done: int, total: int) -> None:
        """Show it, now and then."""
        last = done >= total
        if self._terminal:
            sys.stderr.write(f"\r\x1b[K{kind}: {done} of {total}{chr(10) if last else ''}")
            sys.stderr.flush()
            self._shown = not last
        elif not self._terminal and (last or done - self._said >= _EACH):
            self._said = 0 if last else done
            say(f"{kind}: {done} of {total}")

    def end(self) -> None:
        """Leave a line that was begun."""
        if self._shown:
            say("")
