"""Numbers, days and times that clash, and the ones that only seem to."""

from __future__ import annotations

import pytest

from crosscheck.model.finding import Level
from tests.pipeline.runs import compared, findings_of

ONE_DAY = ("2031-03-12", "2031-03-12")


def levels(*texts: str, codes: tuple[str, ...], published: tuple[str, ...] = ONE_DAY) -> set[Level]:
    return {f.level for f in findings_of(compared(*texts, published=published), *codes)}


NUMBERS = ("XC101", "XC103")


def test_the_dead_and_the_hurt_add_up_to_those_stabbed() -> None:
    found = levels(
        "A cook stabbed three people at the cannery in Oldport, killing one, its owner said.",
        "A cook killed a porter and wounded two guards at the cannery in Oldport, its owner said.",
        codes=NUMBERS,
    )
    assert found == set()


def test_two_tolls_of_one_fate_never_add_up() -> None:
    found = levels(
        "The blast at the cannery in Oldport killed three people and injured five, police said.",
        "The blast at the cannery in Oldport killed eight people, the police said.",
        codes=NUMBERS,
    )
    assert Level.CONFLICT in found


def test_counts_over_two_windows_are_open() -> None:
    found = levels(
        "The ferries of Oldport have lost 12 anchors in the past two years.",
        "The ferries of Oldport have lost 19 anchors since 2019.",
        codes=NUMBERS,
    )
    assert found == {Level.POSSIBLE}


def test_two_bails_are_worth_a_question() -> None:
    found = levels(
        "The baker Odo Lanz was arrested in Oldport. Lanz is being held on $70,000 bail.",
        "Odo Lanz, a baker, was arrested in Oldport on Monday. His bail was set at $50,000.",
        codes=NUMBERS,
    )
    assert found == {Level.POSSIBLE}


def test_figures_of_two_days_do_not_clash() -> None:
    found = levels(
        "The harbour index fell by 40 points on Monday in Oldport.",
        "The harbour index fell by 90 points on Tuesday in Oldport.",
        codes=NUMBERS,
    )
    assert found == set()


def test_the_same_two_amounts_are_reported_once_with_all_who_say_so() -> None:
    report = compared(
        "The climber Ida Moor died after she fell about 60 metres from the north ridge.",
        "Ida Moor, a climber, died after falling about 200 metres from the north ridge.",
        "The climber Ida Moor died on falling around 200 metres from the north ridge of the peak.",
        published=("2031-03-12",) * 3,
    )
    (finding,) = findings_of(report, "XC103")
    assert {side.source for side in finding.sides} == {"a", "b", "c"}


def test_a_time_that_was_planned_and_came_otherwise_is_an_update() -> None:
    found = levels(
        "The mayor will make the announcement at 11 a.m. at the old school in Oldport.",
        "The mayor made the announcement in the afternoon at the old school in Oldport.",
        codes=("XC202",),
    )
    assert found == {Level.UPDATE}


def test_a_date_after_another_happening_may_be_its_own() -> None:
    found = levels(
        "A clerk was charged with arson on Saturday after the blaze at the mill in Oldport.",
        "A clerk was charged with arson after the blaze at the mill in Oldport on Friday.",
        codes=("XC203",),
        published=("", ""),
    )
    assert found <= {Level.POSSIBLE}


def test_today_in_two_papers_is_two_days() -> None:
    found = levels(
        "Ferries around the bay have all stopped sailing today.",
        "Ferries around the bay have all stopped sailing today.",
        codes=("XC201", "XC203"),
        published=("2031-03-12", "2031-03-14"),
    )
    assert found == set()


def test_a_crash_of_others_is_another_crash() -> None:
    found = levels(
        "Girl, 7, hurt in crash in Oldport\n\nA 7-year-old girl was hurt in a crash in Oldport.\n"
        "A 52-year-old baker died in a crash with a 48-year-old nurse on March 3.\n",
        "Girl, 7, hurt in crash in Oldport\n\nThe girl was hurt in the crash on Tuesday.\n",
        codes=("XC201",),
    )
    assert found == set()


