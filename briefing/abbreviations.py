"""
The abbreviations whose full stop need not end a sentence, one entry a language.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.stopwords import listed


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """
    What a full stop after a word means in one language; words stand without their last stop.

    *leading* stand before what they belong to (`Dr.`, `ім.`): their stop never ends a sentence.
    *counting* stand before a number (`No. 4`): their stop ends one unless a number follows.
    *closing* may stand last (`Inc.`, `usw.`): their stop ends one if a sentence surely begins.
    *units* follow a number (`2011 р.`): after one, their stop ends a sentence before a capital.
    *openers* are capitalised words that surely begin a sentence, besides the stop words.
    *tails* end words that are leading, too (`Hauptstr. 5`).
    *ordinals* tells that a number with a stop is an ordinal (`am 9. Februar`).
    *reported* are verbs that follow a quoted question and its speaker's name (`"Why?" Smith asked.`).
    """

    leading: frozenset[str]
    counting: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    tails: tuple[str, ...] = ()
    ordinals: bool = False
    reported: frozenset[str] = frozenset()


ABBREVIATIONS: dict[str, Abbreviations] = {
    "en": Abbreviations(
        leading=listed(
            """
            Mr Mrs Ms Mx Dr Drs Prof Rev Fr Gen Lt Col Sgt Capt Maj Cmdr Adm Cpl Pvt Pfc Brig Gov Sen Sens Rep Reps
            Hon Pres Supt Det Insp Amb Atty Messrs Msgr St Ste Mt Ft vs v ca cf e.g i.e viz approx est
            """
        ),
        counting=listed(
            "No no Nos nos Art art Vol vol Vols vols Fig fig Figs figs Ch ch chap Pt pt p pp para Sec sec Rev ver c nr"
        ),
        closing=listed(
            """
            U.S U.K U.N E.U U.S.A U.A.E D.C N.Y L.A B.C A.D a.m p.m A.M P.M Jr Sr Inc Corp Co Ltd Bros plc LLC etc al
            Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun Ave Blvd Rd Sq Dept
            Univ Assn Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev
            Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo N.H N.J N.M N.C S.C N.D S.D R.I W.Va Ph.D M.D B.A M.A
            """
        ),
        units=listed("ft in lb lbs oz mi km kg cm mm hr hrs min"),
        openers=listed(
            """
            Officials Police Authorities Residents Critics Experts Analysts Witnesses Investigators Prosecutors
            Supporters Opponents Lawmakers Researchers Scientists Workers People Nearly Yesterday Today According
            """
        ),
        reported=listed("said asked says asks wondered replied added wrote joked shouted cried told demanded"),
    ),
    "de": Abbreviations(
        leading=listed(
            """
            Dr Dres Prof Hr Fr Frl Dipl Ing Mag Hrsg St Sr Kard Pfr Gen Oberst z z.B z.Zt z.T d.h d i.d.R u u.a o o.ä
            v v.a sog bzw ca vgl evtl ggf inkl exkl einschl insb bes zzgl abzgl max min lt gem ehem geb gest verh
            jun sen Red Anm Tel Str Bhf Hbf Univ Inst allg ugs röm kath ev i V m.E s.a s.u a h Hl Jh frz engl dt
            """
        ),
        counting=listed(
            "Nr nr Nrn nrn No no Abs Art art Bd Bde Kap Ziff Rn Abb Fig fig Tab Az Pos Hs Vol vol Jg Ausg Aufl p pp"
        ),
        closing=listed(
            "Mio Mrd Tsd Bio usw etc uvm e.V V Co Cie KG AG u.ä o.g n.Chr v.Chr Chr T B ff f Std Min Sek Mill"
        ),
        units=listed("Uhr km kg m cm mm ha qm t g l h"),
        tails=("str",),
        ordinals=True,
        openers=listed(
            """
            Deshalb Danach Davor Darauf Dazu Dabei Damit Dagegen Zudem Zuletzt Zuvor Später Gestern Heute Morgen
            Nun Laut Nach Seit Trotz Bisher Derzeit Allerdings Insgesamt Künftig Wer Was Wie Warum
            """
        ),
        reported=listed("sagte fragte meinte rief fragt sagt"),
    ),
    "ru": Abbreviations(
        leading=listed(
            """
            им ул пр просп пл пер наб бул ш д корп стр кв обл респ пос дер с г пгт о оз р о-в проф акад доц канд докт
            п пп ст ч тел гр гр-н гр-ка тов гос зам пом нач зав св ср см напр т т.е т.н т.к т.о т.наз т.зв ген полк
            подполк майор лейт англ нем франц лат греч укр рус ред изд авт сост пер илл мин макс прим ок
            прибл дж Дж Ст Мл
            """
        ),
        counting=listed("рис табл гл вып кн т тт стр разд абз прил ном No no nr vol fig art p pp ca"),
        closing=listed("т.д т.п др пр мл ст н.э в.э э т.ч д п"),
        units=listed("г гг в вв р руб коп тыс млн млрд трлн долл м см мм км кв куб кг т га л с сек мин ч чел шт экз"),
        reported=listed("спросил спросила сказал сказала"),
    ),
    "uk": Abbreviations(
        leading=listed(
            """
            ім вул просп пр пл пров наб бул бульв буд корп кв обл р-н м с смт сел о оз р о-в проф акад доц канд докт
            гр гром тов держ заст пом нач зав св див напр наприкл т т.з т.зв ген полк підполк майор кап лейт
            англ нім франц лат грец укр рос п пп ст стор ч ред вид авт упоряд мін макс прим бл прибл ст н дж Дж
            Ст Мол тел
            """
        ),
        counting=listed("рис табл гл розд вип кн абз т тт дод ном No no nr vol fig art p pp ca"),
        closing=listed("т.д т.п т.ін ін т.ч н.е д п"),
        units=listed(
            "р рр ст грн коп тис млн млрд трлн дол м см мм км кв куб кг т ц га л с сек хв год чол шт од прим вв в"
        ),
        reported=listed("спитав спитала запитав запитала сказав сказала"),
    ),
}
