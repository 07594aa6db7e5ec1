"""
German nouns: the gender of what news counts and orders.
"""

from __future__ import annotations

from briefing.speakable.grammar import listed

_MASCULINE = listed(
    "tag monat abend morgen mittag januar februar märz april mai juni juli august september oktober november "
    "dezember frühling sommer herbst winter geburtstag jahrgang platz rang sieg titel versuch punkt stock meter "
    "liter grad teil band bezirk abschnitt schritt satz akt gang lauf termin fall zug bus wagen flug start fehler "
    "treffer weg krieg mann mensch junge knabe mitarbeiter schüler spieler arzt patient soldat polizist sohn bruder "
    "vater onkel enkel neffe freund gast kunde zeuge bursche kollege experte franzose türke grieche schwede schotte "
    "chinese ungar bulgare rumäne kroate slowene insasse genosse gefährte sklave präsident könig kaiser papst "
    "bischof minister chef direktor trainer kanzler graf prinz herzog fürst zar bürger kandidat agent student pilot "
    "athlet diplomat film song roman preis vertrag artikel absatz paragraf antrag schlag griff schuss stich biss "
    "elfmeter freistoß einsatz tritt besuch empfang gipfel kongress rekord pokal cup bewerb kampf marathon ort sitz "
    "stuhl tisch raum saal hof garten wald baum berg fluss see hafen turm bahnhof park markt laden betrieb konzern "
    "verein club klub verband bund staat kreis kontinent planet mond stern apfel hund vogel fisch wolf bär fuchs "
    "löwe elefant hirsch esel hase brand schaden verlust gewinn umsatz anteil betrag kredit haushalt etat plan "
    "entwurf strich zoll tropfen löffel sack karton container lkw pkw zentner schluck tarif bericht brief ruf text "
    "buchstabe ton ring wurf sprung stoß computer roboter stoff ausbruch streik protest marsch jackpot finalist "
    "kanal euro dollar cent rubel franken yen zloty real rand forint dinar name käse gedanke wille glaube friede "
    "funke haufe hektopascal knoten kilometer zentimeter millimeter anlass jahrestag advent frachter tanker dampfer "
    "kutter laster hubschrauber panzer jet airbus satellit kran ofen herd schrank koffer kasten balken streifen "
    "graben boden norden süden osten westen regen schnee sturm orkan hurrikan taifun tornado blitz donner nebel "
    "strahl strom wind unfall vorfall zwischenfall verdacht prozess beschluss ausschuss senat rat beirat landtag "
    "bundestag monarch held autor motor sektor faktor reaktor chor tenor dieb räuber mörder anwalt richter "
    "sachverständiger zahn arm finger fuß kopf magen knochen muskel nerv bauch rücken hals geist gott teufel engel "
    "jahresring wechsel handel spiegel schlüssel gürtel tunnel kessel nagel hügel flügel beutel zettel winkel mangel "
    "deckel hut mantel schuh anzug helm ball korb sport fußball ansatz zusatz schatz jahreswechsel weltkrieg abstieg "
    "aufstieg anstieg einstieg ausstieg rückgang zuwachs stand bestand abstand widerstand aufstand verstand vorstand "
    "gegenstand zustand umstand wert kurs zins index dax scheck schein ausweis pass hinweis beweis grund hintergrund "
    "fund spaten clown star job trend test check deal hit tipp clip blog podcast post tweet stream chat link klick "
    "kuss traum schock irrtum reichtum konsum apparat monitor fc sv bfc vfb vfl ice quadratmeter kubikmeter "
    "hektoliter bewohner einwohner prozentpunkt zähler drilling zwilling nobelpreis oscar grand bambi slam aufguss "
    "ritt schnitt spalt jahresabschluss abschluss anschluss auftrag ausgleich beitrag besucher einbruch erfolg fahrer "
    "favorit flüchtling gegner gewinner automat befehl häftling jäger käufer läufer matrose verkäufer leser lehrer "
    "migrant mord nachbar ordner passagier rentner stau teilnehmer tod tourist transporter täter zaun rabbi bau "
    "einwand defekt nachweis ausflug absturz umbau rückstand vorsprung dienst häuptling höhepunkt fahrgast"
)
_FEMININE = listed(
    "woche stunde minute sekunde nacht zeit saison runde etappe auflage ausgabe etage stufe klasse liga reihe linie "
    "seite zeile stelle position strophe folge episode staffel serie szene konferenz messe fassung dekade epoche "
    "phase periode wahl stimme partei fraktion person frau tochter mutter schwester tante oma dame enkelin nichte "
    "million milliarde billion tonne meile hälfte sache frage aufgabe idee reise fahrt tour kurve strecke straße "
    "gasse allee brücke stadt gemeinde insel küste grenze tür mauer kirche schule klinik firma bank filiale fabrik "
    "halle medaille niederlage pleite chance karte ecke welle dosis spritze pille tablette krone lira hrywnja rupie "
    "drachme kugel bombe rakete drohne granate waffe mine kuh katze maus ratte ziege biene gans ente kraft hand "
    "nummer note sorte art gruppe zahl ziffer zone ebene instanz kammer oper sonate olympiade republik novelle rate "
    "anfrage flasche tasse dose schachtel tüte kiste scheibe prise aktie anleihe rente krise flut familie leiche "
    "spur batterie uhr arbeit größe debatte demo premiere show gala probe anzeige klage strafe haft geburt ehe gabel "
    "steuer feder leiter dauer trauer faser leber schulter butter nation wm em ag gmbh sms nato eu uno formel regel "
    "tafel wurzel schüssel fackel ampel vokabel heirat jury city story lobby bilanz distanz substanz toleranz "
    "allianz ambulanz frist list kunst kost last lust brust faust angst post pest rast front fracht schlacht macht "
    "pacht sicht schicht pflicht flucht zucht sucht bucht frucht luft kluft schrift gruft vernunft zukunft herkunft "
    "ankunft unterkunft auskunft yacht jacht armee fee kaffeemaschine villa kamera dna cia uhrzeit mahlzeit hochzeit "
    "antwort geduld schuld huld burg natur kultur struktur figur diktatur literatur reparatur temperatur agentur "
    "tastatur signatur korrektur gebühr willkür nuss milch bahn autobahn maut not u-bahn s-bahn gefahr abfahrt "
    "zufahrt wehr feuerwehr bundeswehr abwehr zehe ehefrau nachricht aussicht übersicht absicht trophäe lücke brise "
    "decke ferse cd dvd wählerstimme gegenstimme medizin disziplin marine geisel razzia abgabe adresse akte anlage "
    "ansage attacke behörde beschwerde bühne fähre nahme hürde liste lokomotive maschine patrone pause rede rolle "
    "säule sprache tasche zelle zigarette partie straftat gewalttat bluttat mordtat wohltat heldentat schlägerei"
)
_NEUTER = listed(
    "jahr jahrhundert jh jhd jahrtausend jahrzehnt quartal semester trimester wochenende mal spiel tor buch kapitel "
    "lied album kind baby mädchen haus gebäude schiff boot zeug auto rad rennen turnier finale duell derby match "
    "team mitglied opfer bein auge ohr herz leben bild foto video stück prozent promille pfund gramm kilo byte watt "
    "volt hektar ar regiment bataillon korps geschlecht gebot gesetz urteil verfahren treffen gespräch konzert "
    "festival fest jubiläum stadion theater kino tier pferd schwein schaf huhn ei land dorf zimmer bett glas bier "
    "brot paket unternehmen werk restaurant hotel amt parlament studio gold silber modell exemplar ziel problem "
    "angebot grab fossil signal drittel viertel achtel fünftel zehntel unentschieden remis ticket smartphone gerät "
    "system programm projekt atom molekül virus feuer gewehr messer fenster wasser lager ufer muster kloster alter "
    "wetter leder futter monster register orchester ruder wunder fieber lob blatt dach fach bad gesicht gericht "
    "gewicht licht recht geschäft gespenst geld feld schild wort heft geschenk getränk lamm kalb kamel krokodil "
    "insekt netz gleis fleisch gras maß pflaster kabel segel übel mittel möbel interesse abkommen vermögen vorhaben "
    "erdbeben essen zeichen eisen kissen becken abitur labor format zitat attentat mandat plakat patent talent "
    "dokument element zertifikat fabrikat inserat referat konsulat rathaus krankenhaus opernhaus ufo baujahr "
    "lebensjahr schuljahr geschäftsjahr halbjahr tief hoch gas öl salz gift metall material kapital spital lokal "
    "ideal journal personal tempo konto risiko echo logo motto café comeback event set game level update handy "
    "tablet konzil exil profil ventil asyl abteil gegenteil seil beil heil vorurteil jahresende zdf bka bündnis "
    "ereignis ergebnis erlebnis gefängnis zeugnis geheimnis verhältnis missverständnis verzeichnis verständnis "
    "gedächtnis geständnis hindernis begräbnis image college magazin benzin festspiel play-off stadtviertel "
    "viertelfinale achtelfinale halbfinale mahnmal denkmal regal gutachten geschoss institut interview paar schloss "
    "schreiben taxi verbot zelt zuhause fass training argument büro drama kommando medikament medium museum referendum "
    "verbrechen gremium gymnasium knie visum manöver plebiszit"
)
# These are no last parts of others: Metropole, Satire, Bogen are no Pole, Ire, Gen.
_WHOLE = dict.fromkeys(listed("ire pole lette finne serbe same bote affe ast brite russe däne eid rock fan kern"), "m")
_WHOLE |= (
    dict.fromkeys(listed("gen eis bit ende reh erbe open leid ding rind"), "n")
    | dict.fromkeys(listed("party wand tat lage"), "f")
    | dict.fromkeys(listed("wal vize halt"), "m")
)
GENDER = (
    dict.fromkeys(_MASCULINE, "m")
    | dict.fromkeys(_FEMININE, "f")
    | dict.fromkeys(_NEUTER, "n")
    | dict.fromkeys(listed("aufruhr ator ktor itor leiter arbeiter aufwand vorteil nachteil teil urlaub"), "m")
    | dict.fromkeys(
        listed("quadrat kleid wochenende jahresende monatsende kriegsende spielende lebensende urteil"), "n"
    )
    | dict.fromkeys(listed("uhr trennwand leinwand felswand wahlparty"), "f")
)
_ENDINGS = {
    "m": listed("ling ismus ist eur or ant ent ig ich er"),
    "f": listed("ung heit keit schaft ion tät rei lei enz ik ie in ade age"),
    "n": listed("chen lein ment um tum nis ett ium o ma werk"),
}
_BY_ENDING = {ending: gender for gender, endings in _ENDINGS.items() for ending in endings}
# Nouns that bend like adjectives: ein Toter, eine Tote.
ADJECTIVAL = listed(
    "tote verletzte deutsche jugendliche erwachsene angestellte abgeordnete vermisste verdächtige gefangene "
    "verwandte bekannte arbeitslose kranke infizierte überlebende jährige geflüchtete obdachlose angeklagte "
    "beschuldigte befragte festgenommene vorsitzende studierende reisende demonstrierende neugeborene heilige grüne "
    "linke schwerverletzte beschäftigte selbstständige gesandte beauftragte delegierte freiwillige fremde blinde "
    "gläubige verstorbene"
)
_PLURALS = (
    "spiele tage wochen meisterschaften klassen gespräche ungen innen tionen jahre plätze stunden minuten runden "
    "etagen stellen auflagen reihen heiten keiten festspiele seiten"
)
PLURALS = listed(_PLURALS)


