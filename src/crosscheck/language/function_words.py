"""Small words that carry little of what an utterance says, folded."""

from __future__ import annotations

_WORDS = """
a an the and but so that this these those just very really of to in on at by for with from as
well uh um oh i you he she it we they me him her us them my your his its our their who whom
which what is are was were be been being am do does did have has had having got get will would
shall should can could may might must there here then than if or also s m re ve ll d gen general
sen senator rep representative gov governor mr mrs ms dr say says said saying
"""

FUNCTION_WORDS: frozenset[str] = frozenset(_WORDS.split())
"""Articles, particles, pronouns, helping verbs, titles and forms of "say"."""

_VERBS = """
is are was were be been am do does did have has had got get will would shall should can could may
might must
"""

HELPING_VERBS: frozenset[str] = frozenset(_VERBS.split())
"""Those of them that say when it is, or how sure."""

NEGATIVE: frozenset[str] = frozenset(
    {"no", "nothing", "nobody", "none", "never", "not", "n't", "n’t", "neither", "nor", "without",
     "cannot", "hardly", "barely", "scarcely", "nowhere"}
)  # fmt: skip
"""Words that deny what they stand with."""

_PRONOUNS = """
i me my mine myself
we us our ours ourselves
you your yours
he him his himself
she her hers herself
it its itself
they them their theirs themselves
"""

WHO: dict[str, int] = {
    word: number for number, line in enumerate(_PRONOUNS.split("\n")) for word in line.split()
}
"""Personal pronoun → the number of whom it means: "they" is not "it", "I" not "we"."""
