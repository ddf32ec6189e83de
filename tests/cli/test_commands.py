"""What holds for all commands, and the small ones: `init`, `stats`, `backup`, `prune`, `doctor`."""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.a_page import page
from tests.cli.a_told_story import told
from tests.cli.conftest import User


def test_init_writes_a_file_that_works_and_overwrites_none(user: User) -> None:
    """`init` writes a configuration with the defaults, and leaves one that is there alone."""
    assert user.amended("init").status == 0
    assert user.amended("run", "--once").status == 0
    again = user.amended("init")
    assert again.status == 2
    assert "remove it" in again.err


def test_init_leaves_nothing_half_written(user: User) -> None:
    """On a full disk `init` says so and leaves no file that the next `init` would take for the user's own."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        said = user.amended("init")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert (said.status, "amended.toml: cannot be written" in said.err) == (2, True)
    assert user.amended("init").status == 0


def test_files_that_were_written_are_named_in_json(user: User) -> None:
    """`init --json` and `backup --json` print the file, and nothing else anywhere."""
    written = user.amended("init", "--json")
    assert (written.json, written.err) == ({"file": "amended.toml"}, "")
    user.amended("stats")
    copied = user.amended("backup", "copy.db", "--json")
    assert (copied.json, copied.err) == ({"store": "amended.db", "file": "copy.db"}, "")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("", "amended"),
        ("chek page.html", "amended"),
        ("feeds", "amended feeds"),
        ("feeds ad", "amended feeds"),
        ("watch", "amended watch"),
        ("stats --frob", "amended stats"),
        ("feeds export --json", "amended feeds export"),
        ("--frob stats", "amended"),
    ],
)
def test_who_mistypes_is_told_where_to_read_on(user: User, words: str, place: str) -> None:
    """A command line that makes no sense ends with 2 and names the help that tells what there is."""
    said = user.amended(*words.split())
    assert (said.status, said.out) == (2, "")
    assert said.err.rstrip().endswith(f"; `{place} --help` says what there is")


@pytest.mark.parametrize("command", ["init", "run", "check", "compare", "serve"])
def test_a_command_of_this_machine_does_not_offer_a_stack(user: User, command: str) -> None:
    """Its help leaves out what it refuses, and who tries all the same is told what to do instead."""
    said = user.amended(command, "--help")
    assert said.status == 0
    assert "--stack" not in said.out
    assert "--config" in said.out
    refused = user.amended(command, "--stack", "press")
    assert refused.status == 2
    assert f"amended: --stack press: `amended {command}` works on this machine: " in refused.err


def test_a_command_that_works_on_a_stack_says_so(user: User) -> None:
    """Its help has `--stack` behind the command and behind the action, as `amended --help` has."""
    for words in ([], ["stats"], ["push"], ["feeds", "list"]):
        assert "--stack NAME" in user.amended(*words, "--help").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["compare", "a"],
        ["compare"],
        ["nonsense"],
        ["run", "--due", "some"],
        ["feeds"],
        ["--stack", "x", "stats"],
        ["serve", "--port", "70000"],
        ["--config", "", "stats"],
        ["alerts", "show", ""],
        ["backup", ""],
    ],
)
def test_wrong_usage_ends_with_2(user: User, arguments: list[str]) -> None:
    """What a command cannot work with is told, with status 2 and without a traceback."""
    said = user.amended(*arguments)
    assert said.status == 2
    assert "Traceback" not in said.err


def test_a_name_that_no_file_can_have_is_no_fault_of_the_output(user: User) -> None:
    """A sink whose file has too long a name is named by it, with status 2."""
    name = "x" * 300
    (user.folder / "amended.toml").write_text(f'[[sinks]]\nkind = "jsonl"\npath = "{name}"\n')
    said = user.amended("run", "--once")
    assert said.status == 2
    assert f"{name}: cannot be used: File name too long" in said.err


@pytest.mark.parametrize("port", ["http", "65536", "-1", "", "٣"])
def test_a_port_that_is_none_is_said_to_be_none(user: User, port: str) -> None:
    """`serve --port` says what it was given and what a port is."""
    said = user.amended("serve", f"--port={port}")
    assert said.status == 2
    assert f"{port!r} is no port" in said.err


def test_a_port_that_is_taken_is_named_with_the_way_out(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """`serve` on a port where somebody else listens says which it is and how another is chosen."""
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "a signing secret")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = user.amended("serve", "--port", str(port))
    assert said.status == 2
    assert f"127.0.0.1:{port}" in said.err
    assert "choose another with --port" in said.err


def test_the_configuration_may_be_named_before_the_command_behind_it_and_behind_the_action(user: User) -> None:
    """`--config` is taken wherever a person puts it, and means the same."""
    (user.folder / "other.toml").write_text('[store]\npath = "other.db"\n')
    config = ("--config", "other.toml")
    for place, arguments in enumerate(
        ([*config, "feeds", "list"], ["feeds", *config, "list"], ["feeds", "list", *config])
    ):
        (user.folder / "other.db").unlink(missing_ok=True)
        assert user.amended(*arguments).status == 0
        assert (user.folder / "other.db").exists(), place


def test_stats_count(user: User) -> None:
    """`stats` counts what was watched, found and told."""
    told(user)
    shown = user.amended("stats", "--json").json
    assert shown["feeds"] == 1
    assert shown["alerts"] == 1
    assert shown["deliveries"] == {"posted": 1}


def test_backup_copies_and_overwrites_nothing(user: User) -> None:
    """A backup is a store like the one it was made of; a file that is there is left alone."""
    alert = told(user)
    assert user.amended("backup", "copy.db").status == 0
    assert user.amended("backup", "copy.db").status != 0
    (user.folder / "other.toml").write_text('[store]\npath = "copy.db"\n')
    assert alert in user.amended("--config", "other.toml", "alerts", "list").out


def test_prune_keeps_the_newest_snapshot(user: User) -> None:
    """Retention leaves each article at least its newest snapshot."""
    told(user)
    assert user.amended("prune", "--json").json["snapshots"] == 0


def test_doctor_names_faults_and_remedies(user: User) -> None:
    """`doctor` says what is wrong and what to do, and ends with 1 where there is a fault."""
    user.configure()
    user.amended("run", "--once")
    good = user.amended("doctor", "--json")
    assert good.status == 0
    assert {finding["health"] for finding in good.json} <= {"good", "warning"}
    assert {"1 feed, 1 article followed, 0 alerts", "1 entry"} <= {finding["detail"] for finding in good.json}
    user.site.feed_status = 500
    for _ in range(3):
        user.amended("feeds", "remove", f"{user.site.url}/rss")
        user.amended("run", "--once", "--due", "all")
    (user.folder / "amended.db").write_bytes(b"this is no database at all, whatever it is" * 100)
    bad = user.amended("doctor", "--json")
    assert bad.status == 1
    assert any(finding["health"] == "fault" and finding["remedy"] for finding in bad.json)


def test_doctor_finds_what_run_refuses(user: User) -> None:
    """A sink that could never take an alert keeps `run` from beginning: `doctor` says so."""
    user.configure('[[sinks]]\nkind = "jsonl"\npath = "no/such/folder/alerts.jsonl"\n')
    refused = user.amended("run", "--once")
    assert refused.status == 2
    said = user.amended("doctor", "--json")
    assert said.status == 1
    (fault,) = [finding for finding in said.json if finding["health"] == "fault"]
    assert fault["subject"] == "sinks[1].path"
    assert fault["detail"] in refused.err


def test_a_corrupt_store_is_reported_and_left_alone(user: User) -> None:
    """A file that is no store is named, the status is 2, and its bytes stay as they are."""
    user.configure()
    nonsense = b"this is no database at all, whatever it is" * 100
    (user.folder / "amended.db").write_bytes(nonsense)
    said = user.amended("run", "--once")
    assert said.status == 2
    assert "amended.db" in said.err
    assert (user.folder / "amended.db").read_bytes() == nonsense


def test_json_is_utf_8_in_any_locale(user: User) -> None:
    """Where the terminal speaks Latin-1, JSON is UTF-8 all the same, and people's output shows what it can."""
    page(
        user, "a.html", "<strong>Correction:</strong> An earlier version misspelled the name of Łukasz Świętochłowski."
    )
    latin = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    for arguments in (["check", "a.html", "--json"], ["check", "a.html"]):
        done = subprocess.run(
            [sys.executable, "-m", "amended", *arguments], cwd=user.folder, env=latin, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
        if "--json" in arguments:
            assert "Łukasz" in json.loads(done.stdout.decode("utf-8"))["notices"][0]["text"]


def test_output_that_cannot_be_written_is_said_so(user: User) -> None:
    """A full disk behind stdout is a line and status 1, not a traceback."""
    user.configure()
    user.amended("run", "--once")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "amended", "articles", "list", "--json"],
            cwd=user.folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_damaged_store_is_not_copied(user: User) -> None:
    """`backup` refuses a store whose pages are damaged, and leaves no copy."""
    told(user)
    file = user.folder / "amended.db"
    damaged = bytearray(file.read_bytes())
    damaged[8192:12288] = bytes(b"\x5a" * 4096)
    file.write_bytes(damaged)
    said = user.amended("backup", "copy.db")
    assert said.status == 2
    assert not (user.folder / "copy.db").exists()
