"""Write docs/rules.md from the rules, their docstrings and examples; ``--check`` says if fresh."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from crosscheck.classify.registry import DETECTORS, Detector
from crosscheck.classify.rule import Example

PAGE = Path(__file__).with_name("rules.md")
_INTRODUCTION = """\
# The rules

Generated from the detectors by `docs/generate_rules.py`; do not edit.

Each rule reads the claims and ledgers of one story and yields findings: two or more passages,
why they clash, and the question that would settle it. The examples below are run by the tests.
"""


def main() -> int:
    """Write the page, or with ``--check`` compare it with what would be written."""
    page = render()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page
        if not fresh:
            print(f"{PAGE.name} is stale: run python docs/generate_rules.py", file=sys.stderr)
        return 0 if fresh else 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


def render() -> str:
    """The page: a table of all rules, then one section for each."""
    return "\n".join([_INTRODUCTION, *_overview(), "", *map(_section, DETECTORS)])


def _overview() -> Iterator[str]:
    """One row for each rule, with a link to its section."""
    yield "| rule | kind | what it finds |"
    yield "|---|---|---|"
    for detector in DETECTORS:
        rule = detector.rule
        link = f"[{rule.code} {rule.name}](#{rule.code.lower()}-{rule.name})"
        yield f"| {link} | {rule.kind.value} | {rule.summary} |"


def _section(detector: Detector) -> str:
    """What one rule finds, what settles it, and its examples."""
    rule = detector.rule
    lines = [
        f"## {rule.code} {rule.name}",
        "",
        rule.summary,
        *_explained(detector),
        "",
        f"- Kind: {rule.kind.value}",
        f"- Yields: {_findings(detector)}",
        f"- What would settle it: {rule.ask}",
        "",
    ]
    for finds, heading in ((True, "Found"), (False, "Passes")):
        shown = [example for example in detector.examples if example.finds is finds]
        lines += [f"### {heading}: {rule.name}", "", *_examples(shown)]
    return "\n".join(lines)


def _explained(detector: Detector) -> Iterator[str]:
    """The docstring's paragraphs behind its first line, which names the rule."""
    rest = detector.about.partition("\n")[2].strip()
    if rest:
        yield ""
        yield rest


def _findings(detector: Detector) -> str:
    """What one finding stands for, from the detector's own first line."""
    first = (detector.detect.__doc__ or "").strip().partition("\n")[0]
    return first.removeprefix("Yield ")


def _examples(examples: list[Example]) -> Iterator[str]:
    """Each example as two quoted texts, with the days of publication where they differ."""
    for number, example in enumerate(examples, start=1):
        differ = len(set(example.published)) > 1
        for source, text, day in zip(
            "AB", (example.left, example.right), example.published, strict=True
        ):
            lead = f"{number}. " if source == "A" else "   "
            yield f"{lead}- {source}: {text}" + (f" *(published {day})*" if differ else "")
    yield ""


if __name__ == "__main__":
    sys.exit(main())
