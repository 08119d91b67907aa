"""The timeline ledger: which happening, on which day, at what time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention, EventMention, TimeOfDay
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Story
from crosscheck.model.text import Token

MAIN = "main"
_SAYING = frozenset({"say", "tell", "announce", "report", "state", "add", "write", "confirm", "describe", "explain", "note"})


def timeline(story: Story) -> tuple[Matter, ...]:
    """Matters "date" and "time of day" for each class of happening that carries one."""
    collected: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for article in story.articles:
        for claim in article.units:
            for event, facet in dated_events(claim, story.main_event):
                aspect = "date" if isinstance(facet, DateMention) else "time of day"
                collected[event, aspect].append(Statement(claim, facet, _value(facet), facet.text))
    return tuple(
        Matter(LedgerName.TIMELINE, event, event, aspect, tuple(found))
        for (event, aspect), found in sorted(collected.items())
    )


def dated_events(claim: Claim, main_event: str) -> Iterator[tuple[str, DateMention | TimeOfDay]]:
    """Each date and time of a claim with the class of the happening that it dates."""
    events = {event.span: event for event in claim.of_type(EventMention)}
    for facet in (*claim.of_type(DateMention), *claim.of_type(TimeOfDay)):
        event = _governing(claim, facet, events)
        if event is not None:
            yield (main_event if event.event == MAIN else event.event), facet


def _governing(
    claim: Claim, facet: DateMention | TimeOfDay, events: dict[object, EventMention]
) -> EventMention | None:
    """The event word that the date hangs on: up the tree, else beside it; none under "said"."""
    sentence = claim.sentence
    token = next((t for t in sentence.tokens if facet.span.overlaps(t.span)), None)
    if token is None or not events:
        return None
    if not sentence.parsed:
        return next(iter(events.values())) if len(events) == 1 else None
    seen: set[int] = set()
    while token.index not in seen:
        seen.add(token.index)
        if token.span in events and not facet.span.overlaps(token.span):
            return events[token.span]
        if token.pos in {"VERB", "AUX"} and token.head != token.index or token.dep == "ROOT":
            below = _beneath(claim, token, events)
            if token.lemma in _SAYING:
                return None
            if below is not None:
                return below
            if token.pos == "VERB":
                return None
        token = sentence.tokens[token.head]
    return None


def _beneath(
    claim: Claim, verb: Token, events: dict[object, EventMention]
) -> EventMention | None:
    """The event that a light verb carries: "the shooting happened", "opened a meeting"."""
    for child in claim.sentence.children(verb):
        if child.dep in {"nsubj", "nsubjpass", "dobj"} and child.span in events:
            return events[child.span]
    return None


def _value(facet: DateMention | TimeOfDay) -> str:
    if isinstance(facet, TimeOfDay):
        return f"{facet.earliest}-{facet.latest}"
    if facet.first and facet.last:
        return f"{facet.first}..{facet.last}" if facet.first != facet.last else str(facet.first)
    parts = (facet.year, facet.month, facet.day, facet.weekday)
    return "/".join("?" if part is None else str(part) for part in parts)
