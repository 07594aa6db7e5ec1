"""
The full stop after a word: the end of a sentence, or of an abbreviation, an initial, an ordinal.
"""

from __future__ import annotations

import re

from briefing.sentences.abbreviations import Abbreviations

#: What may stand before the first word of a sentence.
OPENING = "\"'“”„«»‘‚([—–- \t\n\u00a0\u202f"

_WORD = re.compile(r"[^\W_]+(?:[’'ʼ-][^\W_]+)*")
_SECOND = re.compile(r"[^\W\d_][\w’'-]*\s+([^\W\d_]+)")
_ROMAN = re.compile(r"[IVXLC]+\Z")
_INITIAL = re.compile(r"[A-ZÄÖÜА-ЯЁІЇЄҐ]\.")
_NUMBER = re.compile(r"\d(?:-\w{1,3})?\Z|(?<!\w)[IVXLCІХ]+\Z")
_FIGURE = re.compile(r"\d+(?:\.\d+)?\Z")
_MEASURE = re.compile(r"\d+\s+(\w+)\.")
_CHAIN = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.[\s\u00ad]?)+[^\W\d_]\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_TIES = frozenset(("и", "і", "й", "та"))
_AMOUNTS = frozenset(("тис", "тыс", "млн", "млрд", "трлн", "кв", "куб"))


def first_word(following: str) -> str:
    """
    Return the word that *following* begins with, without what an apostrophe ties to it.
    """
    found = _WORD.match(following)
    return found.group().split("'")[0].split("’")[0] if found else ""


def last_word(before: str) -> str:
    """
    Return the word that *before* ends with, without what opens before it.
    """
    return before.split()[-1].lstrip(OPENING) if before and not before.isspace() else ""


def stop_ends(
    before: str, following: str, rules: Abbreviations, openers: frozenset[str], quoted: bool, bracket: bool
) -> bool:
    """
    Tell whether one full stop ends a sentence, by the words on both sides of it.

    *quoted*: a quotation begins or ends beside the stop; *bracket*: a bracket opens after it.
    """
    words = before.replace("\u00ad", "").split()
    if not words or before[-1].isspace():
        return True  # "The river fell ."
    token = re.split("[–—/]", words.pop().lstrip(OPENING))[-1]
    form = token
    if (len(token) == 1 or "." in token) and (chain := _CHAIN.search(before)):
        form = "".join(chain.group().replace("\u00ad", "").split())
        words = before[: chain.start()].split()
    last = words[-1].strip(".,") if words else ""
    word = first_word(following)
    sure = quoted or word in openers
    if ".-" in token:
        return word in openers  # "Dr.-Ing. Lund", "J.-P. Marsh"
    if form.islower() and f"{form}.{word}" in rules.short:
        return False  # the "a." of "a. D."
    if form in rules.short or form[:1].lower() + form[1:] in rules.short:
        known = _short_ends(form, words, last, following, word, sure, rules)
        if known is not None:
            return known and not bracket
    if token.endswith(rules.near.tails or ("\0",)):
        return sure
    if len(form) == 1 and form.isalpha():
        return _letter_ends(form, last, following, word in openers, quoted, rules)
    if len(form) > 1 and _DOTTED.match(form):
        # "Kuzmin A. S. He" against "J. K. Marsh", "E. T. A. Marsh", or J.P. "The Boss" Marsh
        return word in openers and not quoted and not _INITIAL.match(following)
    if _FIGURE.match(token):
        return _number_ends(token, words, following, sure, rules)
    if rules.near.determiners and _ROMAN.match(token):
        return sure
    return True


def _short_ends(
    form: str, words: list[str], last: str, following: str, word: str, sure: bool, rules: Abbreviations
) -> bool | None:
    """
    Judge the stop after an abbreviation of the tables; None when *form* is none in this place.
    """
    small = form[:1].lower() + form[1:]
    number = following[0].isdigit() or _ROMAN.match(word) is not None or following[0] == "№"
    if form in rules.units and words and (_NUMBER.search(words[-1].rstrip(".")) or last in _AMOUNTS):
        measure = _MEASURE.match(following)
        if number and (form in rules.leading or (measure and measure.group(1) in rules.units)):
            return False  # "ч. 2 ст. 5", "18 час. 30 мин."
        fragment = len(words) < 4 and words[0] in rules.near.prepositions  # "В 2020 г. Тарва …"
        return not (fragment or word in rules.near.joined)
    if form in rules.counting or (small in rules.counting and (len(form) > 1 or number)):
        return not number
    if form in rules.hours:
        named = _SECOND.match(following)
        return word not in rules.near.joined and not (named and named.group(1) == "time")
    if form in rules.final:
        return form[0] >= "А" or word[:1] >= "А"  # "Renwick Bros. Pictures"
    if form in rules.closing:
        named = _SECOND.match(following)
        begun = (
            rules.near.titles
            and "." not in form
            and named
            and named.group(1).islower()
            and word not in rules.near.titles
        )
        return sure or bool(begun) or last in _TIES
    if form in rules.leading or (not words and small in rules.leading):
        return form == "St" and sure
    return None


def _letter_ends(letter: str, last: str, following: str, opener: bool, quoted: bool, rules: Abbreviations) -> bool:
    """
    Judge `J.` in a name against the last letter of `Plan B.`
    """
    if letter.islower():
        return True  # "сказал я.": lower-case abbreviations are in the tables
    if not last or _INITIAL.match(following):
        return False  # "В. И. Петров", though "В" and "И" are words, too
    if last in rules.near.lettered or (letter == "I" and last in ("am", "as", "than", "did", "do")):
        return True
    if letter in "IVX" and last[0] >= "А":
        return True  # no initial in Cyrillic: "Петра I."
    return opener or (quoted and not last[0].isupper())


def _number_ends(token: str, words: list[str], following: str, sure: bool, rules: Abbreviations) -> bool:
    if not words or words[-1].endswith((":", ";")):
        return False  # "1. Do this"
    if sure or not rules.near.determiners:
        return True
    if words[-1].lower() in rules.near.determiners or (following[0].isdigit() and len(token) < 3):
        return False  # "der 100. Geburtstag", "9. 2. 2024"
    return len(token) > 2 or words[-1] in rules.near.lettered
