"""Picture texts that assert nothing are set aside; captions that assert something stay."""

from __future__ import annotations

import pytest

from crosscheck.model.text import PassageKind
from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned, kept, set_aside

ASIDE = "picture caption"

TOLD = "The crew was taken to the harbour office."

VERBLESS = [
    "Ann Bee, the mayor of Port Ellis, during a visit to the quay last May.",
    "Ann Bee, mayor of Port Ellis, on the quay in April",
    "Captain Carl Dow outside the harbour office on Monday.",
    "Carl Dow (centre) with his crew at the quay.",
    "The scene of the accident near Port Ellis on Monday night.",
]


@pytest.mark.parametrize("caption", VERBLESS)
def test_a_name_without_a_verb_under_the_headline_is_a_picture_text(caption: str) -> None:
    result = cleaned(f"{HEADLINE}\n{caption}\n{LEAD}\n{SECOND}")

    assert set_aside(result) == [(ASIDE, caption)]
    assert kept(result) == [HEADLINE, f"{LEAD}\n{SECOND}"]


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Bee, the mayor of Port Ellis, on Monday announced her plans for the quay.",
        "Ann Bee, the mayor of Port Ellis, in April won a third term.",
        "Ann Bee, the mayor of Port Ellis, with one vote against her, is out of office.",
        "Ann Bee resigned.",
        "The scene of the accident was closed.",
        "In Port Ellis, a ferry ran aground.",
    ],
)
def test_a_lead_with_a_verb_stays(lead: str) -> None:
    result = cleaned(f"{HEADLINE}\n{lead}\n{LEAD}\n{SECOND}")

    assert set_aside(result) == []


def test_a_verbless_line_further_down_stays() -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{VERBLESS[0]}\n{SECOND}")

    assert set_aside(result) == []


def test_a_pose_amid_a_story_told_in_the_past_is_a_picture_text() -> None:
    pose = "Mayor Ann Bee speaks to the crew as the ferry is towed in."

    result = cleaned(f"{HEADLINE}\n{LEAD}\n{pose}\n{SECOND}\nShe said it was over.")

    assert set_aside(result) == [(ASIDE, pose)]


@pytest.mark.parametrize(
    ("before", "pose"),
    [
        ("The mayor says it is over.", "Mayor Ann Bee speaks to the crew as the ferry is moved."),
        (TOLD, "Mayor Ann Bee says the line is safe during storms."),
        (TOLD, "The mayor speaks for many as the ferry is moved."),
        (TOLD, 'Mayor Ann Bee speaks of "luck" as the ferry is moved.'),
    ],
    ids=["told in the present", "a report", "no name", "quoted words"],
)
def test_other_sentences_in_the_present_tense_stay(before: str, pose: str) -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{before}\n{pose}\n{SECOND}")

    assert set_aside(result) == []


def test_names_with_their_place_in_the_picture_are_set_aside() -> None:
    names = "Ann Bee (left) and Carl Dow"

    result = cleaned(f"{HEADLINE}\n{LEAD}\n{names}\n{SECOND}")

    assert set_aside(result) == [(ASIDE, names)]


def test_a_caption_behind_a_button_stays_without_it() -> None:
    result = cleaned(
        f"{HEADLINE}\nThe ferry was towed in on Monday.\n"
        f"View Full Caption Bay Photo/Ann Bee PORT ELLIS —\n{LEAD}\n{SECOND}"
    )

    assert kept(result, PassageKind.CAPTION) == ["The ferry was towed in on Monday."]
    assert [reason for reason, _ in set_aside(result)] == ["photo credit", "dateline"]


def test_a_second_headline_above_a_caption_is_none_of_it() -> None:
    result = cleaned(
        f"{HEADLINE}\nAfter Storm Of Two Days\nThe ferry was towed in. (Bay Photo)\n{LEAD}"
    )

    assert kept(result, PassageKind.HEADLINE) == [HEADLINE, "After Storm Of Two Days"]
    assert kept(result, PassageKind.CAPTION) == ["The ferry was towed in."]


def test_the_text_of_a_video_that_is_glued_to_the_headline_is_set_aside() -> None:
    head = "Ferry line knew of faults for years, report says"
    teaser = "Mayor Ann Bee says the council will look at every ferry in the bay."

    result = cleaned(f"{head} {teaser}\nPORT ELLIS (AP) —\n{LEAD}\n{SECOND}")

    assert kept(result) == [head, f"{LEAD}\n{SECOND}"]
    assert (ASIDE, teaser) in set_aside(result)


def test_a_dash_on_the_next_line_belongs_to_the_dateline() -> None:
    result = cleaned(f"{HEADLINE}\nPORT ELLIS, Mont. (AP)\n–\n{LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert set_aside(result) == [("dateline", "PORT ELLIS, Mont. (AP)\n–")]


def test_a_verbless_line_with_a_side_is_a_picture_text_wherever_it_stands() -> None:
    side = "Ann B. Bee, right, the former harbour master, with Mr. Dow in January 2017."

    result = cleaned(f"{HEADLINE}\n{LEAD}\n{SECOND}\n{side}\n{SECOND[:-1]} on Monday.")

    assert set_aside(result) == [(ASIDE, side)]


def test_a_sentence_that_tells_what_somebody_on_a_side_did_stays() -> None:
    told = "Ann B. Bee, right, the former harbour master, told Mr. Dow of it in January 2017."

    assert set_aside(cleaned(f"{HEADLINE}\n{LEAD}\n{told}\n{SECOND}")) == []
