"""
A short article about an orchard, what packages make of it, and the server that has the one into Ukrainian.
"""

from __future__ import annotations

from packageserver import Server

ARTICLE = """\
The orchard above the quarry is in bloom

STONE HILL -- The orchard above the quarry came into bloom on Monday.

The quarry has been closed for years.

More than 200 trees stand on its edge.

The children of the village sell the apples in autumn.
"""
UKRAINIAN = {
    "The orchard above the quarry is in bloom": "Сад над кар'єром цвіте",
    "The orchard above the quarry came into bloom on Monday.": "Сад над кар'єром зацвів у понеділок.",
    "The quarry has been closed for years.": "Кар'єр закритий уже багато років.",
    "More than 200 trees stand on its edge.": "Понад 200 дерев стоять на його краю.",
    "The children of the village sell the apples in autumn.": "Діти села восени продають яблука.",
}
GERMAN = {"The quarry has been closed for years.": "Der Steinbruch ist seit Jahren geschlossen."}


def offer(server: Server, package: bytes) -> None:
    """
    Let *server* be an index with one *package*, from English to Ukrainian.
    """
    server.pages["/en_uk"] = package
    server.offer(server.entry("en", "uk", "1.0", "/en_uk"))
