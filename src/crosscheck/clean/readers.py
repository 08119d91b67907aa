"""What a page asks of its readers, or tells them about using it; the words are in the table.

All are whole sentences, and none is furniture when somebody in the article says it.
"""

from __future__ import annotations

from crosscheck.clean.furniture import Furniture, any_of, rule, sentence

_BEFORE = (
    r"(?:^ *(?:[/*•>»-]+ ?)?|(?<=[.!?:] )|(?<=[.!?][\"')] )|(?<=\n\()|(?<=[.!?] \()"
    r"|(?:(?<=[a-z]{2}[.!?])|(?<=[.!?]\"))(?=(?-i:[A-Z][a-z])))"
)
_LEAD_IN = (
    r"(?:(?:for|to|if|while|and) [^.!?\n]{3,90}, |for (?:all|more)\b[^.,!?\n]{0,60} |please |and "
    r"|or |you can )?"
)
_A_NOUN = r"(?!(?: [\w-]+){1,2} (?:was|were|is|are|had|has|have|said|(?!need)[a-z]{2,}ed)\b)"
_URGE = rf"{_BEFORE}{_LEAD_IN}{any_of('urges')}\b{_A_NOUN}"
_LOOK = rf"{_BEFORE}{_LEAD_IN}(?:be sure to |don't forget to )?{any_of('looks')}\b{_A_NOUN}"
_WITHIN = r"[^.!?\n]{0,140}"
_BETWEEN = any_of("between_us")
_HERE = r"(?:here|at this link|via this link|this link)"

TO_READERS = "notice to readers"

URGES: tuple[Furniture, ...] = (
    sentence(TO_READERS, rf"{_URGE}\b{_WITHIN}\b{any_of('things')}\b"),
    sentence(
        "read-on link", rf"{_LOOK}\b{_WITHIN}\b(?:above|below)(?= ?[.:!)]| *$)", "above", "below"
    ),
    sentence(
        "read-on link",
        rf"{_BEFORE}read the rest of\b[^.\n]{{3,80}}|{_BEFORE}(?=[^.!?\n]{{0,60}}\b(?:full"
        rf"|complete|entire|more|details|results|transcript|text|summary"
        r"|breakdown|list|copy)\b)(?:(?!\b(?:has|have|had|was|were|said"
        r"|and)\b)[^.!?,\n]){3,70} (?:is|are|is available|are available|can be (?:found|read"
        r"|seen|viewed)) here(?=\.? *$|: ?https?://|\. )",
        "the rest of",
        " here",
    ),
    sentence(
        TO_READERS,
        rf"{_LOOK} (?:all (?:of )?|more of |some of |on )?our\b"
        rf"|{_LOOK}\b[^.!?,\n]{{3,60}} on our\b",
        "our ",
    ),
    sentence(
        "newsletter or app promotion",
        rf"{_BEFORE}{_LEAD_IN}(?:sign up|subscribe) (?:to|for|now|here|today|and|free)\b",
        "sign up",
        "subscribe",
    ),
    sentence(
        "read-on link",
        rf"{_URGE}\b(?! (?:and|or) )[^.!?,;\n]{{0,90}}\b{_HERE}(?= ?[.!:→»>]*(?: |$"
        rf"|\)))(?! (?:and|in|to|for|with"
        r"|at|on|that|is|was)\b)",
        " here",
        "this link",
    ),
    sentence(
        TO_READERS,
        rf"{_BEFORE}(?:if|to|for|want|need|looking|have|got|know|when|by|once|as a|you|your"
        rf"|we'll|the|before|i|already)\b{_WITHIN}\b(?:you|your|yours"
        rf"|i agree)\b{_WITHIN}\b{_BETWEEN}\b|\b{_BETWEEN}\b[^.!?\n]{{0,80}}\b(?:you|your)\b"
        rf"|{_BEFORE}(?:you|your|by)\b[^.!?\n]{{0,60}}\b{_BETWEEN}\b",
        "you",
        "i agree",
    ),
    sentence(
        TO_READERS,
        rf"{_BEFORE}(?:if this (?:was|has been) forwarded to you|to get it in your inbox"
        rf"|we'll (?:send|never"
        r" (?:share|sell))\b[^.\n]{0,80}\b(?:your|to you|inbox)"
        r"|the best of [^.\n]{0,60}(?:your inbox)|[^.!?\n]{0,120}\b(?:delivered|sent|straight"
        r"|direct(?:ly)?|right) (?:\w+ )?to your (?:inbox|e-?mail|phone|door)|want to (?:comment"
        r"|read more|know more|see more|learn more)\b|(?:do|did) you (?:see|spot|notice"
        r"|find) (?:a|an|any) (?:mistake|error|typo)s?\b|see (?:something|inaccuracies|an error"
        r"|a mistake)\b[^.?\n]{0,40}\?|start your (?:\w+ )?(?:free |digital )?(?:trial"
        r"|subscription)|(?:please )?(?:enter|provide|confirm|verify) (?:a"
        r"|your) (?:valid )?e-?mail|please (?:log|sign) in\b|if you (?:don't|do not) see (?:the"
        r"|this) (?:video|form|comments|map)|[^.!?\n]{0,60}\bdisplaying the site without\b)",
        "you",
        "the site",
        "please",
        "want to",
        "see ",
    ),
)

