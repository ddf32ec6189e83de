"""Plays the fault suite, whole, and prints its table: what was injected, what got lost, what came twice.

    .venv/bin/python -m benchmarks.faults [--every N] [--list]

About a thousand plays of a story on a local AWS in this process, 0.7 s of processor time each. Ends with 1 where
anything was lost or came twice, and says what.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from tests.aws.fault_suite import played, run, table
from tests.aws.harm import harmed_session
from tests.aws.local_aws import local_aws


def main() -> None:
    """Run the suite and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="play one fault of so many")
    parser.add_argument("--list", action="store_true", help="only print which calls the story makes")
    given = parser.parse_args()
    with local_aws() as aws:
        if given.list:
            with harmed_session() as session:
                counted = Counter(f"{call.service} {call.operation}" for call in played(aws, session).calls)
            for name, count in counted.most_common():
                print(f"{count:5} {name}")
            return
        results, wrong = run(aws, given.every, say=lambda text: print(text, file=sys.stderr))
    print(table(results))
    print("\n".join(wrong), file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
