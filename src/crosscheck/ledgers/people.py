"""The people ledger: how each person is spelled, how old they are, what they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from crosscheck.language.lexicon import person_classes
from crosscheck.language.names import person_name
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Mention, Role
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Story


def people(story: Story) -> tuple[Matter, ...]:
    """Matters of the aspects "name", "age" and "role", one for each person and aspect."""
    collected: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    displays: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in _details_and_units(story):
        for key, aspect, statement in _statements(claim):
            collected[key, aspect].append(statement)
            if aspect == "name":
                displays[key][statement.display] += 1
    return tuple(
        Matter(LedgerName.PEOPLE, key, _label(key, displays[key], found), aspect, tuple(found))
        for (key, aspect), found in sorted(collected.items())
    )


def _details_and_units(story: Story) -> Iterator[Claim]:
    """Each stretch of text once: units carry the facets of their details."""
    return (claim for article in story.articles for claim in article.units)


def _statements(claim: Claim) -> Iterator[tuple[str, str, Statement]]:
    for mention in claim.of_type(Mention):
        if mention.kind == "person" and len(mention.key.split()) > 1:
            name = person_name(mention.text)
            if len(name.words) > 1:
                spelling = " ".join(sorted(word for word in name.words if len(word) > 1))
                yield mention.key, "name", Statement(claim, mention, spelling, mention.text)
    for age in claim.of_type(Age):
        value = str(age.low.normalize()) if age.low == age.high else f"{age.low}-{age.high}"
        key = holder_key(age)
        if key:
            yield key, "age", Statement(claim, age, value, _years(age))
    for role in claim.of_type(Role):
        if role.holder and len(role.holder.split()) > 1:
            yield role.holder, "role", Statement(claim, role, role.title, role.text)


def holder_key(age: Age) -> str:
    """The person an age belongs to: a resolved name, else the noun's class ("~female-young")."""
    holder = age.holder.casefold()
    if not holder:
        return ""
    last = holder.split()[-1]
    if last in person_classes():
        return "~" + person_classes()[last]
    return holder if " " in holder else ""


def _years(age: Age) -> str:
    return f"{age.low.normalize():f}" if age.low == age.high else f"{age.low:f}–{age.high:f}"


def _label(key: str, names: Counter[str], found: Sequence[Statement]) -> str:
    """The commonest form of a name; a person without one by the word that is used most."""
    if names:
        return min(names, key=lambda name: (-names[name], -len(name), name))
    if not key.startswith("~"):
        return key.title()
    nouns = Counter(s.facet.holder.casefold() for s in found if isinstance(s.facet, Age))
    return "unnamed " + min(nouns, key=lambda noun: (-nouns[noun], noun))
