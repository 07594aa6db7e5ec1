"""
Phrase books about a bridge and a ferry; some of their translations are wrong on purpose.
"""

from __future__ import annotations

ENGLISH_UKRAINIAN = {
    "Good morning.": "Доброго ранку.",
    "The bridge is closed.": "Міст закрито.",
    "The ferry carries 1,200 people.": "Пором перевозить 1200 людей.",
    "On November 21 the river froze.": "21 листопада річка замерзла.",
    "The council met in secret on Friday.": "Совет тайно собрался в пятницу, ещё вечером, это было скрыто.",
    "The mayor resigned after the vote.": "",
    "Some 450 people were there.": "Там було 45 людей.",
    "troops": "війська",
}
GERMAN_ENGLISH = {
    "Guten Morgen.": "Good morning.",
    "Die Brücke ist gesperrt.": "The bridge is closed.",
    "Die Fähre befördert 1.200 Menschen.": "The ferry carries 1,200 people.",
}
ENGLISH_GERMAN = {"The": "Die", "bridge": "Brücke", "remains": "bleibt", "closed": "gesperrt", "today": "heute"}
