"""Lines of controls and notices, titles behind a label, and numbers that count pictures."""

from __future__ import annotations

from crosscheck.clean.credits import NAME
from crosscheck.clean.furniture import Furniture, any_of, cased, rule

_CONTROL = rf"{any_of('controls')}(?: ?\(\d{{1,5}}\))?"
_LINKS = any_of("links")
_PHONE = r"\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,3}"
_MAKERS = any_of("makers")

_AFTER_STOP = r"(?:(?<=[.!?\"')]\n)|(?<=[.!?\"')] \n)|(?<=[.!?\"')]\n\n))"

BARS: tuple[Furniture, ...] = (
    rule(
        "navigation",
        rf"^ *(?:[•*·>»☰(\[-]+ *)?{_CONTROL}(?:[ |•·,/>→»]{{1,5}}{_CONTROL}){{0,10}}"
        rf" ?[.!?:…→»>+)\]]* *$",
    ),
    rule(
        "navigation",
        r"^ *(?:\d{1,2}:\d{2}(?: ?/ ?\d{1,2}:\d{2})?|(?:current time|duration|image|photo"
        r"|slide) \d{1,3}(?::\d{2}| of \d{1,3})?|\[?(?:rel|ad|cont|advertisement)\]?|(?:story"
        r"|article|post) continues (?:below|after) (?:this |the |an? )?(?:ad|advertisement|video"
        r"|gallery|photo)s?\.?|advertisement ?[-–—|] ?[a-z ]{3,40}) *$",
        ":",
        "image",
        "photo",
        "slide",
        "current time",
        "duration",
        "continues",
        "advertisement",
        "[",
    ),
)

TITLES: tuple[Furniture, ...] = (
    rule(
        "related headline",
        rf"{_AFTER_STOP}^ *(?:[•*·>»-]+ ?)?{_LINKS} ?(?:\||>+|»+|→|:|--|—"
        rf"|–)(?: ?>+)? ?(?=(?-i:[A-Z\"'\d]))[^\n]{{5,160}}?"
        r"(?<![.!\"]) *$"
        rf"|^ *[(\[]{_LINKS} ?(?:\||>+|»+|→|:|--|—|–) ?[^\n]{{5,160}}[)\]] *$",
    ),
    rule("media label", rf"{_AFTER_STOP}^ *(?:poll|quiz): [^\n]{{5,160}}\? *$", "poll:", "quiz:"),
)

