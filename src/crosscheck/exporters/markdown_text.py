"""Text of others as Markdown that is nothing but text."""

from __future__ import annotations

import re

from crosscheck.exporters.one_line import one_line

# Mentions, references to issues, and addresses are found by GitHub after it has resolved escapes:
# only a sign between their parts, here a space of no width, keeps them apart.
_FOUND_LATER = r"@(?=\w)|\#(?=\w)|:(?=//)|www(?=\.)|GH-(?=\d)"
_SPECIAL = re.compile(rf"(?P<part>{_FOUND_LATER})|[&<>\\`*_\[\]{{}}#|~$!]", re.IGNORECASE)
_NO_WIDTH = "&#8203;"


def markdown(text: str) -> str:
    """One line that shows as itself in Markdown, in tables and between HTML tags alike.

    Numeric references are never markup (CommonMark 0.31, 2.5), nor are they in HTML. A blank at
    either end is kept.
    """
    start, end = text[:1].isspace() * " ", text[-1:].isspace() * " "
    return f"{start}{_SPECIAL.sub(_escaped, one_line(text))}{end}"


def _escaped(found: re.Match[str]) -> str:
    signs = "".join(sign if sign.isalnum() else f"&#{ord(sign)};" for sign in found[0])
    return f"{signs}{_NO_WIDTH}" if found["part"] else signs
