"""Names of places and bodies that sources spell in two ways: part of the places ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from crosscheck.language.names import fold, house_style, is_misspelling
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.span import Span
from crosscheck.model.story import Article, Story
from crosscheck.model.text import Sentence, Token

SHORTEST = 6
SHORTEST_PART = 4
LONG = 8
TWO_SLIPS = 2
_NAMING = frozenset({"PROPN", "X", "NOUN", "ADJ"})
Place = tuple[Claim, Token, frozenset[str]]
Seen = dict[str, list[Place]]


def spellings(story: Story) -> tuple[Matter, ...]:
    """One matter for each capitalised word that two sources, or one, spell in two ways."""
    words = {article.source.id: _capitalised(article) for article in story.articles}
    matters = [
        matter
        for left, right in story.cross_articles()
        for matter in _between(words[left.source.id], words[right.source.id])
    ]
    for article in story.articles:
        plain, people = _capitalised(article), _capitalised(article, people=True)
        matters.extend(_within(plain, people))
    return (*matters, *_compounds(story))


def _compounds(story: Story) -> Iterator[Matter]:
    """Names of two parts ("Cape of Lome") of which one part is the same, the other misspelt.

    Short words may differ here: beside an equal part a slip is no other name.
    """
    known = {article.source.id: _joined_by_of(article) for article in story.articles}
    for left, right in story.cross_articles():
        ours, theirs = known[left.source.id], known[right.source.id]
        for mine in sorted(ours.keys() - theirs.keys()):
            for other in sorted(theirs.keys() - ours.keys()):
                if _one_compound(mine, other):
                    yield _matter((mine[1], other[1]), (ours[mine][0], theirs[other][0]))
    for _, seen in sorted(known.items()):
        for mine, other in combinations(sorted(seen), 2):
            if _one_compound(mine, other) and min(len(seen[mine]), len(seen[other])) == 1:
                yield _matter((mine[1], other[1]), (seen[mine][0], seen[other][0]))


def _joined_by_of(article: Article) -> dict[tuple[str, str], list[Place]]:
    """The (first, last) words of names such as "Cape of Lome", with their places."""
    seen: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for sentence, claims in _by_sentence(article):
        tokens = sentence.tokens
        for first, joint, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
            capitals = first.text[:1].isupper() and last.text[:1].isupper()
            if joint.text == "of" and capitals and last.text.isalpha():
                claim = min(claims, key=lambda c: _distance(c.span, last.span))
                place = (claim, last, frozenset((fold(first.text),)))
                seen[fold(first.text), fold(last.text)].append(place)
    return seen


def _one_compound(mine: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names share the first word and their last words differ by one letter."""
    ours, theirs = mine[1], other[1]
    shorter = min(len(ours), len(theirs))
    return (
        mine[0] == other[0]
        and SHORTEST_PART <= shorter < SHORTEST  # longer ones are compared without their part
        and len(ours) == len(theirs)
        and DamerauLevenshtein.distance(ours, theirs) == 1
    )


def _capitalised(article: Article, *, people: bool = False) -> Seen:
    """Capitalised words of at least six letters with the words beside them.

    Words of full names are left out, since the people ledger holds them; with ``people`` the
    words of people's names alone are taken.
    """
    mentions = [m for c in article.units for m in c.of_type(Mention) if m.kind == "person"]
    named = [m.span for m in mentions if people or _is_full_name(m)]
    seen: Seen = defaultdict(list)
    for sentence, claims in _by_sentence(article):
        tokens = sentence.tokens
        for place, token in enumerate(tokens):
            if not _is_candidate(token):
                continue
            if any(span.overlaps(token.span) for span in named) is not people:
                continue
            claim = min(claims, key=lambda c: _distance(c.span, token.span))
            beside = (*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2])
            words = {fold(other.text) for other in beside if other.is_word}
            seen[fold(token.text)].append((claim, token, frozenset(words)))
    return seen


def _by_sentence(article: Article) -> Iterator[tuple[Sentence, list[Claim]]]:
    """Each sentence with its claims: names stand in carriers that claim nothing, too."""
    claims: dict[Span, list[Claim]] = defaultdict(list)
    for claim in article.units:
        claims[claim.sentence.span].append(claim)
    return ((found[0].sentence, found) for found in claims.values())


