"""
Russian letters by name, and which acronyms are spelled with them.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

LETTERS = dict(
    zip(
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
        listed("а бэ вэ гэ дэ е ё жэ зэ и йот ка эл эм эн о пэ эр эс тэ у эф ха цэ че ша ща ы э ю я"),
        strict=True,
    )
) | dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        listed("эй би си ди и эф джи эйч ай джей кей эл эм эн оу пи кью ар эс ти ю ви дабл-ю экс уай зет"),
        strict=True,
    )
)
LETTERS |= {"Дж": "джей", "Ъ": "твёрдый знак", "Ь": "мягкий знак"}
VITAMINS = dict(zip("ABCDEK", listed("а бэ цэ дэ е ка"), strict=True))
# Read letter by letter though they have a vowel.
SPELLED = frozenset(
    listed(
        "ВСУ СБУ ЕС США РФ ФСБ ФСО ЧП ДТП КНДР ОАЭ ЦРУ ФБР АП ЕГЭ ОГЭ ООП УК АПК УПК ГК ЕСПЧ БПЛА НПО ПО ИП "
        "УВД ОВД ГУВД СКР ЛДПР РЖД КПРФ СССР ЮАР РСФСР ЦБ ЕЦБ ИИ ИТ ДНК РНК ВОВ ПВО ЦК AI CEO CIA EU FBI IBM "
        "IT UK UN US USA VIP BBC CNN USB IP GPS"
    )
)
READ = frozenset(listed("ООН ОБСЕ ВОЗ УЕФА ЕВРО ГРУ СКА АТО"))
SPECIAL = {"США": "сэ шэ а", "ФРГ": "фэ эр гэ", "ФСБ": "фэ эс бэ"}
