"""
English abbreviations of common words.
"""

from __future__ import annotations

import re

from briefing.abbreviations import table
from briefing.speakable.en.acronyms import stop
from briefing.speakable.grammar import Rule, choice, ends_sentence, head_of, listed, previous, rule, tail_of

SHORT = table("en").spoken
# A name may go on behind these: their stop ends no sentence unless a word follows that begins one.
_NAMING = frozenset(listed("Bros. Jr. Sr. Dept. Govt. Univ. Assn. Assoc. Mfg. Intl. Natl."))
# These go before something.
_LEADING = frozenset(listed("vs. Vs. approx. est. avg. max. incl. excl. misc. ca. a.k.a. cf. viz. i.e. e.g.")) | {
    "et al."
}
_RANKED = frozenset(listed("the a ranked seeded at is was its his her their world's nation's as rated"))
NUMBERED = {
    "No.": "number", "Nos.": "numbers", "pp.": "pages", "p.": "page", "Pp.": "pages", "Secs.": "Sections",
    "Sec.": "Section", "Sect.": "Section", "Amend.": "Amendment", "secs.": "sections", "sec.": "section",
    "Arts.": "Articles", "Art.": "Article", "Chs.": "Chapters", "Ch.": "Chapter", "ch.": "chapter",
    "Chap.": "Chapter", "Vols.": "volumes", "Vol.": "volume", "vol.": "volume", "Figs.": "figures",
    "Fig.": "figure", "fig.": "figure", "Eq.": "equation", "Hwy.": "Highway", "Rte.": "Route", "Rt.": "Route",
    "Apt.": "Apartment", "apt.": "apartment", "Ste.": "Suite", "Prop.": "Proposition", "Op.": "Opus", "op.": "opus",
    "Mk.": "Mark", "Ext.": "extension", "ext.": "extension", "Para.": "paragraph", "para.": "paragraph",
    "Pt.": "Part", "Dist.": "District", "Bldg.": "Building", "Ex.": "Exhibit", "Exs.": "Exhibits", "c.": "circa",
    "b.": "born", "Est.": "Established", "est.": "established", "ed.": "edition", "art.": "article", "S.": "S",
    "cl.": "clause",
}  # fmt: skip


def _short(found: re.Match[str]) -> str:
    word = found[1]
    if word[-1] != ".":
        return SHORT[word]
    if word in _NAMING:
        return SHORT[word] + stop(found)
    if word in _LEADING and tail_of(found).strip():
        return SHORT[word]
    return SHORT[word] + ("." if ends_sentence(found) else "")


def _lower_number(found: re.Match[str]) -> str | None:
    return "number " if previous(found) in _RANKED or re.search(r"\d, $", head_of(found)) else None


def _numbered(found: re.Match[str]) -> str | None:
    word, tail = found[1], tail_of(found)
    year = re.match(r"[12]\d{3}(?!\d|[.,]\d)", tail)
    if word in ("b.", "c.", "Est.") and not year:
        return None
    if word == "est." and not year:
        return "estimated "
    if word == "sec." and not found[0].endswith(" "):
        return None
    return f"{NUMBERED[word]} "


ABBREVIATIONS: tuple[Rule, ...] = (
    rule(rf"(?<![\w.])({choice(SHORT)})(?![\w/])", _short),
    rule(r"(?<=[A-Za-z.'] )v\.?(?= [A-Z])", "versus", name="versus"),
)
NUMBERS: tuple[Rule, ...] = (
    rule(rf"(?<![\w.'])({choice(NUMBERED)}) ?(?=\d)", _numbered),
    rule(r"(?<!\w)# ?(?=\d+(?!\w))", "number ", name="numbered"),
    rule(r"\b(Hwy|Rte|Apt|Ste|Vol|Fig|Sec|Ext) (?=\d)", lambda found: f"{NUMBERED[f'{found[1]}.']} ", name="numbered"),
    rule(r"(?<=[a-z] )No (?=\d)", "number ", name="numbered"),
    rule(r"(?<![\w.])no\. ?(?=\d)", _lower_number),
    rule(r"§§ ?(?=\d)", "sections ", name="numbered"),
    rule(r"(?<![\w~])~ ?(?=[$€£¥]?\d)", "about ", name="about"),
    rule(r"(?<![\w.])([A-D])[-−](?= (?:grade|average|rating|student|for|from|in)\b)", r"\1 minus", name="grade"),
    rule(r"(?<!\w)[:;]-?[()DP](?!\w)", "", name="smiley"),
)
