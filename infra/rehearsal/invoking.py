"""Two ways to run a built function as Lambda does: `sam local invoke` in a container, and Lambda's emulator without."""

from __future__ import annotations

import ipaddress
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from infra.rehearsal.local_stack import REGION

IMAGE = "public.ecr.aws/lambda/python:3.13-{architecture}"
# What Lambda calls a processor, what Docker's images and the emulator's files are called for it.
ARCHITECTURES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
_INVOKED_AT = "http://{address}/2015-03-31/functions/function/invocations"
_START_WITHIN = 20
# Longer than any function may take, and the start of its container on a busy machine.
_ANSWER_WITHIN = 600


class Refused(Exception):
    """A function could not be run, or answered with an error; the text says what it printed."""


class Invoker(Protocol):
    """Runs functions."""

    def invoke(self, function: str, event: Any) -> Any:
        """The function's answer to an event. Raises Refused."""
        ...


class FunctionsHost(Invoker, Protocol):
    """Runs functions in processes of their own."""

    def measured(self) -> dict[str, tuple[float, int]]:
        """Of each function the seconds of a processor up to its first answer, and its megabytes at most.

        Empty where that is not known.
        """
        ...

    def close(self) -> None:
        """End what was started."""
        ...


class SamLocal:
    """`sam local invoke`: the base image, the emulator in it, the built artefact mounted.

    `built` is the folder of `sam build`, `variables` each function's variables, `folder` is where files may be put.
    """

    def __init__(
        self, sam: str, built: Path, variables: Mapping[str, Mapping[str, str]], architecture: str, folder: Path
    ) -> None:
        self._folder = folder
        self._environment = folder / "variables.json"
        self._environment.write_text(json.dumps(variables))
        self._command = [sam, "local", "invoke", "--template-file", str(built / "template.yaml")]
        self._command += ["--parameter-overrides", f"Architecture={architecture}", "--region", REGION]
        self._command += ["--env-vars", str(self._environment)]
        image = IMAGE.format(architecture=architecture)
        if subprocess.run(["docker", "image", "inspect", image], capture_output=True, check=False).returncode == 0:
            self._command.append("--skip-pull-image")

    def invoke(self, function: str, event: Any) -> Any:
        """One container, one invocation. Raises Refused."""
        file = self._folder / f"{function}.json"
        file.write_text(json.dumps(event))
        try:
            done = subprocess.run(
                [*self._command, "--event", str(file), function],
                env=os.environ | {"SAM_CLI_TELEMETRY": "0"},
                capture_output=True,
                text=True,
                check=False,
                timeout=_ANSWER_WITHIN,
            )
        except subprocess.TimeoutExpired:
            raise Refused(f"sam local invoke {function} did not end within {_ANSWER_WITHIN} s") from None
        with (self._folder / "functions.log").open("a") as log:
            log.write(done.stderr)
        if done.returncode != 0 or not done.stdout.strip():
            raise Refused(f"sam local invoke {function} ended with {done.returncode}:\n{done.stderr[-4000:]}")
        return _answer(function, done.stdout.strip().splitlines()[-1], done.stderr)

    def measured(self) -> dict[str, tuple[float, int]]:
        """The engine's accounts are not read."""
        return {}

    def close(self) -> None:
        """Nothing is left running."""


