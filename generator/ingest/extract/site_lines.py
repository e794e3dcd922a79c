"""The lines of sites by which `generator.ingest.extract.furniture` knows them.

Patterns match a whole line, whatever its case, with marks before and behind left aside. Each is
held against real pages by ``python -m benchmarks.extraction --removed``.
"""

# ruff: noqa: ISC004 - a pattern goes on in the next line where that begins with a bar

from __future__ import annotations

SHARING = frozenset(
    """
    share tweet pin email e-mail print save whatsapp facebook twitter linkedin reddit telegram
    pinterest flipboard pocket messenger instagram bluesky threads youtube rss mastodon viber
    drucken teilen merken partager imprimer compartir imprimir compartilhar condividi paylaş
    yazdır شارك مشاركة طباعة שתפו שיתוף הדפסה 分享 打印 列印 シェア 印刷 공유 인쇄 поделиться
    udostępnij
    """.split()  # noqa: SIM905 - words read better as a block
)
"""The labels of buttons; a line has to have one of them."""

WITH_SHARING = frozenset(
    """
    on via with by to this article story page post link copy comment comments follow and or more it
    x us auf per und sur par cet en por este artículo o y su ile bu haberi veya üzerinden على عبر
    هذا المقال الخبر و את הכתבה ב 到 至 本文 この記事を в
    """.split()  # noqa: SIM905
)
"""What may stand between them."""

_REST = r"(?:\s*[:：|>»→…][^\n]{0,200})?"
_LETTER = (
    r"(?:news ?letters?|mailing list|daily (?:briefing|email|digest)|inbox|news alerts?"
    r"|e-?mail alerts?|push notifications?|posteingang|rundbrief|infolettre|boletín|e-?bülten"
    r"|haber bülteni|النشرة (?:البريدية|الإخبارية)|نشرتنا|ניוזלטר|דיוור|电子报|電子報"
    r"|メールマガジン"
    r"|ニュースレター|뉴스레터)"
)

_READ_MORE = (
    r"(?:read|see|learn|show|view|load|watch) more(?: here)?" + _REST,
    r"(?:read|watch|listen|see)(?: (?:also|next|now|this|here|full story))\s*[:：>»|][^\n]{0,200}",
    r"(?:read|watch)\s*[:：»|][^\n]{0,200}",
    r"(?:related|also read|see also|more on this|you (?:may|might) (?:also )?like|don['’]t miss"
    r"|top stories|most (?:read|popular)|trending(?: now)?|what to read next|read next|up next"
    r"|related (?:articles?|stories|content|news|links|coverage|reading|posts)|more stories"
    r"|editor['’]?s['’]? picks?|in other news|recommended(?: for you)?)" + _REST,
    r"also on [\w.]+\.\w{2,4}(?:\s[^\n]{0,200})?",
    r"(?:lesen sie (?:auch|mehr|hier)|mehr zum thema|mehr lesen|weiterlesen|auch interessant"
    r"|das könnte sie auch interessieren)" + _REST,
    r"(?:à lire aussi|lire aussi|lire la suite|voir aussi|sur le même (?:sujet|thème))" + _REST,
    r"(?:lea también|lee también|leer más|te puede interesar|leia (?:também|mais)|veja também"
    r"|saiba mais|leggi anche|leggi (?:tutto|di più)|lees ook|czytaj (?:też|także|więcej)"
    r"|читайте также|читать далее)" + _REST,
    r"(?:ayrıca okuyun|devamını oku(?:yun)?|ilgili haber(?:ler)?|bunlar(?:a)? da (?:okuyun|bakın)"
    r"|daha fazla (?:oku|haber)\w*)" + _REST,
    r"(?:اقرأ(?:وا)? أيض(?:ا|اً|ًا)|اقرأ المزيد|المزيد|مواضيع ذات صلة|أخبار ذات صلة|بیشتر بخوانید)"
    + _REST,
    r"(?:קראו (?:גם|עוד)|קרא עוד|כתבות נוספות|עוד בנושא|לכתבה המלאה|אולי יעניין אותך)" + _REST,
    r"(?:阅读更多|延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关新闻|相關新聞|更多新闻|関連記事|あわせて読みたい"
    r"|続きを読む|관련 ?기사|더 ?보기)" + _REST,
)

