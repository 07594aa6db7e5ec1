"""
A glossary: its terms are rendered as it says, whatever the translator made of them, and nothing else is touched.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import PlanError
from briefing.translators.forms import Form
from briefing.translators.glossary import Tables, glossary, parse, read, shipped
from briefing.translators.names import ENDINGS, is_cyrillic

OWN = parse(
    """
[en]
"Secretary of Tides" = "sea minister"
"pilot*" = "flyer*"

[en-uk]
"Brandt" = "Брандт*"
"Olena/Elena" = "Олена/Олен*"
"Ostrow" = ["Острів/Остров*", "Острав*"]
"Sorelly" = ["Сорельський/Сорельськ*", "Сорельск*"]
"Harbour House" = ["Портовий дім", "Дім гавані"]
"Secretary of Tides" = ["морський міністр", "секретар* припливів"]
"Tarn" = "Тарн*"
"Maika" = "Майка/Майк*"
"Dorsel" = "Дорсель/Дорсел*"
"Veld" = "Вельд"
"RWO" = "РВО"

[uk-de]
"Сорельськ*" = ["Sorelskyj*", "Sorelsky*"]

[en-de]
"Ostrow" = ["Ostrau*", "Ostrov*"]
""",
    "own.toml",
)


@pytest.mark.parametrize(
    ("source", "output", "mended"),
    [
        # The ending stays, the stem is mended, whatever it was taken for.
        ("Brandt's plan", "План Брандта", "План Брандта"),
        ("Brandt's plan", "План Брантта", "План Брандта"),
        ("They met Brandt.", "Вони зустріли Брендта.", "Вони зустріли Брандта."),
        ("They met Brandt.", "Вони зустрілися з Брендтом.", "Вони зустрілися з Брандтом."),
        ("Sorelly spoke.", "Сорельский говорив.", "Сорельський говорив."),
        ("She saw Sorelly.", "Вона бачила Сорельского.", "Вона бачила Сорельського."),
        ("From Elena", "Від Елени", "Від Олени"),
        ("In Ostrow", "В Остраві", "В Острові"),
        ("They left Dorsel.", "Вони покинули Дорсала.", "Вони покинули Дорселя."),
        ("Near Veld", "Біля Велда", "Біля Вельд"),
        # Latin letters go, a possessive with them; a Cyrillic ending behind them is kept.
        ("Brandt left.", "Brandt пішов.", "Брандт пішов."),
        ("Brandt's plan", "Brandt's план", "Брандт план"),
        ("With Sorelly", "Із Sorelly-им", "Із Сорельським"),
        ("The RWO met.", "Зустріч RWO.", "Зустріч РВО."),
        # Listed forms, of several words, with an ending and a capital where it belongs.
        ("Harbour House said", "Дім гавані сказав", "Портовий дім сказав"),
        ("To the Secretary of Tides", "Секретарю припливів", "Морський міністр"),
        # Right forms stay right in all their cases.
        ("In Ostrow, from Ostrow", "В Острові, з Острова, Острів", "В Острові, з Острова, Острів"),
        # Whole words only, here and there.
        ("Brandtfeld is far.", "Брантт далеко.", "Брантт далеко."),
        ("Brandt came to Brandtfeld.", "Брантт приїхав до Brandtfeld.", "Брандт приїхав до Brandtfeld."),
        ("It rained.", "Брантт мок.", "Брантт мок."),
        # Another name is nearer to the word, a word is not that name, or the name is there already.
        ("Tarn met Tarek.", "Тарн зустрів Тарека.", "Тарн зустрів Тарека."),
        ("Tarek met Tarn.", "Тарек зустрів його.", "Тарек зустрів його."),
        ("Maika won.", "Майкаїнка перемогла.", "Майкаїнка перемогла."),
        ("Tarn is calm.", "Тирн і Тарн", "Тирн і Тарн"),
        ("Tarn waited.", "Торн чекав.", "Торн чекав."),
        ("Tarn waited.", "Стара торна дорога.", "Стара торна дорога."),
    ],
)
def test_what_is_mended_and_what_is_not(source: str, output: str, mended: str) -> None:
    """
    A term of the source is right in the translation, with the ending that stood there; no other word changes.
    """
    terms = glossary("en", "uk", OWN)
    assert mended == terms.mended(source, output)
    assert mended == terms.mended(source, mended)


def test_other_pairs() -> None:
    """
    A key with a star is found in every case; German and English names take an s; a pair has its own table.
    """
    assert glossary("uk", "de", OWN).mended("Без Сорельського.", "Ohne Sorelskys Hut") == "Ohne Sorelskyjs Hut"
    assert glossary("uk", "de", OWN).mended("Без Сорельського.", "Ohne Сорельського") == "Ohne Sorelskyj"
    assert glossary("en", "de", OWN).mended("Ostrow's mayor", "Ostrows Rat, Ostrovs Rat") == "Ostraus Rat, Ostraus Rat"
    assert glossary("en", "ru", OWN).mended("Brandt left.", "Брантт ушёл.") == "Брантт ушёл."


@pytest.mark.parametrize(
    ("text", "reworded"),
    [
        ("The Secretary of Tides left.", "The sea minister left."),
        ("Secretary of Tides Ann Dell left.", "Sea minister Ann Dell left."),
        ("the Secretary of Tides's men, the Secretary of Tides’s", "the sea minister's men, the sea minister’s"),
        ("Pilots and a pilot", "Flyers and a flyer"),
        ("A pilotage, co-pilots", "A pilotage, co-pilots"),
        ("The Undersecretary of Tides", "The Undersecretary of Tides"),
    ],
)
def test_what_is_reworded_before(text: str, reworded: str) -> None:
    """
    A phrase goes to the translator in the words of the glossary, whole words only, with a capital at the start.
    """
    assert glossary("en", "de", OWN).reworded(text) == reworded


def test_rewording_happens_at_once() -> None:
    """
    What one entry has put in other words is not put in others again, and the longest entry goes first.
    """
    own = parse('[en]\n"red" = "blue"\n"blue" = "red"\n"red sea" = "warm sea"', "own.toml")
    assert glossary("en", "uk", own).reworded("A red, a blue and a red sea") == "A blue, a red and a warm sea"


def test_the_users_own_goes_first() -> None:
    """
    An entry of the user's takes the place of one that comes along.
    """
    assert glossary("en", "uk", {}).mended("In Kyiv", "У Kyiv") == "У Київ"
    own = parse('[en-ua]\n"Kyiv" = "Kyiv"', "own.toml")
    assert glossary("en", "uk", own).mended("In Kyiv", "У Kyiv") == "У Kyiv"


@pytest.mark.parametrize(
    ("target", "source", "output", "mended"),
    [
        ("uk", "Blinken met Zelenskyy of Kyiv.", "Блинкен і Зеленский з Киева", "Блінкен і Зеленський з Києва"),
        ("uk", "Rubio, the Secretary of State", "Рубіо, секретаря держави", "Рубіо, держсекретаря"),
        ("uk", "The Kremlin and Crimea", "Кремлін каже: Крім того", "Кремль каже: Крім того"),
        ("uk", "Crimea is warm.", "Крім того, на півострові тепло.", "Крім того, на півострові тепло."),
        ("uk", "Iran and Moscow", "Іранський уряд і Московський", "Іранський уряд і Московський"),
        ("uk", "Guterres of the UN", "Гутерреса з UN", "Гутерреша з ООН"),
        ("ru", "The Secretary of State and Zelensky", "Секретарь государства и Zelensky", "Госсекретарь и Зеленский"),
        ("ru", "Trump called Kharkiv.", "Трумп позвонил в Харкив.", "Трамп позвонил в Харьков."),
        ("de", "Zelenskyy left Kyiv.", "Zelenskyys Zug verließ Kyiv.", "Selenskyjs Zug verließ Kiew."),
        ("de", "The IMF and Lavrov", "Der IMF und Lavrovs Rede", "Der IWF und Lawrows Rede"),
    ],
)  # fmt: skip
def test_names_of_the_news(target: str, source: str, output: str, mended: str) -> None:
    """
    What comes along knows the names and offices that are in every paper.
    """
    assert mended == glossary("en", target, {}).mended(source, output)


@pytest.mark.parametrize("table", ["en", "en-uk", "en-ru", "en-de"])
def test_the_shipped_glossaries_are_sound(table: str) -> None:
    """
    Every right form stays as it is in every case, no wrong form is the right one, and all are in the target's letters.
    """
    entries = shipped(table)
    assert table == "en" or len(entries) >= 60
    target = table[3:]
    for key, (right, *wrong) in entries.items():
        form = Form.of(right)
        assert form.name not in {Form.of(each).name for each in wrong}
        if not target:
            continue
        assert is_cyrillic(form.name) == (target != "de"), key
        cases = ENDINGS if is_cyrillic(form.name) else ("", "s")
        for case in [form.name, *(form.starred.replace("*", ending) for ending in cases if form.starred)]:
            # As it stands in a sentence: a word with a small letter has a capital where one begins.
            said = f"— {case} —"
            assert said == glossary("en", target, {}).mended(f"about {key} there", said).replace(
                case.capitalize(), case
            )


def test_no_russian_letter_is_in_ukrainian_forms_nor_the_other_way() -> None:
    """
    The right forms are spelled with the letters of their language.
    """
    for table, foreign in (("en-uk", set("ыэъё")), ("en-ru", set("іїєґ'"))):
        for right, *_ in shipped(table).values():
            assert not foreign & set(right.lower()), right


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[en-uk]\n"a" = "b"\n"c" = \n', r'glossary own.toml is no TOML: line 3, \'"c" =\': invalid value'),
        ('"Kyiv" = "Київ"', r"line 1: 'Kyiv': an entry stands below a table"),
        ('[english]\n"a" = "b"', r"line 1: 'english': a table is called by a language, \[en\], or by two"),
        ('[en-uk-de]\n"a" = "b"', r"'en-uk-de': a table is called"),
        ('[en-en]\n"a" = "b"', r"'en-en': a table is called"),
        ('[en-fr]\n"a" = "b"', r"line 1: 'en-fr': Briefing does not speak 'fr'"),
        ('[en-de]\n"Kyiv" = "Kiew"\n[en-uk]\n"Kyiv" = 5', r"line 4: 'Kyiv': its form is text in quotes"),
        ('[en-uk]\n"Kyiv" = []', r"line 2: 'Kyiv': its form is text in quotes"),
        ('[en-uk]\n"Kyiv" = ["Київ", 3]', r"line 2: 'Kyiv': its form is text in quotes"),
        ('[en]\n"Kyiv" = ["Kiev", "Kief"]', r"line 2: 'Kyiv': wrong forms to be mended stand in the table of a pair"),
        ('[en-uk]\n"Kyiv" = "К*"', r"line 2: 'Kyiv': each form has a letter or a figure, and one star"),
        ('[en-uk]\n"Kyiv" = "Ки*їв"', r"line 2: 'Kyiv': each form"),
        ('[en-uk]\n"Kyiv" = ["Київ", "*"]', r"line 2: 'Kyiv': each form"),
        ('[en-uk]\n"!" = "Київ"', r"line 2: '!': each form"),
        ('[en-uk]\n"Kyiv" = "Києв*/Київ"', r"line 2: 'Kyiv': a slash parts"),
        ('[en-uk]\n"Kyiv" = "Київ/"', r"line 2: 'Kyiv': a slash parts"),
        ('[en-uk]\n"Kyiv" = "Київ/Києв*/Киє*"', r"line 2: 'Kyiv': each form"),
    ],
)
def test_a_broken_glossary_names_the_line(text: str, complaint: str) -> None:
    """
    The sentence says which line of which table is wrong, and what to write instead.
    """
    with pytest.raises(PlanError, match=complaint):
        parse(text, "own.toml")


def test_a_glossary_that_cannot_be_read(tmp_path: Path) -> None:
    """
    A missing file and one that is not in UTF-8 are told apart; an alias of a language is that language.
    """
    with pytest.raises(PlanError, match=r"The glossary .*none.toml cannot be read: No such file"):
        read(tmp_path / "none.toml")
    (tmp_path / "old.toml").write_bytes('[en-uk]\n"a" = "б"'.encode("utf-16"))
    with pytest.raises(PlanError, match=r"The glossary .* is not in UTF-8"):
        read(tmp_path / "old.toml")
    (tmp_path / "good.toml").write_text('[en-ua]\n"Kyiv/Kiev" = "Київ"', encoding="utf-8")
    assert read(tmp_path / "good.toml") == {"en-uk": {"Kyiv": ("Київ",), "Kiev": ("Київ",)}}


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_a_glossary_or_a_sentence(text: str) -> None:
    """
    Whatever a file holds, it is read or refused with one sentence.
    """
    try:
        parse(text, "own.toml")
    except PlanError as e:
        assert "\n" not in str(e) or "\n" in text


FORMS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


def toml(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@settings(max_examples=300, deadline=None)
@given(FORMS, st.lists(FORMS, min_size=1, max_size=3), st.text(max_size=40))
def test_any_entry_can_be_used(key: str, forms: list[str], text: str) -> None:
    """
    An entry that is accepted mends any text, and what it has mended stays.
    """
    try:
        own: Tables = parse(f"[en-uk]\n{toml(key)} = [{', '.join(map(toml, forms))}]", "own.toml")
    except PlanError as e:
        assert "own.toml, line " in str(e)
        return
    terms = glossary("en", "uk", own)
    source = f"{text} {key.replace('*', '').split('/')[0]} {text}"
    terms.mended(source, source)
    # A key has a letter or a figure, so that it cannot stand in this.
    assert terms.mended("—!", text) == text


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([each for each in ENDINGS if each[:1] != "ь"]),
    st.sampled_from(["Брантт", "Брендт", "Брант", "Брандт"]),
)
def test_endings_are_kept(ending: str, stem: str) -> None:
    """
    Every ending of every wrong form stands behind the right one.
    """
    mended = glossary("en", "uk", OWN).mended("It was Brandt.", f"Це {stem}{ending}.")
    assert mended == f"Це Брандт{ending}."
