"""The other commands, as a user calls them."""

from __future__ import annotations

import csv
import io
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.a_page import CORRECTION, page
from tests.cli.conftest import User
from tests.news_site import Story


def told(user: User) -> str:
    """Let the user's story gain a notice; the id of the alert that tells of it."""
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    user.amended("run", "--once", "--due", "all")
    return str(user.amended("alerts", "list", "--json").json[0]["id"])


def test_init_writes_a_file_that_works_and_overwrites_none(user: User) -> None:
    """`init` writes a configuration with the defaults, and leaves one that is there alone."""
    assert user.amended("init").status == 0
    assert user.amended("run", "--once").status == 0
    assert user.amended("init").status == 2


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


@pytest.mark.parametrize("port", ["http", "65536", "-1", "", "٣"])
def test_a_port_that_is_none_is_said_to_be_none(user: User, port: str) -> None:
    """`serve --port` says what it was given and what a port is."""
    said = user.amended("serve", f"--port={port}")
    assert said.status == 2
    assert f"{port!r} is no port" in said.err


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


def test_feeds_are_added_listed_and_removed(user: User) -> None:
    """`feeds add` takes a feed or a site, `list` shows it, `remove` forgets it."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    assert user.amended("feeds", "add", f"{user.site.url}/rss").status == 0
    assert "followed already" in user.amended("feeds", "add", f"{user.site.url}/rss").err
    [feed] = user.amended("feeds", "list", "--json").json
    assert feed["url"] == f"{user.site.url}/rss"
    assert feed["title"] == "The Courier"
    assert user.amended("feeds", "remove", feed["url"]).status == 0
    assert user.amended("feeds", "remove", feed["url"]).status == 1
    assert user.amended("feeds", "list", "--json").json == []


def test_the_feed_of_a_site_is_found(user: User) -> None:
    """`feeds discover` and `feeds add` find the feed that a page names."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    user.site.front = (
        '<html><head><link rel="alternate" type="application/rss+xml" title="All" href="/rss"></head></html>'
    )
    assert user.amended("feeds", "discover", user.site.url, "--json").json[0]["url"] == f"{user.site.url}/rss"
    assert user.amended("feeds", "add", user.site.url, "--json").json["url"] == f"{user.site.url}/rss"


def test_the_feed_of_a_page_with_many_unclosed_tags_is_found(user: User) -> None:
    """HTML leaves `<meta>`, `<link>` and `<p>` open; that is no nesting, and the page's feed is followed."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    link = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    user.site.front = f"<!doctype html><html><head>{'<meta name=a content=b>' * 150}{link}</head></html>"
    assert user.amended("feeds", "add", user.site.url, "--json").json["url"] == f"{user.site.url}/rss"


def test_of_the_feeds_that_a_page_names_one_that_can_be_read_is_taken(user: User) -> None:
    """A dead link and a forbidden address before the feed are passed over; where nothing is left, each is named."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    link = '<link rel="alternate" type="application/rss+xml" href="{}">'
    bad = link.format("/no-such-feed") + link.format("http://10.0.0.1/rss")
    user.site.front = f"<html><head>{bad}</head></html>"
    said = user.amended("feeds", "add", user.site.url)
    assert said.status == 1
    assert "/no-such-feed: answered 404" in said.err
    assert "10.0.0.1 is private" in said.err
    user.site.front = f"<html><head>{bad}{link.format('/rss')}</head></html>"
    assert user.amended("feeds", "add", user.site.url, "--json").json["url"] == f"{user.site.url}/rss"


