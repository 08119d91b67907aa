"""XC1007 activity-mismatch: somebody comes to harm while doing things that exclude each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosscheck.classify.participants import Cast, doer, done_to
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import table
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC1007",
    "activity-mismatch",
    Kind.OTHER,
    "Somebody comes to harm while doing one thing, and in the other source another.",
    "What was the person doing at that moment, by the witnesses or the police report?",
    errs="Two things done one after the other, of which each source tells one.",
)
EXAMPLES = (
    Example(
        True,
        "Ivo Lantz, 44, was crossing the quay when a crane struck him on Monday.",
        "Ivo Lantz, 44, was struck by a crane on Monday while walking along the quay.",
    ),
    Example(
        True,
        "A 44-year-old man visiting his aunt was hit by a falling crane on Monday.",
        "A 44-year-old man crossing the quay to attend a wedding was hit by a falling crane.",
    ),
    Example(
        False,
        "Ivo Lantz, 44, was crossing the quay when a crane struck him on Monday.",
        "Ivo Lantz, 44, was walking home when a crane struck him on Monday.",
    ),
    Example(
        False,
        "Ivo Lantz, 44, was sleeping in his hut when a crane struck it on Monday.",
        "Ivo Lantz, 44, was walking home on Sunday when he met the owner of the crane.",
    ),
)
ALONG = "along"
_HARM = frozenset(
    {
        "shoot", "stab", "hit", "strike", "wound", "injure", "kill", "attack", "rob", "beat",
        "mow", "run", "crush", "bite",
    }
)  # fmt: skip
_BESIDE = frozenset({"along", "alongside", "beside"})
_WHEN = frozenset({"when", "as", "while"})


@dataclass(frozen=True, slots=True)
class Activity:
    """What somebody was at when harm came, as one source tells it."""

    who: frozenset[str]
    sort: str
    verb: Token
    claim: Claim
    span: Span


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources whose activities of one person exclude each other."""
    cast = Cast.of(dossier.story)
    told = {a.source.id: _joined(tuple(_activities(a, cast))) for a in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = told[left.source.id], told[right.source.id]
        about_one = [(a, b) for a in ours for b in theirs if a.who & b.who]
        if any(a.sort == b.sort for a, b in about_one):
            continue
        clashing = [pair for pair in about_one if _exclude(*pair)]
        if clashing:
            yield _finding(clashing)


def _activities(article: Article, cast: Cast) -> Iterator[Activity]:
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        for verb in claim.sentence.within(claim.span):
            sort = _sort(tree, verb)
            nouns = _harmed_at(tree, verb) if sort else ()
            who = cast.keys(article, claim, nouns) if nouns else frozenset()
            span = tree.span(_clause(tree, verb))
            if who and span is not None:
                yield Activity(who, sort, verb, claim, span)


def _joined(activities: tuple[Activity, ...]) -> tuple[Activity, ...]:
    """The activities of one article as those of one person, where its words allow for one only.

    "A 44-year-old man was struck while …", and further on "Ivo Lantz was … when it struck him".
    """
    everybody = frozenset[str]().union(*(activity.who for activity in activities))
    sorts = Counter("name" if " " in key else key[0] for key in everybody)
    if any(count > 1 for count in sorts.values()):
        return activities
    return tuple(replace(activity, who=everybody) for activity in activities)


def _sort(tree: Tree, verb: Token) -> str:
    """The sort of an activity told as going on, or as what somebody is on the way to."""
    sort = _sorts().get(verb.lemma, "") if verb.pos == "VERB" else ""
    is_aim = verb.tag == "VB" and verb.dep in {"advcl", "acl", "relcl", "xcomp"}
    if not (verb.tag == "VBG" or is_aim):
        return ""
    if sort == "foot" and any(t.lemma in _BESIDE for t in tree.children(verb.index, "prep")):
        return ALONG
    return sort


@cache
def _sorts() -> dict[str, str]:
    return {verb: sort for sort, verbs in table("activities")["sorts"].items() for verb in verbs}


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in table("activities")["together"])


def _harmed_at(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Who comes to harm while doing it; empty where the sentence joins no harm to the activity.

    "was crossing when it struck him", "was struck while crossing", "a man crossing was struck".
    """
    after = (index for index in tree.subtree(verb.index) if index > verb.index)
    if any(_marks_harm(tree, index) for index in after):  # parsers hang "when" on any word
        return doer(tree, verb)
    token = verb
    for _ in tree.tokens:
        above = tree.tokens[token.head]
        if above.index == token.index:
            return ()
        if token.dep == "acl" and above.pos in {"NOUN", "PROPN"}:
            harm = tree.tokens[above.head]
            is_patient = above.dep in {"nsubjpass", "dobj"}
            return (above,) if is_patient and _is_harm(tree, harm) else ()
        if token.dep == "advcl" and _is_harm(tree, above):
            return done_to(tree, above)
        token = above
    return ()


def _is_harm(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells of harm to somebody; "run" and "mow" only with "over" or "down"."""
    if verb.pos != "VERB" or verb.lemma not in _HARM:
        return False
    if verb.lemma not in {"run", "mow"}:
        return True
    after = tree.children(verb.index, "prt", "advmod", "prep")
    return any(t.lemma in {"over", "down", "into"} for t in after)


def _exclude(ours: Activity, theirs: Activity) -> bool:
    return frozenset({ours.sort, theirs.sort}) not in _together()


def _clause(tree: Tree, verb: Token) -> list[int]:
    """The verb with what it governs, less its subject and all from the clause of the harm on."""
    without = [
        child.index for child in tree.children(verb.index, "nsubj", "nsubjpass", "aux", "mark")
    ]
    found = tree.subtree(verb.index, without=without)
    harm = next((index for index in found if index > verb.index and _marks_harm(tree, index)), None)
    return tree.without_edges([index for index in found if harm is None or index < harm])


def _marks_harm(tree: Tree, index: int) -> bool:
    """Whether the word is the "when" of a clause that tells of harm."""
    word = tree.tokens[index]
    is_mark = word.lemma in _WHEN and word.dep in {"mark", "advmod"}
    return is_mark and _is_harm(tree, tree.tokens[word.head])


def _finding(clashing: Sequence[tuple[Activity, Activity]]) -> Finding:
    first, second = clashing[0]
    sides = {_side(activity): None for pair in clashing for activity in pair}
    outermost = [
        side
        for side in sides
        if not any(
            other != side and other.source == side.source and other.span.contains(side.span)
            for other in sides
        )
    ]
    return RULE.finding(
        outermost,
        f"What the person did just then: “{_side(first).value}” or “{_side(second).value}”.",
        level=Level.POSSIBLE,  # not seen often enough on marked stories (ADR 0005)
        severity=Severity.MEDIUM,
        evidence=(("same person", 0.8), ("activities exclude each other", 0.7)),
    )


def _side(activity: Activity) -> Side:
    claim = activity.claim
    text = quote_of(claim, activity.span)
    return Side(claim.source, claim.id, activity.span, text, text, (activity.verb.span,))
