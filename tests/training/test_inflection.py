"""Words come in the form that a sentence needs."""

from __future__ import annotations

import pytest

from training.data.inflection import inflected


@pytest.mark.parametrize(
    ("lemma", "tag", "form"),
    [
        ("rise", "VBD", "rose"),
        ("win", "VBG", "winning"),
        ("open", "VBD", "opened"),
        ("admit", "VBD", "admitted"),
        ("carry", "VBZ", "carries"),
        ("call off", "VBD", "called off"),
        ("knife", "NNS", "knives"),
        ("church", "NNS", "churches"),
        ("police officer", "NNS", "police officers"),
        ("woman", "NN", "woman"),
    ],
)
def test_forms(lemma: str, tag: str, form: str) -> None:
    assert inflected(lemma, tag) == form
