"""Which line breaks end a sentence and which merely wrap one.

Articles come hard-wrapped, with a paragraph to a line, or with a sentence to a line where an
earlier splitter has gone wrong ("Lt.", a place name cut in two, a quotation mark alone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.language.lexicon import table
from crosscheck.language.quotes import DOUBLE, SINGLE
from crosscheck.model.span import Span
from crosscheck.segment.abbreviations import awaits_more

_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029\f\v]+")
_ENDS = re.compile(r"[.!?…:;][" + re.escape(DOUBLE + SINGLE) + r")\]\s]{0,6}$")
_TAIL = 80
# Initials, or one clipped word that opens the paragraph: its full stop need end no sentence.
_SHORTENED = re.compile(r"(?:(?<![^\W_])(?:[A-Z]\.){2,}|^[A-Z][a-z]{1,5}\.)$")
_GOES_ON_FROM = re.compile(r"(?:,[”\"’']{0,2}|[–—(&]|--|\s-)$")
_GOES_ON_WITH = re.compile(r"[,;.)%](?!\.)")
_FUNCTION_WORDS = frozenset(table("abbreviations")["function_words"])
_BARE_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")
_NAME_GOES_ON = re.compile(r"([A-Z][a-z]+) [a-z]")


def paragraphs_of(text: str, block: Span) -> Iterator[tuple[Span, ...]]:
    """The lines of a block that belong together: blank lines part them."""
    group: list[Span] = []
    for line in _trimmed_lines(text, block):
        if len(line) == 0:
            if group:
                yield tuple(group)
            group = []
        else:
            group.append(line)
    if group:
        yield tuple(group)


def joined_lines(text: str, lines: tuple[Span, ...]) -> Iterator[Span]:
    """The lines of one paragraph, with those that are wrapped joined into one stretch."""
    wrapped = _is_hard_wrapped(text, lines)
    current = lines[0]
    for line in lines[1:]:
        before = text[max(current.start, current.end - _TAIL) : current.end]
        after = text[line.start : min(line.end, line.start + _TAIL)]
        if _runs_on(before, after, wrapped=wrapped):
            current = current.cover(line)
        else:
            yield current
            current = line
    yield current


def _trimmed_lines(text: str, block: Span) -> Iterator[Span]:
    """Every line of the block without its margins; an empty span for a blank line."""
    last = block.start
    for match in _LINE.finditer(text, block.start, block.end):
        gap = text[last : match.start()]
        if gap.count("\n") > 1 or (gap.count("\r") > 1 and "\n" not in gap):
            yield Span(last, last)
        last = match.end()
        line = match.group()
        body = line.strip()
        start = match.start() + len(line) - len(line.lstrip())
        yield Span(start, start + len(body)) if body else Span(last, last)


def _is_hard_wrapped(text: str, lines: tuple[Span, ...]) -> bool:
    """Whether the lines were cut at a column: nearly as long as each other, ends mid-sentence."""
    if len(lines) < 3:
        return False
    widths = [len(line) for line in lines[:-1]]
    if not (max(widths) <= 120 and min(widths) >= max(widths) * 0.6 and max(widths) >= 40):
        return False
    open_ended = sum(
        _ENDS.search(text[max(line.start, line.end - 8) : line.end]) is None for line in lines[:-1]
    )
    return open_ended * 2 >= len(widths)


def _runs_on(before: str, after: str, *, wrapped: bool) -> bool:
    """Whether the sentence that ``before`` ends in goes on in ``after``."""
    if wrapped:
        return True
    if awaits_more(before, after) or (_GOES_ON_WITH.match(after) and not _ENDS.search(before)):
        return True
    if _ENDS.search(before):
        may_go_on = _SHORTENED.search(before) or (
            before.rstrip(DOUBLE + SINGLE + " )]")[-1:] in "…;,"
        )
        return bool(may_go_on) and after[:1].islower()
    if _GOES_ON_FROM.search(before):
        return True
    last_word = before.rsplit(None, 1)[-1]
    if last_word.islower() and last_word in _FUNCTION_WORDS:
        return True
    return after[:1].islower() or _is_cut_name(before, after)


def _is_cut_name(before: str, after: str) -> bool:
    """Whether a line is the first half of a name ("Cedar" / "Falls police say ...")."""
    if _BARE_NAME.fullmatch(before) is None:
        return False
    following = _NAME_GOES_ON.match(after)
    return following is not None and following[1].casefold() not in _FUNCTION_WORDS
