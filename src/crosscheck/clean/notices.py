"""Notices: rights, and where to find help.

A request to call the police with what one knows stays a claim: its telephone number can be wrong.
"""

from __future__ import annotations

from crosscheck.clean.furniture import Extent, Furniture, cased, rule, sentence

_PHONE = (
    r"(?:1[-. ])?\(?\d{3}\)?[-. ]"
    r"(?:\d{3}[-. ]\d{4}|\d{3}[-. ][A-Z]{4}|[A-Z]{3,8}-?[A-Z]{0,4}|[A-Z\d]{3,4}-[A-Z\d]{4})"
)
RIGHTS: tuple[Furniture, ...] = (
    rule(
        "copyright",
        r"(?:(?:^|(?<=[.!?] ))\(?(?:all contents? )?(?:©? ?copyright|©)|©|\(c\)(?= ?\d)) ?(?:©"
        r"|\(c\)|by)? ?"
        r"(?:[\w.]+ ){0,6}(?:19|20)\d\d\b[^\n]{0,200}",
        "copyright",
        "©",
        "(c)",
    ),
    cased("copyright", r"^ *Copyright(?: [A-Z][\w.&'-]*){1,6}\.? *$", "copyright"),
    rule("copyright", r"\ball rights reserved\b\.?[^\n]{0,120}", "all rights reserved"),
    rule(
        "republication notice",
        r"\b(?:a )?version of this (?:story|article|report) (?:first |originally |also )?"
        r"(?:appears|appeared|ran|was published)\b"
        r"|^ *this (?:story|article|post|report)(?: was)? (?:first |originally )?"
        r"(?:appeared|originated|published|ran|posted) (?:at|on|in|by)\b",
        "of this story",
        "of this article",
        "of this report",
        "originated",
        "originally",
        "first appeared",
        "first published",
        extent=Extent.SENTENCE,
    ),
    rule(
        "rights notice",
        r"\bthis (?:material|content|article|story) (?:may|must|can) ?not be "
        r"(?:published|reproduced|copied|redistributed)[^\n]{0,160}",
        "not be published",
        "not be reproduced",
        "not be copied",
        "not be redistributed",
    ),
)

HELP: tuple[Furniture, ...] = (
    cased(
        "hotline notice",
        r"(?:\b[A-Z][\w/&'()-]{0,30} ){0,6}(?:Crisis |Hot|Life"
        r"|Help) ?[Ll]ines?(?: for [^.:;\n]{2,40})?"
        rf": ?{_PHONE}(?: \(\d{{4}}\))?",
        "line",
    ),
    rule(
        "hotline notice",
        r"\b(?:abuse|violence|suicide|crisis|prevention|neglect|rape|assault|addiction|trafficking"
        r"|mental health|support|help)\b[^.\n]{0,60}"
        rf"\b(?:hot ?line|helpline|lifeline|crisis line|program)\b[^\n]{{0,120}}{_PHONE}"
        rf"|(?:^|(?<=[.!?] ))(?:call|visit|dial|text)\b[^\n]{{0,90}}\b(?:at|or|on|to)\b ?{_PHONE}",
        "hotline",
        "hot line",
        "helpline",
        "lifeline",
        "crisis line",
        "program",
        "call",
        "visit",
        "dial",
        "text",
        extent=Extent.SENTENCE,
    ),
    sentence(
        "hotline notice",
        r"(?:^ *|(?<=[.!?] ))(?:if you|anyone (?:in|who is|struggling)|for help|to (?:get|find)"
        r" help|text)\b[^.!?\n]{0,120}"
        r"\b(?:(?:call|dial|text)(?: or (?:call|dial|text))? (?:911|988|211|\d{5,6})|text"
        r" \W?\w{2,12}\W? to \d{3,6})\b"
        r"|(?:^ *|(?<=[.!?] ))text \W?\w{2,12}\W? to \d{3,6}\b"
        rf"|(?<=need help\? )call[^.\n]{{0,60}}{_PHONE}|^ *need help\? call[^.\n]{{0,60}}{_PHONE}",
        "call",
        "text",
        "dial",
    ),
    rule(
        "hotline notice",
        r"\bresources are (?:also )?available\b|\bstruggling with thoughts of\b",
        "resources are",
        "struggling with",
        extent=Extent.SENTENCE,
    ),
    cased(
        "hotline notice",
        r"\b(?:Online resources )?[A-Z][\w-]*(?:[ /](?:[A-Z][\w-]*|for|of|and)){0,9}: "
        r"(?:www\.)?[a-z][\w-]{1,40}"
        r"\.(?:org|gov|com|net)(?:/\w{0,30}){0,3}(?= |$)",
        ".org",
        ".gov",
        ".com",
        ".net",
    ),
)

RULES: tuple[Furniture, ...] = (*RIGHTS, *HELP)
