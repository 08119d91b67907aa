"""Remnants of scraping: embedded posts, literal escapes, labels before a headline."""

from __future__ import annotations

from crosscheck.clean.calendar import FULL_DATE, WEEKDAY
from crosscheck.clean.furniture import Furniture, cased, rule

_LABEL = (
    r"(?:UPDATE[DS]?(?: ?#?\d{1,2})?|BREAKING(?: NEWS)?|EXCLUSIVE|DEVELOPING|JUST IN|LIVE"
    r"(?: UPDATES)?"
    r"|ALERT|CORRECTION|RECAP)"
)

_CLOCK = r"\d{1,2}(?::\d{2})? ?[ap]\.?m\.?"

RULES: tuple[Furniture, ...] = (
    rule("embedded post", r"\bpic\.twitter\.com/\w{1,20}", "pic.twitter.com"),
    cased(
        "embedded post",
        rf"(?:—|–|--) ?\n?[^\n@()]{{2,50}} \(@\w{{1,30}}\)(?:\s{{1,2}}{FULL_DATE})?",
        "(@",
    ),
    rule("scraping remnant", r"(?:\\[nrt])+", "\\n", "\\r", "\\t"),
    rule("scraping remnant", r"^ *[_*=~-]{3,80} *$"),
    rule("scraping remnant", r"&(?:nbsp|amp|quot|#\d{2,5});(?= *$)", "&"),
    rule("scraping remnant", r"\[email protected\]", "[email protected]"),
    cased(
        "update label",
        rf"^ *{_LABEL} ?(?::| \||(?= *$)| -- )",
        "update",
        "breaking",
        "exclusive",
        "developing",
        "just in",
        "live",
        "alert",
        "correction",
        "recap",
    ),
    cased(
        "update label",
        rf"^ *(?:{_CLOCK},? UPDATED?:?"
        rf"|(?:UPDATED?|Updated?)(?:,| at| on|:)? {_CLOCK}(?:,?\s{{1,2}}{WEEKDAY})?(?::|(?= *$)"
        r"|(?= [A-Z]{3})))",
        "update",
    ),
    rule(
        "update label",
        r"^ *(?:original|earlier|previous) (?:story|report|post|version|article)(?: below)? ?"
        r"(?::|(?= *$))",
        "original",
        "earlier",
        "previous",
    ),
    cased(
        "filing label",
        rf"^ *\((?:[Ff]irst |[Ll]ast )?(?:[Pp]ublished|[Pp]osted|[Uu]pdated)(?: on| at|:)? "
        rf"(?:{WEEKDAY},? )?{FULL_DATE}[^()\n]{{0,30}}\) *$",
        "published",
        "posted",
        "updated",
    ),
    cased(
        "media label",
        r"^ *(?:WATCH|VIDEO|PHOTOS?|GALLERY|LISTEN|AUDIO|Video|Watch|Gallery)(?: LIVE)?:",
        "watch:",
        "video:",
        "photo",
        "gallery:",
        "listen:",
        "audio:",
        "live:",
    ),
    cased("shouted slug", r"^ *[A-Z]{4,20}: *$", ":"),
)
