"""
The joints of a sentence: the words at which one of its phrases ends, one entry a language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.stopwords import listed


@dataclass(frozen=True, slots=True)
class Joints:
    """
    Where a sentence can be cut.

    *prepositions* open what can be left off, *bound* are those of them that belong to the word before.
    *clauses* open another clause; after *contents* comes what was said, so what stands before is not whole.
    *verbs* and the endings *verbal* tell a verb, unless it is one of *nouns* or follows one of *articles*.
    *never* cannot begin a title, *hollow* are first words of phrases that only name a source or a time.
    *adding* joins a main clause to another; *loose* are adverbs, which leave what they end open.
    """

    prepositions: frozenset[str]
    bound: frozenset[str]
    clauses: frozenset[str]
    contents: frozenset[str]
    articles: frozenset[str]
    verbs: frozenset[str]
    verbal: re.Pattern[str]
    nouns: frozenset[str]
    never: frozenset[str]
    hollow: frozenset[str]
    adding: frozenset[str]
    loose: frozenset[str]


JOINTS: dict[str, Joints] = {
    "en": Joints(
        prepositions=listed(
            """
            about above across after against ahead along amid among around as at before behind below beneath beside
            between beyond by despite during early following for from in inside into late near of off on onto outside
            over past per since like than through throughout to toward towards under until up upon via with within
            without
            """
        ),
        bound=listed("of to than per as"),
        clauses=listed(
            """
            that who which whose whom where when while because if although though unless so but and or as after before
            """
        ),
        contents=listed("that whether how why what"),
        articles=listed("a an the this that these those its his her their our my your some any no every each all both"),
        verbs=listed(
            """
            am is are was were be been being has have had will would can could may might must shall should do does did
            said says say told tells took takes take made makes make came comes come went goes go began begins begin saw
            sees see got gets get gave gives give found finds find left leaves leave kept keeps keep held holds hold led
            leads lead met meets meet paid pays pay put puts ran runs run sent sends send set sets showed shows show
            stood stands stand won wins win lost loses lose rose rises rise fell falls fall grew grows grow became
            becomes become broke breaks break brought brings bring built builds build bought buys buy caught catches cut
            cuts drew draws draw drove drives drive felt feels feel fought fights flew heard hears hear hit hits hurt
            knew knows know laid lay lies let lets meant means mean read reads rode sat sits sold sells sell shot shut
            slept spent spends spend spoke speaks speak struck strikes strike taught thought thinks think threw throws
            understood woke wore wrote writes write wants want needs need seems seem appears appear expects expect plans
            hopes hope calls remains remain continues continue includes include faces fears aims aim tries claims
            believes believe warns warn urges urge insists argues adds denies accuses agrees agree praises follows helps
            plays suggest suggests serves offers allows predicts tends sounds consists belongs comprises
            """
        ),
        verbal=re.compile(r"[a-z]{2,}ed"),
        nouns=listed("red hundred seed"),
        never=listed(
            """
            i we you he she it they me us my our your his her its their this that these those there here what who how
            why when where while if because although though unless but and or so yet now then also however meanwhile
            still even just perhaps maybe yes no not another other others many most some such one both either neither
            """
        ),
        hollow=listed(
            """
            according whether asked speaking today yesterday overall instead later earlier as at by since early once
            like
            """
        ),
        adding=listed("and but"),
        loose=listed("again already also ever just more never now once only still then there too yet aside"),
    ),
    "de": Joints(
        prepositions=listed(
            """
            ab am an auf aus bei beim bis durch für gegen hinter im in ins mit mithilfe nach neben ohne seit statt trotz
            über um unter vom von vor wegen während zu zum zur zwischen als wie laut binnen per pro gegenüber zufolge
            """
        ),
        bound=listed("von vom als wie"),
        clauses=listed(
            """
            dass ob weil da wenn nachdem bevor während obwohl damit sodass sondern aber und oder denn doch der die das
            dem den deren dessen wer was wo
            """
        ),
        contents=listed("dass ob wie warum wer was wo wann"),
        articles=listed("der die das den dem des ein eine einen einem einer eines kein keine"),
        verbs=listed(
            """
            ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte konnten muss müssen
            soll sollen sollte sollten will wollen wollte darf dürfen sei seien habe hätte würde wäre sich nicht nun
            bereits auch zudem jedoch
            """
        ),
        verbal=re.compile(r"(?!)"),  # a small letter after a noun tells it, see `_verb`
        nouns=frozenset(),
        never=listed(
            """
            er sie es ich wir ihr man dies diese dieser dieses das dass wer was wie wo wann warum wenn weil aber und
            oder doch denn so da dort dann dabei damit dahinter dazu davon sein seine ihre unser unsere mein meine noch
            spätestens während nachdem bevor obwohl seitdem solange indem falls sobald natürlich angeblich auch nur nun
            jetzt zudem außerdem allerdings jedoch andere viele beide hinzu zuletzt zuerst ähnlich
            """
        ),
        hollow=listed(
            """
            laut aktuell hätte hätten wäre wären würde heute gestern derzeit damals zurzeit am um bis als wirklich
            wichtig trotzdem vielmehr namensgebend
            """
        ),
        adding=listed("und aber doch denn"),
        loose=listed("bald dann erneut etwa künftig offenbar schon sofort völlig weiter wieder zuletzt komplett"),
    ),
    "ru": Joints(
        prepositions=listed(
            """
            без в вместо во возле вокруг для до за из из-за к ко кроме между на над о об от перед по под после при про
            против ради с со среди у через около вслед благодаря согласно помимо кроме ввиду вследствие
            """
        ),
        bound=frozenset(),
        clauses=listed(
            """
            что чтобы который которая которое которые которого которой которых когда если хотя где куда но а и или как
            """
        ),
        contents=listed("что чтобы как ли почему"),
        articles=frozenset(),
        verbs=listed(
            """
            был была было были есть будет будут стал стала стало стали может могут мог могла могли должен должна должны
            нет не нельзя можно дал дала дали взял взяла идет идёт ждет ждёт даст
            """
        ),
        verbal=re.compile(
            r"[а-яё]{2,}(?:[аеиоуыяё]л(?:а|о|и)?(?:сь|ся)?|[аеиоуыяю]т(?:ся)?|ш[её]л|шл[аои]|[аеиоуыя]ть(?:ся)?|ч[её]т|"
            r"[ае]н[аоы]?|нят[аоы])"
        ),
        nouns=listed(
            """
            канал портал материал журнал персонал капитал генерал потенциал сигнал металл интервал квартал финал зал
            депутат кандидат результат сенат магистрат солдат аппарат формат мандат университет комитет совет бюджет
            паспорт кабинет интернет пакет билет предмет проект иммунитет авторитет приоритет суверенитет министра
            работа забота палата оплата зарплата утрата дата плата карта комната команда газета планета ракета монета
            сила школа модели недели цели сила села дела страна цена война зона сторона граница украина половина машина
            женщина причина мужчина страны цены стены стена стороны войны женщины мужчины машины украины экраны планы
            раны ветераны экран план океан ресторан магазин ураган роман туман карантин бензин гражданин один они она
            оно регион закон сезон
            """
        ),
        never=listed(
            """
            я мы вы ты он она оно они это этот эта эти тот та те его ее её их мой моя моё наш наша наше ваш свой что кто
            как где когда если хотя но а и или так такой такая также там тогда теперь потом еще ещё уже здесь нам мне
            вам им ему ей нет да не ни вот все всё другой другие однако кроме правда напомним добавим отметим ним них
            нем нём нему ней этом этому этого этим именно только наши сюда туда поэтому причем причём чтобы поскольку
            пока ведь например прежде
            """
        ),
        hollow=listed(
            """
            по согласно сегодня вчера завтра напомним ранее накануне сейчас ныне как при об несмотря вместе временно
            вскоре речь спустя якобы кстати впрочем
            """
        ),
        adding=listed("но а и однако"),
        loose=listed(
            """
            раз раза один одна одно одну якобы снова вновь опять скоро недавно теперь сейчас сегодня вчера завтра назад
            очень почти уже еще ещё затем вместе вместо ранее позже позднее лишь особенно регулярно полностью временно
            итоге время
            """
        ),
    ),
    "uk": Joints(
        prepositions=listed(
            """
            без біля в у від для до за з із зі на над о об під після по при про проти між через перед крім замість серед
            щодо завдяки внаслідок унаслідок упродовж протягом близько коло
            """
        ),
        bound=frozenset(),
        clauses=listed("що щоб який яка яке які якого якої яких коли якщо хоча де куди але а і й та або як бо"),
        contents=listed("що щоб як чи чому"),
        articles=frozenset(),
        verbs=listed(
            """
            був була було були є буде будуть став стала стало стали може можуть міг могла могли має мають мав мала мали
            немає не можна треба дав дала дали взяв взяла йде їде чекає хотів зумів летів горів слід варто
            """
        ),
        verbal=re.compile(
            r"[а-яіїєґ'’]{2,}(?:[аеиуюяї]в(?:ся)?|[аеиіїоуюя]л[аои](?:ся|сь)?|[йш]шл[аои]|[аиіоуюяе]є(?:ться)?|"
            r"(?:ит|ут|ют|ят|ат)ь(?:ся)?|(?:[аиіїоуязг]|[оеу]с)ти(?:ся)?|(?:ено|ано|ито|уто|ято)|[ае]н[аоі])"
        ),
        nouns=listed(
            """
            сила школа село діла справ слів боїв кілометрів років місяців метрів столів країна україна сторона війна
            зона ціна година половина людина дитина машина родина міна хвилина частина причина країни україні війни
            сторони ціни години людини дитини країні зони посли вузли держав депутати делегати солдати автомати
            результати діти світи мости міста області радості молодь смерть честь частина активність оборони область
            власність діяльність канали журнали матеріали генерали адмірали персонали сигнали квартали сцена зміна рана
            охорона заборона оборона перевага хвилі
            """
        ),
        never=listed(
            """
            я ми ви ти він вона воно вони це цей ця ці той та те ті його її їх їхній мій моя моє наш наша наше ваш свій
            що хто як де коли якщо хоча але а і й або так такий така також там тоді тепер потім ще вже тут нам мені вам
            їм йому їй ні так не от усе все інший інші однак крім бо тож зокрема додамо зазначимо зауважимо ньому нього
            ній неї ним них цьому цього цим саме тільки сюди туди тому причому щоби аби поки адже мовляв
            """
        ),
        hollow=listed(
            """
            за згідно сьогодні вчора завтра нагадаємо раніше напередодні зараз нині станом як наразі водночас попри про
            при ніж звісно власне оскільки внаслідок унаслідок аби якби скільки втім отже можливо нещодавно
            """
        ),
        adding=listed("але а і й та проте однак"),
        loose=listed(
            """
            раз рази разів один одна одне одну знову недавно нещодавно тепер зараз нині наразі сьогодні вчора завтра
            тому дуже майже вже уже ще раніше потім пізніше разом лише особливо постійно негайно повністю тимчасово
            спосіб безпосередньо активно торік цьогоріч фактично досі поки
            """
        ),
    ),
}
