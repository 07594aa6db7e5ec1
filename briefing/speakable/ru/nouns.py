"""
Russian nouns that are counted: units, money, years, places.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed
from briefing.speakable.ru.numerals import MILLIARD, MILLION, THOUSAND, TRILLION
from briefing.speakable.slavic.numerals import Noun, noun, with_tail


def _masculine(stem: str, many: str = "") -> Noun:
    one = f"{stem} {stem}а {stem}у {stem} {stem}ом {stem}е"
    return noun("m", one, f"{stem}ы {many or stem + 'ов'} {stem}ам {stem}ы {stem}ами {stem}ах")


def _feminine(stem: str, many: str = "") -> Noun:
    several = f"{stem}ы {many or stem} {stem}ам {stem}ы {stem}ами {stem}ах"
    return noun("f", f"{stem}а {stem}ы {stem}е {stem}у {stem}ой {stem}е", several)


def _square(word: str, kind: str, soft: str = "ы") -> Noun:
    head = listed(f"{kind}{soft}й {kind}ого {kind}ому {kind}{soft}й {kind}{soft}м {kind}ом")
    heads = listed(f"{kind}{soft}е {kind}{soft}х {kind}{soft}м {kind}{soft}е {kind}{soft}ми {kind}{soft}х")
    tail = _masculine(word)
    one = tuple(f"{a} {b}" for a, b in zip(head, tail.one, strict=True))
    many = tuple(f"{a} {b}" for a, b in zip(heads, tail.many, strict=True))
    return Noun("m", one, many, f"{heads[1]} {tail.one[1]}")


_HRYVNIA = noun("f", "гривна гривны гривне гривну гривной гривне", "гривны гривен гривнам гривны гривнами гривнах")
_KOPECK = noun(
    "f", "копейка копейки копейке копейку копейкой копейке", "копейки копеек копейкам копейки копейками копейках"
)
_ROUBLE = noun("m", "рубль рубля рублю рубль рублём рубле", "рубли рублей рублям рубли рублями рублях")
_DOLLAR, _CENT, _FUNT = _masculine("доллар"), _masculine("цент"), _masculine("фунт")
_EURO = noun("m", "евро")
_YEN, _LIRA, _WON = _feminine("иен"), _feminine("лир"), _feminine("вон")
_RUPEE = noun("f", "рупия рупии рупии рупию рупией рупии", "рупии рупий рупиям рупии рупиями рупиях")
_PERCENT, _KM, _M = _masculine("процент"), _masculine("километр"), _masculine("метр")
_HOUR = noun("m", "час часа часу час часом часе", "часы часов часам часы часами часах")
_DEGREE = _masculine("градус")
_PERSON = noun("m", "человек человека человеку человек человеком человеке", "люди человек людям человека людьми людях")
BIG = {
    "тыс.": THOUSAND,
    "тыс": THOUSAND,
    "млн.": MILLION,
    "млн": MILLION,
    "млрд.": MILLIARD,
    "млрд": MILLIARD,
    "трлн": TRILLION,
}
UNITS = {
    "%": _PERCENT,
    "‰": noun("n", "промилле"),
    "км/ч": with_tail(_KM, "в час"),
    "м/с": with_tail(_M, "в секунду"),
    "км²": _square("километр", "квадратн"),
    "кв. км": _square("километр", "квадратн"),
    "м²": _square("метр", "квадратн"),
    "кв. м": _square("метр", "квадратн"),
    "м³": _square("метр", "кубическ", "и"),
    "куб. м": _square("метр", "кубическ", "и"),
    "км": _KM,
    "см": _masculine("сантиметр"),
    "мм": _masculine("миллиметр"),
    "м": _M,
    "кг": _masculine("килограмм"),
    "гр": _masculine("грамм"),
    "т": _feminine("тонн"),
    "га": _masculine("гектар"),
    "л": _masculine("литр"),
    "мл": _masculine("миллилитр"),
    "кВт": _masculine("киловатт", "киловатт"),
    "МВт": _masculine("мегаватт", "мегаватт"),
    "ГВт": _masculine("гигаватт", "гигаватт"),
    "п. п.": _square("пункт", "процентн"),
    "п.п.": _square("пункт", "процентн"),
    "чел.": _PERSON,
    "экз.": _masculine("экземпляр"),
    "мес.": noun("m", "месяц месяца месяцу месяц месяцем месяце", "месяцы месяцев месяцам месяцы месяцами месяцах"),
    "ч.": _HOUR,
    "мин.": _feminine("минут"),
    "мин": _feminine("минут"),
    "м³/с": with_tail(_square("метр", "кубическ", "и"), "в секунду"),
    "г": _masculine("грамм"),
    "мм рт. ст.": with_tail(_masculine("миллиметр"), "ртутного столба"),
    "мг": _masculine("миллиграмм"),
    "мкг/м³": with_tail(_masculine("микрограмм"), "на кубический метр"),
    "мкг": _masculine("микрограмм"),
    "кВт·ч": _masculine("киловатт-час"),
    "л. с.": noun(
        "f",
        "лошадиная_сила лошадиной_силы лошадиной_силе лошадиную_силу лошадиной_силой лошадиной_силе",
        "лошадиные_силы лошадиных_сил лошадиным_силам лошадиные_силы лошадиными_силами лошадиных_силах",
    ),
    "мкЗв/ч": with_tail(_masculine("микрозиверт"), "в час"),
    "мЗв": _masculine("миллизиверт"),
    "сек.": _feminine("секунд"),
    "сек": _feminine("секунд"),
    "°C": with_tail(_DEGREE, "Цельсия"),
    "°С": with_tail(_DEGREE, "Цельсия"),
    "°F": with_tail(_DEGREE, "Фаренгейта"),
    "°": _DEGREE,
    "ГБ": _masculine("гигабайт", "гигабайт"),
    "МБ": _masculine("мегабайт", "мегабайт"),
}
CURRENCIES = {
    "руб.": _ROUBLE,
    "руб": _ROUBLE,
    "р.": _ROUBLE,
    "₽": _ROUBLE,
    "коп.": _KOPECK,
    "коп": _KOPECK,
    "грн": _HRYVNIA,
    "₴": _HRYVNIA,
    "$": _DOLLAR,
    "долл.": _DOLLAR,
    "дол.": _DOLLAR,
    "долл. США": with_tail(_DOLLAR, "США"),
    "дол. США": with_tail(_DOLLAR, "США"),
    "долл": _DOLLAR,
    "USD": _DOLLAR,
    "€": _EURO,
    "EUR": _EURO,
    "евро": _EURO,
    "£": _FUNT,
    "¥": _YEN,
    "₹": _RUPEE,
    "₺": _LIRA,
    "₩": _WON,
}
CENTS = {_ROUBLE: _KOPECK, _DOLLAR: _CENT, _EURO: _CENT, _HRYVNIA: _KOPECK}
HALF = noun("f", "половина половины половине половину половиной половине")
PARTS = {
    3: noun("f", "треть трети трети треть третью трети", "трети третей третям трети третями третях"),
    4: noun(
        "f",
        "четверть четверти четверти четверть четвертью четверти",
        "четверти четвертей четвертям четверти четвертями четвертях",
    ),
}
YEAR = noun("m", "год года году год годом году", "годы лет годам годы годами годах")
CENTURY = noun("m", "век века веку век веком веке", "века веков векам века веками веках")
PLACES = {
    "наб.": noun("f", "набережная набережной набережной набережную набережной набережной"),
    "пр.": noun("m", "проспект проспекта проспекту проспект проспектом проспекте"),
    "пер.": noun("m", "переулок переулка переулку переулок переулком переулке"),
    "бул.": noun("m", "бульвар бульвара бульвару бульвар бульваром бульваре"),
    "ш.": noun("n", "шоссе"),
    "обл.": noun("f", "область области области область областью области"),
    "р-н": noun("m", "район района району район районом районе"),
    "ул.": noun("f", "улица улицы улице улицу улицей улице"),
    "пр-т": noun("m", "проспект проспекта проспекту проспект проспектом проспекте"),
    "пл.": noun("f", "площадь площади площади площадь площадью площади"),
    "г.": noun("m", "город города городу город городом городе"),
    "пос.": noun("m", "посёлок посёлка посёлку посёлок посёлком посёлке"),
    "дер.": noun("f", "деревня деревни деревне деревню деревней деревне"),
    "д.": noun("f", "деревня деревни деревне деревню деревней деревне"),
    "с.": noun("n", "село села селу село селом селе"),
    "р.": noun("f", "река реки реке реку рекой реке"),
    "о.": noun("m", "остров острова острову остров островом острове"),
    "ст.": noun("f", "станция станции станции станцию станцией станции"),
    "оз.": noun("n", "озеро озера озеру озеро озером озере"),
}
