"""
German: what is written, what is said.
"""

from __future__ import annotations

import pytest

from briefing.speakable import spoken

SAID = [
    ("3.750 Leute", "dreitausendsiebenhundertfünfzig Leute"),
    ("18\u202f500 Leute", "achtzehntausendfünfhundert Leute"),
    ("4,75 Meter", "vier Komma sieben fünf Meter"),
    ("-5 °C am Morgen", "minus fünf Grad Celsius am Morgen"),
    ("25 % oder 20–30 %", "fünfundzwanzig Prozent oder zwanzig bis dreißig Prozent"),
    ("212 Mio. Euro", "zweihundertzwölf Millionen Euro"),
    ("1 Mio. Menschen", "eine Million Menschen"),
    ("7,80 Euro", "sieben Euro achtzig"),
    ("€30 und $5 Mrd.", "dreißig Euro und fünf Milliarden Dollar."),
    ("1,20 €", "ein Euro zwanzig"),
    ("Er kam 1969 und ging 2003.", "Er kam neunzehnhundertneunundsechzig und ging zweitausenddrei."),
    ("Er starb 1977. Sie lebt.", "Er starb neunzehnhundertsiebenundsiebzig. Sie lebt."),
    ("die 1970er Jahre", "die siebziger Jahre"),
    ("von 2019 bis 2021", "von zweitausendneunzehn bis zweitausendeinundzwanzig"),
    ("der 4. Juli", "der vierte Juli"),
    ("seit dem 4. Juli", "seit dem vierten Juli"),
    ("am 9. Februar 2022", "am neunten Februar zweitausendzweiundzwanzig"),
    ("Am Montag, 3. März, war", "Am Montag, dritten März, war"),
    ("Vom 2. bis 6. März", "Vom zweiten bis sechsten März"),
    ("10.–20. Februar", "zehnter bis zwanzigster Februar"),
    ("am 09.02.2022", "am neunten Februar zweitausendzweiundzwanzig"),
    ("am 12.06. in Bonn", "am zwölften Juni in Bonn"),
    ("um 19:45 Uhr", "um neunzehn Uhr fünfundvierzig"),
    ("um 21.00 Uhr", "um einundzwanzig Uhr"),
    ("um 1 Uhr", "um ein Uhr"),
    ("von 9-17 Uhr", "von neun bis siebzehn Uhr"),
    ("in 2. Lesung", "in zweiter Lesung"),
    ("Im 3. Versuch", "Im dritten Versuch"),
    ("4. Versuch", "vierter Versuch"),
    ("Sie ist 58. Danach ging sie.", "Sie ist achtundfünfzig. Danach ging sie."),
    ("1 Frau mit 1 Boot", "eine Frau mit einem Boot"),
    ("in 1 Woche, für 1 Monat", "in einer Woche, für einen Monat"),
    ("Otto III. mit Otto III.", "Otto der Dritte mit Otto dem Dritten"),
    ("die Krone Ottos III. glänzt", "die Krone Ottos des Dritten glänzt"),
    ("Maria II. im II. Weltkrieg", "Maria die Zweite im zweiten Weltkrieg"),
    ("15-jährig, der 40-Jährige", "fünfzehnjährig, der Vierzigjährige"),
    ("3-Tage-Woche, 2:1-Sieg", "Drei-Tage-Woche, zwei-zu-eins-Sieg"),
    ("100-prozentig", "hundertprozentig"),
    ("80 km/h auf 5 m²", "achtzig Kilometer pro Stunde auf fünf Quadratmeter"),
    ("z. B. ca. 5 u. a. Kisten usw.", "zum Beispiel circa fünf unter anderem Kisten und so weiter."),
    ("d.h. der sog. Rat", "das heißt der sogenannte Rat"),
    ("Prof. Dr. Poe, Hauptstr. 5", "Professor Doktor Poe, Hauptstraße fünf"),
    ("§ 5 Abs. 2, Nr. 4", "Paragraf fünf Absatz zwei, Nummer vier"),
    ("Es kostet 20 Mio. Im Mai", "Es kostet zwanzig Millionen. Im Mai"),
    ("SPD, AfD, EU und NATO", "S P D, A F D, E U und NATO"),
    ("Su-35, E-7, G7", "Su fünfunddreißig, E sieben, G sieben"),
    ("info@beispiel.de", "info ät beispiel Punkt de"),
    ("Mo.-Fr. geöffnet", "Montag bis Freitag geöffnet"),
    ("Es war „gut“ – sagte er.", "Es war gut, sagte er."),
    ("Raum 007, 2 1/2 Tage", "Raum null null sieben, zweieinhalb Tage"),
]


@pytest.mark.parametrize(("written", "said"), SAID)
def test_german_is_said(written: str, said: str) -> None:
    """
    Each written German expression is said with the ending its neighbours ask for.
    """
    assert said == spoken(written, "de")


@pytest.mark.parametrize("plain", ["So kam er am Mittag an, und die Mimi lachte.", "Der Rat tagt im Mai wieder."])
def test_plain_german_is_left_alone(plain: str) -> None:
    """
    Words that only look like abbreviations come through untouched.
    """
    assert plain == spoken(plain, "de")
