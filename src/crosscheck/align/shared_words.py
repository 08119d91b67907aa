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
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
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
    shared = {
        term
        for term in ours.keys() & theirs.keys()
        if _one_thing((pair.left, ours[term]), (pair.right, theirs[term]))
    }
    for term in sorted(shared, key=ours.__getitem__):
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


def _one_thing(*places: tuple[Claim, int]) -> bool:
    """Whether a word may mean one thing in two places.

    A number counts one thing where its noun is the same, or people either way; a part of a longer
    name ("Pecan Drive") is no part of another ("Alder Drive"), unless it is somebody's surname.
    """
    tokens = [claim.sentence.tokens[index] for claim, index in places]
    if any(token.pos == "NUM" for token in tokens):
        heads = {
            claim.sentence.tokens[token.head].lemma
            for (claim, _), token in zip(places, tokens, strict=True)
        }
        return len(heads) == 1 or all(is_person_word(head) for head in heads)
    if all(token.entity == "PERSON" for token in tokens):
        return True
    ours, theirs = (_name_around(claim, index) for claim, index in places)
    return ours <= theirs or theirs <= ours


def _name_around(claim: Claim, index: int) -> frozenset[str]:
    """The words of the name that a word stands in; the word alone outside of names."""
    tokens = claim.sentence.tokens
    first = last = index
    while first and tokens[first].pos == tokens[first - 1].pos == "PROPN":
        first -= 1
    while last + 1 < len(tokens) and tokens[last].pos == tokens[last + 1].pos == "PROPN":
        last += 1
    return frozenset(folded(token.lemma) for token in tokens[first : last + 1])


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
