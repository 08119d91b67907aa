"""The source and the cue of an attribution whose cue is a verb."""

from __future__ import annotations

from crosscheck.annotate.attribution_chain import CITING
from crosscheck.language.dependencies import SUBJECTS, Tree
from crosscheck.language.quotes import DOUBLE
from crosscheck.language.reporting import NAMING, SPEECH, WITH_PREPOSITION, is_outlet
from crosscheck.model.text import Token

_LINKS_TO_A_SUBJECT = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "ccomp", "parataxis"})
_NO_VOICES = frozenset({"it", "this", "that", "these", "those", "what", "there"})
_CUE_PARTS = frozenset({"aux", "auxpass", "neg", "prt"})
_RELATIVES = frozenset({"who", "that", "which", "whom"})
_GOES_ON_TO = frozenset({"go", "continue", "proceed", "come", "begin", "seem", "appear"})
_HIGHEST_CLIMB = 4
_TEXTS_DO = frozenset({"add", "argue", "claim", "conclude", "note", "report", "say", "state"})
_SAYING = SPEECH | NAMING


def source_of(tree: Tree, verb: Token, quoted: frozenset[int] = frozenset()) -> list[int] | None:
    """The words of whoever the verb makes speak; None when nobody does.

    A verb outside the ``quoted`` tokens does not share the subject of one inside.
    """
    if tree.first(verb.index, "auxpass") is not None or _is_bare_participle(tree, verb):
        return _voice_of_passive(tree, verb)
    subject = tree.first(verb.index, "nsubj")
    if subject is None:
        return _inverted(tree, verb) or _inherited(tree, verb, quoted)
    if subject.text.casefold() in _RELATIVES and verb.dep == "relcl":
        own = tree.subtree(verb.index)
        return tree.without_edges(
            [i for i in tree.subtree(verb.head, without=[verb.index]) if i < own[0]]
        )
    if subject.text.casefold() in _NO_VOICES and not _is_a_text(tree, subject, verb):
        return None
    return tree.without_edges(tree.subtree(subject.index))


def behind(tree: Tree, verb: Token) -> list[int] | None:
    """The phrase right behind the verb, where a quotation before it was taken for its subject."""
    first = verb.index + 1
    if first >= len(tree.tokens):
        return None
    head = tree.tokens[first]
    for _ in range(_HIGHEST_CLIMB):
        above = tree.tokens[head.head]
        if above.index in {head.index, verb.index} or tree.subtree(above.index)[0] < first:
            break
        head = above
    words = [index for index in tree.subtree(head.index) if index >= first]
    return tree.without_edges(words) if head.pos in {"NOUN", "PROPN", "PRON"} else None


def _is_a_text(tree: Tree, subject: Token, verb: Token) -> bool:
    """Whether an "it" stands for a letter, an agency or a study that says something."""
    return (
        subject.text.casefold() == "it"
        and verb.lemma.casefold() in _TEXTS_DO
        and tree.first(verb.index, "ccomp") is not None
    )


def joined_to(tree: Tree, verb: Token) -> Token | None:
    """The cue that a second cue goes with, where a parser put it into the first one's content.

    "Police said [the van was stolen] and warned ...", "... was stolen, adding that ...": it is
    police that warned and added.
    """
    is_aside = verb.dep == "advcl" and verb.tag == "VBG" and _follows_comma(tree, verb)
    if not (is_aside or (verb.dep == "conj" and verb.tag in {"VBD", "VBZ"})):
        return None
    if verb.lemma.casefold() not in _SAYING or tree.first(verb.index, *SUBJECTS) is not None:
        return None
    current = verb
    for _ in range(_HIGHEST_CLIMB):
        current = tree.tokens[current.head]
        if current.dep == "ccomp":
            break
    outer = tree.tokens[current.head]
    if current.dep != "ccomp" or outer.lemma.casefold() not in SPEECH:
        return None
    fits = is_aside or outer.tag == verb.tag
    return outer if fits and outer.index < current.index < verb.index else None


def _follows_comma(tree: Tree, verb: Token) -> bool:
    """Whether a comma, with a closing mark perhaps, stands right before the verb."""
    before = "".join(token.text for token in tree.tokens[max(0, verb.index - 2) : verb.index])
    return before.rstrip(DOUBLE).endswith(",")


def relative_of(tree: Tree, verb: Token) -> list[int]:
    """The "who" that stands for the source beside the verb, if one does."""
    subject = tree.first(verb.index, "nsubj")
    is_relative = (
        subject is not None and verb.dep == "relcl" and subject.text.casefold() in _RELATIVES
    )
    return [subject.index] if subject is not None and is_relative else []


def cue_of(tree: Tree, verb: Token) -> list[int]:
    """The verb with its helpers and a negation, as far as they stand together."""
    parts = {child.index for child in tree.children(verb.index, *_CUE_PARTS)} | {verb.index}
    start = end = verb.index
    while start - 1 in parts:
        start -= 1
    while end + 1 in parts:
        end += 1
    return list(range(start, end + 1))


