"""
Ukrainian letters by name, and which acronyms are spelled with them.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

LETTERS = dict(
    zip(
        "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ",
        listed("а бе ве ге ґе де е є же зе и і ї йот ка ел ем ен о пе ер ес те у еф ха це че ша ща ю я"),
        strict=True,
    )
) | dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        listed("ей бі сі ді і еф джі ейч ай джей кей ел ем ен оу пі к'ю ар ес ті ю ві дабл-ю екс вай зет"),
        strict=True,
    )
)
LETTERS |= {"Дж": "джей", "Ь": "м'який знак"}
VITAMINS = dict(zip("ABCDEK", listed("а бе це де е ка"), strict=True))
# Read letter by letter though they have a vowel.
SPELLED = frozenset(
    listed(
        "ВО ЗСУ СБУ ДСНС КМДА США ЄС ЗМІ НБУ ВР КНУ ОП КПІ ВПО БПЛА КНДР ОАЕ АП ФБР ЦРУ УНР УЗ ЄСПЛ КУ ГПУ ОГП "
        "ЄБРР УПЦ ПЦУ УГКЦ ТЦК СНБО ДБР МСЕК ПУМБ ІТ ШІ НП ПП ООС AI CEO CIA EU FBI IBM IT UK UN US USA VIP "
        "BBC CNN USB IP GPS"
    )
)
READ = frozenset(listed("ООН ОБСЄ ВООЗ УЄФА ЄВРО ГРУ ОУН ОУЗ"))
SPECIAL = {"КВт": "кіловат", "к-сть": "кількість"}
