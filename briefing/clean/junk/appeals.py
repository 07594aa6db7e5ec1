"""
Appeals to the reader: subscribe, follow, donate, vote, write to us.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, sentence, whole
from briefing.clean.newsroom import END

_NETWORK = (
    r"(?:Twitter|X|Facebook|Instagram|TikTok|YouTube|Telegram|WhatsApp|Viber|LinkedIn|Tumblr|Threads|Bluesky|Mastodon"
    r"|Google News"
    r"|Телеграм\w*|[Тт]елеграм-канал\w*|Фейсбу[кц]\w*|[Ii]nstagram\w*|[Тт]ґ|соцмереж\w*|соцсет\w*)"
)
_OURS = (
    r"(?:наш|нашу|наши|наші|нас|нам|канал|рассылк|розсилк|новост|новин|Telegram|Телеграм|YouTube|Viber|сторінк|страниц)"
)

_SAID = (
    r".{0,200},[\"”»“]? (?:[\w’-]+ ){0,3}?(?:said|says|told|asked|called|urged|sagt|sagte|sagten|riefen?|bat|baten"
    r"|сказал\w*|заявил\w*|просил\w*|говорил\w*|сказа\w+|заяви\w+|просили?|казали?|каже|говорит)\b"
)
"""
What somebody says is reporting.
"""


def _appeal(name: str, *patterns: str, longest: int = 40) -> Rule:
    return sentence(name, *patterns, longest=longest, unless=_SAID)


APPEALS: tuple[Rule, ...] = (
    whole(
        "advertisement",
        r"\A\W*(?:Advertisements?|ADVERTISEMENT|Sponsored(?: content)?|Promoted|Paid (?:post|content)|Anzeige|ANZEIGE"
        r"|Werbung|WERBUNG|Реклама|РЕКЛАМА|На правах рекламы|На правах реклами|Партнёрский материал"
        r"|Партнерський матеріал"
        r"|Ad|AD)\b(?:[^.!?]{0,60})\Z",
        longest=9,
    ),
    _appeal(
        "disclosure",
        r"(?:This (?:article|post|page|story) (?:may )?contains? affiliate links|(?:We|[A-Z]\w+) may (?:earn"
        r"|receive|get) (?:a |an "
        r"|some )?(?:\w+ )?commissions?\b|When you (?:buy|purchase) through|If you (?:buy|purchase"
        r"|click)[^,]{3,60}, we may (?:earn|get)"
        r"|As an Amazon Associate)",
        r"(?:Affiliate[- ]Links?\b|\*? ?(?:Diese[rs]?|Dieser) (?:Artikel|Beitrag|Text|Link) enthält (?:Affiliate"
        r"|Provisions|Werbe)"
        r"|(?:Für|Bei) (?:einen|einem|den|jeden) Kauf (?:über|erhalten|bekommen)[^.]{0,80}Provision"
        r"|Wenn Sie (?:über|auf)[^,]{3,60} (?:kaufen|klicken),? (?:erhalten|bekommen) wir)",
        r"(?:Редакция может получ|Мы можем получ(?:ать|ить) (?:комиссию|вознаграждение)"
        r"|Материал содержит партнёрские ссылки)",
        r"(?:Редакція може отрим|Ми можемо отрим(?:увати|ати) (?:комісію|винагороду)"
        r"|Матеріал містить партнерські посилання)",
    ),
    whole(
        "sign-up",
        r"\A\W*(?:Sign up|Subscribe|SUBSCRIBE|SIGN UP|Get (?:the|our) (?:latest|daily|free|best)|Join our"
        r"|Download (?:the|our) app|Want more|Enter your email|Never miss)"
        r"\b(?=.*(?:newsletter|inbox|e-?mail|here|today|now|updates|app|podcast|channel|subscri|WhatsApp|Telegram))"
        r"(?!.*\b(?:said|says|officials)\b)",
        r"\A\W*(?:Newsletter\b|Abonnieren Sie|Jetzt (?:abonnieren|anmelden|Newsletter)|Melden Sie sich (?:für"
        r"|zu)|Bestellen Sie|Holen Sie sich)\b",
        r"\A\W*(?:Подписывайтесь|Подпишитесь|Подписаться|Присоединяйтесь к нашему"
        r"|Больше новостей)\b(?!.*, (?:сказал|заявил))",
        r"\A\W*(?:Підписуйтесь|Підписуйтеся|Підпишіться|Підписатися|Долучайтеся до наш|Приєднуйтесь до наш"
        r"|Приєднуйтеся до наш|Більше новин)(?!.*, (?:сказа|заяви))",
    ),
    _appeal(
        "sign-up",
        r"(?:Sign up|Subscribe) (?:here |now |today )?(?:to|for) (?:the|our|my|your|[A-Z]\w+[’']s?) .{0,60}"
        r"(?:newsletter|podcast|channel|alerts?|updates|emails?)\b",
        r"(?:Abonnieren Sie|Melden Sie sich|Abonniere[n]?) .{0,60}(?:Newsletter|Podcast|Kanal|WhatsApp|Telegram)",
        rf"(?:Подписывайтесь|Подпишитесь|Присоединяйтесь|Подписаться) (?:на|в|к) .{{0,80}}{_OURS}",
        r"(?:Підписуйтесь|Підписуйтеся|Підпишіться|Приєднуйтесь|Приєднуйтеся|Долучайтеся|Долучайтесь) (?:на|до|у|в) "
        rf".{{0,80}}{_OURS}",
    ),
    _appeal(
        "social",
        rf"[\"”]?(?:Follow|FOLLOW|Like) (?:@+\w|us (?:on|at|@)|\w+(?: \w+)? on {_NETWORK}\b"
        rf"|[\w’' ]{{2,40}} on {_NETWORK}\b|on {_NETWORK}:)",
        rf"(?:For [^,]{{3,60}},? )?(?:follow|join) @\w+.{{0,60}}{END}",
        r"You can (?:also )?(?:follow|find|read|hear|watch) (?:him|her|them|us|me|more"
        rf"|[A-Z]\w+)\b[^,]{{0,40}} on {_NETWORK}\b",
        rf"(?:You can )?[Ff]ollow (?:him|her|them|us|me|[A-Z]\w+) (?:on|at) (?:{_NETWORK}|@)",
        r"(?:To see |See |Read )?.{0,60}\blive (?:twitter|Twitter) feed @\w+",
        r"(?:Folgen Sie (?:uns|@)|Folge? uns (?:auf|bei)|Liken Sie uns|Folgt uns)\b",
        rf"(?:Следите за (?:нами|новостями|нашими)|Читайте нас|Мы (?:в|есть в) {_NETWORK}|Наш (?:канал|чат) в)\b",
        r"(?:Стежте за (?:нами|новинами|нашими)|Слідкуйте за (?:нами|новинами|нашими)|Читайте нас|Ми (?:в|у"
        rf"|є в) {_NETWORK}"
        r"|Наш (?:канал|чат) (?:у|в))\b",
        r"(?:View this post on|A post shared by [^.]{0,160}\Z|Sieh dir diesen Beitrag auf"
        r"|Ein Beitrag geteilt von|End of (?:Twitter|Facebook|YouTube"
        r"|Instagram) (?:post|video)\b[^.]{0,30}\Z|Посмотреть эту публикацию в|Переглянути цей допис в)",
        r"(?:Share your (?:thoughts|story|stories|views|experiences?)|Join the (?:conversation"
        r"|discussion)) (?:with|on|via|at|below|in)\b",
        longest=45,
    ),
    whole("social", r"pic\.twitter\.com/\w"),
    whole("social", r"\A[—–-]+ [^()]{2,60}\(@\w{2,20}\).{0,40}\Z", r"\ATweet\b\W*\Z"),
    _appeal(
        "contact",
        r"(?:If you have|Do you have|Got|Have you got|Have) a (?:story|news|confidential)?\s?(?:suggestion|tip"
        r"|story|comment)?\b.{0,60}"
        r"(?:e-?mail|contact|get in touch|let us know|tell us|write to|call|send)\b",
        r"(?:E-?mail|Send|Contact|Text|Message) (?:us|me|your (?:story|tips|ideas|pictures|photos|comments"
        r"|questions))\b.{0,60}"
        r"(?:@|\bat\b|\bto\b|\bon\b)",
        rf"(?:Write|Tell|Contact|Email) (?:to )?us\b.{{0,60}}(?:@|below|in the comments).{{0,40}}{END}",
        r"(?:Haben Sie|Hast du) (?:einen? )?(?:Hinweise?|Tipps?|Anregungen|Fragen|Fehler)\b(?:[^?]{0,30}\?\Z"
        r"|.{0,80}(?:schreiben"
        r"|mail|melden|kontakt))",
        r"(?:Schreiben Sie (?:uns|an)|Schreib uns|Kontaktieren Sie uns)\b",
        r"(?:Есть (?:что рассказать|новость)|Стали (?:свидетелем|очевидцем)|Присылайте|Пишите нам|Напишите нам"
        r"|Хотите поделиться)\b",
        r"(?:Маєте (?:що розповісти|новину)|Стали (?:свідком|очевидцем)|Надсилайте (?:нам|свої|ваші)|Пишіть нам"
        r"|Напишіть нам)\b",
        r"(?:Если вы )?(?:[Нн]ашли|[Зз]аметили|[Уу]видели) (?:опечатку|ошибку)(?: в тексте"
        r"| на сайте)?(?:\s?[?!.:,]|.{0,60}Ctrl)",
        r"Сообщить об (?:ошибке|опечатке)\W*\Z|Выделите (?:её|ее|текст|фрагмент|ошибку)\b.{0,40}(?:Ctrl|нажмите)",
        r"(?:Якщо ви )?(?:[Пп]омітили|[Зз]найшли|[Пп]обачили) (?:помилку|описку)(?: в тексті"
        r"| на сайті)?(?:\s?[?!.:,]|.{0,60}Ctrl)",
        r"Повідомити про помилку\W*\Z|Виділіть (?:її|текст|фрагмент|помилку)\b.{0,40}(?:Ctrl|натисніть)",
        r"(?:Spotted|Noticed|Found|Seen) (?:an? |any )(?:error|mistake|typo)\b.{0,60}(?:\?|let us|tell us|report"
        r"|contact)",
        r"(?:Fehler (?:gefunden|entdeckt)\?|(?:Einen )?Fehler melden\W*\Z)",
        longest=45,
    ),
    _appeal(
        "donation",
        r"(?:Support (?:our|independent|quality|local) (?:journalism|work|reporting|newsroom)|Help us (?:keep"
        r"|continue|report|fund)"
        r"|(?:Please )?(?:consider|make) (?:making )?a (?:donation|contribution) (?:to|today|now)|Donate (?:now"
        r"|today|here|to us)"
        r"|Become a (?:member|supporter|subscriber)|Our journalism (?:depends|is (?:free|funded)|needs))\b",
        r"(?:Unterstützen Sie (?:uns|unsere|unabhängigen|unseren)|Unterstütze (?:uns|unsere)|Jetzt spenden"
        r"|Spenden Sie (?:jetzt|für unse|hier)"
        r"|Werden Sie (?:Mitglied|Unterstützer|Abonnent)|Unser Journalismus (?:lebt|ist|braucht))\b",
        r"(?:Поддержите (?:нас|нашу|редакцию|независим|журналист|наш)|Поддержать (?:редакцию|нас|издание)\W*\Z"
        r"|Помогите нам"
        r" (?:работать|продолж)|Станьте (?:нашим )?(?:подписчиком|патроном|спонсором)|Сделайте пожертвование)",
        r"(?:Підтримайте (?:нас|нашу|редакцію|незалежн|журналіст|наш)|Підтримати (?:редакцію|нас|видання)\W*\Z"
        r"|Допоможіть нам"
        r" (?:працювати|продовж)|Станьте (?:нашим )?(?:підписником|патроном|спонсором)|Зробіть (?:внесок|пожертву))",
        r"(?:Долучитися|Реквізити|Реквизиты)\s?:.{0,40}(?:ПриватБанк|Монобанк|Приват|Моно|реквізити|карт)",
    ),
    whole(
        "poll",
        r"\A\W*(?:Poll|POLL|Quiz|QUIZ|Vote(?: now)?|Take (?:our|the) (?:quiz|poll|survey)|Have your say|Cast your vote"
        r"|What do you think\?|Umfrage|UMFRAGE|Abstimmung|Stimmen Sie (?:jetzt )?ab|Machen Sie mit"
        r"|Was meinen Sie\?|Опрос|Голосование"
        r"|Пройдите (?:тест|опрос)|Как вы считаете|Опитування|Голосування|Пройдіть (?:тест|опитування)"
        r"|А як вважаєте ви)"
        r"\s?(?::[^.]{0,160}|[^.!?:,]{0,60}[.!?]?)\Z",
        longest=24,
    ),
)
