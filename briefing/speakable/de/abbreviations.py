"""
German abbreviations: the tables.
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
    "o. ä.": "oder ähnlich",
    "u. Ä.": "und Ähnliches",
    "u. ä.": "und ähnlich",
    "d. J.": "dieses Jahres",
    "d. M.": "dieses Monats",
    "m. E.": "meines Erachtens",
    "u. U.": "unter Umständen",
    "z. Zt.": "zurzeit",
    "zzt.": "zurzeit",
    "z. Z.": "zurzeit",
    "v. a.": "vor allem",
    "s. o.": "siehe oben",
    "s. u.": "siehe unten",
    "a. D.": "außer Dienst",
    "i. R.": "im Ruhestand",
    "a. M.": "am Main",
    "a. d.": "an der",
    "a. d. O.": "an der Oder",
    "o. d. T.": "ob der Tauber",
    "i. Br.": "im Breisgau",
    "i. B.": "im Breisgau",
    "i. A.": "im Auftrag",
    "i. V.": "in Vertretung",
    "i. V. m.": "in Verbindung mit",
    "i. H. v.": "in Höhe von",
    "i. S. v.": "im Sinne von",
    "n. Chr.": "nach Christus",
    "v. Chr.": "vor Christus",
    "u. v. m.": "und vieles mehr",
    "u. v. a.": "und viele andere",
    "u. dgl.": "und dergleichen",
    "u. s. w.": "und so weiter",
    "n. V.": "nach Verlängerung",
    "i. E.": "im Elfmeterschießen",
    "n. E.": "nach Elfmeterschießen",
    "v. l.": "von links",
    "v. r.": "von rechts",
    "v. l. n. r.": "von links nach rechts",
    "z. Hd.": "zu Händen",
    "p. a.": "per annum",
    "k. A.": "keine Angabe",
    "e. V.": "e V",
    "m. b. H.": "m b H",
    "Anm. d. Red.": "Anmerkung der Redaktion",
    "d. Red.": "die Redaktion",
    "usw.": "und so weiter",
    "usf.": "und so fort",
    "etc.": "et cetera",
    "dgl.": "dergleichen",
    "bzw.": "beziehungsweise",
    "bzgl.": "bezüglich",
    "ca.": "circa",
    "vgl.": "vergleiche",
    "vs.": "gegen",
    "inkl.": "inklusive",
    "exkl.": "exklusive",
    "evtl.": "eventuell",
    "ggf.": "gegebenenfalls",
    "ggfs.": "gegebenenfalls",
    "ggü.": "gegenüber",
    "gem.": "gemäß",
    "zw.": "zwischen",
    "einschl.": "einschließlich",
    "bspw.": "beispielsweise",
    "insb.": "insbesondere",
    "bes.": "besonders",
    "insg.": "insgesamt",
    "urspr.": "ursprünglich",
    "vorauss.": "voraussichtlich",
    "durchschn.": "durchschnittlich",
    "tgl.": "täglich",
    "mtl.": "monatlich",
    "jährl.": "jährlich",
    "max.": "maximal",
    "min.": "minimal",
    "mind.": "mindestens",
    "zzgl.": "zuzüglich",
    "abzgl.": "abzüglich",
    "geb.": "geboren",
    "gegr.": "gegründet",
    "gest.": "gestorben",
    "verh.": "verheiratet",
    "gesch.": "geschieden",
    "jun.": "junior",
    "jr.": "junior",
    "sen.": "senior",
    "lt.": "laut",
    "betr.": "betreffend",
    "allg.": "allgemein",
    "rd.": "rund",
    "ff.": "folgende",
    "Tel.": "Telefon",
    "Abs.": "Absatz",
    "Art.": "Artikel",
    "Az.": "Aktenzeichen",
    "Nr.": "Nummer",
    "Str.": "Straße",
    "Pl.": "Platz",
    "Hbf.": "Hauptbahnhof",
    "Bhf.": "Bahnhof",
    "Jh.": "Jahrhundert",
    "Jhd.": "Jahrhundert",
    "Jhdt.": "Jahrhundert",
    "Dr.": "Doktor",
    "Prof.": "Professor",
    "Dipl.-Ing.": "Diplomingenieur",
    "Dipl.-Kfm.": "Diplomkaufmann",
    "Dipl.-Psych.": "Diplompsychologe",
    "Dipl.-Biol.": "Diplombiologe",
    "Dipl.-Phys.": "Diplomphysiker",
    "Ing.": "Ingenieur",
    "Mag.": "Magister",
    "Hr.": "Herr",
    "Hrn.": "Herrn",
    "Fr.": "Frau",
    "Fam.": "Familie",
    "Fa.": "Firma",
    "Bgm.": "Bürgermeister",
    "Gen.": "General",
    "Hptm.": "Hauptmann",
    "St.": "Sankt",
    "Mio.": "Millionen",
    "Mrd.": "Milliarden",
    "Tsd.": "Tausend",
    "Mitgl.": "Mitglieder",
    "Aufl.": "Auflage",
    "Hrsg.": "Herausgeber",
    "Red.": "Redaktion",
    "Kto.": "Konto",
    "Bj.": "Baujahr",
    "Co.": "Co",
    "Inc.": "Inc",
    "Ltd.": "Ltd",
    "Corp.": "Corp",
}
SHORT |= {
    short[0].upper() + short[1:]: said[0].upper() + said[1:] for short, said in SHORT.items() if short[1:2] != " "
}
SHORT |= {
    short[0].upper() + short[1:]: said[0].upper() + said[1:]
    for short, said in SHORT.items()
    if short in ("z. B.", "d. h.", "u. a.", "z. T.", "i. d. R.", "m. E.", "u. U.", "z. Zt.", "v. a.", "s. o.", "s. u.")
}
# Only before a capital: Fr. Meier, but am Fr.
BEFORE_NAME = frozenset(listed("Fr. St. Hr. Hrn. Fam. Fa. Bgm. Gen. Hptm. Mag. Ing. Red. a.d."))
# Words and names too, at the end of a sentence: these are abbreviations only before a figure or a small letter.
BEFORE_MORE = frozenset(
    listed(
        "Max. Min. Mind. Gem. Rd. Lt. Bes. Art. Abs. Gesch. Verh. Geb. Gest. Sen. Jun. Nr. Pl. Mill. Allg. Ing. Vs. Jr."
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
        "Dipl.-Kfm. Dipl.-Psych. Dipl.-Biol. Dipl.-Phys. gegr. z.Hd. s.o. s.u. m.E. u.U."
    )
)
# Any capital after these begins a sentence; after the others it may be the next noun.
CLOSING = frozenset(listed("usw. usf. etc. o.Ä. o.ä. u.Ä. u.ä. u.v.m. u.v.a. u.dgl. u.s.w. dgl. n.Chr. v.Chr."))
# These bend like adjectives.
BENDING = {
    "sog.": "sogenannt",
    "ehem.": "ehemalig",
    "stellv.": "stellvertretend",
    "stv.": "stellvertretend",
    "dt.": "deutsch",
    "österr.": "österreichisch",
    "schweiz.": "schweizerisch",
    "amerik.": "amerikanisch",
    "russ.": "russisch",
    "frz.": "französisch",
    "franz.": "französisch",
    "ital.": "italienisch",
    "engl.": "englisch",
    "brit.": "britisch",
    "europ.": "europäisch",
    "bayer.": "bayerisch",
    "kath.": "katholisch",
    "ev.": "evangelisch",
    "evang.": "evangelisch",
    "staatl.": "staatlich",
    "städt.": "städtisch",
    "öffentl.": "öffentlich",
    "gesetzl.": "gesetzlich",
    "zust.": "zuständig",
    "versch.": "verschieden",
    "verst.": "verstorben",
    "o. g.": "oben genannt",
    "u. g.": "unten genannt",
    "hl.": "heilig",
    "intern.": "international",
    "wiss.": "wissenschaftlich",
    "techn.": "technisch",
    "ggw.": "gegenwärtig",
    "vorl.": "vorläufig",
    "entspr.": "entsprechend",
}
BENDING |= {short.capitalize(): said.capitalize() for short, said in BENDING.items() if short != "intern."}
