"""What a page disclaims: advice, liability, opinions that are not its own."""

from __future__ import annotations

from crosscheck.clean.furniture import Furniture, rule, sentence

DISCLAIMER = "disclaimer"

_ADVISING = r"(?:financial|investment|legal|tax|medical|professional|trading|accounting|health)"
_AUTHOR = r"(?:the |this )?authors?"

RULES: tuple[Furniture, ...] = (
    rule(
        DISCLAIMER,
        r"^ *\**(?:disclaimer|disclosures?|full disclosure|legal notice|important (?:notice"
        r"|information|disclosures?))(?: ?:| ?--| ?—| ?–| statement:)[^\n]*$",
        "disclaimer",
        "disclosure",
        "legal notice",
        "important",
    ),
    sentence(
        DISCLAIMER,
        r"(?:(?<=\. )|^ *)(?=[^.\n]*\b(?:this|these|nothing|i am|we|our|author|article|content"
        r"|information|intended|constitutes?|construed|nor an?)\b)"
        rf"[^.\n]{{0,200}}\b(?:not|nor|nothing|never)\b[^.\n]{{0,90}}\b{_ADVISING}(?:,? (?:and"
        rf" |or |nor )?{_ADVISING}){{0,4}}"
        r",? (?:advice|advisors?|advisers?|recommendations?)\b(?![^.\n]* said\b)"
        r"|\b(?:solely |only )?for (?:general )?(?:informational|information|educational"
        r"|illustrative)(?: (?:and|or) \w+)? purposes\b(?: only)?|\b(?:consult|seek"
        r"|obtain)(?: with)? (?:an?|your|the advice of an?|independent|professional)? ?(?:own )?"
        rf"(?:attorney|{_ADVISING} (?:advis[eo]r|professional|advice)|licensed|qualified)\b"
        r"|\bdo your own (?:\w+ )?(?:research|due diligence)\b|\berrors and omissions excepted\b"
        r"|\b(?:past|historical) performance (?:is|does|may) no(?:t|) ",
        "advice",
        "advis",
        "purposes",
        "attorney",
        "own research",
        "own thorough research",
        "due diligence",
        "omissions excepted",
        "performance",
        "recommendation",
    ),
    sentence(
        DISCLAIMER,
        rf"\b{_AUTHOR}(?=[^.\n]{{0,90}}\b(?:not|no)\b)(?: and [\w. ]{{2,30}})? (?:has|have|had"
        rf"|holds?|owns?|makes?|is|are|will|do|does|assumes?"
        r"|accepts?)\b[^.\n]{0,60}\b(?:no positions?|no business relationship"
        r"|not received compensation|responsib\w+|liab\w+|representations?|registered investment"
        r"|recommendations?|warrant\w+|positions? in any|personalized)\b"
        r"|\b(?:investment advis(?:ory|er|or) (?:representatives?|firm)"
        r"|registered investment advis(?:ers?|ors?))\b|\b(?:unaffiliated entities|member finra"
        r"|finra/sipc|securities offered through"
        r"|loss of (?:all|some|part)\b[^.\n]{0,25}\binvestment)\b"
        r"|\b(?:accuracy, completeness|completeness, or suitability"
        r"|accuracy or completeness) of (?:this|the) information\b",
        "author",
        "investment advi",
        "finra",
        "unaffiliated",
        "securities offered",
        "your investment",
        "completeness",
    ),
    sentence(
        DISCLAIMER,
        r"\b(?:views?|opinions?)(?: and opinions)? (?:(?:that are )?expressed|here|herein"
        r"|in this \w+|of (?:the |our )?(?:author|columnist"
        r"|contributor)s?)\b[^.\n]{0,60}\b(?:are|is|do|does)\b[^.\n]{0,30}\b(?:those of|own"
        r"|(?:represent|reflect))\b(?![^.\n]* said\b)",
        "views",
        "view ",
        "opinions",
        "opinion ",
    ),
)
