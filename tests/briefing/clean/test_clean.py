"""
Page junk is set aside with its reason; reporting stays to the letter.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.clean import clean
from briefing.clean.junk import RULES
from briefing.errors import NothingToSay
from briefing.model import Article, Document

BODY = ("The river rose by a meter in the night.", "Nobody in the valley was hurt.", "The rain stopped at noon.")
"""
Paragraphs that no rule may touch, so that others have an article around them.
"""


def _article(*blocks: str, language: str = "en", title: str | None = None) -> Article:
    return clean(Document("\n\n".join(blocks), "a.txt", title=title), language)


def _kept(article: Article) -> list[str]:
    return [article.document.text[span.start : span.end] for span in article.paragraphs]


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


JUNK = {
    "address": "https://valleywire.example/flood",
    "advertisement": "Advertisement",
    "biography": "Ann Dell is a reporter for the Valley Wire.",
    "byline": "By . Ann Dell . UPDATED: . 16:00 EST, 25 October 2013 .",
    "caption": "Foto: dpa",
    "comments": "12 Kommentare",
    "consent": "Wir verwenden Cookies.",
    "contact": "Помітили помилку? Виділіть її та натисніть Ctrl+Enter.",
    "credit": "CNN's Ann Dell contributed to this report.",
    "disclosure": "We may earn a commission.",
    "donation": "Support our journalism today.",
    "foreign agent": "* Организация запрещена в РФ",
    "gallery": "Фото 3 из 10",
    "legal": "© 2024 Valley Wire. All rights reserved.",
    "navigation": "Scroll down for video .",
    "newsletter": "Unsubscribe",
    "note": "Editor's note: Ann Dell is a poet. The opinions expressed in this essay are her own.",
    "player": "Media playback is not supported on this device",
    "poll": "Quiz: How well do you know the valley?",
    "promo": "[Video not loading? Click here to see it »]",
    "reading time": "3 min read",
    "share": "Copy link",
    "sign-up": "Подписывайтесь на наш канал!",
    "social": "Follow @valleywire for more",
    "stamp": "Stand: 3.5.",
    "table": "| 4,2 | 5,1 |",
    "heading": "Стан долини Протягом доби лив дощ.",
    "ticker": "BRENT $117,85 +0,45% It rained.",
    "topics": "Tags: flood",
}
"""
One piece of junk for every rule.
"""


def test_every_rule_is_known_here() -> None:
    """
    Every rule has a part that the sieve knows, and a piece of junk that it takes.
    """
    assert {rule.part for rule in RULES} == {"whole", "sentence", "head", "tail", "inside"}
    assert {rule.name for rule in RULES} == set(JUNK)
    for name, piece in JUNK.items():
        # A by-line stands at the top, a biography at the end.
        found = {
            one.rule for blocks in ((piece, *BODY), (*BODY, piece)) for one in _article(*blocks, title="A").dropped
        }
        assert name in found


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*BODY, *JUNK.values(), "A", "— Nein", "OSLO (AP) — B.", "A heading .", "and on,"]),
            st.sampled_from(["\n\n", "\n", " ", ". "]),
        ),
        max_size=12,
    ),
    st.sampled_from(["en", "de", "ru", "uk"]),
)
@settings(max_examples=150, deadline=None)
def test_nothing_is_rewritten(pieces: list[tuple[str, str]], language: str) -> None:
    """
    What stays and what goes are stretches of the document that never overlap, and no word is in neither.
    """
    document = Document("".join(piece + between for piece, between in pieces), "-")
    try:
        article = clean(document, language)
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


HOSTILE = [
    "[", "(", ")", '"', " ", "—", ">", "«a ", "By By ", "By . a . ", "(dpa) ", "[Video ", "(>", "A said", "READ: ",
    "PUBLISHED: ", "https://a.", "* признан ", "Ann, Monday, May 1, 2020 ", "It rained on.\n\n", "1/2 ", "Facebook ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    """
    No text makes the work grow with the square of its length: that would be four times.
    """

    def seconds(size: int) -> float:
        text = f"The rain stopped. {(piece * size)[:size]} Nobody was hurt."
        start = time.process_time()
        clean(Document(text, "-"), "en")
        return time.process_time() - start

    seconds(1_000)
    assert min(seconds(60_000) for _ in range(2)) < 3.5 * min(seconds(30_000) for _ in range(3)) + 0.01


def test_a_row_of_bylines_is_no_abyss() -> None:
    """
    Ten thousand by-lines in a row are taken one after the other, not one inside the other.
    """
    article = _article("By . Ann Dell . " * 10_000 + "It rained.")
    assert _kept(article) == ["It rained."]
    assert len(article.dropped) == 10_000


def test_headings_need_a_text_below_them() -> None:
    """
    The last line stays though it ends without a stop, unless it is too short to be said.
    """
    last = "Nobody in the valley had been told that the dam was open"
    assert _kept(_article(*BODY, last, title="A"))[-1] == last
    assert _kept(_article(*BODY, "Ann Dell", title="A")) == list(BODY)


def test_questions_between_paragraphs() -> None:
    """
    A question above its answer is a heading; one that is put to somebody, quoted or rhetorical is not.
    """
    asked = [
        "How high was the water at your house?",
        "“Who knew of it?”",
        "Why?",
        "Wie hoch stand das Wasser bei Ihnen?",
    ]
    article = _article(BODY[0], "Who opened the dam?", BODY[1], *asked, BODY[2], title="A")
    assert _kept(article) == [*BODY[:2], *asked, BODY[2]]


def test_lists_stay() -> None:
    """
    What is listed under a colon is reporting, though it ends without a stop.
    """
    listed = ["The town asks for three things:", "- a higher dam", "- a new bridge", "- a gauge"]
    assert _kept(_article(BODY[0], *listed, "Who pays", BODY[1], title="A")) == [BODY[0], *listed, BODY[1]]


def test_broken_sentences_are_whole_again() -> None:
    """
    A sentence that the page broke in two paragraphs is one stretch; with junk between its halves it is two.
    """
    halves = ("The mayor of Harlow knows that from", "her own youth, when the Tarve froze.")
    assert _kept(_article(BODY[0], *halves, BODY[1], BODY[2], title="A"))[1] == "\n\n".join(halves)
    parted = _article(BODY[0], halves[0], "Advertisement", halves[1], BODY[1], title="A")
    assert "\n\n".join(halves) not in _kept(parted)


def test_glued_headings() -> None:
    """
    A line that an archive glued to the text with ` .` is a heading, unless it tells something or all lines end so.
    """
    told = "She died later that night . It rained in the valley, and nobody came. The bridge had fallen in May. "
    assert _kept(_article(told + "Timeline of the flood . The dam broke at noon.")) == [
        told.strip(),
        "The dam broke at noon.",
    ]
    spaced = "The dam broke . The bridge fell . Nobody came ."
    assert _kept(_article(spaced)) == [spaced]
    broken = told + "The mayor and his wife at Harlow . Palace was what they called it."
    assert _kept(_article("By . Ann Dell . " + broken)) == [broken]


def test_credits_stand_at_the_end() -> None:
    """
    Who reported from where is a credit among the last sentences; above them it is part of the story.
    """
    told = "CNN's Ann Dell reported from Harlow. " + " ".join(BODY) + " The bridge fell. Nobody came."
    assert _kept(_article(told)) == [told]
    assert _kept(_article("The bridge fell. CNN's Ann Dell reported from Harlow.")) == ["The bridge fell."]


def test_editors_note_goes_to_its_end() -> None:
    """
    An editor's note that ends with whose opinions they are goes with the sentences between.
    """
    note = "Editor's note: Ann Dell is a poet. She lives in Harlow. The opinions expressed in this essay are her own."
    assert _kept(_article(f"{note} It rained all night.")) == ["It rained all night."]


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
