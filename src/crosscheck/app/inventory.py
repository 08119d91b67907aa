"""Read some folders and say what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from crosscheck.app.budget import within_budget
from crosscheck.errors import NoSourcesError
from crosscheck.model.inventory import Inventory
from crosscheck.pipeline.inventory import take_stock
from crosscheck.readers.folder import read_folder


def inventory_of(roots: Sequence[Path]) -> Inventory:
    """What ``crosscheck compare`` would read there, and what it would leave out.

    Raises UsageError for a path that does not exist and NoSourcesError when nothing could be read.
    """
    reading = read_folder(roots)
    sources, too_long = within_budget(reading.sources)
    inventory = take_stock(sources, (*reading.skipped, *too_long))
    if not inventory.items:
        where = ", ".join(str(root) for root in roots)
        reasons = "".join(f"\n  {skip.path}: {skip.reason}" for skip in inventory.skipped)
        raise NoSourcesError(
            f"no source could be read in {where}{reasons}",
            "Put articles there, as .txt, .md or .html files.",
        )
    return inventory
