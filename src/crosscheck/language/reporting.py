"""The words that say who said it, from the table ``tables/reporting.toml``."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.language.lexicon import table

_TABLE = table("reporting")

SPEECH: frozenset[str] = frozenset(_TABLE["speech"])
THOUGHT: frozenset[str] = frozenset(_TABLE["thought"])
EVIDENCE: frozenset[str] = frozenset(_TABLE["evidence"])
NAMING: frozenset[str] = frozenset(_TABLE["naming"])
WITH_INFINITIVE: frozenset[str] = frozenset(_TABLE["with_infinitive"])
WITH_PREPOSITION: Mapping[str, frozenset[str]] = {
    verb: frozenset(links) for verb, links in _TABLE["with_preposition"].items()
}
SPEECH_NOUNS: frozenset[str] = frozenset(_TABLE["speech_nouns"])
PRONOUNS: frozenset[str] = frozenset(_TABLE["pronouns"])

# The forms as one regular expression, for texts without grammar.
SPEECH_FORMS = "|".join(_TABLE["speech_forms"])

_OUTLET_WORDS = frozenset(_TABLE["outlet_words"])


def is_outlet(words: str) -> bool:
    """Whether a name reads like that of a newspaper, agency or station."""
    plain = words.casefold().replace(".com", " news").split()
    return any(word.strip(".,'’") in _OUTLET_WORDS for word in plain)
