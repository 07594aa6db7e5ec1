"""
The abbreviations whose full stop need not end a sentence, one entry a language.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.stopwords import listed

#: Names that are written with an exclamation mark, without it.
CALLED = listed("Yahoo Jeopardy Wham Joomla Kerrang")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """
    What a full stop after a word means in one language; words stand without their last stop or any blank.

    *leading* stand before what they belong to (`Dr.`, `ім.`): their stop never ends a sentence.
    *counting* stand before a number (`No. 4`): their stop ends one unless a number follows.
    *closing* may stand last (`Inc.`, `usw.`, `и др.`): their stop ends one if a sentence surely begins.
    *final* stand last (`и т. д.`): their stop ends one before any capital, a foreign name before one of ours.
    *units* follow a number (`2011 р.`): after one, their stop ends a sentence before a capital.
    *hours* are units, too, after which days may follow (`9 a.m. Tuesday`).
    *joined* belong to the unit or hour before them (`долл. США`).
    *prepositions* that open a sentence keep it open over the year that follows (`В 2020 г. Тарва`).
    *openers* are capitalised words that surely begin a sentence, besides the stop words.
    *titles* begin no sentence after a company (`Inc. President Dell`).
    *lettered* are words after which a letter or number is no initial or ordinal (`Plan B.`, `Platz 3.`).
    *tails* end words that are leading, too (`Hauptstr. 5`).
    *determiners* stand before an ordinal (`am 9. Februar`); a language without them writes none with a stop.
    *reported* are verbs that follow a quoted question and its speaker's name (`"Why?" Smith asked.`).
    *short* is all that is an abbreviation.
    """

    leading: frozenset[str]
    counting: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    tails: tuple[str, ...] = ()
    determiners: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    short: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        short = self.leading | self.counting | self.closing | self.final | self.units | self.hours
        object.__setattr__(self, "short", short)


ABBREVIATIONS: dict[str, Abbreviations] = {
    "en": Abbreviations(
        leading=listed(
            """
            Mr Mrs Ms Mx Dr Drs Prof Rev Fr Gen Lt Col Sgt Capt Maj Cmdr Cdr Adm Cpl Pvt Pfc Spc Ens Brig Gov Sen Sens
            Rep Reps Hon Pres Supt Det Insp Amb Atty Asst Assoc Dist Messrs Msgr Mme Mlle Cllr Pte Dep Sec Treas St Ste
            Mt Ft vs v ca cf e.g i.e viz approx est P.S
            """
        ),
        counting=listed(
            """
            No no Nos nos Art art Vol vol Vols vols Fig fig Figs figs Ch ch chap Pt pt p pp para Sec sec ver c nr
            """
        ),
        closing=listed(
            """
            U.S U.K U.N E.U U.S.A U.A.E D.C N.Y L.A B.C A.D Jr Sr Inc Corp Co Ltd Bros plc LLC etc al
            Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thurs Fri Ave Blvd Rd Sq Dept
            Univ Assn Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev
            Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo N.H N.J N.M N.C S.C N.D S.D R.I W.Va Ph.D M.D B.A M.A
            """
        ),
        units=listed("ft in lb lbs oz mi km kg cm mm hr hrs min"),
        hours=listed("a.m p.m A.M P.M"),
        joined=listed(
            """
            Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun January
            February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug
            Sept Sep Oct Nov Dec Eastern Central Mountain Pacific Greenwich ET EST EDT CT CST CDT MT MST MDT PT PST PDT
            GMT UTC BST CET CEST EET IST JST HKT AEST
            Christmas Thanksgiving Easter New
            """
        ),
        openers=listed(
            """
            Officials Police Authorities Residents Critics Experts Analysts Witnesses Investigators Prosecutors
            Supporters Opponents Lawmakers Researchers Scientists Workers People Nearly Yesterday Today According
            """
        ),
        titles=listed(
            """
            President Vice Chairman Chairwoman Chair Chief CEO CFO Executive Managing Founder Director Spokesman
            Spokeswoman Pictures Television Discovery Records Entertainment Group Holdings Day High Elementary Memorial
            """
        ),
        lettered=listed(
            """
            Plan Vitamin vitamin Grade Hepatitis hepatitis Type type Group Block Exhibit Option Terminal Gate Class
            Appendix Pier Tier Stand Section Ward Unit Area Zone Phase Part Building Wing War
            """
        ),
        reported=listed(
            """
            said asked says asks wondered replied added wrote writes joked shouted cried told demanded tweeted yelled
            screamed exclaimed recalled insisted declared inquired
            """
        ),
    ),
    "de": Abbreviations(
        leading=listed(
            """
            Dr Dres Prof Hr Fr Frl Mr Mrs Ms Dipl Ing Mag Hrsg St Sr Kard Pfr Abg Priv Doz med phil jur rer
            nat iur theol pol oec habil rer.nat rer.pol h.c z z.B z.Zt z.T d.h i.d.R u.a o.ä v v.a o s u a.d d.Red vs
            sog bzw bspw ca vgl evtl ggf vsl inkl exkl einschl insb bes zzgl abzgl max min lt gem ehem geb gest verh
            resp jun sen Red Anm Tel Str Bhf Hbf Univ Inst allg ugs röm kath ev i.V m.E s.a s.u Hl frz engl dt
            """
        ),
        counting=listed(
            """
            Nr nr Nrn nrn No no Abs Art art Bd Bde Kap Ziff Rn Abb Fig fig Tab Az Pos Hs Vol vol Jg Ausg Aufl p pp
            """
        ),
        closing=listed(
            """
            Mio Mrd Tsd Bio usw etc uvm e.V Co Cie Ltd Inc Corp u.ä o.g n.Chr v.Chr ff f Std Min Sek Mill Proz Gen Jh
            a.D i.R a.M U.S U.S.A U.K
            """
        ),
        units=listed("Uhr km kg m cm mm ha qm t g l h"),
        tails=("str",),
        determiners=listed(
            """
            am zum vom beim im ins der die das dem den des ein eine einen einem einer eines sein seine seinen seinem
            seiner ihr ihre ihren ihrem ihrer unser unsere unseren unserem unserer jeder jede jedes jeden jedem dieser
            diese dieses diesen diesem
            """
        ),
        openers=listed(
            """
            Deshalb Danach Davor Darauf Dazu Dabei Damit Dagegen Zudem Zuletzt Zuvor Später Gestern Heute Morgen
            Nun Laut Nach Seit Trotz Bisher Derzeit Allerdings Insgesamt Künftig Wer Was Wie Warum
            """
        ),
        lettered=listed(
            """
            Plan Vitamin Gruppe Block Klasse Typ Gleis Halle Teil Anhang Punkt Hepatitis Linie Platz Rang Seite Kapitel
            Artikel Nummer waren von über etwa rund knapp fast mindestens
            """
        ),
        reported=listed("sagte fragte meinte rief fragt sagt"),
    ),
    "ru": Abbreviations(
        leading=listed(
            """
            им ул просп пл пер наб бул ш д корп стр кв респ пос дер с г пгт о оз р о-в проф акад доц канд докт техн
            п пп ст ч тел гр гр-н гр-ка тов гос зам пом нач зав св ср см напр т т.е т.н т.к т.о т.ч т.наз т.зв и.о ген
            подполк лейт англ нем франц лат греч укр рус изд сост илл мин макс прим ок прибл дж Дж Ст Мл
            """
        ),
        counting=listed("рис табл гл вып кн т тт стр разд абз прил ном No no nr vol fig art p pp ca"),
        closing=listed("др пр мл ст обл р-н ред авт полк"),
        final=listed("т.д т.п н.э Bros Inc Ltd Corp"),
        units=listed(
            """
            г гг в вв р руб коп тыс млн млрд трлн долл м см мм км кв куб кг т га л с сек мин час ч чел шт экз п.п барр
            """
        ),
        joined=listed("США"),
        prepositions=listed("В С К До По На За От Для После Около Летом Зимой Весной Осенью"),
        lettered=listed("витамин группа группы группе план категории класс корпус литера гепатит"),
        reported=listed("спросил спросила сказал сказала"),
    ),
    "uk": Abbreviations(
        leading=listed(
            """
            ім вул просп пр пл пров наб бул бульв буд корп кв м смт с сел о оз р о-в проф акад доц канд докт техн
            гр гр-ка гром тов держ заст пом нач зав св див напр наприкл т т.з т.ч т.зв т.в.о в.о ген
            підполк кап лейт англ нім франц лат грец укр рос п пп ст стор ч упоряд мін макс прим бл прибл н дж Дж Ст
            Мол тел
            """
        ),
        counting=listed("рис табл гл розд вип кн абз т тт дод ном No no nr vol fig art p pp ca"),
        closing=listed("ін обл р-н ред авт вид полк"),
        final=listed("т.д т.п т.ін н.е Bros Inc Ltd Corp"),
        units=listed(
            """
            р рр ст грн коп тис млн млрд трлн дол м см мм км кв куб кг т ц га л с сек хв год чол шт од прим вв в в.п
            """
        ),
        joined=listed("США"),
        prepositions=listed("У В З Із До По На За Від Для Після Близько Влітку Взимку Навесні Восени"),
        lettered=listed("вітамін група групи групі план категорії клас корпус гепатит"),
        reported=listed("спитав спитала запитав запитала сказав сказала"),
    ),
}
