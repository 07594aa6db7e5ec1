"""
The marks of a sentence: what its letters and signs tell a ranker, before any other sentence is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.standing.openers import OPENERS
from briefing.standing.pointing import points_back
from briefing.stopwords import stopwords

_QUOTES = '"“”„«»'
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_AMOUNT = re.compile(
    r"[$€£₴₽%]|\b(?:percent|per cent|million|billion|Prozent|Mio|Mrd|Millionen|Milliarden)\b"
    r"|млн|млрд|тыс|тис|процент|відсот"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b"
    r"|понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресен"
    r"|понеділ|вівтор|середу|четвер|п.ятниц|субот|неділ"
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us|me|ich|wir|mein|unser|uns|я|мы|мой|наш|ми|мій|нам)\b")
_SECOND_PERSON = re.compile(r"\b(?:you|your|Sie|Ihr|du|вы|ваш|ви|вам)\b", re.I)


def marks(sentences: Sequence[Sentence], words: Sequence[Sequence[str]], language: str) -> dict[str, list[float]]:
    """
    Return one value a sentence for each mark, about 0 to 1. *words* are those of the sentences, as they stand.
    """
    openers = OPENERS.get(language, OPENERS["en"])
    small = stopwords(language)
    texts = [sentence.text for sentence in sentences]
    lower = [[word.lower() for word in own] for own in words]
    quotes = [sum(map(text.count, _QUOTES)) for text in texts]
    ends = [text.rstrip(_QUOTES + ")") for text in texts]
    return {
        "numbers": [min(5, len(_NUMBER.findall(text))) / 3 for text in texts],
        "amount": [bool(_AMOUNT.search(text)) for text in texts],
        "year": [bool(_YEAR.search(text)) for text in texts],
        "day": [bool(_DAY.search(text)) for text in texts],
        "quoted": [count > 0 for count in quotes],
        "quotes_odd": [count % 2 for count in quotes],
        "opens_quoted": [text[:1] in _QUOTES for text in texts],
        "says": [not openers.verbs.isdisjoint(own) for own in lower],
        "points_back": [points_back(text, openers) for text in texts],
        "opens_pointing": [bool(own) and own[0] in openers.pointing for own in lower],
        "opens_person": [bool(own) and own[0] in openers.persons for own in lower],
        "first_person": [bool(_FIRST_PERSON.search(text)) for text in texts],
        "second_person": [bool(_SECOND_PERSON.search(text)) for text in texts],
        "asks": [end.endswith("?") for end in ends],
        "exclaims": [end.endswith(("!", "…", "...")) for end in ends],
        "announces": [text.endswith(":") for text in texts],
        "brackets": ["(" in text for text in texts],
        "commas": [min(6, text.count(",")) / 3 for text in texts],
        "small_words": [sum(word in small for word in own) / (len(own) or 1) for own in lower],
        "letters": [len(text) / max(1, len(text.split())) / 6 for text in texts],
    }
