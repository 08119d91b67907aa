"""Nouns and numbers of few claims that two sources share inside otherwise different sentences."""

from __future__ import annotations

from tests.align.test_retellings import agreed_details
from tests.pipeline.runs import compared

OURS = "The gardener who mends the harbor fountain keeps a tortoise in the greenhouse."
THEIRS = "Visitors often photograph the tortoise that a gardener has raised there."


def test_a_thing_that_few_claims_speak_of_is_shared() -> None:
    assert ("tortoise", "tortoise") in agreed_details(compared(OURS, THEIRS))


def test_what_one_source_alone_speaks_of_is_not() -> None:
    texts = {text for group in agreed_details(compared(OURS, THEIRS)) for text in group}
    assert not texts & {"fountain", "greenhouse", "Visitors"}


def test_a_thing_spoken_of_all_over_tells_nothing() -> None:
    often = " ".join(f"The tortoise {did} at noon." for did in ("ate", "slept", "hid", "swam"))
    found = agreed_details(compared(f"{OURS} {often}", THEIRS))
    assert ("tortoise", "tortoise") not in found


def test_a_measure_of_time_tells_nothing() -> None:
    ours = "The gardener kept the shy tortoise in the greenhouse for many years."
    theirs = "A tortoise that had spent years at sea was adopted by a gardener."
    texts = {text for group in agreed_details(compared(ours, theirs)) for text in group}
    assert "years" not in texts


def test_a_word_within_a_stretch_told_alike_is_not_repeated() -> None:
    ours = "The orchard lost its oldest walnut tree, which shaded picnicking visitors."
    theirs = "Storm winds toppled the oldest walnut tree that stood behind the chapel."
    texts = [text for group in agreed_details(compared(ours, theirs)) for text in group]
    assert any("walnut tree" in text for text in texts)
    assert "walnut" not in texts


def test_a_name_with_an_age_of_its_own_is_not_shared_but_an_equal_age_is() -> None:
    ours = "Mara Velde, 41, opened the harbor clinic for stray cats."
    bare = "Stray dogs have also found a friend in Mara Velde, neighbors of the lighthouse said."
    aged = bare.replace("Velde,", "Velde, 41,")
    assert ("Mara Velde", "Mara Velde") not in agreed_details(compared(ours, bare))
    assert ("Mara Velde", "Mara Velde") in agreed_details(compared(ours, aged))


def test_a_thing_of_one_day_is_not_the_thing_of_no_day() -> None:
    ours = "The gardener missed the June 3 auction of rare tulips at the harbor."
    theirs = "Rare tulips fetched little, a gardener told those at the auction."
    texts = {text for group in agreed_details(compared(ours, theirs)) for text in group}
    assert "auction" not in texts


def test_a_number_that_few_claims_give_is_shared() -> None:
    ours = "The late storm left four men of the harbor without shelter on Friday."
    theirs = "Four people in the harbor lost their shelter."
    assert ("four", "Four") in agreed_details(compared(ours, theirs))


def test_a_word_within_two_tied_words_is_not_repeated() -> None:
    ours = "The late storm left seven families of the harbor town without power."
    theirs = "Seven families were fed in the harbor town's only chapel."
    found = agreed_details(compared(ours, theirs))
    assert ("harbor town", "harbor town") in found
    assert ("town", "town") not in found


def test_neighboring_words_are_one_thing() -> None:
    ours = "The gardener was late, having parked a rusty Orlov Pelican by the harbor."
    theirs = "A tourist filmed the Orlov Pelican that stood there, and the gardener laughed."
    found = agreed_details(compared(ours, theirs))
    assert any(all("Orlov Pelican" in text for text in group) for group in found)
    assert ("Orlov", "Orlov") not in found


def test_one_number_of_two_things_is_not_shared() -> None:
    ours = "The late storm left four men of the harbor without shelter on Friday."
    theirs = "The storm tore four shutters off a shelter in the harbor."
    assert ("four", "four") not in agreed_details(compared(ours, theirs))


def test_a_part_of_two_longer_names_is_not_shared() -> None:
    ours = "The gardener mends clocks at his shop on Alder Drive near the harbor."
    theirs = "A gardener with a cart full of clocks was seen on Pecan Drive at night."
    texts = {text for group in agreed_details(compared(ours, theirs)) for text in group}
    assert "clocks" in texts
    assert "Drive" not in texts
