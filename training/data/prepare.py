"""Collect the public pairs that may be trained on, without any text that is measured on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.data.pair import AGREES, CONTRADICTS, OPEN, Pair
from training.data.shared import evaluated_texts, news_rows, normal, permitted_rows

LABELS = {"entailment": AGREES, "neutral": OPEN, "contradiction": CONTRADICTS}
LONGEST = 70
# ECB+ is tokenised: "5. 4", "mid - season", " , ".
_LOOSE = (
    (re.compile(r"\s+([,.;:!?%)’])"), r"\1"),
    (re.compile(r"(\d[.,]) (?=\d)"), r"\1"),
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
    (re.compile(r"([($£€]) +"), r"\1"),
    (re.compile(r"\s+('s|n't)\b"), r"\1"),
    (re.compile(r"\b([A-Z]\.) (?=[A-Z]\.)"), r"\1"),
    (re.compile(r"\s{2,}"), " "),
)


def public_pairs(data: Path) -> Iterator[Pair]:
    """Every permitted pair that shares no text with an evaluation set, each once."""
    measured = evaluated_texts(data)
    seen: set[tuple[str, str]] = set()
    for row in permitted_rows(data):
        premise, hypothesis = tidy(str(row["premise"])), tidy(str(row["hypothesis"]))
        key = (normal(premise), normal(hypothesis))
        if key in seen or not all(key) or measured.intersection(key):
            continue
        if any(len(text.split()) > LONGEST for text in (premise, hypothesis)):
            continue
        seen.add(key)
        source, base = str(row["source"]), premise
        if source.startswith("conjnli"):
            base = max(premise, hypothesis, key=len)[:24]
        yield Pair(premise, hypothesis, LABELS[str(row["label"])], source, "public", base)


def news_pairs(data: Path) -> Iterator[tuple[str, str, int, str, str]]:
    """ECB+ pairs: two sentences, how many events they share, the story, and the kind of pair."""
    measured = evaluated_texts(data)
    for row in news_rows(data):
        left, right = tidy(str(row["a"])), tidy(str(row["b"]))
        if not measured.intersection((normal(left), normal(right))):
            shared = int(str(row["shared_events"]))
            yield left, right, shared, str(row["group"]), str(row["source"])


def tidy(text: str) -> str:
    """One line, and signs where they stand in print."""
    text = " ".join(text.split())
    for pattern, replacement in _LOOSE:
        text = pattern.sub(replacement, text)
    return text.strip()
