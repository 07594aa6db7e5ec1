"""
The small numbers that are written as words, one table a language.
"""

from __future__ import annotations

_TABLES = {
    "en": """
        2 two | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten | 11 eleven | 12 twelve |
        13 thirteen | 14 fourteen | 15 fifteen | 16 sixteen | 17 seventeen | 18 eighteen | 19 nineteen | 20 twenty |
        30 thirty | 40 forty | 50 fifty | 60 sixty | 70 seventy | 80 eighty | 90 ninety
        """,
    "de": """
        2 zwei | 3 drei | 4 vier | 5 fünf | 6 sechs | 7 sieben | 8 acht | 9 neun | 10 zehn | 11 elf | 12 zwölf |
        13 dreizehn | 14 vierzehn | 15 fünfzehn | 16 sechzehn | 17 siebzehn | 18 achtzehn | 19 neunzehn | 20 zwanzig |
        30 dreißig | 40 vierzig | 50 fünfzig | 60 sechzig | 70 siebzig | 80 achtzig | 90 neunzig
        """,
    "ru": """
        2 два две двух двое двоих двум двумя | 3 три трех трёх трое троих трем тремя | 4 четыре четырех четверо |
        5 пять пяти пятеро пятью | 6 шесть шести шестеро | 7 семь семи семеро | 8 восемь восьми | 9 девять девяти |
        10 десять десяти | 11 одиннадцать одиннадцати | 12 двенадцать двенадцати | 13 тринадцать тринадцати |
        14 четырнадцать четырнадцати | 15 пятнадцать пятнадцати | 16 шестнадцать шестнадцати |
        17 семнадцать семнадцати | 18 восемнадцать восемнадцати | 19 девятнадцать девятнадцати |
        20 двадцать двадцати | 30 тридцать тридцати | 40 сорок сорока | 50 пятьдесят пятидесяти
        """,
    "uk": """
        2 два дві двох двоє двом двома | 3 три трьох троє трьом трьома | 4 чотири чотирьох четверо |
        5 п'ять п'яти п'ятеро п'ятьох | 6 шість шести шестеро шістьох | 7 сім семи семеро сімох |
        8 вісім восьми восьмеро |
        9 дев'ять дев'яти дев'ятеро | 10 десять десяти десятеро | 11 одинадцять одинадцяти | 12 дванадцять дванадцяти |
        13 тринадцять тринадцяти | 14 чотирнадцять чотирнадцяти | 15 п'ятнадцять п'ятнадцяти |
        16 шістнадцять шістнадцяти | 17 сімнадцять сімнадцяти | 18 вісімнадцять вісімнадцяти |
        19 дев'ятнадцять дев'ятнадцяти | 20 двадцять двадцяти | 30 тридцять тридцяти | 40 сорок сорока |
        50 п'ятдесят п'ятдесяти
        """,
}


def _read(table: str) -> dict[str, str]:
    entries = [entry.split() for entry in table.split("|")]
    return {word: figures for figures, *words in entries for word in words}


_COUNTS = {language: _read(table) for language, table in _TABLES.items()}


def figures(word: str, language: str) -> str | None:
    """
    Return the number that *word* is, in figures: `12` for `12` and for `twelve`; None for a word that is none.
    """
    if any(sign.isdigit() for sign in word):
        return word
    return _COUNTS.get(language, {}).get(word.lower().replace("’", "'").replace("ʼ", "'"))
