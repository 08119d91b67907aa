"""The timeline ledger: which happening, on which day, at what time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from crosscheck.language.dependencies import Tree
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention, EventMention, TimeOfDay
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.span import Span
from crosscheck.model.story import Article, Story
from crosscheck.model.text import Token

MAIN = "main"
_SAYING = frozenset(
    {
        "say",
        "tell",
        "announce",
        "report",
        "state",
        "add",
        "write",
        "confirm",
        "describe",
        "explain",
        "note",
    }
)
_OTHER_TIME = frozenset(
    {"after", "before", "since", "following", "until", "prior", "ahead", "despite"}
)
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "pcomp"})
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_HOURS = frozenset(
    {"hour", "morning", "afternoon", "evening", "night", "day", "date", "week", "weekend"}
)
_OWNED = frozenset({"poss", "compound", "nmod", "amod"})
When = DateMention | TimeOfDay
Events = Mapping[Span, EventMention]


def timeline(story: Story) -> tuple[Matter, ...]:
    """Matters "date" and "time of day" for each class of happening that carries one."""
    collected: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for article in story.articles:
        for claim, event, facet in _dated(article, story.main_event):
            aspect = "date" if isinstance(facet, DateMention) else "time of day"
            collected[event, aspect].append(Statement(claim, facet, _value(facet), _display(facet)))
    return tuple(
        Matter(LedgerName.TIMELINE, event, event, aspect, tuple(found))
        for (event, aspect), found in sorted(collected.items())
    )


def _dated(article: Article, main_event: str) -> Iterator[tuple[Claim, str, When]]:
    """Each date and time with the class of the happening that it dates."""
    events = {e.span: e for claim in article.units for e in claim.of_type(EventMention)}
    for claim in article.units:
        whens: list[When] = [*claim.of_type(DateMention), *claim.of_type(TimeOfDay)]
        for facet in whens:
            event = _governing(claim, facet, events)
            if event is not None:
                yield claim, (main_event if event.event == MAIN else event.event), facet


def _governing(  # noqa: PLR0911 - one way out for each place a date hangs
    claim: Claim, facet: When, events: Events
) -> EventMention | None:
    """The event word that the date hangs on: up the tree, else carried by its verb."""
    sentence = claim.sentence
    token = next((t for t in sentence.tokens if facet.span.overlaps(t.span)), None)
    if token is None:
        return None
    if not sentence.parsed:
        own = [events[t.span] for t in sentence.within(claim.span) if t.span in events]
        return own[0] if len({event.event for event in own}) == 1 else None
    tree = Tree(sentence)
    for clause in tree.children(token.index, "relcl", "acl", "advcl"):
        # "on June 1 when the roof fell": the clause hangs on the date itself.
        if clause.span in events:
            return events[clause.span]
    for _ in sentence.tokens:
        owner = sentence.tokens[token.head]
        if token.dep in _OWNED and owner.span in events:
            return events[owner.span]
        if token.span in events and not facet.span.overlaps(token.span):
            return events[token.span]
        if token.pos in {"VERB", "AUX"}:
            carried = _carried(tree, token, facet, events)
            if token.lemma in _SAYING or carried is not None or not _describes(tree, token):
                return None if token.lemma in _SAYING else carried
        if token.head == token.index or (token.dep in _OWNED and owner.lemma not in _HOURS):
            return None
        token = sentence.tokens[token.head]
    return None


def _describes(tree: Tree, verb: Token) -> bool:
    """Whether a verb describes a noun that it may date: "the trip, which took place on Friday"."""
    if verb.dep == "acl":
        return True
    subject = tree.first(verb.index, "nsubj", "nsubjpass")
    return verb.dep == "relcl" and subject is not None and subject.tag == "WDT"


def _carried(tree: Tree, verb: Token, facet: When, events: Events) -> EventMention | None:
    """The event that a plain verb carries.

    Its subject or object ("the shooting happened", "opened a meeting"), the clause with "when"
    ("was at home on Friday when the roof fell"), or the one event below it.
    """
    for child in tree.children(verb.index, "nsubj", "nsubjpass", "dobj"):
        if child.span in events:
            return events[child.span]
    for clause in tree.children(verb.index, "advcl"):
        marks = {t.lemma for t in tree.children(clause.index, "advmod", "mark")}
        if marks & {"when", "as", "while"}:
            subjects = tree.children(clause.index, "nsubj", "nsubjpass")
            told = next((t for t in (clause, *subjects) if t.span in events), None)
            if told is not None:
                return events[told.span]
    below = [
        tree.tokens[i]
        for i in tree.subtree(verb.index)
        if tree.tokens[i].span in events and not facet.span.overlaps(tree.tokens[i].span)
    ]
    free = [token for token in below if not _is_apart(tree, token, verb)]
    classes = {events[token.span].event for token in free}
    return events[free[0].span] if len(classes) == 1 else None


def _is_apart(tree: Tree, token: Token, verb: Token) -> bool:
    """Whether a clause of its own, or "after" and the like, parts an event word from a verb."""
    while token.index not in {verb.index, token.head}:
        marks = {t.lemma for t in tree.children(token.index, "mark", "advmod")}
        if token.lemma in _OTHER_TIME or marks & _OTHER_TIME or token.dep in _CLAUSES:
            return True
        token = tree.tokens[token.head]
    return False


def _display(facet: When) -> str:
    """The day in full where it is known, so that "Monday" and "12 May" read as one."""
    if isinstance(facet, DateMention) and facet.first and facet.first == facet.last:
        day = facet.first
        return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    return " ".join(facet.text.split())


def _value(facet: When) -> str:
    if isinstance(facet, TimeOfDay):
        return f"{facet.earliest}-{facet.latest}"
    if facet.first and facet.last:
        return f"{facet.first}..{facet.last}" if facet.first != facet.last else str(facet.first)
    parts = (facet.year, facet.month, facet.day, facet.weekday)
    if not any(part is not None for part in parts):
        return " ".join(facet.text.lower().split())
    return "/".join("?" if part is None else str(part) for part in parts)
