"""The content of an attribution whose cue is a verb: which words were said, thought or meant."""

from __future__ import annotations

from crosscheck.annotate.attribution_sources import joined_to
from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.language.quotes import DOUBLE, Turn, turn_of
from crosscheck.language.reporting import (
    NAMING,
    PRONOUNS,
    SPEECH,
    THOUGHT,
    WITH_INFINITIVE,
    WITH_PREPOSITION,
)
from crosscheck.model.text import Token

_PARENTHETIC = frozenset({"parataxis", "ccomp", "dep", "advcl", "conj", "intj"})
# Clauses that only say when, how or who: what is quoted beside them is not theirs.
_ASIDE = frozenset({"advcl", "relcl", "acl"})
_HUNG_CLAUSES = frozenset({"relcl", "acl", "ccomp"})
_RELATIVES = frozenset({"who", "that", "which", "whom", "whose", "where", "when"})
# What else belongs to "called the plan ...", "praised her for ...", "accused him of ...".
_BESIDE_AN_OBJECT = frozenset({"as", "for", "of"})


def content_of(tree: Tree, verb: Token, source: list[int], quoted: frozenset[int]) -> list[int]:
    """What the verb says was said, as token indexes, on its side of any semicolon.

    ``quoted`` are the tokens between quotation marks, as ``quoted_tokens`` finds them.
    """
    content = _content_of(tree, verb, source, quoted)
    stops = [token.index for token in tree.tokens if token.text == ";"]
    if not stops or set(content) & quoted & set(stops):
        return content
    start = max((stop for stop in stops if stop < verb.index), default=-1)
    end = min((stop for stop in stops if stop > verb.index), default=len(tree.tokens))
    return [index for index in content if start < index < end]


def quoted_tokens(tree: Tree) -> frozenset[int]:
    """The tokens that stand between quotation marks."""
    text = tree.sentence.text
    start = tree.sentence.span.start
    inside = set()
    is_open = _begins_inside(text)
    for token in tree.tokens:
        if len(token.text) == 1 and token.text in DOUBLE:
            turn = turn_of(text, token.span.start - start)
            is_open = not is_open if turn is Turn.EITHER else turn is Turn.OPENS
        elif is_open:
            inside.add(token.index)
    return frozenset(inside)


def _content_of(tree: Tree, verb: Token, source: list[int], quoted: frozenset[int]) -> list[int]:
    """The content, whatever stands between it and the verb."""
    lemma = verb.lemma.casefold()
    carrier = {verb.index, *source}
    clauses = _clauses_of(tree, verb) or _after_hearer(tree, verb)
    if clauses:
        content = sorted(
            index for clause in clauses for index in tree.subtree(clause) if index not in carrier
        )
        return _from_the_start(tree, verb, source, _less_joined(tree, verb, content))
    if verb.dep in _PARENTHETIC and lemma in SPEECH | THOUGHT and _is_set_off(tree, verb):
        own = tree.subtree(verb.index)
        return tree.subtree(verb.head, without=[own[0], verb.index, *own])
    named = _named_by(tree, verb)
    if lemma in NAMING or quoted & set(named):
        return [index for index in named if index not in carrier]
    after = _behind_preposition(tree, verb)
    if after:
        return after
    return _quoted_by(tree, verb, quoted - carrier) if lemma in SPEECH else []


def _less_joined(tree: Tree, verb: Token, content: list[int]) -> list[int]:
    """The content up to a second cue that a parser joined to it."""
    for index in content:
        token = tree.tokens[index]
        if token.dep in {"conj", "advcl"} and joined_to(tree, token) is verb:
            stop = tree.subtree(index)[0]
            stop -= tree.tokens[stop - 1].dep == "cc"
            return [i for i in content if i < stop]
    return content


def _quoted_by(tree: Tree, verb: Token, quoted: frozenset[int]) -> list[int]:
    """The quoted words that a verb of speech brings without governing them as a clause."""
    below = quoted.intersection(tree.subtree(verb.index))
    if below or verb.dep in _ASIDE:
        return sorted(below)
    return sorted(quoted)


def _clauses_of(tree: Tree, verb: Token) -> list[int]:
    """The heads of the clauses that tell what was said."""
    takes_infinitive = verb.lemma.casefold() in WITH_INFINITIVE
    return [
        child.index
        for child in tree.children(verb.index, "ccomp", "parataxis", "xcomp")
        if child.dep != "xcomp" or takes_infinitive or _is_finite(tree, child)
    ]


