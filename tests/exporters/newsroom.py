"""A rich invented report: four outlets on one ferry accident, with a finding of every level."""

# ruff: noqa: E501 (articles are shipped with a paragraph a line)

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Attribution, DateMention, Quantity, TimeOfDay
from crosscheck.model.finding import Evidence, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName
from crosscheck.model.report import Report, Verdict
from crosscheck.model.source import Ignored, MetadataOrigin, Skipped, Source
from tests.builders import (
    a_claim,
    a_finding,
    a_group,
    a_report,
    a_side,
    a_source,
    a_span,
    a_value,
    an_entry,
)

HERALD = a_source(
    """Share this article
Print
Subscribe for 1 a month

Fifteen hurt as island ferry strikes reef off Saltmarsh Point

By Ines Corrigan

Twelve people were injured when the passenger ferry Marram Star struck a reef off Saltmarsh Point early on Tuesday, the coastguard said. The vessel, carrying 148 passengers and nine crew, hit the rocks at about 6.40 a.m. in thick fog.

Captain Aldous Wren, 58, ordered everyone to the muster stations within minutes. "We felt one long grinding noise, and then nothing at all," said Petra Lund, a nurse who was travelling to the mainland for work.

Lifeboats from Saltmarsh and Kelling brought the last passenger ashore by 9 a.m. It was the first grounding on the route in 20 years, according to the harbour authority. The operator, Grey Sound Ferries, has suspended the captain while marine accident investigators examine the bridge recorder.

Divers found a two-metre gash below the waterline. The Marram Star was built in 2009 and refitted last winter at a cost of 4.2 million.

Related: The lost lighthouses of the north coast
""",
    publisher="The Harbour Herald",
    title="Fifteen hurt as island ferry strikes reef off Saltmarsh Point",
    published="2031-03-04T13:20:00+00:00",
    author="Ines Corrigan",
    url="https://harbour-herald.example/news/marram-star",
    path="morning/harbour-herald.md",
)
POST = a_source(
    """Fog blamed after Marram Star runs onto rocks

SALTMARSH, March 4 - Fifteen people were taken to hospital on Tuesday after the Marram Star ran onto rocks near Saltmarsh Point, according to the coastguard.

The ferry, with 148 passengers on board, grounded shortly after 7.15 a.m. as dense fog closed the channel. Alden Wren, the ship's master, has been placed on paid leave, Grey Sound Ferries said in a statement.

"We heard one long grinding sound, and then nothing," passenger Petra Lund said. All passengers were ashore by 9 a.m.

The harbour authority said it was the first accident of any kind on the route in 20 years. Two of the injured remained in a serious condition.
""",
    publisher="North Coast Post",
    title="Fog blamed after Marram Star runs onto rocks",
    published="2031-03-04",
    author="Post staff",
    url="https://northcoastpost.example/2031/03/04/ferry",
    path="morning/north-coast-post.txt",
    origin=MetadataOrigin.DATELINE,
)
WIRE = a_source(
    """Ferry with 150 aboard grounds off Saltmarsh

A ferry carrying about 150 passengers grounded off Saltmarsh Point on Tuesday morning, injuring 12 people, the coastguard said.

The Marram Star hit a reef in fog at about 6.40 a.m. Lifeboats took all passengers ashore by 9 a.m. The captain has been suspended by the operator, Grey Sound Ferries.

Investigators will recover the bridge recorder on Wednesday. The vessel was built in 2009.
""",
    publisher="Calder Wire",
    title="Ferry with 150 aboard grounds off Saltmarsh",
    published="2031-03-04T09:05:00+00:00",
    path="morning/calder-wire.txt",
    warnings=("No author was found.",),
)
LEDGER = a_source(
    """Marram Star: recorder recovered as injury count rises

The number of people hurt in Tuesday's ferry grounding has risen to 17, the coastguard said on Wednesday evening. Investigators recovered the bridge recorder from the Marram Star shortly before noon.

Captain Aldous Wren, 61, has been interviewed twice. Grey Sound Ferries said the Marram Star's \u202esister ship\u202c would take over the route from Friday.

The harbour authority denied that the channel light had failed. Fishermen in Kelling said the light had been dark since Sunday.
""",
    publisher="Evening Ledger",
    title="Marram Star: recorder recovered as injury count rises",
    published="2031-03-05T18:45:00+00:00",
    author="Tomas Ibe",
    url="https://ledger.example/marram-star-recorder",
    path="evening/evening-ledger.html",
    origin=MetadataOrigin.PAGE,
    warnings=("The update of 6 March was not compared.",),
)
SOURCES = (POST, LEDGER, HERALD, WIRE)


