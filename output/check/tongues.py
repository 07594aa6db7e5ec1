"""
Languages as one sees them: the two letters of each, and in which of ours a text is (R3, R41).
"""

from __future__ import annotations

import re
from collections import Counter

_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee "
    "el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is "
    "it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms "
    "mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk "
    "sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
    "yo za zh zu"
)
#: The languages of ISO 639-1.
ISO_639 = frozenset(_CODES.split())

#: Words that nearly every text of the language has, and hardly one of the others.
_WORDS = {
    "en": "the of and to in is that for was with on are this be from",
    "de": "der die das und ist von mit den im ein eine nicht auf für zu",
    "ru": "и не что на это как его по из были он она все или также",
    "uk": "і та не що на це як його за із були він вона усі або також є у",
}
_CYRILLIC = ("ru", "uk")
#: Letters of one of the two alone.
_LETTERS = {"ru": "ыэъё", "uk": "іїєґ"}
#: Letters of a text before one can tell, and as many times more than for the language that it should be in.
_ENOUGH, _SURE = 60, 2


def other_than(text: str, language: str) -> str:
    """
    The language that *text* is in, where that is certainly not *language*, one of ours; else empty.
    """
    letters = [each for each in text.lower() if each.isalpha()]
    if language not in _WORDS or len(letters) < _ENOUGH:
        return ""
    cyrillic = sum("Ѐ" <= each <= "ӿ" for each in letters) > len(letters) / 2
    scores = {each: _score(text, letters, each) for each in (_CYRILLIC if cyrillic else ("en", "de"))}
    best = max(scores, key=lambda each: scores[each])
    if cyrillic != (language in _CYRILLIC):
        return best if scores[best] > 2 else "other letters"
    return best if scores[best] > 2 and scores[best] > _SURE * scores[language] else ""


def _score(text: str, letters: list[str], language: str) -> int:
    counted = Counter(letters)
    words = Counter(re.findall(r"\w+", text.lower()))
    return sum(words[each] for each in _WORDS[language].split()) + sum(
        counted[each] for each in _LETTERS.get(language, "")
    )
