"""
The abbreviations whose full stop need not end a sentence, one entry a language.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.abbreviations import table
from briefing.stopwords import listed

#: Names that are written with an exclamation mark, without it.
CALLED = listed("Yahoo Jeopardy Wham Joomla Kerrang")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """
    Words that tell how a stop near them is read in one language.

    *joined* belong to the unit or hour before them (`долл. США`).
    *prepositions* that open a sentence keep it open over the year that follows (`В 2020 г. Тарва`).
    *openers* are capitalised words that surely begin a sentence, besides the stop words.
    *titles* begin no sentence after a company (`Inc. President Dell`).
    *lettered* are words after which a letter or number is no initial or ordinal (`Plan B.`, `Platz 3.`).
    *tails* end words that are leading, too (`Hauptstr. 5`).
    *determiners* stand before an ordinal (`am 9. Februar`); a language without them writes none with a stop.
    *reported* are verbs that follow a quoted question and its speaker's name (`"Why?" Smith asked.`).
    """

    joined: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    tails: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """
    What a full stop after a word means in one language; words stand without their last stop or any blank.

    *leading* stand before what they belong to (`Dr.`, `ім.`): their stop never ends a sentence.
    *counting* stand before a number (`No. 4`): their stop ends one unless a number follows.
    *closing* may stand last (`Inc.`, `usw.`, `и др.`): their stop ends one if a sentence surely begins.
    *final* stand last (`и т. д.`): their stop ends one before any capital, a foreign name before one of ours.
    *units* follow a number (`2011 р.`): after one, their stop ends a sentence before a capital.
    *hours* are units, too, after which days may follow (`9 a.m. Tuesday`).
    *near* are the words around them, *short* is all that is an abbreviation.
    """

    leading: frozenset[str]
    counting: frozenset[str]
    closing: frozenset[str]
    final: frozenset[str]
    units: frozenset[str]
    hours: frozenset[str]
    near: Neighbours
    short: frozenset[str]


@cache
def abbreviations(language: str) -> Abbreviations:
    """
    Return the abbreviations of *language*, those of English where we have none.
    """
    code = language if language in NEIGHBOURS else "en"
    kinds = table(code).kinds
    return Abbreviations(**kinds, near=NEIGHBOURS[code], short=frozenset[str]().union(*kinds.values()))


NEIGHBOURS: dict[str, Neighbours] = {
    "en": Neighbours(
        joined=listed(
            """
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January
            February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
            Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Greenwich ET EST EDT CT CST CDT MT MST MDT PT PST PDT
            GMT UTC BST CET CEST EET IST JST HKT AEST
            Christmas Thanksgiving Easter New
            """
        ),
        openers=listed(
            """
            Officials Police Authorities Residents Critics Experts Analysts Witnesses Investigators Prosecutors
            Supporters Opponents Lawmakers Researchers Scientists Workers People Nearly Yesterday Today According
            """
        ),
        titles=listed(
            """
            President Vice Chairman Chairwoman Chair Chief CEO CFO Executive Managing Founder Director Spokesman
            Spokeswoman Pictures Television Discovery Records Entertainment Group Holdings Day High Elementary Memorial
            """
        ),
        lettered=listed(
            """
            Plan Vitamin vitamin Grade Hepatitis hepatitis Type type Group Block Exhibit Option Terminal Gate Class
            Appendix Pier Tier Stand Section Ward Unit Area Zone Phase Part Building Wing War
            """
        ),
        reported=listed(
            """
            said asked says asks wondered replied added wrote writes joked shouted cried told demanded tweeted yelled
            screamed exclaimed recalled insisted declared inquired
            """
        ),
    ),
    "de": Neighbours(
        tails=("str",),
        determiners=listed(
            """
            am zum vom beim im ins der die das dem den des ein eine einen einem einer eines sein seine seinen seinem
            seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer jeder jede jedes jeden jedem dieser
            diese dieses diesen diesem
            """
        ),
        openers=listed(
            """
            Deshalb Danach Davor Darauf Dazu Dabei Damit Dagegen Zudem Zuletzt Zuvor Später Gestern Heute Morgen
            Nun Laut Nach Seit Trotz Bisher Derzeit Allerdings Insgesamt Künftig Wer Was Wie Warum
            """
        ),
        lettered=listed(
            """
            Plan Vitamin Gruppe Block Klasse Typ Gleis Halle Teil Anhang Punkt Hepatitis Linie Platz Rang Seite Kapitel
            Artikel Nummer waren von über etwa rund knapp fast mindestens
            """
        ),
        reported=listed("sagte fragte meinte rief fragt sagt"),
    ),
    "ru": Neighbours(
        joined=listed("США"),
        prepositions=listed("В С К До По На За От Для После Около Летом Зимой Весной Осенью"),
        lettered=listed("витамин группа группы группе план категории класс корпус литера гепатит"),
        reported=listed("спросил спросила сказал сказала"),
    ),
    "uk": Neighbours(
        joined=listed("США"),
        prepositions=listed("У В З Із До По На За Від Для Після Близько Влітку Взимку Навесні Восени"),
        lettered=listed("вітамін група групи групі план категорії клас корпус гепатит"),
        reported=listed("спитав спитала запитав запитала сказав сказала"),
    ),
}
