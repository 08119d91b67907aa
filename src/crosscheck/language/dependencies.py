"""Walks over a parsed sentence: who governs what, and which stretches of text that makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_EDGE_SIGNS = frozenset(",;:.–—-!? ")


class Tree:
    """The dependency tree of one sentence, with its children listed once."""

    def __init__(self, sentence: Sentence) -> None:
        """List the children of every token of a parsed sentence."""
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                self._children[token.head].append(token.index)

    def children(self, index: int, *labels: str) -> Iterator[Token]:
        """What the token governs, in order; only under the labels, where any are given."""
        for child in self._children[index]:
            if not labels or self.tokens[child].dep in labels:
                yield self.tokens[child]

    def first(self, index: int, *labels: str) -> Token | None:
        """The first child under one of the labels."""
        return next(self.children(index, *labels), None)

    def subtree(self, index: int, *, without: Iterable[int] = ()) -> list[int]:
        """The token and all below it, in textual order, less the branches in ``without``."""
        left_out = set(without)
        reached = []
        waiting = [index]
        while waiting:
            current = waiting.pop()
            if current in left_out:
                continue
            reached.append(current)
            waiting.extend(self._children[current])
        return sorted(reached)

    def is_below(self, index: int, ancestor: int) -> bool:
        """Whether ``ancestor`` governs the token, at any depth."""
        for _ in self.tokens:
            head = self.tokens[index].head
            if head == ancestor:
                return True
            if head == index:
                return False
            index = head
        return False

    def span(self, indexes: Iterable[int]) -> Span | None:
        """The stretch from the first to the last of the tokens, in the source's text."""
        wanted = sorted(indexes)
        if not wanted:
            return None
        return Span(self.tokens[wanted[0]].span.start, self.tokens[wanted[-1]].span.end)

    def runs(self, indexes: Iterable[int]) -> list[list[int]]:
        """The tokens in unbroken runs, without the punctuation at the ends of each."""
        groups: list[list[int]] = []
        for index in sorted(indexes):
            if groups and groups[-1][-1] == index - 1:
                groups[-1].append(index)
            else:
                groups.append([index])
        trimmed = (self.without_edges(group) for group in groups)
        return [group for group in trimmed if any(self.tokens[i].is_word for i in group)]

    def without_edges(self, indexes: list[int]) -> list[int]:
        """The tokens without commas, stops and spaces at either end."""
        start, end = 0, len(indexes)
        while start < end and _is_edge(self.tokens[indexes[start]]):
            start += 1
        while end > start and _is_edge(self.tokens[indexes[end - 1]]):
            end -= 1
        return indexes[start:end]


def _is_edge(token: Token) -> bool:
    """Whether the token is mere punctuation between stretches."""
    return all(sign in _EDGE_SIGNS or sign.isspace() for sign in token.text)
