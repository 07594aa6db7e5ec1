"""
The rules of a title, each in sentences of its own: where one begins, where it ends, which of two is better.
"""

from __future__ import annotations

import pytest

from briefing.model import Sentence, Span
from briefing.segments.phrases import LONGEST, phrases
from briefing.segments.titles import title, titles
from briefing.standing.openers import OPENERS
from briefing.standing.pointing import points_back

BEGINNINGS = {
    "a leading time may be left out": ("en", "Orrin rejected the Harlow allegations",
        "On Monday, Orrin rejected the Harlow allegations that his company was preparing to sell the ferry."),
    "an office before a name may be left out": ("en", "Ann Dell met with the bridge engineers",
        "Harlow Port Director Ann Dell met with the bridge engineers in a tent on the left bank of the Tarve."),
    "a long name is no office": ("en", "The Harlow Savings Bank",
        "The Harlow Savings Bank closed accounts which nobody had used for more than eleven years."),
    "a gerund leads to who acts": ("ru", "Рыбаки починили мост", "Вернувшись из посёлка, рыбаки починили мост."),
    "a gerund with an object leads, too": ("ru", "Рыбаки починили мост",
        "Комментируя аварию парома у посёлка, рыбаки починили мост."),
    "so does a Ukrainian one": ("uk", "Рибалки спалили міст", "Намагаючись урятувати пором, рибалки спалили міст."),
    "a genitive is not who acts": ("ru", "Власти республики закроют мост",
        "По его мнению, власти республики закроют мост."),
    "a noun after the verb is not, either": ("ru", "С начала осени порт купил у соседей пять…",
        "С начала осени порт купил у соседей пять вагонов секций и готовит шестой."),
}  # fmt: skip

ENDINGS = {
    "a noun explained by what follows": ("en", "The mayor dismissed the old claim",
        "The mayor dismissed the old claim that the bridge of Harlow would never carry trains again."),
    "a participle before as": ("en", "Ann Dell has been sacked",
        "Ann Dell has been sacked as director of the Tarve bridge company after only eight months."),
    "a participle before a time": ("en", "Harlow's fares have doubled",
        "Harlow's fares have doubled since the flood that took away the old bridge and two landing stages."),
    "not a participle that waits": ("en", "The mill is based in a cellar",
        "The mill is based in a cellar under the old landing stages of the Tarve ferry."),
    "not the beginning of a claim": ("en", "Ferry owner Lief Orrin",
        "Ferry owner Lief Orrin said the bridge would take away the last of his passengers and of his money."),
    "not a verb that waits for its particle": ("en", "The company built a machine to clean…",
        "The company built a machine to clean up the oily water of the Tarve and of the harbour at Osk."),
    "not an owner": ("en", "The workers were in Ann Dell's old house",
        "The workers were in Ann Dell's old house when the roof of it came down under all the snow of May."),
    "a word that joins": ("en", "Two engineers looked at the bridge",
        "Two engineers looked at the bridge because the pillars had been cracked by the flood last winter."),
    "a number with what it counts": ("en", "The ferry carried about 300 passengers",
        "The ferry carried about 300 passengers, twice as many as in any other summer of the last ten years."),
    "a date after the verb": ("ru", "Рыбаки починили мост 12 ноября",
        "Рыбаки починили мост 12 ноября, хотя никто в посёлке этого уже не ждал и денег не было."),
    "not an adjective": ("uk", "Загальні бойові втрати пекарів",
        "Загальні бойові втрати пекарів станом на вчора становили сорок мішків борошна й дві лопати."),
}  # fmt: skip

POINTING = {
    "en": ("This was written by the mayor.", "It was late.", "Harlow gets a bridge."),
    "de": ("Das teilte die Behörde mit.", "Dies schrieb der Bürgermeister.", "Linde bekommt eine Brücke."),
    "ru": ("Об этом сообщает пресс-служба порта.", "Он устал.", "Порт получит новый мост."),
    "uk": ("Про це повідомляє пресслужба порту.", "Він утомився.", "Порт отримає новий міст."),
}


def group(*texts: str) -> list[Sentence]:
    return [Sentence(text, Span(0, len(text)), 0) for text in texts]


