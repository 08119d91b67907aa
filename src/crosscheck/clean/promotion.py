"""Promotion: newsletters, apps, related headlines, sponsors, notices that a story goes on."""

from __future__ import annotations

from crosscheck.clean.credits import NAME
from crosscheck.clean.datelines import SURE
from crosscheck.clean.furniture import Extent, Furniture, cased, rule

_SENTENCE_OPENER = (
    r"(?:Also|The|This|That|These|A|An|In|On|At|It|He|She|They|We|I|After|Before|When|While"
    r"|Meanwhile|According|But|And|As|For|Each|Several|Earlier|Later|Police said|Officials said)"
)
_HEADLINE_END = (
    rf"(?= {_SENTENCE_OPENER} | (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day ?\n? ?,"
    rf"| {SURE.pattern}| *$)"
)

HEADLINES: tuple[Furniture, ...] = (
    cased(
        "related headline",
        r"(?:[•*·▪] ?)?\b(?:RELATED|Related)(?: (?:ARTICLES?|STOR(?:Y|IES)|COVERAGE|NEWS|CONTENT"
        r"|LINKS?|VIDEOS?|Articles?|[Ss]tor(?:y|ies)|[Cc]overage|[Nn]ews|[Cc]ontent|[Ll]inks?"
        r"|[Vv]ideos?)(?::| (?=[A-Z][a-z]|\d))|:)"
        rf" ?(?:[^|\n]{{5,160}} \| ){{0,6}}[^|\n]{{5,160}}?{_HEADLINE_END}",
        "related:",
        "related article",
        "related stor",
        "related coverage",
        "related news",
        "related content",
        "related link",
        "related video",
    ),
    cased(
        "read-on link",
        r"(?:^|(?<=[ \n]))(?:[Rr]ead|READ|See|Learn|Find [Oo]ut|Show) (?:[Mm]ore|MORE|on)"
        r"(?: here| about it here)? ?(?:→|»|>|\.\.\.|…)"
        r"|\bContinue [Rr]eading\b[^.\n]{0,60}|\b(?:Click|CLICK) here (?:to|for)[^.\n]{1,80}\.?",
        "read more",
        "see more",
        "learn more",
        "show more",
        "continue reading",
        "click here",
        "find out more",
        "read on",
    ),
    cased(
        "related headline",
        r"^ *(?:[•*·▪] ?)?(?:(?:Related|RELATED)(?: (?:[Aa]rticles?|[Ss]tor(?:y|ies)|[Cc]overage"
        r"|[Nn]ews"
        r"|[Cc]ontent|[Ll]inks?|[Tt]opics?|[Vv]ideos?))? ?:?"
        r"|(?:(?:See|SEE) (?:also|ALSO)|(?:Also|ALSO) (?:read|READ)"
        r"|(?:Read|READ) (?:also|ALSO|next|NEXT|more|MORE)|MORE|More)(?: ?:[^\n]{0,160})?"
        r"|More (?:on|from|in) [^\n.]{2,40}) *$",
        "related",
        "see also",
        "read more",
        "also read",
        "more",
        "read also",
        "read next",
    ),
    cased(
        "related headline",
        r"(?:(?<=[a-z][.!?] )|(?<=[.!?]\" )|(?<=\b[A-Z]\w{3}\. ))(?:More|MORE|Related|RELATED)"
        r": (?!(?:and|than|of)\b)[A-Z\d][^\n]{5,160}$",
        "more: ",
        "related: ",
    ),
    cased(
        "related headline",
        r"^ *(?:Related|RELATED)(?: [A-Za-z]{4,8})?: *\n(?:[A-Z\d][^\n\"“”]{5,120})(?=\n)",
        "related",
    ),
    cased(
        "related headline",
        rf"(?:(?<=^)|(?<=[ \n]))[•▪·][ \n]{{0,3}}{NAME}: [^\n|]{{5,160}}?{_HEADLINE_END}",
        "•",
        "▪",
        "·",
    ),
    cased(
        "read-on link",
        r"(?:^|(?<=[.!?:] ))(?:Read|READ|See|Watch|View|Hear) the "
        r"(?:full|entire|whole|complete) [\w' -]{1,30}"
        r"(?: (?:via|at|on|from|in) [^\n:.]{1,40})?(?: (?:here|below|above))?(?::|\.|(?= *$))",
        "read the",
        "see the",
        "watch the",
        "view the",
        "hear the",
    ),
)

