"""How pages write a full date: patterns only, no meaning."""

from __future__ import annotations

import re

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DAY_OF_MONTH = rf"(?:{MONTH}\s{{1,2}}{_DAY}|{_DAY}\s{{1,2}}{MONTH})(?![\w%])"
ISO_DATE = (
    r"\d{4}-\d{2}-\d{2}"
    r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?Z| ?[+-]\d{2}:?\d{2})?)?(?!\d)"
)
FULL_DATE = (
    rf"(?:{ISO_DATE}|(?:{WEEKDAY},?\s{{1,2}})?"
    rf"(?:{MONTH}\s{{1,2}}{_DAY},?\s{{1,2}}\d{{4}}|{_DAY}\s{{1,2}}{MONTH},?\s{{1,2}}\d{{4}})(?!\d))"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?"
_ZONE = r"(?: ?\(?(?:[A-Z]{2,4}|[+-]\d{2}:?\d{2})\)?)?"
TIME_NEXT_TO_DATE = rf"(?:(?:,| at| \||[ ]-| –)? ?(?:{_CLOCK}){_ZONE})?"
STAMP_LABEL = (
    r"(?:(?:first |originally )?(?:published|posted|released|created)"
    r"|(?:last )?(?:updated|modified)|date)(?: on| at)?\s?:?\s{1,2}"
)

DATE_LINE = re.compile(
    rf"^[ \t]*(?P<label>{STAMP_LABEL})?(?P<date>{FULL_DATE}){TIME_NEXT_TO_DATE}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that is nothing but a date, a time of day and perhaps a label."""

DATE_PREFIX = re.compile(
    rf"^[ \t]*(?P<date>{FULL_DATE}){TIME_NEXT_TO_DATE} ?(?::|—|–|--| - )[ \t]*(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
"""A date that opens a paragraph and is set off from it: "March 3, 2021: The council ..."."""