def a_newsroom_report() -> Report:
    """The whole report, sources in no particular order."""
    claims: dict[str, Claim] = {}

    def claim(name: str, source: Source, words: str, **more: object) -> Claim:
        claims[name] = a_claim(source, words, **more)  # type: ignore[arg-type]
        return claims[name]

    head = claim(
        "head",
        HERALD,
        "Fifteen hurt as island ferry strikes reef off Saltmarsh Point",
        kind=ClaimKind.HEADLINE,
    )
    hurt_a = claim(
        "hurt a",
        HERALD,
        "Twelve people were injured when the passenger ferry Marram "
        "Star struck a reef off Saltmarsh Point early on Tuesday",
        kind=ClaimKind.REPORTED,
        speaker="the coastguard",
        facets=_herald_facets(),
    )
    hurt_b = claim(
        "hurt b",
        POST,
        "Fifteen people were taken to hospital on Tuesday",
        kind=ClaimKind.REPORTED,
        speaker="the coastguard",
    )
    hurt_c = claim("hurt c", WIRE, "injuring 12 people", parent="", kind=ClaimKind.DETAIL)
    hurt_d = claim(
        "hurt d", LEDGER, "The number of people hurt in Tuesday's ferry grounding has risen to 17"
    )
    aboard_a = claim(
        "aboard a",
        HERALD,
        "The vessel, carrying 148 passengers and nine crew, hit "
        "the rocks at about 6.40 a.m. in thick fog",
    )
    time_a = claim(
        "time a", HERALD, "at about 6.40 a.m.", kind=ClaimKind.DETAIL, parent=aboard_a.id
    )
    aboard_b = claim(
        "aboard b",
        POST,
        "The ferry, with 148 passengers on board, grounded shortly after 7.15 a.m.",
    )
    aboard_c = claim(
        "aboard c",
        WIRE,
        "A ferry carrying about 150 passengers grounded off Saltmarsh Point on Tuesday morning",
    )
    time_c = claim("time c", WIRE, "The Marram Star hit a reef in fog at about 6.40 a.m.")
    wren_a = claim(
        "wren a",
        HERALD,
        "Captain Aldous Wren, 58, ordered everyone to the muster stations within minutes",
    )
    wren_b = claim("wren b", POST, "Alden Wren, the ship's master, has been placed on paid leave")
    wren_c = claim("wren c", WIRE, "The captain has been suspended by the operator")
    wren_d = claim("wren d", LEDGER, "Captain Aldous Wren, 61, has been interviewed twice")
    wren_e = claim("wren e", HERALD, "The operator, Grey Sound Ferries, has suspended the captain")
    said_a = claim(
        "said a",
        HERALD,
        "We felt one long grinding noise, and then nothing at all",
        kind=ClaimKind.QUOTE,
        speaker="Petra Lund",
    )
    said_b = claim(
        "said b",
        POST,
        "We heard one long grinding sound, and then nothing",
        kind=ClaimKind.QUOTE,
        speaker="Petra Lund",
    )
    first_a = claim(
        "first a",
        HERALD,
        "It was the first grounding on the route in 20 years",
        kind=ClaimKind.REPORTED,
        speaker="the harbour authority",
    )
    first_b = claim(
        "first b",
        POST,
        "it was the first accident of any kind on the route in 20 years",
        kind=ClaimKind.REPORTED,
        speaker="the harbour authority",
    )
    ashore_a = claim(
        "ashore a",
        HERALD,
        "Lifeboats from Saltmarsh and Kelling brought the last passenger ashore by 9 a.m.",
    )
    ashore_b = claim("ashore b", POST, "All passengers were ashore by 9 a.m.")
    ashore_c = claim("ashore c", WIRE, "Lifeboats took all passengers ashore by 9 a.m.")
    plan_c = claim("plan c", WIRE, "Investigators will recover the bridge recorder on Wednesday")
    done_d = claim(
        "done d",
        LEDGER,
        "Investigators recovered the bridge recorder from the Marram Star shortly before noon",
    )
    built_a = claim("built a", HERALD, "The Marram Star was built in 2009")
    built_c = claim("built c", WIRE, "The vessel was built in 2009")
    light_a = claim(
        "light a",
        LEDGER,
        "The harbour authority denied that the channel light had failed",
        kind=ClaimKind.REPORTED,
        speaker="the harbour authority",
    )
    light_b = claim(
        "light b",
        LEDGER,
        "the light had been dark since Sunday",
        kind=ClaimKind.REPORTED,
        speaker="fishermen in Kelling",
    )
    lone = [
        claim("gash", HERALD, "Divers found a two-metre gash below the waterline"),
        claim("refit", HERALD, "refitted last winter at a cost of 4.2 million"),
        claim("serious", POST, "Two of the injured remained in a serious condition"),
        claim(
            "sister",
            LEDGER,
            "the Marram Star's \u202esister ship\u202c would take over the route from Friday",
            kind=ClaimKind.REPORTED,
            speaker="Grey Sound Ferries",
        ),
    ]

    same_event = Evidence("same event: the grounding of 4 March", 0.96)
    findings = [
        a_finding(
            a_side(hurt_a, "Twelve people were injured", value="12", marks=["Twelve"]),
            a_side(hurt_b, "Fifteen people were taken to hospital", value="15", marks=["Fifteen"]),
            a_side(hurt_c, "injuring 12 people", value="12", marks=["12"]),
            why="12 and 15 cannot both be the number of people hurt: all three sources cite the "
            "coastguard and speak of the same morning.",
            ask="How many people did the coastguard count as injured on Tuesday?",
            confidence=0.93,
            evidence=(
                same_event,
                Evidence("same thing counted: people hurt", 0.91),
                Evidence("amounts exclude each other", 1.0),
            ),
        ),
        a_finding(
            a_side(time_a, value="06:40", marks=["6.40 a.m."]),
            a_side(aboard_b, "shortly after 7.15 a.m.", value="after 07:15", marks=["7.15 a.m."]),
            kind=Kind.TIME,
            rule="XC202",
            severity=Severity.MEDIUM,
            why="The two times of the grounding lie at least 35 minutes apart, more than "
            "“about” allows.",
            ask="At what time did the ferry strike the reef?",
            confidence=0.84,
            evidence=(same_event, Evidence("times exclude each other", 0.88)),
        ),
        a_finding(
            a_side(wren_a, "Captain Aldous Wren, 58", value="58", marks=["58"]),
            a_side(wren_d, "Captain Aldous Wren, 61", value="61", marks=["61"]),
            kind=Kind.AGE,
            rule="XC203",
            severity=Severity.MEDIUM,
            why="One person cannot be 58 on one day and 61 on the next.",
            ask="How old is Captain Wren?",
            confidence=0.9,
        ),
        a_finding(
            a_side(head, "Fifteen hurt", value="15", marks=["Fifteen"]),
            a_side(hurt_a, "Twelve people were injured", value="12", marks=["Twelve"]),
            why="The headline states 15 hurt, the first paragraph 12.",
            ask="Which of its two figures does the Herald stand by?",
            rule="XC102",
        ),
        a_finding(
            a_side(wren_a, "Aldous Wren", value="Aldous Wren", marks=["Aldous"]),
            a_side(wren_b, "Alden Wren", value="Alden Wren", marks=["Alden"]),
            kind=Kind.NAME,
            rule="XC301",
            level=Level.POSSIBLE,
            severity=Severity.MEDIUM,
            why="The first name of the captain is spelt in two ways.",
            ask="How does the captain spell his first name?",
            confidence=0.72,
        ),
        a_finding(
            a_side(wren_e, "has suspended the captain", value="suspended", marks=["suspended"]),
            a_side(wren_b, "placed on paid leave", value="paid leave", marks=["paid leave"]),
            kind=Kind.STATUS,
            rule="XC401",
            level=Level.POSSIBLE,
            severity=Severity.MEDIUM,
            why="A suspension and paid leave are different measures, though one may be told as "
            "the other.",
            ask="What measure did Grey Sound Ferries take against the captain?",
            confidence=0.61,
        ),
        a_finding(
            a_side(
                first_a,
                "the first grounding on the route in 20 years",
                value="first grounding",
                marks=["grounding"],
            ),
            a_side(
                first_b,
                "the first accident of any kind on the route in 20 years",
                value="first accident",
                marks=["accident of any kind"],
            ),
            kind=Kind.SCOPE,
            rule="XC501",
            level=Level.POSSIBLE,
            severity=Severity.LOW,
            why="“First” hangs on a grounding in one report and on any accident in the other.",
            ask="What exactly does the harbour authority call the first in 20 years?",
            confidence=0.55,
        ),
        a_finding(
            a_side(
                said_a,
                "We felt one long grinding noise, and then nothing at all",
                marks=["felt", "noise", "at all"],
            ),
            a_side(
                said_b,
                "We heard one long grinding sound, and then nothing",
                marks=["heard", "sound"],
            ),
            kind=Kind.QUOTE,
            rule="XC601",
            level=Level.POSSIBLE,
            severity=Severity.LOW,
            why="The same speaker is quoted with different words between quotation marks.",
            ask="What are the recorded words of Petra Lund?",
            confidence=0.78,
        ),
        a_finding(
            a_side(hurt_a, "Twelve people were injured", value="12", marks=["Twelve"]),
            a_side(hurt_d, "has risen to 17", value="17", marks=["17"]),
            level=Level.UPDATE,
            severity=Severity.LOW,
            rule="XC101",
            why="The later report says that the number rose.",
            ask="Is 17 the latest figure?",
            confidence=0.88,
        ),
        a_finding(
            a_side(plan_c, "will recover the bridge recorder on Wednesday", value="planned"),
            a_side(done_d, "recovered the bridge recorder", value="done"),
            kind=Kind.MODALITY,
            level=Level.UPDATE,
            severity=Severity.LOW,
            rule="XC701",
            why="What was announced on Tuesday is reported as done on Wednesday.",
            ask="Was the recorder recovered as announced?",
            confidence=0.8,
        ),
        a_finding(
            a_side(aboard_a, "148 passengers", value="148", marks=["148"]),
            a_side(aboard_c, "about 150 passengers", value="about 150", marks=["about 150"]),
            level=Level.DIFFERENCE,
            severity=Severity.LOW,
            rule="XC101",
            why="“About 150” is 148, rounded.",
            ask="Does the rounder figure matter?",
            confidence=0.97,
        ),
    ]
    groups = [
        a_group(
            hurt_a,
            hurt_b,
            hurt_c,
            hurt_d,
            head,
            verdict=Verdict.CONFLICTING,
            origins=1,
            findings=(findings[0], findings[3], findings[8]),
        ),
        a_group(
            aboard_a, time_a, aboard_b, time_c, verdict=Verdict.CONFLICTING, findings=(findings[1],)
        ),
        a_group(wren_a, wren_d, verdict=Verdict.CONFLICTING, findings=(findings[2],)),
        a_group(ashore_a, ashore_b, ashore_c, origins=1),
        a_group(wren_e, wren_c),
        a_group(built_a, built_c),
        a_group(aboard_c),
        *(a_group(one) for one in (wren_b, said_a, said_b, first_a, first_b, plan_c, done_d)),
        *(a_group(one) for one in (light_a, light_b, *lone)),
    ]
    ledgers = [
        an_entry(
            LedgerName.PEOPLE,
            "Wren",
            "age",
            a_value("58", (wren_a, "58")),
            a_value("61", (wren_d, "61")),
        ),
        an_entry(
            LedgerName.PEOPLE,
            "Wren",
            "name",
            a_value("Aldous Wren", (wren_a, "Aldous Wren"), (wren_d, "Aldous Wren")),
            a_value("Alden Wren", (wren_b, "Alden Wren")),
        ),
        an_entry(
            LedgerName.PEOPLE,
            "Wren",
            "role",
            a_value("captain", (wren_a, "Captain"), (wren_d, "Captain")),
            a_value("master", (wren_b, "the ship's master")),
        ),
        an_entry(
            LedgerName.QUOTES,
            "Petra Lund",
            "grinding",
            a_value(
                "We felt one long grinding noise, and then nothing at all", (said_a, said_a.text)
            ),
            a_value("We heard one long grinding sound, and then nothing", (said_b, said_b.text)),
        ),
        an_entry(
            LedgerName.FIGURES,
            "people hurt",
            "count",
            a_value("12", (hurt_a, "Twelve people"), (hurt_c, "12 people")),
            a_value("15", (hurt_b, "Fifteen people"), (head, "Fifteen hurt")),
            a_value("17", (hurt_d, "17")),
        ),
        an_entry(
            LedgerName.FIGURES,
            "passengers",
            "count",
            a_value("148", (aboard_a, "148 passengers"), (aboard_b, "148 passengers")),
            a_value("about 150", (aboard_c, "about 150 passengers")),
        ),
        an_entry(
            LedgerName.TIMELINE,
            "grounding",
            "time",
            a_value("06:40", (time_a, "6.40 a.m."), (time_c, "6.40 a.m.")),
            a_value("after 07:15", (aboard_b, "7.15 a.m.")),
        ),
        an_entry(
            LedgerName.TIMELINE,
            "last passenger ashore",
            "time",
            a_value("by 09:00", (ashore_a, "9 a.m."), (ashore_b, "9 a.m."), (ashore_c, "9 a.m.")),
        ),
        an_entry(
            LedgerName.PLACES,
            "grounding",
            "place",
            a_value("Saltmarsh Point", (hurt_a, "Saltmarsh Point"), (aboard_c, "Saltmarsh Point")),
        ),
        an_entry(
            LedgerName.STATUSES,
            "the captain",
            "employment",
            a_value("suspended", (wren_e, "suspended"), (wren_c, "suspended")),
            a_value("on paid leave", (wren_b, "paid leave")),
        ),
        an_entry(LedgerName.FIGURES, "gash", "length", a_value("2 m", (lone[0], "two-metre"))),
    ]
    ignored = [
        Ignored(HERALD.id, a_span(HERALD, "Share this article"), "share button"),
        Ignored(HERALD.id, a_span(HERALD, "Print"), "share button"),
        Ignored(HERALD.id, a_span(HERALD, "Subscribe for 1 a month"), "subscription offer"),
        Ignored(HERALD.id, a_span(HERALD, "By Ines Corrigan"), "byline"),
        Ignored(
            HERALD.id,
            a_span(HERALD, "Related: The lost lighthouses of the north coast"),
            "other headline",
        ),
        Ignored(POST.id, a_span(POST, "SALTMARSH, March 4 - "), "dateline"),
    ]
    skipped = [
        Skipped("morning/photo.jpg", "not a text format"),
        Skipped("evening/scan.html", "the file is empty", is_error=True),
    ]
    return a_report(
        *SOURCES,
        claims=claims.values(),
        groups=groups,
        findings=findings,
        ledgers=ledgers,
        ignored=ignored,
        skipped=skipped,
    )


def _herald_facets() -> tuple[Quantity | DateMention | Attribution | TimeOfDay, ...]:
    twelve = Decimal(12)
    day = date(2031, 3, 4)
    return (
        Quantity(
            a_span(HERALD, "Twelve"),
            "Twelve",
            twelve,
            twelve,
            Decimal("12.5"),
            counted="person",
            what="people injured",
        ),
        DateMention(a_span(HERALD, "Tuesday"), "Tuesday", day, day, weekday=1, anchor="source"),
        Attribution(
            a_span(HERALD, "the coastguard said"),
            "the coastguard said",
            "the coastguard",
            "said",
            chain=("The Harbour Herald", "the coastguard"),
        ),
    )
