"""Attributions: who is said to say what, after PolNeAR (Newell et al., LREC 2018).

An attribution is a source, a cue and a content. A content that the carrier cuts in two ("The
road, police said, was shut") gives one attribution for each part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from crosscheck.annotate.attribution_forms import attributions_by_form
from crosscheck.annotate.attribution_phrases import Carrier, noun_carriers, phrase_carriers
from crosscheck.annotate.attribution_sources import cue_of, outlet_of, source_of
from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.language.quotes import DOUBLE, Turn, turn_of
from crosscheck.language.reporting import (
    EVIDENCE,
    NAMING,
    PRONOUNS,
    SPEECH,
    THOUGHT,
    WITH_INFINITIVE,
)
from crosscheck.model.facet import Attribution
from crosscheck.model.text import Sentence, Token

_VERBS = SPEECH | THOUGHT | EVIDENCE
_PARENTHETIC = frozenset({"parataxis", "ccomp", "dep", "advcl", "conj", "intj"})


def find_attributions(sentence: Sentence) -> tuple[Attribution, ...]:
    """The attributions of one sentence, in the order of their contents.

    ``span`` of each covers source, cue and content; ``content`` leaves out the other two. Without
    grammar, only what the word forms alone can tell is found.
    """
    if not sentence.parsed:
        return attributions_by_form(sentence)
    tree = Tree(sentence)
    carriers = [*phrase_carriers(tree), *_verb_carriers(tree), *noun_carriers(tree)]
    found = [made for carrier in carriers for made in _attributions_of(tree, carrier)]
    found.sort(key=lambda made: (made.content or made.span, made.cue_span or made.span))
    return tuple(_with_outer_voices(found))


def _verb_carriers(tree: Tree) -> Iterator[Carrier]:
    """Carriers around a verb of saying, thinking or showing."""
    quoted = frozenset(_quoted(tree))
    for token in tree.tokens:
        lemma = token.lemma.casefold()
        if token.pos not in {"VERB", "AUX"} or lemma not in _VERBS:
            continue
        if token.index in quoted and lemma not in SPEECH:
            continue  # what a speaker thinks is part of what is quoted
        source = source_of(tree, token)
        if source is None or (token.index in quoted and _is_speaker_or_hearer(tree, source)):
            continue
        content = _same_side(tree, token, _content_of(tree, token, source))
        if content:
            cue = cue_of(tree, token)
            yield Carrier(tuple(source), tuple(cue), tuple(content), tuple(outlet_of(tree, token)))


def _same_side(tree: Tree, verb: Token, content: list[int]) -> list[int]:
    """The content on the verb's side of any semicolon outside the quotation it brings."""
    stops = [token.index for token in tree.tokens if token.text == ";"]
    if not stops or set(content) & set(_quoted(tree)) & set(stops):
        return content
    start = max((stop for stop in stops if stop < verb.index), default=-1)
    end = min((stop for stop in stops if stop > verb.index), default=len(tree.tokens))
    return [index for index in content if start < index < end]


def _is_speaker_or_hearer(tree: Tree, source: list[int]) -> bool:
    """Whether the source is "I", "we" or "you"."""
    return len(source) == 1 and tree.tokens[source[0]].text.casefold() in {"i", "we", "you"}


def _content_of(tree: Tree, verb: Token, source: list[int]) -> list[int]:
    """What the verb says was said."""
    lemma = verb.lemma.casefold()
    clauses = [
        child.index
        for child in tree.children(verb.index, "ccomp", "parataxis", "xcomp")
        if child.dep != "xcomp" or lemma in WITH_INFINITIVE or _is_finite(tree, child)
    ]
    clauses = clauses or _after_hearer(tree, verb)
    carrier = {verb.index, *source}
    if clauses:
        content = sorted(
            index for clause in clauses for index in tree.subtree(clause) if index not in carrier
        )
        return _from_the_start(tree, verb, source, content)
    if verb.dep in _PARENTHETIC and lemma in SPEECH | THOUGHT and _is_set_off(tree, verb):
        own = tree.subtree(verb.index)
        return tree.subtree(verb.head, without=[own[0], verb.index, *own])
    quoted = [i for i in _quoted(tree) if i not in carrier] if lemma in SPEECH else []
    if quoted:
        return quoted
    if lemma in NAMING and verb.dep != "relcl":
        named = tree.first(verb.index, "dobj")
        if named is not None and named.text.casefold() not in PRONOUNS:
            return tree.subtree(named.index)
    return []


