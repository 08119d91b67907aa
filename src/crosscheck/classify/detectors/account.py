"""XC404 account-name: one video, picture or post is put under two accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from crosscheck.classify.facts import Fact, clashes
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.span import Span
from crosscheck.model.story import Article

RULE = Rule(
    "XC404",
    "account-name",
    Kind.NAME,
    "A video, picture or post is put under two accounts of one platform.",
    "Under which account does it stand, and which one only shares it?",
    errs="Two posts, or one that was posted anew by somebody else.",
)
EXAMPLES = (
    Example(
        True,
        "The video of the crane was posted on YouTube by “HarbourEye”, the mayor said.",
        "The video of the crane stands on YouTube under an account named QuayWatcher.",
    ),
    Example(
        False,
        "The video of the crane was posted on YouTube by “HarbourEye”, the mayor said.",
        "The YouTube video of the crane was uploaded by a user called Harbour Eye.",
    ),
    Example(
        False,
        "The video of the crane was posted on YouTube by “HarbourEye”, the mayor said.",
        "The video of the crane was shared on Twitter by an account named QuayWatcher.",
    ),
)
SAME_NAME = 80.0  # of 100: "HarbourEye" and "Harbour Eyes" are spellings of one name
_PLATFORM = re.compile(
    r"\b(YouTube|Facebook|Instagram|Twitter|TikTok|Vimeo|Reddit|Telegram|Snapchat|Flickr)\b"
)
_ITEM = re.compile(
    r"\b(video|clip|footage|photo|picture|image|post|tweet|message)s?\b", re.IGNORECASE
)
_NAME = r"[“\"'‘]?@?(?P<name>[A-Z0-9][\w.]*(?: [A-Z][\w.]*){0,2})"
_ACCOUNT = re.compile(
    rf"\b(?:account|channel|user|username|profile|page|handle)\b,? "
    rf"(?:that is |which is )?(?:named|called|titled|under the name(?: of)?) {_NAME}",
)
_BY = re.compile(
    rf"\b(?:posted|uploaded|published|shared|put up)\b(?: (?:on|to) {_PLATFORM.pattern})? by "
    r"(?:(?:a |the )?(?:user|account|channel)s? )?[“\"'‘@]+(?P<name>[\w.]+(?: [A-Z][\w.]*){0,2})",
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources that put one sort of item under two accounts."""
    for ours, theirs in clashes(dossier, _accounts, _differ):
        yield RULE.finding(
            (ours.side(), theirs.side()),
            f"It is put under the accounts “{ours.value}” and “{theirs.value}”.",
            level=Level.POSSIBLE,  # not seen often enough on marked stories (ADR 0005)
            severity=Severity.MEDIUM,
            evidence=(("one item on one platform", 0.8), ("names differ", 0.9)),
        )


def _accounts(article: Article) -> Iterator[Fact]:
    for claim in article.units:
        text = claim.sentence.text
        platform, item = _PLATFORM.search(text), _ITEM.search(text)
        found = _ACCOUNT.search(text) or _BY.search(text)
        if platform is None or item is None or found is None:
            continue
        start = claim.sentence.span.start
        span = Span(start + found.start("name"), start + found.end("name"))
        who = frozenset({f"{platform[1]} {item[1].casefold()}"})
        yield Fact(who, found["name"].strip("."), claim, span)


def _differ(ours: Fact, theirs: Fact) -> bool:
    folded = ("".join(fact.value.casefold().split()) for fact in (ours, theirs))
    return fuzz.ratio(*folded) < SAME_NAME
