"""Who is said to speak in a quotation, as comparable words."""

from __future__ import annotations

from crosscheck.language.names import person_name
from crosscheck.model.facet import Quotation
from crosscheck.model.ledger import Statement

_ARTICLES = frozenset({"The", "A", "An", "His", "Her", "Their", "Its", "One", "Another"})


def speaker_shown(statement: Statement) -> str:
    """The speaker as the source names them; empty when it does not."""
    return statement.facet.speaker if isinstance(statement.facet, Quotation) else ""


def speaker_words(statement: Statement) -> frozenset[str]:
    """The words of a named speaker; empty for pronouns and plain offices."""
    shown = speaker_shown(statement)
    capitals = [word for word in shown.split() if word[:1].isupper() and word not in _ARTICLES]
    if not capitals or len(shown.split()) > 8:
        return frozenset()
    return frozenset(person_name(" ".join(capitals)).words)
