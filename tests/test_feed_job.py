"""
A morning show: a feed of a newspaper in, what is new of it published.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsserver
import pytest
from house import Answer, House, assert_one_sentence, manifest
from newsserver import NewsServer

FAST = ("--engine", "tone", "--allow-private", "--plain", "--segments", "2")
ITEM = "<item><title>{0}</title><link>{1}</link><pubDate>{2}</pubDate></item>"
NOTHING = "has nothing new for the show, which has told all of its articles already."
PAGE = """<html lang="en"><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>The {0} was opened on Monday by the mayor of Harlow. It cost 4 million euros and took six years.</p>
<p>Most people in the town had waited for it since the old one was closed. The next one will follow in May.</p>
</article></body></html>"""


@pytest.fixture
def news() -> Iterator[NewsServer]:
    """
    A newspaper with three articles, a PDF and a page that is gone, the newest last in its feed.
    """
    with newsserver.serve() as server:
        days = (("bridge", 21), ("harbour", 22), ("library", 23))
        for name, _ in days:
            server.pages[f"/{name}"] = PAGE.format(name).encode()
        items = [ITEM.format(name, f"/{name}?utm_source=rss", f"{day} Nov 2026 06:00 GMT") for name, day in days]
        server.pages["/report"], server.kinds["/report"] = b"%PDF-1.7 ...", "application/pdf"
        items.append(ITEM.format("report", "/report", "24 Nov 2026 06:00 GMT"))
        items.append(ITEM.format("gone", "/404/gone", "25 Nov 2026 06:00 GMT"))
        _offer(server, items)
        yield server


def _offer(server: NewsServer, items: list[str]) -> None:
    server.pages["/rss"] = (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Test</title>{"".join(items)}</channel></rss>'.encode()
    )
    server.kinds["/rss"] = "application/rss+xml"


def _told(answer: Answer) -> list[str]:
    """
    The paths of the articles in the one edition that was made.
    """
    assert answer.code == 0, answer.err
    sources: list[dict[str, Any]] = manifest(Path(answer.out.strip()))["sources"]
    return sorted(each["address"].rpartition("/")[2] for each in sources)


def test_the_newest_articles(briefing: House, news: NewsServer) -> None:
    """
    As many as are asked for, by their dates, each fetched once; what cannot be read makes room, and is named.
    """
    answer = briefing("make", f"{news.address}/rss", "--latest", "2", *FAST, "-o", "two.mp3")
    assert _told(answer) == ["harbour", "library"]
    assert news.asked == ["/rss", "/404/gone", "/report", "/library", "/harbour"]
    assert answer.err.count("An article of the feed is left out") == 2
    assert "application/pdf" in answer.err
    published = [each["published"] for each in manifest(Path("two.mp3"))["sources"]]
    assert sorted(published) == ["2026-11-22", "2026-11-23"]
    assert _told(briefing("make", f"{news.address}/rss", *FAST, "-o", "one.mp3")) == ["library"]


def test_feeds_and_articles_together(briefing: House, news: NewsServer, lighthouse_article: Path) -> None:
    """
    A feed may stand among other sources, even one of its own articles, and may be a file.
    """
    Path("news.rss").write_text(
        f"<rss><channel><link>{news.address}</link>"
        f"{ITEM.format('library', '/library', '')}{ITEM.format('bridge', '/bridge', '')}</channel></rss>",
        "utf-8",
    )
    sources = (lighthouse_article, f"{news.address}/library", "news.rss")
    answer = briefing("make", *sources, "--latest", "2", *FAST, "-o", "a.mp3")
    assert _told(answer) == ["bridge", "library", lighthouse_article.name]
    assert news.asked == ["/library", "/bridge"]


def test_an_article_inside_the_feed(briefing: House) -> None:
    """
    A feed that leads nowhere but holds its articles needs no network.
    """
    text = PAGE.format("tunnel").partition("<article>")[2].partition("</article>")[0]
    Path("news.atom").write_text(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Letter</title><entry><id>1</id><title>The tunnel</title>'
        f"<content type='html'><![CDATA[{text}]]></content></entry></feed>",
        "utf-8",
    )
    answer = briefing("make", "news.atom", "--offline", "--engine", "tone", "--plain", "-o", "a.mp3")
    assert answer.code == 0, answer.err
    (source,) = manifest(Path("a.mp3"))["sources"]
    assert source["address"].startswith("news.atom#")
    assert (source["title"], source["publisher"]) == ("The tunnel", "Letter")


def test_what_is_no_feed(briefing: House, news: NewsServer, lighthouse_article: Path) -> None:
    """
    Each way to fail is one sentence.
    """
    answer = briefing("make", lighthouse_article, "--latest", "3", *FAST)
    assert_one_sentence(answer, 1)
    assert "--latest" in answer.err
    assert_one_sentence(briefing("make", f"{news.address}/rss", "--latest", "0", *FAST), 2)
    assert_one_sentence(briefing("make", f"{news.address}/rss", "--engine", "tone"), 1)
    assert not news.asked
    _offer(news, [])
    assert "a feed without an article" in briefing("make", f"{news.address}/rss", *FAST).err
    _offer(news, [ITEM.format(i, f"/404/{i}", "") for i in range(9)])
    answer = briefing("make", f"{news.address}/rss", *FAST)
    assert answer.code == 1
    assert "leads to no article that can be read" in answer.err
    assert sum(each.startswith("/404") for each in news.asked) == 5
    _offer(news, [ITEM.format("again", "/rss2", "")])
    news.pages["/rss2"], news.kinds["/rss2"] = news.pages["/rss"], "text/xml"
    assert "is a feed itself" in briefing("make", f"{news.address}/rss", *FAST).err


def test_a_feed_leads_into_no_private_network(news: NewsServer, briefing: House) -> None:
    """
    A feed that anybody may have written opens no page that only this machine can see.
    """
    Path("news.rss").write_text(f"<rss><channel>{ITEM.format('x', f'{news.address}/bridge', '')}</channel></rss>")
    answer = briefing("make", "news.rss", "--engine", "tone")
    assert answer.code == 1
    assert "not on the open internet" in answer.err
    assert not news.asked


def test_every_morning(briefing: House, news: NewsServer, fresh_show: Path) -> None:
    """
    One command publishes what is new in each language, knows by its address what was told before it fetches anything,
    and has nothing to do, without an error, when nothing is new; a dry run says the same.
    """
    shutil.copytree(fresh_show, "show")
    morning = ("make", f"{news.address}/rss", "--latest", "2", "--publish", "show", *FAST, "--to", "en")
    first = briefing(*morning)
    assert _told(first) == ["harbour", "library"]
    news.asked.clear()
    assert len(briefing(*morning, "--dry-run").out.splitlines()) > 1
    assert "/library" not in news.asked
    news.asked.clear()
    second = briefing(*morning)
    assert _told(second) == ["bridge"]
    assert news.asked == ["/rss", "/404/gone", "/report", "/bridge"]
    _offer(news, [ITEM.format(each, f"/{each}?utm_medium=x", "") for each in ("bridge", "library")])
    for more in ((), ("--dry-run",)):
        third = briefing(*morning, *more)
        assert (third.code, third.out) == (0, "")
        assert third.err == f"briefing: {news.address}/rss {NOTHING}\n"
    assert _told(briefing(*morning, "--again", "--latest", "1")) == ["bridge"]


def test_a_quiet_morning(briefing: House, news: NewsServer, fresh_show: Path) -> None:
    """
    What can never be read is no error of each morning; a server that is too busy is one, since it may hold news.
    """
    shutil.copytree(fresh_show, "show")
    morning = ("make", f"{news.address}/rss", "--publish", "show", *FAST, "--to", "en")
    _offer(news, [ITEM.format(each, each, "") for each in ("/404/film", "/report")])
    quiet = briefing(*morning)
    assert (quiet.code, quiet.out) == (0, "")
    assert "has nothing new that can be read." in quiet.err
    _offer(news, [ITEM.format(each, each, "") for each in ("/404/film", "/503/busy")])
    busy = briefing(*morning)
    assert (busy.code, busy.out) == (1, "")
    assert "Try again later" in busy.err
    _offer(news, [])
    assert briefing(*morning).code == 0


@pytest.mark.usefixtures("lighthouse_in_ukrainian")
def test_what_one_language_has_not_told_yet(briefing: House, news: NewsServer, fresh_show: Path) -> None:
    """
    An article is new while a language of the show lacks it; the same text at another address is the same article.
    """
    shutil.copytree(fresh_show, "show")
    _offer(news, [ITEM.format("bridge", "/bridge", "")])
    publish = ("make", f"{news.address}/rss", "--publish", "show", *FAST, "--on-bad-translation", "keep")
    assert _told(briefing(*publish, "--to", "uk")) == ["bridge"]
    made = briefing(*publish)
    assert made.code == 0, made.err
    assert [Path(each).parent.name for each in made.out.splitlines()] == ["en"]
    news.pages["/moved"] = news.pages["/bridge"]
    _offer(news, [ITEM.format("moved", "/moved", "")])
    assert "has nothing new" in briefing(*publish).err
