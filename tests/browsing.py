"""The browser of the tests: Debian's Chromium, or another that goes by a usual name."""

from __future__ import annotations

import shutil

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Names that other sites have in the tests of the review server.
    "--host-resolver-rules=MAP evil.test 127.0.0.1",
]
