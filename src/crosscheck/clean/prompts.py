"""Prompts to the reader and links to other stories that fill a line or a sentence of their own."""

from __future__ import annotations

from crosscheck.clean.furniture import Furniture, cased, rule

_BEFORE = r"(?:^ *|(?<=[.!?] ))"

PROMPTS: tuple[Furniture, ...] = (
    rule(
        "comment prompt",
        r"^ *(?:leave a (?:reply|comment)|post a comment|join the (?:discussion|conversation)"
        r"|reader comments[^\n.]{0,40}|comments? powered by [\w ]{2,30}"
        r"|(?:report|suggest|submit|see) (?:a|an) (?:typo|correction|error)"
        r"|to (?:report|submit|suggest) (?:a|an) (?:typo|correction|error)[^\n.]{0,40}"
        r"|send us your [^\n.]{3,40}) *\.? *$",
    ),
    rule(
        "newsletter or app promotion",
        rf"{_BEFORE}(?:subscribe (?:today|now)\b[^.\n]{{0,60}}"
        rf"|get (?:breaking )?(?:news )?alerts on"
        r" your (?:phone|device|desktop)[^.\n]{0,40}|you have \d{1,2} (?:free )?(?:articles"
        r"|stories)"
        r" (?:remaining|left)[^.\n]{0,40}|support local journalism[^.\n]{0,40}"
        r"|already a subscriber\?[^.\n]{0,30}"
        r"|(?:thank you|thanks) for (?:reading|supporting) [^.\n]{2,40})\.?(?= |$)",
        "subscribe",
        "alerts on your",
        "remaining",
        " left",
        "support local",
        "thank",
    ),
    rule(
        "newsletter or app promotion",
        r"^ *(?:do you have|have|got) (?:a|an) (?:[\w]+ )?(?:tip|idea|story|photo"
        r"|question)[^?\n]{0,60}\?"
        r"[^\n\"]{0,80}$",
        "tip",
        "idea",
        "story",
        "photo",
        "question",
    ),
    rule(
        "developing-story notice",
        rf"{_BEFORE}(?:this (?:story|article|report|post) (?:has been|was) (?:updated|corrected)"
        r"(?: (?:to|with|from|on|at)\b[^.\n]{0,60})?|more (?:details|information) (?:to come"
        r"|to follow)"
        r"|more on this (?:story|report)(?: as it develops)?"
        r"|[\w. ]{3,30} (?:has|have) a (?:crew|reporter|team) (?:on|at|headed to"
        r"|en route to) (?:the|this)"
        r" scene)\. *$",
        "this story",
        "this article",
        "this report",
        "this post",
        "more details",
        "more information",
        "scene.",
    ),
    rule(
        "read-on link",
        r"^ *(?:click here to |read |see |view )(?:the )?[\w' ]{3,50}(?: here)\.? *$"
        r"|^ *(?:click|tap) here (?:to|for) [^\n.]{3,80}\.? *$",
        " here",
    ),
    rule(
        "hotline notice",
        r"(?:^ *|(?<=[.!?] ))(?:visit|go to|log on to) [^\s]{4,60} or call"
        r" (?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\.?(?= |$)",
        "or call",
    ),
)

RELATED: tuple[Furniture, ...] = (
    cased(
        "related headline",
        r"^ *(?:ALSO|PREVIOUSLY|PREVIOUS (?:STORY|COVERAGE)|Previous (?:story|coverage)|EARLIER|"
        r"Previously|Earlier|READ|WATCH ABOVE|RECOMMENDED): ?[A-Z0-9][^\n]{5,140}(?<![.!?\"']) *$"
        r"|^ *(?:>>|»|>) ?[A-Z][^\n]{5,140}(?<![.!?\"']) *$",
        "also",
        "previous",
        "earlier",
        "read",
        "watch",
        "recommended",
        ">",
        "»",
    ),
    cased(
        "related headline",
        r"(?<=[.!?\"'])[ \n]{1,4}(?P<cut>(?:WATCH|VIDEO|PHOTOS?|GALLERY|LISTEN)(?: LIVE)?:"
        r"[ \n]{0,2}[A-Z0-9][^\n.!?|]{5,110}?)(?= (?:According|A|An|The|In|On|At|It|He|She"
        r"|They|Police"
        r"|Officials|After|But|And) | *$)",
        "watch",
        "video",
        "photo",
        "gallery",
        "listen",
    ),
)

RULES: tuple[Furniture, ...] = (*PROMPTS, *RELATED)
