"""Whom a voice has it from: "the Herald reported, citing X", "the Herald quoted X as saying"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.model.text import Token

CITING = frozenset({"cite", "quote"})
_CLAUSES = ("advcl", "acl", "xcomp", "ccomp", "conj", "dep")


def cited_voice(tree: Tree, verb: Token) -> list[int]:
    """Who or what is cited beside a verb of saying, as token indexes; empty when nobody is."""
    beside = [
        *tree.children(verb.index, *_CLAUSES),
        *(c for p in tree.children(verb.index, "prep") for c in tree.children(p.index, "pcomp")),
        *tree.children(verb.index, "prep"),
    ]
    for token in beside:
        if token.text.casefold() in {"citing", "quoting"}:
            voice = tree.first(token.index, "dobj") or tree.first(token.index, "pobj")
            if voice is not None:
                return _without_clauses(tree, voice)
    return []


def quoted_person(tree: Tree, verb: Token) -> tuple[list[int], list[int]]:
    """Who is quoted as saying it, and who quotes them; both empty in any other sentence."""
    link = tree.tokens[verb.head]
    above = tree.tokens[link.head]
    if verb.dep != "pcomp" or link.text.casefold() != "as" or above.lemma not in CITING:
        return [], []
    person = tree.first(above.index, "dobj")
    quoting = tree.first(above.index, *SUBJECTS)
    if person is None or quoting is None or tree.first(above.index, "auxpass") is not None:
        return [], []
    return _without_clauses(tree, person), _without_clauses(tree, quoting)


def _without_clauses(tree: Tree, head: Token) -> list[int]:
    """The words of a voice without the clauses and the "as" that hang on it."""
    left_out = {
        index
        for child in tree.children(head.index, "relcl", "acl", "appos", "prep")
        if child.dep != "prep" or child.text.casefold() == "as"
        for index in tree.subtree(child.index)
    }
    kept: Sequence[int] = [i for i in tree.subtree(head.index) if i not in left_out]
    return tree.without_edges(list(kept))
