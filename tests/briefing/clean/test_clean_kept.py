"""
What only looks like junk, in four languages, beside what loses its head or its tail.
"""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.model import Document

BODY = ("The river Tarve rose by a meter in the night.", "Nobody in the valley was hurt.", "The rain stopped at noon.")
"""
Paragraphs that no rule may touch, so that each case has an article around it.
"""

KEPT = """
en He contributed $5,000 to the campaign.
en She scrolled down her phone for video of the fire.
en Police follow up on tips.
en By Monday, 30,000 had fled.
en The AP said it had verified the photo.
en Updated figures show 12 dead.
en Sanaa (population 3 million) fell.
en "Click here" became a slogan, he said.
en Follow the river and you reach the sea.
en Follow us, the guide called, and keep to the path.
en Like us, they lost everything in one night.
en Subscribe or leave, he told his readers.
en Copyright law was their last hope.
en Written by hand in 1931, the letter told of the flood.
en Read the treaty, she said, and then sign it.
en NATO — the alliance of the West — sent tents.
en Sources close to the mayor denied it.
en Watch out for the current, she said.
en Correction of the river's bed will take ten years.
en Support for the dam has fallen, a poll shows.
en An earlier version of the bridge fell in 1931.
en Ann Dell reported from the bridge that the water was still rising.
en Ann Dell is a reporter for the Valley Wire, and she was the first to see the crack.
en Listen to the river, the old men say.
en Share prices fell by a third.
en Three minutes later the dam broke.
en Have you seen my brother?
en Why?
en You can hear more and more geese over the valley, she said.
en Watch the river and you see the weather.
en Experts from five countries contributed to the report on the dam.
en "Who are you?" she asked.
en If you have nothing, you lose nothing, he said.
en Editor Ann Dell noted the flood in her diary.
en The figures stand at https://harlow.example/flood, the town says.
en The fire began at 12 Quay Street, Harlow, on Friday.
en A bill sponsored by Ann Dell passed on Friday.
en Sponsored by the town, the school opened in May.
en Already a subscriber for ten years, she left the paper in May.
en Forward the letters to my mother, he wrote.
en NewsNation said on Friday that the bridge was closed.
de In der Hafenstraße 12, 20457 Harlau, brach das Feuer aus.
de Unterstützt von Helfern, räumten sie den Keller.
de Haben Sie noch einen Zugang zum Fluss?
ru При поддержке жителей он выиграл выборы.
ru Новости Каменки читают все.
uk За підтримки громади він виграв вибори.
de Lesen Sie das Abkommen genau, sagt er.
de Das Foto zeigt den Minister.
de Von Anfang an war das Wasser zu hoch.
de Teilen will die Stadt ihr Geld nicht.
de Anzeige erstatteten drei Bewohner.
de Bestellt hatte die Pumpen niemand.
de Stand gehalten hat nur der alte Deich.
de Unterstützen Sie uns nicht, dann gehen wir unter, sagte er.
de Die Umfrage ergab eine Mehrheit für den Deich.
de Wie hoch stand das Wasser bei Ihnen?
de Korrektur des Flusses: So nannten sie den Bau von 1931.
de Dieser Artikel war in drei Tagen ausverkauft.
de Folgen hatte der Bruch für alle.
de Die Quelle liegt oben am Berg.
ru Читайте также умеют и роботы, сказал он.
ru По материалам дела, плотину подмыла вода.
ru «Вода прибывает, — сказал он. — Уходите».
ru Реклама стоила городу миллион, и денег не вернули.
ru Источник в мэрии сообщил, что мост закроют.
ru Исправление русла займёт десять лет.
ru Автор проекта погиб в 1931 году.
ru Поддержите нас, просили жители, и мэр пришёл.
ru Подписывайтесь или уходите, сказал он читателям.
ru Организация признана виновной в прорыве плотины.
ru Фото с места прорыва снял учитель.
ru Опрос показал, что мосту не верят.
ru Нашли опечатку в договоре и остановили стройку.
uk За матеріалами слідства, греблю підточила вода.
uk ООН — організація всіх, сказав він.
uk Реклама коштувала місту мільйон, і грошей не повернули.
uk Відео з місця події зняв учитель.
uk Також читайте договір уважно, сказала вона.
uk Джерело в мерії повідомило, що міст закриють.
uk Автор проєкту загинув у 1931 році.
uk Про це Олена Верба розповіла на своєму YouTube-каналі.
uk Стежте за водою, казали старі.
uk Підтримайте нас, просили жителі, і мер прийшов.
uk Долучитися до рятувальників може кожен.
uk Виправлення русла триватиме десять років.
uk Опитування показало, що мосту не вірять.
uk Помітили помилку в договорі й зупинили будову.
"""

