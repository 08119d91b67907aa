"""Credits: who took the picture, wrote the text or can be written to."""

from __future__ import annotations

from crosscheck.clean.calendar import FULL_DATE
from crosscheck.clean.datelines import SURE
from crosscheck.clean.furniture import Extent, Furniture, cased, rule

_SHORT = r"(?:[A-Z]\.|[A-Z][\w'-]+)"
NAME = rf"{_SHORT}(?: (?:{_SHORT}|de|da|di|van|von|der|bin|al)){{1,4}}"
_NAMES = rf"{NAME}(?:(?:, and |, | and | & ){NAME}){{0,4}}"
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,3}"
_HANDLE = r"@\w{2,30}"
_PHONE = r"(?:\+?1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
_ADDRESS = rf"(?:{_MAIL}|{_PHONE}|{_HANDLE})"

PHOTO_CREDIT = "photo credit"

PHOTOS: tuple[Furniture, ...] = (
    rule(PHOTO_CREDIT, r"\bbuy (?:this )?photos?\b", "buy photo", "buy this photo"),
    cased(
        PHOTO_CREDIT,
        r"[(\[](?:[Ff]ile |FILE )?(?:Photo|PHOTO|Image|IMAGE|Picture|Video|Screenshot|Graphic"
        r"|Illustration|Courtesy|Credit|photo|image|picture|video|screenshot)s?"
        r"(?: (?:by|via|from|credit|courtesy(?: of)?|provided by)\b| of (?=[A-Z])| ?[:/]"
        r"| ?(?=[)\]]))"
        r" ?\n? ?[^()\[\]\n]{0,80}[)\]]",
        "photo",
        "image",
        "picture",
        "video",
        "screenshot",
        "graphic",
        "illustration",
        "courtesy",
        "credit",
    ),
    cased(
        PHOTO_CREDIT,
        r"[(\[][A-Z][\w&.'/ -]{1,40}[ /](?:[Ff]ile )?(?:[Pp]hoto|PHOTO|[Ii]mage|[Pp]icture|[Vv]ideo"
        r"|[Ss]creenshot|[Gg]raphic)s?(?:[/ ][A-Z][^()\[\]\n]{1,50})?[)\]]",
        "photo",
        "image",
        "picture",
        "video",
        "screenshot",
        "graphic",
    ),
    cased(
        PHOTO_CREDIT,
        r"^ *[^\n.!?]{2,60}[/ ](?:Getty Images|AFP|iStock|Shutterstock|EPA|Reuters|REUTERS|Alamy)"
        r"(?:/[^\n.!?]{2,40})? *$|(?<=[a-z.])Credit(?=[A-Z])[^\n.]{2,60}$",
        "getty images",
        "/afp",
        "istock",
        "shutterstock",
        "/epa",
        "reuters",
        "alamy",
        "credit",
    ),
    cased(
        PHOTO_CREDIT,
        r"\([^()\n]{2,40}/(?:[A-Z]{2,5}|AFP|Getty(?: Images)?|Reuters|[A-Z]\w+"
        r"(?: [A-Z]\w+){0,3})\)",
        "/",
    ),
    cased(
        PHOTO_CREDIT,
        r"\b(?:(?:PHOTO|IMAGE|VIDEO|Photo|Image|Video|Picture) )?(?:CREDIT"
        r"|Credit)[Ss]?: ?[^\n]{1,80}?"
        rf"(?= {SURE.pattern}| ?\n| ?$)",
        "credit:",
        "credits:",
    ),
    rule(
        PHOTO_CREDIT,
        r"^ *(?:photo|image|picture|photograph)s?(?: by| via| from|:| /) ?[^\n]{2,80}$",
        "photo",
        "image",
        "picture",
    ),
    rule(
        PHOTO_CREDIT,
        r"(?<=[ \n])[|/] {0,2}[^|\n.]{0,50}\b(?:photo|image|file|getty images|afp|reuters)s? *$",
        "photo",
        "image",
        "file",
        "getty",
        "afp",
        "reuters",
    ),
    cased(
        PHOTO_CREDIT,
        r"(?:(?<=[.!?\"] )|^ *)(?:Photo |Image |Video )?[Cc]ourtesy(?: of|:|/"
        r"| by)? ?[^\n.]{2,80}\.?"
        r" *$",
        "courtesy",
    ),
    cased(
        PHOTO_CREDIT,
        r"(?:(?<=[.!?\"] )|^ *)(?:File photo|FILE PHOTO|Handout|AP Photo|AFP Photo"
        r"|Getty Images)(?:[/ ][^\n.]{2,60})? *$",
        "file photo",
        "handout",
        "ap photo",
        "afp photo",
        "getty images",
    ),
    cased(
        "video credit",
        r"(?:\b[A-Z][\w.]{1,20}'s )?"
        rf"\b{NAME} has (?:that|the|this|more(?: on (?:that|this|the))?|our) "
        r"(?:story|report|details|latest)\.",
        " has ",
    ),
    cased(
        PHOTO_CREDIT,
        r"\b[Vv]iew [Ff]ull [Cc]aption\b(?: [^\n]{2,80}?"
        rf"(?= {SURE.pattern}| [A-Z]{{3,}}(?:, [A-Z][a-z.]{{2,12}})? ?[—–]| *$))?",
        "view full caption",
    ),
    cased(
        "video credit",
        rf"^ *(?:[A-Z][\w.]{{0,20}}(?: \d{{1,2}})?'s )?{NAME} reports(?: live)?\. *$",
        " reports",
    ),
    cased(
        "video credit",
        r"(?:\b[a-z]+ )?(?:\b[A-Z][\w.]* ){0,4}\b[Rr]eporter "
        rf"{NAME} (?:went|goes|is|was|has been|reports) [Ll]ive\b",
        "reporter",
        extent=Extent.SENTENCE,
    ),
    cased(
        "video credit",
        rf"(?:(?<=; )|(?<=, )|^ *)(?:(?:chief|senior|[A-Z][\w.]*) ){{0,5}}"
        rf"(?:[Cc]orrespondent|[Rr]eporter|[Aa]nchor) {NAME} reports(?: live)?"
        r"(?: (?:from|on) [^.\n]{2,80})?\. *$",
        "reports",
    ),
    cased(
        "video credit",
        r"(?:^ *|(?<=; ))(?:[A-Z][\w.']*[ ,]{1,2}){1,4}(?:[\w.']+ ){0,9}"
        r"(?:correspondent|reporter|anchor|host|analyst|contributor|columnist|editor|strategist) "
        rf"(?:{NAME} )?(?:reacts?|weighs? in|joins?|discuss(?:es)?|breaks? down"
        r"|explains?|debates?|reports?) (?:on|with|to|from|as|in) ['\"“‘]{0,2} ?[A-Z][^\n]{2,60}$",
        " react",
        " weigh",
        " join",
        " discuss",
        " break",
        " explain",
        " debate",
        " report",
    ),
)

