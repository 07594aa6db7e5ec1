"""
Words that are numbers, in en, de, ru and uk: a voice takes no breath between them.
"""

from __future__ import annotations

import re

_ENGLISH = """
zero one two three four five six seven eight nine ten eleven twelve (?:thir|four|fif|six|seven|eigh|nine)teen
(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\w+)? hundred thousand (?:m|b|tr)illion point
first second third (?:four|fif|six|seven|eigh|nin|ten|eleven|twelf)th (?:thir|four|fif|six|seven|eigh|nine)teenth
"""
_GERMAN = """
null ein(?:e|en|em|er|s)? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf \\w*zehn \\w*zig \\w*hundert\\w*
\\w*tausend\\w* (?:m|b)illion(?:en)? milliarden? komma
"""
# Stems: numbers bend, and so do their parts.
_RUSSIAN = """
ноль|нуля?|нулей|один|одна|одно|одного|одной|одну|одним|одном|два|две|двух|двум|двумя|три|тр[её]х|тр[её]м|тремя
четыр\\w+ пят(?:ь|и|ью) шест(?:ь|и|ью) сем(?:ь|и|ью) вос(?:емь|ьми|емью|ьмью) девят(?:ь|и|ью) десят(?:ь|и|ью)
\\w+надцат\\w+ двадцат\\w+ тридцат\\w+ сорока? \\w+десят \\w+десяти \\w+десятью девяност[оа] ст[оа] двест\\w+ двухсот
тр[её]хсот трист\\w+ \\w+сот \\w*четырест\\w+ \\w+стам \\w+стах тысяч\\w* миллион\\w* миллиард\\w* триллион\\w*
цел(?:ая|ых|ой) (?:десят|сот|тысячн)(?:ая|ых|ой)
"""
_UKRAINIAN = """
нуль|нуля|один|одна|одне|одного|однієї|одну|одним|одному|два|дві|двох|двом|двома|три|трьох|трьом|трьома
чотири чотирьох чотирьом чотирма п'ят(?:ь|и|ьох|ьом|ьма) шіст(?:ь|ьох|ьом|ьма) шести сім сімох сьома? семи
вісім восьми дев'ят(?:ь|и|ьох) десят(?:ь|и|ьох) \\w+надцят\\w+ двадцят\\w+ тридцят\\w+ сорока?
\\w+['’]?десят
\\w+десяти дев'яност[оа] ст[оа] двіст\\w+ двохсот трьохсот трист\\w+ \\w+сот
тисяч\\w* мільйон\\w* мільярд\\w* трильйон\\w*
ціл(?:а|их|ої) (?:десят|сот|тисячн)(?:а|их|ої)
"""
_NUMBER = re.compile("|".join(f"{_ENGLISH} {_GERMAN} {_RUSSIAN} {_UKRAINIAN}".split()), re.IGNORECASE)
_MARKS = "\"'«„“‘»”’()[].,;:!?…"


def counts(word: str) -> bool:
    """
    Tell whether *word*, with marks around it or without, is a number or a part of one.
    """
    bare = word.replace("\u0301", "").replace("’", "'").strip(_MARKS)
    return bare.isdigit() or any(_NUMBER.fullmatch(part) for part in (bare, *bare.split("-")))
