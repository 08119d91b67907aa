"""Who a sentence is about, as keys that hold across sources: names, sorts of person, ages."""

from __future__ import annotations

from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import person_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Mention
from crosscheck.model.story import Article
from crosscheck.model.text import Token

_GROUPS = frozenset({"victim", "pair", "couple", "two", "both"})
_HARMED = frozenset({"kill", "shoot", "stab", "injure", "wound", "hit", "strike"})
_SUBJECTS = ("nsubj", "nsubjpass")
_PERSONAL = frozenset({"he", "she"})
_ONE_SEX = frozenset({"female-young", "male-young"})


def subject_of(tree: Tree, index: int) -> tuple[Token, ...]:
    """The nouns that a verb is said of, through conjunction, clause and pronoun.

    "He" or "she" where the sentence has nothing better.
    """
    token = tree.tokens[index]
    pronoun: tuple[Token, ...] = ()
    for _ in tree.tokens:
        subject = tree.first(token.index, *_SUBJECTS)
        if subject is not None and subject.pos not in {"PRON", "SCONJ"}:
            return _coordinated(tree, subject)
        if subject is not None and subject.text.casefold() in _PERSONAL:
            pronoun = (subject,)
        above = tree.tokens[token.head]
        if above.index == token.index:
            return pronoun
        token = above
    return pronoun


def identities(article: Article, claim: Claim, nouns: tuple[Token, ...]) -> frozenset[str]:
    """Keys of the people the nouns mean; those who came to harm for "the victims"."""
    keys: set[str] = set()
    for noun in nouns:
        if noun.lemma in _GROUPS:
            keys |= _harmed(article)
        else:
            keys |= _keys(article, claim, noun)
    return frozenset(keys)


def people_in(article: Article, claim: Claim) -> frozenset[str]:
    """The keys of the people named in full in the sentence of a claim."""
    return frozenset(
        mention.key
        for other in article.units
        if other.sentence.span == claim.sentence.span
        for mention in other.of_type(Mention)
        if mention.kind == "person" and " " in mention.key
    )


def _coordinated(tree: Tree, noun: Token) -> tuple[Token, ...]:
    """A noun with those that stand in one row with it: "a mother, father, and toddler"."""
    found = [noun]
    for other in tree.children(noun.index, "conj", "appos"):
        # Parsers take the second of three for an explanation of the first.
        if other.dep == "conj" or tree.first(other.index, "conj") is not None:
            found.extend(_coordinated(tree, other))
    return tuple(found)


def _keys(article: Article, claim: Claim, noun: Token) -> set[str]:
    named = {
        mention.key
        for other in article.units
        if other.sentence.span == claim.sentence.span
        for mention in other.of_type(Mention)
        if mention.kind == "person" and mention.span.overlaps(noun.span)
    }
    keys = {*named, *(f"age:{age}" for name in named for age in _ages(article, name))}
    kind = person_classes().get(noun.lemma, "")
    if kind == "young":
        kind = _only_sex_of_young(article) or kind
    if kind and kind not in {"adult", "young", "victim"}:
        keys.add(f"~{kind}")
        keys |= {f"age:{age}" for age in _ages(article, noun.lemma)}
    return keys


def _only_sex_of_young(article: Article) -> str:
    """The class of the boys or of the girls whom an article tells of, if it tells of one alone."""
    found = {
        person_classes().get(token.lemma, "")
        for claim in article.units
        for token in claim.sentence.tokens
    }
    classes = found & _ONE_SEX
    return min(classes) if len(classes) == 1 else ""


def _ages(article: Article, holder: str) -> set[str]:
    """The one age that an article gives to a name or a noun; nothing when it gives several."""
    found = {
        str(age.low.normalize())
        for claim in article.units
        for age in claim.of_type(Age)
        if age.holder.casefold().split()[-1:] == holder.casefold().split()[-1:]
    }
    return found if len(found) == 1 else set()


def _harmed(article: Article) -> set[str]:
    """The people who are the objects of a verb of harm anywhere in the article."""
    keys: set[str] = set()
    for claim in article.units:
        tree = Tree(claim.sentence)
        for token in claim.sentence.within(claim.span):
            if token.lemma in _HARMED and token.pos == "VERB":
                for victim in tree.children(token.index, "dobj", "nsubjpass"):
                    for noun in _coordinated(tree, victim):
                        keys |= _keys(article, claim, noun)
    return keys
