"""
The language of a text: one of ours, or an honest "not sure".

Letters decide between Russian and Ukrainian, small words among Latin scripts; neighbours that
we do not speak are known by theirs, so that none of them is taken for one of ours.
"""

from __future__ import annotations

import re
from collections import Counter

from briefing.model import Document
from briefing.stopwords import STOPWORDS

_WORDS = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")

# The most common small words of languages that a careless look takes for English or German.
_STRANGERS = {
    "fr": "le la les des du de un une et est dans pour que qui sur pas par avec au aux ce cette sont ont plus il elle",
    "es": "el la los las de del un una y en que por con para es se su al lo como más pero fue han está son no",
    "it": "il la le gli di del della un una e è in che per con non si sono ha come più anche nel alla dei",
    "pt": "o a os as de do da um uma e em que por com para não se no na foi mais como ao dos das são",
    "nl": "de het een en van in is dat op te zijn voor met niet aan er om ook als bij door naar maar wordt werd heeft",
    "pl": "w i na z do nie się że jest to o od po za przez dla jak ale co są był była który która oraz tym ten",
    "cs": "v a na je se že z do s to o i za pro jak ale by jsou byl byla který která po od podle také",
    "sv": "och i att det som en på är av för med till den har de inte om ett var från men sig han vi kan",
    "da": "og i at det som en på er af for med til den har de ikke om et var fra men sig han vi kan der",
    "ro": "și în de la cu pe o un nu a care din este pentru mai sunt că au să fost prin sau",
    "tr": "ve bir bu için ile da de olarak olan çok daha ancak gibi kadar sonra en var ne",
    "hu": "a az és hogy nem is egy van volt meg csak már ez azt mint de még el kell",
    "fi": "ja on ei se että oli hän ovat myös mutta kun joka ole tai niin sen",
    "bg": "и на да се за от в с не са по че това като до е ще но което който която бе със при след",
    "be": "і ў на з што не да як за ён яна гэта для па аб ад але яго быў была таксама які якая",
    "sr": "и у на је да се за од са су не то као што али по био или који која које",
}
_SMALL: dict[str, frozenset[str]] = {
    **{language: frozenset(text.split()) for language, text in _STRANGERS.items()},
    **STOPWORDS,
}
_LATIN = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "ro", "tr", "hu", "fi")
_CYRILLIC = ("ru", "uk", "bg", "be", "sr")

# Cyrillic letters of neither Russian nor Ukrainian: Belarusian, Serbian, Macedonian, Kazakh and others.
_FOREIGN = frozenset("ўђјљњћџѓќѕәғқңөұүһ")
_FOREIGN_SHARE = 0.003
_SHARE = 0.12
"""
Of its words that a text must share with a list: running text has 0.3 to 0.5, another language under 0.1.
"""
_LEAD = 1.25


def language(text: str) -> str | None:
    """
    Return en, de, ru or uk; None when *text* is in another language or cannot be told.
    """
    letters = _letters(text)
    cyrillic, latin = _scripts(letters)
    if cyrillic + latin == 0 or max(cyrillic, latin) < 0.6 * letters.total():
        return None
    if cyrillic > latin:
        return _cyrillic(text, letters, cyrillic)
    return _by_small_words(text, _LATIN)


def language_of(document: Document) -> str | None:
    """
    Return the language that *document* claims when it is ours and the script agrees, else what it reads like.
    """
    claimed = (document.language or "").split("-")[0].lower()
    cyrillic, latin = _scripts(_letters(document.text))
    if claimed in ("en", "de") and latin > cyrillic:
        # Templates claim English for pages in every tongue, so the words may object.
        return language(document.text) or (None if _stranger(document.text, _LATIN) else claimed)
    if claimed in ("ru", "uk") and cyrillic > latin:
        return language(document.text) or (None if _stranger(document.text, _CYRILLIC) else claimed)
    return language(document.text)


def _letters(text: str) -> Counter[str]:
    # Counted before they are sifted: a text of megabytes has few kinds of characters.
    return Counter({sign: count for sign, count in Counter(text.lower()).items() if sign.isalpha()})


def _scripts(letters: Counter[str]) -> tuple[int, int]:
    cyrillic = sum(count for letter, count in letters.items() if "\u0400" <= letter <= "\u04ff")
    latin = sum(count for letter, count in letters.items() if letter < "\u0250")
    return cyrillic, latin


def _cyrillic(text: str, letters: Counter[str], total: int) -> str | None:
    if sum(letters[letter] for letter in _FOREIGN) > _FOREIGN_SHARE * total:
        return None
    russian = letters["ы"] + letters["э"] + letters["ё"]
    ukrainian = letters["і"] + letters["ї"] + letters["є"] + letters["ґ"]
    if russian == ukrainian == 0:
        # Hard signs without ы are Bulgarian; otherwise a short text, for its words to tell.
        return None if letters["ъ"] > 0.005 * total else _by_small_words(text, _CYRILLIC)
    if russian > 4 * ukrainian:
        return "ru"
    if ukrainian > 4 * russian:
        return "uk"
    return _by_small_words(text, ("ru", "uk", "be"))


def _by_small_words(text: str, candidates: tuple[str, ...]) -> str | None:
    best, second = _shares(text, candidates)[:2]
    if best[0] < _SHARE or best[0] < _LEAD * second[0]:
        return None
    return best[1] if best[1] in STOPWORDS else None


def _stranger(text: str, candidates: tuple[str, ...]) -> bool:
    share, name = _shares(text, candidates)[0]
    return share >= _SHARE and name not in STOPWORDS


def _shares(text: str, candidates: tuple[str, ...]) -> list[tuple[float, str]]:
    found = [word.lower().replace("’", "'") for word in _WORDS.findall(text[:20_000])]
    total = max(len(found), 1)
    return sorted(((sum(word in _SMALL[name] for word in found) / total, name) for name in candidates), reverse=True)
