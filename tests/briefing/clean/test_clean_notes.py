"""
A correction goes with all that it corrects, and what only sounds like one stays.
"""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.model import Document

BODY = ("The river Tarve rose by a meter in the night.", "Nobody in the valley was hurt.", "The rain stopped at noon.")
"""
Paragraphs that no rule may touch, so that each case has an article around it.
"""

WHOLE = """
en Correction: An earlier version of this article gave the number as 40,000. It is 14,000. Ann Dell counted again.
en CORRECTION, May 3, 2024: The dam has four gates. Five were named at first. Ann Dell counted again.
en Editor's note: Ann Dell has written about rivers for ten years. Her book on the Tarve is out in May.
en Clarification: The bridge fell in 1931. A photograph of another bridge stood here.
en An earlier version of this story named the wrong dam. Harlow Dam held. Brennick Dam broke.
en This article has been corrected. Ann Dell is 40, and not 14.
de Korrektur: In einer früheren Fassung dieses Artikels standen 40.000. Richtig sind 14.000. Jens Holm zählte neu.
de Anmerkung der Redaktion: Jens Holm schreibt seit Jahren über Deiche. Sein Buch erscheint im Mai.
de Berichtigung vom 3. Mai: Der Deich hat vier Tore. Fünf waren genannt.
de In einer früheren Version dieses Textes war der Fluss falsch benannt. Gemeint war die Tarve. Jens Holm sah es.
ru Исправление: в первой заметке было названо 40 000. Правильно: 14 000. Анна Долина пересчитала дома.
ru Уточнение от 3 мая: у плотины четыре затвора. Пять было названо по ошибке.
ru В предыдущей версии статьи река была названа неверно. Речь шла о Тарве. Анна Долина заметила это.
ru От редакции: Анна Долина пишет о реках десять лет. Книга о Тарве выйдет в мае.
uk Виправлення: у першій статті було названо 40 000. Правильно: 14 000. Олена Верба перерахувала будинки.
uk Уточнення: у греблі чотири затвори. П'ять було названо помилково.
uk У попередній версії статті річку було названо неправильно. Малася на увазі Тарва. Олена Верба помітила це.
uk Примітка редакції: Олена Верба пише про річки десять років. Книжка про Тарву вийде у травні.
"""

#: Language, a correction, and what stands around it in the only paragraph: all but the correction stays.
ONWARD = [
    ("en", "", "Correction: An earlier version of this article said 40,000. It is 14,000.", "The dam held."),
    ("en", "The dam held.", "An earlier version of this story named Ann Dell. The correct name is Tom Marsh.", ""),
    ("en", "The dam held.", "A previous version of this story said it broke. It has not. We regret the error.", ""),
    ("en", "The dam held.", "Correction: The dam has four gates. The Wire previously said five.", "Nobody came."),
    ("en", "", "Editor's note: Ann Dell is a poet. She is also a judge of the valley's prize.", "The dam held."),
    ("de", "", "Korrektur: Es war von 40.000 die Rede. Richtig ist 14.000.", "Der Deich hielt."),
    ("de", "Der Deich hielt.", "Korrektur: Es war von 40.000 die Rede. Es sind 14.000. Wir bitten um Nachsicht.", ""),
    ("ru", "", "Исправление: в заметке было названо 40 000. Правильно: 14 000.", "Плотина устояла."),
    ("ru", "Плотина устояла.", "Исправление. В тексте было названо 40 000. На самом деле их 14 000.", ""),
    ("uk", "", "Виправлення: у статті було названо 40 000. Правильно: 14 000.", "Гребля встояла."),
    ("uk", "Гребля встояла.", "Виправлення. У тексті було названо 40 000. Насправді їх 14 000.", ""),
]  # fmt: skip

KEPT = """
en Correction of the river's bed cost 40,000. It is a lot of money.
en An earlier version of the bridge fell in 1931. It was made of wood.
en Author's note-taking saved the book. It was in a drawer.
en Editors noted the flood. It was the third.
de Korrektur des Flusses nannten sie den Bau. Richtig ist, dass er half.
de In einer früheren Fassung des Gesetzes fehlte der Deich. Es ist drei Jahre alt.
ru Исправление русла займёт десять лет. Правильно ли это, никто не знает.
ru Уточнение от 3 мая изменило смысл. Это не всем понравилось.
uk Виправлення русла триватиме десять років. Правильно це чи ні, ніхто не знає.
uk Уточнення від 3 травня змінило зміст. Це не всім сподобалося.
"""


def _lines(table: str) -> list[tuple[str, str]]:
    return [(line[:2], line[3:]) for line in table.strip().splitlines()]


def _kept(text: str, language: str, title: str | None = None) -> list[str]:
    article = clean(Document(text, "a.txt", title=title), language)
    return [text[span.start : span.end] for span in article.paragraphs]


@pytest.mark.parametrize(("language", "note"), _lines(WHOLE))
@pytest.mark.parametrize("place", [0, 1, 3])
def test_a_paragraph_that_begins_as_a_correction_goes_whole(language: str, note: str, place: int) -> None:
    """
    No sentence of a correction is spoken as if it were news.
    """
    assert _kept("\n\n".join([*BODY[:place], note, *BODY[place:]]), language, "A flood") == list(BODY)


@pytest.mark.parametrize(("language", "before", "note", "after"), ONWARD)
def test_within_the_only_paragraph_its_next_sentence_goes_along(
    language: str, before: str, note: str, after: str
) -> None:
    """
    Beside an article in one paragraph, a correction takes along the sentences that only make sense with it.
    """
    text = " ".join(filter(None, (before, note, after)))
    assert _kept(text, language) == list(filter(None, (before, after)))


@pytest.mark.parametrize(("language", "block"), _lines(KEPT))
def test_what_only_sounds_like_a_correction_stays(language: str, block: str) -> None:
    """
    Without a correction before it a pronoun takes no sentence away.
    """
    assert _kept("\n\n".join([BODY[0], block, *BODY[1:]]), language, "A flood") == [BODY[0], block, *BODY[1:]]


def test_a_paragraph_as_long_as_an_article_is_not_dropped_whole() -> None:
    """
    Where a page lost its line breaks, the article under its correction stays.
    """
    told = " ".join(f"House {number} of the valley lost its roof in the storm." for number in range(30))
    text = f"{BODY[0]}\n\nCorrection: The river is the Tarve. It is not the Brennick. {told}"
    assert _kept(text, "en") == [BODY[0], told]
