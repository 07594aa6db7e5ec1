"""
The furniture of a page: buttons, counters, lists of topics, tables, boxes of consent.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, whole

_SITES = (
    r"(?:Facebook|Twitter|X|Instagram|WhatsApp|Telegram|Viber|LinkedIn|Reddit|Pinterest|Pocket|Flipboard|Messenger"
    r"|TikTok|YouTube|Threads|Bluesky|Mastodon|E-?[Mm]ail|Mail|Email|Print|Drucken|Copy link|Link kopieren|VK|ВКонтакте"
    r"|Вконтакте|Одноклассники|Телеграм|Телеграмм|Фейсбук|Твиттер|Твітер|Вайбер|Ватсап|Копировать ссылку"
    r"|Копіювати посилання|SMS|RSS|Google News)"
)

FURNITURE: tuple[Rule, ...] = (
    whole(
        "share",
        r"\A\W*(?:(?:Share|SHARE|Teilen|Поделиться|Поширити|Поділитися)\b(?: (?:this|on|auf|via|per|в|у|через|on:"
        r"|article|story|this (?:article|story)|diesen Artikel|новостью|новиною))?:?)?(?:[\s,|/•·:]*(?:and "
        r"|und |и |та )?"
        rf"{_SITES})+\W*\Z",
        r"\A\W*(?:Share (?:this|on|article|story)|Copy link|Link copied|Save (?:this )?(?:article|story|for later)"
        r"|Print (?:this )?(?:article|page)|E-?mail (?:this )?(?:article|story|to a friend)|Gift (?:this )?article"
        r"|Add (?:us )?as (?:a )?preferred source)\b[^.!?]{0,40}[.!]?\Z",
        r"\A\W*(?:Artikel (?:teilen|drucken|merken|versenden|speichern)|Link kopier(?:en|t)|Seite drucken"
        r"|(?:Jetzt )?[Tt]eilen|Merken|Drucken|Auf die Merkliste)(?: (?:auf|per|via|mit)\b[^.!?]{0,40})?\W*\Z",
        r"\A\W*(?:Поделиться|Поширити|Поділитися|Розказати друзям|Рассказать друзьям|Скопировать ссылку"
        r"|Скопіювати посилання|Ссылка скопирована|Посилання скопійовано|В закладки|Версия для печати|Роздрукувати"
        r"|Распечатать)\b[^.!?,]{0,40}[.!]?\Z",
        longest=16,
    ),
    whole(
        "comments",
        r"\A\W*(?:\d[\d.,  ]*|No|Keine|Нет|Немає) (?:[Cc]omments?|Kommentare?|[Кк]омментари(?:й|я|ев)"
        r"|[Кк]оментар(?:і|ів)?|shares?|views?|likes?|просмотр(?:а|ов)?|перегляд(?:и|ів)?)\W*\Z",
        r"\A\W*(?:Comments?|Kommentare?|Комментарии|Коментарі|Views|Просмотры"
        r"|Перегляди) ?[:(]? ?\(?\d[\d.,  ]*\)?\W*\Z",
        r"\A\W*(?:(?:View|Show|Read|See|Post|Add|Leave|Write|Join|Hide) (?:all |the |a |your )?(?:\d+ )?(?:comments?"
        r"|conversation|discussion)|Comments are closed|Log in to comment)\b[^.!?]{0,40}[.!]?\Z",
        r"\A\W*(?:Kommentare? (?:schreiben|lesen|anzeigen|verfassen)|Jetzt (?:kommentieren|mitdiskutieren)"
        r"|Diskutieren Sie mit"
        r"|Zu den Kommentaren|Kommentar hinzufügen)\b[^.!?]{0,40}[.!]?\Z",
        r"\A\W*(?:(?:Оставить|Написать|Добавить|Показать|Читать) комментари[ий]|(?:Залишити|Написати|Додати|Показати)"
        r" коментар(?:і)?|Обсудить|Обговорити|Комментировать|Коментувати)\b[^.!?]{0,30}[.!]?\Z",
        longest=12,
    ),
    whole(
        "topics",
        r"\A\W*(?:Tags?|TAGS?|Topics?|TOPICS|Categor(?:y|ies)|Filed under|Keywords|More (?:on|about)"
        r"|In this (?:article|story)"
        r"|Schlagwörter|Schlagworte|Themen|Stichwörter|Rubrik|Ressort|Mehr zu|Теги|Темы|Тэги|Рубрика|Ключевые слова"
        r"|Теми|Мітки|Ключові слова|Категор(?:ия|ії|ія))\s?:[^.!?]{0,200}\Z",
        r"\A(?:[#@][\w-]+[\s,]*)+\Z",
        longest=30,
    ),
    whole(
        "reading time",
        r"\A\W*(?:(?:Reading|Read) time\s?:? ?)?(?:about |ca\. )?\d{1,3}[ -]?(?:min(?:ute)?s?\.?)[ -]?(?:read(?:ing)?"
        r"(?: time)?|listen)?\W*\Z",
        r"\A\W*(?:Lesezeit|Lesedauer|Hördauer)\s?:?\s?(?:ca\. |etwa )?\d{1,3} ?(?:Min(?:uten?)?\.?)\W*\Z",
        r"\A\W*\d{1,3} (?:Min\.|Minuten?) (?:Lesezeit|Lesedauer|lesen)\W*\Z",
        r"\A\W*(?:Время (?:чтения|на чтение)|Час (?:читання|на читання)|Читати|Читать)\s?:?\s?(?:около |близько "
        r"|~)?\d{1,3}"
        r" (?:мин|минут[аы]?|хв|хвилин[аи]?)\.?\W*\Z",
        r"\A\W*\d{1,3} (?:мин|минут[аы]?|хв|хвилин[аи]?)\.? (?:на чтение|чтения|на читання|читання)\W*\Z",
        longest=10,
    ),
    whole("table", r"\A\|.*\|\Z", longest=80),
    whole(
        "consent",
        r"\A\W*(?:We (?:and our partners )?use cookies|This (?:site|website) uses cookies|Accept (?:all )?cookies"
        r"|Manage (?:cookies|consent|preferences|my choices)|Cookie (?:settings|policy|preferences)"
        r"|Privacy (?:policy|settings)"
        r"|By (?:continuing|clicking)[^.]{3,60} you (?:agree|accept)|Allow cookies and continue)",
        r"\A\W*(?:Wir (?:und unsere Partner )?(?:verwenden|nutzen) Cookies|Diese (?:Seite|Website) (?:verwendet"
        r"|nutzt) Cookies"
        r"|Cookies? (?:akzeptieren|zulassen|verwalten|ablehnen)|Cookie-Einstellungen|Datenschutz(?:einstellungen"
        r"|erklärung)?\W*\Z"
        r"|Alle akzeptieren|(?:Externe[nr]? (?:Inhalte?|Inhalt) (?:anzeigen|laden|zulassen))"
        r"|An dieser Stelle (?:finden Sie|befindet sich) (?:einen )?(?:externen?|ein externer) Inhalt"
        r"|Ich bin damit einverstanden, dass mir externe Inhalte)",
        r"\A\W*(?:Für die Darstellung von [^.]{3,80} nutzen wir|Erst wenn Sie hier klicken)",
        r"\A\W*(?:Мы используем (?:файлы )?(?:cookies?|куки)|(?:Этот )?сайт использует (?:файлы )?(?:cookies?|куки)"
        r"|Продолжая (?:использовать|пользоваться)[^.]{3,60}(?:соглаша|cookie)|Политика конфиденциальности\W*\Z"
        r"|Принять все\W*\Z)",
        r"\A\W*(?:Ми використовуємо (?:файли )?(?:cookies?|кукі)"
        r"|(?:Цей )?[Сс]айт використовує (?:файли )?(?:cookies?|кукі)"
        r"|Продовжуючи (?:використовувати|користуватися)[^.]{3,60}(?:погодж|cookie)|Політика (?:конфіденційності"
        r"|приватності)\W*\Z|Прийняти (?:все|всі)\W*\Z)",
        longest=70,
    ),
    whole("address", r"\A\W{0,9}(?:[\w ]{1,40}:\s?)?(?:https?://|www\.|t\.me/)\S+\W{0,9}\Z", longest=6),
)
