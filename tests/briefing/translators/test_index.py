"""
Packages come whole from the network, or not at all.
"""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import phrasebook
import pytest
from packageserver import Server, serve

from briefing.download.unfinished import default_folder
from briefing.errors import TranslationError
from briefing.translators import Translation
from briefing.translators.argos import Argos
from briefing.translators.index import argos_index, fetch_index, install_pair, newest
from briefing.translators.packages import Package, installed

PHRASES = {"Good morning.": "Доброго ранку."}


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


def test_no_server() -> None:
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


def kept() -> list[Path]:
    """
    What downloads have left in the cache.
    """
    return [path for path in default_folder().iterdir() if path.name != "lock"]


def test_a_truncated_package_is_refused(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    A body that stops half way never becomes a package, and is asked for once.
    """
    server.pages["/half"] = package
    server.short.add("/half")
    server.offer(server.entry("en", "uk", "1.4", "/half"))
    refused(server, tmp_path, "/half could not be fetched: the transfer broke off")
    assert server.asked == ["/index.json", "/half"]


def test_a_broken_off_package_is_gone_on_with(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    A transfer that broke off is gone on with by the next command, and what was kept is gone when it is in use.
    """
    server.pages["/p"] = padded(package)
    server.cut["/p"] = 200_000
    index = server.offer(server.entry("en", "uk", "1.4", "/p"))
    refused(server, tmp_path, "what came is kept, and the same command goes on from there")
    assert kept()
    server.cut.clear()
    assert install_pair("en", "uk", tmp_path / "packages", index_url=index).version == "1.4"
    assert server.ranges[-1] is not None
    assert kept() == []


def padded(package: bytes) -> bytes:
    """
    A package with a large file in it that no translation needs.
    """
    with io.BytesIO(package) as file, zipfile.ZipFile(file, "a") as archive:
        top = archive.namelist()[0].split("/")[0]
        archive.writestr(f"{top}/README.md", random.Random(7).randbytes(300_000))
        archive.close()
        return file.getvalue()


def test_two_halves_of_different_packages(server: Server, package: bytes, tmp_path: Path) -> None:
    """
    When a server wrongly says that a file is still the same, the mixture is found out and thrown away.
    """
    server.heads["/p"] = {"ETag": '"always"'}
    server.pages["/p"] = padded(package)
    server.cut["/p"] = 200_000
    index = server.offer(server.entry("en", "uk", "1.4", "/p"))
    refused(server, tmp_path, "the transfer broke off")
    server.cut.clear()
    other = phrasebook.build(tmp_path / "built", "en", "uk", {"Good evening.": "Добрий вечір."}, version="1.4")
    server.pages["/p"] = padded(other.read_bytes())
    refused(server, tmp_path, "was not installed: it is no .argosmodel file, or a damaged one")
    assert kept() == []
    assert install_pair("en", "uk", tmp_path / "packages", index_url=index).version == "1.4"


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
    assert kept() == []


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


@pytest.mark.parametrize(
    ("extra", "settings"),
    [
        ({}, None),
        ({"ARGOS_PACKAGE_INDEX": "http://mirror.test/x/"}, '{"ARGOS_PACKAGE_INDEX": "http://other.test/"}'),
        ({}, '{"ARGOS_PACKAGE_INDEX": "http://mirror.test/x/"}'),
        ({}, "{broken"),
    ],
)
def test_the_index_is_argos_own(tmp_path: Path, extra: dict[str, str], settings: str | None) -> None:
    """
    Whatever is set, we look where Argos Translate itself would.
    """
    environ = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), **extra}
    if settings:
        (tmp_path / "argos-translate").mkdir()
        (tmp_path / "argos-translate" / "settings.json").write_text(settings)
    ours = argos_index(environ)
    code = "from argostranslate import settings; print(settings.remote_package_index)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == ours


def test_an_index_without_its_slash() -> None:
    """
    Argos glues its setting and the file together; we look in the folder that was meant.
    """
    assert argos_index({"ARGOS_PACKAGE_INDEX": "http://mirror.test/x"}) == "http://mirror.test/x/index.json"


def test_the_newest_of_each_pair(server: Server) -> None:
    """
    An index may hold several versions of a package; one of each pair is offered, in the order of the languages.
    """
    versions = [("en", "uk", "1.9"), ("de", "en", "1.0"), ("en", "uk", "1.10"), ("en", "uk", "1.2")]
    found = newest(fetch_index(server.offer(*(server.entry(*each, "/x") for each in versions))))
    assert [(each.pair, each.version) for each in found] == [(("de", "en"), "1.0"), (("en", "uk"), "1.10")]