def _named_by(tree: Tree, verb: Token) -> list[int]:
    """The object with what is said of it: "called [the plan “a farce”]", "blamed [him for it]"."""
    named = tree.first(verb.index, "dobj")
    said_of = [
        child.index
        for child in tree.children(verb.index, "oprd", "prep", "xcomp")
        if child.index > verb.index
        and (child.dep != "prep" or child.text.casefold() in _BESIDE_AN_OBJECT)
    ]
    if named is None:
        return [i for index in said_of[:1] for i in tree.subtree(index)] if said_of else []
    if named.text.casefold() in PRONOUNS and not said_of:
        return []
    content = tree.subtree(named.index)
    for index in said_of:
        content = [*content, *tree.subtree(index)]
    return sorted(set(content))


def _behind_preposition(tree: Tree, verb: Token) -> list[int]:
    """What was spoken of: "called for [a recount]", "complained about [the noise]"."""
    wanted = WITH_PREPOSITION.get(verb.lemma.casefold(), frozenset())
    return [
        index
        for link in tree.children(verb.index, "prep")
        if link.text.casefold() in wanted
        for index in tree.subtree(link.index)
        if index != link.index
    ]


def _after_hearer(tree: Tree, verb: Token) -> list[int]:
    """A clause that a parser hung on the hearer or the time.

    "told officers [he fled]", "said on the day of the vote [that he would go]".
    """
    if verb.lemma.casefold() not in SPEECH:
        return []
    waiting = [
        child.index
        for child in tree.children(verb.index, "dobj", "dative", "prep", "npadvmod")
        if child.index > verb.index
    ]
    while waiting:
        index = waiting.pop(0)
        for child in tree.children(index):
            if child.dep in _HUNG_CLAUSES and _is_told(tree, child):
                return [child.index]
            if child.dep in {"pobj", "prep", "npadvmod"}:
                waiting.append(child.index)
    return []


def _is_told(tree: Tree, clause: Token) -> bool:
    """Whether a clause has a subject of its own, and no "who" or "when" makes it a mere aside."""
    subject = tree.first(clause.index, "nsubj", "nsubjpass")
    first = tree.tokens[tree.subtree(clause.index)[0]].text.casefold()
    return (
        subject is not None
        and subject.text.casefold() not in _RELATIVES
        and first not in _RELATIVES - {"that"}
        and (
            first == "that" or first == tree.tokens[tree.subtree(subject.index)[0]].text.casefold()
        )
    )


def _is_finite(tree: Tree, clause: Token) -> bool:
    """Whether the clause has a subject of its own."""
    return tree.first(clause.index, *SUBJECTS) is not None


def _is_set_off(tree: Tree, verb: Token) -> bool:
    """Whether a verb of saying stands apart in the clause that it hangs on."""
    if tree.first(verb.index, "mark") is not None or tree.tokens[verb.head].pos not in {
        "VERB",
        "AUX",
    }:
        return False
    if tree.first(verb.index, "dobj", "xcomp", "ccomp") is not None or verb.tag == "VBG":
        return False
    own = tree.without_edges(tree.subtree(verb.index))
    before = tree.tokens[own[0] - 1].text if own and own[0] else ""
    return before in {",", "—", "–", "--", "-", "?", "!"} or before[-1:] in DOUBLE + "’'"


def _from_the_start(tree: Tree, verb: Token, source: list[int], content: list[int]) -> list[int]:
    """The content with what stands before it, where the carrier stands behind it.

    "On Friday the bridge reopened, police said": parsers hang "On Friday" on "said".
    """
    first = min([verb.index, *source])
    if not content or content[0] > first:
        return content
    head = [
        index
        for index in range(content[0])
        if tree.is_below(index, verb.index) and index not in source
    ]
    return [*head, *content] if verb.dep == "ROOT" and len(head) == content[0] else content


def _begins_inside(text: str) -> bool:
    """Whether the first quotation mark closes a quotation that was open before."""
    first = next((at for at, sign in enumerate(text) if sign in DOUBLE), None)
    return first is not None and turn_of(text, first) is Turn.CLOSES
