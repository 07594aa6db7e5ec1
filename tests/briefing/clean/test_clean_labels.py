"""
Labels that a page glued to its sentences, and what only looks like one.
"""

from __future__ import annotations

import time

import pytest

from briefing.clean import clean
from briefing.model import Document

#: Language, rule, what stands alone in the article, and what is left of it.
GLUED = [
    ("ru", "ticker", "Курс кроны KRN ₽57,7 -1,05% Курс марки MRK ₽6,9 +1,8% Крона/Марка KRN/ Мост открыт.", "Мост открыт."),  # noqa: E501
    ("ru", "ticker", "«Тарва» ДЕЛЛ DELL DELL $16,8 +1,18% Мост открыт.", "Мост открыт."),
    ("ru", "ticker", "Тарва-банк RU000A0TARV1 ₽97,4 +0,66% Купить Мост открыт.", "Мост открыт."),
    ("en", "ticker", "Tarve Bank $97.49 +0.66% Buy The bridge is open.", "The bridge is open."),
    ("de", "ticker", "Tarve Bank TRV 97,49 −0,66 % Kaufen Der Rat tagt.", "Der Rat tagt."),
    ("ru", "player", "Мост открыт. Video Мэр приехал к полудню.", "Мост открыт.|Мэр приехал к полудню."),
    ("ru", "player", "Мост открыт. Video «Мы рады», — сказал мэр.", "Мост открыт.|«Мы рады», — сказал мэр."),
    ("uk", "player", "«Міст відкрито». Video Голова приїхав опівдні.", "«Міст відкрито».|Голова приїхав опівдні."),
    ("uk", "heading", "Міст відкрито. Стан річки Протягом ночі вода прибула.", "Міст відкрито.|Протягом ночі вода прибула."),  # noqa: E501
    ("uk", "heading", "Міст відкрито. Деталі Як зазначив голова, вода спала.", "Міст відкрито.|Як зазначив голова, вода спала."),  # noqa: E501
    ("uk", "heading", "Що буде далі За словами голови, вода спаде.", "За словами голови, вода спаде."),
    ("uk", "heading", "Тарвщина Зранку вода прибула. Верболозька область На мосту чергують.",
     "Зранку вода прибула.|На мосту чергують."),
    ("ru", "heading", "Мост открыт. Что известно По данным мэрии, вода спала.", "Мост открыт.|По данным мэрии, вода спала."),  # noqa: E501
    ("ru", "heading", "Мост открыт. Состояние плотины Ночью вода прибыла.", "Мост открыт.|Ночью вода прибыла."),
    ("en", "address", "The tours go on. Tarve Boats, 12b Quay Street, Harlow; +44 20 1234 5678/ +44 9 3850 0997 .",
     "The tours go on."),
    ("en", "address", "The bar is dark. Dell Bar, 43 Mill St., Harlow; daily 5 p.m. till late; +61 7 3251 6588 .",
     "The bar is dark."),
    ("de", "address", "Der Kahn ruht. Bootshaus Dell, Hafenstraße 12, 20457 Harlau; Tel. 040 123 45 67", "Der Kahn ruht."),  # noqa: E501
    ("uk", "address", "Човен стоїть. Човни Делл, Річкова 12, Верболіз; тел. +380 44 123 45 67", "Човен стоїть."),
]  # fmt: skip

KEPT = """
en Shares of Tarve Bank rose to $5.20, up 3%. The mayor sold hers.
en Ann Dell, 43, and Tom Marsh, 50, of Harlow, may be reached at +44 20 1234 5678.
en Call the town hall, day or night, 12 Quay Street, Harlow, 0800 555 1111.
en The Video Club of Harlow is open. Video stores are not.
de Die Aktie fiel auf 5,20 Euro, ein Minus von 3 %.
de Der Notruf, sagte Jens Holm, sei besetzt, auch nachts, 040 123 45 67.
ru Клуб Video открыт. Мэр приехал к полудню.
ru Курс кроны упал до 57,7 и вырос на 1,05% к вечеру. Мост открыт.
ru Мэр Анна Долина также приехала. По данным мэрии, вода спала.
ru Партия «По данным» выиграла выборы. Книга «Ночью на мосту» вышла в мае.
ru Ранее мост открыли. Напомним, Ночь музеев была в мае.
uk Голова Олена Верба також приїхала. За словами голови, вода спала.
uk Партія За майбутнє виграла вибори. Тарвщина Олени Верби не забула.
uk Верболозька область України прийняла людей. Тарвщина та Верболіз чекають.
uk Фільм «Зранку на річці» вийшов у травні. Роман «Протягом ночі» теж.
"""


def _lines(table: str) -> list[tuple[str, str]]:
    return [(line[:2], line[3:]) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("language", "rule", "block", "left"), GLUED)
def test_glued(language: str, rule: str, block: str, left: str) -> None:
    """
    The label goes under the name of its rule, and the sentence below it stays verbatim.
    """
    article = clean(Document(block, "a.txt"), language)
    assert [block[span.start : span.end] for span in article.paragraphs] == left.split("|")
    assert {one.rule for one in article.dropped} == {rule}


@pytest.mark.parametrize(("language", "block"), _lines(KEPT))
def test_kept(language: str, block: str) -> None:
    """
    Prices, numbers to ring, names and titles within a sentence are reporting.
    """
    article = clean(Document(block, "a.txt"), language)
    assert [block[span.start : span.end] for span in article.paragraphs] == [block]


@pytest.mark.parametrize(
    "piece", ["Слово ", "Слово. ", "Video ", "Тарвщина ", "A, ", "+44 ", "KRN 5,1 -1% ", "А/Б ABC/ "]
)
def test_no_label_costs_more_than_its_length(piece: str) -> None:
    """
    A text made of halves of labels is cleaned in the time of its length.
    """

    def seconds(size: int) -> float:
        text = f"Дождь кончился. {(piece * size)[:size]} Мост открыт."
        start = time.process_time()
        clean(Document(text, "-"), "ru")
        return time.process_time() - start

    seconds(1_000)
    assert min(seconds(60_000) for _ in range(2)) < 3.5 * min(seconds(30_000) for _ in range(3)) + 0.01