PROMOTION: tuple[Furniture, ...] = (
    rule(
        "newsletter or app promotion",
        r"(?:^|(?<=[.!?] )) *(?:sign up|subscribe|register)(?: now| here| today)? "
        r"(?:for|to|and|now|here)\b[^.\n]{1,160}"
        r"(?:newsletter|updates|alerts?|inbox|e-?mails?|coverage|channel"
        r"|podcast)s?\b[^.\n]{0,80}\.?",
        "sign up",
        "subscribe",
        "register",
        said=False,
    ),
    rule(
        "newsletter or app promotion",
        r"(?:\b(?:follow|like) [^\n.:]{1,40}: {0,2})?\b(?:download|get|install) (?:our|the) "
        r"(?:(?!app)[\w'.]{1,20} ){0,4}(?:app|newsletter)s?\b[^.\n]{0,60}\.?",
        "download",
        "get our",
        "get the",
        "install",
        said=False,
    ),
    rule(
        "newsletter or app promotion",
        r"\b(?:follow|like|find|join) (?:us|me|@\w{1,30}|(?:[A-Z][\w.&]* ?){1,4}) on "
        r"(?:x|twitter|facebook|instagram|youtube|tiktok|linkedin|telegram"
        r"|whatsapp)\b[^.\n]{0,80}\.?",
        "twitter",
        "facebook",
        "instagram",
        "youtube",
        "tiktok",
        "linkedin",
        "telegram",
        "whatsapp",
        "on x",
        said=False,
    ),
    cased("newsletter or app promotion", r"^ *Follow [A-Z][\w. ]{1,30}: *$", "follow"),
    rule(
        "station promotion",
        r"(?:^|(?<=[.!?] )) *(?:stay (?:with|tuned)|count on|keep it (?:here|on)|tune in"
        r"|check back|watch)\b"
        r"[^\n]{1,90}?\b(?:for|as|at)\b[^\n]{0,60}?\b(?:latest|updates?|developments?|more|details"
        r"|information|coverage|become available|\d{1,2}"
        r"(?::\d\d)?(?: ?[ap]\.?m)?)\b(?:[^.\n]|\.(?=m\b)|(?<=\bp\.m)\.(?= [a-z])){0,80}\.?",
        "stay with",
        "stay tuned",
        "count on",
        "keep it",
        "tune in",
        "check back",
        "watch",
    ),
    rule(
        "developing-story notice",
        r"\bthis is a (?:developing|breaking)(?: news)? (?:story|event|situation)\b[^\n]{0,160}",
        "this is a developing",
        "this is a breaking",
    ),
    rule(
        "developing-story notice",
        r"\b(?:will (?:be )?updated?(?: this)?|this) (?:(?:web|online) )?(?:story|article|post"
        r"|page|version|report)"
        r" (?:will be updated|as (?:new|more) (?:information|details))",
        "will update",
        "will be updated",
        extent=Extent.SENTENCE,
    ),
    cased(
        "developing-story notice",
        r"(?:^|(?<=[.!?] )) *(?:(?!He |She |They |We |It )[A-Z\d][\w/.&-]* ){1,5}"
        r"will (?:continue to (?:update|follow|cover)|(?:have|post|provide|bring you)"
        r"(?: more| further| new)? (?:updates?|details|information) (?:on|about))"
        r" (?:this|the) (?:\w+ ){0,2}(?:story|report|article)\b[^.\n]{0,60}\.?",
        "will continue to",
        "will have",
        "will post",
        "will provide",
        "will bring",
    ),
    rule(
        "station promotion",
        r"^ *(?:for (?:more|the latest)[^.\n]{0,60}, (?:listen|tune in|watch|visit|log on|go)"
        r"|subscribe|download)(?: to| on)? (?:[^.\n]|\.(?=\d)){0,60}"
        r"\b(?:here|radio|podcast|fm|am|app|channel|on)\b ?:?\.? *$",
        "for more",
        "for the latest",
        "subscribe",
        "download",
    ),
    rule(
        "comment prompt",
        r"(?:^ *|(?<=[.!?] )|, (?:and|then) )(?:please )?(?:tell us|let us know)"
        r" (?:in the comments|below|whether|what you|how you|why you|if you|your)\b(?![^.\n]*\")"
        r"|(?:^ *|(?<=[.!?] ))(?:sound off|weigh in|have your say"
        r"|share your (?:thoughts|views|opinions?))(?: in the comments| below| here|[.!]? *$)"
        r"|(?:^ *|(?<=[.!?] ))what do you think\?[^.\n]{0,40}\b(?:comments?|below|us know)\b",
        "tell us",
        "let us know",
        "sound off",
        "weigh in",
        "have your say",
        "share your",
        "what do you think",
        extent=Extent.SENTENCE,
    ),
    cased(
        "filing label",
        r"\b(?:[Cc]omments? ?){1,3}(?:Tagged|Filed under|Posted in)(?: with| as|:)? [^\n]{2,200}$",
        "tagged",
        "filed under",
        "posted in",
    ),
    rule(
        "sponsor notice",
        r"\bthis (?:news )?(?:report|story|article|coverage|post|program) (?:is|was) "
        r"(?:made possible|sponsored|brought to you|presented|supported)"
        r"(?: in part)? by\b[^\n]{0,120}",
        "made possible",
        "sponsored",
        "brought to you",
        "presented by",
        "supported by",
    ),
    rule(
        "coverage notice",
        r"\bplease note\b[^.\n]{0,80}\b(?:our|coverage area|this (?:site|page"
        r"|story))\b[^.\n]{0,60}\.?",
        "please note",
    ),
    cased(
        "filing label",
        r"\b(?:Posted|Published|Filed)(?: on| at| by)?: [^\n|]{4,40}\n?[^\n|]{0,20}"
        r"(?:\| ?(?:Filed|Posted|Published) (?:under|in): ?[A-Z][\w&-]*(?: (?!A |An "
        r"|The )[A-Z][\w&-]*){0,3})?"
        r"(?= ?$| ?[A-Z])",
        "filed under",
        "filed in",
        "posted in",
    ),
    cased(
        "filing label",
        r"\b(?:Filed|Posted) (?:under|in): ?(?:[A-Z][\w&-]*,? ?){1,5}$",
        "filed under",
        "posted in",
    ),
)

RULES: tuple[Furniture, ...] = (*HEADLINES, *PROMOTION)
