"""What an outlet says of its own text: updates, corrections, where else it ran, who follows it."""

from __future__ import annotations

from crosscheck.clean.calendar import FULL_DATE
from crosscheck.clean.credits import NAME
from crosscheck.clean.furniture import Furniture, any_of, cased, rule, sentence

_BEFORE = r"(?:^ *[(\[*]?|(?<=[.!?] )|(?<=[.!?] \()|(?<=[.!?][\"')] ))"
_TEXTS = any_of("texts")
_ERROR = (
    r"(?:misstated|misspelled|misidentified|mischaracterized|misquoted|misreported|omitted"
    r"|incorrectly|mistakenly|erroneously|inaccurately|wrongly|gave|said|stated|listed|contained"
    r"|reported|referred|attributed|included|described|was|had)"
)

DEVELOPING = "developing-story notice"
CORRECTION = "correction notice"

CORRECTIONS: tuple[Furniture, ...] = (
    sentence(
        CORRECTION,
        rf"\b(?:earlier|previous|prior|original|initial|first) versions? of (?:this"
        rf"|the) (?:{_TEXTS}|report|headline|caption)\b[^.\n]{{0,30}}\b{_ERROR}\b"
        r"|\ban? (?:article|obituary|editorial|item|entry|headline|essay|interview"
        r"|review) [^\n]{0,400}\b(?:misstated|misspelled|misidentified|mischaracterized"
        r"|misquoted|referred (?:incorrectly|imprecisely)|gave an incorrect|was incorrect"
        r"|rendered incorrectly)\b|\bthe (?:headline|caption) (?:has been|was) (?:updated"
        r"|corrected)\b",
        "version of this",
        "version of the",
        "versions of this",
        "the headline",
        "the caption",
        "an article",
        "an obituary",
        "an editorial",
        "an item",
        "an entry",
        "an essay",
        "an interview",
        "a review",
    ),
    rule(
        CORRECTION,
        r"^ *(?:[*(\[] ?)?(?:correction|clarification|editor'?s'? note|publisher's note"
        r"|update note|author's note)s?(?: \([^()\n]{3,40}\)|,? [^:\n]{3,30})? ?(?::|--|—"
        r"|–) ?[^\n]{0,400}$",
        "correction",
        "clarification",
        "editor",
        "publisher's note",
        "update note",
        "author's note",
    ),
    sentence(
        DEVELOPING,
        rf"\bthis (?:{_TEXTS}|report) (?:has (?:since )?been|was|is|will be|was last"
        rf"|is being) (?:\w+ly )?"
        r"(?:updated|corrected|amended|edited|revised|clarified|modified)\b",
        "this ",
    ),
)

ELSEWHERE: tuple[Furniture, ...] = (
    sentence(
        "republication notice",
        rf"\bthis {_TEXTS} (?:(?:has|had) been |was |is |were )?(?:also |first |originally"
        rf" |previously |last )*"
        r"(?:published|republished|reprinted|reposted|syndicated|appeared|appears|produced (?:in"
        r"|by|with|as)|adapted from|excerpted from|translated|co-?published|part of (?:a|an|our"
        r"|the)|an? (?:abridged|edited|excerpted|updated|shortened|condensed))\b",
        "this ",
    ),
    rule(
        "republication notice",
        r"^ *(?:\(?c\)? ?\d{4} [^\n]{2,60}|visit [^\n]{2,50} at (?:https?://|www\.)[^\s]{3,60}"
        r"|distributed by [^\n]{2,60}|information from:? [^\n]{2,60}(?:https?://"
        r"|www\.)[^\s]{3,60}|information from: [^\n]{2,80}|online: *[^\n]{0,60}(?:https?://"
        r"|www\.)[^\s]{3,60}|[^\n]{0,60}trust principles)\.? *$",
        "visit ",
        "distributed by",
        "information from",
        "online:",
        "(c)",
        "trust principles",
    ),
    rule(
        "copyright",
        r"(?:^ *|(?<=[.!?] ))\(?(?:tm\)?|[\w-]{2,30}™|®) ?(?:and|&) ?©[^\n]{0,400}$",
        "©",
    ),
    sentence(
        "rights notice",
        r"\b(?:material|content|articles?|contents|text|images"
        r"|photographs?)\b[^.\n]{0,40}\bmay not be (?:published|reproduced|copied|broadcast"
        r"|rewritten|redistributed|republished|used)\b|\bconstitutes acceptance of\b"
        r"|\bdo not sell (?:or share )?my\b|\b(?:i|you) agree to (?:our|the"
        r"|be bound by)\b[^.\n]{0,40}\b(?:terms|policy|agreement|conditions|notice)\b",
        "may not be",
        "constitutes acceptance",
        "do not sell",
        "agree to",
    ),
    sentence("rights notice", r"\(updated \d{1,2}/\d{1,2}/\d{2,4}\)", "(updated"),
)

