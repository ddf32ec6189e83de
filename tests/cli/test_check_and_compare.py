"""`amended check` and `amended compare`: pages, pairs and manifests of them, and what cannot be read."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys

import pytest

from tests.cli.a_page import CORRECTION, page
from tests.cli.conftest import User

NOTICE = {
    "kind", "label", "number", "stated_time", "stated_at", "text", "position", "source", "confidence",
}  # fmt: skip


def test_check_prints_every_field_of_the_contract(user: User) -> None:
    """`check --json` on a file prints one object with the page's and the notices' fields."""
    said = user.amended("check", str(page(user, "a.html", CORRECTION)), "--url", "https://example.org/a", "--json")
    shown = said.json
    assert said.status == 0
    assert set(shown) >= {
        "url", "canonical_url", "title", "language", "authors", "published", "modified", "updated_stamp", "readable",
        "unreadable_reason", "text", "notices",
    }  # fmt: skip
    assert shown["url"] == "https://example.org/a"
    assert shown["published"] == "2026-05-04T19:05:00Z"
    [notice] = shown["notices"]
    assert set(notice) >= NOTICE
    assert notice["kind"] == "correction"
    assert notice["label"] == "Correction"
    assert notice["stated_time"] == "May 4"
    assert notice["text"].startswith("An earlier version")


def test_check_reads_addresses_gzip_files_and_standard_input(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same page gives the same notices from a URL, a file, a gzipped file and `-`."""
    user.configure()
    user.gain(CORRECTION)
    file = page(user, "a.html", CORRECTION)
    (user.folder / "a.html.gz").write_bytes(gzip.compress(file.read_bytes()))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))
    targets = [f"{user.site.url}/news/pool", "a.html", "a.html.gz", "-"]
    shown = user.amended("check", *targets, "--json").events
    assert len(shown) == 4
    assert len({json.dumps(page["notices"]) for page in shown}) == 1
    assert len(shown[0]["notices"]) == 1


def test_check_names_what_it_cannot_read_and_goes_on(user: User) -> None:
    """A missing file is named, the status is 1, and the other target is checked."""
    said = user.amended("check", "missing.html", str(page(user, "a.html", CORRECTION)))
    assert said.status == 1
    assert "missing.html: there is no such file" in said.err
    assert "1 notice" in said.out


def test_check_explains_what_it_rejected(user: User) -> None:
    """`--explain` lists what was considered and rejected, with the reason."""
    said = user.amended("check", str(page(user, "a.html", "Get updates on this story by e-mail.")), "--explain")
    assert said.status == 0
    assert "No notice." in said.out
    assert "onsidered" in said.out


def test_a_manifest_gives_one_object_a_line_in_order(user: User) -> None:
    """`check --manifest` answers each line in order, also the one that cannot be read."""
    page(user, "a.html", CORRECTION)
    page(user, "b.html")
    names = ["a.html", "none.html", "a\0.html", "\ud800.html", "b.html"]
    (user.folder / "m.jsonl").write_text("\n".join(json.dumps({"target": name}) for name in names))
    said = user.amended("check", "--json", "--manifest", "m.jsonl")
    assert said.status == 1
    assert [len(shown["notices"]) for shown in said.events] == [1, 0, 0, 0, 0]
    assert [shown["readable"] for shown in said.events] == [True, False, False, False, True]


def test_compare_shows_what_was_gained_and_the_alert(user: User) -> None:
    """`compare --json` has the fields of the contract, and the alert that a revisit would raise."""
    page(user, "old.html")
    page(user, "new.html", CORRECTION)
    shown = user.amended("compare", "old.html", "new.html", "--url", "https://example.org/a", "--json").json
    assert set(shown) >= {
        "url", "title", "gained", "reworded", "moved", "removed", "changes", "disclosure", "severity", "alert",
    }  # fmt: skip
    assert len(shown["gained"]) == 1
    assert set(shown["alert"]) >= {"id", "events", "summary", "text", "blocks"}
    assert shown["alert"]["events"] == ["gained"]
    assert shown["alert"]["summary"]["source"] == "extract"
    assert set(shown["alert"]["summary"]) >= {"headline", "said", "now", "why", "source", "model", "check"}
    assert user.amended("compare", "new.html", "new.html", "--json").json["alert"] is None


