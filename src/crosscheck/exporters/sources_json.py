"""What was read, for machines: schema ``crosscheck.sources/1``."""

from __future__ import annotations

from crosscheck.exporters.records import Record, dumps
from crosscheck.model.inventory import Inventory, InventoryItem
from crosscheck.model.source import Metadatum

SCHEMA = "crosscheck.sources/1"


def render(inventory: Inventory) -> str:
    """The inventory as JSON that ``schema/sources-1.schema.json`` describes."""
    record = {
        "schema": SCHEMA,
        "sources": [_item(item) for item in inventory.items],
        "shared_wording": [
            {
                "paths": [shared.left, shared.right],
                "share": shared.share,
                "one_text": shared.is_one_text,
            }
            for shared in inventory.shared
        ],
        "skipped": [
            {"path": skip.path, "reason": skip.reason, "is_error": skip.is_error}
            for skip in inventory.skipped
        ],
    }
    return dumps(record, indent=1) + "\n"


def _item(item: InventoryItem) -> Record:
    source = item.source
    return {
        "id": source.id,
        "path": source.path,
        "media": source.media.value,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "words": item.words,
        "language": _metadatum(item.language) if item.language is not None else None,
        "metadata": {each.key: _metadatum(each) for each in source.metadata},
        "gaps": list(item.gaps),
        "warnings": list(item.warnings),
    }


def _metadatum(item: Metadatum) -> Record:
    """A value and where it was found."""
    return {"value": item.value, "origin": item.origin.value}
