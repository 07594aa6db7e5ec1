"""
Pages as they are on disk: well formed, small, and the same every time.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import string
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest
import showcase
from hypothesis import given
from hypothesis import strategies as st

from output.model import Chapter
from output.player import Player, assets, table
from output.player.player import POLICY
from output.show import record
from output.show.library import Library
from output.show.model import Around, Item
from output.show.pages import SHARED
from output.show.words import WORDS

LANGUAGES = sorted(WORDS)


def parsed(data: bytes | str) -> Any:
    """
    The elements of a page; a parse error is an error.
    """
    text = data.decode() if isinstance(data, bytes) else data
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def pages(library: Library) -> Iterator[tuple[str, Any]]:
    for path in sorted(library.folder.rglob("*.html")):
        if not path.name.endswith(".transcript.html"):
            yield path.relative_to(library.folder).as_posix(), parsed(path.read_bytes())


def text(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


def test_every_page_is_whole(paged_show: Library) -> None:
    """
    Each page has its language, one heading above all others and none left out below it, no id twice, and nothing in it
    that its policy forbids: no script or style of its own, no handler.
    """
    found = dict(pages(paged_show))
    assert {"index.html", "uk/index.html", "uk/offline.html"} < found.keys()
    assert len(found) == 8
    for path, page in found.items():
        assert page.get("lang") == (path[:2] if "/" in path else "en")
        levels = [int(each.tag[1]) for each in page.iter() if re.fullmatch("h[1-6]", str(each.tag))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        ids = [each.get("id") for each in page.iter() if each.get("id")]
        assert len(ids) == len(set(ids))
        (policy,) = (each for each in page.iter("meta") if each.get("http-equiv"))
        assert policy.get("content") == POLICY
        assert "unsafe" not in POLICY
        assert [each.get("src") for each in page.iter("script")] == [
            f"{'../' if '/' in path else './'}{assets.assets().script}"
        ]
        assert not list(page.iter("style"))
        names = {name for each in page.iter() if isinstance(each.tag, str) for name in each.attrib}
        assert not {name for name in names if name.startswith("on") or name == "style"}


def test_every_path_leads_somewhere(paged_show: Library) -> None:
    """
    What a page names by a path is there, and all that it loads is named by a path; what others need is absolute.
    """
    for path, page in pages(paged_show):
        for each in page.iter():
            for name in ("src", "href"):
                told = each.get(name)
                if told is None or told.startswith("#"):
                    continue
                if urlsplit(told).scheme:
                    assert each.tag in ("a", "link")
                    assert each.tag == "a" or each.get("rel") in ("canonical", "alternate")
                    told = told.removeprefix(showcase.BASE) if each.tag == "link" else "./"
                    target = paged_show.folder / told
                else:
                    target = paged_show.folder / unquote(urlsplit(urljoin(path, told)).path)
                assert target.exists(), (path, told)


def test_an_item_tells_what_it_is(paged_show: Library, ukrainian: Item) -> None:
    """
    Title, day, disclosure, source, chapters, text with its original, files and neighbours stand in the page, each
    escaped; feed readers, sister languages and those who share the link find what they look for.
    """
    page = parsed((paged_show.folder / "uk" / ukrainian.page).read_bytes())
    by_id = {each.get("id"): each for each in page.iter() if each.get("id")}
    assert text(next(page.iter("h1"))) == showcase.HARD
    assert text(next(page.iter("title"))) == f"{showcase.HARD} · Morning News (Українська)"
    assert "Стислий виклад, не повний текст · The Courier" in text(by_id["main"])
    told = next(text(each) for each in page.iter("p") if each.get("class") == "disclosure")
    assert "Голос синтезований: цей текст читає комп’ютер." in told
    assert [each.get("datetime") for each in by_id["chapterlist"].iter("time")] == [f"PT{3 * i}S" for i in range(8)]
    originals = [each for each in page.iter("span") if each.get("class") == "original"]
    assert next((each.get("lang"), text(each)) for each in originals) == ("en", "Original of 1.")
    links = {(each.get("href"), text(each)) for each in page.iter("a")}
    assert ("https://example.com/a?b=1&c=2", "A <bridge> & more") in links
    assert (f"{ukrainian.stem}.mp3", f"MP3 · {ukrainian.sound.bytes / 1e6:.1f} МБ".replace(".", ",")) in links
    assert {f"{ukrainian.stem}.{each}" for each in ("opus", "vtt", "srt", "txt")} < {href for href, _ in links}
    assert any(title == "Попередній випуск Старий міст" for _, title in links)
    metas = {each.get("property"): each.get("content") for each in page.iter("meta")}
    assert metas["og:title"] == showcase.HARD
    assert metas["og:url"] == f"{showcase.BASE}uk/{ukrainian.page}"
    assert metas["og:image"].startswith(f"{showcase.BASE}uk/cover-")
    links = {
        (each.get("rel"), each.get("hreflang") or each.get("type")): each.get("href") for each in page.iter("link")
    }
    assert links["alternate", "application/rss+xml"] == "feed.xml"
    assert links["alternate", "en"].startswith(f"{showcase.BASE}en/2026-11-25-")
    assert links["apple-touch-icon", None].endswith("-192.png")
    days = [each.get("datetime") for each in page.iter("time")]
    assert days[0] == "2026-11-25"
    told = json.loads(next(page.iter("body")).get("data-words"))
    assert told["left"]["few"] == "лишилося {n} хвилини"


def test_an_app_can_be_made_of_each_language(paged_show: Library) -> None:
    """
    The web manifest names the channel, opens its list, and has both sizes of icons that telephones ask for.
    """
    told = json.loads((paged_show.folder / "uk" / "manifest.webmanifest").read_text("utf-8"))
    assert (told["name"], told["lang"], told["start_url"]) == ("Morning News (Українська)", "uk", "./")
    assert {each["sizes"] for each in told["icons"]} == {"192x192", "512x512"}
    assert all((paged_show.folder / "uk" / each["src"]).is_file() for each in told["icons"])


def test_a_page_is_light(paged_show: Library, ukrainian: Item) -> None:
    """
    All that is loaded before somebody presses play, but the picture: less than 100 kB.
    """
    shared = assets.assets()
    page = (paged_show.folder / "uk" / ukrainian.page).stat().st_size
    assert page + len(shared.files[shared.style]) + len(shared.files[shared.script]) < 100_000


def test_the_same_show_has_the_same_pages(paged_show: Library, tmp_path: Path) -> None:
    """
    Built anew, elsewhere and a second time, every byte is the same, and the index of a month that is gone goes.
    """

    def contents(folder: Path) -> dict[str, bytes]:
        return {
            each.name: each.read_bytes()
            for each in sorted(folder.rglob("*"))
            if each.suffix in (".html", ".js", ".json", ".css")
        }

    before = contents(paged_show.folder)
    copy = Library(Path(shutil.copytree(paged_show.folder, tmp_path / "show")), Player())
    for each in [*copy.folder.rglob("*.html"), *copy.folder.glob("uk/search-*")]:
        if ".transcript." not in each.name:
            each.unlink()
    copy.build()
    assert contents(copy.folder).keys() == before.keys()
    assert {name for name, data in contents(copy.folder).items() if data != before[name]} <= {"catalogue.json"}
    months = sorted(each.name for each in copy.folder.glob("uk/search-*"))
    assert months == ["search-2026-10.json", "search-2026-11.json"]
    copy.remove(copy.shelves()[1].items[1].guid)
    assert [each.name for each in copy.folder.glob("uk/search-*")] == months[1:]


def test_a_month_is_indexed_anew_when_it_changes(paged_show: Library, tmp_path: Path) -> None:
    """
    What is searched for is there for every episode, with when it is heard; months without a change are left alone.
    """
    copy = Library(Path(shutil.copytree(paged_show.folder, tmp_path / "show")), Player())
    old = copy.folder / "uk" / "search-2026-10.json"
    ((stem, title, lines),) = json.loads(old.read_text("utf-8"))["items"]
    assert title == "Старий міст"
    assert stem.endswith("-staryi-mist")
    assert lines[1] == [3, "Старий міст, 1."]
    stamp = old.stat().st_mtime_ns
    copy.add(
        [showcase.episode(tmp_path / "made", "uk", "Новий", created=showcase.NOW - timedelta(hours=1))], showcase.NOW
    )
    assert old.stat().st_mtime_ns == stamp
    told = json.loads((copy.folder / "uk" / "search-2026-11.json").read_text("utf-8"))
    assert [each[1] for each in told["items"]] == ["Новий", showcase.HARD]


@pytest.mark.parametrize("suffix", [".html", ".css", ".js", ".toml", ".py"])
def test_the_version_is_that_of_every_file(suffix: str, tmp_path: Path) -> None:
    """
    Whatever a page is made by is in the version, so that no change of it is forgotten.
    """
    copy = Path(shutil.copytree(assets.FOLDER, tmp_path / "player"))
    assert Player().version == assets.version(copy)
    with max(copy.rglob(f"*{suffix}")).open("a") as file:
        file.write("\n")
    assert Player().version != assets.version(copy)


def test_names_are_those_of_the_bytes() -> None:
    """
    Style and script are called by the hash of what is in them: no cache serves one version's page with another's.
    """
    files = assets.assets().files
    for name in (assets.assets().style, assets.assets().script):
        assert hashlib.sha256(files[name]).hexdigest()[:12] in name
        assert SHARED.fullmatch(name)
    assert "sw.js" in files


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    """
    A language has every text of the others, with the same gaps, and for what is counted all the forms that it needs.
    """
    from babel import Locale

    told, english = table.words(language), table.words("en")
    assert told.keys() == english.keys()
    for key, said in told.items():
        if isinstance(said, str):
            assert said.strip()
            assert gaps(said) == gaps(str(english[key]))
        else:
            assert {*Locale.parse(language).plural_form.tags} | {"other"} == said.keys()
            assert all(gaps(each) == {"n"} for each in said.values())


def gaps(said: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(said) if name}


def test_every_text_is_used() -> None:
    """
    Templates, script and pages' makers ask for every text of the table, and the script only for what it is given.
    """
    sources = {
        each: each.read_text("utf-8") for each in assets.FOLDER.rglob("*") if each.suffix in (".html", ".js", ".py")
    }
    script = "".join(told for each, told in sources.items() if each.suffix == ".js")
    asked = set(re.findall(r"\bwords\.(\w+)", script)) | set(re.findall(r'\bcounted\("(\w+)"', script))
    assert asked == json.loads(table.spoken("en").replace("&#39;", "'")).keys()
    others = "".join(told for each, told in sources.items() if each.suffix != ".js")
    shown = set(re.findall(r"\bw\.(\w+)", others)) | set(re.findall(r'\b(?:text|counted|ways)\([^)]*?"(\w+)"', others))
    assert tomllib.loads((assets.FOLDER / "words" / "en.toml").read_text("utf-8")).keys() <= asked | shown


@pytest.mark.parametrize(
    ("language", "said"), [("en", "5 episodes"), ("de", "5 Folgen"), ("ru", "5 выпусков"), ("uk", "5 випусків")]
)
def test_what_is_counted_is_in_its_form(language: str, said: str) -> None:
    """
    Five of something are said as the language says five.
    """
    assert table.counted("episodes", 5, language) == said


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
)
def test_any_title_is_only_text(paged_show: Library, ukrainian: Item, title: str, said: str) -> None:
    """
    Whatever stands in titles and sentences is shown, and never read as HTML.
    """
    library, art = paged_show, paged_show.shelves()[1].art
    told = record.read(library.folder / "uk" / ukrainian.record)
    source = replace(ukrainian.sources[0], title=title, publisher=said)
    item = replace(ukrainian, title=title, chapters=(Chapter(0, 9, title), Chapter(9, 18, said)), sources=(source,))
    lines = tuple(replace(each, original=said) for each in told.lines)
    show = library.show
    drawn = Player().item(show, show.channels[1], art, replace(told, item=item, lines=lines), Around(item, item, ()))
    (page,) = drawn.values()
    tree = parsed(page)
    shown = " ".join(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]", "", title).split())
    assert text(next(tree.iter("h1"))).split() == [each for each in shown.split() if each] or not shown.isprintable()
    assert len(list(tree.iter("script"))) == 1
