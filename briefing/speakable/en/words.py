"""
English words that rules look for beside a number: months, days, small words, and the names of signs.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

MONTHS = listed("January February March April May June July August September October November December")
MONTHS_SHORT = {
    "Jan": "January",
    "Feb": "February",
    "Mar": "March",
    "Apr": "April",
    "Jun": "June",
    "Jul": "July",
    "Aug": "August",
    "Sept": "September",
    "Sep": "September",
    "Oct": "October",
    "Nov": "November",
    "Dec": "December",
}
DAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
DAYS_SHORT = {
    "Mon": "Monday",
    "Tues": "Tuesday",
    "Tue": "Tuesday",
    "Wed": "Wednesday",
    "Thurs": "Thursday",
    "Thur": "Thursday",
    "Thu": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}
DETERMINERS = frozenset(listed("a an the its his her their our my your this that another each every one 's"))
# Between a determiner and a sum or a measure: a record fine, its nearly new fund.
MODIFIERS = frozenset(
    listed(
        "record nearly almost about roughly some around new proposed estimated massive whopping huge further "
        "additional first second third initial annual yearly monthly reported planned single separate total joint "
        "combined minimum maximum federal one-time approximate over under entire fresh extra original latest "
        "modest small large giant towering tiny heavy steep multi brand-new more than"
    )
)
FUNCTION = frozenset(
    listed(
        "in of to for a an the at on by from and or but each per was is were are has had have will would could "
        "can with as it that which who he she they we you i so if when while after before since until than more "
        "less worth into over under about around because not including between through during went goes came "
        "toward towards this these those his her its their our my your did does do may might must should against "
        "across along among amid beyond behind below above near off out up down onto upon within without where "
        "what how why then there here also too only even just still yet both either neither nor be been being"
    )
)
STARTERS = frozenset(
    listed(
        "The A An In He She It They We You But And On At For This That These Those His Her Its If As There Their "
        "Our My When While After Before Since By With From Both Some Many Most Several Two Three No Not Now Then "
        "So Yet Or Who What Why How Where Which Officials Police Authorities One All Such Under Until Despite "
        "However Meanwhile"
    )
)
# What looks like a name of many things, and is no count: the plural of a verb.
VERBS = frozenset(
    listed(
        "was is has as this its his did does were had saw brought marked began ended will would could can may "
        "might proved became looks looms turned starts ends begins brings marks means sees remains came gave went"
    )
)
PLURALS = frozenset(
    listed("people men women children police fish sheep deer aircraft feet mice personnel cattle folk spacecraft")
)
SIGNS = {
    "/": "slash",
    "-": "dash",
    "_": "underscore",
    "^": "to the power of",
    "<": "less than",
    ">": "greater than",
    ".": "dot",
    "@": "at",
    "%": "percent",
    "‰": "per mille",
    "$": "dollars",
    "€": "euros",
    "£": "pounds",
    "¥": "yen",
    "₴": "hryvnias",
    "₽": "rubles",
    "₹": "rupees",
    "₺": "lira",
    "₩": "won",
    "¢": "cents",
    "§": "section",
    "№": "number",
    "°": "degrees",
    "+": "plus",
    "=": "equals",
    "&": "and",
    "#": "hashtag",
    "±": "plus or minus",
    "×": "times",
    "÷": "divided by",
    "−": "minus",
    "²": "squared",
    "³": "cubed",
}


def counted(word: str) -> bool:
    """
    Tell whether *word* looks like the name of many things.
    """
    return word in PLURALS or (
        word.islower() and len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )
