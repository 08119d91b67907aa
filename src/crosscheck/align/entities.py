"""Joins the forms of one name across a story, so that every mention carries one key."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosscheck.language.lexicon import person_classes
from crosscheck.language.names import NameRelation, PersonName, person_name, relate_people
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Facet, Mention, Role


def resolve_people(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same claims with the keys of person mentions (and their ages and roles) joined."""
    kinds = _kinds(claims)
    keys = _keys(claims, kinds)
    return tuple(
        replace(claim, facets=tuple(_rekeyed(facet, claim, kinds, keys) for facet in claim.facets))
        for claim in claims
    )


def _kinds(claims: Sequence[Claim]) -> Mapping[str, str]:
    """The kind that most mentions of a form have: a model's slips are voted down.

    A single word that is the surname of somebody named in full is a person.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for mention in claim.of_type(Mention):
            if not mention.key.startswith("address:"):
                votes[mention.text.casefold()][mention.kind] += 1
    kinds = {
        form: min(count.items(), key=lambda item: (-item[1], item[0] != "person", item[0]))[0]
        for form, count in votes.items()
    }
    full = (person_name(form).words for form, kind in kinds.items() if kind == "person")
    surnames = {words[-1] for words in full if len(words) > 1}
    return {
        form: "person"
        if kind != "place" and person_name(form).words[-1:] == (form,) and form in surnames
        else kind
        for form, kind in kinds.items()
    }


def _keys(claims: Sequence[Claim], kinds: Mapping[str, str]) -> Mapping[tuple[str, str], str]:
    """(source, form) → the key of the person meant; full names first, then surnames."""
    forms = _forms(claims, kinds)
    full = sorted({name for _, name in forms if len(name.words) > 1}, key=_rank)
    counts = Counter(name for _, name in forms)
    chosen = _cluster(full, counts, forms)
    keys: dict[tuple[str, str], str] = {}
    for source, name in sorted(forms, key=lambda item: (item[0], item[1].words, item[1].suffix)):
        words = " ".join(name.words) + (f" {name.suffix}" if name.suffix else "")
        keys[source, words] = chosen.get(name) or _by_part(name, source, forms, chosen) or words
    return keys


def _forms(claims: Sequence[Claim], kinds: Mapping[str, str]) -> list[tuple[str, PersonName]]:
    """Every person's name as each source writes it; who has an age is a person."""
    found = []
    for claim in claims:
        for age in claim.of_type(Age):
            name = person_name(age.holder)
            if (
                name.words
                and age.holder[:1].isupper()
                and age.holder.casefold() not in person_classes()
            ):
                found.append((claim.source, name))
        for mention in claim.of_type(Mention):
            if kinds.get(mention.text.casefold(), mention.kind) == "person":
                name = person_name(mention.text)
                if name.words:
                    found.append((claim.source, name))
    return found


def _rank(name: PersonName) -> tuple[int, tuple[str, ...], str]:
    return (-len(name.words), name.words, name.suffix)


def _cluster(
    full: Sequence[PersonName], counts: Counter[PersonName], forms: Sequence[tuple[str, PersonName]]
) -> dict[PersonName, str]:
    """Full names that are one person's, under the key of the commonest form."""
    sources: dict[PersonName, set[str]] = defaultdict(set)
    for source, name in forms:
        sources[name].add(source)
    clusters: list[list[PersonName]] = []
    for name in full:
        home = next((c for c in clusters if _belongs(name, c, sources)), None)
        if home is None:
            clusters.append([name])
        else:
            home.append(name)
    chosen = {}
    for cluster in clusters:
        best = min(cluster, key=lambda n: (-counts[n], n.words, n.suffix))
        key = " ".join(best.words) + (f" {best.suffix}" if best.suffix else "")
        chosen.update(dict.fromkeys(cluster, key))
    return chosen


def _belongs(
    name: PersonName, cluster: Sequence[PersonName], sources: Mapping[PersonName, set[str]]
) -> bool:
    """Whether a name fits every form of a cluster; two suffixes in one source are two people."""
    for other in cluster:
        relation = relate_people(name, other)
        if relation is NameRelation.DIFFERENT:
            return False
        if name.suffix != other.suffix and sources[name] & sources[other]:
            return False
    return True


def _by_part(
    name: PersonName,
    source: str,
    forms: Sequence[tuple[str, PersonName]],
    chosen: Mapping[PersonName, str],
) -> str:
    """The one person whose full name holds a single name: in the source, else in the story."""
    if len(name.words) != 1 or name.suffix:
        return ""
    for where in (source, ""):
        holders = [
            other
            for place, other in forms
            if len(other.words) > 1 and name.words[0] in other.words and where in {"", place}
        ]
        plain = {chosen[other] for other in holders if not other.suffix}
        found = plain or {chosen[other] for other in holders}
        if len(found) == 1:
            return found.pop()
        if found:
            return _surname_first(name, holders, chosen)
    return ""


def _surname_first(
    name: PersonName, holders: Sequence[PersonName], chosen: Mapping[PersonName, str]
) -> str:
    """Of several holders the one whose last word it is; empty when that is not one person."""
    last = {chosen[other] for other in holders if other.surname == name.words[0]}
    return last.pop() if len(last) == 1 else ""


def _rekeyed(
    facet: Facet, claim: Claim, kinds: Mapping[str, str], keys: Mapping[tuple[str, str], str]
) -> Facet:
    if isinstance(facet, Mention):
        kind = kinds.get(facet.text.casefold(), facet.kind)
        if kind == "person":
            return replace(facet, kind=kind, key=_lookup(facet.text, claim.source, keys))
        return facet if kind == facet.kind else replace(facet, kind=kind)
    if isinstance(facet, (Age, Role)) and facet.holder_span is not None:
        found = _lookup(facet.holder, claim.source, keys, strict=True)
        return replace(facet, holder=found) if found else facet
    return facet


def _lookup(
    text: str, source: str, keys: Mapping[tuple[str, str], str], *, strict: bool = False
) -> str:
    name = person_name(text)
    words = " ".join(name.words) + (f" {name.suffix}" if name.suffix else "")
    return keys.get((source, words), "" if strict else words)
