"""
Pieces of a spoken text, each as long as an engine takes, cut where a voice would breathe.

Every gap between two words has a cost as a place to cut, every piece has one too; the cheapest whole wins.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate, pairwise

from voices.numerals import counts

#: The cost of a cut in a gap, from a full stop to a place where a cut is heard as a mistake.
_SENTENCE, _CLAUSE, _COMMA, _CONJUNCTION, _PHRASE, _WORD = 0.0, 1.0, 2.0, 5.0, 7.0, 9.0
#: Behind a word that leans on the next one, inside a name, inside a number or an abbreviation.
_LEANING, _NAME, _NEVER = 17.0, 30.0, 100.0
#: The cost of one more piece, of one of less than three words, and of one that has nothing to speak.
_PIECE, _SCRAP, _MUTE = 3.0, 12.0, 1000.0

#: The most letters left together: eSpeak NG 1.52 falls silent after about 170 letters of one word.
LONGEST_WORD = 100

_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_BREAKING_SPACE = re.compile("[^\\S\u00a0\u202f]+")
_OPENING = "\"'«„“‘([¿¡"
_CLOSING = "\"'»“”’)]"
# en, de, ru, uk: words before which a clause begins.
_CLAUSE_OPENERS = """
and but or because which who that when while although if
und oder aber denn weil dass wenn während obwohl damit sondern
и а но или что чтобы когда если потому который которая которое которые поскольку хотя
і й та але або що щоб коли якщо бо який яка яке які оскільки хоча
"""
_SHORT_FORMS = """
dr mr mrs ms prof st sr jr vs no nr ca bzw hr fr str abs art inkl rev gen sen gov capt
ул г гг р рр им ім вул тис тыс млн млрд проф акад див см стор стр ст пр пл обл руб грн
"""
# Words that begin a phrase, and lean on what follows.
_PREPOSITIONS = """
of in on at by for with from to into after before during against under over between through about since until near
von in an auf bei für mit aus nach vor gegen unter über zwischen durch seit bis um am im zum zur vom beim ohne wegen
в во на с со к ко у о об от до за из по под над при для без через между после перед против около во из-за
в у на з зі із до за від по під над при для без через між після перед проти біля близько понад щодо про
"""
_LEANERS = """
the a an this that these those his her its their our my your no not very more most as than
der die das den dem des ein eine einen einem einer eines kein keine dieser diese dieses sein seine ihr ihre nicht
sehr als
не ни же бы его её их этот эта это эти тот та те очень более самый чем как
не ні його її їх цей ця це ці той та ті дуже більш най ніж як
"""
# Names of letters, as acronyms are spelt.
_LETTERS = """
а сэ шэ фэ бэ вэ гэ дэ жэ зэ ка эль эм эн пэ эр эс тэ эф ха цэ че ша ща бе ве ге ґе де же зе ел ем ен пе ер ес те еф це
о у е и і ю я
"""
# Within names; between German nouns they are rather left together, too.
_PARTICLES = frozenset(["von", "van", "de", "del", "di", "фон", "ван", "де"])
_SPELT = frozenset(_LETTERS.split())
_CONJUNCTIONS = frozenset(_CLAUSE_OPENERS.split())
_PHRASES = frozenset(_PREPOSITIONS.split())
_LEANS = _PHRASES | _CONJUNCTIONS | frozenset(_LEANERS.split())
_ABBREVIATIONS = frozenset(_SHORT_FORMS.split())


def pack(text: str, limit: int | None) -> tuple[str, ...]:
    """
    Split *text* into pieces of at most *limit* characters (None: one piece); none when it is blank.

    No character but white space is lost, added or changed. A number or an abbreviation keeps its neighbour and
    no piece is a scrap of one or two words, where *limit* allows; a word longer than *limit* or LONGEST_WORD is cut.
    Raises `ValueError` when *limit* is not positive.
    """
    text = _ENDLESS.sub(lambda found: " ".join(_cut(found[0], LONGEST_WORD)), text)
    if limit is None:
        return (" ".join(text.split()),) if text.strip() else ()
    if limit < 1:
        raise ValueError(f"a piece cannot have {limit} characters")
    parts = (part.strip() for word in _BREAKING_SPACE.split(text) for part in _cut(word.strip(), limit))
    words = [part for part in parts if part]
    if sum(map(len, words)) + len(words) - 1 <= limit:  # two pieces always cost more, to weigh them takes 0.1 ms
        return (" ".join(words),) if words else ()
    return tuple(" ".join(words[start:end]) for start, end in _cheapest(words, limit))


def _cheapest(words: list[str], limit: int) -> list[tuple[int, int]]:
    """
    Bounds of the pieces; best[end] is the least cost of all words before *end*, with where its last piece starts.
    """
    cuts = [_cost(word, after) for word, after in pairwise(words)] + [_SENTENCE]
    ends = [0, *accumulate(len(word) + 1 for word in words)]
    spoken = [0, *accumulate(map(_speaks, words))]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            length = ends[end] - ends[start] - 1
            if length > limit:
                break
            # The square spreads the words evenly over equally good cuts.
            cost = best[start][0] + _PIECE + cuts[end - 1] + (length / limit) ** 2
            if spoken[start] == spoken[end]:
                cost += _MUTE
            elif end - start < 3 and not (_ends_sentence(cuts, start - 1) and _ends_sentence(cuts, end - 1)):
                cost += _SCRAP
            options.append((cost, start))
        best.append(min(options))
    bounds, end = [], len(words)
    while end:
        bounds.append((best[end][1], end))
        end = best[end][1]
    return bounds[::-1]


def _ends_sentence(cuts: list[float], gap: int) -> bool:
    return gap < 0 or cuts[gap] == _SENTENCE


def _cost(word: str, after: str) -> float:
    """
    What it costs to cut between *word* and *after*.
    """
    core, bare = word.rstrip(_CLOSING), after.lstrip(_OPENING)
    if not _speaks(after):
        return _NEVER  # a dash of its own ends a piece, it does not begin one
    if core[-1:].isdigit() and bare[:1].isdigit():
        return _NEVER  # 10 000
    if core.endswith((".", "!", "?", "…")):
        if core.endswith(".") and _abbreviates(core):
            return _NEVER
        return _WORD if bare[:1].islower() else _SENTENCE
    if core.endswith((";", ":", "—", "–")) or core == "-":
        return _CLAUSE
    if core.endswith(","):
        return _COMMA
    if core.isdigit() or (counts(word) and counts(after)):
        return _NEVER  # 5 Prozent, двести сорок
    return _between(core.lstrip(_OPENING), bare.rstrip(","))


def _between(word: str, after: str) -> float:
    """
    What it costs to cut between two words with nothing but a space between them.
    """
    if word.lower() in _SPELT and after.lower() in _SPELT:
        return _NAME
    if word.lower() in _LEANS or counts(word):
        return _LEANING
    if after.lower() in _CONJUNCTIONS:
        return _CONJUNCTION
    if word[:1].isupper() and (after[:1].isupper() or after in _PARTICLES):
        return _NAME
    return _PHRASE if after.lower() in _PHRASES else _WORD


def _abbreviates(word: str) -> bool:
    stem = word.lstrip(_OPENING).removesuffix(".")
    if stem.isdigit():
        return len(stem) < 3  # am 18. Januar; a year may end a sentence
    return len(stem) == 1 or "." in stem.strip(".") or stem.lower() in _ABBREVIATIONS


def _speaks(word: str) -> bool:
    return any(map(str.isalnum, word))


def _cut(word: str, limit: int) -> Iterator[str]:
    """
    Cut *word* where it exceeds *limit*, leaving accents on their letters.
    """
    while len(word) > limit:
        end = limit
        while end > 1 and unicodedata.combining(word[end]):
            end -= 1
        yield word[:end]
        word = word[end:]
    yield word
