"""
English currencies: one, many, one hundredth, many of them.
"""

from __future__ import annotations

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
    "CHF": ("Swiss franc", "Swiss francs", "centime", "centimes"),
    "CNY": ("yuan", "yuan", "fen", "fen"),
    "PLN": ("zloty", "zlotys", "grosz", "groszy"),
    "SEK": ("Swedish krona", "Swedish kronor", "ore", "ore"),
    "NOK": ("Norwegian krone", "Norwegian kroner", "ore", "ore"),
    "DKK": ("Danish krone", "Danish kroner", "ore", "ore"),
    "R$": ("real", "reais", "centavo", "centavos"),
    "MXN": ("Mexican peso", "Mexican pesos", "centavo", "centavos"),
    "ZAR": ("rand", "rand", "cent", "cents"),
}
# Written before the sign of the dollar.
COUNTRIES = {
    "US": "U S",
    "A": "Australian",
    "AU": "Australian",
    "C": "Canadian",
    "CA": "Canadian",
    "NZ": "New Zealand",
    "HK": "Hong Kong",
    "S": "Singapore",
    "NT": "Taiwan",
}
CODES = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "UAH": "₴", "RUB": "₽", "INR": "₹", "KRW": "₩", "RMB": "CNY"}
CODES |= {"Rs.": "₹", "Rs": "₹", "BRL": "R$"}
CODES |= {code: code for code in CURRENCIES if len(code) == 3}
DOLLARS = {"CAD": "C", "AUD": "A", "HKD": "HK", "NZD": "NZ", "SGD": "S"}
BIG = {"k": "thousand", "m": "million", "mln": "million", "mn": "million", "bn": "billion", "b": "billion"}
BIG |= {"tn": "trillion", "trn": "trillion", "M": "million", "B": "billion", "K": "thousand", "T": "trillion"}
BIG |= {word: word for word in ("hundred", "thousand", "million", "billion", "trillion", "crore", "lakh")}
