"""
The sentences of an article, each with its exact place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.abbreviations import ABBREVIATIONS, Abbreviations
from briefing.model import Article, Sentence, Span
from briefing.stopwords import stopwords

_MARK = re.compile(r"[.!?…]+[\"'”’»«“‘)\]]*")
_OPENING = "\"'“”„«»‘‚([—–- \t\n\u00a0\u202f"
_ROMAN = re.compile(r"[IVXLC]+\Z")
_INITIAL = re.compile(r"[A-ZÄÖÜА-ЯЁІЇЄҐ]\.\s?[A-ZÄÖÜА-ЯЁІЇЄҐ]")
_NUMBER = re.compile(r"[\d.,:\u00a0 –-]*\d\Z|[IVXLC]+\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_WORD = re.compile(r"[^\W_]+(?:[’'ʼ-][^\W_]+)*")
_AMOUNTS = ("тис", "тыс", "млн", "млрд", "трлн")


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
    rules = ABBREVIATIONS.get(language, ABBREVIATIONS["en"])
    openers = rules.openers | _capitalised(language)
    spans: list[Span] = []
    start = 0
    for found in _MARK.finditer(text):
        if not _ends(text, start, found, rules, openers):
            continue
        _add(spans, text, start, found.end())
        start = found.end()
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
    if spans and not any(sign.isalnum() for sign in piece):
        # A stray quotation mark belongs to what it closes.
        spans[-1] = Span(spans[-1].start, end)
    elif len(spans) == 1 and not any(sign.isalnum() for sign in text[spans[0].start : spans[0].end]):
        spans[0] = Span(spans[0].start, end)
    else:
        spans.append(Span(start, end))


def _ends(text: str, start: int, found: re.Match[str], rules: Abbreviations, openers: frozenset[str]) -> bool:
    """
    Tell whether the mark *found* ends the sentence that began at *start*.
    """
    rest = text[found.end() : found.end() + 80]
    before = text[max(start, found.start() - 60) : found.start()]
    if not rest.strip():
        return True
    if not rest[0].isspace():
        return _glued(before, found.group(), rest)
    following = rest.lstrip(_OPENING)
    if not following or not _may_begin(following):
        return False
    if rest.lstrip()[0] in "—–" and _open_quotation(text[start : found.end()]):
        return False  # «…, — said she. — …»: one utterance, taken up again
    mark = found.group()
    if mark[0] == "." and mark.count(".") == 1:
        quoted = rest.lstrip()[0] in '"“„«»‘‚' or len(mark) > 1
        return _stop_ends(before, following, rules, openers, quoted)
    return not _reported(mark, following, rules)


def _glued(before: str, mark: str, rest: str) -> bool:
    """
    Tell whether a blank was forgotten: `fell.The`; not in `site.com`, `U.S.`, `RBC.RU`.
    """
    return bool(
        mark[0] in ".!?"
        and re.search(r"[a-zа-яіїєґß-ÿ]{3}\Z", before)
        and re.match(r"[A-ZА-ЯІЇЄҐÄÖÜ][a-zа-яіїєґß-ÿ]+ ", rest)
    )


def _may_begin(following: str) -> bool:
    # iPhone, eBay: a capital in the second place is as good as one in the first.
    return not following[0].islower() or (len(following) > 1 and following[1].isupper())


def _open_quotation(text: str) -> bool:
    return text.count("«") > text.count("»") or text.count("„") > text.count("“") + text.count("”")


def _reported(mark: str, following: str, rules: Abbreviations) -> bool:
    """
    Tell whether `"Why?"` goes on with its speaker: `Smith asked.`
    """
    if mark[-1] not in '"”’»“':
        return False
    named = re.match(r"((?:[^\W\d_][\w’'-]*\s+){1,3}?)([^\W\d_]+)\b", following)
    return bool(named and named.group(2) in rules.reported and named.group(1).split()[0] not in ("The", "He", "She"))


def _stop_ends(before: str, following: str, rules: Abbreviations, openers: frozenset[str], quoted: bool) -> bool:
    token = re.split(r"[\s(\[\"'“”„«»‘‚\u00a0/–—]", before)[-1]
    previous = before[: len(before) - len(token)].split()
    last = previous[-1].strip(".") if previous else ""
    found = _WORD.match(following)
    word = found.group() if found else ""
    sure = quoted or word in openers
    number = following[0].isdigit()
    if not token:
        return True
    if token in rules.units and (_NUMBER.search(last) or last in _AMOUNTS):
        return True
    if token in rules.counting or token.lower() in rules.counting:
        return not (number or _ROMAN.match(word) is not None or following[0] == "№")
    if token in rules.closing:
        return sure
    if token in rules.leading or token.endswith(rules.tails) or (not previous and token.lower() in rules.leading):
        return False
    if _DOTTED.match(token):
        return sure
    if len(token) == 1 and token.isalpha():
        if _INITIAL.match(following):
            return False  # "В. И. Петров", though "В" and "И" are words, too
        return _letter_ends(token, last, word, openers, quoted, before)
    if token.isdigit():
        return _number_ends(token, previous, sure, rules)
    if rules.ordinals and _ROMAN.match(token):
        return sure
    return True


def _letter_ends(token: str, last: str, word: str, openers: frozenset[str], quoted: bool, before: str) -> bool:
    """
    Judge `J.` in a name against the last letter of `Plan B.`
    """
    if token.islower():
        return True  # "сказал я.": lower-case abbreviations are in the tables
    if not last or before.rstrip(token).endswith((".", "-")):
        return False
    return word in openers or (quoted and not last[0].isupper())


def _number_ends(token: str, previous: list[str], sure: bool, rules: Abbreviations) -> bool:
    if not previous:
        return False  # "1. Do this"
    return sure or not rules.ordinals or len(token) > 2