def _distance(claim: Span, token: Span) -> int:
    return max(claim.start - token.end, token.start - claim.end, 0)


def _is_full_name(mention: Mention) -> bool:
    return mention.kind == "person" and " " in mention.text.strip()


def _is_candidate(token: Token) -> bool:
    word = token.text
    capital = word[0].isupper() and not word.isupper()
    return capital and len(word) >= SHORTEST and word.isalpha() and token.pos in _NAMING


def _between(ours: Seen, theirs: Seen) -> Iterator[Matter]:
    """Words that stand beside the same word in two sources but for a few letters."""
    for left in sorted(ours.keys() - theirs.keys()):
        for right in sorted(theirs.keys() - ours.keys()):
            if _one_name(left, right):
                pair = _beside_the_same(ours[left], theirs[right])
                if pair:
                    yield _matter((left, right), pair)


def _within(plain: Seen, people: Seen) -> Iterator[Matter]:
    """A person's name that one source spells differently just once."""
    words = {
        word: _each_once((*plain.get(word, ()), *people.get(word, ())))
        for word in plain.keys() | people.keys()
    }
    for rare in sorted(word for word, found in words.items() if len(found) == 1):
        for usual in sorted(people):
            more = len(words[usual]) > 1 or usual < rare or rare not in people
            if usual != rare and more and (_one_name(rare, usual) or _one_long_name(rare, usual)):
                found = (words[rare][0], words[usual][0])
                if not _two_people(found, words[usual], rare, usual):
                    yield _matter((rare, usual), found)


def _each_once(places: Sequence[Place]) -> list[Place]:
    """Places in textual order; a single name stands among the plain words and the people's."""
    return [at for _, at in sorted({place[1].span: place for place in places}.items())]


def _two_people(found: Sequence[Place], all_usual: Sequence[Place], rare: str, usual: str) -> bool:
    """Whether each stands in a full name of its own: Donald Moss is not Ronald Reed."""
    ours = _full_name(found[0][0], rare)
    theirs = [_full_name(claim, usual) for claim, _, _ in all_usual]
    return bool(ours) and any(theirs) and not any(ours & other for other in theirs)


def _full_name(claim: Claim, word: str) -> frozenset[str]:
    """The other words of the full name that a word stands in; empty for a single name."""
    for mention in claim.of_type(Mention):
        words = frozenset(fold(part) for part in mention.text.split())
        if mention.kind == "person" and word in words:
            return words - {word}
    return frozenset()


def _one_name(left: str, right: str) -> bool:
    if left.startswith(right) or right.startswith(left) or house_style(left) == house_style(right):
        return False
    return DamerauLevenshtein.distance(left, right) == 1 or (
        is_misspelling(left, right) and (sorted(left) == sorted(right))
    )


def _one_long_name(left: str, right: str) -> bool:
    """Whether two long names that start and end alike differ by two slips of the keys."""
    shorter = min(len(left), len(right))
    ends_alike = left[:2] == right[:2] and left[-1] == right[-1]
    return (
        shorter >= LONG
        and ends_alike
        and house_style(left) != house_style(right)
        and DamerauLevenshtein.distance(left, right) == TWO_SLIPS
    )


def _beside_the_same(
    ours: Sequence[tuple[Claim, Token, frozenset[str]]],
    theirs: Sequence[tuple[Claim, Token, frozenset[str]]],
) -> tuple[tuple[Claim, Token, frozenset[str]], tuple[Claim, Token, frozenset[str]]] | None:
    return next(
        ((left, right) for left in ours for right in theirs if left[2] & right[2] - _COMMON), None
    )


_COMMON = frozenset(
    {"the", "of", "in", "and", "a", "to", "for", "said", "at", "on", "s", "by", "from", "with"}
)


def _matter(words: tuple[str, str], found: Sequence[tuple[Claim, Token, frozenset[str]]]) -> Matter:
    statements = tuple(
        Statement(claim, _mention(token.span, token.text, word), word, token.text)
        for word, (claim, token, _) in zip(words, found, strict=True)
    )
    return Matter(
        LedgerName.PLACES, " ".join(sorted(words)), found[1][1].text, "spelling", statements
    )


def _mention(span: Span, text: str, key: str) -> Mention:
    return Mention(span, text, "name", key)
