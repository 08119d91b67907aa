"""Where the public data lies, and which of it may go into a model that ships.

Licences as the data's own README states them. What is not named here is never trained on.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from training.data.pair import rows

DEFAULT = Path(__file__).parents[3] / "shared" / "data"
# Data set → its licence.
PERMITTED = {
    "mnli_dev": "MIT (mirror)",
    "snli_dev": "CC BY-SA 4.0",
    "conjnli_auto15k": "MIT",
    "cad_original": "Apache-2.0",
    "cad_revised_premise": "Apache-2.0",
    "cad_revised_hypothesis": "Apache-2.0",
}
# The one domain of SummEdits that is measured on.
KEPT_ASIDE = "summedits_news"
EVALUATED = (
    "nli/breaking_nli.jsonl.gz",
    "nli/conjnli_dev.jsonl.gz",
    "nli/equate_stresstest_numeric.jsonl.gz",
    "nli/fever_symmetric.jsonl.gz",
    "nli/lingnli_dev.jsonl.gz",
    "nli/med_monotonicity.jsonl.gz",
    "nli/dnc_function_words.jsonl.gz",
    "nli/commitmentbank.jsonl.gz",
    "nli2/dnc_factuality_2way.jsonl.gz",
    "nli2/rte123_2way.jsonl.gz",
    "pairs/mrpc.jsonl.gz",
    "pairs/ecbplus_sentence_align_dev.jsonl.gz",
    "pairs/gvc_sentence_align_dev.jsonl.gz",
)


class DataMissing(Exception):  # noqa: N818 - it is told, not traced
    """The shared data is not on this machine."""

    def __init__(self, folder: Path) -> None:
        """Say where it was looked for."""
        super().__init__(
            f"no public data at {folder}: put the data sets there that training/README.md lists, "
            "or name their folder in CROSSCHECK_SHARED_DATA"
        )


def folder() -> Path:
    """The folder of the public data; raises DataMissing."""
    found = Path(os.environ.get("CROSSCHECK_SHARED_DATA", DEFAULT))
    if not found.is_dir():
        raise DataMissing(found)
    return found


def evaluated_texts(data: Path) -> frozenset[str]:
    """Every text of a set that is measured on, normalised."""
    found: set[str] = set()
    for name in EVALUATED:
        for row in rows(data / name):
            found.update(
                normal(str(row[key])) for key in ("premise", "hypothesis", "a", "b") if key in row
            )
    for row in rows(data / "nli/summedits_seed_vs_edit.jsonl.gz"):
        if row["source"] == KEPT_ASIDE:
            found.update((normal(str(row["premise"])), normal(str(row["hypothesis"]))))
    return frozenset(found)


def normal(text: str) -> str:
    """A text without regard to case, blanks and its closing mark."""
    return " ".join(text.lower().split()).rstrip(" .")


def permitted_rows(data: Path) -> Iterator[dict[str, object]]:
    """The rows of entailment data that may be trained on."""
    for row in rows(data / "nli/train_pool.jsonl.gz"):
        if row["source"] in PERMITTED:
            yield row
    for row in rows(data / "nli/summedits_seed_vs_edit.jsonl.gz"):
        if str(row["source"]).startswith("summedits_") and row["source"] != KEPT_ASIDE:
            yield row


def news_rows(data: Path) -> Iterator[dict[str, object]]:
    """The sentence pairs of ECB+ that may be trained on."""
    yield from rows(data / "pairs/ecbplus_sentence_align_train.jsonl.gz")
