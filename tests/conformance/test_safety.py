"""Safety: what attackers get out of the poller, which is nothing."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.conformance.conftest import Scene, answer, item, rss

GOOD = rss(item(1))


@contextmanager
def contacts() -> Iterator[tuple[int, list[str]]]:
    """A port on this machine that nobody may contact: its number, and who did all the same."""
    met: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1], met
        # Whoever dialled it stands in its queue.
        listener.setblocking(False)
        with suppress(BlockingIOError):
            while True:
                connection, address = listener.accept()
                connection.close()
                met.append(str(address))


HOSTS = ["127.0.0.1", "localhost", "2130706433", "017700000001", "0x7f000001", "127.1", "[::ffff:127.0.0.1]"]
HOSTS.append("0.0.0.0")  # noqa: S104 - nothing listens there: it is another name of this machine for who dials it


def test_forbidden_addresses_are_never_contacted(scene: Scene) -> None:
    """As a feed, and by redirect: no spelling of this machine's address is dialled."""
    with contacts() as (port, met):
        for number, host in enumerate(HOSTS):
            scene.follow(f"http://{host}:{port}/{number}")
            scene.script(f"/r{number}", answer(status=301, Location=f"http://{host}:{port}/{number}"))
            scene.follow(f"/r{number}")
        scene.poll()
    assert met == []
    assert len(scene.heard.failures) == 2 * len(HOSTS)
    assert all(feed.moved_to is None for feed in scene.store.feeds())


@pytest.mark.parametrize(
    "address",
    ["http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://[fd00:ec2::254]/", "http://100.64.1.1/"],
)
def test_refusals_say_why(scene: Scene, address: str) -> None:
    """Metadata services and private networks are refused at once, with the reason."""
    scene.script("/rss", answer(status=302, Location=address))
    scene.follow()
    began = time.monotonic()
    scene.poll()
    assert time.monotonic() - began < 3
    assert "not fetched" in scene.heard.failures[0].message
    assert scene.heard.failures[0].transient is False


@pytest.mark.parametrize(
    "scheme", ["file:///etc/passwd", "ftp://example.org/rss", "gopher://127.0.0.1/", "data:text/xml,<rss/>"]
)
def test_other_schemes_are_refused(scene: Scene, scheme: str) -> None:
    """Only http and https, also by redirect."""
    scene.script("/rss", answer(status=302, Location=scheme))
    scene.follow()
    scene.poll()
    assert "http" in scene.heard.failures[0].message


def test_an_exception_is_for_one_host_and_port(scene: Scene) -> None:
    """What allow_private names is fetched; another port of the same host is not."""
    scene.allowed = [scene.server]
    scene.script("/rss", GOOD)
    elsewhere = scene.script("/rss", GOOD, server=scene.other)
    scene.follow()
    scene.follow(scene.other.url_for("/rss"))
    scene.poll()
    assert len(scene.articles) == 1
    assert not elsewhere.requests


