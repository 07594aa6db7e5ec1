"""
What stands around a newsletter: its sponsor, its sender's address, its links to share, to log in, to leave.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, part, sentence, whole
from briefing.clean.newsroom import CAP, END

_SENDER = rf"(?:(?:{CAP}|©)[^.!?:;,|•·]{{0,50}}[,|•·] ?){{0,2}}"
_TOWN = rf"(?:[,|•·] ?{CAP}[^.!?:;,|]{{1,30}}){{0,2}}"
_STREET = (
    r"(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Square|Way|Drive|Boulevard|Blvd\.?|Place|Court|Quay|Row|Terrace"
    r"|Broadway|Parkway|Floor|Suite)"
)
_PHONE = r"(?:[Tt]el\w{0,6}[.:]{0,2} ?|тел\. ?)?(?:\+\d|\(0|0)\d[\d ()/-]{5,18}\d(?: \(\w{2,16}\))?"
_SPONSORED = r"(?:[Ss]ponsored|[Pp]resented|[Ss]upported|[Pp]owered|[Bb]rought to you) by"
_LETTER = r"(?:newsletter|e-?mail|letter|edition|issue|episode)"
_BRIEF = r"(?:Newsletter|Brief|E-?Mail|Mail|Ausgabe)"
_REST = r"[^.!?]{0,60}[.!]?\Z"
_SECTION = (
    r"(?:News|NEWS|Politics|Business|Sports?|World|Opinion|Video|VIDEO|LIVE|BREAKING|Breaking|Politik|Wirtschaft"
    r"|Panorama|Nachrichten|Eilmeldung|Regional|Kultur)"
)
_RUBRIC = (
    r"(?:Новости|НОВОСТИ|Политика|Экономика|Общество|Спорт|Видео|Срочно|Главное|Новини|НОВИНИ|Політика|Економіка"
    r"|Суспільство|Відео|Терміново|Головне)"
)

_TOLD = (
    r"(?:Call|Ring|Phone|Dial|Text|Contact|Rufen|Wählen|Звон\w+|Позвон\w+|Дзвон\w+|Телефонуй\w+)\b"
    r"|.*\b(?:is|are|was|were|be|has|have|had|can|could|may|should|will|call|ring|phone|dial|text|contact|said|says|say"
    r"|asks?|asked|ist|sind|war|waren|hat|haben|kann|können|sollen|wird|werden|sagte|bittet|bitten|rufen|anrufen"
    r"|звон\w+|позвон\w+|дзвон\w+|телефонуй\w+|сообщ\w+|повідом\w+|просит|просят|просить|просять|можно|можна)\b"
)
"""
A sentence with a verb tells something, even one that only asks to ring a number.
"""

LETTERS: tuple[Rule, ...] = (
    # The label of a site or of a section, with nothing or a bar before the text.
    part(
        "topics",
        "head",
        rf"\A{_SECTION}(?=(?:The|An?|In|On|At|It|He|She|They|Der|Die|Das|Ein|Eine|Im|Am|Bei|Nach|Mit|Für) )",
        rf"\A{_RUBRIC}(?=[А-ЯЁІЇЄҐ«])",
        r"\A(?!READ|Read|WATCH|Watch|SEE|See|LISTEN|Listen|RELATED|Related)"
        rf"{CAP}[\w’'.&-]{{0,30}}(?: {CAP}[\w’'.&-]{{0,30}}){{0,3}} \| (?=[\"“„«]?{CAP}[^|]{{20}})",
        first=3,
    ),
    whole(
        "advertisement",
        rf"\A\W*(?:(?:This|Today[’']s) {_LETTER} (?:is|was) )?{_SPONSORED} (?:our partner )?{CAP}"
        r"[^,.!?:]{0,60}[.!]?\Z",
        rf"\A\W*(?:In partnership with|A message from|(?:A word )?[Ff]rom our (?:sponsors?|partners?)) ?"
        rf"{CAP}?[^,.!?]{{0,60}}\Z",
        rf"\A\W*(?:Diese[rs]? (?:{_BRIEF}|Beitrag|Artikel) wird )?(?:[Pp]räsentiert|[Gg]esponsert|[Uu]nterstützt) von "
        rf"(?:unserem Partner )?{CAP}[^,.!?:]{{0,60}}[.!]?\Z",
        r"\A\W*Mit freundlicher Unterstützung (?:von|der|des)\b[^,.!?]{0,60}\Z",
        r"\A\W*(?:Спонсор|Партн[её]р) (?:выпуска|рассылки|материала|номера|випуску|розсилки|матеріалу)\s?[:—–-]"
        r"[^.!?]{0,80}\W*\Z",
        r"\A\W*(?:При (?:финансовой )?поддержке|За (?:фінансової )?підтримки) [^.!?,]{2,60}\Z",
        longest=16,
    ),
    sentence(
        "advertisement",
        rf"(?:This|Today[’']s) {_LETTER} (?:is|was) {_SPONSORED} .{{2,80}}{END}",
        rf"Diese[rs]? {_BRIEF} wird (?:präsentiert|gesponsert|unterstützt) von .{{2,80}}{END}",
        longest=20,
    ),
    whole(
        "sign-up",
        r"\A\W*(?:Already (?:an? )?(?:subscriber|member|subscribed|registered)|(?:Already )?[Hh]ave an? (?:account"
        rf"|subscription)|Not (?:yet )?an? (?:subscriber|member)(?: yet)?)\s?\?{_REST}",
        r"\A\W*(?:(?:Sie|[Dd]u) (?:haben|sind|hast|bist) |(?:Haben|Sind) Sie |(?:Hast|Bist) du )?(?:[Bb]ereits|[Ss]chon"
        r"|[Nn]och) (?:eine?n? |kein(?:en)? )?(?:\w+-)?(?:Abo|Abonnement|Abonnent(?:in)?|Konto|Zugang|Mitglied"
        rf"|registriert|angemeldet)\s?\?{_REST}",
        r"\A\W*(?:(?:У вас )?(?:[Уу]же )?есть (?:подписка|аккаунт|уч[её]тная запись)|Уже (?:подписаны|подписались"
        rf"|зарегистрированы))\s?\?{_REST}",
        r"\A\W*(?:(?:[УВ]же )?(?:[Мм]аєте|є) (?:передплату|передплата|підписку|підписка|обліковий запис|акаунт)"
        rf"|[УВ]же (?:передплатили|підписалися|зареєстровані))\s?\?{_REST}",
        longest=16,
    ),
    whole(
        "share",
        rf"\A\W*(?:Forward|Send|Pass) (?:on )?(?:this|our) {_LETTER} (?:on )?to\b{_REST}",
        rf"\A\W*(?:(?:Do you )?[Kk]now (?:someone|somebody|anyone|a friend) who\b[^.!?]{{0,60}}{_LETTER})\s?\?{_REST}",
        rf"\A\W*(?:Empfehlen|Leiten|Teilen) Sie (?:diesen?|den|unseren?) {_BRIEF}\b{_REST}",
        rf"\A\W*(?:Diesen? |Den )?{_BRIEF} (?:teilen|weiterempfehlen|weiterleiten|empfehlen)\W*\Z",
        rf"\A\W*(?:Перешлите|Отправьте|Покажите) (?:это письмо|эту рассылку)\b{_REST}",
        rf"\A\W*(?:Перешліть|Надішліть|Покажіть) (?:цей лист|цього листа|цю розсилку)\b{_REST}",
        longest=16,
    ),
    whole(
        "newsletter",
        r"\A\W*(?:View (?:this (?:email|newsletter) )?in (?:your )?browser|Unsubscribe"
        r"|Manage (?:your )?(?:subscription|preferences)"
        r"|Forwarded (?:this (?:email|newsletter)|by a friend)|Was this (?:email|newsletter) forwarded"
        r"|Update your preferences"
        r"|Add us to your address book)\b",
        r"\A\W*(?:You[’']?(?: a|[’']?)re|You) (?:receiving|received|getting|got) this (?:e-?mail|newsletter|message)\b",
        r"\A\W*(?:Im Browser (?:ansehen|anzeigen|öffnen|lesen)|(?:Newsletter )?[Aa]bbestellen\W*\Z"
        r"|Vom Newsletter abmelden"
        r"|Sie (?:erhalten|bekommen) diese(?:n)? (?:E-?Mail|Newsletter)|Wurde (?:dir"
        r"|Ihnen) dieser Newsletter weitergeleitet)",
        r"\A\W*(?:Открыть в браузере|Посмотреть в браузере|Отписаться(?: от рассылки)?\W*\Z|Вы получили это письмо)",
        r"\A\W*(?:Відкрити (?:у|в) браузері|Переглянути (?:у|в) браузері|Відписатися(?: від розсилки)?\W*\Z"
        r"|Ви отримали цей лист)",
        longest=40,
    ),
    whole(
        "newsletter",
        rf"\A\W*{_SENDER}\d{{1,5}}[a-z]? (?:{CAP}[\w’'.-]* ){{1,4}}{_STREET}\b[^!?;]{{0,60}}?"
        rf"(?:\b[A-Z]{{1,2}}\d[A-Z\d]? ?\d[A-Z]{{2}}|\b[A-Z]{{2}},? \d{{5}}(?:-\d{{4}})?){_TOWN}\W*\Z",
        rf"\A\W*{_SENDER}(?:(?:Am|An de[rnm]|Im|In de[rnm]|Auf de[rm]|Zum|Zur|Unter den) )?{CAP}[\w.-]+"
        rf"(?: {CAP}[\w.-]+)? \d{{1,4}} ?[a-z]? ?[,|•·] ?"
        rf"(?:[A-Z]{{1,2}}-)?\d{{4,5}} {CAP}[\w.-]+(?: [\w.()/-]+){{0,3}}{_TOWN}\W*\Z",
        r"\A(?=.{0,200}\b\d{5,6}\b)[^!?:]{0,120}\b(?:ул|вул|просп|пров|пер|пл|наб|бул)\. ?[А-ЯЁІЇЄҐ][^!?:]{1,60}\d"
        r"[^!?:]{0,60}\Z",
        longest=24,
        last=4,
    ),
    sentence(
        "address",
        r"(?:Read|Learn|Find out|See|More|Full|Details|Source|Sign|Mehr|Weiterlesen|Hier|Zum|Zur|Alle|Quelle|Читать"
        r"|Подробн\w+|Полн\w+|Источник|Читати|Детальн\w+|Докладн\w+|Повн\w+|Джерело)\b[\w’' ]{0,40}[:→–—-]? ?"
        rf"(?:https?://|www\.)\S{{1,400}}{END}",
        longest=10,
    ),
    # Tarve Boats, 12b Quay Street, Harlow; +44 20 123 4567/ +44 20 123 4568
    sentence(
        "address",
        rf"(?=[^!?]{{0,300}}(?:;|, \d{{1,5}}[a-z]? {CAP}|\d[a-z]?, )){CAP}(?:[^,;!?]{{1,60}}[,;] ){{2,10}}"
        rf"{_PHONE}(?: ?[/,;] ?{_PHONE})*{END}",
        longest=50,
        unless=_TOLD,
    ),
)
