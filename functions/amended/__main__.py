"""The `amended` command and `python -m amended`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the exit status is the contract's. Ctrl-C shows no traceback, however early it comes."""
    try:
        from amended.cli.main import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("amended: interrupted\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