def gender(noun: str) -> str:
    """
    Return the gender (m, f, n) of *noun*: by its last part, else by its ending; a masculine is the best guess.
    """
    noun = noun.lower().rpartition("-")[2] or noun.lower()
    return known(noun) or _guess(noun)


def known(noun: str) -> str:
    """
    Return the gender of *noun* if its last part is in the lists, else nothing; it may have the -s of the genitive.
    """
    noun = noun.lower().rpartition("-")[2]
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es")):
        if found := _WHOLE.get(form) or GENDER.get(form):
            return found
    for form in (noun, noun.removesuffix("s"), noun.removesuffix("es")):
        for start in range(1, len(form) - 2):
            if form[start:] in GENDER:
                return GENDER[form[start:]]
    return "f" if noun.endswith(("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "erin", "tin", "gin")) else ""


def _guess(noun: str) -> str:
    if noun.endswith(ADJECTIVAL):
        return "f"
    if noun[:-1].endswith(ADJECTIVAL):
        return "m"
    for size in range(6, 0, -1):
        if found := _BY_ENDING.get(noun[-size:]):
            return found
    if noun.endswith("e"):
        return "n" if noun.startswith("ge") else "f"
    return "m"


def gender_of_many(noun: str) -> str:
    """
    Return the gender of *noun*, which stands in the (dative) plural: Schülern, Frauen, Kindern.
    """
    noun = noun.lower()
    plain = noun.translate(str.maketrans("äöü", "aou"))
    if noun.endswith(("innen", "ungen", "heiten", "keiten", "schaften", "ionen")):
        return "f"
    for form in (noun, plain):
        for ending in ("n", "en", "ern", "e", "er", "s", ""):
            stem = form.removesuffix(ending)
            if form.endswith(ending) and (found := known(stem)):
                return found
    return "m"


def plural(noun: str) -> bool:
    """
    Tell whether *noun*, behind "die" and an ordinal, is certainly several.
    """
    return noun.lower().endswith(PLURALS)