MONEY: tuple[Furniture, ...] = (
    sentence(
        "advertising notice",
        r"\b(?:buy|bought|purchas\w+|links?|clicks?)\b[^.\n]{0,60}\b(?:may|might|can|could|will"
        r"|we)\b[^.\n]{0,20}\b(?:earn|receive|make|get)\b[^.\n]{0,40}\b(?:commissions?"
        r"|compensation)\b|\b(?:earn|receive|get|make)s? (?:an? |some )?(?:small |affiliate"
        r" |sales )?(?:commissions?|compensation)\b[^.\n]{0,60}\b(?:links?|purchas\w+"
        r"|sales from)\b",
        "commission",
        "compensation",
    ),
    rule(
        "advertising notice",
        r"(?<=commission\.)\s{1,4}(?:here's how it works|learn more|see our [^.\n]{3,40}"
        r"|read (?:more|our [^.\n]{3,40}))\.",
        "commission",
    ),
    sentence(
        "donation appeal",
        rf"{_BEFORE}(?:please )?(?:support|donate|give|contribute|help|consider|become|join|make"
        rf"|your|our"
        r"|we (?:rely|depend)|this (?:work|reporting|journalism|story) (?:is"
        r"|was) (?:made possible|funded|supported))\b[^.!?\n]{0,100}\b(?:donat(?:e|ions?|ing)"
        r"|contributions?|gifts?|memberships?|members?|supporters?|subscribing|subscriptions?"
        r"|support)\b[^.!?\n]{0,60}\b(?:journalism|reporting|newsroom|news|our work"
        r"|our mission)\b|\b(?:support|fund|back)(?:s|ing)? (?:our|independent|local|quality"
        r"|nonprofit) (?:\w+ )?(?:journalism|reporting|newsroom|news)\b"
        rf"|\b(?:rel(?:y|ies)|depends?) on (?:\w+ )?(?:readers?|listeners?|viewers?|members?)(?:'"
        rf"|s')?"
        r" (?:donations?|support|contributions?|gifts)\b",
        "journalism",
        "reporting",
        "newsroom",
        "news",
        "readers",
        "reader ",
        "listener",
        "viewer",
        "member",
    ),
)

COMMENTS: tuple[Furniture, ...] = (
    sentence(
        "comment rules",
        r"\bcomments?\b[^.!?\n]{0,60}\b(?:subject to moderation|(?:are|is|will be) (?:pre-"
        r"|post-)?moderated)\b"
        rf"|{_BEFORE}(?:reader |user |these )?comments (?:(?:posted|left|made|published|here"
        rf"|below|on|this|our|site|page)"
        r" )*(?:are closed|do not (?:necessarily )?(?:represent|reflect))\b|\b(?:keep"
        r"|please)\b[^.!?\n]{0,40}\bcomments?\b[^.!?\n]{0,30}\b(?:civil|respectful|on[- ]topic"
        r"|clean)\b|\bcomment(?:ing)? (?:policy|guidelines)\b|\bwe reserve the right to (?:remove"
        r"|delete|edit|reject)\b|\bresponsible for (?:the content of )?(?:the |their )?comments\b"
        r"|\bwelcome (?:your|reader) comments\b|\b(?:obscene|vulgar"
        r"|lewd),? (?:\w+,? ){0,3}(?:language|comments)\b|\bsexually-oriented language\b"
        rf"|{_BEFORE}to comment, ",
        "comment",
        "reserve the right",
        "reserves the right",
        "vulgar",
    ),
)

GREETINGS: tuple[Furniture, ...] = (
    rule(
        TO_READERS,
        r"^ *(?:hi|hello|hey|dear|welcome|good (?:morning|afternoon"
        r"|evening))(?:,? [\w']+){0,4} ?[!,] *$|^ *have a (?:great|good|nice|super|wonderful"
        r"|lovely|safe|happy) (?:day|week(?:end)?|evening|night|one|holiday)[,.!]? *$|(?:^ *"
        r"|(?<=[.!?] ))(?:thanks|thank you) (?:so much )?for (?:reading|visiting|watching"
        r"|listening|subscribing|signing up|joining us|tuning in|your (?:interest"
        r"|subscription))\b[^\n!?]{0,60}?(?:[.!](?= |$)|$)|^ *(?:we|i) hope this (?:newsletter"
        r"|e-?mail|letter) finds you\b[^.!\n]{0,120}[.!]? *"
        r"|^ *wishing you\b[^.\n]{0,60}[,.!]? *$|^ *(?:best|kind|warm) (?:regards|wishes),? *$",
        "hi ",
        "hello",
        "hey ",
        "dear ",
        "welcome",
        "good ",
        "have a",
        "thank",
        "finds you",
        "wishing",
        "best",
        "kind",
        "warm",
    ),
)

RULES: tuple[Furniture, ...] = (*URGES, *MONEY, *COMMENTS, *GREETINGS)
