"""
The words at the start of a sentence that point back to the one before, one entry a language.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.stopwords import listed


def phrases(text: str) -> tuple[str, ...]:
    """
    Return the phrases of a table, written with bars between them.
    """
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


@dataclass(frozen=True, slots=True)
class Openers:
    """
    What cannot be understood when it is heard first.

    *pointing* are pronouns and connectives, as first words; *pairs* the same as two or three words.
    *articles* with one of *heads* within three words (`the official`) mean somebody named before.
    *persons* are subject pronouns that may stand later, as long as no name came before them.
    *showing* are demonstratives that point back wherever they stand, unless one of *times* follows.
    *verbs* are verbs of saying, which give a quotation its speaker.
    *links* join a clause whose pronoun means the subject before it; *leading* words begin no subject.
    """

    pointing: frozenset[str]
    pairs: tuple[str, ...]
    persons: frozenset[str]
    showing: frozenset[str]
    times: frozenset[str]
    verbs: frozenset[str]
    articles: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()


OPENERS: dict[str, Openers] = {
    "en": Openers(
        pointing=listed(
            """
            he she it they him her his hers its their them this that these those such both neither either another others
            but and or yet so still however meanwhile also moreover nevertheless nonetheless instead then thus therefore
            besides otherwise likewise similarly consequently accordingly afterward afterwards later here there thereby
            furthermore additionally indeed too hence again that's it's he's she's they're
            """
        ),
        pairs=phrases(
            """
            the two | the three | the pair | the same | the former | the latter | the other | the others |
            the line | the move | the news | the call | in addition | in contrast | in turn | in response |
            in the call | in the meeting | in the interview | in the letter | in the statement | in that | in this |
            in those | in these | in particular | as a result | as such | at the same time | at that | at this |
            for example | for instance | for that | for this | on the other | one of them | some of them |
            most of them | all of them | many of them | none of | if either | with those | with that | with this |
            with these |
            by then | by that | since then | under the plan | asked about the | asked whether | asked if | even so |
            even then | if so | if not | if it | if they | not so
            """
        ),
        persons=listed("he she they"),
        showing=listed("these those"),
        times=listed("days weeks months years"),
        verbs=listed(
            """
            said says say told tells asked added adds warned replied answered explained wrote writes announced insisted
            argued claimed noted called declared admitted joked recalled emphasized stressed stated according tweeted
            continued concluded commented remarked observed urged predicted testified
            """
        ),
        articles=listed("the this that these those"),
        heads=listed(
            """
            official officials spokesman spokeswoman spokesperson man woman boy girl couple suspect suspects victim
            victims minister report statement decision move incident attack accident case announcement comments remarks
            claim claims proposal figure figures engineers league deployment allegations motion loss losses damage
            repair repairs amount sum request complaint offer
            """
        ),
        links=listed("that because as after while when until where though although if whether what how why"),
        leading=listed(
            """
            about after although among around as at because before behind below by days despite during early earlier
            even every for from how hours if in inside into just last late later like minutes moments months more most
            next nor not now of off on once one only outside over since some soon than though through throughout to
            today tonight under until upon weeks what when where whether which while who why with within without years
            yesterday
            """
        ),
    ),
    "de": Openers(
        pointing=listed(
            """
            er sie es ihm ihn ihnen ihr ihre ihrem ihren ihrer sein seine seinem seinen seiner dies diese diesem diesen
            dieser dieses das jener jene jenes solche solcher beide beiden aber und oder doch jedoch dennoch allerdings
            deshalb daher darum deswegen dagegen dabei dadurch dafür damals daran darauf daraufhin darüber davon davor
            dazu danach dann denn dort so auch außerdem zudem ferner ebenso ebenfalls stattdessen hingegen
            inzwischen indes indessen derweil unterdessen zugleich gleichzeitig trotzdem somit folglich hierzu hinzu
            hiervon letzterer letztere ersterer sonst später zuvor anschließend
            """
        ),
        pairs=phrases(
            """
            bis dahin | bis dann |
            die beiden | mit diesen | mit dieser | mit diesem | in diesem | in dieser | in diesen | nach dieser |
            nach diesem | bei diesem | bei dieser | über diese | zu diesem | zu dieser | aus diesem | auf ihren |
            auf seinen | auf seine | auf ihre | nach ihren | nach seinen | zum beispiel | im gegenteil |
            im gegenzug | kein wunder | einer von ihnen | eine von ihnen | der vorschlag | das gilt
            """
        ),
        persons=listed("er sie"),
        showing=listed("diese dieser dieses diesem diesen"),
        times=listed(
            """
            woche wochen monat monats monate jahr jahres jahre tag tage tagen sommer
            winter herbst frühjahr frühling montag dienstag mittwoch donnerstag freitag samstag sonntag mal
            """
        ),
        verbs=listed(
            """
            sagte sagt sagten sagen erklärte erklärt erklärten meinte meint betonte betont warnte warnt teilte schrieb
            schreibt antwortete fragte rief kritisierte kritisiert forderte fordert ergänzte fügte berichtete berichtet
            kommentierte kündigte versicherte lobte hieß heißt so laut mahnte räumte zitierte
            """
        ),
        links=listed("dass weil als nachdem wenn ob wie was warum obwohl"),
        leading=listed(
            """
            ab als am an auf aus bei beim bevor bis damit durch für gegen gestern heute hinter im in mit nach nachdem
            neben obwohl ohne seit sobald trotz über um unter vom von vor während weil wenn wegen zu zum zur zwischen
            """
        ),
        articles=listed("der die das dem den"),
        heads=listed(
            """
            sprecher sprecherin mann frau paar täter verdächtige verdächtigen opfer beamte beamten minister
            entscheidung vorfall maßnahme ankündigung ausnahme neuregelung antrag schaden summe betrag
            """
        ),
    ),
    "ru": Openers(
        pointing=listed(
            """
            он она оно они его ее её их ему ей им него нее нее них это этот эта эти этого этой этому этим этих тот та те
            того той тому тех такой такая такое такие так оба обе но а и или однако зато поэтому потому также тоже
            кроме затем потом тогда там туда здесь впрочем притом причем причём между тем итак значит следовательно
            наоборот напротив вместо позже позднее ранее сам сама сами последний последняя первый остальные другой
            другая другие отсюда оттуда наконец
            """
        ),
        pairs=phrases(
            """
            до того | среди них | против него | против нее | против неё |
            при этом | после этого | до этого | в этом | в этой | в том числе | в то же | в тот же | в ответ |
            в свою очередь | по его | по ее | по её | по их | по этому | с этим | с этими | к тому же | на этом |
            на это | об этом | за это | для этого | из-за этого | тем временем | тем не менее | тем самым |
            кроме того | помимо этого | несмотря на это | таким образом | один из них | одна из них | как он |
            как она | этими словами | такими словами | например
            """
        ),
        persons=listed("он она они"),
        showing=listed("эти этих этим этими этот эту этой этого этому"),
        times=listed("неделе недели году года год месяце месяца месяц лето зиму осень весну утро вечер момент раз"),
        verbs=listed(
            """
            сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила подчеркнул
            подчеркнула добавил добавила рассказал рассказала пояснил пояснила объяснил объяснила уточнил уточнила
            написал написала считает говорит говорится указал указала напомнил напомнила цитирует приводит передает
            передаёт пишет ответил ответила признал признала предупредил предупредила спросил спросила уверен уверена
            """
        ),
        links=listed("что чтобы потому когда если как почему где"),
        leading=listed(
            """
            без в вместе во вчера для до за из изо когда как ко к между на над накануне о об около от перед по под пока
            после при про ради с сегодня со среди теперь у уже утром хотя через чтобы если
            """
        ),
    ),
    "uk": Openers(
        pointing=listed(
            """
            він вона воно вони його її їх їхній їхня їхні йому їй їм нього неї них це цей ця ці цього цієї цьому цим цих
            той та те ті того тієї тому тих такий така таке такі так обидва обидві але а й і чи однак проте зате тож
            також теж крім потім тоді там туди тут втім причому отже відтак навпаки натомість водночас пізніше
            раніше сам сама самі останній остання решту решта інший інша інші звідси звідти нарешті утім
            """
        ),
        pairs=phrases(
            """
            до того | серед них | проти нього | проти неї |
            при цьому | після цього | до цього | у цьому | в цьому | у цій | у тому числі | у відповідь |
            своєю чергою | у свою чергу | за його | за її | за їхніми | за цим | з цим | з цими | із цими |
            до того ж | на цьому | на це | про це | для цього | через це | тим часом | тим не менш | тим самим |
            крім того | окрім того | попри це | таким чином | один із них | одна з них | як він | як вона |
            цим зізнанням | цими словами | такими словами | наприклад
            """
        ),
        persons=listed("він вона вони"),
        showing=listed("ці цих цим цими цей цю цієї цього цьому"),
        times=listed("тижня тижні року рік році місяця місяці літа зими осені весни ранку вечора разу"),
        verbs=listed(
            """
            сказав сказала сказали заявив заявила заявили повідомив повідомила повідомили зазначив зазначила зазначили
            наголосив наголосила додав додала розповів розповіла пояснив пояснила уточнив уточнила написав написала
            вважає каже кажуть йдеться вказав вказала нагадав нагадала цитує передає пише пишуть відповів відповіла
            визнав визнала попередив попередила запитав спитав зауважив зауважила переконаний переконана
            """
        ),
        links=listed("що щоб бо коли якщо як чому де"),
        leading=listed(
            """
            без біля в від вже вчора для до за з зі із коли крізь між на над напередодні о об перед під після по поки
            про попри при серед сьогодні тепер у хоча через щоб якщо як
            """
        ),
    ),
}
