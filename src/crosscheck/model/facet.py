"""Facets: the typed parts of a claim that can be compared, each with its span.

The inventory follows DESIGN.md section 3. Every facet is an immutable value; ``span`` counts
code points of the source's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from crosscheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as stated: anything from ``low`` to ``high`` could have been meant.

    "about 1.2 million" has value 1_200_000 and bounds a rounding step apart; "more than 600"
    has ``low`` 600 and no ``high``. ``unit`` is a normal form ("USD", "percent", "km", "" for
    plain counts); ``counted`` is the lemma of the noun that is counted ("bill"), ``what`` the
    phrase around it. ``ordinal`` for "third". ``hedged`` for "about", "some", "nearly".
    """

    type: ClassVar[str] = "quantity"
    span: Span
    text: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    unit: str = ""
    counted: str = ""
    what: str = ""
    ordinal: bool = False
    hedged: bool = False

    def compatible_with(self, other: Quantity) -> bool:
        """Whether one true value could have been stated both ways."""
        return _ranges_meet((self.low, self.high), (other.low, other.high))


@dataclass(frozen=True, slots=True)
class DateMention:
    """A day, or an interval of days, as far as it can be known.

    ``first`` and ``last`` are inclusive and set when the phrase resolves against the source's
    date or names a full date. ``year``, ``month``, ``day`` and ``weekday`` (Monday is 0) hold
    what the phrase itself says. ``anchor`` says what it was resolved against: "self" (a full
    date), "source" (the date of publication) or "" (unresolved).
    """

    type: ClassVar[str] = "date"
    span: Span
    text: str
    first: date | None = None
    last: date | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    anchor: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it names one day."""
        return (
            self.weekday is not None
            or self.day is not None
            or (self.first is not None and self.first == self.last)
        )


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day as minutes after midnight, ``earliest`` to ``latest`` inclusive.

    "around 7:30 p.m." is 19:15 to 19:45; "Friday night" is 18:00 to 29:59 (past midnight counts
    on); ``part`` is "morning", "afternoon", "evening", "night", "overnight" or "".
    """

    type: ClassVar[str] = "time"
    span: Span
    text: str
    earliest: int
    latest: int
    part: str = ""
    hedged: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in days, with the bounds that its wording allows."""

    type: ClassVar[str] = "duration"
    span: Span
    text: str
    days: Decimal
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years; ``holder`` is the word or name it belongs to ("Halvorsen", "girl")."""

    type: ClassVar[str] = "age"
    span: Span
    text: str
    low: Decimal
    high: Decimal
    holder: str = ""
    holder_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name: ``kind`` is "person", "organisation" or "place"; ``key`` joins its other forms."""

    type: ClassVar[str] = "mention"
    span: Span
    text: str
    kind: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A title, office or relation (``title``) that a name (``holder``) carries."""

    type: ClassVar[str] = "role"
    span: Span
    text: str
    title: str
    holder: str = ""
    holder_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; ``words`` without the marks, ``speaker`` if it is said."""

    type: ClassVar[str] = "quotation"
    span: Span
    text: str
    words: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to say it: source, cue and content (Pareti's PolNeAR scheme).

    ``chain`` runs from the outermost to the innermost voice, as in outlet, agency, speaker.
    """

    type: ClassVar[str] = "attribution"
    span: Span
    text: str
    source: str
    cue: str
    source_span: Span | None = None
    cue_span: Span | None = None
    content: Span | None = None
    chain: tuple[str, ...] = ()
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Superlative:
    """A claim to be first, only or most: rank × what × window (× where).

    ``rank`` is the lemma ("first", "only", "largest"); ``what`` names the head it qualifies
    ("visit", "meeting", "document"); ``window_years`` is 15 for "in 15 years", None when the
    claim is for all time ("first-ever") or states no window; ``ever`` when that is said;
    ``since`` when the window opens at a day or year ("since 1982").
    """

    type: ClassVar[str] = "superlative"
    span: Span
    text: str
    rank: str
    what: str
    what_span: Span | None = None
    window_years: Decimal | None = None
    ever: bool = False
    where: str = ""
    since: bool = False


@dataclass(frozen=True, slots=True)
class Status:
    """A value on one of the status ladders (instrument, charge, custody, life, office …)."""

    type: ClassVar[str] = "status"
    span: Span
    text: str
    domain: str
    value: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Polarity:
    """A negation: ``cue`` is the negating word."""

    type: ClassVar[str] = "polarity"
    span: Span
    text: str
    cue: str


@dataclass(frozen=True, slots=True)
class Modality:
    """How real it is: "planned", "attempted", "alleged", "possible" or "denied"."""

    type: ClassVar[str] = "modality"
    span: Span
    text: str
    mode: str


@dataclass(frozen=True, slots=True)
class EventMention:
    """A word that names a happening; ``event`` is its class ("shooting"), ``lemma`` the word."""

    type: ClassVar[str] = "event"
    span: Span
    text: str
    event: str
    lemma: str


Facet = (
    Quantity
    | DateMention
    | TimeOfDay
    | Duration
    | Age
    | Mention
    | Role
    | Quotation
    | Attribution
    | Superlative
    | Status
    | Polarity
    | Modality
    | EventMention
)


def _ranges_meet(
    ours: tuple[Decimal | None, Decimal | None], theirs: tuple[Decimal | None, Decimal | None]
) -> bool:
    """Whether two ranges, open where a bound is None, share a value."""
    starts_in_time = ours[0] is None or theirs[1] is None or ours[0] <= theirs[1]
    return starts_in_time and (theirs[0] is None or ours[1] is None or theirs[0] <= ours[1])