@pytest.mark.parametrize(("language", "expected", "text"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_where_a_title_begins(language: str, expected: str, text: str) -> None:
    """
    What only leads to the matter is left out, and nobody but who acts comes first.
    """
    assert title(text, language) == expected


@pytest.mark.parametrize(("language", "expected", "text"), ENDINGS.values(), ids=ENDINGS)
def test_where_a_title_ends(language: str, expected: str, text: str) -> None:
    """
    A title ends where it is whole, never with a word that waits for the next one.
    """
    assert title(text, language) == expected


@pytest.mark.parametrize("language", POINTING)
def test_no_title_points_back(language: str) -> None:
    """
    A sentence that says `this` gives no title while another one of the segment can.
    """
    *pointing, plain = POINTING[language]
    found = titles([group(plain), group(*pointing, plain.replace(".", " noch einmal, und noch einmal."))], language)
    assert not any(points_back(each, OPENERS[language]) for each in found)


@pytest.mark.parametrize("mark", ["“", '"', "«"])
def test_a_quoted_pronoun_points_back_too(mark: str) -> None:
    """
    A mark before the pronoun does not make it a title: who meant what was said outside of it.
    """
    assert titles([group(f"{mark}The two burned the mill.", "Harlow rebuilt the mill.")], "en") == (
        "Harlow rebuilt the mill",
    )


@pytest.mark.parametrize(
    ("language", "expected", "first", "second"),
    [
        ("en", "The bridge reopens on Friday",
         "Orrin could never have imagined what the people of Harlow were to make of it all.",
         "The bridge reopens on Friday."),
        ("en", "The old ferry burned",
         "Harlow Ferry Captain Lief Orrin, who is 63 and has a wooden leg, is a stubborn man, his friends say.",
         "The old ferry burned."),
        ("ru", "Порт закрыли на всю зиму",
         "Российские рыбаки, которые приехали сюда с другого берега реки, давно этого ждали.",
         "Порт закрыли на всю зиму."),
        ("uk", "Порт закрили на всю зиму",
         "Окуповані пекарні, що стоять тут на березі старої річки, давно на це чекали.",
         "Порт закрили на всю зиму."),
        ("de", "Der Hafen schließt im Winter",
         "Orrin, der aus Linde stammt und seit vierzig Jahren auf der Fähre arbeitet, wusste es schon lange.",
         "Der Hafen schließt im Winter."),
    ],
)  # fmt: skip
def test_what_happened_goes_before_a_bare_name(language: str, expected: str, first: str, second: str) -> None:
    """
    A short clause of another sentence is a better title than who the first one is about.
    """
    assert titles([group(first, second)], language) == (expected,)


def test_a_lone_word_is_no_title() -> None:
    """
    The first words of a sentence tell more than the one word that it is about.
    """
    assert title("Analysts can hardly be expected to know what the river will do next.", "en").startswith(
        "Analysts can"
    )


def test_a_genitive_can_be_left_off() -> None:
    """
    What stands in the genitive after the object makes a title longer, not whole.
    """
    text = "Пекарі відкрили нову пекарню старого заводу «Ковила», яку збирали всім містом цілий рік."
    assert "Пекарі відкрили нову пекарню" in [each.text for each in phrases(text, "uk", LONGEST)]


@pytest.mark.parametrize(
    ("language", "scrap", "text"),
    [
        ("en", "The mayor said the bridge", "The mayor said the bridge over the Tarve would be sold in May."),
        ("en", "The mill is based", "The mill is based in a cellar under the old landing stages."),
        ("en", "The workers were in Ann Dell's", "The workers were in Ann Dell's since May."),
        ("en", "The prize came just a week", "The prize came just a week after the flood."),
        ("uk", "Загальні бойові", "Загальні бойові втрати пекарів станом на вчора становили сорок мішків борошна."),
        ("ru", "Республики закроют мост", "По его мнению, власти республики закроют мост."),
        ("ru", "Капитан парома 12 ноября", "Капитан парома 12 ноября попрощался с рыбаками."),
        ("en", "Ferry captain Ann Dell recently", "Ferry captain Ann Dell recently bought the mill."),
    ],
)
def test_scraps(language: str, scrap: str, text: str) -> None:
    """
    What waits for the next word is not even an option.
    """
    assert scrap not in [each.text for each in phrases(text, language, LONGEST)]


def test_a_name_goes_before_a_pronoun() -> None:
    """
    When nothing else is left of a sentence that opens with a pronoun, a name out of it is its title.
    """
    assert title("He never wanted to go to Harlow Weir, or anywhere.", "en") == "Harlow Weir"


def test_a_beginning_goes_before_a_pronoun() -> None:
    """
    What is cut tells more than a whole sentence about `he`.
    """
    group_of_two = group("He left.", "Farmers can only trade in wood which they have felled in the hills.")
    assert titles([group_of_two], "en") == ("Farmers can only trade in wood…",)


def test_a_beginning_goes_before_a_name_in_the_middle() -> None:
    """
    A name out of the middle says less than how its sentence begins.
    """
    found = title("Farmers could hardly hear what Harlow Weir had to tell them about it all.", "en")
    assert found.startswith("Farmers could hardly hear")


def test_a_title_speaks_of_what_its_segment_does() -> None:
    """
    Of two clauses, the one whose words come again in the segment is the title.
    """
    found = titles(
        [group("Nobody slept."), group("Rain fell. ", "Engineers inspected the pillars.", "The pillars shook.")], "en"
    )
    assert "pillars" in found[1]


@pytest.mark.parametrize(
    ("language", "quotation"),
    [
        ("en", '"My dog drank from the lake," Ida Marsh said.'),
        ("de", "„Wir haben drei Gutachter gefragt“, sagte Ida Marsch."),
        ("ru", "«Мы спросили трёх инженеров», — сказала Ида Марш."),
        ("uk", "«Ми спитали трьох інженерів», — сказала Іда Марш."),
    ],
)
def test_no_title_speaks_for_somebody(language: str, quotation: str) -> None:
    """
    A chapter is never called what somebody says of himself when it can be called anything else.
    """
    other = {
        "en": "The ferry carried 14,000 passengers last year.",
        "de": "Die Brücke kostet 48 Millionen Euro.",
        "ru": "Паром перевёз 14 тысяч человек.",
        "uk": "Пором перевіз 14 тисяч людей.",
    }[language]
    sentences = [Sentence(text, Span(0, len(text)), place) for place, text in enumerate((quotation, other))]
    assert titles([sentences], language)[0] in other
