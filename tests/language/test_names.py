"""How two names relate: one person, another form, a slip of the pen, or somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.names import (
    NameRelation,
    fold,
    is_misspelling,
    person_name,
    relate_people,
)

SAME, VARIANT, SPELLING, DIFFERENT = (
    NameRelation.SAME,
    NameRelation.VARIANT,
    NameRelation.SPELLING,
    NameRelation.DIFFERENT,
)


@pytest.mark.parametrize(
    ("ours", "theirs", "relation"),
    [
        pytest.param("Mara Velde", "Velde Mara", SAME, id="family name first"),
        pytest.param("Min Jun-ho", "Junho Min", SAME, id="hyphen and order"),
        pytest.param("Jean-Luc Morel", "Jean Luc Morel", SAME, id="hyphen or blank"),
        pytest.param("José Núñez", "Jose Nunez", SAME, id="diacritics"),
        pytest.param("Mara O'Neill", "Mara O’Neill", SAME, id="apostrophes"),
        pytest.param("Mara Velde's", "Mara Velde", SAME, id="possessive"),
        pytest.param("Dr. Mara Velde", "Mara Velde", SAME, id="title"),
        pytest.param("Rev. Dr. Amos Pike", "Amos Pike", SAME, id="two titles"),
        pytest.param("MARA VELDE", "Mara Velde", SAME, id="capitals"),
        pytest.param("M. Velde", "Mara Velde", VARIANT, id="initial"),
        pytest.param("Mara T. Velde", "Mara Velde", VARIANT, id="middle initial"),
        pytest.param("Mara Tess Velde", "Mara T. Velde", VARIANT, id="middle name"),
        pytest.param("Karl Hoffer Jr.", "Karl Hoffer", VARIANT, id="suffix left out"),
        pytest.param("Marissa Oduya", "Merissa Oduya", SPELLING, id="vowel"),
        pytest.param("Karl Hoffer", "Karl Hofer", SPELLING, id="doubled letter"),
        pytest.param("Karl Hoffer", "Karl Hoefer", SPELLING, id="transcription"),
        pytest.param("Lena Brandt", "Lena Bradnt", SPELLING, id="swapped letters"),
        pytest.param("Karl Hoffer Jr.", "Karl Hoffer Sr.", DIFFERENT, id="father and son"),
        pytest.param("Mara Velde", "Mona Velde", DIFFERENT, id="relative"),
        pytest.param("Mara Velde", "Mara Stone", DIFFERENT, id="shared given name"),
        pytest.param("Mara Velde", "Tomas Brandt", DIFFERENT, id="stranger"),
        pytest.param("M. Velde", "Tomas Velde", DIFFERENT, id="other initial"),
        pytest.param("Velde", "Mara Velde", DIFFERENT, id="surname alone proves nothing"),
    ],
)
def test_two_names_relate(ours: str, theirs: str, relation: NameRelation) -> None:
    assert relate_people(person_name(ours), person_name(theirs)) is relation
    assert relate_people(person_name(theirs), person_name(ours)) is relation


@pytest.mark.parametrize(
    ("written", "words", "suffix"),
    [
        pytest.param("Gen. Ali Kassem III", ("ali", "kassem"), "iii", id="title and suffix"),
        pytest.param("Sen. O'Neill’s", ("oneill",), "", id="title and possessive"),
        pytest.param("President", ("president",), "", id="a title alone stays"),
        pytest.param("", (), "", id="nothing"),
        pytest.param("—", (), "", id="no letters"),
    ],
)
def test_a_name_without_its_dress(written: str, words: tuple[str, ...], suffix: str) -> None:
    name = person_name(written)
    assert (name.words, name.suffix) == (words, suffix)
    assert name.surname == (words[-1] if words else "")


@pytest.mark.parametrize("title", ["Prime Minister", "Vice President"])
def test_titles_of_two_words_are_no_part_of_a_name(title: str) -> None:
    assert person_name(f"{title} Sato Haruka").words == ("sato", "haruka")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("russia", "russian", id="inflection"),
        pytest.param("harbor", "harbors", id="plural"),
        pytest.param("area52", "area53", id="numbers"),
        pytest.param("minsk", "pinsk", id="other first letter"),
        pytest.param("ann", "ana", id="too short to tell"),
        pytest.param("velde", "velde", id="no difference"),
        pytest.param("velde", "vidal", id="other word"),
    ],
)
def test_these_are_no_slips(ours: str, theirs: str) -> None:
    assert not is_misspelling(ours, theirs)
    assert not is_misspelling(theirs, ours)


names = st.text("abcdeéñ -.'’SJr", max_size=24)


@given(names, names)
def test_relations_read_both_ways(ours: str, theirs: str) -> None:
    one, other = person_name(ours), person_name(theirs)
    assert relate_people(one, other) is relate_people(other, one)
    assert relate_people(one, one) is SAME


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("ours", "theirs", "is_slip"),
    [
        pytest.param("moeller", "moller", False, id="umlaut written out"),
        pytest.param("goetz", "gotz", False, id="umlaut before two consonants"),
        pytest.param("michael", "michal", True, id="no umlaut"),
        pytest.param("samuel", "samul", True, id="no umlaut at the end"),
    ],
)
def test_an_umlaut_written_out_is_no_slip(ours: str, theirs: str, *, is_slip: bool) -> None:
    assert is_misspelling(ours, theirs) is is_slip
