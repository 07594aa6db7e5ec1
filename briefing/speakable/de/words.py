"""
German months, weekdays, big numbers, signs, words that begin a sentence: the tables.
"""

from __future__ import annotations

import re

from briefing.speakable.grammar import listed, tail_of

MONTHS = listed("Januar Februar März April Mai Juni Juli August September Oktober November Dezember")
MONTHS_SHORT = {
    "Jan.": "Januar",
    "Feb.": "Februar",
    "Febr.": "Februar",
    "Mär.": "März",
    "Mrz.": "März",
    "Apr.": "April",
    "Jun.": "Juni",
    "Jul.": "Juli",
    "Aug.": "August",
    "Sept.": "September",
    "Sep.": "September",
    "Okt.": "Oktober",
    "Nov.": "November",
    "Dez.": "Dezember",
}
DAYS = listed("Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Sonnabend")
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
"""
A pattern: the day of a month, in figures.
"""
DAYS_SHORT = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}
BIG = {"Mio.": ("Million", "Millionen"), "Mrd.": ("Milliarde", "Milliarden"), "Bio.": ("Billion", "Billionen")}
BIG |= {"Mill.": BIG["Mio."], "Mio": BIG["Mio."], "Mrd": BIG["Mrd."], "Tsd.": ("tausend", "tausend")}
BIG |= {word[0]: word for word in tuple(BIG.values())} | {word[1]: word for word in tuple(BIG.values())}
# Words that stand between an ordinal and a noun no more than a full stop does: they begin a sentence.
STARTERS = frozenset(
    listed(
        "Im In Ins Die Der Das Des Dem Den Ein Eine Einen Einem Einer Eines Er Sie Es Ich Wir Ihr Du Man Wer Was Wie "
        "Wo Warum Wann Wieso Weshalb Welche Welcher Welches Am An Ans Auf Aus Bei Beim Bis Durch Für Gegen Hinter "
        "Mit Nach Neben Ohne Seit Trotz Über Um Unter Vom Von Vor Während Wegen Zu Zum Zur Zwischen Laut Ab "
        "Innerhalb Außerhalb Statt Anstatt Angesichts Aufgrund Dank Infolge Gegenüber Entlang Auch Doch Aber Und "
        "Oder Denn Sondern Als Wenn Weil Dass Da Damit Obwohl Falls Ob Nachdem Bevor Sobald Solange Sowohl Weder "
        "Entweder Dann Danach Dabei Dort Dorthin Dazu Daher Dafür Dagegen Davon Davor Darauf Darin Daraus Darum "
        "Darunter Deshalb Deswegen Dennoch Trotzdem Jedoch Allerdings Außerdem Zudem Hier Hierbei Hinzu Heute "
        "Gestern Morgen Später Zuvor Zuletzt Zunächst Zugleich Zurzeit Derzeit Nun Nur Noch Schon Bereits Bald Jetzt "
        "So Sogar Selbst Erst Fast Etwa Rund Insgesamt Immer Immerhin Inzwischen Mittlerweile Seitdem Seither Damals "
        "Dies Diese Dieser Dieses Diesen Diesem Jene Jener Jeder Jede Jedes Kein Keine Keiner Sein Seine Seiner "
        "Seinen Seinem Ihre Ihrer Ihren Ihrem Unser Unsere Mein Meine Dein Alle Alles Viele Vieles Wenige Einige "
        "Mehrere Manche Manches Beide Andere Etliche Zahlreiche Nicht Nichts Niemand Jemand Ja Nein Vielleicht Wohl "
        "Gut Oft Selten Manchmal Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Ist War Hat Wird Kann Soll Somit "
        "Folglich Anschließend Künftig Bisher Bislang Seinerzeit Ebenso Ebenfalls Weitere Weiterhin Schließlich "
        "Endlich Kurz Knapp Gleichzeitig Ferner Übrigens Dadurch Darüber"
    )
)
SIGNS = {
    "www": "w w w",
    "/": "Schrägstrich",
    "-": "Bindestrich",
    "_": "Unterstrich",
    "^": "hoch",
    "de": "d e",
    "at": "a t",
    "ch": "c h",
    "eu": "e u",
    "uk": "u k",
    "fr": "f r",
    "pl": "p l",
    "ru": "r u",
    "ua": "u a",
    "tv": "t v",
    "nl": "n l",
    "<": "kleiner als",
    ">": "größer als",
    ".": "Punkt",
    "@": "ät",
    "%": "Prozent",
    "‰": "Promille",
    "¢": "Cent",
    "§": "Paragraf",
    "№": "Nummer",
    "°": "Grad",
    "+": "plus",
    "=": "gleich",
    "&": "und",
    "#": "Hashtag",
    "±": "plus minus",
    "×": "mal",
    "÷": "geteilt durch",
    "−": "minus",
    "²": "Quadrat",
    "³": "hoch drei",
    "€": "Euro",
    "$": "Dollar",
    "£": "Pfund",
    "¥": "Yen",
    "₴": "Hrywnja",
    "₽": "Rubel",
    "₹": "Rupien",
    "₺": "Lira",
    "₩": "Won",
}


def stop(found: re.Match[str]) -> str:
    """
    Return the full stop that *found* has to keep: a word follows that begins sentences, or nothing.
    """
    tail = tail_of(found).split(maxsplit=1)
    return "." if not tail or tail[0].strip(",;:") in STARTERS else ""
