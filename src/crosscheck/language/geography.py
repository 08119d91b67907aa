"""Countries by all their names: official, short, demonym, code and everyday abbreviations.

The table is countryinfo's (ISO 3166); the abbreviations that newsrooms use are added here.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_NEWSROOM_FORMS = {
    "us": "united states",
    "u.s": "united states",
    "u.s.": "united states",
    "usa": "united states",
    "u.s.a.": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "u.k": "united kingdom",
    "u.k.": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "uae": "united arab emirates",
    "dprk": "north korea",
    "n. korea": "north korea",
    "n korea": "north korea",
    "rok": "south korea",
    "s. korea": "south korea",
    "s korea": "south korea",
    "prc": "china",
    "drc": "democratic republic of the congo",
}


@cache
def country_names() -> Mapping[str, str]:
    """Any known form in lower case → the country's short name in lower case."""
    from countryinfo import all_countries  # noqa: PLC0415 - 256 small files, read when asked for

    names: dict[str, str] = {}
    # The most populous country first: "American" and "Indian" have small namesakes.
    for country in sorted(all_countries(), key=lambda c: (-(c.population() or 0), c.name())):
        short = country.name().casefold()
        forms = [short, str(country.demonym() or ""), *(country.alt_spellings() or ())]
        for form in forms:
            if len(form) > 3:
                names.setdefault(form.casefold(), short)
    return names | _NEWSROOM_FORMS


def country_key(name: str) -> str:
    """The country that ``name`` means, or an empty string."""
    folded = name.casefold().strip()
    folded = folded.removeprefix("the ").removesuffix("'s").removesuffix("’s")
    return country_names().get(folded, "")
