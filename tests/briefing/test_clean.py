"""
Page junk is set aside with its reason; reporting stays to the letter.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.errors import NothingToSay
from briefing.junk import RULES
from briefing.model import Article, Document

BODY = ("The river rose by a meter in the night.", "Nobody in the valley was hurt.", "The rain stopped at noon.")
"""
Paragraphs that no rule may touch, so that others have an article around them.
"""


def _article(*blocks: str, language: str = "en", title: str | None = None) -> Article:
    return clean(Document("\n\n".join(blocks), "a.txt", title=title), language)


def _kept(article: Article) -> list[str]:
    return [article.document.text[span.start : span.end] for span in article.paragraphs]


def _between(block: str) -> list[str]:
    """
    Return what is left of *block* in the midst of an article.
    """
    kept = _kept(_article(BODY[0], block, BODY[1], BODY[2]))
    assert kept[0] == BODY[0]
    assert tuple(kept[-2:]) == BODY[1:]
    return kept[1:-2]


DROPPED = [
    ("promo", "[Video not loading? Click here to see it »]"),
    ("promo", "[Відео не відкривається? Натисніть тут »]"),
    ("promo", "Our guide to the valley's best paths »"),
    ("promo", "▶ Дивіться репортаж на нашому каналі"),
    (
        "caption",
        "Volunteers fill sandbags in Arden, Tuesday, Jan. 18, 2022. The river is two meters high there. (AP Photo)",
    ),
    ("caption", "(AP Photo/Ann Dell)"),
    ("caption", "Sandbags along the quay on Monday. (Reuters)"),
    ("caption", "Sandsäcke am Kai. (Foto: dpa/Jens Holm)"),
    ("caption", "Мішки з піском на набережній. (Фото: Річка/Олена Верба)"),
    ("caption", "The quay in better days. File photo"),
    ("caption", "Ein leerer Kai: Symbolbild."),
    ("caption", "Набережная летом. Архивное фото"),
    ("caption", "Foto: dpa"),
    ("caption", "Фото: Річка"),
    ("caption", "Die Brücke kurz nach der Sperrung am Freitag, 20. Februar 2026."),
    ("credit", "Information for this article was contributed by Ann Dell and Tom Marsh of Valley Wire."),
    ("credit", "CNN's Ann Dell and Tom Marsh contributed to this report."),
    ("credit", "Reporting by Ann Dell; editing by Tom Marsh"),
    ("credit", "(Mit Material von dpa)"),
    ("credit", "Mitarbeit: Jens Holm"),
    ("credit", "Матеріал підготували: Олена Верба і Тарас Луг."),
    ("credit", "Источник: Интерфакс"),
    ("credit", "Джерело: Укрінформ"),
    ("byline", "By Ann Dell and Tom Marsh"),
    ("byline", "By . Associated Press ."),
    ("byline", "von Jens Holm"),
    ("byline", "UPDATED: ."),
    ("byline", "15:36 EST, 25 October 2013 ."),
    ("stamp", "Stand: 3.5."),
    ("stamp", "Опубликовано: 3 мая 2024, 10:15"),
    ("stamp", "3 травня 2024, 10:15"),
    ("navigation", "Read more: The flood of 1987 in pictures"),
    ("navigation", "Scroll down for video ."),
    ("navigation", "Click here for the map of the flood."),
    ("navigation", "Story continues below"),
    ("navigation", "Lesen Sie auch: Als der Fluss zuletzt so hoch stand"),
    ("navigation", "Читайте также: Как живёт долина после потопа"),
    ("navigation", "Читайте також: Як живе долина після повені"),
    ("advertisement", "Advertisement"),
    ("advertisement", "Anzeige"),
    ("advertisement", "Реклама"),
    ("sign-up", "Sign up for our newsletter and get the news of the valley every day."),
    ("sign-up", "Подписывайтесь на наш канал!"),
    ("sign-up", "Підписуйтесь на наш канал!"),
    ("sign-up", "Abonnieren Sie unseren Newsletter!"),
    ("social", "Follow @valleywire for more"),
    ("social", "Look at that water! pic.twitter.com/a1B2c3"),
    ("social", "— Ann Dell (@anndell) May 3, 2024"),
    ("legal", "© 2024 Valley Wire"),
    ("legal", "Copyright 2024 Valley Wire. All rights reserved."),
    ("legal", "The opinions expressed in this commentary are solely those of the author."),
    ("heading", "What the mayor knew"),
]

KEPT = [
    "He contributed $5,000 to the campaign.",
    "She scrolled down her phone for video of the fire.",
    "Police follow up on tips.",
    "By Monday, 30,000 had fled.",
    "The AP said it had verified the photo.",
    "Updated figures show 12 dead.",
    "Sanaa (population 3 million) fell.",
    "Lesen Sie das Abkommen genau, sagt er.",
    "Das Foto zeigt den Minister.",
    "Читайте также умеют и роботы, сказал он.",
    '"Click here" became a slogan, he said.',
    "Follow the river and you reach the sea.",
    "Subscribe or leave, he told his readers.",
    "Von Anfang an war das Wasser zu hoch.",
    "Copyright law was their last hope.",
    "За матеріалами слідства, греблю підточила вода.",
    "По материалам дела, плотину подмыла вода.",
    "Written by hand in 1931, the letter told of the flood.",
    "Read the treaty, she said, and then sign it.",
    "NATO — the alliance of the West — sent tents.",
    "ООН — організація всіх, сказав він.",
    "Реклама коштувала місту мільйон, і грошей не повернули.",
    "Реклама цілий рік коштувала місту мільйон гривень, і цих грошей ніхто йому не повернув.",
    "Sources close to the mayor denied it.",
    "Watch out for the current, she said.",
    "Відео з місця події зняв учитель.",
    "«Вода прибуває, — сказал он. — Уходите»",
]


@pytest.mark.parametrize(("rule", "block"), DROPPED)
def test_dropped(rule: str, block: str) -> None:
    """
    Junk goes, whole, under the name of its rule, and is kept for the report.
    """
    article = _article(BODY[0], block, BODY[1], BODY[2])
    assert tuple(_kept(article)) == BODY
    assert rule in {one.rule for one in article.dropped}
    for one in article.dropped:
        assert one.text in block


@pytest.mark.parametrize("block", KEPT[:-1])
def test_kept(block: str) -> None:
    """
    Reporting that only sounds like junk stays to the letter.
    """
    assert _between(block) == [block]


STRIPPED = [
    ("WASHINGTON -- Talks begin.", "Talks begin."),
    ("HAMBURG (kd) -- Der Hafen ruht.", "Der Hafen ruht."),
    ("Berlin (dpa) - Der Rat tagt.", "Der Rat tagt."),
    ("KYIV, Ukraine (AP) — Talks begin.", "Talks begin."),
    ("KYIV, Ukraine — Talks begin.", "Talks begin."),
    ("Hong Kong (CNN) -- Talks begin.", "Talks begin."),
    ("(CNN)A coalition held.", "A coalition held."),
    ("Sanaa, Yemen (CNN)A coalition held.", "A coalition held."),
    ("New Delhi, Jul 31 (PTI) As many as 43 came.", "As many as 43 came."),
    ("ПОЛТАВА -- У селі відкрили школу.", "У селі відкрили школу."),
    ("МОСКВА, 3 мая — Мост открыт.", "Мост открыт."),
    ("МОСКВА, 3 мая (ТАСС). Мост открыт.", None),
    ("Москва. 3 мая. INTERFAX.RU - Мост открыт.", "Мост открыт."),
    ('BRENNICK — "We are ready," she said.', '"We are ready," she said.'),
    ("Media playback is not supported on this device Dell, though, came first.", "Dell, though, came first."),
    ("By . Ann Dell . PUBLISHED: . 15:36 EST, 25 October 2013 . | . UPDATED: . 16:00 EST, 25 October 2013 . It rained.",
     "It rained."),
    ("Click here to see the map. It rained all night.", "It rained all night."),
    ("It rained all night. Scroll down for video .", "It rained all night."),
    ("It rained all night. (dpa)", "It rained all night."),
    ("It rained all night. CNN's Ann J. Dell contributed to this report.", "It rained all night."),
]  # fmt: skip


@pytest.mark.parametrize(("block", "left"), STRIPPED)
def test_stripped(block: str, left: str | None) -> None:
    """
    A dateline, a by-line, a glued promo leaves the sentence behind it verbatim.
    """
    assert _kept(_article(block)) == [left or block]


def test_title_line() -> None:
    """
    The first line without a full stop is the title, unless the document has one; it is not spoken twice.
    """
    article = _article("River rises in the night", *BODY)
    assert article.title == "River rises in the night"
    assert tuple(_kept(article)) == BODY
    article = _article("River rises in the night", *BODY, title="River rises: in the night")
    assert article.title == "River rises: in the night"
    assert tuple(_kept(article)) == BODY


def test_label_above_the_title() -> None:
    """
    A rubric above the title is not taken for it.
    """
    assert _article("Valley news", "River rises in the night", *BODY).title == "River rises in the night"


def test_short_texts_have_no_title() -> None:
    """
    In a text of a few paragraphs a line without a full stop is what there is to say.
    """
    article = _article("Nobody in the valley was hurt in the night")
    assert article.title is None
    assert _kept(article) == ["Nobody in the valley was hurt in the night"]


def test_duplicates() -> None:
    """
    A paragraph is said once; a short one may be a quotation that is meant twice.
    """
    article = _article(*BODY, "“No.”", BODY[1].upper(), "“No.”")
    assert _kept(article) == [*BODY, "“No.”", "“No.”"]
    assert [one.rule for one in article.dropped] == ["duplicate"]


def test_wrapped_paragraphs() -> None:
    """
    Rules see through line breaks, and spans still count the document's characters.
    """
    text = "OSLO\n-- The river\nrose.\n\nRead more:\nThe flood\nof 1987\n\n" + "\n\n".join(BODY)
    article = clean(Document(text, "-"), "en")
    assert _kept(article) == ["The river\nrose.", *BODY]
    for one in article.dropped:
        assert " ".join(text[one.span.start : one.span.end].split()) == one.text


def test_nothing_left() -> None:
    """
    When all of it is junk, the error counts what was dropped.
    """
    with pytest.raises(NothingToSay, match=r"a\.txt .* advertisement \(2\), navigation \(1\)"):
        _article("Advertisement", "Read more: The flood", "Anzeige")
    with pytest.raises(NothingToSay, match="Standard input holds no words"):
        clean(Document("--- ***", "-"), "en")


@pytest.mark.parametrize("name", ["river-crossing.en", "winter-grid.en", "hafenstreik.de", "stepova-shkola.uk"])
def test_examples(examples: Path, name: str) -> None:
    """
    Of each example exactly seven things go: title, caption, dateline, two players, one promo, the credits.
    """
    article = clean(Document((examples / f"{name}.txt").read_text(encoding="utf-8"), name), name[-2:])
    rules = [one.rule for one in article.dropped]
    assert rules[:4] == ["title", "caption", "dateline", "promo"]
    assert rules[4] in ("promo", "navigation")
    assert rules[5:] == ["promo", "credit"]
    spoken = " ".join(_kept(article))
    for junk in ("Click here", "klicken", "Натисніть", "Photo", "Foto", "Фото", "contributed by", "Читайте", "--"):
        assert junk not in spoken


def test_rules_have_names() -> None:
    """
    Every rule has a name for the report and a part that the cleaner knows.
    """
    assert all(rule.name and rule.part in ("whole", "head", "tail", "inside") for rule in RULES)


@given(
    st.lists(st.sampled_from([*BODY, *KEPT, *(block for _, block in DROPPED), "A", "—", "OSLO (AP) — B."]), max_size=8)
)
@settings(max_examples=80, deadline=None)
def test_nothing_is_rewritten(blocks: list[str]) -> None:
    """
    What stays and what goes are stretches of the document that never overlap, and no word is in neither.
    """
    document = Document("\n\n".join(blocks), "-")
    try:
        article = clean(document, "en")
    except NothingToSay:
        return
    spans = sorted([*article.paragraphs, *(one.span for one in article.dropped)], key=lambda span: span.start)
    end = 0
    for span in spans:
        assert end <= span.start < span.end
        assert not any(sign.isalnum() for sign in document.text[end : span.start])
        end = span.end
    assert not any(sign.isalnum() for sign in document.text[end:])
    assert list(article.paragraphs) == sorted(article.paragraphs, key=lambda span: span.start)


def test_what_nobody_can_say_is_dropped() -> None:
    """
    A short paragraph with a word of hundreds of letters goes under its own name; addresses and long words stay.
    """
    law = "Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz ist seit 2013 nicht mehr in Kraft."
    address = f"Der Bericht steht unter https://example.com/{'berichte/' * 30}1 und ist frei zu lesen."
    blob = "Der Schlüssel lautet " + "QUJDRA" * 20 + " und gilt noch heute."
    long = "Die Stadt hat ihn lange gesucht, und alle haben ihr dabei geholfen. " * 6 + blob
    text = "\n\n".join([law, address, blob, long])
    article = clean(Document(text, "a.txt"), "de")
    assert [text[span.start : span.end] for span in article.paragraphs] == [law, address, long]
    assert [(one.rule, one.text) for one in article.dropped] == [("unspeakable", blob)]
