"""Street addresses: the number, the block, the end of town and the street, compared."""

from __future__ import annotations

from dataclasses import dataclass

PREFIX = "address:"
HUNDRED = 100
_ENDS = frozenset({"north", "south", "east", "west"})
_KINDS = frozenset(
    {
        "street", "avenue", "road", "drive", "boulevard", "lane", "highway", "court", "place",
        "way", "terrace", "parkway",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Address:
    """An address of one street.

    ``street`` is its folded name without its kind; ``kind`` is "street", "avenue" and the like or
    empty; ``ends`` holds "north" and the like; ``block`` when ``number`` names a hundred of
    houses and not a house.
    """

    street: str
    kind: str = ""
    number: int | None = None
    block: bool = False
    ends: frozenset[str] = frozenset()

    def may_be(self, other: Address) -> bool:
        """Whether both can be one place; what one leaves open contradicts nothing."""
        if self.kind and other.kind and self.kind != other.kind:
            return False
        if self.ends and other.ends and self.ends != other.ends:
            return False
        if self.number is None or other.number is None or self.number == other.number:
            return True
        if self.block or other.block:
            return self.number // HUNDRED == other.number // HUNDRED
        return False


def read_address(key: str) -> Address | None:
    """The address in a mention's key ("address:2300 block north alder street"), if it is one."""
    if not key.startswith(PREFIX):
        return None
    words = key.removeprefix(PREFIX).split()
    number = None
    if words and words[0].isdigit():
        number = int(words.pop(0))
    block = bool(words) and words[0] == "block"
    words = words[1:] if block else words
    kind = words.pop() if len(words) > 1 and words[-1] in _KINDS else ""
    ends = frozenset(word for word in words if word in _ENDS)
    name = " ".join(word for word in words if word not in _ENDS)
    return Address(name, kind, number, block, ends) if name else None
