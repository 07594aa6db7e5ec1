"""
What every test lives under: no internet, no home folder of the user's.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lighthouse
import orchard
import pytest
import showcase
import tinyvoice
from haste import Haste
from house import House
from packageserver import Server, serve
from phrasebook import build, install

EXAMPLES = Path(__file__).parent.parent / "examples"


def _is_loopback(host: Any) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Fail the test, through any `except Exception`, when it dials beyond this machine.
    """
    connect, connect_ex, lookup = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guard(address: Any) -> None:
        if isinstance(address, tuple) and not _is_loopback(address[0]):
            pytest.fail(f"a test dialled out: {address}")  # a BaseException: no seam can swallow it

    def guarded_connect(self: socket.socket, address: Any) -> None:
        guard(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        guard(address)
        return connect_ex(self, address)

    def guarded_lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_loopback(host):
            pytest.fail(f"a test looked up {host!r}")
        return lookup(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_lookup)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """
    Caches, models and settings of the person who runs the tests are neither read nor written.
    """
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("BRIEFING_VOICES_DIR", "BRIEFING_PIPER_VOICES_URL"):
        monkeypatch.delenv(name, raising=False)
    yield home


@pytest.fixture
def examples() -> Path:
    """
    The folder of articles that ship with the project.
    """
    return EXAMPLES


@pytest.fixture
def briefing(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    """
    The command line, run in an empty folder.
    """
    monkeypatch.chdir(tmp_path)
    return House(capsys)


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Nobody waits between two requests of the command line to a voice.
    """
    import briefing.cli.tools as cli

    real = cli.tools
    monkeypatch.setattr(cli, "tools", lambda *args, **more: replace(real(*args, **more), clock=Haste()))


@pytest.fixture
def lighthouse_article(tmp_path: Path) -> Path:
    """
    An English article of four sentences.
    """
    path = tmp_path / "lighthouse.txt"
    path.write_text(lighthouse.ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def lighthouse_in_ukrainian(briefing: House, tmp_path: Path) -> None:
    """
    A package is installed that leads to Ukrainian, and loses a number of that article.
    """
    briefing.install(build(tmp_path / "en_uk.argosmodel", "en", "uk", lighthouse.DOUBTFUL))


@pytest.fixture
def orchard_article(tmp_path: Path) -> Path:
    """
    An English article whose every sentence stands in the phrase book.
    """
    path = tmp_path / "orchard.txt"
    path.write_text(orchard.ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def orchard_packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    The folder of packages: one from English to German is there already.
    """
    folder = tmp_path / "data" / "packages"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(folder))
    install(folder, "en", "de", orchard.GERMAN)
    return folder


@pytest.fixture(scope="session")
def orchard_in_ukrainian(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """
    A package from English to Ukrainian.
    """
    return build(tmp_path_factory.mktemp("built") / "en_uk.argosmodel", "en", "uk", orchard.UKRAINIAN).read_bytes()


@pytest.fixture
def orchard_index(
    orchard_packages: Path, orchard_in_ukrainian: bytes, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Server]:
    """
    A server that is Argos' index, and has that package.
    """
    with serve() as server:
        orchard.offer(server, orchard_in_ukrainian)
        monkeypatch.setenv("ARGOS_PACKAGE_INDEX", server.address)
        yield server


@pytest.fixture(scope="session")
def fresh_show(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A show in English and Ukrainian without an episode.
    """
    from output.show.library import create

    folder = tmp_path_factory.mktemp("shows") / "show"
    create(folder, showcase.show("en", "uk"))
    return folder


@pytest.fixture(scope="session")
def tiny_voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    A folder with a small Piper voice for each language, for which nobody has to be asked.
    """
    folder = tmp_path_factory.mktemp("voices")
    for language in tinyvoice.LOCALES:
        tinyvoice.build(folder, language)
    return folder


@pytest.fixture
def shelved(tiny_voices: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    These voices are installed.
    """
    monkeypatch.setenv("BRIEFING_VOICES_DIR", str(tiny_voices))
    return tiny_voices
