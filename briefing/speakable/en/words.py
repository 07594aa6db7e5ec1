"""
English abbreviations, units, acronyms: the tables.
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
# Anywhere.
SHORT = {
    "Inc.": "Incorporated",
    "Corp.": "Corporation",
    "Co.": "Company",
    "Ltd.": "Limited",
    "Bros.": "Brothers",
    "Jr.": "Junior",
    "Sr.": "Senior",
    "vs.": "versus",
    "e.g.": "for example",
    "i.e.": "that is",
    "etc.": "et cetera",
    "approx.": "approximately",
    "ca.": "circa",
    "et al.": "and others",
    "a.k.a.": "also known as",
    "dept.": "department",
    "Dept.": "Department",
    "govt.": "government",
    "Govt.": "Government",
    "Univ.": "University",
    "Assn.": "Association",
    "Ph.D.": "P H D",
    "M.D.": "M D",
    "cf.": "compare",
    "w/o": "without",
    "w/": "with",
}
NUMBERED = {"No.": "number", "Nos.": "numbers", "p.": "page", "pp.": "pages", "Fig.": "figure", "Vol.": "volume"}
# One, many, one hundredth, many of them.
CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
    "¥": ("yen", "yen", "sen", "sen"),
    "₴": ("hryvnia", "hryvnias", "kopiika", "kopiikas"),
    "₽": ("ruble", "rubles", "kopeck", "kopecks"),
    "₹": ("rupee", "rupees", "paisa", "paise"),
    "₺": ("lira", "lira", "kurus", "kurus"),
    "₩": ("won", "won", "jeon", "jeon"),
}
CODES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "UAH": "₴", "RUB": "₽"}
BIG = {"k": "thousand", "m": "million", "mln": "million", "mn": "million", "bn": "billion", "b": "billion"}
BIG |= {"tn": "trillion", "trn": "trillion", "M": "million", "B": "billion", "K": "thousand"}
BIG |= {word: word for word in ("hundred", "thousand", "million", "billion", "trillion")}
UNITS = {
    "km/h": ("kilometer per hour", "kilometers per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"),
    "mph": ("mile per hour", "miles per hour"),
    "m/s": ("meter per second", "meters per second"),
    "km²": ("square kilometer", "square kilometers"),
    "sq km": ("square kilometer", "square kilometers"),
    "m²": ("square meter", "square meters"),
    "m³": ("cubic meter", "cubic meters"),
    "sq ft": ("square foot", "square feet"),
    "km": ("kilometer", "kilometers"),
    "cm": ("centimeter", "centimeters"),
    "mm": ("millimeter", "millimeters"),
    "m": ("meter", "meters"),
    "kg": ("kilogram", "kilograms"),
    "mg": ("milligram", "milligrams"),
    "g": ("gram", "grams"),
    "lbs": ("pound", "pounds"),
    "lb": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "ft": ("foot", "feet"),
    "ha": ("hectare", "hectares"),
    "ml": ("milliliter", "milliliters"),
    "kWh": ("kilowatt hour", "kilowatt hours"),
    "MWh": ("megawatt hour", "megawatt hours"),
    "GWh": ("gigawatt hour", "gigawatt hours"),
    "kW": ("kilowatt", "kilowatts"),
    "MW": ("megawatt", "megawatts"),
    "GW": ("gigawatt", "gigawatts"),
    "GB": ("gigabyte", "gigabytes"),
    "MB": ("megabyte", "megabytes"),
    "TB": ("terabyte", "terabytes"),
    "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"),
    "MHz": ("megahertz", "megahertz"),
    "GHz": ("gigahertz", "gigahertz"),
    "hrs": ("hour", "hours"),
    "hr": ("hour", "hours"),
    "min": ("minute", "minutes"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"),
    "%": ("percent", "percent"),
    "‰": ("per mille", "per mille"),
}
# Read letter by letter though they have a vowel; everything else with a vowel is left to the voice.
SPELLED = frozenset(
    listed(
        "AI AP AFP AFL BBC CBO CEO CFO CIA COO DIY DNA DOJ DUI EPA EPP ETA EU EV FAA FBI FDA GDP GOP "
        "HIV IAEA ICC ICJ ICU ID IED IMF INS IOC IPO IRA IRS ISS IT LA MIA NBA NRA NSA OECD PA PLO POW PTA "
        "QA RAF RNA SUV TSA UAE UAV UCLA UFO UK UN UPS US USA USB USS USSR VIP WHO WMO WTO XL ATM ABC CNN NGO "
        "NGOS UNHCR EST EDT ET"
    )
)
THINGS = frozenset(
    listed(
        "part chapter act title phase type stage book volume section article class figure level group "
        "division annex war rocky bowl apollo schedule grade mark category tier titan saturn"
    )
)
SIGNS = {
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