def test_a_page_without_a_feed_is_said_to_have_none(user: User) -> None:
    """An address that is no feed and names none is refused with that reason."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    said = user.amended("feeds", "add", f"{user.site.url}/news/pool")
    assert said.status == 1
    assert "is no feed" in said.err


def test_private_addresses_are_refused_unless_allowed(user: User) -> None:
    """Without `allow_private` nothing on this machine is fetched."""
    said = user.amended("check", f"{user.site.url}/news/pool")
    assert said.status == 1
    assert user.site.requests == []


def test_opml_goes_out_and_comes_back(user: User) -> None:
    """What `export` prints, `import` follows."""
    user.configure()
    user.amended("run", "--once")
    exported = user.amended("feeds", "export").out
    user.amended("feeds", "remove", f"{user.site.url}/rss")
    (user.folder / "feeds.opml").write_text(exported)
    assert user.amended("feeds", "import", "feeds.opml").status == 0
    assert [feed["url"] for feed in user.amended("feeds", "list", "--json").json] == [f"{user.site.url}/rss"]
    again = user.amended("feeds", "import", "feeds.opml", "--json")
    assert again.json == {"file": "feeds.opml", "added": 0, "known": 1}


def test_what_is_left_out_of_an_imported_list_is_named(user: User) -> None:
    """The feeds that can be followed are; an address that never can be is told."""
    outlines = '<outline xmlUrl="https://news.example/rss"/><outline xmlUrl="file:///etc/passwd"/>'
    (user.folder / "feeds.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    said = user.amended("feeds", "import", "feeds.opml")
    assert said.status == 0
    assert "1 feed added" in said.err
    assert "file:///etc/passwd is left out" in said.err


def test_a_watched_article_is_followed_without_a_feed(user: User) -> None:
    """`watch` follows one story, `unwatch` stops that."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    story = f"{user.site.url}/news/pool"
    assert user.amended("watch", story).status == 0
    user.amended("run", "--once")
    user.gain(CORRECTION)
    assert "14 days, not 14 weeks" in user.amended("run", "--once", "--due", "all").text
    assert user.amended("unwatch", story).status == 0
    assert user.amended("unwatch", story).status == 1


def test_watch_speaks_of_a_first_visit_only_where_none_was_made(user: User) -> None:
    """A story that was visited before is followed again; stock was taken of it already."""
    user.configure()
    story = f"{user.site.url}/news/pool"
    assert "its first visit takes stock" in user.amended("watch", story).err
    user.amended("run", "--once")
    user.amended("unwatch", story)
    again = user.amended("watch", story).err
    assert "is followed now" in again
    assert "first visit" not in again


def test_following_and_no_longer_following_print_json(user: User) -> None:
    """`watch`, `unwatch` and `feeds remove` print with `--json` what they did, by an address with or without https."""
    user.configure()
    user.amended("run", "--once")
    followed = {"url": "https://example.org/a", "added": True}
    assert user.amended("watch", "example.org/a", "--json").json == followed
    assert user.amended("watch", "https://example.org/a", "--json").json == {**followed, "added": False}
    assert user.amended("articles", "show", "example.org/a", "--json").json["url"] == followed["url"]
    assert user.amended("unwatch", "example.org/a", "--json").json == {"url": followed["url"], "removed": True}
    feed = f"{user.site.url}/rss"
    assert user.amended("feeds", "remove", feed, "--json").json == {"url": feed, "removed": True}


def test_articles_show_what_is_known_of_a_story(user: User) -> None:
    """`articles show` has snapshots, notices, visits and the next visit; `list --notices` only what carries one."""
    user.site.stories["/news/other"] = Story(title="Another story of the day")
    told(user)
    assert len(user.amended("articles", "list", "--json").json) == 2
    assert len(user.amended("articles", "list", "--notices", "--json").json) == 1
    shown = user.amended("articles", "show", f"{user.site.url}/news/pool", "--json").json
    assert [snapshot["number"] for snapshot in shown["snapshots"]] == [1, 2]
    assert [visit["status"] for visit in shown["visits"]] == ["changed", "first"]
    assert len(shown["notices"]) == 1
    assert shown["next_visit"].endswith("Z")
    assert "next visit" in user.amended("articles", "show", f"{user.site.url}/news/pool").out
    assert user.amended("articles", "show", "https://example.org/none").status == 1


