"""The words of speech as they are compared: contractions written out, numbers in digits."""

from __future__ import annotations

from crosscheck.language.names import fold

_WHOLE = {
    "&": ("and",),
    "%": ("percent",),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
}
_ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_SUBJECTS = frozenset({"he", "she", "it", "that", "there", "here", "what", "who", "where", "how"})
_NUMBERS = {
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12",
}  # fmt: skip


def spoken(word: str) -> tuple[str, ...]:
    """The folded words that one printed word stands for: "they're" for "they are"."""
    lower = word.casefold().replace("’", "'")
    if lower in _WHOLE:
        return _WHOLE[lower]
    for ending, meant in _ENDINGS.items():
        if lower.endswith(ending) and len(lower) > len(ending):
            return fold(lower.removesuffix(ending)), meant
    if lower.endswith("'s") and lower[:-2] in _SUBJECTS:
        return lower[:-2], "is"
    parts = lower.split("-")
    if len(parts) > 1 and all(parts) and any(part in _NUMBERS for part in parts):
        return tuple(_NUMBERS.get(part, fold(part)) for part in parts)
    folded = fold(word)
    return (_NUMBERS.get(folded, folded),)
