"""Take the pictures of the README: the worked example's report in light, dark, phone and print.

The claims by source, the timeline and two texts side by side have a picture each.

Run it with the development environment: ``.venv/bin/python docs/take_screenshots.py``. It needs
Chromium on the ``PATH`` (``apt-get install chromium``). The fonts are the machine's own, so two
machines give pictures that differ in their letters.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from crosscheck.errors import ExitStatus

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "img"
LARGEST = 300_000  # bytes of one picture
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Sheets of paper are taken as a page is laid out on A4 with margins of 1 cm, at 96 dots an inch.
_A4 = (718, 1047)


@dataclass(frozen=True, slots=True)
class Picture:
    """One view of the report, from its top or from where an element begins.

    ``pressed`` is a button that is pressed before.
    """

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    media: Literal["screen", "print"] = "screen"
    start: str = ""
    pressed: str = ""


PICTURES = (
    Picture("report-first-screen", 1280, 900),
    Picture("report-light", 1280, 1040, start="#conflict"),
    Picture("report-dark", 1280, 1000, scheme="dark"),
    Picture("report-phone", 390, 844, start="#conflict"),
    Picture("report-print", *_A4, media="print", start="#conflict"),
    Picture("report-matrix", 1280, 900, start="#overview"),
    Picture("report-timeline", 1280, 560, start="#ledger-timeline"),
    Picture("report-side-by-side", 1280, 900, start="#texts", pressed="[data-view='side']"),
)


def main() -> int:
    """Compare the worked example, open its report and take every picture."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("No Chromium was found; on Debian and Ubuntu: apt-get install chromium.")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.html"
        ended = compare(report)
        if ended not in {ExitStatus.CLEAN, ExitStatus.FINDINGS}:
            print(f"The comparison ended with {ended}; no picture was taken.")
            return 1
        FOLDER.mkdir(exist_ok=True)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
            taken = [take(browser, report, picture) for picture in PICTURES]
            browser.close()
    return check(taken)


def compare(report: Path) -> int:
    """Write the report of the worked example; returns the exit status of the comparison."""
    command = [sys.executable, "-m", "crosscheck", "compare", str(ROOT / "sources"), "--quiet"]
    return subprocess.run([*command, "--output", f"html={report}"], check=False).returncode  # noqa: S603


def take(browser: Browser, report: Path, picture: Picture) -> Path:
    """Take one picture and say where it is."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme=picture.scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(report.as_uri())
    page.emulate_media(media=picture.media)
    if picture.pressed:
        page.click(f"button{picture.pressed}")
    show(page, picture.start)
    path = FOLDER / f"{picture.name}.png"
    page.screenshot(path=path, animations="disabled")
    context.close()
    return path


def show(page: Page, start: str) -> None:
    """Scroll until an element is the first on the screen, and wait until all is drawn."""
    page.evaluate("document.fonts.ready.then(() => true)")
    if start:
        # Twice: what comes into view gets its real height only then.
        for _ in range(2):
            page.evaluate("(start) => document.querySelector(start).scrollIntoView()", start)
            page.wait_for_timeout(100)


def check(taken: Sequence[Path]) -> int:
    """Name every picture with its size; returns 1 if one is too large for a README."""
    for path in taken:
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")
    large = [path.name for path in taken if path.stat().st_size > LARGEST]
    if large:
        print(f"More than {LARGEST:,} bytes: {', '.join(large)}.")
    return 1 if large else 0


if __name__ == "__main__":
    sys.exit(main())
