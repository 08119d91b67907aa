"""Who did what to whom: told in the passive, and turned round."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit, contradiction, equal
from training.data.grammar import ANIMATE, is_negated, keeps_capital, root
from training.data.inflection import inflected
from training.data.kinds.names import SYMMETRIC
from training.data.tables_of_words import word_set

_PRONOUNS = word_set("pronouns")
_NO_PASSIVE = word_set("verbs_without_passive")


def voices(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A simple active sentence in the passive, and both with the two exchanged."""
    verb = root(sentence)
    if verb is None or verb.pos != "VERB" or is_negated(sentence.text):
        return
    subjects = [t for t in sentence.children(verb) if t.dep == "nsubj"]
    objects = [t for t in sentence.children(verb) if t.dep == "dobj"]
    helpers = [t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"}]
    if (
        len(subjects) != 1
        or len(objects) != 1
        or any(
            t.dep in {"dative", "ccomp", "xcomp", "prt", "cc", "conj"}
            for t in sentence.children(verb)
        )
    ):
        return
    left, right = sentence.subtree(subjects[0]), sentence.subtree(objects[0])
    if (
        left[0].index
        or not (_is_whole(left) and _is_whole(right))
        or max(len(left), len(right)) > 8
    ):
        return
    if {
        left[-1].text.lower(),
        right[0].text.lower(),
        left[0].text.lower(),
        right[-1].text.lower(),
    } & _PRONOUNS:
        return
    if any(t.dep == "poss" and t.text.lower() in {"his", "her", "their", "its"} for t in right):
        return
    one = sentence.text[left[0].span.start : left[-1].span.end]
    other = sentence.text[right[0].span.start : right[-1].span.end]
    if not keeps_capital(left[0]):
        one = one[:1].lower() + one[1:]
    big = other[:1].upper() + other[1:]
    start, end = left[0].span.start, right[-1].span.end
    straight = right[0].index == verb.index + 1 and all(
        left[-1].index < t.index < verb.index for t in helpers
    )
    if not straight or verb.index - left[-1].index - len(helpers) != 1:
        return
    passive = _passive(verb, helpers, objects[0])
    if passive and verb.lemma not in _NO_PASSIVE:
        yield equal("passive", Edit(start, end, f"{big} {passive} by {one}"))
    both = all(_is_animate(t) for t in (subjects[0], objects[0]))
    if both and verb.lemma not in SYMMETRIC | {"have", "be", "become", "like", "love"}:
        same_number = (subjects[0].tag in {"NNS", "NNPS"}) == (
            objects[0].tag in {"NNS", "NNPS"}
        ) or verb.tag == "VBD"
        if same_number:
            middle = sentence.text[left[-1].span.end : right[0].span.start]
            yield contradiction("roles exchanged", Edit(start, end, f"{big}{middle}{one}"))
        turned = _passive(verb, helpers, subjects[0])
        if turned and verb.lemma not in _NO_PASSIVE:
            yield contradiction(
                "roles exchanged in the passive",
                Edit(start, end, f"{one[:1].upper()}{one[1:]} {turned} by {other}"),
            )
    elif (
        both
        and verb.lemma in {"meet", "marry", "face", "fight", "kiss", "hug", "resemble"}
        and verb.tag == "VBD"
    ):
        yield equal("roles of equals", Edit(start, end, f"{big} {verb.text} {one}"))
    del chance


def actives(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A simple passive with "by" in the active; with the two exchanged it contradicts."""
    verb = root(sentence)
    if verb is None or verb.tag != "VBN" or is_negated(sentence.text):
        return
    subject = next((t for t in sentence.children(verb) if t.dep == "nsubjpass"), None)
    agent = next((t for t in sentence.children(verb) if t.dep == "agent"), None)
    helpers = [t for t in sentence.children(verb) if t.dep in {"aux", "auxpass"}]
    if (
        subject is None
        or agent is None
        or len(helpers) != 1
        or helpers[0].text.lower() not in {"was", "were"}
    ):
        return
    by = next((t for t in sentence.children(agent) if t.dep == "pobj"), None)
    left = sentence.subtree(subject)
    if (
        by is None
        or left[0].index
        or not _is_whole(left)
        or agent.index != verb.index + 1
        or verb.index != left[-1].index + 2
    ):
        return
    right = sentence.subtree(by)
    if (
        not _is_whole(right)
        or max(len(left), len(right)) > 8
        or {left[0].text.lower(), by.text.lower()} & _PRONOUNS
    ):
        return
    one = sentence.text[left[0].span.start : left[-1].span.end]
    other = sentence.text[right[0].span.start : right[-1].span.end]
    low = one if keeps_capital(left[0]) else one[:1].lower() + one[1:]
    past = inflected(verb.lemma, "VBD")
    start, end = left[0].span.start, right[-1].span.end
    yield equal("active", Edit(start, end, f"{other[:1].upper()}{other[1:]} {past} {low}"))
    if _is_animate(by) and _is_animate(subject):
        yield contradiction(
            "roles exchanged", Edit(start, end, f"{one[:1].upper()}{one[1:]} {past} {other}")
        )
    del chance


def _passive(verb: Token, helpers: list[Token], subject: Token) -> str:
    """The passive of the verb for a new subject; empty where it would take a guess."""
    plural = subject.tag in {"NNS", "NNPS"} or subject.text.lower() in {
        "people",
        "police",
        "men",
        "women",
        "children",
    }
    if not plural and subject.tag not in {"NN", "NNP"}:
        return ""
    words = " ".join([*(helper.text.lower() for helper in helpers), verb.tag])
    forms = {
        "VBD": "were" if plural else "was",
        "VBZ": "are" if plural else "is",
        "VBP": "are" if plural else "is",
        "is VBG": "are being" if plural else "is being",
        "are VBG": "are being" if plural else "is being",
        "was VBG": "were being" if plural else "was being",
        "were VBG": "were being" if plural else "was being",
        "has VBN": "have been" if plural else "has been",
        "have VBN": "have been" if plural else "has been",
        **{f"{modal} VB": f"{modal} be" for modal in ("will", "can", "could", "would", "may")},
    }
    return f"{forms[words]} {inflected(verb.lemma, 'VBN')}" if words in forms else ""


def _is_whole(stretch: tuple[Token, ...]) -> bool:
    return stretch[-1].index - stretch[0].index + 1 == len(stretch)


def _is_animate(token: Token) -> bool:
    return token.entity in {"PERSON", "ORG", "GPE"} or token.lemma in ANIMATE
