"""
Genders of Russian nouns, where a number shows them.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import listed

FEMININE = frozenset(
    listed("тысячи ночь речь область часть дочь мать жизнь цель роль площадь ночи области части цели недели")
)
MASCULINE_TWO = re.compile("пути")
# What may follow a number without being counted: a joining word, a short participle, a verb.
NOT_NOUN = re.compile(
    r"и|или|либо|а|но|при|ни|ли|они|мы|вы|почти|были|стали|"
    r"(?!(?:стены|сцены|цены|смены|измены|замены|отмены|подмены|перемены|вены|арены|гиены|пены|тены|"
    r"раны|страны|охраны|поляны|мембраны|обезьяны|минуты|"
    r"недели|пули|земли|доли|цели|роли|модели|капли|петли|кровли|сабли|боли|мели|щели|мысли|отрасли)$)"
    r"\w+(?:ены|аны|яны|биты|крыты|быты|виты|шиты|питы|нуты|няты|зяты|ъяты|ли|лись)"
)
