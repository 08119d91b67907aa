from __future__ import annotations

import pytest

from crosscheck.language.clock import find_clock_times, windows_meet


def at(hours: int, minutes: int = 0) -> int:
    return 60 * hours + minutes


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        pytest.param("It began at 8:34 p.m. in town", at(20, 34), at(20, 34), id="exact"),
        pytest.param("It began at 7:15pm.", at(19, 15), at(19, 15), id="glued"),
        pytest.param("It began at 7 p. m., they said", at(19), at(19), id="spaced"),
        pytest.param("It began at 1: 30 a. m., they said", at(1, 30), at(1, 30), id="tokenised"),
        pytest.param("It began at 2.30am.", at(2, 30), at(2, 30), id="dotted"),
        pytest.param("10PM: ferry sinks", at(22), at(22), id="capitals"),
        pytest.param("Around 10 p.m. it rang", at(21, 46), at(22, 14), id="around"),
        pytest.param("just before 6 p.m. it rang", at(17, 40), at(18), id="just-before"),
        pytest.param("shortly after 9 a.m. it rang", at(9), at(9, 20), id="shortly-after"),
        pytest.param("after 10 p.m. it rang", at(22), at(23, 30), id="after"),
        pytest.param("by 10 p.m. it rang", at(20, 30), at(22), id="by"),
        pytest.param("12:05 a.m.", at(0, 5), at(0, 5), id="past-midnight"),
        pytest.param("12 p.m.", at(12), at(12), id="twelve-is-noon"),
        pytest.param("around midnight", at(23, 46), at(24, 14), id="midnight-ends-the-day"),
        pytest.param("just after noon", at(12), at(12, 20), id="noon"),
        pytest.param("between 9 and 10:30 p.m.", at(21), at(22, 30), id="range-borrows-half"),
        pytest.param("from 11 p.m. to 1 a.m.", at(23), at(25), id="range-past-midnight"),
        pytest.param("at 14:30 GMT", at(14, 30), at(14, 30), id="day-clock"),
        pytest.param("at 21:45", at(21, 45), at(21, 45), id="day-clock-without-zone"),
        pytest.param("1430 GMT", at(14, 30), at(14, 30), id="four-digits"),
        pytest.param("at 6 o'clock in the morning", at(6), at(6), id="o-clock"),
        pytest.param("around 10:30", at(10, 16), at(22, 44), id="half-of-day-unknown"),
    ],
)
def test_reads_clock_times(text: str, earliest: int, latest: int) -> None:
    (time,) = find_clock_times(text)
    assert (time.earliest, time.latest) == (earliest, latest)
    assert not time.part


def test_a_part_of_the_day_nearby_settles_the_half() -> None:
    times = list(find_clock_times("It sank last night around 10:30 off the pier"))
    assert [(time.earliest, time.latest) for time in times if not time.part] == [
        (at(22, 16), at(22, 44))
    ]


@pytest.mark.parametrize(
    ("text", "part", "earliest", "latest"),
    [
        pytest.param("It sank Friday night.", "night", at(18), at(29, 59), id="night-runs-on"),
        pytest.param("It sank in the early morning hours.", "morning", 0, at(6, 30), id="early"),
        pytest.param("It sank early Sunday.", "morning", 0, at(9), id="early-day"),
        pytest.param("an afternoon shower", "afternoon", at(12), at(18), id="afternoon"),
        pytest.param("Monday evening", "evening", at(17), at(22), id="evening"),
        pytest.param("It sank overnight.", "overnight", at(21, 30), at(31), id="overnight"),
        pytest.param("It sank last night.", "night", at(18), at(29, 59), id="last-night"),
    ],
)
def test_reads_parts_of_the_day(text: str, part: str, earliest: int, latest: int) -> None:
    (time,) = find_clock_times(text)
    assert (time.part, time.earliest, time.latest) == (part, earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They won 12-9.", id="score"),
        pytest.param("as in verse 3:16", id="verse"),
        pytest.param("the ratio was 2:1", id="ratio"),
        pytest.param("a night club", id="night-club"),
        pytest.param("every night", id="habit"),
        pytest.param("the amber 7 amulets", id="am-inside-a-word"),
    ],
)
def test_leaves_other_things_alone(text: str) -> None:
    assert not list(find_clock_times(text))


@pytest.mark.parametrize(
    ("ours", "theirs", "meet"),
    [
        pytest.param((at(18), at(29, 59)), (at(0, 30), at(0, 30)), True, id="night-past-midnight"),
        pytest.param((at(24), at(24)), (0, 0), True, id="midnight-twice"),
        pytest.param((at(12), at(18)), (at(20), at(20)), False, id="apart"),
    ],
)
def test_windows_wrap_at_midnight(
    ours: tuple[int, int],
    theirs: tuple[int, int],
    meet: bool,  # noqa: FBT001
) -> None:
    assert windows_meet(ours, theirs) is windows_meet(theirs, ours) is meet
