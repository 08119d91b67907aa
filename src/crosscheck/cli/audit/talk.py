"""The talk of an audit: a finding is shown, an answer saved, until the last or until "quit"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

from crosscheck.app.reviewing import Choice, Review
from crosscheck.cli.audit.card import Cards
from crosscheck.cli.audit.keys import Answers
from crosscheck.cli.audit.words import (
    REASON_OF_KEY,
    VERDICT_OF_KEY,
    reason_words,
    verdict_help,
    verdict_words,
)
from crosscheck.cli.printable import printable
from crosscheck.errors import UsageError
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict
from crosscheck.model.finding import Finding

_KEYS = "y conflict, n not a conflict, s skip, b back, u undo, q quit, ? all keys"
_MOVES = {
    "s": "skip this one for now",
    "b": "go back to the one before",
    "u": "undo the last decision and return to it",
    "q": "quit; every decision made so far is saved",
}
_BACK = "Enter goes back"


@dataclass
class Talk:
    """One audit of some findings of a review.

    ``cards`` show them on ``console``; ``answers`` are asked for, one after the other.
    """

    review: Review
    findings: Sequence[Finding]
    cards: Cards
    console: Console
    answers: Answers
    _at: int = 0
    _made: list[tuple[int, Decision]] = field(default_factory=list)

    def hold(self) -> None:
        """Ask about one finding after the other; raises EOFError when answers run out."""
        while 0 <= self._at < len(self.findings):
            finding = self.findings[self._at]
            settled = self.review.report()
            for part in self.cards.card(finding, settled, self._at + 1, len(self.findings)):
                part.show(self.console)
            while not self._is_done_with(finding, self._ask_key(_KEYS)):
                pass

    def _is_done_with(self, finding: Finding, key: str) -> bool:
        """Do what a key stands for; whether another finding is to be shown now."""
        if key in VERDICT_OF_KEY:
            return self._decide(finding, VERDICT_OF_KEY[key])
        if key == "u":
            return self._undo()
        if key in {"s", "b", "q"}:
            return self._move(key)
        if key == "?":
            self._help()
        else:
            self._say("That key does nothing here. Press ? for all keys.")
        return False

    def _move(self, key: str) -> bool:
        """Go to the finding after or before, or behind the last."""
        if key == "b" and not self._at:
            self._say("This is the first one.")
            return False
        self._at = {"s": self._at + 1, "b": self._at - 1, "q": len(self.findings)}[key]
        return True

    def _decide(self, finding: Finding, verdict: DecisionVerdict) -> bool:
        """Ask for what the verdict needs besides, and save it at once."""
        choice = self._complete(finding, verdict)
        if choice is None:
            return False
        try:
            decision = self.review.decide(finding, choice)[-1]
        except UsageError as error:
            self._say(f"Not saved: {printable(error.message)}")
            return False
        self._made.append((self._at, decision))
        self._say(f"Saved: {verdict_words(decision)}.")
        self._at += 1
        return True

    def _undo(self) -> bool:
        """Take back the last decision of this audit and return to its finding."""
        if not self._made:
            self._say("Nothing was decided in this audit that could be undone.")
            return False
        self._at, decision = self._made.pop()
        self.review.take_back(self.findings[self._at])
        self._say(f"Taken back: {verdict_words(decision)}.")
        return True

    def _complete(self, finding: Finding, verdict: DecisionVerdict) -> Choice | None:
        """The verdict with its reason, source and note; None when the editor thinks again."""
        reason = source = None
        if verdict is DecisionVerdict.NOT_A_CONFLICT:
            reason = self._ask_reason()
            if reason is None:
                return None
        if verdict.names_source:
            source = self._ask_source(finding, verdict)
            if source is None:
                return None
        needed = verdict.needs_note
        note = self._ask_line(f"Why? {_BACK}:" if needed else "A note, or Enter for none:")
        if needed and not note:
            return None
        return Choice(verdict, reason, note, source or "")

    def _ask_reason(self) -> DecisionReason | None:
        self._list("Why is it not a conflict?", list(map(reason_words, REASON_OF_KEY.values())))
        return REASON_OF_KEY.get(self._ask_number(len(REASON_OF_KEY)))

    def _ask_source(self, finding: Finding, verdict: DecisionVerdict) -> str | None:
        sources = tuple(dict.fromkeys(side.source for side in finding.sides))
        is_right = verdict is DecisionVerdict.PREFER_SOURCE
        question = "Which one is right?" if is_right else "Which one is left aside?"
        self._list(question, [self.cards.outlet(source) for source in sources])
        number = self._ask_number(len(sources))
        return sources[int(number) - 1] if number else None

    def _ask_number(self, most: int) -> str:
        """A number from 1 on; empty when the editor thinks again."""
        asked = f"1 to {most}; {_BACK}"
        while key := self._ask_key(asked) if most <= 9 else self._ask_line(f"{asked}:"):
            if key.isascii() and key.isdecimal() and 1 <= int(key) <= most:
                return str(int(key))
            self._say(f"Not a number from 1 to {most}.")
        return ""

    def _ask_key(self, prompt: str) -> str:
        self.console.print(Text(f"  [{prompt}] "), end="", soft_wrap=True)
        key = self.answers.key()
        self.console.print(Text(key), soft_wrap=True)
        return key

    def _ask_line(self, prompt: str) -> str:
        self.console.print(Text(f"  {prompt} "), end="", soft_wrap=True)
        line = self.answers.line()
        if not self.answers.are_shown:
            self.console.print(Text(printable(line)), soft_wrap=True)
        return line

    def _list(self, question: str, choices: Sequence[str]) -> None:
        self._say(question)
        for number, choice in enumerate(choices, start=1):
            self._say(f"  {number}  {choice}")

    def _help(self) -> None:
        """All keys, with what they mean."""
        for verdict in dict.fromkeys(VERDICT_OF_KEY.values()):
            keys = " or ".join(key for key, each in VERDICT_OF_KEY.items() if each is verdict)
            self._say(f"{keys:<8}{verdict_help(verdict)}")
        for key, meaning in _MOVES.items():
            self._say(f"{key:<8}{meaning}")

    def _say(self, text: str) -> None:
        self.console.print(Text(f"  {text}"), soft_wrap=True)
