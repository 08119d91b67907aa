"""Labels that a page glues to the end of a sentence: what fills a line elsewhere is one here too.

"... left its course. Share on Facebook" ends in a label. The rules for whole lines are tried on
such ends as if each stood on a line of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from crosscheck.clean.furniture import Furniture, find_all
from crosscheck.clean.page import Cut, Page
from crosscheck.model.span import Span

_LOOSE = re.compile(
    r"(?:(?<=[a-z\d)][.!?\"])|(?<=[.!?][\"')])) (?=(?P<end>[A-Z\d(\[@#•|>»–—-][^\n]{0,110})$)",
    re.MULTILINE,
)
_LINE_RULE = re.compile(r"\(\?:\^ \*|\^ \*|\^\(")
_CLOSED_LINE = ".\n"


def find_loose_ends(rules: Iterable[Furniture], page: Page) -> Iterator[Cut]:
    """What the rules for whole lines find at the end of sentences."""
    lines, starts, places = [], [], []
    reached = 0
    for match in _LOOSE.finditer(page.plain):
        lines.append(f"{_CLOSED_LINE}{match['end']}\n")
        starts.append(reached + len(_CLOSED_LINE))
        places.append(match.start("end"))
        reached += len(lines[-1])
    if not lines:
        return
    ends = Page.of("".join(lines))
    for cut in find_all([rule for rule in rules if _LINE_RULE.search(rule.pattern)], ends):
        inner = ends.trimmed(cut.span)
        number = bisect_right(starts, inner.start) - 1
        if number >= 0 and inner.start == starts[number]:
            start = places[number]
            yield Cut(Span(start, min(start + len(inner), len(page.text))), cut.reason)
