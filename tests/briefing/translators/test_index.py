"""
Packages come whole from the network, or not at all.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import phrasebook
import pytest
from packageserver import Server, serve

from briefing.errors import TranslationError
from briefing.translators import Translation
from briefing.translators.argos import Argos
from briefing.translators.download import download
from briefing.translators.index import argos_index, fetch_index, install_pair
from briefing.translators.packages import Package, installed

PHRASES = {"Good morning.": "Доброго ранку."}


@pytest.fixture
def server() -> Iterator[Server]:
    """
    A server on this machine.
    """
    with serve() as server:
        yield server


@pytest.fixture
def package(tmp_path: Path) -> bytes:
    """
    A whole package from English to Ukrainian.
    """
    return phrasebook.build(tmp_path / "built", "en", "uk", PHRASES, version="1.4").read_bytes()


def test_a_pair_is_installed(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    The newest package of the pair is fetched with its progress told, and translates.
    """
    server.pages["/new"] = package
    index = server.offer(server.entry("en", "uk", "1.4", "/new"), server.entry("en", "uk", "1.10.bad"), "junk", 1, {},
                         server.entry("en", "uk", "1.3", "/old"), server.entry("en", "de", "9", "/de"))  # fmt: skip
    told: list[tuple[int, int | None]] = []
    folder = tmp_path / "packages"
    found = install_pair("en", "uk", folder, index_url=index, on_progress=lambda *step: told.append(step))
    assert Package("en", "uk", "1.4", folder / "translate-en_uk-1_4") == found
    assert (len(package), len(package)) == told[-1]
    assert server.asked == ["/index.json", "/new"]
    assert (Translation("Доброго ранку."),) == Argos(folder).translate(["Good morning."], "en", "uk")


