"""
English acronyms: which are read letter by letter.
"""

from __future__ import annotations

import re

from briefing.speakable.en.words import STARTERS
from briefing.speakable.grammar import Rule, line_of, listed, rule, tail_of

# Read letter by letter though they have a vowel; everything else with a vowel is left to the voice.
SPELLED = frozenset(
    listed(
        "AA AAA AAPI AARP ABA ABC ABM AC ACA ACC ACL ACLU AD ADB ADHD ADL AEC AEI AEK AFB AFC AFD AFL AFP AFT AI "
        "AIG AKA ALCS ALS AMA AMC AMD ANC AOC AOL AP APA API APS AR ASPCA ATF ATM ATP ATV AUV AV AWD AWS BA BAE "
        "BBA BBVA BCE BIA BIS BOE BRI BYU CAA CBO CCTV CDU CEO CEOS CFA CFE CFO CIA CIO CIS COO CPA CPAC CPI CSIS "
        "CTO DA DEA DEI DHA DIA DIY DMA DNA DNI DOA DOD DOE DOJ DOT DUI DUP DWI EA EBRD EC ECB ECDC ECG ECHR ECJ "
        "ED EDF EDT EEC EEG EEOC EEZ EFL EFTA EIA EIB EKG EMA EMS EMT EMU EPA EPI EPL EPO EPP EPS EQ ER ERA ESA "
        "ESG ESPN EST ET ETA ETF EU EUV EV FAA FAO FAQ FBI FDA FDIC FEC FHA FHFA FIA FIU FOI FSA FSO FY FYI GAO "
        "GCSE GDP GE GED GHO GI GIS GMO GNI GOP GPA GRU HBO HIV HOA HUAC IAAF IAB IAEA IBEW IBM IBS ICBM ICC ICJ "
        "ICRC ICU ID IDF IDP IEA IED IFC IFRC IG IIHF ILO IMF IMO INF INS IO IOC IOM IOU IP IPA IPCC IPO IQ IRA "
        "IRB IRC IRGC IRL IRS ISBN ISI ISP ISS IT ITF ITV IUCN IUD IVF JCPOA KGB LA LAPD LAX LED LGA LGBTQIA LLM "
        "LNG LPGA LSU MBA MDMA MEP MIA MIT MLA MOU MP MRI MRNA MSNBC MTA MVP NAACP NAB NBA NCAA NDAA NEA NGA NGO "
        "NGOS NIH NIMH NLRB NOC NPA NRA NRDC NSA NSO NTA NTSB NYC NYPD NYSE NYT NYU OAN OAS OAU OB OBE OCD ODI "
        "ODNI OECD OEM OHCHR OIC OIG OJ OLED OMB OPCW OPM OS OSCE OSU OT OTC OXO PA PBA PBOC PCA PDA PEI PGA PIO "
        "PLA PLO PM PMI POW PPE PRI PSA PTA PTSA PUC QA RAF RBI RIA RNA ROI RPO RSPCA SAS SAT SBA SDI SEC SEIU "
        "SEO SIU SOS SUV TBA TIA TSA TUC TVA UA UAE UAP UAV UAW UBS UCI UCL UCLA UCP UCSF UDA UFC UFO UGA UHF UI "
        "UK UMC UMD UN UNC UNDP UNFPA UNGA UNHCR UNHRC UNLV UNODC UNSC UPI UPS URL US USA USAF USAID USB USC "
        "USCIS USDA USF USFS USGS USMC USMCA USO USOPC USPS USS USSR USTR USWNT UT UTA UTC UTI UUP UV UVA UX VAT "
        "VIP VOA WBA WBO WEF WHO WMO WNBA WTA WTO XL YMCA YPG YPJ YWCA"
    )
)
# Without a vowel, and words all the same.
_WORDS = frozenset(listed("MR MRS DR ST JR SR VS HMM HM SHH PSST BRR GRR TSK PFFT"))
# Words as well as acronyms.
_PLAIN = frozenset(listed("US IT WHO AD SAT PA LA DOT ERA LED DOE ID DUP ED ER BA AM OS DA OAN USO ATT UP MIA IRA ETA"))
_MIXED = {"PhD": "P H D", "PhDs": "P H D's", "mRNA": "M R N A", "tRNA": "T R N A", "plc": "P L C", "PLC": "P L C"}
_MIXED |= {"MPhil": "M Phil", "kWh": "kilowatt hours", "JPMorgan": "J P Morgan", "SpaceX": "Space X", "NGOs": "N G O's"}
_MIXED |= {"C#": "C sharp", "AfD": "A F D", "AC/DC": "A C D C", "E. coli": "E coli", "NCAA": "N C A A", "WiFi": "Wi-Fi"}


def _mixed(found: re.Match[str]) -> str:
    return _MIXED[found[0]]


def _acronym(found: re.Match[str]) -> str | None:
    word = found[1]
    voiced = re.search("[AEIOUY]", word)
    if word in _WORDS or (voiced and word not in SPELLED) or (not voiced and len(word) > 6):
        return None
    if word not in _PLAIN:
        return _letters(found)
    line = line_of(found)
    # A headline in capitals: US may be the pronoun.
    return _letters(found) if re.search("[a-z]", line) or len(line.split()) < 3 else None


def _letters(found: re.Match[str]) -> str:
    return " ".join(found[1]) + ("'s" if found[2] else "")


def _ampersand(found: re.Match[str]) -> str:
    many = "'s" if found[3] else ""
    return f"{' '.join(found[1])} and {' '.join(found[2])}{many}"


def _dotted(found: re.Match[str]) -> str:
    return " ".join(found[0].replace(".", "")) + stop(found)


def stop(found: re.Match[str]) -> str:
    """
    Return the full stop that *found* has to keep: a word follows that begins sentences, or nothing.
    """
    tail = tail_of(found).split(maxsplit=1)
    return "." if not tail or tail[0].rstrip(",") in STARTERS else ""


ACRONYMS: tuple[Rule, ...] = (
    rule(r"(?<!\w)(?:[A-Z]\.){2,}(?!\w)", _dotted),
    rule(rf"(?<![\w-])(?:{'|'.join(re.escape(word) for word in _MIXED)})(?!\w)", _mixed),
    rule(r"(?<![\w&])([A-Z]{1,3})&([A-Z]{1,3})(s?)(?![\w&])", _ampersand),
    rule(r"(?<=[A-Z])&(?=[A-Z])", " and ", name="ampersand"),
    rule(r"(?<!\w)(?<!\w')([A-Z]{2,7})(s?)(?!\w|'[A-Z])", _acronym),
)