def outlet_of(tree: Tree, verb: Token) -> list[int]:
    """The newspaper, agency or station that it was told to or through."""
    quoting = _quoting_verb(tree, verb)
    if quoting is not None:
        agent = tree.first(quoting.index, "agent")
        voice = None if agent is None else tree.first(agent.index, "pobj")
        return [] if voice is None else _name_around(tree, voice)
    for child in tree.children(verb.index, "dobj", "dative", "prep", "agent"):
        heads = [child]
        if child.dep in {"prep", "agent"}:
            heads = list(tree.children(child.index, "pobj"))
            for noun in tuple(heads):
                for link in tree.children(noun.index, "prep"):
                    if link.text.casefold() in {"with", "to"}:
                        heads.extend(tree.children(link.index, "pobj"))
        for head in heads:
            words = _name_around(tree, head)
            named = head.pos == "PROPN" or head.entity == "ORG"
            if named and is_outlet(" ".join(tree.tokens[i].text for i in words)):
                return words
            if named and head.entity == "ORG" and child.dep in {"dobj", "dative"}:
                return words
    return []


def _quoting_verb(tree: Tree, verb: Token) -> Token | None:
    """The "was cited" that the verb is or hangs on ("was cited by X as saying ...")."""
    above = tree.tokens[tree.tokens[verb.head].head] if verb.dep == "pcomp" else verb
    is_passive = tree.first(above.index, "auxpass") is not None
    return above if above.lemma.casefold() in CITING and is_passive else None


def _name_around(tree: Tree, head: Token) -> list[int]:
    """The noun with what it is compounded of."""
    parts = [
        index
        for child in tree.children(head.index, "compound", "det", "amod", "nmod", "poss")
        for index in tree.subtree(child.index)
    ]
    return sorted([*parts, head.index])


def _is_bare_participle(tree: Tree, verb: Token) -> bool:
    """Whether it is a passive without a helper ("words reported by X")."""
    return (
        verb.tag == "VBN" and verb.dep in {"acl", "advcl"} and tree.first(verb.index, "aux") is None
    )


def _inverted(tree: Tree, verb: Token) -> list[int] | None:
    """A subject behind its verb that the parser takes for an object ("..., reported the Star")."""
    clause = tree.first(verb.index, "ccomp")
    voice = tree.first(verb.index, "dobj")
    if clause is None or voice is None or verb.lemma.casefold() not in SPEECH:
        return None
    words = tree.subtree(voice.index)
    follows = clause.index < verb.index and words[0] == verb.index + 1
    return tree.without_edges(words) if follows else None


def _voice_of_passive(tree: Tree, verb: Token) -> list[int] | None:
    """Who speaks in a passive: the agent ("as told by X"), but X in "X was cited by Y"."""
    quoted = tree.first(verb.index, "nsubjpass")
    if verb.lemma.casefold() in CITING and quoted is not None:
        return tree.without_edges(tree.subtree(quoted.index))
    agent = tree.first(verb.index, "agent")
    voice = None if agent is None else tree.first(agent.index, "pobj")
    return None if voice is None else tree.without_edges(tree.subtree(voice.index))


def _inherited(tree: Tree, verb: Token, quoted: frozenset[int]) -> list[int] | None:
    """The subject of the verb that this one is joined to ("he stood and said ...")."""
    current = joined_to(tree, verb) or verb
    if current is not verb and (subject := tree.first(current.index, "nsubj")) is not None:
        return tree.without_edges(tree.subtree(subject.index))
    for _ in range(_HIGHEST_CLIMB):
        if current.dep == "acl":
            return tree.without_edges(tree.subtree(current.head, without=[current.index]))
        if not _shares_subject(tree, current):
            return None
        current = tree.tokens[current.head]
        subject = tree.first(current.index, "nsubj", "nsubjpass")
        if current.index in quoted and verb.index not in quoted:
            continue
        if subject is not None:
            is_voiced = verb.lemma.casefold() in SPEECH | NAMING | WITH_PREPOSITION.keys()
            return tree.without_edges(tree.subtree(subject.index)) if is_voiced else None
    return None


def _shares_subject(tree: Tree, verb: Token) -> bool:
    """Whether a verb may have the same doer as the one above it."""
    governor = tree.tokens[verb.head]
    if verb.dep not in _LINKS_TO_A_SUBJECT or governor is verb:
        return False
    if verb.dep == "ccomp" and verb.tag not in {"VBG", "VB"}:
        return False
    return not _is_infinitive(tree, verb) or governor.lemma.casefold() in _GOES_ON_TO


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    """Whether it is a "to ..." whose doer the grammar leaves open ("it is fair to say")."""
    return any(child.text.casefold() == "to" for child in tree.children(verb.index, "aux"))
