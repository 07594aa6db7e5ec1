"""
Links to something else: promos, players, galleries, "Read more" in four languages.
"""

from __future__ import annotations

from briefing.clean.junk.rule import Rule, part, sentence, whole
from briefing.clean.newsroom import END, SPOKEN_TO, after_stop

_SQUARE, _ROUND = r"\[", r"\("
_LABELS = ("Also read", "ALSO READ", "READ MORE", "Также читайте", "Також читайте")
_MORE = r"(?: (?:more|MORE|also|ALSO|next|NEXT|this|THIS|now|NOW|live|LIVE))?"

LINKS: tuple[Rule, ...] = (
    part(
        "promo",
        "inside",
        r"A post shared by [^@()]{2,60}\(@[\w.]{2,40}\) on \w{3} \d{1,2}, \d{4} at \d{1,2}:\d\d ?[ap]m P[DS]T(?:"
        r" #\w+)*",
        r"(?:[▶►] Н|Н)а YouTube-каналі \S{2,20} можна переглянути за цим посиланням відео:? [^.!?"
        r"|]{0,120}\| Новини України",
        # In the midst of a sentence a bracket stays: the sentence could not be said without its other half.
        rf"{after_stop(_SQUARE)}[^\[\]]{{0,40}}(?:{SPOKEN_TO})[^\[\]]{{0,160}}\]",
        rf"\[[^\[\]]{{0,40}}(?:{SPOKEN_TO})[^\[\]]{{0,160}}\](?=\W{{0,3}}\Z)",
        rf"{after_stop(_ROUND)}(?:Watch|WATCH|Read|READ|Video|VIDEO|Listen|See also|Related|Смотрите|Дивіться"
        r"|Читайте|Sehen Sie"
        r"|Lesen Sie)\b ?(?:more|also|auch|также|також)?:[^()]{0,160}\)",
        rf"{after_stop(_ROUND)}[^()]{{0,120}}>{{2,5}}\s?\)",
        hints=("[", "(", "YouTube"),
    ),
    whole("promo", r"\A[^«.!?]*(?:\s»|>>|→|›|▶|►)\W*\Z", r"\A\W*[▶►]", r"\A\[[^\[\]]*\]\Z"),
    part(
        "player",
        "inside",
        r"(?:This video can ?not be played Media|Media) playback is (?:un|not )supported on (?:this|your) device",
        r"To play this video you need to enable JavaScript in your browser\.?",
        r"Ваш браузер не поддерживает (?:видео|аудио)\.?",
        r"Ваш браузер не підтримує (?:відео|аудіо)\.?",
        r"Ihr Browser unterstützt (?:dieses Video|das Video-Element|kein HTML5-(?:Video|Audio)) ?(?:nicht)?\.?",
        hints=("playback is", "To play", "браузер", "Browser"),
    ),
    sentence(
        "player",
        rf"(?:Listen to|Play|Hear) (?:this|the) (?:article|story|audio)\b.{{0,30}}{END}",
        rf"(?:Artikel|Beitrag|Text) (?:an|vor)(?:hören|lesen lassen)\b.{{0,20}}{END}",
        rf"(?:Diesen )?(?:Artikel|Beitrag) (?:jetzt )?(?:anhören|hören|vorlesen)\b.{{0,20}}{END}",
        rf"(?:Слушать|Прослушать|Слухати|Прослухати) (?:статью|текст|новость|статтю|новину)\b.{{0,20}}{END}",
        r"(?:Audio|Video) (?:is|was) (?:AI-|automatically |machine-)generated\b",
        r"This (?:audio|voice) (?:is|was) (?:AI-|auto|machine)",
    ),
    part(
        "navigation",
        "inside",
        # The label of a link that the page left out; what follows is reporting.
        *(rf"{label}(?=\s[\"«“„”]?[A-ZЀ-ЯҐ\d][^:|]{{40}})" for label in (*_LABELS, after_stop("Read more"))),
        hints=(*_LABELS, "Read more"),
    ),
    sentence(
        "navigation",
        rf"(?i:scroll down) (?:for|to see|FOR|TO SEE|to watch)\b.{{0,50}}{END}",
        rf"(?:READ|Read|WATCH|Watch|SEE|See|LISTEN|Listen){_MORE}\s?[:|](?!\s?\d)",
        r"(?:Also read|ALSO READ|RELATED|Related(?: (?:stor(?:y|ies)|articles?|news|video|content))?|VIDEO"
        r"|Video)\s?[:|]",
        rf"(?:More|MORE) from (?:[A-Z][\w’']*,? ?){{1,5}}\W*{END}",
        r"(?:Read|See|View|Watch|Hear|Listen to) the (?:full |original |complete |latest )"
        rf"(?:story|article|report|programme|interview|episode|transcript|post|speech|letter|video|text)\b[^,]{{0,90}}{END}",
        rf"Full (?:transcript|story|text|interview)\b.{{0,60}}{END}",
        rf"(?:READ|Read) more (?:from|of|about|on)\b.{{2,80}}{END}",
        r"(?:WATCH|Watch|SEE|See) (?:THE|the|THIS|this|IT|it|MORE|more)\b.{0,30} (?:HERE|here|BELOW|below|ABOVE"
        rf"|above){END}",
        r"(?:Watch|Catch) .{3,60}\b(?:weekdays|weeknights|weekends)\b",
        rf"You can (?:hear|watch|read) more (?:on|about|from) .{{2,90}}{END}",
        rf"(?:Find|Follow|See) (?:all )?(?:the )?latest .{{3,60}}\b(?:page|here|tracker|website)\b.{{0,30}}{END}",
        r"(?:Click|CLICK|Tap) here (?:to|for|if)\b",
        rf"(?:For|If) [^,]{{3,80}},? (?:please )?(?:click|tap) (?:here|on the link)\b.{{0,30}}{END}",
        rf"(?:Hier klicken|Klicken Sie hier)\b.{{0,120}}{END}",
        r"(?:Читайте|Смотрите|Дивіться|Слухайте|Слушайте) (?:также|також|ещё|еще|ще|по теме|за темою)\s?:",
        r"(?:Lesen Sie|Lies|Sehen Sie|Hören Sie)(?: dazu| hier)? (?:auch|mehr|weiter|dazu|hier)\s?:",
        rf"Mehr dazu (?:hier|unter|finden Sie|lesen Sie)\b.{{0,60}}{END}",
        r"(?:Mehr (?:dazu|zum Thema)|Siehe auch|Auch interessant|Passend dazu|Weiterlesen|Lesetipp|Mehr Informationen)"
        r"\b[^.!?:]{0,60}:",
        rf"(?:Натисніть тут|Клацніть тут|Нажмите здесь)\b.{{0,120}}{END}",
        r"(?:На YouTube-каналі|На YouTube-канале|На ютуб-каналі) \S.{0,60}(?:переглянути|посмотреть) за цим посиланням",
        r"(?:На YouTube-канале) \S.{0,60}(?:можно посмотреть) (?:видео )?по (?:этой )?ссылке",
        r"(?:Більш детально|Більше про це|Детальніше|Докладніше|Подробнее|Подробности)(?: про це)?[,:–—-]? (?:—"
        r"|–|-)?\s?"
        rf"(?:читайте|дивіться|смотрите)\b.{{0,60}}{END}",
        rf"(?:.{{3,120}} [—–-] )?(?:[Чч]итайте|[Дд]ивіться|[Сс]мотрите)(?: [\w-]+){{0,2}} "
        r"(?:на (?:сайті )?\w+\.(?:ua|UA|ru|com|net)|(?:за|по) (?:цим |этой )?(?:посиланням|ссылке)"
        rf"|[ву] (?:нашому |нашем )?матеріалі|[ву] нашем материале)\b.{{0,40}}{END}",
        longest=28,
    ),
    whole(
        "navigation",
        r"\A\W*(?:READ MORE|Read more|Read also|READ ALSO|Also read|ALSO READ|Related|RELATED|See also"
        r"|More on this story|MORE|Read next|Don[’']t miss|DON[’']T MISS|Recommended|Most read|Watch|WATCH|VIDEO|Video"
        r"|Listen|In (?:other|today[’']s) news)(?:\s+\w+){0,3}\s*[:»|]",
        r"\A\W*(?:Read more|READ MORE|Read the full|Click here|CLICK HERE|Tap here|Continue reading"
        r"|Story continues|STORY CONTINUES|Article continues|Back to top|Skip to|Jump to|Show more|Load more"
        r"|Related (?:stories|articles|topics|links|content)|Most (?:read|popular)|Up next|Top stories|More stories"
        r"|Already read\?)\b[^.!?]*\Z",
        r"\A\W*(?:Lesen Sie (?:auch|hier|mehr|dazu|weiter)|Lies auch|Mehr (?:dazu|zum Thema)|Siehe auch"
        r"|Sehen Sie auch|Auch interessant|Zum Thema|Das könnte (?:Sie|dich) (?:auch )?interessieren|Passend dazu"
        r"|Weiterlesen|Weitere (?:Artikel|Meldungen|Nachrichten|Informationen (?:zum Thema|dazu)))\b[^:.!?]*(?::"
        r"|[^.!?]*\Z)",
        r"\A\W*(?:Schon gelesen\?|Zum Nachlesen|Meistgelesen|Nach oben|Zur (?:Startseite|Übersicht)|Mehr anzeigen"
        r"|Hauptinhalt|Inhaltsverzeichnis|Mehr lesen)\W*\Z",
        r"\A\W*(?:Читайте (?:также|ещё|еще|по теме)|Смотрите (?:также|видео)|По теме|Подробнее"
        r"|Материалы по теме|Ещё по теме|Самое читаемое|Главное за день)\s*(?::|\Z)",
        r"\A\W*(?:Читайте (?:також|ще|по темі|за темою)|Дивіться (?:також|відео)|За темою|Детальніше|Докладніше"
        r"|Матеріали за темою|Популярне|Найпопулярніше|Головне за день)\s*(?::|\Z)",
        r"\A\W*(?:Читайте (?:также|також)|Смотрите также|Дивіться також|Также читайте|Також читайте)[^.!?,]*\Z",
    ),
    whole(
        "gallery",
        r"\A\W*(?:Bild|Foto|Photo|Image|Picture|Slide|Фото|Слайд|Зображення) \d{1,3} (?:von|of|из|із|з) \d{1,3}\W*\Z",
        r"\A\W*\d{1,3} ?(?:/|of|von|из|із|з) ?\d{1,3}(?: (?:photos?|images?|Bilder[n]?|Fotos|фото))?\W*\Z",
        r"\A\W*(?:(?:View|See|Open) (?:all|the|full)?(?: \d{1,3})? ?(?:photos?|gallery|images?|slideshow))\b[^.!?]*\Z",
        r"\A\W*(?:(?:Zur )?Bilder(?:galerie|strecke)|Fotostrecke|Фотогалерея|Галерея"
        r"|Фотогалерея дня)(?:\s*:[^.!?]*)?\Z",
        r"\A\W*(?:\d{1,3} (?:photos?|images?|Bilder|Fotos|фото|фотографий|світлин))\W*\Z",
    ),
    sentence(
        "gallery",
        rf"(?:Photos|PHOTOS|Photo gallery|Gallery|GALLERY|In pictures|IN PICTURES|Slideshow)\s?: .{{3,90}}{END}",
        rf"(?:Bilder(?:galerie|strecke)|Fotostrecke|Фотогалерея|Галерея)\s?: .{{3,90}}{END}",
    ),
)
