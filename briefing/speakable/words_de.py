"""
German abbreviations, units, acronyms: the tables.
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
SHORT = {
    "z. B.": "zum Beispiel",
    "d. h.": "das heißt",
    "u. a.": "unter anderem",
    "z. T.": "zum Teil",
    "i. d. R.": "in der Regel",
    "o. Ä.": "oder Ähnliches",
    "u. Ä.": "und Ähnliches",
    "d. J.": "dieses Jahres",
    "m. E.": "meines Erachtens",
    "u. U.": "unter Umständen",
    "z. Zt.": "zurzeit",
    "z. Z.": "zurzeit",
    "v. a.": "vor allem",
    "s. o.": "siehe oben",
    "s. u.": "siehe unten",
    "a. D.": "außer Dienst",
    "a. M.": "am Main",
    "i. A.": "im Auftrag",
    "n. Chr.": "nach Christus",
    "v. Chr.": "vor Christus",
    "u. v. m.": "und vieles mehr",
    "usw.": "und so weiter",
    "usf.": "und so fort",
    "etc.": "et cetera",
    "bzw.": "beziehungsweise",
    "ca.": "circa",
    "vgl.": "vergleiche",
    "inkl.": "inklusive",
    "exkl.": "exklusive",
    "evtl.": "eventuell",
    "ggf.": "gegebenenfalls",
    "gem.": "gemäß",
    "max.": "maximal",
    "min.": "minimal",
    "mind.": "mindestens",
    "zzgl.": "zuzüglich",
    "abzgl.": "abzüglich",
    "geb.": "geboren",
    "gest.": "gestorben",
    "verh.": "verheiratet",
    "lt.": "laut",
    "betr.": "betreffend",
    "allg.": "allgemein",
    "rd.": "rund",
    "Tel.": "Telefon",
    "Abs.": "Absatz",
    "Art.": "Artikel",
    "Str.": "Straße",
    "Jh.": "Jahrhundert",
    "Jhd.": "Jahrhundert",
    "Dr.": "Doktor",
    "Prof.": "Professor",
    "Dipl.-Ing.": "Diplomingenieur",
    "Hr.": "Herr",
    "Hrn.": "Herrn",
    "Fr.": "Frau",
    "St.": "Sankt",
    "Mio.": "Millionen",
    "Mrd.": "Milliarden",
    "Tsd.": "Tausend",
}
SHORT |= {short[0].upper() + short[1:]: said[0].upper() + said[1:] for short, said in SHORT.items()}
# Only before a capital: Fr. Meier, but am Fr.
BEFORE_NAME = frozenset({"Fr.", "St.", "Hr.", "Hrn."})
NUMBERED = {"Nr.": "Nummer", "No.": "Nummer", "S.": "Seite", "§§": "Paragrafen", "§": "Paragraf", "Abs.": "Absatz"}
NUMBERED |= {"Art.": "Artikel", "Kap.": "Kapitel", "Bd.": "Band", "Abb.": "Abbildung", "№": "Nummer", "Ziff.": "Ziffer"}
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
        "etage reihe runde hälfte sache partei stadt brücke straße schule krone patientin tochter mutter"
    )
)
MASCULINE = frozenset(
    listed(
        "monat tag meter kilometer mann mensch versuch platz sieg spieler dollar euro punkt stock termin satz "
        "fall schritt teil bezirk grad liter zug bus schüler soldat sitz ort film band hafen "
        "containerfrachter"
    )
)
NEUTER = frozenset(listed("jahrhundert jh jhd jahr mal halbjahr quartal kapitel spiel tor buch regiment"))
QUEENS = frozenset(listed("Maria Elisabeth Katharina Margarethe Isabella Anna Christina Viktoria Wilhelmina Johanna"))
KINGS = frozenset(
    listed(
        "Otto Friedrich Wilhelm Heinrich Ludwig Karl Johannes Benedikt Franz Georg Konrad Leo Leopold "
        "Maximilian Pius Paul Rudolf Philipp Gustav Peter Alexander Nikolaus Iwan Christian Erich Albrecht "
        "Harald Felipe Charles Abdullah Ramses Napoleon Josef Joseph Clemens Urban Gregor Innozenz August "
        "Eduard Jakob Richard Sigismund Papst"
    )
)
SIGNS = {
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