def _after_hearer(tree: Tree, verb: Token) -> list[int]:
    """The clause in "told officers he fled", which parsers hang on the officers."""
    if verb.lemma.casefold() not in {"tell", "inform", "assure", "remind", "warn", "notify"}:
        return []
    return [
        clause.index
        for hearer in tree.children(verb.index, "dobj", "dative")
        for clause in tree.children(hearer.index, "relcl")
        if (subject := tree.first(clause.index, "nsubj", "nsubjpass")) is not None
        and subject.text.casefold() not in {"who", "that", "which"}
    ]


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


def _quoted(tree: Tree) -> list[int]:
    """The tokens that stand between quotation marks."""
    text = tree.sentence.text
    start = tree.sentence.span.start
    inside = []
    is_open = _begins_inside(text)
    for token in tree.tokens:
        if len(token.text) == 1 and token.text in DOUBLE:
            turn = turn_of(text, token.span.start - start)
            is_open = not is_open if turn is Turn.EITHER else turn is Turn.OPENS
        elif is_open:
            inside.append(token.index)
    return inside


def _begins_inside(text: str) -> bool:
    """Whether the first quotation mark closes a quotation that was open before."""
    first = next((at for at, sign in enumerate(text) if sign in DOUBLE), None)
    return first is not None and turn_of(text, first) is Turn.CLOSES


def _attributions_of(tree: Tree, carrier: Carrier) -> Iterator[Attribution]:
    """One attribution for each unbroken part of the content."""
    text = tree.sentence.text
    offset = tree.sentence.span.start
    cue = tree.span(carrier.cue)
    source = tree.span(carrier.source)
    own = {*carrier.cue, *carrier.source}
    voices = (carrier.outlet, carrier.source)
    chain = tuple(name for voice in voices if (name := _words(tree, voice)))
    runs = tree.runs(i for i in carrier.content if i not in own)
    for run in [run for run in runs if len(run) > 1] or runs[:1]:
        content = tree.span(run)
        if content is None or cue is None:
            continue
        whole = content.cover(cue) if source is None else content.cover(cue).cover(source)
        stretch = content.shifted(-offset).slice(text)
        yield Attribution(
            span=whole,
            text=whole.shifted(-offset).slice(text),
            source=_words(tree, carrier.source),
            cue=_words(tree, carrier.cue),
            source_span=source,
            cue_span=cue,
            content=content,
            chain=chain,
            direct=any(sign in DOUBLE for sign in stretch),
        )


def _words(tree: Tree, indexes: Iterable[int]) -> str:
    """The words of the tokens as they stand in the text, on one line."""
    span = tree.span(indexes)
    if span is None:
        return ""
    return " ".join(span.shifted(-tree.sentence.span.start).slice(tree.sentence.text).split())


def _with_outer_voices(found: list[Attribution]) -> Iterator[Attribution]:
    """Each attribution with the voices of those that hold it, outermost first."""
    for made in found:
        carrier = made.cue_span or made.span
        outer = [
            other
            for other in found
            if other is not made
            and other.content is not None
            and other.content.contains(carrier)
            and other.source
            and other.source.casefold() not in PRONOUNS
        ]
        outer.sort(key=lambda other: -len(other.content or other.span))
        voices = [voice for other in outer for voice in other.chain]
        merged = tuple(dict.fromkeys([*voices, *made.chain]))
        yield replace(made, chain=merged) if merged != made.chain else made
