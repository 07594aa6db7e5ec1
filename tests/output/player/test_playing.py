"""
Pages as they are listened to: in a browser, on a telephone, with the web host up and down.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from chromium import opened, started, until
from playwright.sync_api import Browser, Page, expect
from webhost import Host, hosted

from output.show.library import Library
from output.show.model import Item

#: Remembers what a page tells the lock screen.
SESSION = """
    window.deeds = {};
    navigator.mediaSession.setActionHandler = (name, deed) => { window.deeds[name] = deed; };
    navigator.mediaSession.setPositionState = (told) => { window.state = told; };
"""
#: What a page that follows rules of contrast, names and order may still break.
AXE = {"rules": {"target-size": {"enabled": True}}}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture(scope="module")
def host(paged_show: Library) -> Iterator[Host]:
    with hosted(paged_show.folder) as found:
        yield found


@pytest.fixture
def address(host: Host, ukrainian: Item) -> str:
    """
    Where the newest episode in Ukrainian is.
    """
    return f"{host.address}uk/{ukrainian.page}"


def at(page: Page) -> float:
    """
    Where the sound is, in seconds.
    """
    return float(page.evaluate("document.querySelector('#sound').currentTime"))


def paused(page: Page) -> bool:
    return bool(page.evaluate("document.querySelector('#sound').paused"))


def go_on(page: Page, condition: str) -> None:
    """
    Wait until *condition*, of the sound `s`, holds.
    """
    until(page, f"(s => {condition})(document.querySelector('#sound'))")


def assert_accessible(page: Page) -> None:
    """
    axe-core finds nothing, by day and by night.
    """
    for scheme, paper in (("dark", "rgb(16, 18, 22)"), ("light", "rgb(255, 255, 255)")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        assert background(page) == paper
        found = Axe().run(page, options=AXE).response["violations"]
        assert not [(each["id"], [node["target"] for node in each["nodes"]]) for each in found]


def background(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def assert_fits(page: Page) -> None:
    """
    Nothing is wider than the narrowest telephone, and whoever wants to may zoom.
    """
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    page.set_viewport_size({"width": 360, "height": 740})
    told = str(page.locator("meta[name=viewport]").get_attribute("content"))
    assert "maximum-scale" not in told
    assert "user-scalable" not in told


def test_everybody_can_use_it(browser: Browser, host: Host, address: str) -> None:
    """
    axe-core finds nothing on any page, while an episode is heard and searched as well; nothing moves sideways. Who
    wants another light than the system's gets it, for all pages.
    """
    with opened(browser, address) as page:
        box = page.locator("#play").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        page.locator("#chapterlist a").nth(1).click()
        page.locator("#originals").check()
        expect(page.locator(".line[aria-current]")).to_have_count(1)
        assert page.locator(".original").first.is_visible()
        page.locator("#find").fill("ДАЛІ")
        page.select_option("#sleep", "15")
        assert_accessible(page)
        assert_fits(page)
        page.keyboard.press("Escape")
        page.locator("#help").click()
        assert_accessible(page)
        for path in ("", "uk/", "uk/offline.html"):
            page.goto(host.address + path)
            assert_accessible(page)
            assert_fits(page)
        page.locator("#theme").click()
        page.goto(host.address)
        assert background(page) == "rgb(16, 18, 22)"


def test_it_plays(browser: Browser, host: Host, address: str, ukrainian: Item) -> None:
    """
    The large button plays and stops; the lock screen is told what is heard, and what it asks for is done; speed and
    place are remembered; nothing is loaded before somebody listens.
    """
    sound = f"/a/show/uk/{ukrainian.sound.name}"
    host.asked.clear()
    with opened(browser, address, script=SESSION) as page:
        assert sound not in host.asked
        assert page.locator("#at").text_content() == "0:00"
        page.locator("#play").click()
        go_on(page, "s.currentTime > 0.1")
        assert page.locator("#play").get_attribute("aria-label") == "Пауза"
        told = page.evaluate("({...['title', 'artist'].map((key) => navigator.mediaSession.metadata[key])})")
        assert told == {"0": ukrainian.title, "1": "Morning News (Українська)"}
        sizes = page.evaluate("navigator.mediaSession.metadata.artwork.map((each) => each.sizes)")
        assert sizes == ["512x512", "192x192"]
        page.evaluate("deeds.nexttrack()")
        assert at(page) == pytest.approx(4, abs=1.5)
        page.evaluate("deeds.seekto({seekTime: 10})")
        assert at(page) == pytest.approx(11, abs=1.5)
        expect(page.locator("#chapterlist [aria-current]")).to_have_text("0:09 Розділ 4")
        page.evaluate("deeds.previoustrack()")
        page.evaluate("deeds.seekbackward({})")
        page.evaluate("deeds.seekforward({seekOffset: 5})")
        assert at(page) == pytest.approx(6, abs=1.5)
        page.select_option("#speed", "1.5")
        assert page.evaluate("[state.duration, state.playbackRate]") == [pytest.approx(24, abs=0.1), 1.5]
        page.evaluate("deeds.pause()")
        assert paused(page)
        assert page.evaluate("navigator.mediaSession.playbackState") == "paused"
        page.locator("#seek").fill("17")
        assert page.locator("#seek").get_attribute("aria-valuetext") == "0:17 з 0:24"
        page.reload()
        assert at(page) == pytest.approx(17, abs=0.1)
        assert page.locator("#at").text_content() == "0:17"
        assert page.evaluate("document.querySelector('#sound').playbackRate") == 1.5
        page.locator("#play").click()
        page.locator("#seek").fill("23.5")
        go_on(page, "s.ended")
        page.reload()
        assert at(page) == 0


def test_keys(browser: Browser, address: str) -> None:
    """
    Keys play, step, mute and explain themselves, with a Cyrillic keyboard, too; who types is not disturbed, and who
    does not want them turns them off.
    """
    with opened(browser, address) as page:
        page.keyboard.press("Space")
        go_on(page, "!s.paused")
        page.keyboard.press("k")
        assert paused(page)
        for key, place in (("l", 10), ("ArrowRight", 15), ("j", 5), ("ArrowLeft", 0)):
            page.keyboard.press(key)
            assert at(page) == pytest.approx(place, abs=0.6)
        page.evaluate(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'д', code: 'KeyL', bubbles: true}))"
        )
        assert at(page) == pytest.approx(10, abs=0.6)
        page.keyboard.press("m")
        assert page.evaluate("document.querySelector('#sound').muted")
        expect(page.locator("#toast")).to_have_text("Звук вимкнено")
        page.locator("#find").press_sequentially("k m")
        assert page.locator("#find").input_value() == "k m"
        assert paused(page)
        page.locator("#play").focus()
        page.keyboard.press("Space")
        go_on(page, "!s.paused")
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.locator("#keys button").click()
        assert not page.locator("#keys").is_visible()
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        page.locator("#keyson").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("k")
        assert not paused(page)
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_text_follows_the_sound(browser: Browser, address: str) -> None:
    """
    The line that is heard is marked, and stays before the eyes of who reads along; who has scrolled away is left there
    until a button takes them back. A tap on a line is heard. A chapter that has begun marks its first line.
    """
    with opened(browser, address, viewport={"width": 360, "height": 500}) as page:
        lines = page.locator(".line")
        lines.nth(1).locator("span").first.click()
        go_on(page, "!s.paused && s.currentTime >= 3")
        expect(lines.nth(1)).to_have_attribute("aria-current", "true")
        seen = page.evaluate("scrollY")
        page.evaluate("sound_ = document.querySelector('#sound')")
        for place in (6.1, 9.1, 12.1):
            page.evaluate(f"sound_.currentTime = {place}")
            expect(lines.nth(round(place // 3))).to_have_attribute("aria-current", "true")
        followed = page.evaluate("scrollY")
        assert followed > seen
        page.evaluate("scrollTo(0, 0)")
        page.evaluate("sound_.currentTime = 15.1")
        expect(lines.nth(5)).to_have_attribute("aria-current", "true")
        assert page.evaluate("scrollY") == 0
        page.locator("#current").click()
        until(page, f"scrollY >= {followed}")
        expect(page.locator("#current")).to_be_hidden()
        there = page.evaluate("scrollY")
        page.mouse.wheel(0, -180)
        until(page, f"scrollY <= {there - 180}")
        reading = page.evaluate("scrollY")
        page.evaluate("sound_.pause(); sound_.currentTime = 18.1")
        expect(lines.nth(6)).to_have_attribute("aria-current", "true")
        assert page.evaluate("scrollY") == reading
        page.locator("#chapterlist a").first.click()
        assert at(page) < 1


def test_it_falls_silent_when_asked(browser: Browser, address: str) -> None:
    """
    The sleep timer stops the sound after its minutes, and at the end of the chapter that is heard.
    """
    with opened(browser, address, stopped=True) as page:
        page.locator("#play").click()
        page.evaluate("document.querySelector('#sound').loop = true")
        page.select_option("#sleep", "5")
        assert page.locator("#nap").text_content() == "лишилося 5 хвилин"
        page.clock.fast_forward("04:01")
        assert page.locator("#nap").text_content() == "лишилася 1 хвилина"
        assert not paused(page)
        page.clock.fast_forward("01:00")
        assert paused(page)
        expect(page.locator("#toast")).to_have_text("Таймер сну зупинив відтворення.")
        assert page.locator("#sleep").input_value() == ""
        page.locator("#chapterlist a").nth(2).click()
        page.select_option("#sleep", "chapter")
        page.evaluate("document.querySelector('#sound').currentTime = 8.4")
        go_on(page, "s.paused")
        assert at(page) == pytest.approx(9, abs=1)


def test_a_moment_is_shared(browser: Browser, address: str) -> None:
    """
    A link to a moment opens there; the moment that is heard is handed to the telephone, or copied where it takes none.
    """
    taken = "navigator.share = async (told) => { window.shared = told; };"
    with opened(browser, f"{address}#t=0:12", script=taken) as page:
        assert at(page) == 12
        page.get_by_role("button", name="Поділитися з 0:12").click()
        assert page.evaluate("shared.url") == f"{address}#t=12"
        page.goto(address)
        assert at(page) == 0
        page.locator("#forward").click()
        page.locator("#back").click()
        page.reload()
        assert at(page) == 14
    with opened(browser, address, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.locator("#forward").click()
        page.locator("#back").click()
        page.locator("#share").click()
        expect(page.locator("#toast")).to_have_text("Посилання скопійовано.")
        assert page.evaluate("navigator.clipboard.readText()") == f"{address}#t=14"
        page.locator("#copyfeed").click()
        until(page, "navigator.clipboard.readText().then((told) => told.endsWith('/news/uk/feed.xml'))")


def test_texts_are_searched(browser: Browser, host: Host, address: str) -> None:
    """
    In an episode lines without the words go; on the page of the channel every episode is searched by what it says,
    without regard to case, once somebody asks; a hit leads to its moment.
    """
    with opened(browser, address) as page:
        page.locator("#find").fill("mehr, 3")
        expect(page.locator("#hits")).to_have_text("1 збіг")
        assert page.locator(".line:visible mark").all_text_contents() == ["mehr, 3"]
        assert page.locator(".line:visible").count() == 1
        page.locator("#find").fill("нема такого")
        expect(page.locator("#hits")).to_have_text("Нічого не знайдено.")
        page.locator("#find").fill("")
        assert page.locator(".line:visible").count() == 8
        host.asked.clear()
        page.goto(f"{host.address}uk/")
        assert page.locator("#list > li").count() == 2
        assert not any("search-" in each for each in host.asked)
        page.locator("#findall").fill("МІСТ, 4")
        expect(page.locator("#hits")).to_have_text("1 збіг")
        assert page.locator("#list").is_hidden()
        page.locator("#found ul a").click()
        page.wait_for_url("**/*staryi-mist.html#t=12")
        assert at(page) == 12
        page.goto(f"{host.address}uk/")
        page.locator("#findall").fill("<b>що")
        expect(page.locator("#found > li")).to_have_count(1)
        assert page.locator("#found b").count() == 0


def test_it_is_heard_without_a_network(browser: Browser, host: Host, address: str, ukrainian: Item) -> None:
    """
    With the web host down, what was visited is there, what was kept is heard, from any place, what is neither is told;
    what is kept is listed with its size and can be removed. What is not the sound is not kept for it.
    """
    sound = host.folder / "uk" / ukrainian.sound.name
    whole = sound.read_bytes()
    part = """async ([name, range]) => {
        const told = await fetch(name, {headers: {Range: range}});
        return [told.status, told.headers.get('Content-Range'), [...new Uint8Array(await told.arrayBuffer())]];
    }"""
    with opened(browser, address, tolerated="error: Failed to load resource: (net::ERR_|.* 416 )") as page:
        until(page, "!!navigator.serviceWorker.controller")
        sound.write_bytes(b"Log in to the guest network")
        page.locator("#keep").click()
        expect(page.locator("#toast")).to_contain_text("Не вдалося зберегти")
        sound.write_bytes(whole)
        page.locator("#keep").click()
        expect(page.locator("#keep")).to_have_text("Збережено на цьому пристрої · Вилучити")
        page.goto(f"{host.address}uk/")
        expect(page.locator("#keptall")).to_have_text("Усього 0,2 МБ")
        until(page, "caches.keys().then((all) => all.length === 3)")
        until(page, "caches.match('offline.html').then(Boolean)")
        host.stop()
        try:
            page.goto(address)
            assert page.locator("#play").is_visible()
            page.locator("#chapterlist a").nth(6).click()
            go_on(page, "s.currentTime > 18.1")
            for asked, first, last in (
                ("bytes=0-9", 0, 9),
                ("bytes=1000-", 1000, len(whole) - 1),
                ("bytes=-5", len(whole) - 5, len(whole) - 1),
            ):
                status, told, data = page.evaluate(part, [ukrainian.sound.name, asked])
                assert (status, told) == (206, f"bytes {first}-{last}/{len(whole)}")
                assert bytes(data) == whole[first : last + 1]
            assert page.evaluate(part, [ukrainian.sound.name, f"bytes={len(whole)}-"])[:2] == [
                416,
                f"bytes */{len(whole)}",
            ]
            page.goto(f"{host.address}uk/")
            assert page.locator("#list > li").count() == 2
            page.locator("#list a").last.click()
            expect(page.locator("h1")).to_have_text("Немає з’єднання з мережею")
            assert page.locator("#keptlist a").all_text_contents() == [ukrainian.title]
            page.locator("#keptlist button").click()
            expect(page.locator("#keptlist li")).to_have_count(0)
            assert page.locator("#keptall").text_content().startswith("Збережених випусків ще немає.")  # type: ignore[union-attr]
        finally:
            host.start()


def test_it_is_heard_without_a_script(browser: Browser, address: str, paged_show: Library, ukrainian: Item) -> None:
    """
    Without JavaScript the browser's own controls play, chapters, text and originals are read, and no button is there
    that does nothing. From a disk, without a host, the script plays as well.
    """
    with opened(browser, address, java_script_enabled=False) as page:
        assert page.locator("#sound").is_visible()
        assert page.locator("#sound").get_attribute("controls") is not None
        assert page.locator(".line:visible").count() == 8
        page.locator("#originals").check()
        assert page.locator(".original").first.is_visible()
        assert page.locator("button:visible").count() == 0
        assert page.locator("#dock").is_hidden()
    path = paged_show.folder / "uk" / ukrainian.page
    with opened(browser, Path(path).as_uri()) as page:
        page.locator("#play").click()
        go_on(page, "s.currentTime > 0.1")


def test_what_is_injected_does_not_run(browser: Browser, address: str) -> None:
    """
    The policy of the page keeps whoever gets something into it from running it, and from telling others.
    """
    with opened(browser, address, tolerated=".*") as page:
        blocked = page.evaluate("""async () => {
            const told = [];
            addEventListener('securitypolicyviolation', (event) => told.push(event.effectiveDirective));
            const script = document.createElement('script');
            script.textContent = 'window.hurt = 1';
            const image = document.createElement('img');
            image.src = 'https://example.org/x.png';
            document.body.append(script, image);
            await fetch('https://example.org/').catch(() => {});
            await new Promise((done) => setTimeout(done, 100));
            return [window.hurt, told.sort()];
        }""")
        assert blocked == [None, ["connect-src", "img-src", "script-src-elem"]]