_LETTERS = (
    r"(?:sign ?up|subscribe|register|join|get|receive|want|never miss|stay|enter your e-?mail|our"
    r"|click here|by (?:signing|subscribing|entering)|keep an eye|there['’]s plenty more)\b[^\n]*\b"
    + _LETTER
    + r"[^\n]*",
    r"sign ?up: [^\n]*" + _LETTER + r"[^\n]*",
    r"(?:sign ?up|subscribe)(?: (?:now|today|here|free|for free))?",
    r"subscribe to [^\n]{1,60}\b(?:channel|podcast|youtube|for (?:more|all)|here)\b[^\n]*",
    r"(?:thanks|thank you) for (?:signing up|subscribing|registering)[^\n]*",
    r"there was an error processing your subscription|please check your (?:inbox|e-?mail)[^\n]*",
    r"an error (?:has )?occurred,? please try again(?: later)?|invalid e-?mail(?: address)?",
    r"(?:enter )?your e-?mail(?: address)?|e-?mail address",
    r"(?:abonnieren|melden|bestellen|erhalten|jetzt|kostenlos)\w*\b[^\n]*\b" + _LETTER + r"[^\n]*",
    r"(?:abonnez-vous|inscrivez-vous|recevez|s['’]inscrire|suscríbete|regístrate|recibe|assine"
    r"|receba|iscriviti|ricevi|schrijf)\b[^\n]*\b" + _LETTER + r"[^\n]*",
    r"(?:اشترك|سجل|احصل)\w*\b[^\n]*" + _LETTER + r"[^\n]*",
    r"(?:הירשמו|הרשמו|הצטרפו)\b[^\n]*" + _LETTER + r"[^\n]*",
    r"[^\n]*\b(?:e-?bülten|haber bülteni)\w*\b[^\n]*(?:abone|kaydol)\w*[^\n]*",
    r"(?:订阅|訂閱)[^\n]*" + _LETTER + r"[^\n]*",
    r"(?:download|get) (?:the|our) (?:\w+ ){0,4}app(?: (?:here|now|today|for free))?",
    r"click here (?:to|for) [^\n]{0,60}\b(?:app|subscribe|sign up|more information)\b[^\n]*",
    r"get [\w &]{2,40} on the go by clicking here",
    r"follow (?:us|@\w+|[\w ]{2,60}) on (?:facebook|twitter|x|instagram|linkedin|telegram|youtube"
    r"|google news|whatsapp)\b[^\n]*",
    r"(?:folgen sie uns|suivez-nous|síguenos|siga-nos|seguici|bizi takip edin|تابعونا"
    r"|עקבו אחרינו)\b[^\n]{0,120}",
    r"like (?:this|what you)[^\n]{1,60}(?:share|follow|sign up|subscribe)[^.!?\n]*",
    r"share (?:this|on|via|it)(?: [\w'’]+){0,6}",
)

_ADVERTISING = (
    r"(?:sponsored|promoted)(?: content| by [^\n]{1,60})?|paid (?:post|content)",
    r"advertisements?|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklam|إعلان"
    r"|اعلان|פרסומת|广告|廣告|広告|광고",
    r"(?:continue reading|(?:story|article) continues) below(?: (?:this )?advertisement)?",
    r"advertisement\W+(?:continue reading|(?:story|article) continues) below",
    r"scroll to continue(?: with content)?",
)

