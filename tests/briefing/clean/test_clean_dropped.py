"""
What the rules drop, in four languages.
"""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.clean.junk import RULES
from briefing.clean.sieve import FAR
from briefing.model import Document

BODY = ("The river Tarve rose by a meter in the night.", "Nobody in the valley was hurt.", "The rain stopped at noon.")
"""
Paragraphs that no rule may touch, so that each case has an article around it.
"""

#: Language, rule, and what it drops; `^` puts a case at the top of the article, `$` at its end.
DROPPED = """
en promo      [Video not loading? Click here to see it »]
en promo      Our guide to the valley's best paths »
en promo      (WATCH: the bridge from the air)
en player     Listen to this article
en player     Media playback is not supported on this device
en navigation Read more: The flood of 1987 in pictures
en navigation READ: Will the old bridge hold?
en navigation Also read | How Harlow lost its bridge
en navigation More from Valley Life
en navigation For the latest on the flood, click here.
en navigation See the original story at valleywire.example.
en navigation Scroll down for video .
en navigation SCROLL DOWN FOR VIDEO.
en navigation Click here for the map of the flood.
en navigation Story continues below
en navigation WATCH THE VIDEO HERE:.
en navigation Listen to the full report on Valley Radio on Tuesday at eight.
en navigation You can hear more on this story on Valley Radio.
en gallery    1/12
en gallery    View all 12 photos
en gallery    In pictures: The valley after the flood
en share      Share on Facebook Twitter WhatsApp Email
en share      Copy link
en comments   128 comments
en comments   Join the conversation
en topics     Topics: floods, bridges, Harlow
en topics     #flood #tarve
en reading time 3 min read
en reading time Reading time: 4 minutes
en consent    We use cookies to make this site better. You can change your choice at any time.
en address    https://valleywire.example/flood
en advertisement Advertisement
en disclosure When you buy through links on our site, we may earn a commission.
en disclosure This article contains affiliate links.
en sign-up    Sign up for our newsletter and get the news of the valley every day.
en newsletter View in browser
en newsletter Unsubscribe
en newsletter You are receiving this email because you signed up at valleywire.example.
en newsletter Forwarded by a friend? Get your own copy.
en newsletter$ 12 Quay Street, Harlow, HR1 2AB
en newsletter$ Tarve Media Ltd, 400 Mill Road, Suite 5, Harlow, TX 78701
en address    Full report: https://valleywire.example/flood.pdf
en navigation Read more: https://valleywire.example/flood?id=3&x=1 (3 min)
en share      Share this newsletter
en share      Forward this newsletter to a friend.
en advertisement Sponsored by Dell Insurance
en advertisement This newsletter is presented by Dell Insurance.
en sign-up    Already a subscriber? Log in
en sign-up    Have an account? Sign in.
en social     Follow @valleywire for more
en social     You can follow her on Instagram and Twitter.
en social     Look at that water! pic.twitter.com/a1B2c3
en social     — Ann Dell (@anndell) May 3, 2024
en contact    If you have a story suggestion email news@valleywire.example.
en donation   Support our journalism with a small gift each month.
en poll       Poll: Should Harlow build a new bridge?
en note       Correction: An earlier version of this article gave the wrong height of the dam.
en note       Editor's note: Ann Dell has written about rivers for ten years.
en note       This is a developing story and will be updated.
en note       This story was originally published in the Valley Review.
en note       A note on terminology: We call everybody a migrant who crosses a border.
en legal      © 2024 Valley Wire
en legal      Copyright 2024 Valley Wire. All rights reserved.
en legal      The opinions expressed in this commentary are solely those of the author.
en credit     Information for this article was contributed by Ann Dell and Tom Marsh of Valley Wire.
en credit$    CNN's Ann Dell and Tom Marsh contributed to this report.
en credit$    CNN's Ann Dell reported from Harlow, and Tom Marsh wrote from Brennick.
en credit     Reporting by Ann Dell; editing by Tom Marsh
en credit$    Report supplied by the Press Association.
en byline^    By Ann Dell and Tom Marsh
en byline^    By . Associated Press .
en byline^    UPDATED: .
en byline^    15:36 EST, 25 October 2013 .
en byline^    Ann Dell, Valley Correspondent
en biography$ Ann Dell is a reporter for the Valley Wire who covers rivers and dams.
en stamp      Published: May 3, 2024, 10:15 a.m.
en stamp      10:15 a.m. ET
en stamp      3 hours ago
en caption^   Volunteers fill sandbags in Arden, Tuesday, Jan. 18, 2022. The river is two meters high there. (AP Photo)
en caption    (AP Photo/Ann Dell)
en caption    Sandbags along the quay on Monday. (Reuters)
en caption    The quay in better days. File photo
en heading    What the mayor knew
en heading    2.
en heading    3. The bridge that nobody wanted
en heading    Who pays for the new bridge?
en heading    Q&A: The flood and what comes next
de promo      [Video wird nicht geladen? Hier klicken »]
de player     Artikel anhören
de navigation Lesen Sie auch: Als der Fluss zuletzt so hoch stand
de navigation Schon gelesen?
de navigation Das könnte Sie auch interessieren
de navigation Mehr zum Thema: Der lange Streit um den Deich
de gallery    Bild 1 von 7
de gallery    Fotostrecke: Das Tal nach der Flut
de share      Artikel teilen
de share      Teilen: Facebook, WhatsApp, E-Mail
de comments   12 Kommentare
de comments   Jetzt mitdiskutieren
de topics     Schlagwörter: Hochwasser, Deich, Harlau
de reading time Lesezeit: 4 Minuten
de table      | Pegel in Metern | 4,2 |
de consent    Wir verwenden Cookies, um diese Seite zu verbessern.
de advertisement Anzeige
de disclosure Dieser Artikel enthält Affiliate-Links.
de sign-up    Abonnieren Sie unseren Newsletter!
de newsletter Im Browser anzeigen
de newsletter Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.
de social     Folgen Sie uns auf Instagram!
de social     Sieh dir diesen Beitrag auf Instagram an
de contact    Haben Sie Hinweise? Schreiben Sie uns an tipp@talbote.example.
de donation   Unterstützen Sie unabhängigen Journalismus mit einer Spende.
de poll       Umfrage: Soll der Deich erhöht werden?
de note       Anmerkung der Redaktion: Wir haben den Namen des Deichs nachgetragen.
de note       Korrektur: In einer früheren Fassung war der Pegel falsch angegeben.
de note       Diese Meldung wird laufend aktualisiert.
de legal      © dpa-infocom, dpa:260213-99-1/2
de legal      Alle Rechte vorbehalten.
de credit     (Mit Material von dpa)
de newsletter$ Tarve Verlag GmbH, Hafenstraße 12, 20457 Harlau
de address    Mehr lesen: https://valleywire.example/flut
de share      Empfehlen Sie diesen Newsletter weiter.
de advertisement Dieser Newsletter wird präsentiert von Dell Versicherungen.
de advertisement Mit freundlicher Unterstützung der Dell Versicherungen
de sign-up    Sie haben bereits ein Abo?
de sign-up    Bereits Abonnent? Hier anmelden
de credit     Mitarbeit: Jens Holm
de credit     Quelle: Talbote
de byline^    von Jens Holm
de byline^    Von Max Muster und Jens Holm
de biography$ Jens Holm ist Redakteur im Ressort Wirtschaft und schreibt über Häfen.
de stamp      Stand: 3.5.
de stamp      Aktualisiert am 3. Mai 2024, 10:15 Uhr
de caption    Sandsäcke am Kai. (Foto: dpa/Jens Holm)
de caption    Foto: dpa
de caption    Ein leerer Kai: Symbolbild.
de caption^   Die Brücke kurz nach der Sperrung am Freitag, 20. Februar 2026.
de heading    Was die Stadt wusste
de heading$   Weitere Termine der Stadt:
de heading    Wer bezahlt den neuen Deich?
ru promo      [Видео не открывается? Нажмите здесь »]
ru player     Слушать новость
ru navigation Читайте также: Как живёт долина после потопа
ru navigation Подробнее: сколько стоит новая плотина
ru navigation Материалы по теме
ru gallery    Фото 3 из 10
ru share      Поделиться ВКонтакте Одноклассники Телеграм
ru comments   15 комментариев
ru comments   Оставить комментарий
ru topics     Теги: паводок, плотина
ru reading time Время чтения: 3 минуты
ru consent    Мы используем файлы cookie, чтобы сайт работал лучше.
ru advertisement Реклама
ru sign-up    Подписывайтесь на наш канал!
ru sign-up    Подпишитесь на наш Telegram и узнавайте новости долины первыми.
ru newsletter Отписаться от рассылки
ru newsletter$ 101000, г. Каменка, ул. Речная, д. 12
ru address    Читать далее: https://valleywire.example/potop
ru share      Перешлите это письмо другу.
ru advertisement Спонсор выпуска: «Страхование Делл»
ru sign-up    У вас уже есть аккаунт? Войти
ru social     Следите за нами в соцсетях
ru social     Читайте нас в Телеграме
ru contact    Нашли опечатку? Выделите её и нажмите Ctrl+Enter.
ru contact    Стали свидетелем потопа? Присылайте фотографии в редакцию.
ru donation   Поддержите нашу редакцию: без вас нам не справиться.
ru poll       Опрос: нужна ли долине новая плотина?
ru note       Исправление: в тексте была неверно указана высота плотины.
ru note       В предыдущей версии статьи река была названа неверно.
ru note       Новость дополняется.
ru foreign agent$ * Организация признана экстремистской и запрещена в РФ
ru foreign agent$ Данный материал создан и распространён СМИ, выполняющим функции иностранного агента.
ru legal      © Вестник долины, 2024
ru legal      Все права защищены.
ru credit     Источник: Интерфакс
ru credit     Автор: Анна Долина
ru credit     Материал подготовили: Анна Долина и Пётр Луг.
ru stamp      Опубликовано: 3 мая 2024, 10:15
ru stamp      5 минут назад
ru caption    Набережная летом. Архивное фото
ru caption    Фото: Вестник долины
ru heading    Что знал мэр
ru heading    Кто заплатит за новую плотину?
uk promo      [Відео не відкривається? Натисніть тут »]
uk promo      ▶ Дивіться репортаж на нашому каналі
uk player     Слухати статтю
uk navigation Читайте також: Як живе долина після повені
uk navigation Також читайте
uk navigation На YouTube-каналі Річка можна переглянути за цим посиланням відео: Як рятували греблю.
uk navigation Більше про це читайте за посиланням.
uk gallery    Фото 3 з 10
uk share      Поділитися у Facebook
uk comments   15 коментарів
uk topics     Теги: повінь, гребля
uk reading time Час читання: 3 хвилини
uk consent    Ми використовуємо файли cookie, щоб сайт працював краще.
uk advertisement Реклама
uk sign-up    Підписуйтесь на наш канал!
uk sign-up    Підписуйтесь на наші канали у Telegram та Viber.
uk newsletter Відписатися від розсилки
uk newsletter$ ТОВ «Річка», вул. Річкова, 12, Верболіз, 01001
uk address    Читати далі: https://valleywire.example/potop
uk share      Перешліть цього листа другові.
uk advertisement За підтримки компанії «Делл»
uk sign-up    Вже маєте передплату? Увійти
uk social     Стежте за нами в соцмережах
uk social     Ми у Фейсбуці
uk contact    Помітили помилку? Виділіть її та натисніть Ctrl+Enter.
uk donation   Підтримайте нашу редакцію: без вас ми не впораємося.
uk donation   Долучитися: ПриватБанк Монобанк
uk poll       Опитування: чи потрібна долині нова гребля?
uk note       Виправлення: у тексті було неправильно вказано висоту греблі.
uk note       У попередній версії статті річку було названо неправильно.
uk note       Новина доповнюється.
uk legal      Усі права захищені.
uk credit     Матеріал підготували: Олена Верба і Тарас Луг.
uk credit     Джерело: Укрінформ
uk byline^    Олена Верба, Річка
uk stamp      3 травня 2024, 10:15
uk stamp      Оновлено: 3 травня 2024
uk caption    Мішки з піском на набережній. (Фото: Річка/Олена Верба)
uk caption    Фото: Річка
uk heading    Що знав міський голова
uk heading    Хто заплатить за нову греблю?
"""


