"""The text as the cleaning rules read it: plain signs, one for one with the shipped text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from crosscheck.model.span import Span

_PLAIN = str.maketrans(
    {
        "\r": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
        "\x0b": " ",
        "\x0c": " ",
        "\u2015": "\u2014",
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\ufeff": " ",
        "\u200b": " ",
    }
)
_BLANK_LINE = re.compile(r"\n *\n\s*")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch that makes no claims, and why."""

    span: Span
    reason: str


@dataclass(frozen=True)
class Page:
    """A source's text and its plain copy.

    ``plain`` has the same length as ``text``; line ends, spaces, quotation marks and apostrophes
    are levelled, so that every rule can be written once and its offsets still hold.
    """

    text: str
    plain: str

    @classmethod
    def of(cls, text: str) -> Page:
        """Prepare a text for the rules."""
        return cls(text, text.replace("\r\n", " \n").translate(_PLAIN))

    @cached_property
    def folded(self) -> str:
        """The text in lower case, to look for words only: its offsets may differ."""
        return self.plain.lower()

    def has_any(self, cues: Iterable[str]) -> bool:
        """Whether one of the cues (in lower case) occurs anywhere."""
        return any(cue in self.folded for cue in cues)

    def paragraphs(self, within: Span) -> Iterator[Span]:
        """Stretches between blank lines, in order."""
        start = within.start
        for gap in _BLANK_LINE.finditer(self.plain, within.start, within.end):
            yield Span(start, gap.start())
            start = gap.end()
        yield Span(start, within.end)

    def lines(self, within: Span) -> Iterator[Span]:
        """Lines without their ends, in order; empty ones are left out."""
        for line in _LINE.finditer(self.plain, within.start, within.end):
            yield Span(*line.span())

    def trimmed(self, span: Span) -> Span:
        """The span without space at either side; empty if there is nothing else."""
        inner = self.text[span.start : span.end]
        start = span.start + len(inner) - len(inner.lstrip())
        return Span(start, max(start, span.start + len(inner.rstrip())))

    def words(self, span: Span) -> list[str]:
        """The words in a span, levelled for comparison."""
        return _WORD.findall(self.plain[span.start : span.end].casefold())

    def has_words(self, span: Span) -> bool:
        """Whether there is a letter or digit in the span."""
        return _WORD.search(self.plain, span.start, span.end) is not None


def settle(cuts: Iterable[Cut]) -> tuple[Cut, ...]:
    """The cuts in textual order without overlaps: the one that starts first keeps its ground.

    Of two that cover the same stretch, the one that is given first names the reason.
    """
    kept: list[Cut] = []
    reached = 0
    for cut in sorted(cuts, key=lambda cut: (cut.span.start, -cut.span.end)):
        if cut.span.end <= reached:
            continue
        start = max(reached, cut.span.start)
        kept.append(Cut(Span(start, cut.span.end), cut.reason))
        reached = cut.span.end
    return tuple(kept)


def pieces(page: Page, cuts: Iterable[Cut]) -> Iterator[Span]:
    """What the cuts leave, trimmed, and split at blank lines."""
    for gap in _between(settle(cuts), len(page.text)):
        for paragraph in page.paragraphs(gap):
            piece = page.trimmed(paragraph)
            if len(piece):
                yield piece


def _between(cuts: tuple[Cut, ...], end: int) -> Iterator[Span]:
    """The gaps between settled cuts."""
    reached = 0
    for cut in cuts:
        yield Span(reached, cut.span.start)
        reached = cut.span.end
    yield Span(reached, end)