_COOKIES = (
    r"(?:we|this (?:web)?site|our (?:web)?site|our partners)\b[^\n]*\bcookies?\b[^\n]*\b(?:consent"
    r"|experience|agree|accept|polic(?:y|ies)|settings|preferences|traffic|personali[sz]\w+)[^\n]*",
    r"(?:accept|reject|manage|decline|allow)(?: all)? (?:cookies|preferences|consent)",
    r"(?:accept|reject) all|cookie (?:policy|settings|preferences|notice)",
    r"by (?:continuing|using|clicking)\b[^\n]*\bcookies?\b[^\n]*",
    r"(?:wir|diese (?:web)?s[ei]ite|unsere (?:web)?s[ei]ite)\b[^\n]*\bcookies\b[^\n]*"
    r"\b(?:zustimm|einwillig|akzeptier|datenschutz|verwend|nutz)\w*[^\n]*",
    r"(?:wir|diese (?:web)?s[ei]ite) (?:verwend|nutz|setz)\w+ cookies\b[^\n]*",
    r"(?:nous utilisons|ce site utilise|utilizamos|este sitio (?:web )?utiliza|usamos"
    r"|questo sito utilizza)\b[^\n]*\bcookies?\b[^\n]*",
    r"(?:bu (?:web )?sitesi|sitemizde|web sitemizde)\b[^\n]*\bçerez\w*[^\n]*",
    r"(?:نستخدم|يستخدم (?:هذا )?الموقع)[^\n]*(?:ملفات تعريف الارتباط|الكوكيز)[^\n]*",
    r"(?:אתר זה|אנו|האתר)[^\n]*(?:עוגיות|cookies)[^\n]*",
    r"(?:本网站|本網站|我们|我們)使用 ?cookies?[^\n]*",
    r"(?:please )?(?:enable|turn on) javascript[^\n]*",
    r"javascript (?:is (?:disabled|required)|must be enabled)[^\n]*",
    r"your browser does not support[^\n]*|this video (?:can ?not|file cannot) be played[^\n]*",
)

_FRAME = (
    r"(?:分享|转发|轉發|收藏|点赞)(?:到|至|本文|文章)?|(?:この)?記事を(?:シェア|共有)(?:する)?",
    r"(?:no|\d+) comments?(?: yet)?|leave a (?:comment|reply)|comments?",
    r"(?:view|show|see|read)(?: all)?(?: \d+)? comments?|join the (?:conversation|discussion)",
    r"tell us what you think",
    r"skip to (?:main )?content|back to top|jump to (?:content|navigation)",
    r"(?:previous|next) (?:article|story|post)",
)

EVERYWHERE = (*_READ_MORE, *_LETTERS, *_ADVERTISING, *_COOKIES, *_FRAME)
"""Lines that are never of an article."""

AT_ENDS = (
    r"(?:©|\(c\)|copyright\b)[^\n]*",
    r"[^\n]*all rights reserved[^\n]*|alle rechte vorbehalten[^\n]*|tous droits réservés[^\n]*"
    r"|جميع الحقوق محفوظة[^\n]*|כל הזכויות שמורות[^\n]*|版权所有[^\n]*|版權所有[^\n]*"
    r"|tüm hakları saklıdır[^\n]*|무단전재 및 재배포 금지[^\n]*",
    r"tags?(?:\s*[:：][^\n]*)?|topics?\s*[:：][^\n]*|filed under[^\n]*|categor(?:y|ies)\s*:[^\n]*"
    r"|schlagwörter[^\n]*|etiketler?\s*:[^\n]*|الوسوم[^\n]*|תגיות[^\n]*|标签[:：][^\n]*",
    r"(?:last )?(?:updated|modified|published)(?: on| at)?\s*:?\s*[\w ,./:|+-]{4,60}",
    r"\d+ min(?:ute)?s?(?: read)?|reading time\b[^\n]{0,30}",
    r"(?:order|buy) reprints|print article|this article has been sent to",
    r"this copy is for your personal, non-commercial use only[^\n]*",
    r"listen to (?:this|the) (?:article|story)[^\n]{0,60}",
    r"(?:author|writer) (?:bio|profile)|about the author",
)
"""Lines that are not of an article where they stand at its beginning or end."""
