"""
Translators are files; which one, and where it is reached, is settled before anything is asked.
"""

from __future__ import annotations

import pytest
from libre import serve

from briefing.errors import PlanError
from briefing.translators import Translation
from briefing.translators.choice import load, names

BOOKS = {("en", "uk"): {"Good morning.": "Доброго ранку."}}
HERE = "http://127.0.0.1:5000"


def test_the_translators_there_are() -> None:
    """
    Each file with a translator in it is found, each knows its own name, and no other file is taken for one.
    """
    assert names() == ("argos", "libretranslate")
    assert [load(name, url).name for name, url in (("argos", ""), ("libretranslate", HERE))] == list(names())


def test_the_key_comes_from_the_environment() -> None:
    """
    The variable is read when the translator is made; white space around it is no part of the key, and without it none
    is sent.
    """
    with serve(BOOKS) as libre:
        for environ in ({"BRIEFING_TRANSLATOR_KEY": " k-3f9a\n"}, {}):
            found = load("libretranslate", libre.address, environ=environ).translate(["Good morning."], "en", "uk")
            assert found == (Translation("Доброго ранку."),)
    assert [body.get("api_key") for body in libre.bodies] == ["k-3f9a", None]


@pytest.mark.parametrize(
    ("name", "url", "said"),
    [
        ("deepthought", "", "no translator called 'deepthought'; there are: argos, libretranslate."),
        ("index", "", "no translator called 'index'"),
        ("argos", HERE, "asks no server; leave out --translator-url"),
        ("libretranslate", "", "has to be the http(s) address"),
        ("libretranslate", "localhost:5000", "has to be the http(s) address"),
        ("libretranslate", "ftp://localhost", "has to be the http(s) address"),
        ("libretranslate", "http://", "has to be the http(s) address"),
        ("libretranslate", "http://localhost:port", "has to be the http(s) address"),
        ("libretranslate", "http://[::1", "has to be the http(s) address"),
        ("libretranslate", "https://me:secret@libre.example", "without a password"),
        ("libretranslate", "https://libre.example/?api_key=secret", "environment variable BRIEFING_TRANSLATOR_KEY"),
    ],
)
def test_wishes_that_cannot_be_had(name: str, url: str, said: str) -> None:
    """
    One sentence says what does not go together, and never holds a secret.
    """
    with pytest.raises(PlanError) as error:
        load(name, url)
    assert said in str(error.value)
    assert "secret" not in str(error.value)


@pytest.mark.parametrize("end", ["", "/", "/translate", "/translate/"])
def test_the_end_of_the_address_does_not_matter(end: str) -> None:
    """
    The address of the site and that of its API lead to the same server, below a folder, too.
    """
    with serve(BOOKS) as libre:
        for folder in ("", "/lt"):
            load("libretranslate", f"{libre.address}{folder}{end}").route("en", "uk")
    assert libre.paths == ["/languages", "/lt/languages"]


@pytest.mark.parametrize("host", ["libre.example", "192.168.1.7", "[2001:db8::1]", "0.0.0.0", "127.1", "localhost.me"])
def test_offline_refuses_a_server_elsewhere(host: str) -> None:
    """
    No name is even looked up: the guard of these tests would fail on that.
    """
    with pytest.raises(PlanError, match="which --offline forbids; leave out --offline, or name one on this machine"):
        load("libretranslate", f"http://{host}:5000", offline=True)


@pytest.mark.parametrize("url", [HERE, "http://localhost:5000", "http://[::1]:5000", "http://LOCALHOST"])
def test_offline_takes_a_server_here(url: str) -> None:
    """
    What listens on loopback is this machine.
    """
    assert load("libretranslate", url, offline=True).name == "libretranslate"
