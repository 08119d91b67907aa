"""The word tables that ship with the package agree with what their heads promise."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from crosscheck.language.lexicon import (
    event_classes,
    folded,
    opposites,
    person_classes,
    synonyms,
    table,
)
from crosscheck.model.finding import Kind


def doubled(words: list[str]) -> list[str]:
    return sorted(word for word, count in Counter(words).items() if count > 1)


def test_a_word_stands_in_one_class_of_happenings() -> None:
    assert doubled(list(chain(*table("events")["classes"].values()))) == []


def test_a_word_stands_once_in_a_set_of_opposites() -> None:
    for name, entry in table("opposites").items():
        assert doubled(list(chain(*entry["members"]))) == [], name
        assert len(entry["members"]) > 1, name


def test_opposites_name_a_kind_of_finding() -> None:
    assert {kind for _, _, kind in opposites().values()} <= {kind.value for kind in Kind}


def test_an_office_stands_in_one_group() -> None:
    assert doubled(list(chain(*table("offices")["exclusive"]))) == []


def test_a_noun_for_a_person_stands_in_one_class() -> None:
    assert doubled([w for entry in table("relations").values() for w in entry["words"]]) == []
    assert person_classes()["girl"] != person_classes()["boy"]


def test_a_phrase_stands_on_one_rung_of_a_ladder() -> None:
    for domain, ladder in table("statuses").items():
        assert doubled(list(chain(*ladder["values"].values()))) == [], domain
        for covered in ladder.get("broader", {}).values():
            assert set(covered) <= set(ladder["values"]), domain


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(chain(*table("events")["classes"].values()), id="events"),
        pytest.param(chain(*table("synonyms")["groups"]), id="synonyms"),
        pytest.param(opposites(), id="opposites"),
        pytest.param(person_classes(), id="relations"),
    ],
)
def test_words_are_in_lower_case(words: list[str]) -> None:
    assert [word for word in words if word != word.casefold().strip() or not word] == []


def test_folding_leads_to_a_word_that_stands_for_itself() -> None:
    assert [word for word in synonyms() if folded(folded(word)) != folded(word)] == []
    assert folded("quagga") == "quagga"


def test_retellings_of_one_happening_meet() -> None:
    classes = event_classes()
    assert classes["meet"] == classes["meeting"] == classes["summit"]
    assert classes["die"] != classes["injure"]
