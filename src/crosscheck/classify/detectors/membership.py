"""XC1004 membership-mismatch: somebody is one of a group here and is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import table
from crosscheck.language.names import fold
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.finding import Finding, Kind, Severity, Side
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC1004",
    "membership-mismatch",
    Kind.ROLE,
    "Somebody is one of a group in one source and not in the other.",
    "Who stands on the list, by the document itself?",
    errs="Two lists, or two people of one name.",
)
EXAMPLES = (
    Example(
        True,
        "The complaint lists a number of shareholders that includes Mara Velde and Omar Vidal.",
        "The complaint does not name Mara Velde as a shareholder.",
    ),
    Example(
        True,
        "The court named Mara Velde as a witness on Monday.",
        "The court did not name Mara Velde as a witness, her lawyer said.",
    ),
    Example(
        False,
        "The court named Mara Velde as a witness on Monday.",
        "The court did not name Omar Vidal as a witness, his lawyer said.",
    ),
)
_LISTING = frozenset({"name", "list", "identify", "cite", "describe"})
_NO = frozenset({"not", "never", "n't"})


@dataclass(frozen=True, slots=True)
class Member:
    """Whether a source counts somebody (``key``) in a group (the lemma of its noun)."""

    key: str
    group: str
    counted: bool
    claim: Claim
    token: Token


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person and two sources, one of which denies the membership."""
    told = {a.source.id: list(_members(a)) for a in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        seen = set()
        for mine in told[left.source.id]:
            for other in told[right.source.id]:
                same = (mine.key, mine.group) == (other.key, other.group)
                if same and mine.counted != other.counted and (mine.key, mine.group) not in seen:
                    seen.add((mine.key, mine.group))
                    yield _finding(mine, other)


def _members(article: Article) -> Iterator[Member]:
    """What the claims of an article say of who belongs to what, sentence by sentence."""
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        for verb in claim.sentence.within(claim.span):
            for group, people in _listed(tree, verb):
                counted = not any(t.lemma in _NO for t in tree.children(verb.index, "neg"))
                for token in people:
                    key = _key(article, claim, token)
                    if key:
                        yield Member(key, group, counted, claim, token)


def _listed(tree: Tree, verb: Token) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Groups with their members: "names X as a witness", "witnesses that include X"."""
    if verb.lemma in _LISTING:
        listed = tree.first(verb.index, "dobj", "nsubjpass")
        # Parsers hang the "as" on the verb or on the name before it.
        homes = [verb.index] if listed is None else [verb.index, listed.index]
        for home in homes:
            for preposition in tree.children(home, "prep"):
                group = tree.first(preposition.index, "pobj") if preposition.lemma == "as" else None
                if group is not None and listed is not None:
                    yield group.lemma, _with_others(tree, listed)
    elif verb.lemma == "include":
        member = tree.first(verb.index, "dobj")
        subject = tree.first(verb.index, "nsubj")
        whole = tree.tokens[verb.head] if verb.dep == "relcl" else subject
        if member is not None and whole is not None and whole.pos == "NOUN":
            of = next((t for t in tree.children(whole.index, "prep") if t.lemma == "of"), None)
            group = tree.first(of.index, "pobj") if of is not None else None
            yield (group or whole).lemma, _with_others(tree, member)


def _with_others(tree: Tree, token: Token) -> tuple[Token, ...]:
    others = [t for child in tree.children(token.index, "conj") for t in _with_others(tree, child)]
    return (token, *others)


def _key(article: Article, claim: Claim, token: Token) -> str:
    """The key of the person whose name ends in the token; a junior is not the senior."""
    suffixes = frozenset(table("offices")["suffixes"])
    tokens = claim.sentence.tokens
    following = tokens[token.index + 1 : token.index + 2]
    if following and (following[0].pos in {"NOUN", "PART"} or following[0].tag == "POS"):
        return ""  # "Velde's son", "Velde aide Omar Vidal": somebody else is meant
    words = {fold(t.text) for t in (token, *following)} & suffixes
    return next(
        (
            mention.key
            for other in article.units
            for mention in other.of_type(Mention)
            if mention.kind == "person"
            and mention.span.overlaps(token.span)
            and (not words or mention.key.split()[-1] in words)
        ),
        "",
    )


def _finding(mine: Member, other: Member) -> Finding:
    return RULE.finding(
        (_side(mine), _side(other)),
        f"One source counts “{mine.token.text}” among them ({mine.group}), the other does not.",
        severity=Severity.HIGH,
        evidence=(("same person", 0.9), ("membership denied", 0.85)),
    )


def _side(member: Member) -> Side:
    span = member.claim.span.cover(member.token.span)
    value = member.group if member.counted else f"not {member.group}"
    return Side(
        member.claim.source,
        member.claim.id,
        span,
        quote_of(member.claim, span),
        value,
        (member.token.span,),
    )
