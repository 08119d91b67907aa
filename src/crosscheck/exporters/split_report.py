"""The HTML report on several pages: an index, and a page for each part (REQUIREMENTS A14)."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote

from crosscheck.exporters import html_report
from crosscheck.exporters.page_parts import parts_page
from crosscheck.exporters.parts import PartOf, packed, stories_of, sub_reports
from crosscheck.gate.keys import report_id
from crosscheck.model.report import Report


def render(
    report: Report, name: str, room: int, *, generated: str = ""
) -> tuple[tuple[str, str], ...]:
    """The pages by file name, the index first, called ``name``.

    Stories are put together as long as their page has no more than ``room`` bytes. Empty when there
    is only one part, for one story cannot be divided.
    """
    stories = stories_of(report)
    if len(stories) < 2:
        return ()
    whole = report_id(report)
    some = PartOf(_address(name), len(stories), len(stories), whole)
    frame, *sizes = (
        _size(html_report.render(each, generated=generated, part=some))
        for each in sub_reports(report, ((), *((story,) for story in stories)))
    )
    # Style, script and headings stand in each page once, however many stories it has.
    packs = packed(stories, [size - frame for size in sizes], room - frame)
    if len(packs) == 1:
        return ()
    parts = sub_reports(report, packs)
    names = part_names(name, len(parts))
    index = parts_page(report, parts, tuple(map(_address, names)), generated)
    places = (
        PartOf(_address(name), number, len(parts), whole) for number in range(1, len(parts) + 1)
    )
    pages = (
        html_report.render(part, generated=generated, part=place)
        for part, place in zip(parts, places, strict=True)
    )
    return ((name, html_report.render_index(index)), *zip(names, pages, strict=True))


def part_names(name: str, parts: int) -> tuple[str, ...]:
    """What the pages of the parts are called: ``report-1.html`` and so on for ``report.html``."""
    page = PurePath(name)
    return tuple(f"{page.stem}-{number}{page.suffix}" for number in range(1, parts + 1))


def _size(page: str) -> int:
    """Bytes of a page as it is written."""
    return len(page.encode("utf-8", "backslashreplace"))


def _address(name: str) -> str:
    """A file beside the page, as a link names it; with "./" no colon in it makes a scheme."""
    return f"./{quote(name, errors='surrogateescape')}"
