"""The keys that stand for verdicts and reasons; the words are those of the page."""

from __future__ import annotations

from crosscheck.exporters.alerts import STATES
from crosscheck.exporters.page_decisions import BUTTONS, MEANINGS
from crosscheck.exporters.page_standing import REASONS, VERDICTS
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict, State

# The digits are the page's too.
VERDICT_OF_KEY = {
    **{str(number): verdict for number, verdict in enumerate(BUTTONS, start=1)},
    "n": DecisionVerdict.NOT_A_CONFLICT,
    "y": DecisionVerdict.CONFIRMED_CONFLICT,
}
REASON_OF_KEY = {str(number): reason for number, reason in enumerate(REASONS, start=1)}


def verdict_help(verdict: DecisionVerdict) -> str:
    """A verdict and when it is meant."""
    return f"{BUTTONS[verdict].lower()}: {MEANINGS[verdict][:1].lower()}{MEANINGS[verdict][1:]}"


def verdict_words(decision: Decision) -> str:
    """What was decided: "not a conflict (rounding)"."""
    reason = f" ({REASONS[decision.reason]})" if decision.reason else ""
    return VERDICTS[decision.verdict].lower() + reason


def reason_words(reason: DecisionReason) -> str:
    """Why a finding is no conflict."""
    return REASONS[reason]


def state_words(state: State) -> str:
    """How a finding stands."""
    return STATES[state]
