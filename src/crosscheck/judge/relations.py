"""The relations that a word or phrase of one sentence can have to one of another.

The basic relations of natural logic (MacCartney and Manning 2009), and beside them those that
news needs: other values of one typed facet, other participants of one role.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What the left is to the right.

    ``WIDER``: the right is the wider, so the left implies it; ``NARROWER`` the reverse.
    ``TOUCHING``: "8" and "more than 8". ``REFERENCE``: a name and a word that may stand for it.
    ``EXCHANGED``: one participant in two roles of one deed.
    """

    EQUAL = "equal"
    SPELLING = "spelling variant"
    ROUNDED = "rounded"
    SYNONYM = "synonym"
    WIDER = "wider"
    NARROWER = "narrower"
    TOUCHING = "touching"
    OVERLAP = "overlapping"
    REFERENCE = "reference"
    ANTONYM = "antonym"
    CO_HYPONYM = "co-hyponym"
    OTHER_VALUE = "other value"
    OTHER_PARTICIPANT = "other participant"
    EXCHANGED = "exchanged"
    UNRELATED = "unrelated"

    @property
    def turned(self) -> Relation:
        """What the right is to the left."""
        return _TURNED.get(self, self)

    @property
    def is_match(self) -> bool:
        """Whether the left implies the right by this word."""
        return self in _MATCHES


@dataclass(frozen=True, slots=True)
class Standing:
    """A relation, and of what: the domain of co-hyponyms, the type of a facet; often empty."""

    relation: Relation
    of: str = ""

    @property
    def turned(self) -> Standing:
        """The same read from the right."""
        return Standing(self.relation.turned, self.of)


_TURNED = {Relation.WIDER: Relation.NARROWER, Relation.NARROWER: Relation.WIDER}
_MATCHES = frozenset(
    {Relation.EQUAL, Relation.SPELLING, Relation.ROUNDED, Relation.SYNONYM, Relation.WIDER,
     Relation.REFERENCE}
)  # fmt: skip
