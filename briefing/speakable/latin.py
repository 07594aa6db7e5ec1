"""
Latin names in Cyrillic letters, for a voice that would stumble over them: Johnson becomes Джонсон.

Most foreign names in the news are English, so they are spelled by the sound of English spelling; what cannot be known
from letters (Reuters) stands in a lexicon. Dashes, apostrophes and capitals stay.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.speakable.lexicon import shipped

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-žſ]+")
_CONSONANTS = "bcdfghjklmnpqrstvwxz"

_SHARED = {
    # German, French, Slavic and Scandinavian letters that no English word has.
    "ß": "сс",
    "ł": "л",
    "ø": "ьо",
    "ö": "ьо",
    "ü": "ю",
    "ä": "е",
    "å": "о",
    "æ": "е",
    "š": "ш",
    "č": "ч",
    "ž": "ж",
    "ć": "ч",
    "ś": "сь",
    "ź": "зь",
    "ż": "ж",
    "ř": "рж",
    "ñ": "нь",
    "ç": "с",
    "ğ": "г",
    "ş": "ш",
}

_PAIRS = rf"""
    tsch ч  sch ш  tch ч  sh ш  ch ч  ph ф  th т  wh в  ck к  gh(?=t) .  igh ай  kn н  ^wr р  ^x з  x кс  qu кв  q к
    tion шн  eau о  ough о  augh о  oo у  ee і  ea і  ou ау  ow оу  oa оу  oy ой  oi ой  au о  aw о  ay ей  ai ей  ey$ і
    ei ей  ie і  ew ю  eu ю  ue$ у  dge дж  j дж  ^y(?=[aeiou]) й  y(?=y) .  gu(?=[aei]) г  ge$ дж  g(?=[ei][a-z]?$) дж
    a(?=[{_CONSONANTS}]e$) ей  i(?=[{_CONSONANTS}]e$) ай  o(?=[{_CONSONANTS}]e$) оу  u(?=[{_CONSONANTS}]e$) ю
    (?<=\w\w)e$ .  c(?=[eiy]) с  c к  y і  w в  h(?=[{_CONSONANTS}]|$) .  ([bdfgklmnprstvz])(?=\1) .
    """.split()
_ENGLISH = tuple(zip(map(re.compile, _PAIRS[::2]), _PAIRS[1::2], strict=True))
"""
Spellings and their sounds, as Ukrainian writes them, longest first; a full stop is silence.
"""

_LETTERS = dict(zip("abdefghiklmnoprstuvz", "абдефгхіклмнопрстувз", strict=True))
# Written with Ukrainian letters above.
_RUSSIAN = str.maketrans({"і": "и"})


def cyrillic(text: str, language: str) -> str:
    """
    Return *text*, which is in a Cyrillic *language* (ru, uk), with its Latin words in Cyrillic letters.
    """
    return _WORD.sub(lambda found: _word(found[0], language), shipped(f"latin.{language}").said(text))


def _word(word: str, language: str) -> str:
    said = _sounded(word.lower())
    if language == "ru":
        said = re.sub(r"^е", "э", said.replace("ьо", "ё").translate(_RUSSIAN))
    if word.isupper() and len(word) > 1:
        return said.upper()
    return said[:1].upper() + said[1:] if word[0].isupper() else said


def _sounded(word: str) -> str:
    """
    Return the small letters of *word* by the sound of English spelling.
    """
    said, at = "", 0
    while at < len(word):
        for spelling, sound in _ENGLISH:
            if found := spelling.match(word, at):
                said += sound.strip(".")
                at = found.end()
                break
        else:
            said += _SHARED.get(word[at]) or _LETTERS.get(_bare(word[at]), "")
            at += 1
    return said


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
