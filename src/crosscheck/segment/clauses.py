"""Clauses: cut a stretch of a parsed sentence into parts that assert one thing each.

Only cuts that leave both sides in one piece are made, so that every part has one span: a clause
in the middle of another stays in it. Complements ("tried to flee") and conditions ("if it
rains") are no assertions of their own and are never cut off.
"""

from __future__ import annotations

from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.language.quotes import DOUBLE
from crosscheck.model.text import Token

FEWEST_WORDS = 3
_FEWEST_RESTRICTIVE = 4
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "so", "than", "though"})
_OBJECTS = frozenset(
    {"dobj", "prep", "attr", "acomp", "ccomp", "xcomp", "agent", "dative", "npadvmod"}
)
_RELATIVES = frozenset({"who", "whom", "whose", "which", "where", "when"})
_COMMAS = frozenset({",", ";", "—", "–", "--", ":", "-", "("})


def clauses_of(tree: Tree, indexes: list[int]) -> list[list[int]]:
    """The stretch (token indexes without gaps) in clauses, in textual order."""
    for head in _clause_heads(tree, indexes):
        parts = _cut(tree, indexes, head)
        if parts is not None:
            return [clause for part in parts for clause in clauses_of(tree, part)]
    return [indexes]


def has_verb(tree: Tree, indexes: list[int]) -> bool:
    """Whether there is a verb among the tokens."""
    return any(tree.tokens[i].pos in {"VERB", "AUX"} for i in indexes)


def count_words(tree: Tree, indexes: list[int]) -> int:
    """How many of the tokens are words."""
    return sum(tree.tokens[i].is_word for i in indexes)


def is_finite(tree: Tree, indexes: list[int]) -> bool:
    """Whether the topmost verb of the tokens has a tense or a subject: it can be asserted."""
    inside = set(indexes)
    for index in indexes:
        token = tree.tokens[index]
        if token.pos not in {"VERB", "AUX"}:
            continue
        is_top = token.head not in inside or token.head == index
        if is_top and (_has_tense(tree, token) or tree.first(index, *SUBJECTS) is not None):
            return True
    return False


def _clause_heads(tree: Tree, indexes: list[int]) -> list[Token]:
    """The tokens at the head of a clause that could be cut off, the latest first."""
    inside = set(indexes)
    heads = [
        tree.tokens[i]
        for i in indexes
        if tree.tokens[i].head in inside and tree.tokens[i].head != i
    ]
    return [
        token
        for token in reversed(heads)
        if _heads_clause(tree, token) and (token.dep != "conj" or _is_top(tree, token, inside))
    ]


def _is_top(tree: Tree, token: Token, inside: set[int]) -> bool:
    """Whether the first of the verbs that the token is joined to governs the whole stretch."""
    first = tree.tokens[token.head]
    while first.dep == "conj" and first.head in inside and first.head != first.index:
        first = tree.tokens[first.head]
    return first.head == first.index or first.head not in inside


def _heads_clause(tree: Tree, token: Token) -> bool:
    """Whether the token heads a clause that asserts something of its own."""
    if token.pos not in {"VERB", "AUX"}:
        return False
    if token.dep == "conj":
        return _is_joined_main(tree, token)
    if token.dep == "relcl":
        return _has_tense(tree, token) and _opens_with_relative(tree, token)
    if token.dep == "advcl":
        return not _is_condition(tree, token)
    return token.dep in {"parataxis", "ccomp"} and _stands_apart(tree, token)


def _opens_with_relative(tree: Tree, token: Token) -> bool:
    """Whether it says more ("who ...", "which ..."); a clause with "that" only restricts."""
    first = [tree.tokens[i].text.casefold() for i in tree.subtree(token.index)[:3]]
    return any(word in _RELATIVES for word in first)


def _is_joined_main(tree: Tree, token: Token) -> bool:
    """Whether a coordinated verb says something by itself, with a subject or an object."""
    if tree.tokens[token.head].pos not in {"VERB", "AUX"} or not _has_tense(tree, token):
        return False
    own = {child.dep for child in tree.children(token.index)}
    return bool(own & (SUBJECTS | _OBJECTS))