def test_compare_without_json_is_for_people(user: User) -> None:
    """The gained notice and the words that changed are shown, marked in text, not by colour alone."""
    page(user, "old.html")
    new = page(user, "new.html", CORRECTION)
    new.write_text(new.read_text().replace("14 weeks from October", "14 days from October"))
    said = user.amended("compare", "old.html", "new.html")
    assert "Notice gained: correction (Correction, May 4)\n" in said.out
    assert "[-weeks-]" in said.out
    assert "{+days+}" in said.out
    assert "\x1b[" not in said.out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b'{"target": "a.html", "url": 5}', "m.jsonl:1: has a url that is no text"),
        (b'\n{"url": "https://example.org/"}', "m.jsonl:2: is no object with target as text"),
        (b"{", "m.jsonl:1: is not JSON"),
        pytest.param(b"[" * 100_000, "m.jsonl:1: is not JSON", id="nested too deeply"),
        pytest.param(b'{"target": ' + b"9" * 5000 + b"}", "m.jsonl:1: is not JSON", id="a number too long to read"),
        (b"\xff", "m.jsonl: is not UTF-8 text"),
    ],
)
def test_a_mistake_in_a_manifest_is_named(user: User, text: bytes, said: str) -> None:
    """What is wrong with a manifest is said with its line, and ends with 2."""
    page(user, "a.html")
    (user.folder / "m.jsonl").write_bytes(text)
    done = user.amended("check", "--json", "--manifest", "m.jsonl")
    assert done.status == 2
    assert said in done.err


def test_a_gzip_file_is_read_whole_or_refused(user: User) -> None:
    """All members of a gzip file are read; one that breaks off is refused rather than judged by its beginning."""
    body = page(user, "a.html", CORRECTION).read_bytes()
    (user.folder / "two.html.gz").write_bytes(gzip.compress(body[:300]) + gzip.compress(body[300:]))
    assert len(user.amended("check", "two.html.gz", "--json").json["notices"]) == 1
    (user.folder / "cut.html.gz").write_bytes(gzip.compress(body)[:-20])
    said = user.amended("check", "cut.html.gz")
    assert said.status == 1
    assert "cut.html.gz: is not a whole gzip file" in said.err


@pytest.mark.parametrize("target", ["ftp://example.org/a", "http://[::1", "https://"])
def test_a_target_that_is_no_web_address_is_said_to_be_none(user: User, target: str) -> None:
    """`check` of an address that is never fetched names it and says what an address is."""
    said = user.amended("check", target)
    assert said.status == 1
    assert f"{target}: is no address that can be followed" in said.err


def test_an_address_without_https_is_looked_for_as_a_file_and_the_message_says_so(user: User) -> None:
    """`check` of what may be meant as an address tells how one begins; of a file's name, only that there is none."""
    assert "no such file; an address begins with https://" in user.amended("check", "news.example/a/story").err
    assert "address" not in user.amended("check", "pages/story.html").err


def test_nothing_comes_from_a_closed_standard_input(user: User) -> None:
    """`check -` without a standard input judges an empty page, without a traceback."""
    command = f"{sys.executable} -m amended check - --json <&-"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=user.folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["unreadable_reason"] == "empty"


def test_whoever_asks_for_a_private_address_is_told_how_it_is_allowed(user: User) -> None:
    """A refused address is named with the key of the configuration that would allow it."""
    said = user.amended("check", f"{user.site.url}/news/pool")
    assert said.status == 1
    assert "127.0.0.1 is loopback" in said.err
    assert "allow_private" in said.err


def test_a_page_that_the_server_refuses_keeps_its_place_and_address(user: User) -> None:
    """`check --json` of an address that answers 404 prints its object all the same: unreadable, an error page."""
    user.configure()
    said = user.amended("check", f"{user.site.url}/missing", "--json")
    assert said.status == 1
    assert said.json["url"] == f"{user.site.url}/missing"
    assert said.json["unreadable_reason"] == "error_page"
    assert "answered 404 (Not Found)" in said.err
