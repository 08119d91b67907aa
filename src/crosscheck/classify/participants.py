"""Who does what in a clause, as keys that hold across the sources of one story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.classify.victims import identities
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded, person_classes, table
from crosscheck.language.person_words import is_person_word
from crosscheck.language.word_relations import domains
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.story import Article, Story
from crosscheck.model.text import Token

_CLAUSES = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep", "aux"})
_NAMES = frozenset({"PROPN", "NOUN"})
_CROWD = frozenset({"person", "people", "other", "resident", "police", "officer", "official"})
_SEXES = {"he": "male", "him": "male", "his": "male", "she": "female", "her": "female"}
_OTHER_SEX = {"male": "~female", "female": "~male"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SENTENCES_BACK = 2
_SHORT = {"rep": "representative", "sen": "senator", "gov": "governor", "gen": "general"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a story: ``offices`` maps a title to the one person who bears it."""

    offices: Mapping[str, str]

    @classmethod
    def of(cls, story: Story) -> Cast:
        """The titles that stand straight before names, where one person alone bears them."""
        held: dict[str, set[str]] = defaultdict(set)
        for article in story.articles:
            for claim in article.units:
                for title, key in _titles(claim):
                    held[title].add(key)
        return cls({title: min(keys) for title, keys in held.items() if len(keys) == 1})

    def keys(self, article: Article, claim: Claim, nouns: tuple[Token, ...]) -> frozenset[str]:
        """The keys of the people that words mean, by name, sort, age and title.

        A pronoun means the nearest subject before it that its sex fits.
        """
        found: set[str] = set()
        for noun in nouns:
            if noun.pos == "PRON":
                found |= self._meant(article, claim, noun)
            else:
                found |= self._noun_keys(article, claim, noun)
        return frozenset(found)

    def _noun_keys(self, article: Article, claim: Claim, noun: Token) -> frozenset[str]:
        keys = set(identities(article, claim, (noun,)))
        titled = self.offices.get(folded(noun.lemma.casefold()))
        if titled is not None:
            keys.add(titled)
        if _is_job(noun):
            keys.add(f"noun:{folded(noun.lemma)}")
        return frozenset(keys)

    def _meant(self, article: Article, claim: Claim, pronoun: Token) -> frozenset[str]:
        """The keys of the nearest subject, in this sentence or the two before, that fits."""
        sex = _SEXES.get(pronoun.text.casefold())
        if sex is None:
            return frozenset()
        homes = {
            c.sentence.span: c for c in article.units if c.sentence.span <= claim.sentence.span
        }
        for span in sorted(homes, reverse=True)[: SENTENCES_BACK + 1]:
            home = homes[span]
            for token in reversed(home.sentence.tokens):
                if token.span.start >= pronoun.span.start or token.dep not in _SUBJECTS:
                    continue
                keys = self._noun_keys(article, home, token) if token.pos in _NAMES else ()
                if keys and not any(key.startswith(_OTHER_SEX[sex]) for key in keys):
                    return frozenset(keys)
        return frozenset()


def doer(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """The nouns that do what an active verb says, through clause, conjunction and relative."""
    if tree.first(verb.index, "nsubjpass") is not None:
        agent = tree.first(verb.index, "agent")
        return tuple(tree.children(agent.index, "pobj")) if agent is not None else ()
    token = verb
    for _ in tree.tokens:
        subject = tree.first(token.index, "nsubj", "nsubjpass")
        if subject is not None and (subject.pos in _NAMES or _is_personal(subject)):
            return (subject, *tree.children(subject.index, "conj"))
        head = tree.tokens[token.head]
        relative = token.dep in {"relcl", "acl"}
        if relative and head.pos in _NAMES:
            return (head,)
        if head.index == token.index or not (relative or token.dep in _CLAUSES):
            return ()
        token = head
    return ()


def done_to(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """The nouns that a verb is done to: its object, or the subject of a passive."""
    found = next(tree.children(verb.index, "dobj", "nsubjpass"), None)
    if found is None and verb.dep == "acl" and verb.tag == "VBN":
        found = tree.tokens[verb.head]
    if found is None or not (found.pos in _NAMES or _is_personal(found)):
        return ()
    return (found, *tree.children(found.index, "conj"))


def _is_personal(token: Token) -> bool:
    return token.pos == "PRON" and token.text.casefold() in _SEXES


def _is_job(noun: Token) -> bool:
    """Whether a singular noun names somebody by what they do, and nobody else in passing."""
    if noun.tag != "NN" or noun.lemma in person_classes() or noun.lemma in _CROWD:
        return False
    return is_person_word(noun.lemma) or "occupation" in domains(noun.lemma)


def _titles(claim: Claim) -> list[tuple[str, str]]:
    """The title straight before each full name: ("lawmaker", "jo ray")."""
    found = []
    titles = frozenset(table("offices")["titles"])
    for mention in claim.of_type(Mention):
        if mention.kind != "person" or " " not in mention.key:
            continue
        before = [t for t in claim.sentence.tokens if t.span.end <= mention.span.start]
        word = before[-1].text.casefold().rstrip(".") if before else ""
        if word in titles:
            found.append((folded(_SHORT.get(word, word)), mention.key))
    return found
