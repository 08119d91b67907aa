"""Whether the words around a date look ahead or back."""

from __future__ import annotations

import re

from crosscheck.language.token_lookup import token_at
from crosscheck.model.text import PassageKind, Sentence, Token

_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|(?:is|are|be)\s(?:\w{2,12}\s)?to(?=\s[a-z])|going\sto|expected|scheduled|slated"
    r"|planned|set\s(?:to|for)|due\s(?:to|in|back|on|for|at)|plans?\sto|upcoming|until|by\snext"
    r"|next|hopes?\sto|intends?\sto|prepar(?:es|ing)\sto|ahead\sof)\b|['’]ll\b",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:said|told|announced|was|were|had|did|wrote|tweeted|reported|confirmed|happened"
    r"|occurred|found|went|came|made|took|began|met|died|shot|killed|signed|released|filed"
    r"|charged|arrested|posted|apologi[sz]ed|resigned|called|ruled|voted|passed)\b(?!\sto\sbe\b)",
    re.IGNORECASE,
)
_PARTICIPLE_AHEAD = re.compile(r"\b(?:be|been)\s(?:\w{2,12}ly\s)?$", re.IGNORECASE)
_AHEAD_LEMMAS = frozenset(
    {"expect", "schedule", "slate", "set", "plan", "intend", "hope", "prepare", "due", "go"}
)
# "They face arraignment Thursday": the present of timetables looks ahead, except in headlines.
_TIMETABLE_LEMMAS = frozenset(
    {"face", "appear", "begin", "start", "open", "return", "arrive", "resume"}
)
_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_PERFECT = frozenset({"had", "did", "has", "have"})
_WINDOW = 110
_LONGEST_CLIMB = 8
_CLAUSE_EDGES = frozenset({"conj", "ccomp", "advcl", "relcl", "parataxis"})


def looks_ahead(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what is dated by ``text[start:end]`` had not yet happened when it was written.

    The grammar decides where there is one, else the nearest cue before the date, else, for a
    date that opens the sentence, the first cue after it.
    """
    if sentence.parsed:
        by_grammar = _from_grammar(sentence, start)
        if by_grammar is not None:
            return by_grammar
    before = re.split(r"[;:“”\"]", sentence.text[max(0, start - _WINDOW) : start])[-1]
    ahead = _last(_AHEAD, before)
    back = _last(_BACK, before)
    if ahead >= 0 or back >= 0:
        return ahead > back
    after = re.split(r"[;:“”\"]", sentence.text[end : end + _WINDOW])[0]
    first_ahead, first_back = _AHEAD.search(after), _BACK.search(after)
    if first_ahead is None:
        return False
    return first_back is None or first_ahead.start() < first_back.start()


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last cue starts, or -1; "be charged" does not look back."""
    places = [
        match.start()
        for match in pattern.finditer(text)
        if not _PARTICIPLE_AHEAD.search(text[: match.start()])
    ]
    return places[-1] if places else -1


def _from_grammar(sentence: Sentence, start: int) -> bool | None:
    """Climb to the verb that the date hangs on; None when its tense says nothing."""
    token = token_at(sentence, start)
    for _step in range(_LONGEST_CLIMB):
        if token is None or token.head == token.index:
            break
        verdict = _of_verb(sentence, token)
        if verdict is not None or token.dep in _CLAUSE_EDGES:
            return verdict
        token = sentence.tokens[token.head]
    return _of_verb(sentence, token) if token is not None else None


def _of_verb(sentence: Sentence, verb: Token) -> bool | None:
    """What one verb's form says; None when nothing, as for an infinitive."""
    if verb.pos == "ADJ" and verb.lemma == "due":
        return True
    if verb.pos not in {"VERB", "AUX"}:
        return None
    helpers = {
        child.text.lower() for child in sentence.children(verb) if child.dep.startswith("aux")
    }
    if helpers & _WILL:
        return True
    plans = verb.lemma in _AHEAD_LEMMAS
    if helpers & _PERFECT and "to" not in helpers:
        return False
    if helpers & {"was", "were"}:
        return None if plans else False
    return _of_form(sentence, verb, helpers, plans=plans)


def _of_form(sentence: Sentence, verb: Token, helpers: set[str], *, plans: bool) -> bool | None:
    """What tag and governor say: "expected", "faces", "went", "is to appear"."""
    is_headline = sentence.kind is PassageKind.HEADLINE
    if plans and verb.tag in {"VBN", "VBG"}:
        return True
    if verb.lemma in _TIMETABLE_LEMMAS and verb.tag in {"VBZ", "VBP"} and not is_headline:
        return True
    if "to" in helpers and verb.dep == "xcomp":
        governor = sentence.tokens[verb.head]
        if governor.lemma in _AHEAD_LEMMAS | {"be", "appear"} and governor.tag != "VBD":
            return True
    return False if verb.tag == "VBD" else None
