"""
German months, units, acronyms, genders: the tables.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

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
DAYS_SHORT = {
    "Mo": "Montag",
    "Di": "Dienstag",
    "Mi": "Mittwoch",
    "Do": "Donnerstag",
    "Fr": "Freitag",
    "Sa": "Samstag",
    "So": "Sonntag",
}
CURRENCIES = {
    "€": "Euro",
    "$": "Dollar",
    "£": "Pfund",
    "¥": "Yen",
    "₴": "Hrywnja",
    "₽": "Rubel",
    "₹": "Rupien",
    "₺": "Lira",
    "₩": "Won",
    "EUR": "Euro",
    "USD": "Dollar",
    "GBP": "Pfund",
    "CHF": "Franken",
    "UAH": "Hrywnja",
    "RUB": "Rubel",
}
BIG = {"Mio.": ("Million", "Millionen"), "Mrd.": ("Milliarde", "Milliarden"), "Bio.": ("Billion", "Billionen")}
BIG |= {"Tsd.": ("tausend", "tausend")}
BIG |= {word[0]: word for word in tuple(BIG.values())} | {word[1]: word for word in tuple(BIG.values())}
UNITS = {
    "km/h": "Kilometer pro Stunde",
    "m/s": "Meter pro Sekunde",
    "km²": "Quadratkilometer",
    "m²": "Quadratmeter",
    "qm": "Quadratmeter",
    "m³": "Kubikmeter",
    "km": "Kilometer",
    "cm": "Zentimeter",
    "mm": "Millimeter",
    "m": "Meter",
    "kg": "Kilogramm",
    "mg": "Milligramm",
    "g": "Gramm",
    "t": "Tonnen",
    "ha": "Hektar",
    "ml": "Milliliter",
    "l": "Liter",
    "kWh": "Kilowattstunden",
    "MWh": "Megawattstunden",
    "GWh": "Gigawattstunden",
    "kW": "Kilowatt",
    "MW": "Megawatt",
    "GW": "Gigawatt",
    "PS": "P S",
    "GB": "Gigabyte",
    "MB": "Megabyte",
    "TB": "Terabyte",
    "Hz": "Hertz",
    "kHz": "Kilohertz",
    "MHz": "Megahertz",
    "GHz": "Gigahertz",
    "Std.": "Stunden",
    "Min.": "Minuten",
    "Sek.": "Sekunden",
    "°C": "Grad Celsius",
    "°F": "Grad Fahrenheit",
    "°": "Grad",
    "%": "Prozent",
    "‰": "Promille",
    "ct": "Cent",
    "Prozent": "Prozent",
}
UNIT_ONE = {"t": "Tonne", "kWh": "Kilowattstunde", "MWh": "Megawattstunde", "GWh": "Gigawattstunde"}
UNIT_ONE |= {"Std.": "Stunde", "Min.": "Minute", "Sek.": "Sekunde"}
SPELLED = frozenset(
    listed(
        "AKW AG AI AP APA ARD BASF BBC BIP BKA BSI CDU CEO CIA CSU DAX DIHK DIN DNA DPA EDV EEG EU EUGH EKG "
        "EZB FBI IAEA IBM ICE ID IG IHK IOC IT IWF KI KZ LKA LKW NGO OECD OP ORF PKW RAF TU UKW UN US USA UFO "
        "VAE VIP WHO WM EM ZDF AOK ADAC TUI SEK SUV USB IP IAA IKEA NSA"
    )
) - {"DAX", "IKEA", "UFO", "TUI"}
SPECIAL = {
    "AfD": "A F D",
    "GmbH": "G m b H",
    "Lkw": "L K W",
    "Pkw": "P K W",
    "WLAN": "W Lan",
    "dpa": "D P A",
    "EuGH": "E U G H",
    "BSW": "B S W",
}
DATIVE = frozenset(
    listed("mit von bei nach aus seit zu ab in an auf unter über vor neben zwischen samt außer gegenüber binnen laut")
)
STARTERS = frozenset(
    listed(
        "Im In Die Der Das Ein Eine Er Sie Es Am An Bei Mit Nach Für Auch Doch Aber Und Wir Ich Dies Diese Dieser Den "
        "Dem Zum Zur Von Vom Als Wenn Dann Damit Seit Laut "
        "Danach Dabei Dort Heute Später Zuvor Seine Ihre Nun Nur Noch So Unter Vor Zu Es"
    )
)
WEAK_N = frozenset(
    listed(
        "am vom zum zur im beim dem den des seit bis einem einen einer eines diesem diesen dieser jedem jeden "
        "seinem seinen seiner seines ihrem ihren ihrer ihres unserem unseren keinem keinen ab"
    )
)
WEAK_E = frozenset(listed("der die das dieser diese dieses jeder jede jedes jener jene eine seine ihre unsere keine"))
MIXED = frozenset(listed("ein sein ihr unser kein mein dein"))
FEMININE = frozenset(
    listed(
        "woche stunde minute sekunde million milliarde frau person stimme tonne meile klasse stelle seite "
        "etage reihe runde hälfte sache partei stadt brücke straße schule krone patientin tochter mutter "
        "liga bundesliga nacht zeit zahl arbeit medaille reise auflage "
        "etappe ausgabe"
    )
)
MASCULINE = frozenset(
    listed(
        "monat tag meter kilometer mann mensch versuch platz sieg spieler dollar euro punkt stock termin satz "
        "fall schritt teil bezirk grad liter zug bus schüler soldat sitz ort film band hafen "
        "containerfrachter apfel cent rubel franken arzt zahn ring hund baum "
        "preis vertrag flug anschlag angriff unfall brand wagen toten verletzten"
    )
)
NEUTER = frozenset(listed("jahrhundert jh jhd jahr mal halbjahr quartal kapitel spiel tor buch regiment"))
QUEENS = frozenset(
    listed("Margrethe Beatrix Maria Elisabeth Katharina Margarethe Isabella Anna Christina Viktoria Wilhelmina Johanna")
)
KINGS = frozenset(
    listed(
        "Otto Friedrich Wilhelm Heinrich Ludwig Karl Johannes Benedikt Franz Georg Konrad Leo Leopold "
        "Maximilian Pius Paul Rudolf Philipp Gustav Peter Alexander Nikolaus Iwan Christian Erich Albrecht "
        "Harald Felipe Charles Abdullah Ramses Napoleon Josef Joseph Clemens Urban Gregor Innozenz August "
        "Eduard Jakob Richard Sigismund Papst"
    )
)
SIGNS = {
    "^": "hoch",
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
} | {sign: name for sign, name in CURRENCIES.items() if len(sign) == 1}
