"""
German abbreviations that bend like adjectives: the table.
"""

from __future__ import annotations

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