def test_a_date_on_a_participle_may_date_the_attack() -> None:
    found = levels(
        "Rangers foiled an attack on barges on Thursday on the river near Oldport.",
        "Rangers foiled an attack on barges crossing the river near Oldport on Friday.",
        codes=("XC201",),
        published=("", ""),
    )
    assert found == {Level.CONFLICT}


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        pytest.param("over the weekend", "last week", {Level.POSSIBLE}, id="weekend-or-week"),
        pytest.param("last week", "last week", set(), id="one-week"),
        pytest.param("over the weekend", "on Saturday", set(), id="part-of-it"),
    ],
)
def test_stretches_that_exclude_each_other(ours: str, theirs: str, found: set[Level]) -> None:
    sentence = "The mayor of Oldport apologized {} for the collapse of the bridge."
    texts = sentence.format(ours), sentence.format(theirs)
    assert levels(*texts, codes=("XC201",), published=("", "")) == found


def test_a_trip_and_its_meeting_are_one_and_a_source_may_say_both_stretches() -> None:
    report = compared(
        "The envoy Odo Lanz met Ida Moor in Oldport over Labor Day weekend, the palace said.\n\n"
        '"Odo Lanz met with Ida Moor in Oldport last week," the mayor wrote.\n',
        "The envoy Odo Lanz made a visit to Ida Moor in Oldport over Labor Day weekend.",
        published=("", ""),
    )
    found = findings_of(report, "XC201")
    assert {(f.level, f.internal) for f in found} == {
        (Level.POSSIBLE, True),
        (Level.POSSIBLE, False),
    }


@pytest.mark.parametrize(
    ("call", "blast", "is_found"),
    [
        pytest.param("around 9 p.m.", "around 9:30 p.m.", True, id="call-before"),
        pytest.param("around 9:30 p.m.", "around 9 p.m.", False, id="call-after"),
        pytest.param("around 9:15 p.m.", "around 9:30 p.m.", False, id="a-quarter"),
    ],
)
def test_a_call_cannot_come_before_its_cause(call: str, blast: str, *, is_found: bool) -> None:
    found = levels(
        f"Oldport firemen responded to calls of an explosion {call} Tuesday at the mill.",
        f"The explosion at the mill in Oldport happened {blast} Tuesday, the firemen said.",
        codes=("XC202",),
    )
    assert bool(found) is is_found


QUOTE = '"{}," {} said on Monday.'


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        pytest.param(
            "We found a bench by the quay", "They sat on a bench by a quay", set(), id="no scrap"
        ),
        pytest.param(
            "They all want a bench by the quay",
            "a bench by a quay",
            {Level.POSSIBLE},
            id="scrap with another article",
        ),
        pytest.param(
            "The fine pier that we have built here is a sign of the old bond of the two towns",
            "The fine pier that we have made here is a token of the firm tie of the two towns",
            {Level.CONFLICT},
            id="much changed in a long one",
        ),
        pytest.param(
            "As the mayor knows very well",
            "I think the mayor knows very well",
            {Level.POSSIBLE},
            id="another beginning",
        ),
        pytest.param(
            "Sen. Moor respects what the old women say",
            "Senator Moor respects what the old women say",
            set(),
            id="a short title",
        ),
        pytest.param(
            "That old northern crane has done its job",
            "That old crane has completed its job",
            {Level.POSSIBLE},
            id="much changed in a short one",
        ),
    ],
)
def test_scraps_and_loose_renderings_are_asked_about(
    ours: str, theirs: str, found: set[Level]
) -> None:
    texts = QUOTE.format(ours, "Odo Lanz"), QUOTE.format(theirs, "Odo Lanz")
    assert levels(*texts, codes=("XC501",)) == found


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("every winter the old women carry their {} down to the quay", Level.POSSIBLE),
        (
            "every winter the old women of this street carry their {} down to the frozen quay",
            Level.CONFLICT,
        ),
    ],
    ids=["long", "very long"],
)
def test_long_equal_runs_are_one_utterance_whoever_spoke(words: str, level: Level) -> None:
    found = levels(
        f'"{words.format("baskets")}," Odo Lanz said.',
        f'"{words.format("lanterns")}," Ida Moor said.',
        codes=("XC501",),
    )
    assert found == {level}
