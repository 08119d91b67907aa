"""How two units stand to each other, whatever their places."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from crosscheck.judge.relations import Relation, Standing
from crosscheck.judge.units import Unit
from crosscheck.judge.values import compare_facets, compare_names
from crosscheck.language import word_relations
from crosscheck.language.contrasts import are_opposed, is_wider_kind, shared_kind
from crosscheck.language.function_words import NEGATIVE
from crosscheck.language.lexicon import event_classes, folded
from crosscheck.language.names import fold
from crosscheck.language.person_words import is_person_word
from crosscheck.model.facet import Quantity

STEM = 5
# From here on two different words are forms of one (Jaro-Winkler).
FORMS = 0.93
_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non-", "non")
_DENIABLE = frozenset({"ADJ", "ADV"})
_DISDAINED = frozenset(
    {"agree", "agreement", "allow", "appear", "approval", "approve", "connect", "continue", "like",
     "obey", "prove", "qualify", "satisfaction", "trust", "belief", "certainty", "employment",
     "happiness", "lock", "load", "stability", "ability", "justice", "equality", "security"}
)  # fmt: skip
_LEAST_ROOT = 4
_ANYBODY = frozenset({"person", "people", "individual", "someone", "somebody", "human"})
_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_SPELLINGS = (("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"), ("ogue", "og"))
_LITTLE = frozenset({"DET", "PRON", "CCONJ", "PART", "INTJ", "PUNCT", "SYM", "AUX"})


def are_equal(ours: Unit, theirs: Unit) -> bool:
    """Whether two units are one word or state one value."""
    if ours.facet is not None and theirs.facet is not None:
        found = compare_facets(ours.facet, theirs.facet)
        if found is not None and found.relation is not Relation.UNRELATED:
            return found.relation is Relation.EQUAL
    return ours.lemma == theirs.lemma or ours.plain == theirs.plain


def stand(ours: Unit, theirs: Unit) -> Standing:  # noqa: PLR0911 - one way out for each relation
    """The relation of two units of different words."""
    if ours.facet is not None and theirs.facet is not None:
        found = compare_facets(ours.facet, theirs.facet)
        if found is not None and found.relation is not Relation.UNRELATED:
            return found
    if are_equal(ours, theirs):
        return Standing(Relation.EQUAL)
    if ours.is_name or theirs.is_name:
        return _with_name(ours, theirs)
    if "PRON" in {ours.pos, theirs.pos}:
        return _with_pronoun(ours, theirs)
    if ours.pos == theirs.pos == "PROPN":
        return _with_name(ours, theirs)
    if _is_word(ours) and _is_word(theirs):
        found = _of_words(ours.lemma, theirs.lemma, ours.pos, theirs.pos)
        if found.relation is Relation.UNRELATED:
            found = _of_words(ours.plain, theirs.plain, ours.pos, theirs.pos)
        return found
    return Standing(Relation.UNRELATED)


def opposed(ours: Unit, theirs: Unit) -> bool:
    """Whether two words are opposites, whatever their parts of speech."""
    if not (_is_word(ours) and _is_word(theirs)) or not _may_oppose(ours.pos, theirs.pos):
        return False
    if {ours.lemma, theirs.lemma} & NEGATIVE:
        return False
    words = (ours.lemma, theirs.lemma), (ours.plain, theirs.plain)
    return any(_of_words(*pair, "", "").relation is Relation.ANTONYM for pair in words)


def _may_oppose(pos: str, other: str) -> bool:
    """Whether words of two parts of speech can be opposites: "before" and "afterwards"."""
    if pos == other:
        return pos != "AUX"
    return any({pos, other} <= kinds for kinds in _OPPOSABLE)


def _is_word(unit: Unit) -> bool:
    """Whether it is a plain word, or a rank such as "first"."""
    facet = unit.facet
    return facet is None or (isinstance(facet, Quantity) and facet.ordinal)


def _with_name(ours: Unit, theirs: Unit) -> Standing:
    """A name and a word: the same in another form, or a word that may stand for the name."""
    if fold(ours.text) == fold(theirs.text):
        return Standing(Relation.EQUAL)
    if {ours.pos, theirs.pos} <= {"PROPN", "ADJ", "X"} or ours.is_name == theirs.is_name:
        named = compare_names(ours.text, theirs.text)
        kept = named.relation is Relation.SPELLING or named.of == "spelling of a name"
        return named if kept else Standing(Relation.UNRELATED)
    if ours.text[0].isupper() and theirs.text[0].isupper():
        named = compare_names(ours.text, theirs.text)
        if named.of == "spelling of a name":
            return named
    other = theirs if ours.is_name else ours
    if other.pos in {"NOUN", "PRON"} and not isinstance(other.facet, Quantity):
        return Standing(Relation.REFERENCE)
    return Standing(Relation.UNRELATED)


def _with_pronoun(ours: Unit, theirs: Unit) -> Standing:
    words = {ours.lemma, ours.plain}, {theirs.lemma, theirs.plain}
    sexes = [("m" if w & _MALE else "f" if w & _FEMALE else "") for w in words]
    if all(sexes):
        same = sexes[0] == sexes[1]
        return Standing(Relation.EQUAL) if same else Standing(Relation.OTHER_PARTICIPANT)
    if {ours.pos, theirs.pos} <= _NOMINAL:
        return Standing(Relation.REFERENCE)
    return Standing(Relation.UNRELATED)


@lru_cache(maxsize=131_072)
def _of_words(  # noqa: PLR0911 - one way out for each relation
    mine: str, other: str, pos: str, other_pos: str
) -> Standing:
    """How two lemmas stand to each other."""
    if folded(mine) == folded(other) or _is_one_event(mine, other):
        return Standing(Relation.SYNONYM)
    if _plain(mine) == _plain(other):
        return Standing(Relation.SPELLING)
    if _is_people(other, mine) or _is_people(mine, other):
        return Standing(Relation.WIDER if _is_people(other, mine) else Relation.NARROWER)
    deniable = {pos, other_pos} <= _DENIABLE or {mine, other} & _DISDAINED
    if deniable and (_is_denied_form(mine, other) or _is_denied_form(other, mine)):
        return Standing(Relation.ANTONYM)
    listed = word_relations.relation(mine, other, pos if pos == other_pos else "")
    if listed.relation is word_relations.Relation.HYPERNYM:
        above = word_relations.is_above(other, mine)
        return Standing(Relation.WIDER if above else Relation.NARROWER)
    if is_wider_kind(other, mine) or is_wider_kind(mine, other):
        return Standing(Relation.WIDER if is_wider_kind(other, mine) else Relation.NARROWER)
    if listed.relation in _SAYING and are_opposed(mine, other):
        return Standing(Relation.ANTONYM)
    if listed.relation in _SAYING and (kind := shared_kind(mine, other)):
        return Standing(Relation.CO_HYPONYM, kind)
    if listed.relation is not word_relations.Relation.UNRELATED:
        return Standing(_LISTED[listed.relation], listed.domain)
    if _LITTLE & {pos, other_pos}:
        return Standing(Relation.UNRELATED)
    return Standing(_by_form(mine, other))


_OPPOSABLE = (
    frozenset({"ADP", "ADV", "ADJ", "SCONJ", "PART", "NUM"}),
    frozenset({"NOUN", "VERB"}),
)
_SAYING = frozenset(
    {word_relations.Relation.UNRELATED, word_relations.Relation.CO_HYPONYM}
)  # what WordNet leaves to the table of contrasts
_LISTED = {
    word_relations.Relation.EQUAL: Relation.EQUAL,
    word_relations.Relation.SYNONYM: Relation.SYNONYM,
    word_relations.Relation.ANTONYM: Relation.ANTONYM,
    word_relations.Relation.CO_HYPONYM: Relation.CO_HYPONYM,
}


def _is_people(wide: str, narrow: str) -> bool:
    """Whether one is a word for anybody, the other for somebody."""
    return wide in _ANYBODY and narrow not in _ANYBODY and is_person_word(narrow)


def _by_form(mine: str, other: str) -> Relation:
    """Forms of one stem ("resign", "resignation"), slips of the pen, or nothing."""
    shortest = min(len(mine), len(other))
    if mine[:STEM] == other[:STEM] and shortest >= STEM:
        if JaroWinkler.similarity(mine, other) >= FORMS:
            return Relation.SYNONYM
        if (shortest > STEM and mine[:-2] in other) or other[:-2] in mine:
            return Relation.SYNONYM
    slip = DamerauLevenshtein.distance(mine, other, score_cutoff=1) <= 1
    if slip and shortest > STEM and mine[0] == other[0]:
        return Relation.SPELLING
    return Relation.UNRELATED


def _plain(word: str) -> str:
    """One spelling for British and American, and for words joined or hyphened."""
    plain = word.replace("-", "").replace(" ", "")
    for british, american in _SPELLINGS:
        plain = plain.replace(british, american)
    return plain


def _is_denied_form(long: str, short: str) -> bool:
    """Whether one word is the other with a prefix or ending that denies it: "unfair"."""
    if len(short) >= _LEAST_ROOT and any(long == prefix + short for prefix in _NEGATING):
        return True
    return long.endswith("less") and short.endswith("ful") and long[:-4] == short[:-3]


def _is_one_event(mine: str, other: str) -> bool:
    classes = event_classes()
    return mine in classes and classes[mine] == classes.get(other)
