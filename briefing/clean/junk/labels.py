"""
Labels that a page glued to the sentence below them: prices of a ticker, the mark of a clip, a heading.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, part
from briefing.clean.newsroom import CAP, after_stop

_CYRILLIC = r"[А-ЯЁІЇЄҐ]"
_SMALL = r"[а-яёіїєґ’'ʼ-]{1,24}"
_DEAL = r"(?:Buy|Sell|Kaufen|Купить|Продать|Купити|Продати)"

#: Words that begin a sentence and, with a capital letter, never stand within one. No name has them.
_OPENERS = (
    r"(?:Протягом|Впродовж|Упродовж|Внаслідок|Унаслідок|Зранку|Вранці|Уранці|Вночі|Уночі|Вдень|Удень|Ввечері|Увечері"
    r"|Станом|Наразі|Зокрема|Також|Окрім|Загалом|Нагадаємо|Водночас|Натомість|Раніше|Згодом|Напередодні"
    r"|За (?:добу|ніч|день|тиждень|(?:минул|останн)\w+|словами|даними|попередніми|оцінк\w+|інформацією|підсумками"
    r"|(?:його|її|їхніми) словами)|Після (?:цього|того)|Під час|Про це|До слова|На (?:думку|запитання)"
    r"|На (?:[\w’'ʼ-]+ (?:та|і|й) )?[\w’'ʼ-]+(?:ому|их) напрямк\w+"
    r"|Як (?:зазнач|повідом|розпов|наголо|заяв|поясн|відом)\w+"
    r"|В течение|Вследствие|Утром|Ночью|Вечером|Накануне|Ранее|Напомним|Вместе с тем|При этом|Кроме того"
    r"|В частности|За (?:сутки|ночь|неделю|(?:прошл|последн|минувш)\w+)|По (?:словам|данным|предварительным|оценк\w+"
    r"|информации)|После (?:этого|того)|Во время|Об этом|Как (?:отме|сообщ|рассказ|подчерк|заяв|поясн|извест)\w+)"
)
_PLACE_OPENERS = rf"(?:{_OPENERS}|На|У|В|З|Із|За|Під|По|Через|Окупанти|Противник|Ворог|Росіяни)"

LABELS: tuple[Rule, ...] = (
    part(
        "ticker",
        "head",
        r"\A(?:[A-Z][A-Z&]+ ){1,3}[$€£₽¥₴]?\d[\d.,]* [+−-]?\d[\d.,]*% ",
        # Tarve Bank AB12 €97,49 +0,66% Buy | Euro/Dollar EUR/
        rf"\A[^.!?:;%]{{0,80}}?(?:[$€£₽¥₴]|\b[A-Z]{{3}}(?:/[A-Z]{{3}})? )\d[\d.,]* [+−–-]\d[\d.,]*\s?%(?: {_DEAL})? "
        rf"(?=[\"“«„]?{CAP})",
        rf"\A{CAP}\w{{2,12}}/{CAP}\w{{2,12}} [A-Z]{{3}}/(?:[A-Z]{{3}})? (?=[\"“«„]?{CAP})",
        first=2,
        hints=("%", "/ "),
    ),
    # In Latin letters before a text in Cyrillic ones.
    part("player", "inside", rf"{after_stop('Video')} (?={_CYRILLIC}|[«“\"]{_CYRILLIC})", hints=("Video ",)),
    part(
        "heading",
        "inside",
        rf"{after_stop(_CYRILLIC)}{_SMALL}(?: {_SMALL}){{0,3}}(?= {_OPENERS}\b)",
        # The name of a region: nothing but a preposition tells that a sentence begins.
        rf"{after_stop(_CYRILLIC)}[а-яіїєґ’'ʼ-]{{2,20}}(?:щина|ька область)(?= {_PLACE_OPENERS}\b)",
    ),
)
