"""Show the report in a browser, where somebody is there to see it."""

from __future__ import annotations

import os
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path


def open_page(
    written: Sequence[Path],
    environment: Mapping[str, str] = os.environ,
    browse: Callable[[str], object] = webbrowser.open,
) -> bool:
    """Open the first page that a run wrote; nothing on CI, which sets the variable CI."""
    page = next((path for path in written if path.suffix == ".html"), None)
    if page is None or environment.get("CI", "").lower() not in {"", "0", "false"}:
        return False
    browse(page.resolve().as_uri())
    return True
