"""What was read: a source, its metadata and what of its text was set aside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from crosscheck.model.span import Span


class MetadataOrigin(StrEnum):
    """Where the value of a metadatum was found."""

    FILE = "file"
    FRONT_MATTER = "front matter"
    PAGE = "page"
    DATELINE = "dateline"
    GUESS = "guess"


class Media(StrEnum):
    """The format that a source was shipped in."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True, order=True)
class Metadatum:
    """One value about a source and where it came from.

    Keys: ``id, publisher, title, author, published, updated, url, lang, retrieved``. Dates are
    ISO 8601; ``retrieved`` is when the file was taken from where it was published.
    """

    key: str
    value: str
    origin: MetadataOrigin


@dataclass(frozen=True, slots=True, order=True)
class Ignored:
    """A stretch of a source that makes no claims, and why."""

    source: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """One article as shipped: ``text`` is what every span slices back to.

    ``path`` is relative to the folder that was compared, with forward slashes. ``id`` comes
    from the front matter, else the URL, else the content; never from the path (REQUIREMENTS B3).
    ``sha256`` is over the file's bytes. ``prelude`` is where front matter or a date line ends.
    """

    id: str
    path: str
    text: str
    sha256: str
    media: Media = Media.TEXT
    encoding: str = "utf-8"
    metadata: tuple[Metadatum, ...] = ()
    prelude: int = 0
    warnings: tuple[str, ...] = ()

    def value(self, key: str) -> str:
        """The value of one metadatum, or an empty string."""
        return next((item.value for item in self.metadata if item.key == key), "")

    @property
    def published_on(self) -> date | None:
        """The day of publication, if it is known."""
        stated = self.value("published")
        if not stated:
            return None
        try:
            return datetime.fromisoformat(stated).date()
        except ValueError:
            return None

    @property
    def name(self) -> str:
        """How a reader knows it: the publisher, else the file's own name."""
        return self.value("publisher") or self.path.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """A file that was not compared, and why; ``is_error`` when it should have been readable."""

    path: str
    reason: str
    is_error: bool = False
