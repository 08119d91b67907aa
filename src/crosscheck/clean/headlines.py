"""Headlines: which lines they are, and the outlet's slug at their end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.clean.joined import before_caption, own_copy
from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

_OUTLET_WORD = (
    r"(?:News|Newspaper|TV|Television|Radio|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle"
    r"|Daily|Weekly|Star|Sun|Observer|Guardian|Telegraph|Dispatch|Courier|Examiner|Mirror|Sentinel"
    r"|Globe|Press|Register|Argus|Bulletin|Enquirer|Inquirer|Ledger|Advocate|Wikipedia|Media|Network|Online|Magazine|Broadcasting|Channel|FM|AM)"
)
_OUTLET = re.compile(
    rf"^(?:[\w&' ]{{0,25}}\.(?:com|org|net|tv|co\.uk|news|info)\b"
    rf"|[KW][A-Z]{{2,3}}(?:-?TV|-?FM|\d{{1,2}})?(?:\b|(?=\d))"
    rf"|(?:[A-Z]{{2,4}}|[A-Z]\w+)(?: [A-Z]\w+)? {_OUTLET_WORD}\b"
    rf"|The {_OUTLET_WORD}\b|{_OUTLET_WORD}(?: \d{{1,2}})?(?:$|[ ,|])"
    r"|[A-Z][a-z]+(?:[A-Z][a-z]+)+$)"
)
_STATION = re.compile(
    rf"^(?:[A-Z]{{3,4}}|[KW][A-Z]{{2,3}})(?: \d{{1,2}})? {_OUTLET_WORD} \d{{1,2}}-"
)
_BEHIND_BAR = re.compile(r"^[A-Z][\w.&'-]*(?: (?:[A-Z0-9&][\w.&'-]*|of|the|and)){0,4}$")
_SEPARATOR = re.compile(r" ?[|–—-] ?(?=[A-Z])|: (?=[A-Z])")
_PLAIN_CAPITALS = re.compile(r"^(?:[A-Z0-9&][\w.&'-]*|\||of|the|and|for|[,/]| )*$")

_TERMINAL = tuple(".!?\"'")
_LONGEST_HEADLINE = 30
_LONGEST_WITH_STOP = 18
_SHORTEST_SUBHEAD = 4
_CONTINUATION = 4
_BROKEN_OFF = 3


def find_slug(page: Page, line: Span) -> Iterator[Cut]:
    """The outlet's name after the last words of a headline: "... in court-WXYZ News"."""
    plain = page.plain[line.start : line.end].rstrip()
    for separator in _SEPARATOR.finditer(plain):
        tail = plain[separator.end() :]
        spaced = separator.group() != separator.group().strip() or "|" in separator.group()
        before = plain[: separator.start()]
        barred = "|" in separator.group() and _BEHIND_BAR.match(tail) is not None
        if len(before.split()) < 2 or not (barred or _OUTLET.match(tail)):
            continue
        if _PLAIN_CAPITALS.match(tail) and (spaced or "-" not in tail or _STATION.match(tail)):
            yield Cut(Span(line.start + separator.start(), line.start + len(plain)), "station slug")
            return


def opening(page: Page, piece: Span) -> Span | None:
    """The headline at the start of the first piece of a text, if there is one."""
    lines = list(page.lines(Span(piece.start, min(piece.end, piece.start + 2000))))
    first = page.trimmed(lines[0])
    copied = own_copy(page, first) or before_caption(page, first)
    if copied is not None:
        return copied
    if not _could_be_headline(page, first):
        return None
    plain = page.plain[first.start : first.end]
    if plain.endswith(("–", "—", "-", ":", ",")) and len(lines) > 1:
        second = page.trimmed(lines[1])
        if len(page.words(second)) <= _CONTINUATION:
            return first.cover(second)
    if len(lines) > 1 and len(page.words(first)) <= _BROKEN_OFF and plain.endswith("."):
        second = page.trimmed(lines[1])
        if page.plain[second.start].islower() and _could_be_headline(page, second):
            return first.cover(second)
    return first


def is_subhead(page: Page, line: Span, following: str) -> bool:
    """Whether a line under the headline is a second one; ``following`` is what comes after it."""
    plain = page.plain[line.start : line.end]
    count = len(plain.split())
    return (
        _SHORTEST_SUBHEAD <= count <= _LONGEST_WITH_STOP
        and not plain.endswith((*_TERMINAL, ",", ";", ":", "-", "–", "—"))
        and (plain[0].isupper() or plain[0].isdigit())
        and following[:1] != ""
        and (following[0].isupper() or following[0] in "\"'“0123456789")
    )


def is_section_head(page: Page, piece: Span) -> bool:
    """Whether a paragraph of its own is a short heading inside the text."""
    plain = page.plain[piece.start : piece.end]
    return (
        "\n" not in plain
        and 1 < len(plain.split()) <= 12
        and plain[0].isupper()
        and not plain.endswith((*_TERMINAL, ",", ";", "…", ")"))
    )


def _could_be_headline(page: Page, line: Span) -> bool:
    """Whether a text's first line is short enough, and ends as a headline ends."""
    plain = page.plain[line.start : line.end]
    count = len(plain.split())
    if not plain or not page.has_words(line) or count > _LONGEST_HEADLINE:
        return False
    if not plain.endswith((".", '."')):
        return True
    return count <= _LONGEST_WITH_STOP and page.has_words(Span(line.end, len(page.text)))
