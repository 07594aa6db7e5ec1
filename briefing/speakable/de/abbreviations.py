"""
German abbreviations: the tables.
"""

from __future__ import annotations

from briefing.abbreviations import table
from briefing.speakable.grammar import listed, written

SHORT = written(table("de").spoken)
# Only before a capital: Fr. Meier, but am Fr.
BEFORE_NAME = frozenset(listed("Fr. St. Hr. Hrn. Fam. Fa. Bgm. Gen. Hptm. Mag. Ing. Red. a.d."))
# Words and names too, at the end of a sentence: these are abbreviations only before a figure or a small letter.
BEFORE_MORE = frozenset(
    listed(
        "Max. Min. Mind. Gem. Rd. Lt. Bes. Art. Abs. Gesch. Verh. Geb. Gest. Sen. Jun. Nr. Pl. Kfm. Mill. Allg. "
        "Ing. Vs. Jr."
    )
)
NUMBERED = {"Nr.": "Nummer", "No.": "Nummer", "S.": "Seite", "§§": "Paragrafen", "§": "Paragraf", "Abs.": "Absatz"}
NUMBERED |= {"Art.": "Artikel", "Kap.": "Kapitel", "Bd.": "Band", "Abb.": "Abbildung", "№": "Nummer", "Ziff.": "Ziffer"}
NUMBERED |= {"Nrn.": "Nummern", "Rn.": "Randnummer", "Hausnr.": "Hausnummer", "Buchst.": "Buchstabe", "Kl.": "Klasse"}
NUMBERED |= {"Nr": "Nummer", "Bj.": "Baujahr", "Pos.": "Position", "Tab.": "Tabelle", "Tel.": "Telefon", "Fax.": "Fax"}
# Never the last word of a sentence: what they govern follows.
LEADING = frozenset(
    listed(
        "z.B. bzw. d.h. u.a. z.T. inkl. exkl. lt. max. min. mind. rd. evtl. v.a. gem. zw. einschl. bspw. insg. "
        "urspr. vgl. betr. zzgl. abzgl. geb. ggf. ggfs. Dr. Prof. Dipl.-Ing. Mio. Mrd. Tsd. Tel. ca. Art. allg. "
        "verh. Az. i.d.R. a.d. i.V.m. i.H.v. i.S.v. insb. bes. bzgl. ggü. vs. vorauss. durchschn. tgl. mtl. Nr. "
        "tägl. Abg. Min.-Präs. Univ.-Prof. Priv.-Doz. op. u. od. Anf. Inh. Ges. "
        "Dipl.-Kfm. Dipl.-Psych. Dipl.-Biol. Dipl.-Phys. gegr. z.Hd. s.o. s.u. m.E. u.U."
    )
)
# Any capital after these begins a sentence; after the others it may be the next noun.
CLOSING = frozenset(listed("usw. usf. etc. o.Ä. o.ä. u.Ä. u.ä. u.v.m. u.v.a. u.dgl. u.s.w. dgl. n.Chr. v.Chr."))
