"""
The HTML transcript of the podcast namespace: a page to be read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from output.clock import clock
from output.model import RATE
from output.transcripts.model import Caption, Transcript

#: For those who open the page itself; podcast clients take the elements and no style.
_STYLE = (
    "body{max-width:40em;margin:2em auto;padding:0 1em;font:1em/1.5 sans-serif}"
    "cite,time{font-size:.8em;color:#555}p{margin:0 0 1em}"
)


def html(transcript: Transcript) -> str:
    """
    *transcript* as a page: its title, the chapters as headings, and for each sentence speaker, time and words.

    Elements stand flat in the body, since podcast clients read them there. `time` says its value in a form that HTML
    knows: the namespace's own example, 0:09 alone, is none (measured with the Nu checker).
    """
    title = transcript.title or next((c.title for c in transcript.chapters if c.title), "Briefing")
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(transcript.language)}">',
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>",
        f"<body>\n<h1>{escape(title)}</h1>",
    ]
    return "\n".join([*head, *_body(transcript), "</body>\n</html>"]) + "\n"


def _body(transcript: Transcript) -> Iterator[str]:
    for number, inside in groupby(transcript.captions, lambda caption: caption.chapter):
        if title := transcript.chapters[number].title:
            yield f"<h2>{escape(title)}</h2>"
        for _, parts in groupby(inside, lambda caption: caption.sentence):
            yield _sentence(list(parts))


def _sentence(parts: Sequence[Caption]) -> str:
    first = parts[0]
    seconds = first.start // RATE
    speaker = f"<cite>{escape(first.speaker)}:</cite>\n" if first.speaker else ""
    language = f' lang="{escape(first.language)}"' if first.language else ""
    text = escape(" ".join(part.text for part in parts), quote=False)
    return f'{speaker}<time datetime="PT{seconds}S">{clock(seconds)}</time>\n<p{language}>{text}</p>'
