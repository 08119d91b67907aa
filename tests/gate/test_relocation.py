"""Finding a decided sentence again in a text that was edited."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.gate.keys import Keys
from crosscheck.gate.quoting import decided_side
from crosscheck.gate.relocation import Found, Places
from crosscheck.model.decision import DecidedSide
from crosscheck.model.source import Source
from tests.builders import a_claim, a_report, a_side, a_source

BEFORE = "The pilot had left the bridge an hour ago."
DECIDED = "Twelve people on the lower deck were hurt in the storm."
AFTER = "The cargo of timber was lost."
EDITED = "Twelve people on the lower deck, were hurt in the storm."


def text_of(*sentences: str) -> str:
    return "\n\n".join(sentences) + "\n"


def places_in(*sentences: str) -> tuple[Places, Keys, Source]:
    source = a_source(text_of(*sentences), id="herald", publisher="", path="herald.txt")
    claims = [a_claim(source, each, occurrence=0) for each in dict.fromkeys(sentences)]
    report = a_report(source, claims=claims)
    keys = Keys.of(report)
    return Places.of(report, keys), keys, source


def side_in(*sentences: str, words: str = DECIDED) -> DecidedSide:
    _, keys, source = places_in(*sentences)
    return decided_side(a_side(a_claim(source, words)), source, keys)


def found(side: DecidedSide, *sentences: str) -> Found:
    return places_in(*sentences)[0].find(side)


SIDE = side_in(BEFORE, DECIDED, AFTER)


def test_a_sentence_that_was_not_edited_is_found_by_its_key() -> None:
    here = found(SIDE, AFTER, DECIDED)
    assert here.is_unchanged
    assert here.key == here.nearest == SIDE.key


def test_an_edited_sentence_between_its_neighbours_is_found() -> None:
    here = found(SIDE, BEFORE, EDITED, AFTER)
    assert (here.key, here.wording) == (here.nearest, EDITED)
    assert here.key != ""
    assert not here.is_unchanged


def test_what_follows_counts_as_well_as_what_goes_before() -> None:
    neither = "Gulls cried over the roofs of the town all day."
    assert found(SIDE, neither, EDITED, neither + " Loud").key == ""
    assert found(SIDE, BEFORE, EDITED, neither).key == ""
    assert found(SIDE, neither, EDITED, AFTER).key == ""


def test_of_two_sentences_alike_neither_is_chosen() -> None:
    other = "Twelve people on the lower deck were hurt in that storm."
    here = found(SIDE, BEFORE, EDITED, AFTER, BEFORE.replace("The", "A"), other, AFTER)
    assert here.key == ""
    assert here.reason == "several sentences look like it in herald.txt"


def test_a_short_sentence_is_found_by_its_key_alone() -> None:
    short = "Twelve were hurt."
    side = side_in(BEFORE, short, AFTER, words=short)
    assert found(side, AFTER, short).is_unchanged
    here = found(side, BEFORE, "Twelve, were hurt.", AFTER)
    assert here.key == ""
    assert "too short" in here.reason


def test_a_sentence_that_is_gone_is_said_to_be() -> None:
    assert found(SIDE, BEFORE, AFTER) == Found(reason="its sentence is gone from herald.txt")


def test_a_source_that_is_gone_is_said_to_be() -> None:
    side = replace(SIDE, source="courant", path="courant.txt")
    assert found(side, BEFORE, DECIDED).reason == (
        "courant.txt is not among the sources that were compared"
    )
