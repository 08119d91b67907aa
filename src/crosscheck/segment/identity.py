"""Identity of claims: a hash that survives reflowing, retyping of marks and renamed files."""

from __future__ import annotations

from hashlib import sha256

from crosscheck.language.quotes import fold

_SIGNS = 12


def claim_id(source_id: str, text: str, occurrence: int = 0) -> str:
    """The id of a claim: of which source, with what wording, the how-manieth with it (from 0).

    Case, white space and the form of quotation marks and dashes do not count (DESIGN.md
    section 6); offsets and paths are no part of it.
    """
    key = "\x1f".join((source_id, fold(text).casefold(), str(occurrence)))
    return "c-" + sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:_SIGNS]
