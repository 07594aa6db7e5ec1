"""
Clauses of a written sentence: what it costs to break off between two of its words.

The voices have such a table of their own for what is spoken, where a number is words; here it is figures.
"""

from __future__ import annotations

#: Costs, from the end of a sentence to a place where a break is taken for a mistake.
SENTENCE, CLAUSE, COMMA, CONJUNCTION, PHRASE, WORD = 0.0, 1.0, 2.0, 4.0, 7.0, 9.0
#: Behind a word that leans on the next, inside a name, inside a number or an abbreviation.
LEANING, NAME, NUMBER = 17.0, 30.0, 100.0

_OPENING = "\"'«„“‘([¿¡"
_CLOSING = "\"'»“”’)]"
_CURRENCIES = "$€£¥₴₽№§"

# en, de, ru, uk: words before which a clause begins.
_CLAUSE_OPENERS = """
and but or because which who whose that when while where although though if since so unless whether
und oder aber denn weil dass ob wenn während obwohl damit sondern wo wie
и а но или что чтобы когда если потому который которая которое которые поскольку хотя где как
і й та але або що щоб коли якщо бо який яка яке які оскільки хоча де як
"""
# Words before which a phrase begins.
_PHRASE_OPENERS = """
of in on at by for with from to into after before during against under over between through about until near
von in an auf bei für mit aus nach vor gegen unter über zwischen durch seit bis um am im zum zur vom beim ohne
в во на с со к ко у о об от до за из по под над при для без через между после перед против около из-за
в у на з зі із до за від по під над при для без через між після перед проти біля близько понад щодо про
"""
# Other words that belong to the next one.
_ARTICLES = """
the a an this these those his her its their our my your no not very more most as than
der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses sein seine ihr ihre
nicht sehr als zu
не ни его её их эта это эти тот те очень более самый чем
не ні його її їх цей ця це ці той ті дуже більш ніж
"""
_SHORT_FORMS = """
dr mr mrs ms prof st sr jr vs no nr ca bzw hr fr str abs art inkl rev gen sen gov capt lt col sgt rep etc inc
ул г гг р рр им ім вул тис тыс млн млрд проф акад див см стор стр ст пр пл обл руб грн долл дол
"""
_PARTICLES = frozenset(["von", "van", "de", "del", "di", "da", "фон", "ван", "де"])
_CONJUNCTIONS = frozenset(_CLAUSE_OPENERS.split())
_PREPOSITIONS = frozenset(_PHRASE_OPENERS.split())
_LEANERS = _CONJUNCTIONS | _PREPOSITIONS | frozenset(_ARTICLES.split())
_ABBREVIATIONS = frozenset(_SHORT_FORMS.split())


def cost(word: str, after: str) -> float:
    """
    What it costs to break off between *word* and *after*, with their marks.
    """
    core, bare = word.rstrip(_CLOSING), after.lstrip(_OPENING)
    if not any(map(str.isalnum, after)):
        return NUMBER  # a dash of its own ends a part, and 20 % is one thing
    if core.endswith((".", "!", "?", "…")):
        if core.endswith(".") and (_abbreviates(core) or (bare[:1].isdigit() and len(core) < 7)):
            return NUMBER  # Dr. Meier, Dec. 12
        return WORD if bare[:1].islower() else SENTENCE
    if core.endswith((";", ":", "—", "–")) or core == "-":
        return CLAUSE
    if core.endswith(","):
        return COMMA
    if core[-1:].isdigit():
        return CONJUNCTION if bare.lower() in _CONJUNCTIONS else NUMBER  # 10 000, 5 Prozent
    if core[-1:] in _CURRENCIES:
        return NUMBER
    return _between(core.lstrip(_OPENING), bare.rstrip(",.;:"))


def _between(word: str, after: str) -> float:
    """
    What it costs to break between two words with nothing but a space between them.
    """
    if word.lower() in _LEANERS:
        return LEANING
    if after.lower() in _CONJUNCTIONS:
        return CONJUNCTION
    if after[:1].isdigit():
        return LEANING  # Platz 3, May 5
    if word[:1].isupper() and (after[:1].isupper() or after in _PARTICLES):
        return NAME
    return PHRASE if after.lower() in _PREPOSITIONS else WORD


def _abbreviates(word: str) -> bool:
    stem = word.lstrip(_OPENING).removesuffix(".")
    if stem.isdigit():
        return len(stem) < 3  # am 18. Januar; a year may end a sentence
    return len(stem) == 1 or "." in stem.strip(".") or stem.lower() in _ABBREVIATIONS
