"""Services that test a change before it is merged."""

from __future__ import annotations

from enum import StrEnum


class CiService(StrEnum):
    """A service that a job can be written for, or none."""

    GITHUB = "github"
    GITLAB = "gitlab"
    NONE = "none"
