"""
Names that every file system, server and podcast client takes: a-z, 0-9 and hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

_LONGEST = 80


def _table(pairs: str) -> dict[str, str]:
    return {pair[0]: pair[2:] for pair in pairs.split()}


#: Russian as passports and road signs mostly have it, with what other Cyrillic alphabets add.
_CYRILLIC = _table(
    "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh"
    " щ=shch ъ= ы=y ь= э=e ю=yu я=ya ґ=g є=ye і=i ї=yi ў=u"
)

#: Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
_UKRAINIAN = _CYRILLIC | _table("г=h и=y є=ie ї=i й=i ю=iu я=ia")
_UKRAINIAN_FIRST = _table("є=ye ї=yi й=y ю=yu я=ya")

_GERMAN = _table("ä=ae ö=oe ü=ue")

#: Letters that do not fall apart into a Latin letter and a mark.
_LATIN = _table("ß=ss æ=ae œ=oe ø=o đ=d ð=d ł=l þ=th ı=i")


def slug(text: str, language: str) -> str:
    """
    Spell *text* in a-z, 0-9 and single hyphens, by the customs of its *language*.

    At most 80 characters, cut between two words when it can be; `briefing` when nothing is left.
    """
    plain = unicodedata.normalize("NFC", text).casefold()
    plain = re.sub("['’ʼ`´‘]", "", plain)
    if language == "de":
        # casefold has made "ss" of "ß" already.
        plain = _spelled(plain, _GERMAN)
    if language == "uk":
        plain = plain.replace("зг", "zgh")
        plain = re.sub(r"\b[єїйюя]", lambda m: _UKRAINIAN_FIRST[m[0]], plain)
        plain = _spelled(plain, _UKRAINIAN)
    plain = _spelled(plain, _CYRILLIC | _LATIN)
    plain = unicodedata.normalize("NFKD", plain).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return _cut("-".join(re.findall("[a-z0-9]+", plain))) or "briefing"


def _spelled(text: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(c, c) for c in text)


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    words, hyphen, _ = name[: _LONGEST + 1].rpartition("-")
    return words if hyphen else name[:_LONGEST]
