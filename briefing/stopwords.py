"""
The words of each language that hold a sentence together and tell nothing of its matter.
"""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """
    Return the words of a table that is written as running text.
    """
    return frozenset(text.split())


STOPWORDS: dict[str, frozenset[str]] = {
    "en": listed(
        """
        a about above after again against all almost already also although always am among an and another any anyone
        are around as at away back be became because become been before being below between both but by came can
        cannot could did do does doing done down during each either else enough even ever every few first for from
        further get gets give go goes going gone got had has have having he her here hers herself him himself his how
        however i if in indeed instead into is isn't it its itself just last later least less let like made make makes
        many may me meanwhile might mine more most much must my myself near nearly neither never next no nobody none
        nor not nothing now of off often on once one only onto or other others our ours out over own part per perhaps
        put quite rather really said same say saying says see seem seen several shall she should since so some someone
        something soon still such take than that that's the their theirs them themselves then there these they this
        those though through thus till to together told too took toward towards two under until up upon us use used
        very was way we well went were weren't what whatever when where whether which while who whom whose why will
        with within without won't would yet you your yours
        """
    ),
    "de": listed(
        """
        ab aber all alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus außerdem
        bei beide beiden beim bereits bin bis bisher da dabei dadurch dafür dagegen daher damit danach dann daran
        darauf darf das dass davon dazu dem den denen denn dennoch der deren des deshalb dessen die dies diese diesem
        diesen dieser dieses doch dort durch dürfen eigentlich ein eine einem einen einer eines einige einigen einmal
        er erst erste ersten es etwa etwas euch für ganz gar gegen gegenüber gibt habe haben hat hatte hatten hier
        hierzu hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins inzwischen ist ja jede
        jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen können konnte konnten lassen machen man
        mehr mehrere mein meine mich mir mit müssen muss musste nach nachdem neben nein nicht nichts noch nun nur ob
        obwohl oder ohne sagen sagt sagte schon sehr sei seien sein seine seinem seinen seiner seit seitdem selbst
        sich sie sind so sogar solche soll sollen sollte sondern sonst sowie trotz um und uns unser unter viel viele
        vielen vom von vor wann war waren warum was weder wegen weil weiter weitere weiteren welche welcher wenig
        wenn wer werde werden wie wieder will wir wird wo wohl wollen wollte worden wurde wurden während über zu
        zudem zum zunächst zur zurück zwar zwei zwischen
        """
    ),
    "ru": listed(
        """
        а без более больше будет будут бы был была были было быть в вам вас ваш ведь весь во вот все всего всех всю
        вся вы где да даже для до его ее если есть еще же за здесь и из или им имеет их к каждый как какие какой
        когда которая которого которой котором которую которые который которых кто куда ли либо лишь между меня мне
        много может можно мы на над надо наш не него нее ней нельзя несколько нет ни них ничего но ну о об однако
        около он она они оно от очень перед по под пока после потом потому почему почти при про против раз рассказал
        рассказала с сам самый сегодня сейчас сказал сказала со свои свой себе себя среди стал стала стали так также
        такие такой там тем теперь то тогда того тоже той только том тот три тут ты у уже хотя чего чем через что
        чтобы эта эти это этого этой этом этот эту я является
        """
    ),
    "uk": listed(
        """
        а або але б без би біля більш більше був буде будуть була були було бути в вам вас ваш ввечері весь від
        вона вони воно восени все всі всіх всього вся втім ви відтак він вже де для до досить дуже є ж за
        завжди зараз заявив заявила зі із з і їй їм їх їхній його йому й її інші інший каже кожен коли крім куди
        лише мав має мають мене мені між ми може можна можуть на над навіть нам нас наш не нема немає неї них ні
        нього ними ніж ніколи о об один однак ось перед під після по поки понад потім при про проти раз сам саме свій
        свої свого себе сказав сказала собі серед стала стали став та так також такий такі там те тепер ти тим тих то
        тобто тоді того тож той тому три тут у усе усі хоча хто це цей цього цьому ця ці цю через чи чим чого чому
        що щоб щодо ще я як яка яке який яким якими яких якого якої якому якщо які яку
        """
    ),
}


def stopwords(language: str) -> frozenset[str]:
    """
    Return the list of *language*; an empty one for a language without.
    """
    return STOPWORDS.get(language, frozenset())
