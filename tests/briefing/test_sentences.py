"""
Sentences end where a reader would pause, and cover every word.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.model import Article, Document, Span
from briefing.sentences import split, split_text

# A bar stands where a sentence ends.
EN = """
Dr. Lund met Mr. Hale.|They talked.
She lives in the U.S. and works in the U.K. today.
He left the U.S.|The trip was long.
The U.S. Senate met at 9 a.m. Tuesday.
It opens at 7 p.m.|The doors close at ten.
J. K. Marsh and George W. Bell came.
The mayor is A. I. Bell.|Nobody cheered.
George W. "Red" Bell came.|Nobody cheered.
It cost $3.5 million.|That was 1.9% more.
Pier No. 4 broke.|No. 5 held.
"Is it safe?" Marsh asked.|Nobody knew.
"It is safe."|Marsh smiled.
"It is safe."|The crowd laughed.
"We waited.|The trains will run."|That was all.
He said “no.”|She said “yes.”
She said: "It works every day, and it never rests."|He nodded.
Wait…|What was that?
Well... it depends.
Harlow Inc. built it.|It cost a lot.
The Harlow Co. President Ann Dell spoke.
It will close Feb. 28 and open Mar. 3.
He sat.|Police watched him.
The bill passed.|iPhone prices rose.
Gen. Renwick and Sen. Dell, R-Ohio, agreed.
Really?!|Yes!|(He was sure.)|It rained.
The river fell.The town slept.
See example.com for more.|It is free.
He ate 5 kg.|Then he slept.
This is Plan B.|The first had failed.
1. Bring water.
St. Mary's is on Elm Ave. near the lake.
St. Mary's Hospital, no. 5, said no.|Then it closed.
In vol. 3, ch. 4, on p. 12 and pp. 14-16, see fig. 2, art. 5, ca. 1900, c. 1850.|It is old.
"""
DE = """
Dr. Lund traf Prof. Hale.|Sie sprachen lange.
Am 9. Februar begann es.|Am 3. März endete es.
Das war im 19. Jahrhundert.|Damals fuhr kein Zug.
Es kamen 2026.|Niemand zählte sie.
Der Schaden beträgt 212 Mio. Euro.|Das ist viel.
Es kostet 9,5 Mrd.|Die Stadt zahlt.
Z. B. Getreide, u. a. Weizen, d. h. Korn.|Mehr nicht.
Das gilt z. B. für Brot.|Für Wein nicht.
Er kam um 3.40 Uhr.|Sie ging um 4 Uhr.
Am Terminal Nr. 4 lag ein Schiff.|Die Nr. 5 war leer.
„Wir warten.|Jetzt geht es los.“|So sprach sie.
„Das ist gut“, sagte er.|„Noch eine Woche wäre teuer.“
„Ist das gut?“, fragte er.|Sie schwieg.
»Komm!«|Er kam.
Ludwig XIV. baute es.|Ludwig II. starb jung.
Die 2. Bundesliga pausiert.|Die 1. Liga spielt.
J. S. Bach lebte hier.|Er starb.
Er wohnt in der Hauptstr. 5.|Sie auch.
Die Firma Kranbau GmbH & Co. KG baut.|Der Chef lobt.
Es waren ca. 74.000 Stück.|Niemand klagte.
Der Preis stieg auf 1.250 Euro.|Er fiel.
Warum?|Darum!
Das Gesetz (Abs. 3, Art. 5) gilt.|Es ist neu.
Er nahm Schrauben, Nägel usw.|Die Kiste war voll.
Bitte kommen ...|Danke.
Das Haus, nr. 5, vgl. Bd. 3, S. 12, Abb. 4, Fig. 2, Vol. 3, p. 4, ca. 1900, steht leer.|Gut.
Der 1. FC Hafen siegte.|Das freut.
"""
RU = """
Д-р Лунд уехал.|Он устал.
В 2020 г. завод закрыли.|В 2021 г.|Завод открыли.
Это было в XIX в.|Потом всё изменилось.
Ущерб составил 5 млн руб.|Деньги вернут.
Мост стоит 4,5 млн рублей.|Его построили.
А. С. Кузьмин приехал.|Его ждали.
Сообщил мэр города В. И. Петров.|Его ждали.
Он взял витамин В.|И ушёл домой.|Вот так.
Он живёт на ул. Мира в г. Заречном.|Там тихо.
Завод им. Петрова закрыт.|Рабочие ушли.
«Мы ждали.|Теперь едем».|Так сказал мэр.
«Мы ждали, — сказал мэр. — Теперь едем».|Все пошли.
«Почему?» — спросил он.|Никто не ответил.
Привезли хлеб, соль и т. д.|Потом уехали.
Привезли хлеб и т. п. товары.
Это т. н. старый мост.|Он крепкий.
Их было 46,3 тыс. человек.|Их стало 50 тыс.|Город растёт.
Он сказал: «Я».|Она ушла.
Это сделал я.|Потом ушёл.
Куда?!|Туда…|Он молчал.
Он родился 5 мая.|Она — 6 июня.
Поезд пришёл в 7:40.|Его встречали.
Книга весит 3 кг.|Она тяжёлая.
Проф. Иванов и акад. Петров спорили.|Зал слушал.
Ехали 18 км.|Дорога была плохой.
Сайт example.ru не работает.|Его чинят.
(Так решили.)|Все согласились.
В т. 5, на с. 12, стр. 14, рис. 3, ст. 5, гл. 2, ок. 1900, разд. 6, вып. 6, vol. 3 нет.|Жаль.
Он весит 5 т.|Потом уехал.
"""
UK = """
Д-р Лунд поїхав.|Він утомився.
У 2020 р. завод закрили.|У 2021 р.|Завод відкрили.
Упродовж 2023–2025 рр. мережа зросла.|Це добре.
Було це у XIX ст.|Потім усе змінилося.
Ремонт коштував 14,6 млн грн.|Гроші знайшли.
Зібрали 46,3 тис. книжок.|Їх читають.
Було 46 тис.|Стало 50.
О. М. Коваль приїхав.|Його чекали.
Сказав мер З. І. Коваль.|Його чекали.
Сказав мер А.І. Коваль.|Його чекали.
Він живе на вул. Садовій у м. Полтаві.|Там тихо.
Ліцей ім. Дзвонаря відкрито.|Діти раді.
«Ми чекали.|Тепер їдемо».|Так сказав мер.
«Ми чекали, — сказав мер. — Тепер їдемо».|Усі пішли.
«Чому?» — спитав він.|Ніхто не відповів.
Привезли хліб, сіль і т. д.|Потім поїхали.
Привезли хліб та ін. товари.
Це т. зв. старий міст.|Він міцний.
Він сказав: «Я».|Вона пішла.
Це зробив я.|Потім пішов.
Куди?!|Туди…|Він мовчав.
Рейс о 7:40.|Його чекають.
Їхали 1,8 км.|Дорога погана.
Квиток № 1.|Квиток № 2.
Голова обл. ради приїхав.|Його слухали.
Проф. Івасюк сперечався.|Зала слухала.
Сайт example.ua не працює.|Його лагодять.
До с. Журавлине 5 км.|Там є ліс.
У т. 5, на с. 12, стор. 14, рис. 3, ст. 5, гл. 2, бл. 1900, розд. 6, вип. 6, vol. 3 нема.|Шкода.
"""
CASES = [
    pytest.param(language, line, id=f"{language}: {line[:40]}")
    for language, lines in (("en", EN), ("de", DE), ("ru", RU), ("uk", UK))
    for line in lines.strip().splitlines()
]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_cases(language: str, line: str) -> None:
    """
    Abbreviations, initials, ordinals, numbers, quotations: each ends a sentence only where it does.
    """
    # After a forgotten blank the sentences touch.
    text = line.replace("|", " ")
    assert line.split("|") == [text[span.start : span.end] for span in split_text(text, language)] or (
        "fell.The" in line and len(split_text(text, language)) == 2
    )


@given(
    st.text(alphabet=st.sampled_from('aB1.!?…"“”„«»— \n()Дяг№'), max_size=60),
    st.sampled_from(["en", "de", "ru", "uk", "xx"]),
)
@settings(max_examples=300, deadline=None)
def test_cover(text: str, language: str) -> None:
    """
    Sentences are in order, do not touch white space at their ends, and leave out nothing but white space.
    """
    spans = split_text(text, language)
    end = 0
    for span in spans:
        assert not text[end : span.start].strip()
        assert span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        end = span.end
    assert not text[end:].strip()


def test_places_are_the_documents() -> None:
    """
    A sentence knows its place in the document and its paragraph; only its white space is folded.
    """
    text = "Junk.\n\nThe river\nrose. It  fell.\n\nAll slept."
    article = Article(Document(text, "-"), "en", None, (Span(7, 32), Span(34, 44)))
    sentences = split(article)
    assert [sentence.text for sentence in sentences] == ["The river rose.", "It fell.", "All slept."]
    assert [text[one.span.start : one.span.end] for one in sentences] == ["The river\nrose.", "It  fell.", "All slept."]
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1]


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_examples(examples: Path, name: str) -> None:
    """
    Every sentence of the examples begins with a capital, a digit or a quotation mark, and stands in the text.
    """
    article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
    for sentence in split(article):
        first = sentence.text.lstrip('«„“"')[0]
        assert first.isupper() or first.isdigit(), sentence.text
        written = article.document.text[sentence.span.start : sentence.span.end]
        assert " ".join(written.split()) == sentence.text
