"""
The body of a newsletter: its paragraphs, without the frame that mailing systems put around them.
"""

from __future__ import annotations

import re

from briefing.source import plain, tree

FRAME_WORDS = 30
"""
A block of more words belongs to no frame.
"""

HEAD = 0.7
"""
Of all words: a line by which one unsubscribes ends the letter when so many stand before it.
"""

BUTTON_WORDS = 4
"""
A link of up to so many words that ends without a full stop is a button or an item of a menu.
"""

_URL = r"(?:https?://|www\.)[^\s<>()\[\]]+"
_LINKED = re.compile(rf" ?[<(\[] ?(?:{_URL}|mailto:[^\s<>()\[\]]+) ?[>)\]]")
_BARE = re.compile(rf"\W*{_URL}\W*\Z")
_SIGNATURE = re.compile(r"^-- ?$", re.M)
_QUOTED = re.compile(r"^(?:> ?)+", re.M)
_END = re.compile(
    r"\bunsubscribe\b|\bmanage (?:your )?(?:preferences|subscription)|you(?:[’']re| are) receiving this|you received"
    r" this|\babmelden\b|\babbestellen\b|\bsie erhalten dies|\baustragen\b|отписаться|отказаться от (?:рассылки"
    r"|подписки)|вы получили это|відписатися|скасувати (?:підписку|передплату)|ви отримали це",
    re.I,
)
_VIEW = re.compile(
    r"\W*(?:view|read|open|see)(?: this| the)?(?: e?-?mail| newsletter| message| it)? (?:in (?:your |a |the )?browser"
    r"|online)|\W*(?:e-?mail|newsletter)? ?(?:im browser|online) (?:ansehen|anzeigen|lesen|öffnen)|.{0,40}nicht richtig"
    r" angezeigt|.{0,30}(?:not|trouble|problems?) (?:display|view|see)ing|\W*(?:открыть|посмотреть|читать) (?:письмо"
    r" )?в браузере|\W*(?:відкрити|переглянути|читати) (?:лист )?(?:у|в) браузері|\W*forwarded (?:by|this)|\W*was this"
    r" (?:e?-?mail|newsletter) forwarded",
    re.I,
)


def from_html(html: str) -> str:
    """
    Return what the HTML of a letter says.

    Its layout is nested tables, so that all blocks count, not those alone that look like an article.
    """
    root = tree.parse(html)
    if root is None:
        return ""
    tree.prune(root)
    blocks = tree.blocks(root, breaks="\n")
    return trim("\n\n".join(each.text for each in blocks if not (each.link and _is_button(each.text))))


def from_text(text: str) -> str:
    """
    Return what the plain form of a letter says, without addresses of the web, quotation marks, signature.
    """
    text = _SIGNATURE.split(text, maxsplit=1)[0]
    lines = [_LINKED.sub("", line).rstrip() for line in _QUOTED.sub("", text).split("\n")]
    # Lines of dashes part what they stand between.
    return trim("\n".join("" if not _says(line) else line for line in lines))


def trim(text: str) -> str:
    """
    Cut off the frame: lines to open the letter elsewhere, and everything from the line to unsubscribe on.
    """
    blocks = plain.even(text).split("\n\n")
    sizes = [len(each.split()) for each in blocks]
    kept: list[str] = []
    seen, most = 0, HEAD * sum(sizes)
    for block, size in zip(blocks, sizes, strict=True):
        if size <= FRAME_WORDS and _END.search(block):
            if seen >= most:
                break
        elif not (size <= FRAME_WORDS and _VIEW.match(block)):
            kept.append(block)
        seen += size
    return "\n\n".join(kept)


def _says(line: str) -> bool:
    return any(map(str.isalnum, line)) and not (line.count(" ") < 3 and _BARE.match(line[:3_000]))


def _is_button(text: str) -> bool:
    return len(text.split()) <= BUTTON_WORDS and text[-1:] not in ".!?…"
