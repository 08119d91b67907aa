"""From ``--cache-dir`` and ``--no-cache`` to the folder for what earlier runs worked out."""

from __future__ import annotations

import os
from pathlib import Path

from crosscheck.stores.cache_folder import usual_folder


def chosen_cache(folder: Path | None, *, without: bool) -> Path | None:
    """The folder that is meant; None for none, or where nobody has a home to put it in."""
    if without:
        return None
    if folder is not None:
        return folder
    try:
        return usual_folder(os.environ, Path.home())
    except RuntimeError:  # no home is known
        return None
