"""Titles, offices and relations that a sentence gives to a name."""

from __future__ import annotations

import pytest

from crosscheck.annotate.mentions import find_mentions
from crosscheck.annotate.roles import find_roles
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param(
            "The plan was drawn up by port manager Ilse Brandt.",
            [("port manager", "ilse brandt")],
            id="before the name",
        ),
        pytest.param(
            "Ilse Brandt, the former port manager, spoke.",
            [("former port manager", "ilse brandt")],
            id="behind the name",
        ),
        pytest.param(
            "Mayor Oskar Brandt spoke.", [("mayor", "oskar brandt")], id="title with capital"
        ),
        pytest.param(
            "The boat belongs to her uncle Jonas Reet.", [("uncle", "jonas reet")], id="relation"
        ),
        pytest.param("Ilse Brandt, who spoke, left early.", [], id="clause behind the name"),
        pytest.param("The tired Ilse Brandt left early.", [], id="no title"),
        pytest.param("Ilse Brandt, Jonas Reet and others spoke.", [], id="list of names"),
    ],
)
def test_who_is_what(parse: Parse, text: str, roles: list[tuple[str, str]]) -> None:
    sentence = parse(text)
    found = find_roles(sentence, find_mentions(sentence))
    assert [(role.title, role.holder) for role in found] == roles
    for role in found:
        assert role.span.shifted(-sentence.span.start).slice(text) == role.text
        assert role.holder_span is not None


def test_each_of_two_people_has_their_own(parse: Parse) -> None:
    sentence = parse("Mayor Oskar Brandt met captain Jonas Reet.")
    found = find_roles(sentence, find_mentions(sentence))
    assert {role.holder: role.title for role in found} == {
        "oskar brandt": "mayor",
        "jonas reet": "captain",
    }
