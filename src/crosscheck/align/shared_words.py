"""Nouns and numbers that two claims share though the words around them are not the same.

Two clauses that are somewhat alike and both speak of a thing of which few other clauses speak (a
window, a lawsuit, a make of car) speak of it together, whatever the rest of their sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.align.content import placed_terms
from crosscheck.align.retellings import Retelling
from crosscheck.align.ties import Tie
from crosscheck.model.claim import Claim
from crosscheck.model.span import Span
from crosscheck.model.story import Pair

# Chosen on annotated stories (docs/adr/0007).
ALIKE = 0.25
MOST = 4
_TELLING = frozenset({"NOUN", "PROPN", "NUM"})
# Nouns that measure or count, so that nothing follows from two claims having them.
_MEASURES = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "time", "moment"}
)


def shared_words(
    units: Sequence[Claim], pairs: Sequence[Pair], phrases: Sequence[Retelling | Tie]
) -> tuple[Retelling, ...]:
    """The nouns and numbers of few claims that both claims of a pair hold, by word and place.

    A word within a tie or a stretch that all its holders share (``phrases``) adds nothing.
    """
    placed = {claim.id: placed_terms(claim) for claim in units}
    uses = Counter(term for terms in placed.values() for term in set(terms.values()))
    rare = {claim.id: _rare(claim, placed[claim.id], uses) for claim in units}
    found: dict[str, dict[str, Retelling]] = defaultdict(dict)
    for pair in pairs:
        if pair.score >= ALIKE:
            for word in _both_hold(pair, rare[pair.left.id], rare[pair.right.id]):
                found[word.key][word.claim.id] = word
    places = _by_claim(phrases)
    return tuple(
        word
        for _, words in sorted(found.items())
        if not _lie_in_one(words, places)
        for _, word in sorted(words.items())
    )


def _rare(claim: Claim, placed: Mapping[int, str], uses: Mapping[str, int]) -> Mapping[str, int]:
    """The nouns and numbers of a claim that few claims use: the first place of each term."""
    tokens = claim.sentence.tokens
    first: dict[str, int] = {}
    for index in sorted(placed):
        first.setdefault(placed[index], index)
    return {
        term: index
        for term, index in first.items()
        if uses[term] <= MOST
        and tokens[index].pos in _TELLING
        and tokens[index].lemma not in _MEASURES
        and not (index and tokens[index - 1].pos == "NUM")
    }


def _both_hold(
    pair: Pair, ours: Mapping[str, int], theirs: Mapping[str, int]
) -> Iterator[Retelling]:
    """The shared words of a pair on both sides, neighbors on both sides ("Pine Street") as one."""
    runs: list[list[str]] = []
    for term in sorted(ours.keys() & theirs.keys(), key=ours.__getitem__):
        last = runs[-1][-1] if runs else ""
        if last and ours[term] - ours[last] == theirs[term] - theirs[last] == 1:
            runs[-1].append(term)
        else:
            runs.append([term])
    for run in runs:
        for claim, places in ((pair.left, ours), (pair.right, theirs)):
            tokens = claim.sentence.tokens
            span = tokens[places[run[0]]].span.cover(tokens[places[run[-1]]].span)
            yield Retelling(f"word:{' '.join(run)}", claim, span)


def _by_claim(phrases: Sequence[Retelling | Tie]) -> Mapping[str, Sequence[tuple[str, Span]]]:
    """The keys and places of the phrases of each claim."""
    places: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for phrase in phrases:
        places[phrase.claim.id].append((phrase.key, phrase.span))
    return places


def _lie_in_one(
    words: Mapping[str, Retelling], phrases: Mapping[str, Sequence[tuple[str, Span]]]
) -> bool:
    """Whether every holder of a word has it within one and the same phrase."""
    around = [
        {key for key, span in phrases.get(claim, ()) if span.contains(word.span)}
        for claim, word in words.items()
    ]
    return bool(set.intersection(*around))
