"""
Ukrainian nouns that are counted: units, money, years, places.
"""

from __future__ import annotations

from briefing.speakable.cyrillic_numerals import Noun, noun
from briefing.speakable.numerals_uk import MILLIARD, MILLION, THOUSAND, TRILLION


def _masculine(stem: str, genitive: str = "", locative: str = "і") -> Noun:
    one = f"{stem} {genitive or stem + 'а'} {stem}у {stem} {stem}ом {stem}{locative}"
    return noun("m", one, f"{stem}и {stem}ів {stem}ам {stem}и {stem}ами {stem}ах")


def _feminine(stem: str, many: str = "") -> Noun:
    several = f"{stem}и {many or stem} {stem}ам {stem}и {stem}ами {stem}ах"
    return noun("f", f"{stem}а {stem}и {stem}і {stem}у {stem}ою {stem}і", several)


def _of(head: Noun, tail: str) -> Noun:
    return Noun(head.gender, tuple(f"{w} {tail}" for w in head.one), tuple(f"{w} {tail}" for w in head.many))


_HRYVNIA = noun("f", "гривня гривні гривні гривню гривнею гривні", "гривні гривень гривням гривні гривнями гривнях")
_KOPECK = noun(
    "f", "копійка копійки копійці копійку копійкою копійці", "копійки копійок копійкам копійки копійками копійках"
)
_DOLLAR, _CENT, _FUNT = _masculine("долар"), _masculine("цент"), _masculine("фунт")
_EURO, _YEN = noun("m", "євро"), noun("f", "єна єни єні єну єною єні", "єни єн єнам єни єнами єнах")
_ROUBLE = noun("m", "рубль рубля рублю рубль рублем рублі", "рублі рублів рублям рублі рублями рублях")
_PERCENT = noun(
    "m",
    "відсоток відсотка відсотку відсоток відсотком відсотку",
    "відсотки відсотків відсоткам відсотки відсотками відсотках",
)
_KM, _M = _masculine("кілометр"), _masculine("метр")
_SQUARE = (
    "m",
    "квадратний_{0} квадратного_{0}а квадратному_{0}у квадратний_{0} квадратним_{0}ом квадратному_{0}і",
    "квадратні_{0}и квадратних_{0}ів квадратним_{0}ам квадратні_{0}и квадратними_{0}ами квадратних_{0}ах",
)
_SQ_M, _SQ_KM = (noun(_SQUARE[0], _SQUARE[1].format(w), _SQUARE[2].format(w)) for w in ("метр", "кілометр"))
_CU_M = noun(_SQUARE[0], *(forms.format("метр").replace("квадратн", "кубічн") for forms in _SQUARE[1:]))
_HOUR, _MINUTE = _feminine("годин"), _feminine("хвилин")
_DEGREE = _masculine("градус")
_TON = _feminine("тонн")
BIG = {
    "тис.": THOUSAND,
    "тис": THOUSAND,
    "млн.": MILLION,
    "млн": MILLION,
    "млрд.": MILLIARD,
    "млрд": MILLIARD,
    "трлн": TRILLION,
}
UNITS = {
    "%": _PERCENT,
    "‰": noun("n", "проміле"),
    "км/год": _of(_KM, "на годину"),
    "м/с": _of(_M, "на секунду"),
    "км²": _SQ_KM,
    "кв. км": _SQ_KM,
    "м²": _SQ_M,
    "кв. м": _SQ_M,
    "м³": _CU_M,
    "куб. м": _CU_M,
    "км": _KM,
    "см": _masculine("сантиметр"),
    "мм": _masculine("міліметр"),
    "м": _M,
    "кг": _masculine("кілограм"),
    "г": _masculine("грам"),
    "т": _TON,
    "га": _masculine("гектар"),
    "л": _masculine("літр"),
    "мл": _masculine("мілілітр"),
    "кВт": _masculine("кіловат"),
    "МВт": _masculine("мегават"),
    "ГВт": _masculine("гігават"),
    "кВт·год": _feminine("кіловат-годин"),
    "год.": _HOUR,
    "год": _HOUR,
    "хв.": _MINUTE,
    "хв": _MINUTE,
    "сек.": _feminine("секунд"),
    "сек": _feminine("секунд"),
    "°C": _of(_DEGREE, "за Цельсієм"),
    "°С": _of(_DEGREE, "за Цельсієм"),
    "°F": _of(_DEGREE, "за Фаренгейтом"),
    "°": _DEGREE,
    "ГБ": _masculine("гігабайт"),
    "МБ": _masculine("мегабайт"),
}
CURRENCIES = {
    "грн.": _HRYVNIA,
    "грн": _HRYVNIA,
    "₴": _HRYVNIA,
    "коп.": _KOPECK,
    "коп": _KOPECK,
    "$": _DOLLAR,
    "дол.": _DOLLAR,
    "USD": _DOLLAR,
    "UAH": _HRYVNIA,
    "€": _EURO,
    "EUR": _EURO,
    "євро": _EURO,
    "£": _FUNT,
    "¥": _YEN,
    "₽": _ROUBLE,
    "руб.": _ROUBLE,
    "₹": noun("f", "рупія рупії рупії рупію рупією рупії", "рупії рупій рупіям рупії рупіями рупіях"),
    "₺": _feminine("лір"),
    "₩": _feminine("вон"),
}
CENTS = {"грн.": _KOPECK, "$": _CENT, "€": _CENT, "₽": _KOPECK}
YEAR = noun("m", "рік року року рік роком році", "роки років рокам роки роками роках")
CENTURY = noun(
    "n",
    "століття століття століттю століття століттям столітті",
    "століття століть століттям століття століттями століттях",
)
PLACES = {
    "обл.": noun("f", "область області області область областю області"),
    "р-н": noun("m", "район району району район районом районі"),
    "вул.": noun("f", "вулиця вулиці вулиці вулицю вулицею вулиці"),
    "просп.": noun("m", "проспект проспекту проспекту проспект проспектом проспекті"),
    "бульв.": noun("m", "бульвар бульвару бульвару бульвар бульваром бульварі"),
    "пл.": noun("f", "площа площі площі площу площею площі"),
    "м.": noun("n", "місто міста місту місто містом місті"),
    "смт": noun("n", "селище селища селищу селище селищем селищі"),
    "с.": noun("n", "село села селу село селом селі"),
    "р.": noun("f", "річка річки річці річку річкою річці"),
    "о.": noun("m", "острів острова острову острів островом острові"),
    "ст.": noun("f", "станція станції станції станцію станцією станції"),
    "оз.": noun("n", "озеро озера озеру озеро озером озері"),
}
NUMBERED = {
    "№": noun("m", "номер"),
    "ст.": noun("f", "стаття статті статті статтю статтею статті"),
    "с.": noun("f", "сторінка сторінки сторінці сторінку сторінкою сторінці"),
    "стор.": noun("f", "сторінка сторінки сторінці сторінку сторінкою сторінці"),
    "п.": noun("m", "пункт пункту пункту пункт пунктом пункті"),
    "ч.": noun("f", "частина частини частині частину частиною частині"),
    "рис.": noun("m", "рисунок"),
    "табл.": noun("m", "таблиця"),
    "буд.": noun("m", "будинок будинку будинку будинок будинком будинку"),
    "кв.": noun("m", "квартира"),
    "тел.": noun("m", "телефон"),
    "бл.": noun("m", "близько"),
    "§": noun("m", "параграф"),
    "#": noun("m", "номер"),
}