def test_alerts_are_listed_shown_and_exported(user: User) -> None:
    """An alert can be listed, shown as it was told, and exported as JSON lines and as CSV."""
    alert = told(user)
    assert alert in user.amended("alerts", "list").out
    assert "raised (UTC)" in user.amended("alerts", "list").out.splitlines()[0]
    assert "next visit (UTC)" in user.amended("articles", "list").out.splitlines()[0]
    shown = user.amended("alerts", "show", alert, "--json").json
    assert shown["summary"]["source"] == "extract"
    assert shown["deliveries"][0]["status"] == "posted"
    assert "14 days, not 14 weeks" in user.amended("alerts", "show", alert).text
    assert user.amended("alerts", "export").events[0]["id"] == alert
    rows = list(csv.DictReader(io.StringIO(user.amended("alerts", "export", "--format", "csv").out)))
    assert rows[0]["id"] == alert
    assert user.amended("alerts", "show", "none").status == 1


def test_a_spreadsheet_runs_nothing_of_an_export(user: User) -> None:
    """A title that begins like a formula is set in quotes in CSV."""
    user.site.stories["/news/pool"].title = "=HYPERLINK(1) and the pool"
    told(user)
    rows = list(csv.DictReader(io.StringIO(user.amended("alerts", "export", "--format", "csv").out)))
    assert rows[0]["title"].startswith("'=")


def test_a_posted_alert_is_repeated_only_on_demand(user: User) -> None:
    """`resend` refuses what was posted, and with `--again` the next run tells it once more."""
    alert = told(user)
    assert user.amended("alerts", "resend", alert).status == 2
    assert user.amended("alerts", "resend", alert, "--again").status == 0
    assert "14 days, not 14 weeks" in user.amended("run", "--once").text
    assert user.amended("run", "--once").out == ""


def test_a_preview_is_what_the_block_kit_builder_takes(user: User) -> None:
    """`alerts preview` prints one JSON object with blocks."""
    assert user.amended("alerts", "preview").json["blocks"]
    assert user.amended("alerts", "preview", "--send").status == 2


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


def test_a_corrupt_store_is_reported_and_left_alone(user: User) -> None:
    """A file that is no store is named, the status is 2, and its bytes stay as they are."""
    user.configure()
    nonsense = b"this is no database at all, whatever it is" * 100
    (user.folder / "amended.db").write_bytes(nonsense)
    said = user.amended("run", "--once")
    assert said.status == 2
    assert "amended.db" in said.err
    assert (user.folder / "amended.db").read_bytes() == nonsense


@pytest.mark.parametrize(
    "address",
    ["http://", "http://[::1", "http://127.0.0.1:99999/x", "http://x.org:abc/", "ftp://x.org/", "", "word", "word/a.b"],
)
def test_an_address_that_can_never_work_is_wrong_usage(user: User, address: str) -> None:
    """`watch` and `feeds add` refuse what is no address, with status 2; nothing is stored."""
    assert user.amended("watch", address).status == 2
    assert user.amended("feeds", "add", address).status == 2
    assert user.amended("articles", "list", "--json").json == []


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


def test_a_password_in_a_feeds_address_is_shown_nowhere(user: User) -> None:
    """Lists, events, alerts and exports name a feed without the credentials in its address; it can be removed so."""
    (user.folder / "amended.toml").write_text(f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "0s"\n')
    added = user.amended("feeds", "add", f"http://bob:s3cr3t@{user.site.host}/rss", "--json")
    first = user.amended("run", "--once", "--json")
    user.gain(CORRECTION)
    second = user.amended("run", "--once", "--due", "all", "--json")
    rest = [
        user.amended(*arguments, "--json")
        for arguments in (["feeds", "list"], ["articles", "list"], ["alerts", "list"], ["alerts", "export"], ["doctor"])
    ]
    assert len(rest[2].json) == 1
    for said in (added, first, second, *rest):
        assert "s3cr3t" not in said.out + said.err
    assert user.amended("feeds", "remove", rest[0].json[0]["url"]).status == 0
