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
    ("Am Montag, 3. März, war", "Am Montag, dem dritten März, war"),
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
    ("Otto III. mit Otto III.", "Otto der Dritte mit Otto dem Dritten."),
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
    ("Ende des 18. Jh. gab es", "Ende des achtzehnten Jahrhunderts gab es"),
    ("im 17. Jhd. und später", "im siebzehnten Jahrhundert und später"),
    ("v. 8. Mai bis 9. Juni", "vom achten Mai bis neunten Juni"),
    ("gem. § 7 und Gem. Art. 2", "gemäß Paragraf sieben und Gemäß Artikel zwei"),
    ("Es kostet etwa 1 Euro.", "Es kostet etwa einen Euro."),
    ("Sie zahlten nur 1 Dollar.", "Sie zahlten nur einen Dollar."),
    ("Für 1 € oder mit 1 $", "Für einen Euro oder mit einem Dollar"),
    ("Es dauert 1 Std.", "Es dauert eine Stunde."),
    ("von 1 Mio. auf 2 Mio. Euro", "von einer Million auf zwei Millionen Euro"),
    ("1 Euro bleibt, 1 Pfund geht", "ein Euro bleibt, ein Pfund geht"),
    ("Sie gewann 1 Medaille.", "Sie gewann eine Medaille."),
    ("am Di., 9. Juni, um 8 Uhr", "am Dienstag, dem neunten Juni, um acht Uhr"),
    ("Freitag, 5. Mai, 9 Uhr", "Freitag, der fünfte Mai, neun Uhr"),
    ("mit 50–60 km/h", "mit fünfzig bis sechzig Kilometern pro Stunde"),
    ("nach rund 3 km ist Schluss", "nach rund drei Kilometern ist Schluss"),
    ("zwischen 4 und 5 m hoch", "zwischen vier und fünf Metern hoch"),
    ("er fuhr 30 km weit", "er fuhr dreißig Kilometer weit"),
    ("Dr. med. Ute Roth, Dr. rer. nat. Bo Alt", "Doktor Ute Roth, Doktor Bo Alt"),
    ("Dr. h. c. Ute Roth", "Doktor honoris causa Ute Roth"),
    ("Papst Leo XIV. reist.", "Papst Leo der Vierzehnte reist."),
    ("Mit Papst Leo XIV. reist er.", "Mit Papst Leo dem Vierzehnten reist er."),
    ("gegen König Karl III. und für ihn", "gegen König Karl den Dritten und für ihn"),
    ("die Reise des Papstes Leo XIV. nach Rom", "die Reise des Papstes Leo des Vierzehnten nach Rom"),
    ("der Hut der Königin Elisabeth II. fehlt", "der Hut der Königin Elisabeth der Zweiten fehlt"),
    ("Er diente unter Otto I. Danach ging er.", "Er diente unter Otto dem Ersten. Danach ging er."),
    ("in der 2. Liga, der 2. Platz", "in der zweiten Liga, der zweite Platz"),
    ("in den 1980er-Jahren", "in den achtziger Jahren"),
    ("Eine Boeing 737-800 für 9 €/Tag", "Eine Boeing siebenhundertsiebenunddreißig achthundert für neun Euro pro Tag"),
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
