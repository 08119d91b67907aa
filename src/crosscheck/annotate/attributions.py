"""Attributions: who is said to say what, after PolNeAR (Newell et al., LREC 2018).

An attribution is a source, a cue and a content. A content that the carrier cuts in two ("The
road, police said, was shut") gives one attribution for each part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crosscheck.annotate.attribution_chain import cited_voice, quoted_person
from crosscheck.annotate.attribution_contents import content_of, quoted_tokens
from crosscheck.annotate.attribution_forms import attributions_by_form
from crosscheck.annotate.attribution_phrases import Carrier, noun_carriers, phrase_carriers
from crosscheck.annotate.attribution_sources import (
    behind,
    cue_of,
    outlet_of,
    relative_of,
    source_of,
)
from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.language.quotes import DOUBLE
from crosscheck.language.reporting import (
    EVIDENCE,
    NAMING,
    PRONOUNS,
    SPEECH,
    THOUGHT,
    WITH_INFINITIVE,
    WITH_PREPOSITION,
)
from crosscheck.model.facet import Attribution
from crosscheck.model.text import Sentence

_VERBS = SPEECH | THOUGHT | EVIDENCE | NAMING | WITH_INFINITIVE | WITH_PREPOSITION.keys()

_FEWEST_QUOTED = 2
_HIGHEST_CLIMB = 4


def find_attributions(sentence: Sentence) -> tuple[Attribution, ...]:
    """The attributions of one sentence, in the order of their contents.

    ``span`` of each covers source, cue and content; ``content`` leaves out the other two. Without
    grammar, only what the word forms alone can tell is found.
    """
    if not sentence.parsed:
        return attributions_by_form(sentence)
    tree = Tree(sentence)
    quoted = quoted_tokens(tree)
    carriers = [*phrase_carriers(tree), *_verb_carriers(tree, quoted), *noun_carriers(tree)]
    carriers.extend(_quoting_carriers(tree, quoted, carriers))
    found = [made for carrier in carriers for made in _attributions_of(tree, carrier)]
    found.sort(key=lambda made: (made.content or made.span, made.cue_span or made.span))
    return tuple(_with_outer_voices(found))


def _verb_carriers(tree: Tree, quoted: frozenset[int]) -> Iterator[Carrier]:
    """Carriers around a verb of saying, thinking or showing."""
    for token in tree.tokens:
        lemma = token.lemma.casefold()
        if token.pos not in {"VERB", "AUX"} or lemma not in _VERBS:
            continue
        if token.index in quoted and lemma not in SPEECH:
            continue  # what a speaker thinks is part of what is quoted
        person, quoting = quoted_person(tree, token)
        source = person or source_of(tree, token, quoted)
        if source is not None and token.index not in quoted and quoted & set(source):
            source = behind(tree, token)
        if source is None or (token.index in quoted and _is_speaker_or_hearer(tree, source)):
            continue
        content = content_of(tree, token, source, quoted)
        if content:
            cue = cue_of(tree, token)
            yield Carrier(
                tuple(source),
                tuple(cue),
                tuple(content),
                tuple(quoting or outlet_of(tree, token)),
                tuple(relative_of(tree, token)),
                tuple(cited_voice(tree, token)),
            )


def _quoting_carriers(
    tree: Tree, quoted: frozenset[int], carriers: Sequence[Carrier]
) -> Iterator[Carrier]:
    """Carriers around any other verb with a quoted phrase behind it: the quotation is the sign."""
    held = {index for carrier in carriers for index in carrier.content}
    for run in tree.runs(quoted):
        words = [tree.tokens[i].text for i in run if tree.tokens[i].is_word]
        if held.intersection(run) or len(words) < _FEWEST_QUOTED or words[-1][:1].isupper():
            continue
        head = tree.tokens[run[0]]
        while head.head in quoted and head.head != head.index:
            head = tree.tokens[head.head]
        for _ in range(_HIGHEST_CLIMB):
            below, head = head, tree.tokens[head.head]
            if head.pos in {"VERB", "AUX"} or head.dep == "ROOT":
                break
        if head.pos != "VERB" or below.dep in SUBJECTS or head.index > run[0]:
            continue
        source = source_of(tree, head, quoted)
        if source is None or quoted.intersection(source):
            continue
        content = [i for i in tree.subtree(below.index) if i not in source]
        yield Carrier(tuple(source), tuple(cue_of(tree, head)), tuple(content))


def _is_speaker_or_hearer(tree: Tree, source: list[int]) -> bool:
    """Whether the source is "I", "we" or "you"."""
    return len(source) == 1 and tree.tokens[source[0]].text.casefold() in {"i", "we", "you"}


def _attributions_of(tree: Tree, carrier: Carrier) -> Iterator[Attribution]:
    """One attribution for each unbroken part of the content."""
    text = tree.sentence.text
    offset = tree.sentence.span.start
    cue = tree.span(carrier.cue)
    source = tree.span(_without_marks(tree, [*carrier.source, *carrier.stand_in]))
    own = {*carrier.cue, *carrier.source}
    name = _words(tree, _without_marks(tree, carrier.source))
    voices = (_words(tree, carrier.outlet), name, _words(tree, carrier.cited))
    chain = tuple(voice for voice in voices if voice)
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
            source=name or (chain[-1] if chain else ""),
            cue=_words(tree, carrier.cue),
            source_span=source,
            cue_span=cue,
            content=content,
            chain=chain,
            direct=any(sign in DOUBLE for sign in stretch),
        )


def _without_marks(tree: Tree, indexes: Sequence[int]) -> list[int]:
    """The words of a voice without a quotation mark that a parser put at their edge."""
    kept = list(indexes)
    while kept and tree.tokens[kept[0]].text in DOUBLE:
        del kept[0]
    while kept and tree.tokens[kept[-1]].text in DOUBLE:
        del kept[-1]
    return tree.without_edges(kept)


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
