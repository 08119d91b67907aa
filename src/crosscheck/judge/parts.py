"""What the words of a part do in their sentence, and which leftover words make one part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from crosscheck.judge.denials import denials, denied_by, is_denial, is_implied_denial, is_partial
from crosscheck.judge.phrases import Phrases
from crosscheck.language.word_relations import domains
from crosscheck.model.facet import (
    Age,
    Attribution,
    DateMention,
    Duration,
    Mention,
    Quantity,
    TimeOfDay,
)
from crosscheck.model.text import Token


class Part(StrEnum):
    """What words do in their sentence, as an editor would say it."""

    NEGATION = "a denial"
    MODAL = "how sure or how real it is"
    HEDGE = "a hedge"
    ATTRIBUTION = "who says it"
    TIME = "a time"
    PLACE = "a place"
    NUMBER = "a number"
    MODIFIER = "a closer description"
    CONJUNCT = "one more of a list"
    APPOSITION = "an explanation"
    CLAUSE = "a further clause"
    CONTENT = "what is said or meant"
    SUBJECT = "who or what does it"
    OBJECT = "whom or what it is done to"
    PREDICATE = "what happens"
    COMPLEMENT = "what it is"
    ADJUNCT = "a circumstance"
    FUNCTION = "small words"


_MODALS = frozenset({"may", "might", "could", "can", "should", "would", "will", "must", "shall",
                     "ought", "'ll", "’ll", "'d", "’d"})  # fmt: skip
_HEDGES = frozenset(
    {"allegedly", "reportedly", "perhaps", "possibly", "probably", "likely", "apparently",
     "suspected", "alleged", "purported", "supposedly", "maybe", "presumably", "seemingly",
     "potentially", "possible", "potential", "seem", "appear", "nearly", "almost", "partly",
     "expect", "plan", "try", "attempt", "intend", "hope", "propose", "threaten"}
)  # fmt: skip
_BY_LABEL = {
    "conj": Part.CONJUNCT,
    "appos": Part.APPOSITION,
    "relcl": Part.CLAUSE,
    "acl": Part.CLAUSE,
    "advcl": Part.CLAUSE,
    "parataxis": Part.CLAUSE,
    "ccomp": Part.CONTENT,
    "xcomp": Part.CONTENT,
    "csubj": Part.CONTENT,
    "nsubj": Part.SUBJECT,
    "nsubjpass": Part.SUBJECT,
    "agent": Part.SUBJECT,
    "dobj": Part.OBJECT,
    "dative": Part.OBJECT,
    "attr": Part.COMPLEMENT,
    "acomp": Part.COMPLEMENT,
    "oprd": Part.COMPLEMENT,
    "ROOT": Part.PREDICATE,
    "amod": Part.MODIFIER,
    "compound": Part.MODIFIER,
    "nmod": Part.MODIFIER,
    "poss": Part.MODIFIER,
    "advmod": Part.MODIFIER,
    "quantmod": Part.MODIFIER,
    "nummod": Part.NUMBER,
}
_PLACES = frozenset({"room", "building", "road", "land", "water"})
_PLACING = frozenset({"in", "at", "near", "outside", "inside", "on", "from", "to", "along", "off",
                      "behind", "under", "over", "across", "around", "by", "beside"})  # fmt: skip
_TIMES = frozenset({"DATE", "TIME"})


def place_of(  # noqa: PLR0911 - one way out for each relation
    phrases: Phrases, unit: int
) -> Part:
    """What a unit does in its sentence."""
    own = phrases.units[unit]
    token = phrases.telling.tokens[own.head]
    if not own.is_content:
        return Part.FUNCTION
    if isinstance(own.facet, DateMention | TimeOfDay | Duration) or token.entity in _TIMES:
        return Part.TIME
    if isinstance(own.facet, Quantity | Age):
        return Part.NUMBER
    if token.dep == "pobj":
        above = phrases.telling.tokens[token.head]
        if above.dep == "agent":
            return Part.SUBJECT
        is_place = isinstance(own.facet, Mention) and own.facet.kind == "place"
        if is_place or (above.lemma in _PLACING and domains(own.lemma) & _PLACES):
            return Part.PLACE
        return Part.ADJUNCT
    return _BY_LABEL.get(token.dep, Part.ADJUNCT)


def said_by(own: Phrases) -> set[int]:
    """The words that say who says it, not what is said."""
    found: set[int] = set()
    for said in own.telling.of_type(Attribution):
        if said.content is None:
            continue
        for token in own.telling.tokens:
            inside = said.span.start <= token.span.start < said.span.end
            if inside and not said.content.start <= token.span.start < said.content.end:
                found.add(token.index)
    return found


def parts_of(
    own: Phrases, other: Phrases, pairs: dict[int, int], alike: Mapping[int, float]
) -> Iterator[tuple[Part, tuple[int, ...], float]]:
    """The leftover units of one side in parts, and how far what each hangs on is shared.

    ``alike`` says how far the partner of a unit is the same as it (0 to 1).
    """
    alone = [unit for unit in range(len(own.units)) if unit not in pairs]
    carriers = said_by(own)
    groups: dict[tuple[Part, int], list[int]] = {}
    tops: dict[int, int] = {}
    singles: list[tuple[Part, int]] = []
    for unit in alone:
        part = _single(own, unit)
        if part is not None:
            singles.append((part, unit))
        elif set(own.units[unit].tokens) & carriers:
            groups.setdefault((Part.ATTRIBUTION, -1), []).append(unit)
        else:
            tops[unit] = _top(own, unit, pairs, carriers)
    for unit, top in tops.items():
        groups.setdefault((place_of(own, top), top), []).append(unit)
    for part, unit in singles:
        yield part, (unit,), _shared(own, other, pairs, unit, part) * _likeness(own, alike, unit)
    for (part, top), units in groups.items():
        above = own.above[top] if top >= 0 else None
        yield part, tuple(units), float(above in pairs if above is not None else top < 0)


def _single(own: Phrases, unit: int) -> Part | None:
    """The part of words that weigh by themselves: denials, modals and hedges."""
    words = [own.telling.tokens[token] for token in own.units[unit].tokens]
    if any(is_denial(word) or is_implied_denial(word) for word in words):
        return Part.NEGATION
    if len(words) == 1 and words[0].lemma.casefold() in _MODALS and words[0].pos == "AUX":
        return Part.MODAL
    if len(words) == 1 and words[0].lemma.casefold() in _HEDGES:
        return Part.HEDGE
    return None


def _top(own: Phrases, unit: int, pairs: dict[int, int], carriers: set[int]) -> int:
    """The uppermost leftover unit that a leftover unit hangs on."""
    tokens = own.telling.tokens
    current = unit
    for _ in own.units:
        head = tokens[own.units[current].head]
        above = _introduced(own, head) if head.dep in {"prep", "agent", "cc"} else None
        if above is None or above == current:
            above = own.above[current]
        stops = above is None or above in pairs or _single(own, above) is not None
        if stops or above is None or set(own.units[above].tokens) & carriers:
            return current
        if above == unit:
            return current
        current = above
    return current


def _introduced(own: Phrases, word: Token) -> int | None:
    """The unit that a preposition or conjunction introduces."""
    if word.dep == "cc":
        joined = [t for t in own.tree.children(word.head, "conj") if t.index > word.index]
    else:
        joined = list(own.tree.children(word.index, "pobj", "pcomp"))
    return own.home.get(joined[0].index) if joined else None


def _likeness(own: Phrases, alike: Mapping[int, float], unit: int) -> float:
    """How far what a denying or doubting word stands with is the same on the other side."""
    token = own.telling.tokens[own.units[unit].head]
    denying = is_denial(token) or is_implied_denial(token)
    about = denied_by(own, token) if denying else own.above[unit]
    return alike.get(about, 0.0) if about is not None else 0.0


def _shared(own: Phrases, other: Phrases, pairs: dict[int, int], unit: int, part: Part) -> float:
    """Whether the other side has what a denial or modal stands with, without the denial."""
    token = own.telling.tokens[own.units[unit].head]
    if part is not Part.NEGATION:
        above = own.above[unit]
        return float(above is not None and above in pairs)
    if is_partial(own, token):
        return 0.0
    denied = denied_by(own, token)
    if denied is None or denied not in pairs:
        return 0.0
    # A denial of a whole clause stands outside of it.
    here, there = denials(own, denied) or 1, denials(other, pairs[denied])
    return 1.0 if (here - there) % 2 else 0.5 * float(here != there)
