"""XC902 opposite-in-parallel: parallel sentences with a word here and its opposite there."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.parallels import Parallel, parallels
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.lexicon import antonyms, folded
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.text import Sentence, Token

RULE = Rule(
    "XC902",
    "opposite-in-parallel",
    Kind.POLARITY,
    "Two sentences say the same but for a word and its opposite.",
    "Which of the two is right, by the record?",
    fallback=True,
)
EXAMPLES = (
    Example(
        True,
        "The yield of the town's bonds is lower than that of any other bond in the region.",
        "The yield of the town's bonds is higher than that of any other bond in the region.",
    ),
    Example(
        False,
        "The yield of the town's bonds is lower than that of any other bond in the region.",
        "Among the bonds in the region, the town's has the lowest yield.",
    ),
)
ALIKE = 0.55
FIRM = 0.65


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of opposites that stand alone on their sides."""
    for pair in parallels(dossier):
        if pair.likeness < ALIKE:
            continue
        clash = _clash(pair)
        if clash is None:
            continue
        ours, theirs = clash
        yield RULE.finding(
            (_side(pair.left, ours), _side(pair.right, theirs)),
            f"The sentences are alike, but one says “{ours.text}” and the other “{theirs.text}”.",
            level=Level.CONFLICT if pair.likeness >= FIRM else Level.POSSIBLE,
            severity=Severity.MEDIUM,
            evidence=(("sentences alike", pair.likeness), ("words are opposites", 0.85)),
        )


def _clash(pair: Parallel) -> tuple[Token, Token] | None:
    """The first word of the left that the right lacks and turns round; negations cancel out."""
    left, right = pair.sentences
    ours, theirs = {t.lemma for t in left.tokens}, {t.lemma for t in right.tokens}
    if _negated(ours) != _negated(theirs):
        return None
    for token in left.tokens:
        for other in right.tokens:
            alone = token.lemma not in theirs and other.lemma not in ours
            opposed = alone and other.lemma in antonyms().get(token.lemma, ())
            if opposed and _tied(left, token) & _tied(right, other):
                return token, other
    return None


def _tied(sentence: Sentence, token: Token) -> set[str]:
    """The content words that a word governs or is governed by, through its prepositions."""
    near = [t for t in sentence.children(token) if t.dep not in {"advcl", "conj", "ccomp"}]
    near += [t for p in near if p.dep == "prep" for t in sentence.children(p)]
    head = sentence.tokens[token.head]
    if head.index != token.index:
        near.append(head)
    if head.pos == "AUX":
        near += [t for t in sentence.children(head) if t.dep == "nsubj"]
    if not sentence.parsed:
        near = list(sentence.tokens[max(0, token.index - 3) : token.index + 4])
    return {
        folded(t.lemma) for t in near if t.is_word and t.pos not in {"DET", "PRON", "AUX", "ADP"}
    }


def _negated(lemmas: set[str]) -> bool:
    return bool(lemmas & {"not", "n't", "never", "no", "without"})


def _side(claims: tuple[Claim, ...], word: Token) -> Side:
    home = next((c for c in claims if c.span.contains(word.span)), claims[0])
    return Side(home.source, home.id, word.span, word.text, word.text.casefold(), (word.span,))
