"""Lines that are nothing but a label of the page: time stamps, sections, desks, bars.

Every pattern covers a whole line or a whole sentence that speaks of the page or its makers, so
that no sentence of the article can be lost.
"""

from __future__ import annotations

from crosscheck.clean.calendar import FULL_DATE, WEEKDAY
from crosscheck.clean.credits import NAME, PHOTO_CREDIT
from crosscheck.clean.furniture import Furniture, cased, rule

_CLOCK = r"\d{1,2}(?::\d{2}){1,2} ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4}\b)?"
_DATED = rf"(?:{WEEKDAY},? )?{FULL_DATE}"
_WHEN = rf"(?:{_DATED}(?:,? (?:at )?{_CLOCK})?|{_CLOCK},? {_DATED})"
_AGO = r"\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago"
_STAMPED = r"(?:first |last |originally )?(?:published|posted|updated|modified|created)"
_BEFORE = r"(?:^ *|(?<=[.!?] ))"

STAMPS: tuple[Furniture, ...] = (
    rule(
        "date line",
        rf"^ *(?:{_STAMPED}:?(?: on| at)? )?(?:{_WHEN}|{_AGO})(?:,? by [\w.' -]{{2,40}})? *$",
        "posted",
        "published",
        "updated",
        "modified",
        "created",
        " ago",
    ),
    cased(
        "update label",
        rf"\bU(?:PDATE"
        rf"|pdate)[Dd]?,? \d{{1,2}}(?::\d{{2}})? ?[ap]\.?m\.?(?:,?\s{{1,2}}{WEEKDAY})?\s?:",
        "update",
    ),
    cased("update label", r"^ *(?:[Tt]he )?(?:Latest|LATEST): ?(?=[A-Z0-9])", "latest:"),
)

MAKERS: tuple[Furniture, ...] = (
    cased(
        "byline",
        rf"^ *{NAME} ?[,|/–—-] ?(?:(?:[A-Z][\w.&'-]* ){{0,4}}(?:[Rr]eporter|[Ww]riter|[Ee]ditor"
        r"|[Aa]nchor|[Cc]orrespondent|[Pp]roducer|[Cc]ontributor|[Ss]taff)"
        r"|[KW][A-Z]{2,3}(?:[- ]?(?:TV|\d{1,2}))?(?: News)?) *$",
    ),
    rule(
        "byline",
        r"^ *(?:by |from )?(?:[\w.&'-]+ ){0,4}(?:web |digital |news )?staff(?: reports?"
        r"| writers?)? *$"
        r"|^ *(?:by |from )?(?:the )?(?:associated press|reuters|afp|ap|upi|wire reports"
        r"|wire services)"
        r" *$",
    ),
    rule(
        "contributor credit",
        rf"{_BEFORE}information from [^.\n]{{3,60}} was used in this (?:report|story|article)\.?",
        "information from",
    ),
    rule(
        "reporter contact",
        rf"{_BEFORE}(?:(?:[\w.'-]+ ){{1,4}}(?:can|may) be reached|contact the (?:writer"
        rf"|reporter|author)"
        r"|reach the (?:writer|reporter|author))\b[^\n]{0,40}(?:@|\d{3}[-. ]\d{4})[^\n]{0,80}$",
        "be reached",
        "contact the",
        "reach the",
    ),
    rule(
        "reporter contact",
        rf"{_BEFORE}[\w.'-]+ [\w.'-]+ covers [^.\n]{{3,80}} for (?:the|usa) [\w. ]{{3,40}}\. *$",
        " covers ",
    ),
)

