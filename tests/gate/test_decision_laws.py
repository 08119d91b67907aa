"""What a decision survives and what it never does, in whole comparisons (REQUIREMENTS B13)."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crosscheck.gate.keys import Keys
from crosscheck.model.decision import Decision, State
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from crosscheck.pipeline.compare import compare
from tests.builders import a_source
from tests.deciding import decide_all, settled
from tests.pipeline.runs import A_DAY, models

HEADLINE = "Ferry aground off Tolvik"
OURS = (
    "The ferry Alpha ran aground off Tolvik on Monday with a full deck.",
    'Police said 12 people were hurt, and a nurse said "we were lucky" at the quay.',
    "The owner will repair the hull before the summer season begins.",
)
THEIRS = (
    "The ferry Alpha ran aground off Tolvik on Tuesday with a full deck.",
    'Police said 14 people were hurt, and a nurse said "we were lucky" at the quay.',
)
FILLERS = (
    "The harbour was built by fishermen and is known for its red sheds.",
    "A band played on the market square while the boats came in.",
    "Gulls follow the nets of the small boats every morning here.",
)
few = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def article(paragraphs: Sequence[str], *, joint: str = "\n\n") -> str:
    return joint.join((HEADLINE, *paragraphs)) + "\n"


def source(name: str, paragraphs: Sequence[str] | str, *, path: str = "") -> Source:
    text = paragraphs if isinstance(paragraphs, str) else article(paragraphs)
    return a_source(
        text, id=name, publisher="", title="", published=A_DAY, path=path or f"{name}.txt"
    )


def nameless(text: str, path: str) -> Source:
    """A source that states no id and no address, so that its bytes name it."""
    digest = sha256(text.encode()).hexdigest()
    return source(f"s-{digest[:12]}", text, path=path)


def run(*sources: Source) -> Report:
    return compare(sources, (), models(light=True))


THEIR_SOURCE = source("post", THEIRS)
BEFORE = run(source("herald", OURS), THEIR_SOURCE)
DECISIONS = decide_all(BEFORE)


def keys_of(report: Report) -> set[str]:
    keys = Keys.of(report)
    return {pair.key for finding in report.findings for pair in keys.pairs(finding)}


def sources_in(finding: Finding) -> set[str]:
    return {side.source for side in finding.sides}


def settles_all(report: Report, decisions: Sequence[Decision] = DECISIONS) -> bool:
    """Whether the two findings that were decided are found again, and settled."""
    after = settled(report, *decisions)
    kinds = {finding.kind for finding in report.findings}
    return (
        {finding.kind for finding in BEFORE.findings} <= kinds
        and all(standing.is_settled for standing in after.standings)
        and after.stale == ()
    )


def test_the_story_has_a_number_and_a_day_that_clash() -> None:
    assert sorted(finding.kind for finding in BEFORE.findings) == ["date", "number"]
    assert settles_all(BEFORE)


@few
@given(
    order=st.permutations((*OURS, *FILLERS)),
    dropped=st.sets(st.sampled_from((OURS[2], *FILLERS))),
    joint=st.sampled_from(("\n\n", "\r\n\r\n", "\n\n\n")),
    width=st.sampled_from((0, 61, 72)),
    retyped=st.sampled_from(("plain", "smart quotes", "no-break spaces", "soft hyphens")),
    path=st.sampled_from(("herald.txt", "renamed/herald 2.txt", "a.txt")),
    is_first=st.booleans(),
)
def test_moving_and_retyping_paragraphs_changes_no_key(
    *,
    order: list[str],
    dropped: set[str],
    joint: str,
    width: int,
    retyped: str,
    path: str,
    is_first: bool,
) -> None:
    paragraphs = [paragraph for paragraph in order if paragraph not in dropped]
    if width:
        end = "\r\n" if "\r" in joint else "\n"
        paragraphs = [end.join(textwrap.wrap(paragraph, width)) for paragraph in paragraphs]
    text = RETYPED[retyped](article(paragraphs, joint=joint))
    ours = source("herald", text, path=path)
    report = run(*((ours, THEIR_SOURCE) if is_first else (THEIR_SOURCE, ours)))
    assert keys_of(report) == keys_of(BEFORE)
    assert settles_all(report)


RETYPED = {
    "plain": lambda text: text,
    "smart quotes": lambda text: text.replace('"we', "“we").replace('lucky"', "lucky”"),
    "no-break spaces": lambda text: text.replace("12 people", "12\u00a0people"),
    "soft hyphens": lambda text: text.replace("aground", "a\u00adground"),
}


@few
@given(number=st.integers(15, 99))
def test_a_third_source_changes_none_of_the_old_keys(number: int) -> None:
    third = source("mail", [each.replace("14", str(number)) for each in THEIRS])
    report = run(source("herald", OURS), THEIR_SOURCE, third)
    assert keys_of(BEFORE) < keys_of(report)
    after = settled(report, *DECISIONS)
    assert after.stale == ()
    joined = {finding.id for finding in report.findings if "mail" in sources_in(finding)}
    assert joined
    for standing in after.standings:
        assert standing.is_settled is (standing.finding not in joined)


@few
@given(number=st.integers(2, 999).filter(lambda number: number not in {12, 14}))
@example(21)
@example(13)
@example(120)
def test_a_changed_number_reopens(number: int) -> None:
    assert_reopened("12 people", f"{number} people")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("12 people", "21 people"),
        ("12 people", "thirteen people"),
        ("12 people", "about 12 people"),
        ("12 people", "at least 12 people"),
        ("12 people", "12 of 30 people"),
        ("were hurt", "were not hurt"),
        ("were hurt", "weren't hurt"),
        ("were hurt", "may be hurt"),
        ("were hurt", "were reportedly hurt"),
        ("were hurt", "were killed"),
        ("Police said", "Nobody said"),
        ("Police said", "Velde said"),
        ("a nurse", "a driver"),
        ("a nurse", "a former nurse"),
        ("Alpha", "Beta"),
        ("Tolvik", "Solvik"),
        ("off Tolvik", "off the port of Tolvik in June"),
        ("on Monday", "on Sunday"),
        ("on Monday", "last Monday"),
        ("on Monday", "on 11 March"),
    ],
)
def test_a_changed_meaning_reopens(was: str, now: str) -> None:
    assert_reopened(was, now)


@pytest.mark.parametrize(("was", "now"), [("may", "will"), ("will", "may"), ("10", "11")])
def test_a_change_beside_the_words_that_clash_reopens(was: str, now: str) -> None:
    """May for will, and a date that is a day later, in a sentence whose numbers clash."""
    plain = (
        f"The owner said on {{day}} March that 12 boats {was if was.isalpha() else 'will'} sail."
    )
    plain = plain.replace("{day}", was if was.isdigit() else "10")
    theirs = source("post", [plain.replace("12", "14")])
    before = run(source("herald", [plain]), theirs)
    assert any(finding.kind == "number" for finding in before.findings)
    after = settled(run(source("herald", [plain.replace(was, now)]), theirs), *decide_all(before))
    assert not any(standing.is_settled for standing in after.standings)
    assert after.stale


def assert_reopened(was: str, now: str) -> None:
    """No finding on the edited sentence is settled, and a decision is left behind."""
    edited = [paragraph.replace(was, now) for paragraph in OURS]
    changed = next(after for before, after in zip(OURS, edited, strict=True) if before != after)
    report = run(source("herald", edited), THEIR_SOURCE)
    after = settled(report, *DECISIONS)
    keys = Keys.of(report)
    text = article(edited)
    states = {
        standing.state
        for finding, standing in zip(report.findings, after.standings, strict=True)
        for side in finding.sides
        if side.source == "herald" and keys.side(side).sentence.slice(text) == changed
    }
    assert states <= {State.REOPENED, State.OPEN}
    assert len(after.stale) == 1
    assert after.stale[0].now == changed


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("a full deck", "a full, noisy deck"),
        ("people were hurt,", "people were hurt –"),
        ("and a nurse", "and the nurse"),
        ("12 people", "twelve people"),
        ("said 12", "said that 12"),
        ("with a full deck", "with full deck"),
    ],
)
def test_a_light_edit_is_carried_over_and_says_so(was: str, now: str) -> None:
    edited = [paragraph.replace(was, now) for paragraph in OURS]
    report = run(source("herald", edited), THEIR_SOURCE)
    after = settled(report, *DECISIONS)
    assert all(standing.is_settled for standing in after.standings)
    assert [standing.re_anchored for standing in after.standings].count(True) == 1
    assert after.stale == ()


def test_a_light_edit_in_new_surroundings_is_not_carried_over() -> None:
    moved = (FILLERS[0], OURS[1].replace("at the quay", "at the busy quay"), FILLERS[1], OURS[0])
    after = settled(run(source("herald", moved), THEIR_SOURCE), *DECISIONS)
    assert [standing.state for standing in after.standings].count(State.REOPENED) == 1
    (stale,) = after.stale
    assert "what stands around it" in stale.reason


def test_a_decision_does_not_move_to_a_paragraph_that_looks_alike() -> None:
    """Two paragraphs alike but for a name, the decided one deleted (hypothesis/client#7571)."""
    alpha = "Police said 12 people were hurt when the ferry Alpha ran aground off Tolvik."
    beta = alpha.replace("Alpha", "Beta")
    theirs = source("post", [alpha.replace("12", "14"), beta.replace("12", "14")])
    before = run(source("herald", [alpha, beta]), theirs)
    (made,) = [each for each in decide_all(before) if len(each.sides) == 2]
    assert all("Alpha" in side.selector.exact for side in made.sides)
    after = settled(run(source("herald", [beta]), theirs), made)
    assert after.findings
    assert not any(standing.is_settled for standing in after.standings)
    (stale,) = after.stale
    assert "Alpha" in stale.was
    assert "Beta" in stale.now


def test_of_two_sentences_worded_alike_neither_inherits_from_the_other() -> None:
    """A round-up says the same of two ferries; the one that was decided on is deleted."""
    same = "Police said 12 people were hurt when the ferry ran aground off Tolvik."
    first = ("The ferry Alpha was late.", same)
    second = ("The ferry Beta lay in the harbour by then.", same, "It will sail in June again.")
    theirs = source("post", [same.replace("12", "14")])
    before = run(source("herald", (*first, *second)), theirs)
    (made,) = decide_all(before)
    assert made.sides[0].span.start == before.sources[0].text.index(same)
    assert settled(run(source("herald", (*first, *second)), theirs), made).standings[0].is_settled
    kept = settled(run(source("herald", first), theirs), made)
    assert not kept.standings[0].is_settled or kept.standings[0].re_anchored
    gone = settled(run(source("herald", second), theirs), made)
    assert not any(standing.is_settled for standing in gone.standings)
    assert "what stands around it changed" in gone.stale[0].reason


def test_a_decision_does_not_choose_between_sentences_that_look_alike() -> None:
    twice = "The captain of the ferry told {} that 12 people were hurt on the lower deck."
    theirs = source("post", [twice.format("reporters").replace("12", "14")])
    before = run(source("herald", [twice.format("reporters")]), theirs)
    alike = (twice.format("the reporters"), twice.format("reporters there"))
    report = run(source("herald", alike), theirs)
    after = settled(report, *decide_all(before))
    assert not any(standing.is_settled for standing in after.standings)


MEN_AND_WOMEN = "Police said {n} men and {n} women were hurt when the ferry Alpha ran aground."


def test_words_that_stand_twice_in_a_sentence_are_decided_one_by_one() -> None:
    """The men are counted otherwise, and so are the women: to settle one is not to settle both."""
    ours, theirs = (
        source(name, [MEN_AND_WOMEN.format(n=number)])
        for name, number in (("herald", 12), ("post", 14))
    )
    report = run(ours, theirs)
    men, women = (finding for finding in report.findings if len(finding.sides) == 2)
    for decided, other in ((men, women), (women, men)):
        (made,) = decide_all(replace(report, findings=(decided,)))
        standings = {each.finding: each for each in settled(report, made).standings}
        assert standings[decided.id].is_settled
        assert not standings[other.id].is_settled
        edited = source("herald", [MEN_AND_WOMEN.format(n=12).replace("when", "late when")])
        moved = {each.finding: each for each in settled(run(edited, theirs), made).standings}
        assert [each.is_settled for each in moved.values()].count(True) == 0


@few
@given(order=st.permutations((*OURS, *FILLERS)), width=st.sampled_from((0, 61)))
def test_a_text_without_an_id_keeps_its_decisions_at_its_path(order: list[str], width: int) -> None:
    before = run(nameless(article(OURS), "herald.txt"), THEIR_SOURCE)
    made = decide_all(before)
    paragraphs = ["\n".join(textwrap.wrap(each, width)) if width else each for each in order]
    edited = nameless(article(paragraphs), "herald.txt")
    assert edited.id != before.sources[0].id
    after = settled(run(edited, THEIR_SOURCE), *made)
    assert all(standing.is_settled and standing.re_anchored for standing in after.standings)
    assert after.stale == ()


@pytest.mark.parametrize(("was", "now"), [("12", "21"), ("were hurt", "were not hurt")])
def test_a_text_without_an_id_reopens_like_any_other(was: str, now: str) -> None:
    made = decide_all(run(nameless(article(OURS), "herald.txt"), THEIR_SOURCE))
    edited = nameless(article([each.replace(was, now) for each in OURS]), "herald.txt")
    after = settled(run(edited, THEIR_SOURCE), *made)
    standings = {s.finding: s for s in after.standings}
    for finding in after.findings:
        assert standings[finding.id].is_settled is (finding.kind == "date")
    assert len(after.stale) == 1


def test_a_text_without_an_id_that_was_renamed_and_edited_is_another_text() -> None:
    made = decide_all(run(nameless(article(OURS), "herald.txt"), THEIR_SOURCE))
    renamed = nameless(article((*OURS, FILLERS[0])), "other.txt")
    after = settled(run(renamed, THEIR_SOURCE), *made)
    assert not any(standing.is_settled for standing in after.standings)
    assert {stale.reason for stale in after.stale} == {
        "herald.txt is not among the sources that were compared"
    }


def test_a_source_with_an_id_is_never_taken_for_another_at_its_path() -> None:
    other = replace(source("herald", OURS), id="courant")
    after = settled(run(other, THEIR_SOURCE), *DECISIONS)
    assert not any(standing.is_settled for standing in after.standings)
