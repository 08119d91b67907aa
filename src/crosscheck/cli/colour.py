"""When a command prints in colour."""

from __future__ import annotations

from enum import StrEnum


class Colour(StrEnum):
    """When to print in colour; ``auto``: as the terminal and the environment say."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def chosen_colour(color: Colour, *, no_color: bool) -> Colour:
    """What ``--color`` and ``--no-color`` come to: the latter is short for never."""
    return Colour.NEVER if no_color else color
