"""Which models a run uses."""

from __future__ import annotations

from crosscheck.model.ports import Parser, Vectoriser


def load_models(*, light: bool = False) -> tuple[Parser, Vectoriser]:
    """The parser and the vectoriser; ``light`` keeps to rules and starts at once."""
    from crosscheck.models.tfidf import TfIdfVectoriser  # noqa: PLC0415 - loaded when needed

    if light:
        from crosscheck.models.rule_parser import RuleParser  # noqa: PLC0415

        return RuleParser(), TfIdfVectoriser()
    from crosscheck.models.spacy_parser import SpacyParser  # noqa: PLC0415 - takes a second

    return SpacyParser(), TfIdfVectoriser()
