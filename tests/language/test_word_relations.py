"""Words stand to each other as the tables made of WordNet say."""

from __future__ import annotations

import pytest

from crosscheck.language.word_relations import Related, Relation, domains, relation


@pytest.mark.parametrize(
    ("left", "right", "pos", "wanted"),
    [
        ("ferry", "ferry", "NOUN", Related(Relation.EQUAL)),
        ("attorney", "lawyer", "NOUN", Related(Relation.SYNONYM)),
        ("shop", "store", "NOUN", Related(Relation.SYNONYM)),
        ("car", "sedan", "NOUN", Related(Relation.HYPERNYM)),
        ("gun", "rifle", "NOUN", Related(Relation.HYPERNYM)),
        ("thigh", "leg", "NOUN", Related(Relation.HYPERNYM)),
        ("man", "woman", "NOUN", Related(Relation.ANTONYM)),
        ("quickly", "slowly", "ADV", Related(Relation.ANTONYM)),
        ("tiny", "large", "ADJ", Related(Relation.ANTONYM)),
        ("win", "lose", "VERB", Related(Relation.ANTONYM)),
        ("arm", "leg", "NOUN", Related(Relation.CO_HYPONYM, "body")),
        ("kitchen", "bedroom", "NOUN", Related(Relation.CO_HYPONYM, "room")),
        ("helicopter", "tram", "NOUN", Related(Relation.CO_HYPONYM, "vehicle")),
        ("red", "blue", "ADJ", Related(Relation.CO_HYPONYM, "colour")),
        ("lamp", "justice", "NOUN", Related(Relation.UNRELATED)),
        ("arm", "leg", "VERB", Related(Relation.UNRELATED)),
    ],
)
def test_two_words_stand_to_each_other(left: str, right: str, pos: str, wanted: Related) -> None:
    assert relation(left, right, pos) == wanted
    assert relation(right, left, pos) == wanted


def test_without_a_part_of_speech_all_are_looked_at() -> None:
    assert relation("quickly", "slowly") == Related(Relation.ANTONYM)
    assert relation("arm", "leg") == Related(Relation.CO_HYPONYM, "body")


def test_a_word_that_nobody_knows_has_no_domain() -> None:
    assert domains("xyzzy") == frozenset()
    assert domains("trombone") == {"instrument"}
