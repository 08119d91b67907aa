"""Navigation and controls: menus, share bars, font sizes, players, comment counters."""

from __future__ import annotations

from crosscheck.clean.furniture import Extent, Furniture, cased, rule

_NETWORK = (
    r"(?:Facebook|Twitter|X|Google\+?|E-?mail|Mail|Print|More|Pinterest|Reddit|LinkedIn|WhatsApp"
    r"|Telegram|Tumblr|Pocket|Flipboard|Messenger|Instagram|Threads|Bluesky|Mastodon|KakaoTalk"
    r"|Kakao|Line|Link|URL|SMS|Copy(?: link| url)?|Save|Tweet|Share)"
)
_CONTROL = (
    r"(?:settings|menu|search|log ?in|log ?out|sign ?in|register|subscribe|close|open|back"
    r"|next|previous|home|top|go|up|down|letter|newsletter|comments?|reply|listen|play|pause|mute"
    r"|fullscreen|skip(?: to content)?|font[- ]?size|text size|share|print|e-?mail|save|bookmark"
    r"|copy link|like|follow|loading|advertisement|ad|sponsored|x|×|ⓕ|[+-]?\d|\d{1,2}px)"
)

RULES: tuple[Furniture, ...] = (
    rule(
        "comment counter",
        r"(?:\b(?:photos?|videos?|related stories|image \d{1,3} of)[ \n]{1,2}"
        r"(?:\d{1,4}[ \n]{1,2})?){0,3}"
        r"\b\d{1,6}[ \n]{0,3}(?:pending )?comments?\b(?= *$)"
        r"|^ *(?:pending comments|leave a comment|show comments|view comments"
        r"|comments? (?:are )?closed\.?|join the conversation\.?) *$",
        "comment",
        "conversation",
    ),
    rule(
        "share bar",
        rf"\b(?:share|like|tweet|print|e-?mail) (?:this|on)(?: story| article| post| page"
        rf"| with)?\s?:"
        rf"(?: {{1,3}}(?:(?:{_NETWORK}|like|loading)\b\.{{0,3}}|\(opens in new window\)))*"
        r"(?: ?\n *like loading\.{0,3})?",
        "this:",
        "on:",
        "this story:",
        "this article:",
        "this post:",
        "this page:",
    ),
    rule("share bar", r"^ *like loading\.{0,3} *$", "like loading"),
    rule(
        "share bar",
        rf"^ *(?:[•*·-] *)?(?:share(?: on| via| to)? )?{_NETWORK}(?: (?:share )?button| share)?"
        rf"(?:[ |,/•·]{{1,4}}{_NETWORK}(?: (?:share )?button)?){{0,12}} *$",
        "facebook",
        "twitter",
        "share",
        "mail",
        "print",
        "link",
        "whatsapp",
        "tweet",
        "kakao",
    ),
    rule(
        "share link",
        r"\bread or share (?:this )?(?:story|article)?:? {0,2}(?:https?://\S{1,200})?",
        "read or share",
    ),
    rule(
        "navigation",
        rf"^ *(?:[•*·] *)?{_CONTROL}(?:[ /|•·]{{1,4}}{_CONTROL}){{0,7}} *$",
    ),
    rule(
        "navigation",
        r"^ *(?:the )?(?:top|most (?:read|popular|viewed|shared|recent)|trending|latest|more"
        r"|popular|more from [^\n]{2,30}|most read (?:from|in|on) [^\n]{2,40}|recommended"
        r"|editors'? picks?|you may also like|what to read next|don't miss)"
        r"(?: \d{1,3})?(?: (?:stories|news|headlines|articles|videos|posts|reads|for you|now))?"
        r" *:? *$",
        "top",
        "most",
        "trending",
        "latest",
        "more",
        "popular",
        "recommended",
        "pick",
        "may also like",
        "read next",
        "miss",
    ),
    rule(
        "navigation",
        r"^ *(?:home|news|local|world|sports?|business)"
        r"(?: *[>»/|›] *[\w&' -]{1,30}){1,6} *$",
        "home",
        "news",
        "local",
        "world",
        "sport",
        "business",
    ),
    rule(
        "player notice",
        r"\bplease enable java ?script[^.\n]{0,10}? to (?:watch|view|play|see) (?:this|the) "
        r"(?:video|content|page|site)\.?",
        "enable java",
    ),
    rule("player notice", r"\bhaving trouble viewing (?:this|the) \w{1,10}\?", "having trouble"),
    rule(
        "player notice",
        r"\b(?:try|please) (?:disabl(?:e|ing)|turn(?:ing)? off) (?:any "
        r"|your )?ad[- ]?block[^.\n]{0,90}"
        r"(?:\.|$)",
        "ad block",
        "ad-block",
        "adblock",
    ),
    rule(
        "player notice",
        r"\b(?:your browser does not support[^.\n]{0,60}\.?"
        r"|(?:scroll down for|click (?:here )?(?:for|to watch|to view|to play)) (?:the )?video\.?"
        r"|(?:the|this) video (?:will start|cannot be played|is (?:no longer|not) available)"
        r"[^.\n]{0,40}\.?|loading (?:the )?(?:video|player)\.{0,3}"
        r"|(?:story|article) continues below(?: (?:the )?(?:advertisement|ad|video|gallery))?\.?)",
        "browser does not",
        "video",
        "player",
        "continues below",
    ),
    rule(
        "player notice",
        r"^ *\(?(?:watch|see|view)(?: (?:the|this|our))? (?:full |live )?"
        r"(?:video|report|interview|clip)s?(?: (?:above|below|here"
        r"|in the player))?[^.\n]{0,40}\.?\)? *$",
        "video",
        "report",
        "interview",
        "clip",
    ),
    cased(
        "section label",
        r"\A\s*(?:[^\n]{0,40}\d{4}[^\n]{0,20}\n\s*)?(?P<cut>(?:[A-Z]\w+ ){0,2}(?:Watch|Blotter"
        r"|Blog|Beat"
        r"|Briefs|Roundup|Desk|News|Opinion|Editorial|Analysis|Commentary)(?: [A-Z]\w+)?) *$",
        "watch",
        "blotter",
        "blog",
        "beat",
        "briefs",
        "roundup",
        "desk",
        "news",
        "opinion",
        "editorial",
        "analysis",
        "commentary",
    ),
    rule(
        "resources heading",
        r"^ *(?:resources|where to (?:get|find)|get) (?:for )?help *:? *$",
        "help",
    ),
    rule(
        "cookie notice",
        r"\b(?:we|this (?:site|website)) uses? cookies\b",
        "cookies",
        extent=Extent.SENTENCE,
    ),
)
