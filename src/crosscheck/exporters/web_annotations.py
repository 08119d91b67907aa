"""The quotes of all findings as W3C Web Annotations (Web Annotation Data Model, 2017).

Selectors quote the text that was compared and count its code points; for an extract of a web page
there is a quote alone, since its offsets mean nothing in the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from crosscheck.exporters.alerts import Alert, alerts
from crosscheck.exporters.links import safe_url
from crosscheck.exporters.page_sides import language_of
from crosscheck.exporters.places import Place, Places
from crosscheck.exporters.records import Record, dumps
from crosscheck.model.finding import Side
from crosscheck.model.report import Report
from crosscheck.model.source import Media, Source

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # code points of context on either side of a quote
_FORMATS = {
    Media.TEXT: "text/plain",
    Media.MARKDOWN: "text/markdown",
    Media.HTML: "text/html",
}
_NAMESPACE = uuid5(NAMESPACE_URL, "urn:crosscheck:finding")


def render(report: Report, places: Places) -> str:
    """One collection of all annotations: one for each source's word in each finding."""
    items = [
        annotation for alert in alerts(report, places) for annotation in _annotations(alert, places)
    ]
    identity = _urn("collection", *(item["id"] for item in items))
    collection: Record = {
        "@context": CONTEXT,
        "id": identity,
        "type": "AnnotationCollection",
        "label": "Findings of crosscheck",
        "total": len(items),
    }
    if items:
        collection["first"] = {
            "id": _urn("page", identity),
            "type": "AnnotationPage",
            "partOf": identity,
            "startIndex": 0,
            "items": items,
        }
    return dumps(collection, 1) + "\n"


def _annotations(alert: Alert, places: Places) -> Iterator[Record]:
    """One annotation for each side whose source is in the report."""
    seen: Counter[tuple[str, str]] = Counter()
    for word in alert.words:
        side, source = word.side, places.sources.get(word.side.source)
        if source is None:
            continue
        seen[side.source, side.claim] += 1
        times = str(seen[side.source, side.claim])
        yield {
            "id": _urn(alert.finding.fingerprint, side.source, side.claim, times),
            "type": "Annotation",
            "motivation": "assessing",
            "body": [
                {
                    "type": "TextualBody",
                    "value": alert.message,
                    "format": "text/plain",
                    "language": "en",
                    "purpose": "assessing",
                },
                {"type": "TextualBody", "value": alert.finding.rule, "purpose": "tagging"},
            ],
            "target": {
                "source": _resource(source, places),
                "selector": _selectors(source, side),
            },
        }


def _resource(source: Source, places: Places) -> Record:
    """The file, by its path in the repository, and where on the web it came from."""
    resource: Record = {
        "id": Place(places.paths[source.id]).uri,
        "type": "Text",
        "format": _FORMATS[source.media],
    }
    if language := language_of(source):
        resource["language"] = language
    if url := safe_url(source.value("url")):
        resource["via"] = url
    return resource


def _selectors(source: Source, side: Side) -> list[Record]:
    """The quote with its surroundings, and where it stands."""
    start, end = side.span.start, side.span.end
    quote: Record = {
        "type": "TextQuoteSelector",
        "exact": source.text[start:end],
        "prefix": source.text[max(0, start - _AROUND) : start],
        "suffix": source.text[end : end + _AROUND],
    }
    if source.media is Media.HTML:
        return [quote]
    return [quote, {"type": "TextPositionSelector", "start": start, "end": end}]


def _urn(*parts: str) -> str:
    """A name that is the same in every run (RFC 9562, version 5)."""
    # As escapes, because ids can hold lone surrogates, which UTF-8 cannot.
    return uuid5(_NAMESPACE, "\x1f".join(parts).encode("unicode_escape").decode("ascii")).urn
