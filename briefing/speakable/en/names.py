"""
English short forms that go with the names of people.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

# Before a name.
TITLES = {
    "Sens.": "Senators",
    "Sen.": "Senator",
    "Reps.": "Representatives",
    "Rep.": "Representative",
    "Govs.": "Governors",
    "Gov.": "Governor",
    "Dels.": "Delegates",
    "Del.": "Delegate",
    "Gens.": "Generals",
    "Gen.": "General",
    "Lts.": "Lieutenants",
    "Lt.": "Lieutenant",
    "Cols.": "Colonels",
    "Col.": "Colonel",
    "Maj.": "Major",
    "Brig.": "Brigadier",
    "Adm.": "Admiral",
    "Adms.": "Admirals",
    "Capts.": "Captains",
    "Capt.": "Captain",
    "Cmdr.": "Commander",
    "Cpl.": "Corporal",
    "Pfc.": "Private First Class",
    "Pvt.": "Private",
    "Spc.": "Specialist",
    "Sgts.": "Sergeants",
    "Sgt.": "Sergeant",
    "Det.": "Detective",
    "Dets.": "Detectives",
    "Insp.": "Inspector",
    "Ofc.": "Officer",
    "Dep.": "Deputy",
    "Asst.": "Assistant",
    "Assoc.": "Associate",
    "Atty.": "Attorney",
    "Amb.": "Ambassador",
    "Ald.": "Alderman",
    "Cllr.": "Councillor",
    "Revs.": "Reverends",
    "Rev.": "Reverend",
    "Rt.": "Right",
    "Msgr.": "Monsignor",
    "Fr.": "Father",
    "Profs.": "Professors",
    "Prof.": "Professor",
    "Hon.": "Honorable",
    "Pres.": "President",
    "Secy.": "Secretary",
    "Sec.": "Secretary",
    "Supt.": "Superintendent",
    "Mr.": "Mister",
    "Mrs.": "Missus",
    "Ms.": "Miz",
    "Messrs.": "Messieurs",
    "Drs.": "Doctors",
    "Dr.": "Doctor",
    "Mt.": "Mount",
    "Ft.": "Fort",
    "Pt.": "Point",
}
# The British leave the stop out.
BARE = {"Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "Sgt": "Sergeant"}
BARE |= {
    "Lt": "Lieutenant",
    "Capt": "Captain",
    "Maj": "Major",
    "Rev": "Reverend",
    "Messrs": "Messieurs",
    "Cllr": "Councillor",
}
PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent"}
SAINTS = frozenset(
    listed(
        "John Johns Louis Paul Peter Petersburg Patrick Mary Michael George Andrew Andrews Clair Croix Thomas "
        "Kitts Lucia Vincent Lawrence Joseph James Jude Francis Augustine Nicholas Cloud Charles Albans Helens "
        "Helena Moritz Tropez Martin Martins Bernard Basil Barts Maarten Pierre Pancras Ives Bonaventure Anthony "
        "Ann Anne Agnes Catherine Christopher Elizabeth Matthew Mark Luke Stephen Simon Teresa Valentine Denis "
        "Etienne Gallen Germain Tammany Laurent Leonards Asaph Davids Austell Cyr Vitus Olaf"
    )
)