def test_a_proxy_of_the_environment_is_not_used(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever proxy the environment names, requests go straight to the server."""
    with contacts() as (port, met):
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
        monkeypatch.setenv("no_proxy", "")
        scene.script("/rss", GOOD)
        scene.follow()
        scene.poll()
    assert met == []
    assert len(scene.articles) == 1


def test_bombs_and_monsters_are_refused(scene: Scene) -> None:
    """Bytes after decompression, stacked encodings, entities, depth and attributes are bounded, and said."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
    entities = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>{rss(item(1, title="&l8;")).partition("?>")[2]}'
    bomb = gzip.compress(bytes(30_000_000))
    scene.script("/bomb", answer(bomb, Content_Encoding="gzip"))
    scene.script("/twice", answer(gzip.compress(bomb), Content_Encoding="gzip, gzip"))
    scene.script("/deep", rss("<b>" * 100_000))
    scene.script("/wide", rss("<item " + " ".join(f'a{n}="b"' for n in range(5000)) + "/>"))
    scene.script("/long", rss("<item><title>" + "x" * 11_000_000))
    scene.script("/entities", entities)
    for path in ("/bomb", "/twice", "/deep", "/wide", "/long", "/entities"):
        scene.follow(path)
    began = time.monotonic()
    scene.poll()
    assert time.monotonic() - began < 10
    assert len(scene.heard.failures) == 5
    assert len(scene.article("https://news.example/1").title) < 20


def test_a_dtd_is_not_fetched(scene: Scene) -> None:
    """External entities, DTDs and XInclude lead to no contact and bring in no file."""
    secret = scene.server.url_for("/secret")
    document = (
        f'<?xml version="1.0"?><!DOCTYPE rss SYSTEM "{secret}" [<!ENTITY % p SYSTEM "{secret}">%p;'
        f'<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    )
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="file:///etc/passwd"/>'
    scene.script(
        "/rss", document + rss(item(1, title="&x;", more=f"<description>{include}</description>")).partition("?>")[2]
    )
    scene.follow()
    scene.poll()
    assert [request.path for request, _ in scene.server.log] == ["/rss"]
    article = scene.article("https://news.example/1")
    assert "root:" not in article.title + article.feed_text


def test_one_deadline_over_everything(scene: Scene) -> None:
    """Silence, dripping headers and a dripping body each end at the deadline, at the same time."""
    scene.timeout = timedelta(seconds=0.5)
    with slow_server() as port:
        scene.allow(f"127.0.0.1:{port}")
        for path in ("silence", "headers", "body"):
            scene.follow(f"http://127.0.0.1:{port}/{path}")
        scene.interval = timedelta(0)
        began = time.monotonic()
        scene.poll()
        assert time.monotonic() - began < 5
    assert len(scene.heard.failures) == 3
    assert all("0.5 s" in failure.message for failure in scene.heard.failures)


@contextmanager
def slow_server() -> Iterator[int]:
    """A server that says nothing, or headers without end, or a body without end."""
    over = threading.Event()
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)

    def serve(connection: socket.socket) -> None:
        with connection:
            path = connection.recv(4096).split()[1]
            if path == b"/silence":
                over.wait()
                return
            head = b"HTTP/1.1 200 OK\r\n" + (b"Content-Length: 100000\r\n\r\n" if path == b"/body" else b"")
            drip = b"x" if path == b"/body" else b"X-A: b\r\n"
            try:
                connection.sendall(head)
                while not over.wait(0.02):
                    connection.sendall(drip)
            except OSError:
                return

    def listen() -> None:
        while not over.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            threads.append(threading.Thread(target=serve, args=(connection,)))
            threads[-1].start()

    threads = [threading.Thread(target=listen)]
    threads[0].start()
    try:
        yield listener.getsockname()[1]
    finally:
        over.set()
        for thread in threads:
            thread.join()
        listener.close()


def test_secrets_of_an_address_are_never_told(scene: Scene) -> None:
    """User, password and secret parameters of a feed's address stand in no event and in no record's error."""
    address = scene.server.url_for("/rss").replace("//", "//me:sesame@") + "?token=sesame"
    scene.script("/rss", answer(status=403))
    scene.follow(address)
    scene.follow("http://me:sesame@127.0.0.1:1/rss?api_key=sesame")
    scene.poll()
    assert len(scene.heard.failures) == 2
    assert "sesame" not in repr(scene.heard.events)
    assert all("sesame" not in feed.last_error for feed in scene.store.feeds())


def test_a_certificate_that_nobody_vouches_for_is_refused(scene: Scene, tmp_path: Path) -> None:
    """TLS is verified, also where a private address is allowed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    with HTTPServer(ssl_context=context) as server:
        server.expect_request("/rss").respond_with_data(GOOD)
        scene.allowed = [server]
        scene.follow(server.url_for("/rss"))
        scene.poll()
        assert not server.log
    assert "TLS" in scene.heard.failures[0].message


def self_signed(folder: Path) -> Path:
    """A certificate for localhost with its key, by no authority."""
    file = folder / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"]
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl to make a certificate")
    subprocess.run(
        [*command, "-keyout", str(file), "-out", str(folder / "public.pem")], check=True, capture_output=True
    )
    file.write_text(file.read_text() + (folder / "public.pem").read_text())
    return file
