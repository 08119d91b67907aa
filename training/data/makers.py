"""All makers of changes."""

from __future__ import annotations

from training.data.change import Maker
from training.data.kinds.days import other_days, same_days
from training.data.kinds.details import dropped, dropped_under_negation
from training.data.kinds.hedges import alternatives, hedged
from training.data.kinds.monotone import under_not, under_quantifiers
from training.data.kinds.names import exchanged, misspelt, other_names, same_names, shortened
from training.data.kinds.negations import (
    denial_taken_back,
    denied,
    failing,
    framed,
    none_of,
    same_negation,
)
from training.data.kinds.newsroom import headline, small_words, tenses
from training.data.kinds.number_statements import bounds, rounding
from training.data.kinds.numbers import ordinals, other_values, same_values
from training.data.kinds.quantities_of_all import how_many, of_a_plural
from training.data.kinds.rewording import fronted, reordered, said_otherwise, small_forms
from training.data.kinds.roles import actives, voices
from training.data.kinds.words import (
    co_hyponyms,
    narrower_words,
    opposites,
    prepositions,
    same_words,
    wider_words,
)

MAKERS: tuple[Maker, ...] = (
    opposites, prepositions, co_hyponyms, same_words, wider_words, narrower_words, denied,
    denial_taken_back, none_of, framed, same_negation, failing, other_values, ordinals,
    same_values, bounds, rounding, other_days, same_days, other_names, misspelt, shortened,
    same_names, exchanged, dropped, dropped_under_negation, alternatives, hedged, fronted,
    under_not, under_quantifiers, reordered, said_otherwise, small_forms, voices, actives,
    how_many, of_a_plural,
    small_words, tenses, headline,
)  # fmt: skip
