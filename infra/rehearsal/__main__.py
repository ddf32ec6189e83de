"""`python -m infra.rehearsal sam | emulator`: plays the story on the built artefact; exit status 0 if it ends well."""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from infra.rehearsal.invoking import (
    ARCHITECTURES,
    IMAGE,
    Emulator,
    FunctionsHost,
    Refused,
    SamLocal,
    container_sees,
    find_emulator,
)
from infra.rehearsal.local_stack import LocalStack, local_stack
from infra.rehearsal.story import CHANNEL, SIGNING_SECRET, Failed, Rehearsal
from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn


def main() -> int:
    """Play it. 0: the alert reached Slack once; 1: it did not, or a function failed; 2: something is not installed."""
    given = _arguments()
    if fault := _missing(given):
        print(f"rehearsal: {fault}", file=sys.stderr)
        return 2
    folder = Path(tempfile.mkdtemp(prefix="amended-rehearsal-"))
    try:
        address = container_sees() if given.way == "sam" else "127.0.0.1"
        with NewsSite(address) as site, SlackStandIn(address=address) as slack, local_stack(address) as stack:
            parameters = {
                "Architecture": given.architecture,
                "SlackChannel": CHANNEL,
                "SlackApiUrl": slack.url,
                "Contact": "desk@example.org",
                "AllowPrivate": site.host,
            }
            stack.make(parameters, {"slack": {"bot_token": TOKEN, "signing_secret": SIGNING_SECRET}})
            invoker = _invoker(given, stack, stack.variables(parameters), folder)
            try:
                Rehearsal(stack, invoker, site, slack, _say).play()
                for function, (seconds, megabytes) in invoker.measured().items():
                    _say(f"{function} took {seconds:.2f} s of a processor to its first answer, {megabytes} MB at most")
            finally:
                invoker.close()
    except (Failed, Refused) as error:
        print(f"rehearsal: {error}", *_faults(folder), f"all is in {folder}", sep="\nrehearsal: ", file=sys.stderr)
        return 1
    shutil.rmtree(folder)
    _say("well done")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m infra.rehearsal", description=__doc__)
    parser.add_argument("way", choices=["sam", "emulator"])
    parser.add_argument("--built", type=Path, required=True, help="the folder that `sam build` wrote")
    parser.add_argument("--sam", default="sam", help="the SAM command line")
    parser.add_argument("--python", type=Path, help="for the emulator: a Python of the runtime's version")
    parser.add_argument("--client", type=Path, help="for the emulator: the folder with awslambdaric")
    architecture = ARCHITECTURES.get(platform.machine().lower(), "x86_64")
    parser.add_argument("--architecture", default=architecture, choices=sorted(set(ARCHITECTURES.values())))
    return parser.parse_args()


def _missing(given: argparse.Namespace) -> str:
    """What must be installed or built first, in words; empty where nothing lacks."""
    if not (given.built / "template.yaml").exists():
        return f"{given.built} holds no built template: run `sam build` first"
    if shutil.which(given.sam) is None:
        return f"{given.sam} was not found: install the SAM command line"
    if given.way == "emulator":
        lacks = given.python is None or given.client is None
        return "the emulator needs --python and --client" if lacks else ""
    if shutil.which("docker") is None:
        return "`sam local invoke` needs Docker, and there is no docker command"
    engine = subprocess.run(["docker", "info"], capture_output=True, text=True, check=False)
    if engine.returncode != 0:
        image = IMAGE.format(architecture=given.architecture)
        return f"no Docker engine answers ({engine.stderr.strip()[:200]}); it is needed to run {image}"
    return ""


def _invoker(
    given: argparse.Namespace, stack: LocalStack, variables: dict[str, dict[str, str]], folder: Path
) -> FunctionsHost:
    built = given.built.resolve()
    if given.way == "sam":
        return SamLocal(given.sam, built, variables, given.architecture, folder)
    rie = find_emulator(given.sam, given.architecture)
    return Emulator(rie, given.python, given.client.resolve(), built, variables, stack.functions, folder)


def _faults(folder: Path) -> list[str]:
    """What the functions said of faults."""
    lines = (line for file in sorted(folder.glob("*.log")) for line in file.read_text(errors="replace").splitlines())
    return [line for line in lines if '"event": "error"' in line]


def _say(line: str) -> None:
    print(f"rehearsal: {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
