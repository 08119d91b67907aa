"""Sentences: where they begin and end in the cleaned blocks of one source.

The sentence breaker is sentencex (https://github.com/wikimedia/sentencex), with the lines, the
abbreviations and the stray quotation marks of real articles dealt with around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import sentencex

from crosscheck.language.quotes import CLOSING, DOUBLE, OPENING, STRAIGHT, Turn, turn_of
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence
from crosscheck.segment.abbreviations import awaits_more
from crosscheck.segment.lines import joined_lines, paragraphs_of

LONGEST = 2_000
_WINDOW = 4_000
_MOST_MARKS = 100
_SPACE = re.compile(r"\s")
_MARKS = re.compile("[" + re.escape(DOUBLE) + "‘’']")
_ITEM_NUMBER = re.compile(r"[^\w\s]?(?:\d{1,3}|[a-zA-Z])[.)]")
_CLOSED = re.compile(r"[.?!…,]['’]?[" + re.escape(CLOSING + STRAIGHT) + r")\]]+$")
# Four spaced dots right after a word: the sentence ends at the first, and the next one begins with
# words left out.
_LEFT_OUT = re.compile(r"(?<=\w\.)\s\.\s\.\s\.$")
_SPEECH_FOLLOWS = re.compile(
    r"(?:(?:[A-Z][\w'’.-]*|[a-z]{2,12}) ){1,5}(?:said|says|asked|asks|added|wrote|tweeted|replied"
    r"|shouted|told|recalled|exclaimed|yelled|demanded)\b"
)
# Initials without a space between them, as in a party and state: "D-N.Y., said".
_INITIAL_AT_END = re.compile(r"(?<![^\W_])[A-Z]\.$")
_INITIAL_AT_START = re.compile(r"[A-Z]\.")
# Where a full stop, a space and an opening mark before a capital leave no doubt, or where the
# space after the full stop is missing.
_SURE_BREAK = re.compile(
    r"(?<=[^\W\d_]{3})[.?!]"
    r"(?:(?P<next>\s{1,4}[“\"](?=[A-Z]))|[”\"]?(?P<glued>(?=[A-Z][a-z]{1,24}[ ,])))"
)


def split_sentences(
    text: str, blocks: Sequence[tuple[Span, PassageKind]], source_id: str
) -> tuple[Sentence, ...]:
    """The sentences of the blocks, in order, without tokens.

    No sentence crosses a block or a blank line or is longer than ``LONGEST`` code points; every
    span is trimmed of white space and slices back to its text.
    """
    return tuple(
        Sentence(source_id, span, span.slice(text), kind)
        for block, kind in blocks
        for paragraph in paragraphs_of(text, block)
        for span in _sentences_of(
            text, _whole(paragraph) if kind is PassageKind.HEADLINE else paragraph
        )
    )


def _whole(lines: tuple[Span, ...]) -> tuple[Span, ...]:
    """The lines of a headline as one: where it was broken says nothing."""
    return (lines[0].cover(lines[-1]),)


def _sentences_of(text: str, lines: tuple[Span, ...]) -> Iterator[Span]:
    """The sentences of one paragraph."""
    for piece in _with_marks_in_place(text, _pieces_of(text, lines)):
        for part in _capped(text, piece):
            if any(sign.isalnum() for sign in part.slice(text)):
                yield part


def _pieces_of(text: str, lines: tuple[Span, ...]) -> list[Span]:
    """The sentences of the lines, before stray marks are dealt with."""
    pieces: list[Span] = []
    for unit in joined_lines(text, lines):
        for found in _broken(text, unit):
            for piece in _surely_broken(text, found):
                if pieces and _belong_together(text, pieces[-1], piece):
                    pieces[-1] = pieces[-1].cover(piece)
                elif pieces and (gap := _LEFT_OUT.search(pieces[-1].slice(text))):
                    dots = pieces[-1].start + gap.start()
                    pieces[-1] = Span(pieces[-1].start, dots)
                    pieces.append(Span(dots + 1, piece.end))
                else:
                    pieces.append(piece)
    return pieces


def _broken(text: str, unit: Span) -> Iterator[Span]:
    """What sentencex makes of it, a window at a time (its time grows with the square)."""
    at = unit.start
    while at < unit.end:
        end = min(unit.end, at + _WINDOW)
        window = _SPACE.sub(" ", text[at:end])
        if len(_MARKS.findall(window)) > _MOST_MARKS:
            window = _MARKS.sub(" ", window)
        ends = [found["end_index"] for found in sentencex.get_sentence_boundaries("en", window)]
        if end < unit.end:
            # The last one is cut off by the window: it is looked at again in the next.
            ends = ends[:-1] or [LONGEST]
        start = at
        for stop in ends:
            piece = _trimmed(text, Span(start, max(start, min(at + stop, end))))
            start = at + stop
            if piece is not None:
                yield piece
        at = max(start, at + 1) if ends else end


def _surely_broken(text: str, piece: Span) -> Iterator[Span]:
    """The piece, cut where its own signs leave no doubt."""
    start = piece.start
    for match in _SURE_BREAK.finditer(text, piece.start, piece.end):
        group = "next" if match["next"] is not None else "glued"
        cut = match.start(group)
        if awaits_more(text[max(start, cut - 12) : cut], text[match.end(group) : piece.end]):
            continue
        left = _trimmed(text, Span(start, cut))
        if left is not None:
            yield left
            start = cut
    rest = _trimmed(text, Span(start, piece.end))
    if rest is not None:
        yield rest


def _belong_together(text: str, earlier: Span, later: Span) -> bool:
    """Whether a break between the two was none."""
    left = text[max(earlier.start, earlier.end - 16) : earlier.end]
    right = text[later.start : min(later.end, later.start + 80)]
    if _is_marks_alone(right):
        return False
    amid_initials = (
        earlier.end == later.start
        and _INITIAL_AT_END.search(left) is not None
        and _INITIAL_AT_START.match(right) is not None
    )
    if amid_initials or right[0] in ",;" or awaits_more(left, right):
        return True
    if len(earlier) < 6 and _ITEM_NUMBER.fullmatch(left):
        return True
    if len(later) < 80 and not any(sign.isalnum() for sign in right):
        return True
    closed = _CLOSED.search(left)
    if right[0].islower() and (closed is not None or left.endswith(("...", "…"))):
        return True
    return closed is not None and closed[0][0] in "?!," and _SPEECH_FOLLOWS.match(right) is not None


def _with_marks_in_place(text: str, pieces: list[Span]) -> list[Span]:
    """Give a mark that stands at the wrong side of a break to the sentence that it belongs to."""
    placed: list[Span] = []
    is_open = False
    opener: int | None = None
    for piece in pieces:
        current = piece
        if placed:
            current = _without_closers(text, placed, current, is_open=is_open)
            current = _with_opener(text, placed, current, is_open=is_open)
        if len(current) == 0:
            is_open = False
        elif _is_marks_alone(current.slice(text)):
            opener = current.start
        else:
            current = current if opener is None else Span(opener, current.end)
            opener = None
            is_open = _open_after(text, current, is_open=is_open)
            placed.append(current)
    return placed


def _is_marks_alone(words: str) -> bool:
    """Whether there is nothing but quotation marks."""
    return len(words) < 8 and all(sign in DOUBLE or sign.isspace() for sign in words)


def _without_closers(text: str, placed: list[Span], piece: Span, *, is_open: bool) -> Span:
    """The piece less the closing marks it begins with, which go to the sentence before."""
    start = piece.start
    while start < piece.end and text[start] in CLOSING + STRAIGHT:
        stands_alone = start + 1 >= piece.end or text[start + 1].isspace()
        closes = text[start] in CLOSING or is_open
        if not (closes and stands_alone):
            break
        is_open = False
        placed[-1] = Span(placed[-1].start, start + 1)
        start += 1
        while start < piece.end and text[start].isspace():
            start += 1
    return Span(start, piece.end)


def _with_opener(text: str, placed: list[Span], piece: Span, *, is_open: bool) -> Span:
    """The piece with the opening mark that was left at the end of the sentence before."""
    before = placed[-1]
    last = before.end - 1
    if last <= before.start or not text[last - 1].isspace() or len(piece) == 0:
        return piece
    if text[last] in OPENING or (text[last] in STRAIGHT and is_open and _was_shut(text, before)):
        trimmed = _trimmed(text, Span(before.start, last))
        if trimmed is not None:
            placed[-1] = trimmed
            return Span(last, piece.end)
    return piece


def _was_shut(text: str, piece: Span) -> bool:
    """Whether no quotation was open before the piece's last mark, as far as the piece tells."""
    for at in range(piece.end - 2, piece.start - 1, -1):
        if text[at] in DOUBLE:
            return turn_of(text, at) is not Turn.OPENS
    return True


def _open_after(text: str, piece: Span, *, is_open: bool) -> bool:
    """Whether a quotation is still open at the end of the piece."""
    for at in range(piece.start, piece.end):
        if text[at] in DOUBLE:
            turn = turn_of(text, at)
            is_open = (not is_open) if turn is Turn.EITHER else turn is Turn.OPENS
    return is_open


def _capped(text: str, piece: Span) -> Iterator[Span]:
    """The piece in parts of at most ``LONGEST``, cut after a semicolon or at a space."""
    start = piece.start
    while piece.end - start > LONGEST:
        limit = start + LONGEST
        cut = text.rfind(";", start + LONGEST // 2, limit - 1) + 1
        cut = cut or text.rfind(" ", start + 1, limit) or limit
        cut = cut if cut > start else limit
        part = _trimmed(text, Span(start, cut))
        if part is not None:
            yield part
        start = cut
    rest = _trimmed(text, Span(start, piece.end))
    if rest is not None:
        yield rest


def _trimmed(text: str, span: Span) -> Span | None:
    """The span without white space at its ends, or None when nothing is left."""
    words = span.slice(text)
    body = words.strip()
    if not body:
        return None
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(body))
