"""How the voices that articles cite are called: one spelling for each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.facet import Attribution

_LONGEST_VOICE = 70
_ARTICLE = re.compile(r"(?i)^(?:the|an?|mrs?\.?|ms\.?|dr\.?)\s+")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}")
_PRONOUNS = frozenset(
    {
        *("he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "us", "who", "which"),
        *("that", "this", "those", "these", "one", "some", "others", "both", "two", "all", "many"),
        "people",
    }
)


class Voices:
    """One spelling for each voice: "Captain Wren" and "Wren" are one, pronouns are none."""

    def __init__(self, index: ReportIndex) -> None:
        """Read the attributions of a report once."""
        self._index = index
        said = {
            _plain(each)
            for claim in index.report.claims
            for facet in claim.facets
            if isinstance(facet, Attribution)
            for each in (facet.chain or (facet.source,))
        }
        by_last: dict[str, list[str]] = defaultdict(list)
        for name in said:
            by_last[name.rpartition(" ")[2]].append(name)
        outlets = {
            name.partition(" ")[0]: name for name in sorted(map(_plain, index.names.values()))
        }
        self._known = {
            voice: outlets.get(voice) or _longest(voice, by_last[voice.rpartition(" ")[2]])
            for voice in said
            if _is_named(voice)
        }

    def outlet(self, source: str) -> str:
        """The name of a source in the spelling of voices."""
        return _plain(self._index.name(source))

    def voice(self, words: str) -> str:
        """The spelling of a voice; empty for a pronoun."""
        return self._known.get(_plain(words), "")


def _plain(words: str) -> str:
    """A voice without article, "Mr." and relative clause: "Petra Lund, who …" is "Petra Lund"."""
    named = _ARTICLE.sub("", words.partition(",")[0].strip())
    return " ".join(_ABBREVIATED.sub(lambda found: found[0].replace(".", ""), named).split())


def _is_named(voice: str) -> bool:
    words = voice.casefold().split()
    return (
        bool(words)
        and words[0] not in _PRONOUNS
        and not words[0][0].isdigit()
        and len(voice) <= _LONGEST_VOICE
    )


def _longest(voice: str, alike: Sequence[str]) -> str:
    """The fullest of the names that end with this one; a voice in small letters is no name."""
    fuller = [
        other
        for other in alike
        if voice[:1].isupper() and other.endswith(f" {voice}") and " of " not in other
    ]
    return max(fuller, key=lambda other: (len(other), other), default=voice)
