"""Addresses that are refused by their looks."""

from __future__ import annotations

import pytest

from amended.adapters.literal_addresses import refuser


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://017700000001/",
        "http://127.0.0.1./",
        "http://LOCALHOST/",
        "http://localhost.:80/",
        "http://any.localhost/",
        "http://10.1.2.3:8080/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fe80::1%25eth0]/",
        "https://user:word@192.168.1.1/",
    ],
)
def test_what_is_not_public_is_refused(url: str) -> None:
    """In every spelling that a resolver would take."""
    assert refuser([])(url)


@pytest.mark.parametrize(
    "url", ["https://example.org/", "http://8.8.8.8/", "http://[2a00:1450:4001::1]/", "https://1x.org"]
)
def test_what_is_public_or_has_a_name_is_not(url: str) -> None:
    """Names are judged when they are dialled."""
    assert refuser([])(url) == ""


def test_what_the_configuration_lets_in_is_let_in() -> None:
    """By host and port, as where it is fetched."""
    assert refuser(["127.0.0.1:8080", "10.0.0.1:80"])("http://127.0.0.1:8080/x") == ""
    assert refuser(["127.0.0.1:8080", "10.0.0.1:80"])("http://10.0.0.1/x") == ""
    assert refuser(["127.0.0.1:8080"])("http://127.0.0.1:8081/x") == "loopback"
