"""
What a briefing lacks is fetched: this, once, and nothing else.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import phrasebook
import pytest
from packageserver import Server, serve

from briefing.download.fetching import Fetching
from briefing.errors import NoRoute, TranslationError
from briefing.translators.argos import Argos
from briefing.translators.packages import installed
from briefing.translators.supply import supply

PHRASES = {"Good morning.": "Доброго ранку."}


class Heard:
    """
    A report that keeps what it is told.
    """

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.steps: list[float] = []

    def warn(self, sentence: str) -> None:
        """
        Keep *sentence*.
        """
        self.warnings.append(sentence)

    def tell(self, sentence: str) -> None:
        """
        Fail: nothing is told to the curious only.
        """
        raise AssertionError(sentence)

    def progress(self, label: str, done: float) -> None:
        """
        Keep the step.
        """
        self.steps.append(done)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """
    A server that is Argos' index, with packages from English to Ukrainian and from German to English.
    """
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    with serve() as server:
        for pair in (("en", "uk"), ("de", "en")):
            built = phrasebook.build(tmp_path / "built", *pair, PHRASES)
            server.pages["/{}_{}".format(*pair)] = built.read_bytes()
        server.offer(server.entry("en", "uk", "1.0", "/en_uk"), server.entry("de", "en", "1.0", "/de_en"))
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.address)
        yield server


def test_exactly_what_is_missing(server: Server, tmp_path: Path) -> None:
    """
    What a translator says it lacks is what is fetched, with one line for each; then it finds its way.
    """
    phrasebook.install(tmp_path / "packages", "de", "en", PHRASES)
    argos, heard = Argos(), Heard()
    with pytest.raises(NoRoute) as caught:
        argos.route("de", "uk")
    assert caught.value.missing == (("en", "uk"),)
    supply(caught.value.missing, heard)
    assert server.asked == ["/index.json", "/en_uk"]
    size = f"{len(server.pages['/en_uk']) / 1e3:.0f} kB"
    assert heard.warnings == [f"Fetching the translation package from English (en) to Ukrainian (uk), {size}."]
    assert (heard.steps[0], heard.steps[-1]) == (0.0, 1.0)
    assert argos.route("de", "uk") == ("de", "en", "uk")


def test_both_steps(server: Server) -> None:
    """
    Where two packages make the way, both come from one look at the index.
    """
    heard = Heard()
    supply((("de", "en"), ("en", "uk")), heard)
    assert server.asked == ["/index.json", "/de_en", "/en_uk"]
    assert len(heard.warnings) == 2


def test_what_is_here_is_not_asked_for(server: Server, tmp_path: Path) -> None:
    """
    Nobody is asked for what another run has fetched meanwhile.
    """
    phrasebook.install(tmp_path / "packages", "en", "uk", PHRASES)
    supply((("en", "uk"),), Heard())
    assert server.asked == []


def test_two_runs_fetch_once(server: Server) -> None:
    """
    Runs that need one package at one time wait for each other.
    """
    runs = [threading.Thread(target=supply, args=((("en", "uk"),), Heard())) for _ in range(4)]
    for each in runs:
        each.start()
    for each in runs:
        each.join()
    assert server.asked == ["/index.json", "/en_uk"]
    assert [package.pair for package in installed()[0]] == [("en", "uk")]


def test_all_are_found_before_the_first_is_fetched(server: Server) -> None:
    """
    When the index lacks one, no megabyte is spent on the others.
    """
    with pytest.raises(TranslationError, match=r"to German \(de\) is not on this machine: .* has no package from Eng"):
        supply((("en", "uk"), ("en", "de")), Heard())
    assert server.asked == ["/index.json"]
    assert installed() == ((), ())


def test_the_first_stays_when_the_second_fails(server: Server) -> None:
    """
    What was fetched need not be fetched again.
    """
    del server.pages["/en_uk"]
    with pytest.raises(TranslationError, match="/en_uk could not be fetched: the server answered 404"):
        supply((("de", "en"), ("en", "uk")), Heard())
    assert [package.pair for package in installed()[0]] == [("de", "en")]


def test_a_second_link_is_no_second_line(server: Server) -> None:
    """
    One package is announced once, from wherever it comes in the end.
    """
    server.short.add("/broken")
    server.pages["/broken"] = server.pages["/en_uk"]
    server.offer(server.entry("en", "uk", "1.0", "/broken", "/en_uk"))
    heard = Heard()
    supply((("en", "uk"),), heard)
    assert len(heard.warnings) == 1
    assert server.asked == ["/index.json", "/broken", "/en_uk"]


@pytest.mark.parametrize(
    ("done", "total", "told"),
    [
        (0, 87_400_000, "Fetching it, 87 MB."),
        (40_000_000, 87_400_000, "Fetching it, 87 MB, of which 40 MB came before."),
        (0, 31_000, "Fetching it, 31 kB."),
        (0, None, "Fetching it."),
    ],
)
def test_the_line_tells_what_and_how_big(done: int, total: int | None, told: str) -> None:
    """
    It is told once, and tells what of it need not come again.
    """
    heard = Heard()
    telling = Fetching("it", heard)
    telling(done, total)
    telling(done + 1, total)
    assert heard.warnings == [told]
