"""Measure attributions on PolNeAR: whose words, and which words.

    python benchmarks/attribution.py [FILE] [--sample ARTICLES] [--light]

FILE is gzipped JSON lines with ``text`` and ``attributions`` (source, cue, content spans). An
attribution counts as found when its content and its source each overlap the gold ones, token by
by at least half of the longer (a strict reading: same source and same content). Also printed:
the recall where the cue is a reporting word (PolNeAR counts "plan" too),
the share of gold attributions with quotation marks whose words were found with the right source,
and F1 of the characters that are inside some content.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from crosscheck.annotate.attribution_speech import with_speech
from crosscheck.annotate.attributions import find_attributions
from crosscheck.annotate.quotations import find_quoted_speech
from crosscheck.language.reporting import SPEECH_FORMS
from crosscheck.model.facet import Attribution
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence
from crosscheck.models.spacy_parser import SpacyParser
from crosscheck.segment.sentences import split_sentences

DEFAULT = Path("../shared/data/attribution/polnear_dev.jsonl.gz")
ENOUGH = 0.5


def main(arguments: Sequence[str]) -> int:
    """Print recall, precision and F1."""
    options = _options(arguments)
    if not options.file.exists():
        print(f"skipped: no data at {options.file}")
        return 0
    with gzip.open(options.file, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines][: options.sample]
    parser = None if options.light else SpacyParser()
    spoken = spoken_matched = 0
    gold_total = found_total = matched = matched_found = quoted = quoted_matched = 0
    words = [0, 0, 0]
    for article in articles:
        found = _found(article["text"], parser)
        gold = [item for item in article["attributions"] if "source" in item and "content" in item]
        everything = [item for item in article["attributions"] if "content" in item]
        hits = [_is_found(item, found) for item in gold]
        gold_total += len(gold)
        matched += sum(hits)
        found_total += len(found)
        matched_found += sum(any(_agree(item, made) for item in gold) for made in found)
        marks = [any(sign in item["content"]["text"] for sign in '“"') for item in gold]
        speech = [_is_speech(item) for item in gold]
        spoken += sum(speech)
        spoken_matched += sum(hit and said for hit, said in zip(hits, speech, strict=True))
        quoted += sum(marks)
        quoted_matched += sum(hit and mark for hit, mark in zip(hits, marks, strict=True))
        _count_words(words, everything, found)
    precision, recall = matched_found / max(1, found_total), matched / max(1, gold_total)
    print(f"articles {len(articles)}, gold attributions {gold_total}, found {found_total}")
    print(
        f"source and content: precision {precision:.3f}, recall {recall:.3f}, "
        f"F1 {_f1(precision, recall):.3f}"
    )
    print(
        f"where the cue is a reporting word: recall {spoken_matched / max(1, spoken):.3f} "
        f"(n={spoken})"
    )
    print(
        f"quoted speech with its source: recall {quoted_matched / max(1, quoted):.3f} (n={quoted})"
    )
    p, r = words[0] / max(1, words[1]), words[0] / max(1, words[2])
    print(f"content characters: precision {p:.3f}, recall {r:.3f}, F1 {_f1(p, r):.3f}")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--sample", type=int, default=None)
    parser.add_argument("--light", action="store_true")
    return parser.parse_args(arguments)


def _found(text: str, parser: SpacyParser | None) -> list[Attribution]:
    sentences: Sequence[Sentence] = split_sentences(
        text, [(Span(0, len(text)), PassageKind.BODY)], "article"
    )
    if parser is not None:
        sentences = parser.parse(sentences)
    attributions = [made for sentence in sentences for made in find_attributions(sentence)]
    return list(with_speech(text, attributions, find_quoted_speech(text, sentences)))


def _is_speech(item: dict[str, Any]) -> bool:
    cue = item.get("cue", {}).get("text", "").lower()
    return "according" in cue or re.search(rf"\b(?:{SPEECH_FORMS})\b", cue) is not None


def _is_found(item: dict[str, Any], found: Iterable[Attribution]) -> bool:
    return any(_agree(item, made) for made in found)


def _agree(item: dict[str, Any], made: Attribution) -> bool:
    if made.source_span is None or made.content is None:
        return False
    return _overlap(item["source"]["spans"], made.source_span) > 0 and (
        _overlap(item["content"]["spans"], made.content) >= ENOUGH
    )


def _overlap(spans: list[list[int]], span: Span) -> float:
    """Shared characters over the larger of the two; a part of a divided content counts alone."""
    best = 0.0
    for start, end in [*spans, [spans[0][0], spans[-1][1]]]:
        shared = min(end, span.end) - max(start, span.start)
        best = max(best, shared / max(end - start, len(span), 1))
    return best


def _count_words(
    words: list[int], gold: list[dict[str, Any]], found: Iterable[Attribution]
) -> None:
    wanted = {i for item in gold for s, e in item["content"]["spans"] for i in range(s, e)}
    given = {
        i for made in found if made.content for i in range(made.content.start, made.content.end)
    }
    words[0] += len(wanted & given)
    words[1] += len(given)
    words[2] += len(wanted)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
