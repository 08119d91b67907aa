"""What a line of decisions may hold; the checks by hand agree with the schema."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from crosscheck.exporters import schemas
from crosscheck.gate.decision_reading import LONGEST_LINE, decision_of, read_lines
from crosscheck.gate.decision_record import canonical, identified, record_id, record_of
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict
from tests.deciding import a_decision, a_draft

SCHEMA = Draft202012Validator(schemas.load("decision-1"))
RECORD = record_of(a_decision())

junk = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.text(max_size=5),
    st.just([]),
    st.just({}),
    st.sampled_from(("0" * 64, "0" * 32, "2031-03-04", "2031-03-04T00:00:00Z", "number", "\n")),
    st.sampled_from([*DecisionVerdict, *DecisionReason]).map(str),
)


def paths(value: object, above: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every field of a record, however deep."""
    if isinstance(value, dict):
        inside = [(key, each) for key, each in value.items()]
    elif isinstance(value, list):
        inside = list(enumerate(value))
    else:
        return [above]
    deeper = [path for key, each in inside for path in paths(each, (*above, key))]
    return [above, *deeper] if above else deeper


def reads(record: object) -> bool:
    return isinstance(decision_of(record), Decision)


def with_id(record: dict[str, Any]) -> dict[str, Any]:
    return {**record, "id": record_id(record)}


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    path=st.sampled_from([*paths(RECORD), ("expires",), ("source",), ("supersedes",), ("new",)]),
    value=junk,
    is_removed=st.booleans(),
)
def test_checks_by_hand_and_schema_agree(
    path: tuple[str | int, ...], value: object, *, is_removed: bool
) -> None:
    record: Any = copy.deepcopy(RECORD)
    inner = record
    for step in path[:-1]:
        inner = inner[step]
    if is_removed and isinstance(inner, dict):
        inner.pop(path[-1], None)
    else:
        inner[path[-1]] = value
    if path != ("id",):
        record = with_id(record)
    told = decision_of(record)
    if isinstance(told, Decision):
        assert SCHEMA.is_valid(record)
    elif SCHEMA.is_valid(record):
        # What a schema cannot say: a hash, and that one field is among others.
        assert any("hash" in each or "one of its sides" in each for each in told), told


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    note=st.text(max_size=40),
    by=st.text(min_size=1, max_size=20).filter(str.strip),
    extra=st.dictionaries(
        st.text(min_size=1, max_size=8).filter(lambda name: name not in RECORD),
        st.one_of(
            st.integers(), st.text(max_size=5), st.floats(allow_nan=False, allow_infinity=False)
        ),
        max_size=3,
    ),
    verdict=st.sampled_from([DecisionVerdict.NOT_A_CONFLICT, DecisionVerdict.CONFIRMED_CONFLICT]),
)
def test_a_decision_reads_back_from_its_line(
    note: str, by: str, extra: dict[str, Any], verdict: DecisionVerdict
) -> None:
    known = {"expires", "source", "supersedes"}
    kept = {name: value for name, value in extra.items() if name not in known}
    decision = a_decision(note=note, by=by, extra=kept, verdict=verdict)
    line = canonical(record_of(decision))
    assert "\n" not in line
    (read,) = read_lines(line + "\n")
    assert decision_of(read.record) == decision
    assert canonical(record_of(decision)) == line
    assert line.encode()
    SCHEMA.validate(record_of(decision))


def test_the_canonical_line_has_sorted_keys_no_spaces_and_text_as_it_is() -> None:
    line = canonical({"v": 1, "note": "Überfahrt – 12\u00a0km", "at": "x"})
    assert line == '{"at":"x","note":"Überfahrt – 12\u00a0km","v":1}'


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"v": 2}, "'v' is not 1"),
        ({"v": True}, "'v' is not 1"),
        ({"verdict": "fine"}, "'verdict' is not one of not-a-conflict"),
        ({"reason": "boredom"}, "'reason' is not one of different-time"),
        ({"at": "2031-13-04T00:00:00Z"}, "'at' is not a moment in UTC"),
        ({"at": "2031-03-04T00:00:00+01:00"}, "'at' is not a moment in UTC"),
        ({"expires": "2031-02-30"}, "'expires' is not a day"),
        ({"by": "  "}, "'by' is not a text of 1"),
        ({"sides": []}, "'sides' is not a list of 2"),
        ({"verdict": "prefer-source", "source": "herald", "note": " "}, "needs a 'note'"),
        ({"verdict": "prefer-source", "source": "nobody"}, "one of its sides"),
        ({"verdict": "ignore-source"}, "needs a 'source'"),
        ({"verdict": "reopened"}, "needs 'supersedes'"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_is_wrong_with_a_draft_is_told(change: dict[str, Any], told: str) -> None:
    problems = decision_of(a_draft(a_decision(), **change))
    assert not isinstance(problems, Decision)
    assert told in problems[0]


def test_a_verdict_that_says_no_conflict_says_why() -> None:
    draft = a_draft(a_decision())
    del draft["reason"]
    problems = decision_of(draft)
    assert not isinstance(problems, Decision)
    assert "needs a 'reason'" in problems[0]


def test_a_draft_may_leave_out_what_a_form_leaves_empty_and_names_its_report() -> None:
    draft = a_draft(a_decision(), report="0123456789ab", expires="", source=None, supersedes="")
    assert decision_of(draft) == a_decision()


def test_a_record_that_was_changed_by_hand_is_refused() -> None:
    problems = decision_of({**RECORD, "note": "Something else."})
    assert not isinstance(problems, Decision)
    assert "hash" in problems[0]


def test_unknown_fields_are_kept_and_change_the_id() -> None:
    decision = decision_of(a_draft(a_decision(), desk="foreign"))
    assert isinstance(decision, Decision)
    assert record_of(decision)["desk"] == "foreign"
    assert decision.id != a_decision().id
    assert identified(decision) == decision


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"v":1,', "no whole record"),
        ("<<<<<<< HEAD", "a conflict that git left"),
        ("=======", "a conflict that git left"),
        (">>>>>>> main", "a conflict that git left"),
        ("[1]", "not an object"),
        ('{"v":1,"v":1}', "stands twice"),
        ('{"v":NaN}', "NaN"),
        ('{"v":1e999}', "too large"),
        ("[" * 100_000, "no whole record"),
        ('{"v":' + "9" * 5000 + "}", "no whole record"),
        ('"' + "a" * LONGEST_LINE + '"', "longer than"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_line_that_is_no_record_says_what_it_is(line: str, told: str) -> None:
    (first, second) = read_lines(f"{line}\n\n{json.dumps(RECORD)}\r\n")
    assert (first.number, second.number) == (1, 3)
    assert first.record is None
    assert told in first.problem
    assert second.record == RECORD


names = st.sampled_from([*RECORD, *RECORD["sides"][0], "exact", "start", "id", "report"])
plain = st.recursive(
    junk, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=4)
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(record=plain)
def test_no_json_stops_the_reading(record: object) -> None:
    outcome = decision_of(record)
    assert isinstance(outcome, Decision) or outcome


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=st.text(alphabet=st.sampled_from('{}[]",:1e9\\ud8\n\r <=>|tv\ufeff'), max_size=60))
def test_no_text_stops_the_reading(text: str) -> None:
    for line in read_lines(text):
        assert (line.record is None) == bool(line.problem)
