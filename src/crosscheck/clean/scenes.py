"""Picture texts without a credit: they name who is seen where, and assert nothing of the event.

A caption that makes an assertion stays a claim; these are the ones that only describe a picture:
a name with a place but no verb, or a pose in the present tense amid a story told in the past.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from crosscheck.clean.credits import NAME, PHOTO_CREDIT
from crosscheck.clean.page import Cut, Page, pieces
from crosscheck.model.span import Span

PICTURE_TEXT = "picture caption"

_WHERE = (
    r"(?:during|at|in|on|outside|inside|after|before|with|near|alongside|beside|following"
    r"|speaking|arriving|leaving|attending|addressing|waiting|standing|walking|campaigning)"
)
_NAMED = re.compile(
    rf"^{NAME}(?:, [^,.\n]{{3,90}},| \([^()\n]{{1,40}}\),?)? {_WHERE}\b[^\n]{{3,160}}$"
    r"|^(?:The|A|An) (?:scene|site|aftermath|exterior|view|photo|photograph|picture|image"
    r"|portrait) (?:of|at|in|near|outside|from)\b[^\n]{3,160}$"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|(?-i:may)|might|must|shall"
    r"|should"
    r"|do|does|did|says?|said|told|tells|who|that|which|where|won|lost|met|shot|fell|took|made"
    r"|went|sued?|left|found|got|came|gave|began|became|held|led|saw|ran|sat|stood|spoke|wrote"
    r"|broke|brought|built|bought|caught|cut|drove|flew|grew|hit|kept|knew|laid|paid|put|quit"
    r"|rose|sent|set|sold|spent|struck|swore|taught|thought|threw|understood|wins|[\w-]{2,20}ed)\b"
    r"|\w(?:n't|'ll|'ve|'re)\b",
    re.IGNORECASE,
)
_PLACED = re.compile(
    rf"^{NAME} \((?:left|right|top|bottom|cent(?:er|re)|above|below|pictured|file|far left"
    rf"|far right|l|r)\)(?:(?:,| and|, and) {NAME}(?: \([a-z ]{{1,14}}\))?){{0,4}}\.?$"
)
_SIDED = re.compile(
    rf"^{NAME}, (?:(?:far|second from|third from|top|bottom) )?(?:left|right|cent(?:er|re)),[^\n]"
    r"{3,160}$"
)
_POSE = (
    r"(?:addresses|speaks|gestures|waves|poses|arrives|walks|listens|greets|smiles|reacts|embraces"
    r"|hugs|kneels|shakes hands|applauds|salutes|sits|stands|laughs|delivers|departs|boards)"
)
_POSING = re.compile(
    rf"^(?!The |A |An |This |It )(?:[A-Z][\w.'-]* ){{2,8}}(?:, [^,.\n]{{3,90}}, )?{_POSE}\b"
    r"[^\n\"]{0,120}\b(?:as|during|at|after|before|while|outside|alongside|with|in front of)\b"
    r"[^\n\"]{3,160}$"
)
_SAYING = re.compile(
    rf"^(?!The |A |An |This |It )(?:[A-Z][\w.'-]* ){{2,8}}(?:says|discusses|talks|{_POSE})\b"
)
_DEPICTING = re.compile(
    r"^(?:(?:An?|The) )?(?:[A-Za-z-]+ ){0,2}(?:[Ii]nvitation|[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage"
    r"|[Pp]ortrait|[Ss]creen ?shot|[Ss]creen ?grab|[Pp]oster|[Ff]lyer|[Ff]lier|[Mm]ug ?shot|[Mm]ap"
    r"|[Ss]ketch|[Rr]endering|[Ss]till|[Ii]llustration|[Ll]ogo)s?"
    r" (?:for|of|from|showing|at) [^.!?:\n]{3,140}\.?$"
)
_SHOWING = re.compile(
    r"^(?:An?|The|This) (?:[a-z]+ ){0,2}(?:view|photo(?:graph)?|picture|image|combination|still|map"
    r"|illustration|sketch|screen ?grab)s?(?: [^.\n\"]{3,90})? shows?\b"
)
_RELATIVE = re.compile(r"\b(?:where|who|that|which|when|as|after|before|while)\b")
_NAMES_ONLY = re.compile(rf"^{NAME}(?:(?:, and |, | and | & ){NAME}){{0,7}}\.?$")
_BARE = 3
_TOLD = re.compile(r"\b(?:said|was|were|had|told|asked|\w{2,20}[^aeiou]ed|came|went|made|met)\b")
_REPORTED_NOW = re.compile(r"\b(?:says?|tells?|reports?)\b")
_FULL_STOP_INSIDE = re.compile(r"[a-z\d][.!?] (?=[A-Z])")
_LONGEST = 36


def find_scenes(page: Page, parts: tuple[Span, ...], headline: Span | None) -> Iterator[Cut]:
    """Picture texts on lines of their own: without a verb under the headline, posing below."""
    lines = [page.trimmed(line) for part in parts for line in page.lines(part)]
    lines = [line for line in lines if headline is None or line.start >= headline.end]
    for number, line in enumerate(lines[:-1]):
        text = page.plain[line.start : line.end]
        if (
            (headline is not None and number == 0 and is_verbless(text))
            or (number == 0 and _SHOWING.match(text) and _is_set_off(page, line, lines[1]))
            or _PLACED.match(text)
            or is_sided(text)
            or (number > 0 and is_depiction(text))
            or (number > 0 and _is_posing(page, text, lines, number))
        ):
            yield Cut(line, PICTURE_TEXT)


def _is_set_off(page: Page, line: Span, following: Span) -> bool:
    """Whether something that was cut, as a credit or a dateline, parts a line from the next."""
    return bool(page.plain[line.end : following.start].strip())


def is_verbless(text: str) -> bool:
    """Whether a line only says who is seen and where: a name, an apposition, a place or time."""
    return (
        len(text.split()) <= _LONGEST
        and _NAMED.match(text) is not None
        and _FULL_STOP_INSIDE.search(text) is None
        and _FINITE.search(text) is None
    )


def is_sided(text: str) -> bool:
    """Whether a line without a verb says on which side of a picture somebody is."""
    return (
        len(text.split()) <= _LONGEST
        and _SIDED.match(text) is not None
        and _FINITE.search(text) is None
    )


def is_teaser(text: str) -> bool:
    """Whether one sentence tells in the present tense what somebody says or does in a video."""
    return _SAYING.match(text) is not None and _FULL_STOP_INSIDE.search(text) is None


def is_depiction(text: str) -> bool:
    """Whether a line says no more than what a picture is: "Aerial photo of the quay"."""
    if _DEPICTING.match(text) is None:
        return False
    return _FINITE.search(_RELATIVE.split(text, maxsplit=1)[0]) is None


def is_bare(text: str) -> bool:
    """Whether a caption above a credit only names people or a thing: it asserts nothing."""
    if any(sign.isdigit() for sign in text):
        return False
    short = len(text.split()) <= _BARE and _FINITE.search(text) is None
    return short or _NAMES_ONLY.match(text) is not None


def find_bare_captions(page: Page, cuts: tuple[Cut, ...], headline: Span) -> Iterator[Cut]:
    """The last lines before photo credits, below the headline, that only name what is seen."""
    credited = [cut.span.start for cut in cuts if cut.reason == PHOTO_CREDIT]
    for part in pieces(page, cuts):
        place = bisect_left(credited, part.end)
        if place == len(credited) or page.plain[part.end : credited[place]].strip():
            continue
        last = page.trimmed(list(page.lines(part))[-1])
        above = page.plain[max(part.start, headline.end) : last.start].rstrip()
        closed = not above or above.endswith((".", "!", "?", '"', ")"))
        below = last.start >= headline.end
        if below and closed and is_bare(page.plain[last.start : last.end]):
            yield Cut(last, PICTURE_TEXT)


def _is_posing(page: Page, text: str, lines: list[Span], number: int) -> bool:
    """Whether somebody is seen in the present tense while the lines around are in the past."""
    if len(text.split()) > _LONGEST or not text.endswith(".") or not _POSING.match(text):
        return False
    around = [page.plain[line.start : line.end] for line in (lines[number - 1], lines[number + 1])]
    return all(_TOLD.search(near) and not _REPORTED_NOW.search(near) for near in around)
