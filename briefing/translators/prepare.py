"""
The form of a sentence that a machine translates best.

Capitals, typographic quotes and English abbreviations are what small models fail at: of 62 English sentences with
"Nov. 21", 51 came out with a stray full stop in Russian; headlines in capitals come back untranslated.
"""

from __future__ import annotations

import re

_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'"))

_MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
_TITLES = {
    "Sen": "Senator", "Sens": "Senators", "Rep": "Representative", "Reps": "Representatives",
    "Gov": "Governor", "Govs": "Governors", "Lt": "Lieutenant", "Col": "Colonel", "Gen": "General",
}  # fmt: skip
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\. (?=\d)")
_DAYS = re.compile(rf"\b((?:{'|'.join(dict.fromkeys(_MONTHS.values()))}|May) \d{{1,2}})[-–](?=\d{{1,2}}\b)")
# A title stands before a name or before another title; "the No. 2 Gen." at the end of a sentence does not.
_TITLE = re.compile(rf"\b({'|'.join(_TITLES)})\. (?=[A-Z])")

#: Written in capitals in any text, so that no lower-case form would be right.
_ACRONYMS = frozenset({
    "US", "USA", "UK", "UN", "EU", "NATO", "WHO", "IMF", "FBI", "CIA", "NASA", "OPEC", "BBC", "GDP", "CEO", "AI",
    "SPD", "CDU", "CSU", "FDP", "DFB", "ООН", "НАТО", "США", "ЕС", "ЄС",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# At most four words, each apart from the next, so that no text can make the search slow.
_DATELINE = re.compile(r"^[^\W\d_]{3,}(?:,? [^\W\d_]{3,}){0,3} (?=(?:\([^)]*\) )?(?:--|[—–-]) )")


def prepare(sentence: str, language: str) -> str:
    """
    *sentence*, in *language*, with quotes straightened, capitals calmed and English abbreviations written out.
    """
    text = _calm(sentence.translate(_STRAIGHT))
    return _expand(text) if language == "en" else text


def _expand(text: str) -> str:
    text = _MONTH.sub(lambda match: f"{_MONTHS[match[1]]} ", text)
    text = _DAYS.sub(r"\1 to ", text)
    return _TITLE.sub(lambda match: f"{_TITLES[match[1]]} ", text)


def _calm(text: str) -> str:
    shouted = [word for word in _WORD.findall(text) if len(word) > 1 and word not in _ACRONYMS]
    if len(shouted) >= 3 and all(word.isupper() for word in shouted):
        return _sentence_case(text)
    dateline = _DATELINE.match(text)
    if dateline and dateline[0].isupper():
        return dateline[0].title() + text[dateline.end() :]
    return text


def _sentence_case(text: str) -> str:
    first = next(_WORD.finditer(text)).start()

    def calm(match: re.Match[str]) -> str:
        # A single letter before a full stop is an initial or part of U.S., and English "I" stays.
        if match[0] in _ACRONYMS or (len(match[0]) == 1 and (match[0] == "I" or text[match.end() :][:1] == ".")):
            return match[0]
        return match[0].capitalize() if match.start() == first else match[0].lower()

    return _WORD.sub(calm, text)