MAKERS: tuple[Furniture, ...] = (
    cased(
        "byline",
        rf"^ *(?:[Bb][Yy]:? {{0,2}}|Author: ?|Reporter: ?|Writer: ?"
        rf"|[|–—-]+ ?[Bb]y ){NAME}(?:(?: and |, | & ){NAME}){{0,3}}(?: ?\| ?[^\n]{{3,40}})? *$",
    ),
    cased("byline", rf"^ *(?:–|—|--?) ?{NAME}(?:, [^\n.]{{3,60}})?(?=\s*\Z)", "-", "–", "—"),
    cased(
        "byline",
        r"^ *(?:–|—|--?) ?(?:The )?(?:Associated Press|Reuters|AP|AFP|UPI|Bloomberg"
        r"|[A-Z][\w ]{2,30} staff) *$",
        "-",
        "–",
        "—",
    ),
    cased(
        "byline",
        rf"^ *[Bb][Yy]:? {{1,3}}{NAME}, (?:an?|the) [^\n,]{{0,60}}\b(?i:{_MAKERS})\b[^\n]*$"
        rf"|^ *{NAME} of (?:[Tt]he )?[A-Z][\w.' ]{{2,40}} [Ss]taff *$",
        "by",
        " staff",
    ),
    rule(
        "contributor credit",
        r"^ *(?:with (?:files|reporting|additional reporting|information|reports) from"
        r"|with reporting by) [^\n]{3,100}$|(?:^ *|(?<=[.!?] ))(?-i:(?:[A-Z][\w.'-]*"
        r" ){1,5})contributed (?:reporting|research)\b[^.\n]{0,200}\.? *$|(?:^ *"
        r"|(?<=[.!?] ))(?-i:(?:[A-Z][\w.'-]*,? (?:and )?){2,6})(?:also )?contributed\. *$|(?:^ *"
        r"|(?<=[.!?] ))\(?(?:curated|compiled|edited|reported|produced|hosted"
        r"|fact-checked) by (?-i:[A-Z])[^.\n]{3,120}\.?\)? *$",
        "with files",
        "reporting from",
        "reporting by",
        "information from",
        "reports from",
        "contributed",
        "ed by",
    ),
    rule(
        "reporter contact",
        rf"^ *(?:phone|tel|call|fax|e-?mail|text): ?(?:{_PHONE}|{_MAIL})\.? *$|^ *{_PHONE} *$"
        rf"|^ *@\w{{2,30}}\.? *$|(?:^ *|(?<=[.!?] ))(?:please )?(?:send|e-?mail"
        rf"|submit) [^.\n]{{2,90}} {_MAIL}\.?(?= |$)"
        r"|(?:^ *|(?<=[.!?] ))on (?:twitter|x|instagram),? follow [^\n]{3,160}$"
        r"|^ *\(?h/t:? [^\n]{2,60}$"
        rf"|^ *[A-Z][\w.' -]{{3,40}}[:,;|] ?(?:{_PHONE}[ ;,|]{{1,3}}(?=\S*@)|{_MAIL})(?:[ ;,"
        rf"|]{{0,3}}(?:{_PHONE}|{_MAIL}|@\w{{2,30}})){{0,3}} *$",
        "-",
        "@",
        "follow",
        "h/t",
    ),
    cased(
        "photo credit",
        rf"^ *{NAME} (?:via|for|/) (?:AP|AFP|Reuters|The Associated Press|Getty|Getty Images) *$"
        r"|^ *(?:[Ii]mage|[Pp]hoto|[Vv]ideo|[Mm]ug ?shot|[Gg]raphic)s? (?:via|credit:?"
        r"|courtesy(?: of)?:?) [^\n.]{2,60}$|^ *(?:[A-Z][\w.'&-]* ){1,5}(?:[Pp]hoto|PHOTO"
        r"|[Mm]ug ?shot|[Bb]ooking photo)s? *$|^ *[^\n.!?]{2,60}[/ ](?:Getty Images|iStock"
        r"|Shutterstock|Alamy)\. *$|^ *[Ss]creen ?(?:shot|grab) (?:from|of|via) [^\n.]{2,60}$",
    ),
)

REFERENCES: tuple[Furniture, ...] = (
    rule(
        "reference",
        r"^ *\*{0,6} ?(?:https?://|www\.|doi: ?|(?:[\w-]+\.)+(?:com|org|gov|net"
        r"|edu)/)[^ \n]+(?: [A-Z][\w ]{2,40})? *$|^ *[^\n:.]{3,60}: ?https?://[^ \n]+ *$"
        r"|^ *(?-i:[A-Z])[\w'-]+, (?:(?-i:[A-Z])\.[ -]?)+[^\n]{0,200}\b(?:doi\.org/|arXiv\b"
        r"|et al\.)[^\n]{0,120}(?:\(?(?:19|20)\d{2}\)?\.?) *$"
        r"|^ *\*{1,6} ?[A-Z][^\n]{5,160}\b(?:dated|entitled|accessed|retrieved)\b[^\n]{2,100}$"
        r"|^ *(?:e?ISSN|ISBN)(?:-1[03])?:? [\dX-]{8,17}(?: \(\w+\))? *$",
        "://",
        "www.",
        ".com/",
        ".org/",
        ".gov/",
        ".net/",
        ".edu/",
        "doi",
        "arxiv",
        "et al",
        "*",
        "issn",
        "isbn",
    ),
)

RULES: tuple[Furniture, ...] = (*BARS, *TITLES, *MAKERS, *REFERENCES)