def _is_condition(tree: Tree, token: Token) -> bool:
    """Whether an adverbial clause is a condition, a purpose or half of a comparison."""
    for child in tree.children(token.index, "mark", "aux", "advmod", "prep"):
        word = child.text.casefold()
        if word in _CONDITIONS or (word == "to" and child.dep == "aux"):
            return True
    has_lead = tree.first(token.index, "mark", "advmod") is not None
    return not has_lead and not (token.tag in {"VBG", "VBN"} and _beside_comma(tree, token))


def _stands_apart(tree: Tree, token: Token) -> bool:
    """Whether a clause is set off by a semicolon or a dash and has a subject of its own."""
    if tree.first(token.index, *SUBJECTS) is None:
        return False
    own = tree.subtree(token.index)
    sides = (own[0] - 1, own[-1] + 1)
    return any(
        0 <= side < len(tree.tokens) and tree.tokens[side].text in {";", "—", "–", "--"}
        for side in sides
    )


def _after_comma(tree: Tree, token: Token) -> bool:
    """Whether a comma or dash stands right before the clause."""
    first = tree.subtree(token.index)[0]
    return first > 0 and tree.tokens[first - 1].text in _COMMAS


def _beside_comma(tree: Tree, token: Token) -> bool:
    """Whether a comma parts the clause from what it hangs on, on either side."""
    last = tree.subtree(token.index)[-1]
    is_before = last + 1 < len(tree.tokens) and tree.tokens[last + 1].text in _COMMAS
    return is_before or _after_comma(tree, token)


def _has_tense(tree: Tree, token: Token) -> bool:
    """Whether the verb or one of its helpers is finite."""
    return token.tag in _FINITE or any(
        child.tag in _FINITE for child in tree.children(token.index, "aux", "auxpass")
    )


def _cut(tree: Tree, indexes: list[int], head: Token) -> tuple[list[int], list[int]] | None:
    """The stretch in two, with the clause under ``head`` on one side; None where it cannot be."""
    inside = set(indexes)
    clause = tree.without_edges([i for i in tree.subtree(head.index) if i in inside])
    if not clause or clause[-1] - clause[0] + 1 != len(clause):
        return None
    before = [i for i in indexes if i < clause[0]]
    after = [i for i in indexes if i > clause[-1]]
    if count_words(tree, after) == 0:
        left, right = _without_joiner(tree, before), [*clause, *after]
    elif count_words(tree, before) == 0:
        left, right = [*before, *clause], _leading_joiner_off(tree, after)
    else:
        return None
    fewest = _FEWEST_RESTRICTIVE if _is_restrictive(tree, head) else FEWEST_WORDS
    if sum(tree.tokens[i].text in DOUBLE for i in before) % 2 and count_words(tree, before):
        return None  # never inside a quotation
    cut_off = right if clause[0] in right else left
    if count_words(tree, cut_off) < fewest:
        return None
    if any(count_words(tree, p) < FEWEST_WORDS or not has_verb(tree, p) for p in (left, right)):
        return None
    return left, right


def _is_restrictive(tree: Tree, head: Token) -> bool:
    """Whether it is a relative clause without a comma."""
    return head.dep == "relcl" and not _after_comma(tree, head)


def _without_joiner(tree: Tree, indexes: list[int]) -> list[int]:
    """The tokens without commas and conjunctions at the end: they only join."""
    end = len(indexes)
    while end and (
        not tree.tokens[indexes[end - 1]].is_word or tree.tokens[indexes[end - 1]].dep == "cc"
    ):
        if tree.tokens[indexes[end - 1]].text in {'"', "”", "’", ")"}:
            break
        end -= 1
    return indexes[:end]


def _leading_joiner_off(tree: Tree, indexes: list[int]) -> list[int]:
    """The tokens without commas and conjunctions at the start."""
    trimmed = tree.without_edges(indexes)
    tail = [i for i in indexes if trimmed and i > trimmed[-1]]
    while trimmed and tree.tokens[trimmed[0]].dep == "cc":
        trimmed = trimmed[1:]
    return [*trimmed, *tail]