def test_the_next_link_is_tried(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    A dead link is no end while the index knows another; addresses of other kinds are passed over.
    """
    server.pages["/two"] = package
    entry = server.entry("en", "uk", "1.4", "/one", "/two")
    entry["links"].insert(0, "ipfs://abc")
    assert install_pair("en", "uk", tmp_path / "packages", index_url=server.offer(entry)).target == "uk"


def refused(server: Server, tmp_path: Path, reason: str, timeout: float = 5.0) -> None:
    """
    Demand that installing en to uk fails for *reason* and changes nothing.
    """
    folder = tmp_path / "packages"
    before = phrasebook.install(folder, "en", "uk", PHRASES)
    with pytest.raises(TranslationError, match=reason):
        install_pair("en", "uk", folder, index_url=f"{server.address}/index.json", timeout=timeout)
    assert (Package("en", "uk", "1.0", before),) == installed(folder)[0]
    assert [folder.name] == [path.name for path in tmp_path.iterdir() if path.name != "built"]


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"<html>Log in to the hotel's network</html>", "a web page .does this network want a login"),
        (b"", "something else"),
        (b"\xff\x00", "something else"),
        (b"[1]", "lists no translation package"),
        (b"{}", "lists no translation package"),
        (b'[{"from_code": "en", "to_code": "uk", "links": ["ipfs://x"]}]', "lists no translation package"),
    ],
)
def test_a_bad_index_is_refused(server: Server, tmp_path: Path, page: bytes, reason: str) -> None:
    """
    Whatever answers in the index's place is told for what it is.
    """
    server.pages["/index.json"] = page
    refused(server, tmp_path, reason)


def test_an_index_that_is_not_there(server: Server, tmp_path: Path) -> None:
    """
    The server's own refusal is passed on.
    """
    refused(server, tmp_path, "could not be fetched: the server answered 404")


def test_no_server(tmp_path: Path) -> None:
    """
    A server that is gone is told as such.
    """
    with serve() as gone:
        address = gone.address
    with pytest.raises(TranslationError, match="there is no connection to it"):
        fetch_index(f"{address}/index.json")


def test_a_missing_package_is_told(server: Server, tmp_path: Path) -> None:
    """
    A link that leads nowhere is told with its address.
    """
    server.offer(server.entry("en", "uk", "1.4", "/gone"))
    refused(server, tmp_path, "/gone could not be fetched: the server answered 404")


def test_a_truncated_package_is_refused(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    A body that stops half way never becomes a package.
    """
    server.pages["/half"] = package
    server.short.add("/half")
    server.offer(server.entry("en", "uk", "1.4", "/half"))
    refused(server, tmp_path, "/half could not be fetched: the transfer broke off")


def test_a_stalled_server_is_left(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    Nobody waits for ever.
    """
    server.pages["/slow"] = package
    server.stall.add("/slow")
    server.offer(server.entry("en", "uk", "1.4", "/slow"))
    refused(server, tmp_path, "/slow could not be fetched: nothing came for 0.3 seconds", timeout=0.3)


def test_a_page_in_the_package_s_place_is_refused(server: Server, tmp_path: Path) -> None:
    """
    A login page saved as a package is not installed.
    """
    server.pages["/page"] = b"<html>Log in</html>"
    server.offer(server.entry("en", "uk", "1.4", "/page"))
    refused(server, tmp_path, "What http://.*/page gave was not installed: it is no .argosmodel file")


def test_the_wrong_pair_is_refused(server: Server, tmp_path: Path) -> None:
    """
    An index that links to another language's package is found out.
    """
    built = phrasebook.build(tmp_path / "built", "en", "de", {"Good morning.": "Guten Morgen."})
    server.pages["/de"] = built.read_bytes()
    server.offer(server.entry("en", "uk", "1.4", "/de"))
    refused(server, tmp_path, r"not from English \(en\) to Ukrainian \(uk\)")


def test_a_pair_that_nobody_offers(server: Server, tmp_path: Path) -> None:
    """
    What the index lacks is named.
    """
    server.offer(server.entry("en", "de", "1.0", "/de"))
    refused(server, tmp_path, r"has no package from English \(en\) to Ukrainian \(uk\)")


def test_a_pair_by_way_of_english(server: Server, tmp_path: Path) -> None:
    """
    Where only the two steps are offered, their commands are told.
    """
    index = server.offer(server.entry("de", "en", "1.0", "/1"), server.entry("en", "uk", "1.0", "/2"))
    with pytest.raises(TranslationError, match="briefing models install de en and then: briefing models install en uk"):
        install_pair("de", "uk", tmp_path, index_url=index)


def test_too_long_is_refused(server: Server, tmp_path: Path) -> None:
    """
    A download stops at its limit.
    """
    server.pages["/long"] = b"x" * 2_000_000
    with pytest.raises(TranslationError, match="longer than 1 MB"):
        download(f"{server.address}/long", tmp_path / "file", most=1 << 20)


def test_only_the_web_is_fetched(tmp_path: Path) -> None:
    """
    A file on this machine is not a download.
    """
    with pytest.raises(TranslationError, match="only http and https"):
        download("file:///etc/passwd", tmp_path / "file", most=1000)


def test_a_full_disk_is_told(server: Server, tmp_path: Path) -> None:
    """
    A place that cannot be written is told apart from a bad server.
    """
    server.pages["/x"] = b"x"
    with pytest.raises(TranslationError, match="could not be written"):
        download(f"{server.address}/x", tmp_path / "none" / "file", most=1000)


def argos_index_in(environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """
    Ask for Argos' index in a fresh process, because its settings are read once.
    """
    code = (
        "from briefing.translators.index import argos_index\n"
        "from briefing.errors import TranslationError\n"
        "try: print(argos_index())\n"
        "except TranslationError as e: print('refused:', e)"
    )
    return subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True, timeout=60
    )


def test_the_index_is_argos_own(tmp_path: Path) -> None:
    """
    Our default is what Argos' settings say, whether or not the folder ends in a slash.
    """
    from argostranslate import settings

    assert settings.remote_package_index == argos_index()
    for setting in ("http://mirror.test/x", "http://mirror.test/x/"):
        done = argos_index_in({"HOME": str(tmp_path), "ARGOS_PACKAGE_INDEX": setting})
        assert done.stdout == "http://mirror.test/x/index.json\n"


def test_damaged_settings_stay_off_standard_output(tmp_path: Path) -> None:
    """
    What Argos prints about its settings file does not get among our results.
    """
    file = tmp_path / ".config" / "argos-translate" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text("{broken")
    done = argos_index_in({"HOME": str(tmp_path)})
    assert len(done.stdout.splitlines()) == 1
    assert done.stdout.startswith("https://")
    assert "Error decoding" in done.stderr


def test_a_home_that_cannot_be_written_is_told() -> None:
    """
    Argos makes folders when it is asked; where it cannot, the way around it is told.
    """
    assert "refused: " in argos_index_in({"HOME": "/dev/null"}).stdout