#: Language, what stands alone in the article, and what is left of it.
STRIPPED = [
    ("en", "WASHINGTON -- Talks begin.", "Talks begin."),
    ("en", "KYIV, Ukraine (AP) — Talks begin.", "Talks begin."),
    ("en", "KYIV, Ukraine — Talks begin.", "Talks begin."),
    ("en", "Hong Kong (CNN) -- Talks begin.", "Talks begin."),
    ("en", "(CNN)A coalition held.", "A coalition held."),
    ("en", "Sanaa, Yemen (CNN)A coalition held.", "A coalition held."),
    ("en", "New Delhi, Jul 31 (PTI) As many as 43 came.", "As many as 43 came."),
    ("en", 'BRENNICK — "We are ready," she said.', '"We are ready," she said.'),
    ("en", "(The Valley Post)A coalition held.", "A coalition held."),
    ("en", "By Ann K Dell New Delhi, Jul 31 (PTI) The talks began.", "The talks began."),
    ("en", "Media playback is not supported on this device Dell, though, came first.", "Dell, though, came first."),
    ("en", "By . Ann Dell . PUBLISHED: . 15:36 EST, 5 May 2013 . | . UPDATED: . 16:00 EST, 6 May 2013 . It rained.",
     "It rained."),
    ("en", "By. Ann Dell and Tom Marsh. PUBLISHED:. 15:36 EST, 25 October 2013. |. It rained.", "It rained."),
    ("en", "By . Ann J. Dell . and Tom Marsh . It rained.", "It rained."),
    ("en", "By . Ann Dell . Last updated at 2:18 PM on 30th December 2011 . It rained.", "It rained."),
    ("en", "24 May 2015 Last updated at 20:27 GMT It rained.", "It rained."),
    ("en", "Click here to see the map. It rained all night.", "It rained all night."),
    ("en", "It rained all night. Scroll down for video .", "It rained all night."),
    ("en", "Read more In a statement, the mayor of Harlow said that it would rain for weeks.",
     "In a statement, the mayor of Harlow said that it would rain for weeks."),
    ("en", "It rained all night. (dpa)", "It rained all night."),
    ("en", "It rained all night. (With agency inputs)", "It rained all night."),
    ("en", "It rained all night. CNN's Ann J. Dell contributed to this report.", "It rained all night."),
    ("en", "It rained all night. Follow @valleywire for more", "It rained all night."),
    ("en", "It rained all night. ©2015 Valley Wire. All rights reserved.", "It rained all night."),
    ("en", "A post shared by Ann (@anndell) on Jul 2, 2017 at 8:35am PDT It rained all night.", "It rained all night."),
    ("en", "It rained all night. Full report: https://valleywire.example/flood", "It rained all night."),
    ("en", "It rained all night. This newsletter is sponsored by Dell Insurance.", "It rained all night."),
    ("en", "PoliticsThe mayor of Harlow resigned.", "The mayor of Harlow resigned."),
    ("en", "Valley Wire | The mayor of Harlow resigned.", "The mayor of Harlow resigned."),
    ("de", "PolitikDer Rat tagt.", "Der Rat tagt."),
    ("ru", "НовостиВ Каменке открыли мост.", "В Каменке открыли мост."),
    ("uk", "ПолітикаУ Верболозі обрали голову.", "У Верболозі обрали голову."),
    ("de", "HAMBURG (kd) -- Der Hafen ruht.", "Der Hafen ruht."),
    ("de", "Berlin (dpa) - Der Rat tagt.", "Der Rat tagt."),
    ("de", "BERLIN taz | Der Rat tagt.", "Der Rat tagt."),
    ("de", "Es regnete die ganze Nacht. (dpa/AFP)", "Es regnete die ganze Nacht."),
    ("de", "Es regnete die ganze Nacht. (kas)", "Es regnete die ganze Nacht."),
    ("de", "Es regnete die ganze Nacht. © dpa-infocom, dpa:260213-99-1/2", "Es regnete die ganze Nacht."),
    ("ru", "МОСКВА, 3 мая — Мост открыт.", "Мост открыт."),
    ("ru", "МОСКВА, 3 мая (ТАСС). Мост открыт.", "МОСКВА, 3 мая (ТАСС). Мост открыт."),
    ("ru", "Москва. 3 мая. INTERFAX.RU - Мост открыт.", "Мост открыт."),
    ("ru", "BRENT BRENT $117,85 +0,45% Мост открыт.", "Мост открыт."),
    ("ru", "Video Мост открыт.", "Мост открыт."),
    ("de", "Der Rat tagt. Mehr dazu hier!", "Der Rat tagt."),
    ("ru", "Мост открыт. Подписывайтесь на наш канал в Telegram!", "Мост открыт."),
    ("uk", "ПОЛТАВА -- У селі відкрили школу.", "У селі відкрили школу."),
    ("uk", "Київ, 3 травня. Укрінформ. — Міст відкрито.", "Міст відкрито."),
    ("uk", "Міст відкрито. Підписуйтесь на наші канали у Telegram та Viber.", "Міст відкрито."),
    ("uk", "Також читайте Про це повідомила міська рада Гарлова в п’ятницю вранці.",
     "Про це повідомила міська рада Гарлова в п’ятницю вранці."),
]  # fmt: skip


def _lines(table: str) -> list[tuple[str, str]]:
    return [(line[:2], line[3:]) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("language", "block"), _lines(KEPT))
def test_kept(language: str, block: str) -> None:
    """
    Reporting that only sounds like junk stays to the letter.
    """
    article = clean(Document("\n\n".join([BODY[0], block, *BODY[1:]]), "a.txt", title="A flood"), language)
    text = article.document.text
    assert [text[span.start : span.end] for span in article.paragraphs] == [BODY[0], block, *BODY[1:]]


@pytest.mark.parametrize(("language", "block", "left"), STRIPPED)
def test_stripped(language: str, block: str, left: str) -> None:
    """
    A dateline, a by-line, a glued promo leaves the sentence beside it verbatim.
    """
    article = clean(Document(block, "a.txt"), language)
    assert [block[span.start : span.end] for span in article.paragraphs] == [left]
