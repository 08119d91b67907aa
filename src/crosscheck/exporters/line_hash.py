"""The fingerprint of a line by which GitHub follows an alert (github/codeql-action, fingerprints).

It is a polynomial hash of the hundred UTF-16 units that follow the start of the line, blanks and
tabs left out, line ends all alike, a sign for the end of the file and zeros behind it. A number
behind the colon tells lines with one hash apart.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, islice, repeat
from struct import unpack

_WINDOW = 100
_FACTOR = 37
_WORD = (1 << 64) - 1
_END_OF_FILE = 0xFFFF
_LINE_FEED = ord("\n")
_LEFT_OUT = {ord(" "): None, ord("\t"): None}
_LINE_END = re.compile(r"\r\n?")


def line_hashes(text: str) -> tuple[str, ...]:
    """The fingerprint of each line of a file, from the first."""
    plain = _LINE_END.sub("\n", text).translate(_LEFT_OUT).encode("utf-16-le", "surrogatepass")
    units = (*unpack(f"<{len(plain) // 2}H", plain), _END_OF_FILE)
    starts = (0, *(at + 1 for at, unit in enumerate(units) if unit == _LINE_FEED))
    seen: Counter[int] = Counter()
    hashes = []
    for start in starts:
        value = _hash(units, start)
        seen[value] += 1
        hashes.append(f"{value:x}:{seen[value]}")
    return tuple(hashes)


def _hash(units: tuple[int, ...], start: int) -> int:
    value = 0
    for unit in islice(chain(units[start : start + _WINDOW], repeat(0)), _WINDOW):
        value = (value * _FACTOR + unit) & _WORD
    return value
