"""
What a show itself says in each language; no sentence about the news is among it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """
    The words of one language. *about* describes a channel that nobody has described. *host* is how the synthetic voice
    is named, `{name}` being whom the show names. *artwork* describes the cover of `{title}` to those who cannot see it.
    *extract*, *whole*, *chapters*, *sources* stand in an item's description, *synthetic* where its own lines say
    nothing of the voice. *small* is the title of the file for saving data, *untitled* that of an article without one.
    """

    about: str
    host: str
    artwork: str
    extract: str
    whole: str
    chapters: str
    sources: str
    synthetic: str
    small: str
    untitled: str
    often: Mapping[str, str]


WORDS: Mapping[str, Words] = {
    "en": Words(
        about="News articles as short briefings, with their sources. A computer chooses the sentences, translates them "
        "where that is said, and reads them aloud: the voice is synthetic.",
        host="{name} (synthetic voice)",
        artwork="Cover of {title}: its name in large letters",
        extract="Summary, not the full text",
        whole="Full text",
        chapters="Chapters",
        sources="Sources",
        synthetic="The voice is synthetic: a computer reads this text aloud.",
        small="Small file, saves data",
        untitled="Article",
        often={"DAILY": "Daily", "WEEKLY": "Weekly", "MONTHLY": "Monthly"},
    ),
    "de": Words(
        about="Nachrichtenartikel als kurze Briefings, mit ihren Quellen. Ein Computer wählt die Sätze aus, übersetzt "
        "sie, wo das angegeben ist, und liest sie vor: Die Stimme ist künstlich erzeugt.",
        host="{name} (künstliche Stimme)",
        artwork="Titelbild von {title}: der Name in großen Buchstaben",
        extract="Zusammenfassung, nicht der vollständige Text",
        whole="Vollständiger Text",
        chapters="Kapitel",
        sources="Quellen",
        synthetic="Die Stimme ist künstlich erzeugt: Ein Computer liest diesen Text vor.",
        small="Kleine Datei, spart Datenvolumen",
        untitled="Artikel",
        often={"DAILY": "Täglich", "WEEKLY": "Wöchentlich", "MONTHLY": "Monatlich"},
    ),
    "ru": Words(
        about="Новостные статьи в виде коротких обзоров с указанием источников. Предложения выбирает, переводит (где "
        "это указано) и читает вслух компьютер: голос синтезированный.",
        host="{name} (синтезированный голос)",
        artwork="Обложка «{title}»: название крупными буквами",
        extract="Краткое изложение, не полный текст",
        whole="Полный текст",
        chapters="Главы",
        sources="Источники",
        synthetic="Голос синтезированный: этот текст читает компьютер.",
        small="Небольшой файл, экономит трафик",
        untitled="Статья",
        often={"DAILY": "Ежедневно", "WEEKLY": "Еженедельно", "MONTHLY": "Ежемесячно"},
    ),
    "uk": Words(
        about="Статті новин у вигляді коротких оглядів із зазначенням джерел. Речення добирає, перекладає (де це "
        "зазначено) і читає вголос комп’ютер: голос синтезований.",
        host="{name} (синтезований голос)",
        artwork="Обкладинка «{title}»: назва великими літерами",
        extract="Стислий виклад, не повний текст",
        whole="Повний текст",
        chapters="Розділи",
        sources="Джерела",
        synthetic="Голос синтезований: цей текст читає комп’ютер.",
        small="Невеликий файл, заощаджує трафік",
        untitled="Стаття",
        often={"DAILY": "Щодня", "WEEKLY": "Щотижня", "MONTHLY": "Щомісяця"},
    ),
}
