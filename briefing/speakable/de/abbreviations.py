"""
German abbreviations: the table.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

SHORT = {
    "z. B.": "zum Beispiel",
    "d. h.": "das heißt",
    "u. a.": "unter anderem",
    "z. T.": "zum Teil",
    "i. d. R.": "in der Regel",
    "o. Ä.": "oder Ähnliches",
    "u. Ä.": "und Ähnliches",
    "d. J.": "dieses Jahres",
    "m. E.": "meines Erachtens",
    "u. U.": "unter Umständen",
    "z. Zt.": "zurzeit",
    "z. Z.": "zurzeit",
    "v. a.": "vor allem",
    "s. o.": "siehe oben",
    "s. u.": "siehe unten",
    "a. D.": "außer Dienst",
    "a. M.": "am Main",
    "i. A.": "im Auftrag",
    "n. Chr.": "nach Christus",
    "v. Chr.": "vor Christus",
    "u. v. m.": "und vieles mehr",
    "usw.": "und so weiter",
    "usf.": "und so fort",
    "etc.": "et cetera",
    "bzw.": "beziehungsweise",
    "ca.": "circa",
    "vgl.": "vergleiche",
    "inkl.": "inklusive",
    "exkl.": "exklusive",
    "evtl.": "eventuell",
    "ggf.": "gegebenenfalls",
    "gem.": "gemäß",
    "Az.": "Aktenzeichen",
    "zw.": "zwischen",
    "einschl.": "einschließlich",
    "bspw.": "beispielsweise",
    "insg.": "insgesamt",
    "urspr.": "ursprünglich",
    "max.": "maximal",
    "min.": "minimal",
    "mind.": "mindestens",
    "zzgl.": "zuzüglich",
    "abzgl.": "abzüglich",
    "geb.": "geboren",
    "gest.": "gestorben",
    "verh.": "verheiratet",
    "lt.": "laut",
    "betr.": "betreffend",
    "allg.": "allgemein",
    "rd.": "rund",
    "Tel.": "Telefon",
    "Abs.": "Absatz",
    "Art.": "Artikel",
    "Str.": "Straße",
    "Jh.": "Jahrhundert",
    "Jhd.": "Jahrhundert",
    "Dr.": "Doktor",
    "Prof.": "Professor",
    "Dipl.-Ing.": "Diplomingenieur",
    "Hr.": "Herr",
    "Hrn.": "Herrn",
    "Fr.": "Frau",
    "St.": "Sankt",
    "Mio.": "Millionen",
    "Mrd.": "Milliarden",
    "Tsd.": "Tausend",
}
SHORT |= {short[0].upper() + short[1:]: said[0].upper() + said[1:] for short, said in SHORT.items()}
# Only before a capital: Fr. Meier, but am Fr.
BEFORE_NAME = frozenset({"Fr.", "St.", "Hr.", "Hrn."})
NUMBERED = {"Nr.": "Nummer", "No.": "Nummer", "S.": "Seite", "§§": "Paragrafen", "§": "Paragraf", "Abs.": "Absatz"}
NUMBERED |= {"Art.": "Artikel", "Kap.": "Kapitel", "Bd.": "Band", "Abb.": "Abbildung", "№": "Nummer", "Ziff.": "Ziffer"}
# Never the last word of a sentence: what they govern follows.
LEADING = frozenset(
    listed(
        "z.B. bzw. d.h. u.a. z.T. inkl. exkl. lt. max. min. mind. rd. evtl. v.a. gem. zw. einschl. bspw. insg. urspr. "
        "vgl. betr. zzgl. abzgl. geb. ggf. Dr. Prof. Dipl.-Ing. Mio. Mrd. Tsd. Tel. ca. Art. allg. verh. Az."
    )
)
