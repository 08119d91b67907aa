"""Laws of a whole comparison, over generated stories."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.exporters.json_report import render
from crosscheck.model.report import Report, Verdict
from crosscheck.model.source import Source
from crosscheck.pipeline.compare import compare
from tests.pipeline.generated import articles, stories
from tests.pipeline.runs import A_DAY, models, sources_of, unsliceable

LIGHT = pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
few = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def run(sources: tuple[Source, ...], *, light: bool = False) -> Report:
    return compare(sources, (), models(light=light))


@LIGHT
@few
@given(sources=stories(), random=st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_nothing(
    sources: tuple[Source, ...], random: object, *, light: bool
) -> None:
    shuffled = list(sources)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert render(run(sources, light=light)) == render(run(tuple(shuffled), light=light))


@LIGHT
@few
@given(text=articles())
def test_a_source_never_conflicts_with_a_copy_of_itself(text: str, *, light: bool) -> None:
    report = run(sources_of(text, text), light=light)
    assert [finding.why for finding in report.findings if not finding.internal] == []


def test_words_that_two_people_say_are_no_clash_with_a_copy() -> None:
    text = (
        'Mara Velde said: "Nobody told us that the bridge was closed at night." Jonas Reet said:'
        ' "Nobody told us that the bridge was closed at night."'
    )
    report = run(sources_of(text, text))
    assert [finding.why for finding in report.findings if not finding.internal] == []


@LIGHT
@few
@given(sources=stories())
def test_every_stretch_slices_back_to_its_words(
    sources: tuple[Source, ...], *, light: bool
) -> None:
    assert list(unsliceable(run(sources, light=light))) == []


@LIGHT
@few
@given(sources=stories())
def test_ids_are_unique_and_lead_somewhere(sources: tuple[Source, ...], *, light: bool) -> None:
    report = run(sources, light=light)
    claims = [claim.id for claim in report.claims]
    assert len(claims) == len(set(claims))
    for ids in ([g.id for g in report.groups], [f.id for f in report.findings]):
        assert len(ids) == len(set(ids))
    assert {claim for group in report.groups for claim in group.claims} == set(claims)
    assert {claim.parent for claim in report.claims} - {""} <= set(claims)
    assert {side.claim for f in report.findings for side in f.sides} <= set(claims)
    cited = (c.claim for e in report.ledgers for v in e.values for c in v.citations)
    assert set(cited) <= set(claims)
    told = {finding.id for finding in report.findings}
    assert {each for group in report.groups for each in group.findings} <= told


@LIGHT
@few
@given(sources=stories())
def test_groups_count_their_sources_and_origins(
    sources: tuple[Source, ...], *, light: bool
) -> None:
    report = run(sources, light=light)
    home = {claim.id: claim.source for claim in report.claims}
    for group in report.groups:
        assert group.sources == tuple(sorted({home[claim] for claim in group.claims}))
        assert 1 <= group.origins <= max(1, len(group.claims))
        if group.verdict is Verdict.AGREEING:
            assert len(group.sources) > 1
        if group.verdict is Verdict.UNIQUE:
            assert len(group.sources) == 1
    assert sorted(each for story in report.stories for each in story) == sorted(
        source.id for source in sources
    )


@few
@given(sources=stories())
def test_a_run_repeated_gives_the_same_bytes(sources: tuple[Source, ...]) -> None:
    report = run(sources)
    assert render(report) == render(report) == render(run(sources))


@few
@given(sources=stories())
def test_neither_path_nor_hash_of_a_file_counts(sources: tuple[Source, ...]) -> None:
    moved = tuple(
        replace(source, path=f"moved/{source.path}", sha256=f"{0:064}") for source in sources
    )
    ours, theirs = run(sources), run(moved)
    assert ours.claims == theirs.claims
    assert ours.findings == theirs.findings


def test_the_seed_of_hashing_changes_nothing() -> None:
    script = (
        "from crosscheck.exporters.json_report import render\n"
        "from tests.pipeline.runs import compared\n"
        "from tests.pipeline.test_laws import OURS, THEIRS\n"
        "import sys; sys.stdout.buffer.write(render(compared(OURS, THEIRS, light=True)).encode())"
    )
    root = Path(__file__).parents[2]
    printed = [
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", script],
            cwd=root,
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert printed[0] == printed[1] != b""


OURS = (
    "Mara Velde and Jonas Reet met in Tolvik on Monday. The fire in Tolvik killed 12 people."
    " “We will rebuild every house in the valley before winter,” Jonas Reet said."
)
THEIRS = (
    "Marra Velde and Jonas Reet met in Tolvik on Tuesday. The fire in Tolvik killed 15 people."
    " “We will repair every house in the valley before winter,” Jonas Reet said."
)


def test_no_source_at_all_makes_an_empty_report() -> None:
    report = run(())
    assert (report.claims, report.groups, report.findings, report.stories) == ((), (), (), ())


def test_a_first_in_thousands_of_years_does_not_stop_a_run() -> None:
    text = "It was the first such meeting in 2,500 years, Jonas Reet told reporters."
    assert run(sources_of(text)).claims


@pytest.mark.parametrize("text", ["", "\n\n", "…", "”", "12", "\ufeff", "a" * 5000, "“" * 50])
def test_odd_texts_do_not_stop_a_run(text: str) -> None:
    for light in (False, True):
        report = run(sources_of(text, OURS, published=(A_DAY, A_DAY)), light=light)
        assert list(unsliceable(report)) == []
        assert [finding for finding in report.findings if not finding.internal] == []