def _lines(table: str) -> list[tuple[str, str]]:
    return [(line[:2], line[3:]) for line in table.strip().splitlines()]


def _rule(line: str) -> tuple[str, str, str]:
    """
    Part a line of the table into the rule, the place, and the case.
    """
    names = ("reading time", "foreign agent$", "foreign agent")
    name = next((name for name in names if line.startswith(name)), line.split(maxsplit=1)[0])
    return name.rstrip("^$"), name[-1], line[len(name) :].strip()


@pytest.mark.parametrize(("language", "line"), _lines(DROPPED))
def test_dropped(language: str, line: str) -> None:
    """
    Junk goes, whole, under the name of its rule, and is kept for the report.
    """
    rule, place, block = _rule(line)
    at = {"^": 0, "$": 3}.get(place, 1)
    article = clean(Document("\n\n".join([*BODY[:at], block, *BODY[at:]]), "a.txt", title="A flood"), language)
    text = article.document.text
    assert tuple(text[span.start : span.end] for span in article.paragraphs) == BODY
    assert rule in {one.rule for one in article.dropped}
    for one in article.dropped:
        assert one.text in block


@pytest.mark.parametrize("language", ["en", "de", "ru", "uk"])
def test_the_table_is_broad(language: str) -> None:
    """
    Every language has at least 25 cases of its own.
    """
    assert sum(language == line[0] for line in _lines(DROPPED)) >= 25


def test_no_rule_looks_too_far() -> None:
    """
    The sieve asks for the rules of a paragraph once for all that are far from both ends.
    """
    assert all(max(rule.first or 0, rule.last or 0) < FAR for rule in RULES)
