"""Where words of an article stand in the web page that it was taken from."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from html import unescape

from crosscheck.model.span import Span

# Comments and elements that are not shown, each by how it opens and closes.
_OPENING = re.compile(r"<(?:(!--)|(script|style|noscript|template|head)\b)", re.IGNORECASE)
_CLOSING = {
    name: re.compile(rf"</{name}\b[^>]{{0,99}}>", re.IGNORECASE)
    for name in ("script", "style", "noscript", "template", "head")
} | {"!--": re.compile("-->")}
# Tags are bounded, so that many "<" without an end cost no more than their number.
_PIECE = re.compile(r"<[^<>]{0,2000}>|(?P<entity>&#?\w{1,31};)|(?P<plain>[^<&\s]+|[<&])")
_AROUND = 60  # code points of the same paragraph that have to agree too


class ShippedPage:
    """The letters of a page in reading order, each with its place in the markup."""

    def __init__(self, markup: str) -> None:
        """Read the markup once; blanks are left out, for extractors set their own."""
        signs: list[str] = []
        self._starts, self._ends = array("L"), array("L")
        for sign, start, end in _signs(markup):
            signs.append(sign)
            self._starts.append(start)
            self._ends.append(end)
        self._text = "".join(signs)

    def find(self, text: str, span: Span) -> Span | None:
        """Where the stretch ``span`` of the article's ``text`` stands in the markup.

        It is looked for with what stands around it in its paragraph; None when that is nowhere, or
        in more than one place.
        """
        first = max(text.rfind("\n", 0, span.start) + 1, span.start - _AROUND)
        end_of_line = text.find("\n", span.end)
        last = min(end_of_line if end_of_line >= 0 else len(text), span.end + _AROUND)
        before = _without_blanks(text[first : span.start])
        words = _without_blanks(span.slice(text))
        wanted = f"{before}{words}{_without_blanks(text[span.end : last])}"
        at = self._text.find(wanted)
        if not words or at < 0 or self._text.find(wanted, at + 1) >= 0:
            return None
        start = at + len(before)
        return Span(self._starts[start], self._ends[start + len(words) - 1])


def _signs(markup: str) -> Iterator[tuple[str, int, int]]:
    """The letters of a page as they are read, with start and end in the markup."""
    for shown in _shown(markup):
        for found in _PIECE.finditer(markup, shown.start, shown.end):
            if found["plain"]:
                for at, sign in enumerate(found["plain"], found.start()):
                    yield sign, at, at + 1
            elif found["entity"]:
                for sign in _without_blanks(unescape(found["entity"])):
                    yield sign, found.start(), found.end()


def _shown(markup: str) -> Iterator[Span]:
    """The stretches between comments and elements that are not shown; in one pass."""
    done = 0
    never_closed = set()
    for opening in _OPENING.finditer(markup):
        name = (opening[1] or opening[2]).lower()
        if opening.start() < done or name in never_closed:
            continue
        closing = _CLOSING[name].search(markup, opening.end())
        if closing is None:
            never_closed.add(name)
            continue
        yield Span(done, opening.start())
        done = closing.end()
    yield Span(done, len(markup))


def _without_blanks(text: str) -> str:
    return "".join(text.split())