COVERAGE: tuple[Furniture, ...] = (
    sentence(
        DEVELOPING,
        r"\b(?:we will|we'll|we are|we're|our (?:news )?(?:team|crew"
        r"|reporters?)) (?:also |continue to |be )*(?:have|having|bring|bringing|post|posting"
        r"|provide|update|updating|keep|add|share|follow|following|monitor|monitoring"
        r"|working to (?:learn|gather|get))\b[^.\n]{0,80}\b(?:th(?:is|e) (?:\w+ )?(?:story|page"
        r"|post|article)|updates?|you (?:updated|posted|more)|more (?:details|information|on)"
        r"|details|the latest)\b|\b(?:bring|keep) you (?:the latest|more (?:details|information"
        r"|on)|updates?|updated|posted)\b",
        "we ",
        "we'",
        "our ",
        " you ",
    ),
    rule(
        DEVELOPING,
        r"(?:^ *|(?<=[.!?] ))(?:more (?:details|information|updates)? ?(?:to (?:come|follow)"
        r"|as (?:it|they|these) becomes? available|(?:will be )?(?:posted|added) (?:here )?(?:as"
        r"|when) [^.\n]{3,50})|(?:please )?(?:check|come) back(?: here| soon| later"
        r"| often)?(?: for (?:more|updates?|details|the latest)[^.\n]{0,40}| with [^.\n]{3,40}"
        r"| as [^.\n]{3,40})?|refresh (?:this|the) page[^.\n]{0,40}|this is (?:a"
        r"|an) (?:developing|breaking|evolving|ongoing)(?: news)? (?:story|situation)"
        r"|stay (?:with|tuned)[^.\n]{0,60}|follow (?:along )?for (?:updates"
        r"|more)[^.\n]{0,30})[.!]?(?= |$|\))",
        "more ",
        "check back",
        "come back",
        "refresh",
        "this is a",
        "stay ",
        "for updates",
    ),
    cased(
        "video credit",
        rf"(?:^ *|(?<=[.!?] ))(?:[Oo]ur |[A-Z][\w./&-]*(?: \d{{1,2}})?(?: [A-Z]\w+)?'s ){NAME}"
        r" (?:has|is|was|reports?|spoke|talked|takes|explains|shows|joins|went|will have"
        r"|breaks)\b(?![^.\n]* said)[^.\n]{0,80}\b(?:more|story|report|live|latest|details"
        r"|[Nn]ews (?:\d|at)|video|above|below|tonight)\b[^.\n]{0,40}\.?"
        rf"|(?:^ *|(?<=[.!?] ))(?:[A-Z][\w./&-]*(?: \d{{1,2}})?'s ){NAME} (?:reports|has (?:more"
        rf"|the latest))\.? *$",
        "'s ",
        "our ",
    ),
    cased(
        DEVELOPING,
        r"(?:^ *|(?<=[.!?] ))(?:[A-Z\d][\w/.&-]* ){1,4}(?:has|have) (?:a |our )?(?:crews?"
        r"|reporters?|teams?) (?:on|at|headed|heading|en route"
        r"|going)\b[^.\n]{0,30}\bscene\b[^.\n]{0,60}\.?",
        "scene",
    ),
)

STAMPS: tuple[Furniture, ...] = (
    rule(
        "date line",
        r"^ *(?:[-–|•·] *)?(?:(?:first |last |originally )?(?:published|posted|updated|modified"
        r"|created)(?: on| at)?:? )?"
        rf"(?:\d{{1,2}}:\d{{2}} ?(?:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?(?:,| on| \|| /)? {FULL_DATE}"
        rf"|{FULL_DATE}(?:,| at| \|| /| -)? ?\d{{1,2}}:\d{{2}} ?(?:[ap]\.?m\.?)?(?:"
        rf" [A-Z]{{2,4}})?|(?:originally |first |last )?(?:published|posted"
        rf"|updated) (?:on )?{FULL_DATE})(?: (?:published|posted|updated):?[^\n]{{4,50}})?\.? *$",
        "am",
        "pm",
        "a.m",
        "p.m",
        ":",
        "published",
        "posted",
        "updated",
    ),
    cased(
        "date line",
        r"^ *(?:Article|News(?: & Views)?|Research|Comment|Editorial|Feature|Opinion|Review"
        r"|Analysis|Correspondence|Nature \w+|Career \w+) \d{1,2} [A-Z]{3} \d{2,4} *$",
    ),
)

RULES: tuple[Furniture, ...] = (*CORRECTIONS, *ELSEWHERE, *COVERAGE, *STAMPS)
