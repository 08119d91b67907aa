"""Finding a decided sentence again: by its key, or by its quote and what stood around it.

Scores are those of Hypothesis's match-quote.ts (quote 50, prefix 20, suffix 20, position 2). The
candidates are the sentences of the source, so that a quote never moves into the middle of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from crosscheck.gate.keys import Keys, numbered, worded
from crosscheck.gate.quoting import selector_of
from crosscheck.gate.salience import is_light_edit, salient
from crosscheck.model.decision import DecidedSide
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from crosscheck.model.span import Span

_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_LEAST_SCORE = 0.9
_LEAST_LEAD = 0.1
_LEAST_LIKENESS = 0.5
_MOST_CANDIDATES = 25
_SHORTEST_QUOTE = 20


@dataclass(frozen=True, slots=True)
class Found:
    """Where a decided sentence stands now.

    ``key`` is the claim key that the decision may be read with, empty when there is none;
    ``nearest`` that of the sentence most like it, ``wording`` its text. ``reason`` says why it
    could not be carried over.
    """

    key: str = ""
    nearest: str = ""
    wording: str = ""
    is_unchanged: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a source as it may be found again; ``wording`` is folded."""

    span: Span
    key: str
    wording: str


@dataclass(frozen=True, slots=True)
class Places:
    """The sentences of each source with their keys."""

    sources: Mapping[str, Source]
    by_path: Mapping[str, Sequence[Source]]
    sentences: Mapping[str, Sequence[_Sentence]]
    by_key: Mapping[str, _Sentence]
    aside: Mapping[str, str]

    @classmethod
    def of(cls, report: Report, keys: Keys) -> Places:
        """Sort the sentences of a report by their sources."""
        sources = {source.id: source for source in report.sources}
        by_path: dict[str, list[Source]] = {}
        for source in report.sources:
            by_path.setdefault(source.path, []).append(source)
        sentences: dict[str, list[_Sentence]] = {name: [] for name in sources}
        for (name, span), key in keys.by_place.items():
            wording = worded(span.slice(sources[name].text))
            sentences[name].append(_Sentence(span, key, wording))
        by_key = {each.key: each for listed in sentences.values() for each in listed}
        return cls(sources, by_path, sentences, by_key, keys.aside)

    def find(self, side: DecidedSide) -> Found:
        """Where a side's sentence stands now, or the one that comes nearest."""
        source = self.sources.get(side.source) or self._successor(side)
        if source is None:
            name = side.path or side.source
            return Found(reason=f"{name} is not among the sources that were compared")
        same = self._same_wording(side, source)
        if same is not None:
            text = same.span.slice(source.text)
            return Found(same.key, same.key, text, is_unchanged=True)
        return _relocated(side, source, self.sentences[source.id])

    def _same_wording(self, side: DecidedSide, source: Source) -> _Sentence | None:
        """The sentence with the decided key, reckoned as one of the source that it was then."""
        if source.id == side.source:
            return self.by_key.get(side.key)
        sentences = {each.span: each for each in self.sentences[source.id]}
        known = numbered(side.source, source.text, sentences, self.aside[source.id])
        return next((sentences[span] for span, key in known if key == side.key), None)

    def _successor(self, side: DecidedSide) -> Source | None:
        """The source now at the path of one that had no id but its bytes, and was edited."""
        had_no_id = side.source == content_id(side.source_sha256)
        at_path = self.by_path.get(side.path, ())
        return at_path[0] if had_no_id and len(at_path) == 1 else None


def content_id(sha256: str) -> str:
    """The id of a source that states neither id nor address (``readers/identity.py``)."""
    return f"s-{sha256[:12]}"


def _relocated(side: DecidedSide, source: Source, sentences: Iterable[_Sentence]) -> Found:
    """The sentence most like the decided one, if it surely is that one and says the same."""
    candidates = process.extract(
        worded(side.selector.exact),
        {each: each.wording for each in sentences},
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=_LEAST_LIKENESS,
        limit=_MOST_CANDIDATES,
    )
    scored = [(_score(side, source, each.span, likeness), each) for _, likeness, each in candidates]
    if not scored:
        return Found(reason=f"its sentence is gone from {source.path}")
    scored.sort(key=lambda item: (-item[0], item[1].span))
    best = scored[0][1]
    now = best.span.slice(source.text)
    reason = _objection(side.selector.exact, now, [score for score, _ in scored])
    if reason:
        return Found("", best.key, now, reason=f"{reason} in {source.path}")
    return Found(best.key, best.key, now)


def _score(side: DecidedSide, source: Source, span: Span, likeness: float) -> float:
    """How surely a sentence is the decided one, between 0 and 1."""
    around = selector_of(source.text, span)
    distance = abs(span.start - side.span.start) / max(1, len(source.text))
    total = (
        _QUOTE * likeness
        + _PREFIX * _likeness(worded(side.selector.prefix), worded(around.prefix))
        + _SUFFIX * _likeness(worded(side.selector.suffix), worded(around.suffix))
        + _POSITION * max(0.0, 1 - distance)
    )
    return total / (_QUOTE + _PREFIX + _SUFFIX + _POSITION)


def _likeness(was: str, now: str) -> float:
    """The share of the longer wording that two have in common (Levenshtein)."""
    return Levenshtein.normalized_similarity(was, now)


def _objection(was: str, now: str, scores: Sequence[float]) -> str:
    """Why a decision is not carried over to the best candidate; empty when it is."""
    if salient(was) != salient(now):
        return "a number, a date, a name, a negation or a word like them changed"
    if not is_light_edit(was, now):
        return "a word was replaced"
    if len(worded(was)) < _SHORTEST_QUOTE:
        return "its sentence is too short to be found again"
    if scores[0] < _LEAST_SCORE:
        return "its sentence or what stands around it changed"
    if len(scores) > 1 and scores[0] - scores[1] < _LEAST_LEAD:
        return "several sentences look like it"
    return ""