PICTURES: tuple[Furniture, ...] = (
    cased(
        PHOTO_CREDIT,
        r"[(\[](?:Source|Courtesy|SOURCE|COURTESY):? [A-Z][^()\[\]\n]{2,60}[)\]]"
        r"|^ *[(\[](?:AP|AFP|Reuters|[KW][A-Z]{2,3}(?:[- ]?(?:TV|\d{1,2}))?)[)\]] *$"
        r"|^ *(?:Source|SOURCE): [A-Z][^\n.]{2,40}$",
        "source",
        "courtesy",
        "(",
    ),
    cased(
        PHOTO_CREDIT,
        rf"^ *{NAME}(?:, \d{{1,2}})? (?P<cut>\([A-Z][\w'.& ]{{2,60}}"
        r"(?:Office|Police|Department|Jail|Corrections|Sheriff)\))",
        "(",
    ),
    cased(
        PHOTO_CREDIT,
        rf"^ *{NAME} ?/ ?[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){{0,3}}(?: staff| photo)? *$",
        "/",
    ),
    cased("media label", r"^ *FILE(?: -| –| —|:) ?(?=[A-Z0-9])", "file"),
    rule(
        "media label",
        r"^ *(?:(?:view |see |more )?(?:photos?|videos?|slideshow|photo gallery|gallery"
        r"|mug ?shots?)"
        r"|(?:show|hide|view)(?: full)? (?:transcript|captions?)|\d{1,3} (?:of|/) \d{1,3}) *$",
        "photo",
        "video",
        "slideshow",
        "gallery",
        "mug",
        "transcript",
        "caption",
        " of ",
        "/",
    ),
    cased(
        "player notice",
        rf"{_BEFORE}(?:More )?Watch (?:this|the) (?:story|report|full story)\b(?= [A-Z]|[.!]? *$)",
        "watch th",
    ),
    rule(
        "player notice",
        r"^ *(?:(?:mobile|app) users?:? |if you(?: are|'re) (?:on|using) (?:a|the"
        r"|our) (?:mobile|app)"
        r"[\w ]{0,20},? )(?:tap|click) here\b[^\n.]{0,60}\.? *$"
        r"|^ *loading\.{0,3} *$",
        "users",
        "if you",
        "loading",
    ),
)

_SECTION = (
    r"(?:news|local|crime|weather|traffic|sports?|business|politics|world|nation(?:al)?|courts?"
    r"|breaking|headlines|top|stories|more|latest|today's|regional|state|public safety|trending"
    r"|sponsored|content|must|reads?|next|previous|up|articles?|story)"
)

BARS: tuple[Furniture, ...] = (
    rule(
        "navigation",
        rf"^ *{_SECTION}(?:(?: | ?[&|>/•] ?| and ){_SECTION}){{0,4}} *:? *$",
    ),
    rule(
        "navigation",
        r"^ *(?:from our partners|around the web|from around the web"
        r"|(?:other|more) stories(?: you (?:may|might) like)?|(?:terms of (?:service|use)"
        r"|privacy policy"
        r"|contact us|about us|advertise with us)(?: ?[|•·] ?(?:terms of (?:service|use)"
        r"|privacy policy"
        r"|contact us|about us|advertise with us)){0,4}|text size:?(?: a){0,3}"
        r"|(?:print|e-?mail|save|share) this (?:article|story|page|post)(?: to a friend)?) *$",
    ),
    rule(
        "navigation",
        r"^ *(?:[\w'. ]{2,30} )?(?:weather )?-?\d{1,3} ?°[CF]?(?: [\w ]{2,30})? *$",
        "°",
    ),
    rule(
        "navigation",
        r"\b(?:(?:previous|past|other) )?(?:years?|archives?): ?(?:19|20)\d\d(?: ?[|/•] ?(?:19"
        r"|20)\d\d)"
        r"{1,12}",
        "|",
        "/",
        "•",
    ),
    rule(
        "filing label",
        r"^ *(?:tags?|tagged|topics?|filed (?:under|in)|posted in|categor(?:y|ies)|labels|keywords)"
        r" ?: ?[^\n.!?]{2,160}$",
        "tag",
        "topic",
        "filed",
        "posted in",
        "categor",
        "labels",
        "keywords",
    ),
    cased("filing label", r"^ *Tagged (?:with |as )?[^\n.!?]{2,160}$", "tagged"),
)

RULES: tuple[Furniture, ...] = (*STAMPS, *MAKERS, *PICTURES, *BARS)
