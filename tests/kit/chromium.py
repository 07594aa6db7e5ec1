"""
The system's Chromium, and pages that are opened in it: whatever a page complains of, or asks another host for, fails.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def started() -> Iterator[Browser]:
    """
    A browser without a window. Fails, and says what to install, where there is none.
    """
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.fail(
            "No Chromium was found, in which the pages of a show are tested. Install it: `apt-get install chromium` on "
            f"Debian; or put one of {', '.join(_NAMES)} on the PATH."
        )
    with sync_playwright() as playwright:
        # Root has no sandbox of its own, and autoplay is for people to allow.
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--mute-audio"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser, address: str, *, script: str = "", stopped: bool = False, tolerated: str = "(?!)", **context: Any
) -> Iterator[Page]:
    """
    The page at *address* on a telephone, after *script*, in a context of its own with settings such as `color_scheme`.
    Its clock may be *stopped*.

    At the end nothing may have been complained of on its console, thrown, or asked of another host, but for what the
    pattern *tolerated* matches.
    """
    wrong: list[str] = []
    settings = {"viewport": {"width": 360, "height": 740}, "reduced_motion": "reduce", **context}
    around = browser.new_context(**settings)
    around.set_default_timeout(5000)
    around.on("console", lambda each: wrong.append(f"{each.type}: {each.text}") if each.type != "log" else None)
    around.on("weberror", lambda each: wrong.append(str(each.error)))
    home = address.split("/a/show/")[0] if address.startswith("http") else "file:"
    around.on("request", lambda each: None if each.url.startswith((home, "data:")) else wrong.append(each.url))
    if script:
        around.add_init_script(script)
    if stopped:
        around.clock.install()
    try:
        page = around.new_page()
        page.goto(address)
        yield page
        left = [each for each in wrong if not re.match(tolerated, each)]
        assert not left, left
    finally:
        around.close()


def until(page: Page, condition: str) -> None:
    """
    Wait until *condition*, an expression of JavaScript, holds on *page*. Its policy forbids that the page itself waits.
    """
    deadline = time.monotonic() + 8
    while not page.evaluate(condition):
        assert time.monotonic() < deadline, condition
        page.wait_for_timeout(20)
