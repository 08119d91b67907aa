"""Two printings of one utterance: what is a change and what is a cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.utterances import Utterance, inner_edits, overlap, same_utterance


def changes(ours: str, theirs: str) -> list[tuple[str, str]]:
    left, right = Utterance.of(ours), Utterance.of(theirs)
    return [
        (" ".join(left.folded[slice(*edit.left)]), " ".join(right.folded[slice(*edit.right)]))
        for edit in inner_edits(left, right)
    ]


def is_one(ours: str, theirs: str) -> bool:
    return same_utterance(Utterance.of(ours), Utterance.of(theirs))


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        pytest.param(
            "We will rebuild every house in the valley",
            "We will repair every house in the valley",
            [("rebuild", "repair")],
            id="another word",
        ),
        pytest.param(
            "I do not recall any such meeting with him",
            "I do recall any such meeting with him",
            [("not", "")],
            id="a word left out",
        ),
        pytest.param(
            "The roof just fell in", "The roof fell in", [("just", "")], id="near the start"
        ),
        pytest.param(
            "We were warned in March and in May of every crack",
            "We were warned in April and in June of every crack",
            [("march", "april"), ("may", "june")],
            id="two words",
        ),
    ],
)
def test_changes_inside_are_found(ours: str, theirs: str, found: list[tuple[str, str]]) -> None:
    assert is_one(ours, theirs)
    assert changes(ours, theirs) == found
    assert changes(theirs, ours) == [(right, left) for left, right in found]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(
            "We will rebuild every house in the valley before winter",
            "rebuild every house in the valley",
            id="cut at both edges",
        ),
        pytest.param(
            "We will rebuild ... in the valley before winter",
            "We will rebuild every house in the valley before winter",
            id="three full stops",
        ),
        pytest.param(
            "We will rebuild … in the valley before winter",
            "We will rebuild every house in the valley before winter",
            id="ellipsis",
        ),
        pytest.param(
            "They [the engineers] were warned twice about the dam",
            "They were warned twice about the dam",
            id="bracket put in",
        ),
        pytest.param(
            "[The engineers] were warned twice about the old dam",
            "They were warned twice about the old dam",
            id="bracket in place of a word",
        ),
        pytest.param(
            "It’s the worst storm that I’ve ever seen",
            "It's the worst storm that I've ever seen!",
            id="marks",
        ),
        pytest.param(
            "Co-operation is the key to everything we do",
            "cooperation is the key to everything we do",
            id="hyphen and capital",
        ),
    ],
)
def test_cuts_marks_and_notes_are_no_changes(ours: str, theirs: str) -> None:
    assert is_one(ours, theirs)
    assert changes(ours, theirs) == changes(theirs, ours) == []


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("We lost everything we had", "They found nothing at all", id="nothing shared"),
        pytest.param("That is what we think of it", "It is what they did to us", id="small words"),
        pytest.param("A bad joke", "A bad joke", id="too short to tell"),
        pytest.param("", "We will rebuild every house", id="empty"),
    ],
)
def test_two_utterances_stay_two(ours: str, theirs: str) -> None:
    assert not is_one(ours, theirs)
    assert not is_one(theirs, ours)


speech = st.lists(
    st.sampled_from(["we", "will", "mend", "the", "pier", "now", "…", "[sic]", ".", "soon"]),
    max_size=14,
).map(" ".join)


@given(speech)
def test_words_keep_their_places(text: str) -> None:
    utterance = Utterance.of(text)
    assert len(utterance.folded) == len(utterance.places)
    assert all(text[start:end].strip() for start, end in utterance.places)


@given(speech, speech)
def test_what_is_shared_is_alike_in_both(ours: str, theirs: str) -> None:
    left, right = Utterance.of(ours), Utterance.of(theirs)
    found = overlap(left, right)
    assert 0 <= found.shared <= min(len(left.folded), len(right.folded))
    assert found.left[1] <= len(left.folded)
    assert found.right[1] <= len(right.folded)


@given(speech)
def test_a_printing_does_not_part_from_itself(text: str) -> None:
    assert changes(text, text) == []
