"""
By which names a show is found at home.
"""

from __future__ import annotations

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from output.errors import CannotServe
from output.serve.addresses import Names, shown
from output.serve.lan import lan_address

BASE = "https://example.org/news/"


@pytest.mark.parametrize(
    ("host", "base"),
    [
        ("127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ("192.168.0.7:8080", "http://192.168.0.7:8080/"),
        ("[::1]:8080", "http://[::1]:8080/"),
        ("LocalHost:8080", "http://localhost:8080/"),
        ("show.localhost", "http://show.localhost/"),
        ("nas:80", "http://nas:80/"),
        ("example.org", BASE),
        ("example.org:443", None),
        ("evil.example", None),
        ("127.0.0.1.evil.example", None),
        ("localhost.evil.example", None),
        ("127.0.0.1:99999", None),
        ("127.0.0.1:0", None),
        ("127.0.0.1:8080/..", None),
        ("127.0.0.1:8080\r\nX: y", None),
        ('127.0.0.1"><x', None),
        ("user@127.0.0.1", None),
        ("127.0.0.1,evil.example", None),
        ("", None),
    ],
)
def test_hosts(host: str, base: str | None) -> None:
    """
    Numbers, names of this machine, the one that was given and that of the show; any other name may be bent to us.
    """
    assert Names(["nas"]).base(host, BASE) == base


def test_the_machine_by_its_name() -> None:
    """
    A machine's own name is known, as it is and as its network announces it.
    """
    name = socket.gethostname().lower()
    assert Names([]).base(f"{name}.local:80", BASE) == f"http://{name}.local:80/"


@settings(deadline=None)
@given(st.text())
def test_any_host(host: str) -> None:
    """
    Whatever is sent as a host, no quotation mark, bracket or blank of it gets into an address.
    """
    base = Names([]).base(host, BASE)
    assert base is None or not set(base) & set("<>\"'& \r\n\t\\@")


@pytest.mark.parametrize(
    ("host", "port", "address"),
    [
        ("127.0.0.1", 8080, "http://127.0.0.1:8080/"),
        ("::1", 80, "http://[::1]/"),
        ("0.0.0.0", 81, "http://127.0.0.1:81/"),
        ("::", 81, "http://[::1]:81/"),
    ],
)
def test_what_is_shown(host: str, port: int, address: str) -> None:
    """
    What is printed can be opened as it stands.
    """
    assert shown(host, port) == address


def _nowhere() -> str:
    raise OSError("Network is unreachable")


def test_the_local_network() -> None:
    """
    A private address is taken; none, this machine's own and one that everybody sees are refused in a sentence.
    """
    assert lan_address(lambda: "192.168.0.7") == "192.168.0.7"
    for find, words in (
        (_nowhere, "is in no network"),
        (lambda: "127.0.0.1", "no phone can reach"),
        (lambda: "8.8.8.8", "everybody could connect"),
    ):
        with pytest.raises(CannotServe, match=words):
            lan_address(find)
