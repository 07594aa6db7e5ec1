"""
The sentences of an article, each with its exact place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.model import Article, Sentence, Span
from briefing.sentences.abbreviations import CALLED, Abbreviations, abbreviations
from briefing.sentences.stops import OPENING, first_word, last_word, stop_ends
from briefing.stopwords import stopwords

# A mark with what closes after it, up to a smile; or the break before an item of a list.
_MARK = re.compile(
    r"[.!?…‼⁇⁈⁉‽]+(?:\s[.!?](?=\s|\Z))*(?:[\"'”’»)\]\u00ad\u200b\u2060\ufeff]|[«“‘](?![^\W_])|\[\d{1,3}\])*"
    r"(?:\s\"(?=\s|\Z))?(?:\s?[\U0001f600-\U0001f64f\U0001f910-\U0001f92f🎉👏💪💙💛🔥👍❤♥]\ufe0f?)*"
    r"|\n[ \t]*(?=[•‣▪●◦]\s|\w\)\s)"
)
_QUOTES = frozenset("\"'“”„«»‘’)]")
_PAIRS = (("(", ")"), ("«", "»"), ("„", "“"), ("“", "”"), ('"', '"'), ("»", "«"))
_SIGN = re.compile(r"[^\W_]")
_ITEM = re.compile(r"[a-zа-яіїєґ]\)\s")
_PARTICLE = re.compile(r"(?:de|du|di|da|von|van|zu|der|la|le|al|el|bin)[\s-](?:(?:der|den|la)\s)?[A-ZÄÖÜ]")
_AUTHOR = re.compile(r"(.)[,!?…]\s[—–-]\s[a-zа-яіїєґ](?:[^.!?…]|[.!?…](?!\s[—–-]))*\Z")
_GOES_ON = re.compile(r"\s[a-zа-яіїєґß-ÿ]")
_GLUED = re.compile(r"[«“„\"]?([A-ZА-ЯІЇЄҐÄÖÜ][a-zа-яіїєґß-ÿ’']*)[ ,]")


def split(article: Article) -> tuple[Sentence, ...]:
    """
    Return the sentences of *article* in order; white space inside them is folded, nothing else is changed.
    """
    text = article.document.text
    return tuple(
        Sentence(" ".join(text[start:end].split()), Span(start, end), index)
        for index, paragraph in enumerate(article.paragraphs)
        for start, end in (
            (paragraph.start + found.start, paragraph.start + found.end)
            for found in split_text(text[paragraph.start : paragraph.end], article.language)
        )
    )


def split_text(text: str, language: str) -> tuple[Span, ...]:
    """
    Return the sentences of one paragraph: ordered, apart, covering all that is not white space.
    """
    rules = abbreviations(language)
    openers = rules.near.openers | _capitalised(language)
    spans: list[Span] = []
    start = seen = 0
    worded = False
    for found in _MARK.finditer(text):
        # Each stretch is searched once: a paragraph may be a million marks without a word.
        worded = worded or _SIGN.search(text, seen, found.start()) is not None
        seen = end = found.end()
        if text[end - 1] == '"' and _opens(text, end - 1):
            end = found.start() + len(found.group()[:-1].rstrip())
        if _ends(text, start, Span(found.start(), end), rules, openers, worded):
            _add(spans, text, start, end)
            start, worded = end, False
    _add(spans, text, start, len(text))
    return tuple(spans)


@lru_cache
def _capitalised(language: str) -> frozenset[str]:
    return frozenset(word.capitalize() for word in stopwords(language)) - {"May", "Will"}  # people's names


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if not piece.strip():
        return
    start, end = end - len(piece.lstrip()), start + len(piece.rstrip())
    if spans and not _SIGN.search(piece):
        # A stray quotation mark belongs to what it closes.
        spans[-1] = Span(spans[-1].start, end)
    elif len(spans) == 1 and not _SIGN.search(text, spans[0].start, spans[0].end):
        spans[0] = Span(spans[0].start, end)
    else:
        spans.append(Span(start, end))


def _opens(text: str, quote: int) -> bool:
    """
    Tell whether the straight quotation mark after a stop opens the next sentence: `fell."The`, `fell. " The`.
    """
    if text[quote - 2] in "'’" or not (text[quote - 1].isspace() or text[quote + 1 : quote + 2].isalnum()):
        return False
    earlier = text.rfind('"', max(0, quote - 400), quote)
    # It opens if the one before it closed.
    return earlier > 0 and not text[earlier - 1].isspace() and text[earlier - 1] not in "(["


def _ends(text: str, start: int, found: Span, rules: Abbreviations, openers: frozenset[str], worded: bool) -> bool:
    """
    Tell whether the mark *found* ends the sentence that began at *start*; *worded*: a word stands between them.
    """
    mark = text[found.start : found.end]
    if mark[0] == "\n":
        return worded
    rest = text[found.end : found.end + 80]
    if not rest.strip():
        return True
    before = text[max(start, found.start - 60) : found.start]
    if not rest[0].isspace():
        return _glued(before, rest, openers)
    if not worded:
        return "…" not in mark and "..." not in mark  # "... The family thanks you."
    following = rest.lstrip(OPENING)
    if not following or (following[0].islower() and not _may_begin(mark, following)):
        return False
    next_sign = rest.lstrip()[0]
    if next_sign in "—–-" and _resumed(text, start, found.start):
        return False
    if mark[0] == "." and mark.count(".") == 1:
        if ")" in mark and text[start : start + 40].lstrip()[:1] != "(" and last_word(before) in rules.short:
            return False  # "(today, ed.) 40 boats"
        quoted = next_sign in '"“„«»‘‚' or not _QUOTES.isdisjoint(mark)
        ends = stop_ends(before, following, rules, openers, quoted, next_sign in "([")
    else:
        ends = not (_called(before, mark, following, openers) or _reported(mark, following, rules, openers))
    return ends and not _inside(text, start, found)


def _glued(before: str, rest: str, openers: frozenset[str]) -> bool:
    """
    Tell whether a blank was forgotten: `fell.The`; not in `site.com`, `U.S.`, `RBC.RU`.
    """
    found = _GLUED.match(rest)
    if not found or not before[-3:].isalnum() or len(before) < 3:
        return False
    token = last_word(before)
    return found.group(1) in openers or (token.isalpha() and token.islower()) or token.isdigit()


def _may_begin(mark: str, following: str) -> bool:
    """
    Tell whether a sentence may begin with this small letter: `iPhone`, `de Gaulle`, `b) Wait.`
    """
    if following[1:2].isupper() or _ITEM.match(following):
        return True
    return mark == "." and _PARTICLE.match(following) is not None


def _resumed(text: str, start: int, stop: int) -> bool:
    """
    Tell whether an utterance is taken up again after its speaker: `«…, — said she. — …»`.
    """
    found = _AUTHOR.search(text, max(start, stop - 300), stop)
    if not found:
        return False
    low = max(0, stop - 600)
    return found.group(1) not in '»”“"' or text.count("«", low, stop) > text.count("»", low, stop)


def _inside(text: str, start: int, found: Span) -> bool:
    """
    Tell whether the sentence goes on after a bracket or a quotation that it holds: `(It was old. It leaked.) sank`.
    """
    for left, right in _PAIRS:
        opened = text.rfind(left, max(start, found.start - 200), found.start)
        if opened < 0:
            continue
        lead = text[max(start, opened - 4) : opened].rstrip()
        if not lead or not text[opened - 1].isspace() or text.find(right, opened + 1, found.end) >= 0:
            continue
        bracket = left == "("
        closed = text.find(right, found.end, found.end + (200 if bracket else 80))
        if closed < 0 or (not bracket and (text[closed - 1] == "," or lead[-1] in ",:—–-")):
            continue
        if _GOES_ON.match(text, closed + 1) or (bracket and text[closed + 1 : closed + 2] in tuple(',;»”"')):
            return True
    return False


def _called(before: str, mark: str, following: str, openers: frozenset[str]) -> bool:
    """
    Tell whether the mark belongs to a name: `Yahoo! Inc.`
    """
    return mark == "!" and last_word(before) in CALLED and first_word(following) not in openers


def _reported(mark: str, following: str, rules: Abbreviations, openers: frozenset[str]) -> bool:
    """
    Tell whether `"Why?"` goes on with its speaker: `Ann Smith, 40, asked.`
    """
    if mark[-1] not in '"”’»“':
        return False
    for index, word in enumerate(following.split()[:6]):
        if word.strip(".,") in rules.near.reported:
            return index > 0
        if not (word[0].isupper() or word[0].isdigit()) or word in openers:
            return False
    return False