class Emulator:
    """Lambda's runtime interface emulator with Lambda's runtime client, a process for each function.

    `rie` is the emulator's file, `python` an interpreter of the runtime's version, `client` the folder in which
    awslambdaric is installed.
    """

    def __init__(
        self,
        rie: Path,
        python: Path,
        client: Path,
        built: Path,
        variables: Mapping[str, Mapping[str, str]],
        functions: Mapping[str, Any],
        folder: Path,
    ) -> None:
        self._rie, self._python, self._client, self._built = rie, python, client, built
        self._variables, self._functions, self._folder = variables, functions, folder
        self._running: dict[str, tuple[subprocess.Popen[bytes], str]] = {}
        self._started: dict[str, float] = {}
        self._peaks: dict[str, int] = {}

    def invoke(self, function: str, event: Any) -> Any:
        """Start the function's process if there is none yet, and hand the event over. Raises Refused."""
        process, address = self._running.get(function) or self._start(function)
        if process.poll() is not None:
            raise Refused(f"{function} ended with {process.returncode}:\n{self._log(function)}")
        request = urllib.request.Request(_INVOKED_AT.format(address=address), data=json.dumps(event).encode())
        with urllib.request.urlopen(request, timeout=_ANSWER_WITHIN) as answer:
            text = answer.read().decode()
        children = _children(process.pid)
        self._started.setdefault(function, sum(map(_seconds_of, children)))
        self._peaks[function] = max(self._peaks.get(function, 0), sum(map(_peak_of, children)))
        return _answer(function, text, self._log(function))

    def measured(self) -> dict[str, tuple[float, int]]:
        """What each function took with what it started: user and system time; the most that each process ever held."""
        return {function: (seconds, self._peaks[function]) for function, seconds in self._started.items()}

    def close(self) -> None:
        """End the processes."""
        for process, _ in self._running.values():
            process.terminate()
        for process, _ in self._running.values():
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()

    def _start(self, function: str) -> tuple[subprocess.Popen[bytes], str]:
        properties = self._functions[function]["Properties"]
        folder = self._built / function
        address, runtime = _free_address(), _free_address()
        command: list[str | Path] = [
            self._rie,
            "--runtime-interface-emulator-address",
            address,
            "--runtime-api-address",
            runtime,
        ]
        command += [self._python, "-m", "awslambdaric", properties["Handler"]]
        environment = {
            # A clean environment, as in Lambda: nothing of this machine's virtual environments.
            "PATH": f"{self._python.parent}:/usr/bin:/bin",
            "HOME": str(self._folder),
            "LANG": "C.UTF-8",
            "TZ": ":UTC",
            "PYTHONPATH": f"{folder}:{self._client}",
            "PYTHONDONTWRITEBYTECODE": "1",
            "LAMBDA_TASK_ROOT": str(folder),
            "AWS_LAMBDA_FUNCTION_NAME": function,
            "AWS_LAMBDA_FUNCTION_TIMEOUT": str(properties["Timeout"]),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(properties["MemorySize"]),
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": "testing",
            "AWS_SECRET_ACCESS_KEY": "testing",
            **self._variables[function],
        }
        with (self._folder / f"{function}.log").open("ab") as log:
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        self._running[function] = process, address
        _wait_for(address, process)
        return self._running[function]

    def _log(self, function: str) -> str:
        return (self._folder / f"{function}.log").read_text(errors="replace")[-4000:]


def container_sees() -> str:
    """This machine's address as a container sees it: the first one of the bridge that containers are on.

    `sam local` puts containers on that network whatever `--docker-network` adds, "host" included. Raises Refused where
    the engine is on another machine, real or virtual, or does not say.
    """
    asked = ["docker", "network", "inspect", "bridge", "--format", "{{json .IPAM.Config}}"]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    try:
        (network,) = (one for one in json.loads(done.stdout) if ":" not in one["Subnet"])
        # An engine before 23.0 names the gateway only while a container runs; it is the first address.
        address = network.get("Gateway") or str(next(ipaddress.ip_network(network["Subnet"]).hosts()))
        with socket.socket() as tried:
            tried.bind((address, 0))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise Refused(f"the Docker engine does not run on this machine, or has no bridge: {error}") from error
    return str(address)


def find_emulator(sam: str, architecture: str) -> Path:
    """The emulator that ships with the SAM command line. Raises Refused where there is none."""
    program = shutil.which(sam)
    folder = Path(program).resolve().parent.parent if program else Path("nowhere")
    found = sorted(folder.glob(f"lib/python*/site-packages/samcli/local/rapid/aws-lambda-rie-{architecture}"))
    if not found:
        raise Refused(f"no aws-lambda-rie-{architecture} was found beside {sam}: install the SAM command line")
    return found[0]


def _answer(function: str, text: str, log: str) -> Any:
    answer = json.loads(text)
    if isinstance(answer, dict) and "errorType" in answer:
        raise Refused(f"{function} failed: {answer['errorType']}: {answer.get('errorMessage')}\n{log[-4000:]}")
    return answer


def _free_address() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{free.getsockname()[1]}"


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    host, _, port = address.partition(":")
    until = time.monotonic() + _START_WITHIN
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex((host, int(port))) == 0:
                return
        time.sleep(0.05)  # a process that starts tells nobody when it listens
    raise Refused(f"the emulator does not listen at {address}")


def _children(parent: int) -> list[int]:
    """The processes below one, as /proc tells; in one pass over a list that is ordered by age."""
    found = {parent}
    for folder in sorted((one for one in Path("/proc").iterdir() if one.name.isdigit()), key=lambda one: int(one.name)):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[1]) in found:
            found.add(int(folder.name))
    return sorted(found - {parent})


def _peak_of(process: int) -> int:
    """The most memory that a process held so far, in megabytes (proc(5), VmHWM)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0) // 1000


def _seconds_of(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
