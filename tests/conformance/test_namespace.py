"""The guard with nothing allowed, in a network namespace in which every address is this machine's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PUBLIC = ("93.184.216.34", "2606:2800:220:1::1")
FORBIDDEN = ("10.0.0.1", "100.64.0.1", "169.254.169.254", "172.16.0.1", "192.168.0.1", "198.18.0.1", "fd00:ec2::254")
SPELLED = (
    *("127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0", "[::1]", "[::]"),
    *("[::ffff:127.0.0.1]", "[::ffff:a00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]"),
)
# Names and what they lead to, as the namespace's hosts file has them.
NAMES = {
    "news.example": ("93.184.216.34",),
    "both.example": ("127.0.0.1", "93.184.216.34", "10.0.0.1"),
    "private.example": ("10.0.0.1",),
    "metadata.example": ("169.254.169.254", "fd00:ec2::254"),
}


def enter(hosts: Path) -> list[str]:
    """The command that sets the namespace up and runs what follows in it; skips where none can be made."""
    if not all(shutil.which(tool) for tool in ("unshare", "ip", "mount")):
        pytest.skip("needs unshare, ip and mount")
    addresses = [f"{address}/{128 if ':' in address else 32}" for address in (*PUBLIC, *FORBIDDEN)]
    steps = ["ip link set lo up", *(f"ip addr add {address} dev lo" for address in addresses)]
    steps += [f"mount --bind {hosts} /etc/hosts", 'exec "$0" "$@"']
    command = ["unshare", "--user", "--map-root-user", "--net", "--mount", "sh", "-c", " && ".join(steps)]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no network namespace can be made here")
    return command


def test_only_public_addresses_are_contacted(tmp_path: Path) -> None:
    """Straight or by redirect, by number in any spelling or by name: what is not public is never contacted."""
    hosts = tmp_path / "hosts"
    lines = [f"{address} {name}" for name, addresses in NAMES.items() for address in addresses]
    hosts.write_text("\n".join(["127.0.0.1 localhost", "::1 localhost", *lines, ""]))
    forbidden = [f"[{address}]" if ":" in address else address for address in FORBIDDEN]
    names = (PUBLIC[0], f"[{PUBLIC[1]}]", *NAMES, *forbidden, *SPELLED)
    done = subprocess.run(
        [*enter(hosts), sys.executable, "-m", "tests.conformance.in_namespace", *(f"http://{name}/" for name in names)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "http_proxy": "http://127.0.0.1:80"},
        timeout=60,
    )
    told = json.loads(done.stdout)
    assert {address.removeprefix("::ffff:") for address, _ in told["contacts"]} == set(PUBLIC)
    good = {name for name in names if told["outcomes"][f"http://{name}/"] == "ok"}
    assert good == {PUBLIC[0], f"[{PUBLIC[1]}]", "news.example", "both.example"}
    for name in names:
        redirected = told["outcomes"][f"http://{PUBLIC[0]}/redirect?to=http://{name}/"]
        assert redirected == ("ok" if name in good else "AddressRefused"), name
