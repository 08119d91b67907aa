"""One module for each command, with its options and nothing that takes long to load.

Each adds itself to the application when it is imported; their order is the order in ``--help``.
"""

from __future__ import annotations

from crosscheck.cli.commands import (
    audit,
    baseline,
    check,
    compare,
    config,
    decisions,
    evaluate,
    explain,
    init,
    review,
    schema,
    sources,
    verify,
)

_MODULES = (
    *(check, compare, review, audit, decisions, baseline, config),
    *(explain, sources, verify, init, schema, evaluate),
)


def names() -> frozenset[str]:
    """The words that a command line can begin with."""
    return frozenset(module.__name__.rpartition(".")[2].replace("_", "-") for module in _MODULES)