BYLINES: tuple[Furniture, ...] = (
    cased(
        "byline",
        rf"^ *(?:BY|By|Written by|Reported by|Story by|Words by):? (?:{_NAMES}"
        rf"|[A-Z][A-Z.' -]{{3,40}})"
        rf"(?:(?:,| \||/| -| –| —) ?[A-Z][^\n.!?]{{1,60}})?(?: {_MAIL})?"
        rf"(?:[ ,|]{{0,3}}{FULL_DATE})? *$",
        "by",
    ),
    cased(
        "byline",
        rf"^ *By {NAME} ?[,|]? [KW][A-Z]{{2,3}}(?:-?TV)?(?:-[A-Z][a-z]+(?: [A-Z][a-z]+)?)?"
        r"(?= (?:The|An?|Police|It|In|Two|Three|Four|Five|[A-Z][a-z]+) )",
        "by ",
    ),
    cased("byline", rf"(?<=[.!?\"'])[ \n]{{0,3}}[–—-]{{1,2}} ?By {_NAMES}\.? *$", "by "),
    cased("byline", rf"^ *(?:[–—]|--?) ?{NAME},? {{1,2}}{_MAIL} *$", "@"),
    cased("byline", rf"(?:^|(?<=[.!?] )) *{NAME} ?[,|/]? {{1,3}}{_MAIL} *$", "@"),
    cased(
        "contributor credit",
        rf"\bContribut(?:ing|ors?)(?: reporters?| writers?)?: ?{_NAMES}",
        "contribut",
    ),
    cased(
        "contributor credit",
        r"(?:^|(?<=[.!?] )|(?<=[.!?][\"')] )) *(?:(?:The )?[A-Z][^.\n]{2,160} (?:also )?contributed"
        r"(?: reporting| (?:reporting )?to (?:this|the) (?:report|story|article)|(?= from [A-Z]))"
        r"|(?:[A-Z][\w.'-]*,? (?:and )?){2,8}(?:also )?contributed)(?: from [^.\n]{2,40})?\.",
        "contributed",
    ),
    cased(
        "contributor credit",
        r"(?:^|(?<=[.!?] )) *\(?(?:Additional )?(?:[Rr]eporting|[Ee]diting"
        r"|[Ww]riting) by [A-Z][^.\n]{2,160}"
        r"\.?\)? *$",
        "ing by",
    ),
)

CONTACTS: tuple[Furniture, ...] = (
    rule(
        "author address",
        rf"^ *(?:e-?mail|twitter|contact|tel|phone)?:? ?{_MAIL}(?:[ ,|]{{1,3}}{_PHONE})? *$",
        "@",
    ),
    rule(
        "author address",
        r"^ *(?:twitter|e-?mail|instagram|facebook): ?@?[\w.]{2,40} *$",
        "twitter",
        "mail",
        "instagram",
        "facebook",
    ),
    cased(
        "reporter contact",
        rf"(?:^|(?<=[.!?] )) *(?:You can )?(?:Contact|Reach|E-?mail|Follow|Call) "
        rf"(?:(?:the )?(?:reporter|writer|author|staff writer|editor) )?"
        rf"(?:{NAME}|him|her|them|me|reporter)?(?: at| on)?:? {{0,2}}(?:{_ADDRESS}"
        rf"|[Tt]witter)[^\n]{{0,120}}$",
        "contact",
        "reach",
        "mail",
        "follow",
        "call",
    ),
    cased(
        "reporter contact",
        rf"\b(?:He|She|They|{NAME}|[Tt]he (?:reporter|writer|author)) can be (?:reached"
        rf"|contacted) at:? [^\n]{{4,100}}$",
        "can be ",
    ),
    cased(
        "reporter contact",
        rf"(?:^|(?<=[.!?] )) *{NAME} is (?:a|an|the) (?:[\w'.& -]{{0,60}} )?"
        r"(?:(?:staff|senior|news|freelance|sports) (?:writer|reporter|editor)|columnist"
        r"|(?:reporter|correspondent|writer|editor) (?:for|at|with)) ?[^.\n]{0,60}\.",
        " is a",
        " is the",
    ),
)

RULES: tuple[Furniture, ...] = (*PHOTOS, *BYLINES, *CONTACTS)
