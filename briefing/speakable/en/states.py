"""
The American states as newspapers and the post abbreviate them.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

STATES = {
    "Ala.": "Alabama",
    "Ariz.": "Arizona",
    "Ark.": "Arkansas",
    "Calif.": "California",
    "Colo.": "Colorado",
    "Conn.": "Connecticut",
    "Del.": "Delaware",
    "D.C.": "D C",
    "Fla.": "Florida",
    "Ga.": "Georgia",
    "Ill.": "Illinois",
    "Ind.": "Indiana",
    "Kan.": "Kansas",
    "Ky.": "Kentucky",
    "La.": "Louisiana",
    "Mass.": "Massachusetts",
    "Md.": "Maryland",
    "Mich.": "Michigan",
    "Minn.": "Minnesota",
    "Miss.": "Mississippi",
    "Mo.": "Missouri",
    "Mont.": "Montana",
    "N.C.": "North Carolina",
    "N.D.": "North Dakota",
    "N.H.": "New Hampshire",
    "N.J.": "New Jersey",
    "N.M.": "New Mexico",
    "N.Y.": "New York",
    "Neb.": "Nebraska",
    "Nev.": "Nevada",
    "Okla.": "Oklahoma",
    "Ore.": "Oregon",
    "Pa.": "Pennsylvania",
    "P.R.": "Puerto Rico",
    "R.I.": "Rhode Island",
    "S.C.": "South Carolina",
    "S.D.": "South Dakota",
    "Tenn.": "Tennessee",
    "Tex.": "Texas",
    "Va.": "Virginia",
    "Vt.": "Vermont",
    "W.Va.": "West Virginia",
    "W. Va.": "West Virginia",
    "Wash.": "Washington",
    "Wis.": "Wisconsin",
    "Wyo.": "Wyoming",
    "Ont.": "Ontario",
    "Que.": "Quebec",
    "B.C.": "British Columbia",
    "Alta.": "Alberta",
}
POSTAL = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DC": "D C", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine",
    "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina",
    "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
# No other word has these letters and a stop.
SURE = listed("Ariz. Calif. Colo. Fla. Mich. Minn. Neb. Nev. N.H. N.J. N.M. N.Y. Okla. Tenn. W.Va. Wis. Wyo. Ky. Vt.")
# Two letters that are words as well stand for a state only where a number or the end of a line follows.
WORDS = frozenset(listed("IN OR ME OK HI OH PA MA LA DE CO AL ID"))
