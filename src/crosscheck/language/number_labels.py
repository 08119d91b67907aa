"""Digits that label something instead of counting it: addresses, telephones, routes, channels."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STREET = (
    r"(?:Street|St|Avenue|Ave|Av|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Highway"
    r"|Hwy|Way|Terrace|Ter|Parkway|Pkwy|Circle|Cir|Square|Sq|Trail|Pike|Row|Loop|Alley|Route|Rte)"
)
_LABELS = re.compile(
    rf"""
      (?-i:\d{{1,6}}(?:-?\d{{1,4}})?(?:st|nd|rd|th)?\s(?:[NSEW]\.?\s|(?:North|South|East|West)\s)?
        (?:[A-Z0-9][\w.'’-]*\s){{1,4}}{_STREET}\b)
    | (?-i:\b(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth
        |\d{{1,3}}(?:st|nd|rd|th))\s(?:[A-Z][\w.]*\s)?{_STREET}\b)
    | (?-i:\b\d{{1,6}}\s[NSEW]\.?\s[A-Z]\w+)
    | \b\d{{1,6}}(?:st|nd|rd|th)?[-\s](?:hundred\s)?block\b
    | \b\w+\s(?:hundred\s)block\sof\b
    | (?<!\d)(?:\+?1[-.\s])?\(?\d{{3}}\)?[-.\s]\d{{3}}[-.\s]\d{{4}}(?!\d)
    | \b1-8\d\d-[\w-]{{4,14}}
    | (?<![\d-])\d{{3}}-\d{{4}}(?![\d-])
    | \bnumber\s(?:one|two|three|four|five)\b
    | \b(?:Nos?|number|vol|pp?|sec|ch)\.?\s?\d[\d,-]*
    | \#\s?\d+
    | \b(?:9/11|911|24/7|50/50)\b
    | \b(?:H\.?R\.?|S\.?B\.?|H\.?B\.?|A\.?B\.?)\s?\d+
    | \S{{1,64}}@\S{{1,64}}|https?://\S+|\bwww\.\S+|\b\w{{1,64}}\.(?:com|org|net|gov|edu)/\S*
    | (?-i:(?<=[A-Z])-\d+\b|\b[A-Z]{{1,3}}\d+\b|\b\d+[A-Z][a-z]\w+)
    | \b\d-(?:foot|feet|ft)-\d{{1,2}}\b
    | \b\d+\s?\+\s?\d+
    | (?<![\w-])[-+−]\d+(?![\d%°.]|\s(?:degrees|percent))
    | \b(?:page|room|channel|district|highway|route|flight|article|chapter|section|title|interstate
      |apartment|apt\.|suite|unit|phase|level|ward|precinct|exit|zone|gate|terminal|lane|bus|line
      |division|zip|code|version|type|grade|stage|tier|category|step|part|figure|volume|verse
      |lot|engine|squad|ladder|station|local|model|size|windows|day)\s\d+(?![\d,]*\s[a-z]+s\b)
    | \bone\s(?:another|day|time|thing|way|point|side|or\sanother|by\sone|on\sone|more\b|who\b
      |that\b|to\b|is\b|was\b)
    | \b(?:no|any|every|some|this|that|which|each|the|another|loved|not)[\s-]one\b
    | \btwo\scents\b|\bone-(?:way|time|sided|on-one|of-a-kind|off)\b
    | \bsecond(?:-guess|-hand|hand|ary)\w*|\bat\sfirst\b|\bthird[-\s]part(?:y|ies)\b
    | \bfirst(?:-hand|hand|-ever|\said|\sname|\slady|\sdaughters?|\sfamily|\sresponders?
      |\sof\sall|\splace|\sand\sforemost)\b
    | \b\d{{1,2}}(?:st|nd|rd|th)[-\s]centur(?:y|ies)\b
    | \bhalf[-\s](?:time|way|mast|staff|brother|sister|hearted)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_number_labels(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` whose numbers are names, parts of names or idioms."""
    return (match.span() for match in _LABELS.finditer(text))
