"""Forms of English words: a lemma as the past, plural or comparative that a sentence needs."""

from __future__ import annotations

import re

_PAST = """
be was been|become became become|begin began begun|bend bent bent|bite bit bitten|blow blew blown
break broke broken|bring brought brought|build built built|burn burned burned|buy bought bought
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt
dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung hung
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let
lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met
overcome overcame overcome|oversee oversaw overseen|pay paid paid|put put put|quit quit quit
read read read|rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
shake shook shaken|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk
shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept|slide slid slid
speak spoke spoken|speed sped sped|spend spent spent|spin spun spun|split split split
spread spread spread|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
swear swore sworn|sweep swept swept|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown
understand understood understood|wake woke woken|wear wore worn|win won won
withdraw withdrew withdrawn|write wrote written|undergo underwent undergone|bear bore borne
bid bid bid|bet bet bet|burst burst burst|cast cast cast|creep crept crept|lean leaned leaned
leap leapt leapt|mistake mistook mistaken|outdo outdid outdone|retake retook retaken
"""
_IRREGULAR = {
    lemma: (past, participle)
    for lemma, past, participle in (
        entry.split() for line in _PAST.split("\n") for entry in line.split("|") if entry.strip()
    )
}
_PLURAL = { "man": "men", "woman": "women", "child": "children", "person": "people",
    "foot": "feet", "tooth": "teeth", "mouse": "mice", "goose": "geese", "policeman": "policemen",
    "fireman": "firemen", "businessman": "businessmen", "fisherman": "fishermen", "wife": "wives",
    "knife": "knives", "life": "lives", "leaf": "leaves", "wolf": "wolves", "calf": "calves",
    "half": "halves", "shelf": "shelves", "thief": "thieves", "loaf": "loaves", "sheep": "sheep",
    "deer": "deer", "fish": "fish", "aircraft": "aircraft", "salmon": "salmon",
    "potato": "potatoes", "tomato": "tomatoes", "hero": "heroes", "policewoman": "policewomen",
    "ox": "oxen", "police": "police", "trousers": "trousers", "jeans": "jeans",
    "shorts": "shorts", "salesman": "salesmen", "congressman": "congressmen",
    "spokesman": "spokesmen", "gunman": "gunmen", "crisis": "crises", "mango": "mangoes",
    "spacecraft": "spacecraft" }  # fmt: skip
_DOUBLED = re.compile(r"(?:^|[^aeiou])[aeiou][bdgmnprt]$")
_NOT_DOUBLED = re.compile(r"(?:en|er|on|el|it|et|op|or|in|ow|ai|al)$")
_LAST_STRESSED = frozenset({"admit", "permit", "commit", "submit", "refer", "prefer", "occur",
    "stop", "drop", "shop", "begin", "forget", "upset", "regret", "get", "set", "let", "hit",
    "sit", "fit", "spit", "win", "pin", "spin", "skin", "top", "hop", "crop", "chop", "pet",
    "bet", "wet", "control"})  # fmt: skip


def inflected(lemma: str, tag: str) -> str:
    """A lemma in the form of a Penn tag; of several words the first verb or the last noun."""
    if tag in {"NNS", "NNPS"}:
        head, blank, last = lemma.rpartition(" ")
        return f"{head}{blank}{_plural(last)}"
    if tag in {"VBD", "VBN", "VBG", "VBZ"}:
        first, blank, rest = lemma.partition(" ")
        return f"{_verb(first, tag)}{blank}{rest}"
    return lemma


def _plural(noun: str) -> str:
    if noun in _PLURAL:
        return _PLURAL[noun]
    if re.search(r"(?:s|x|z|ch|sh)$", noun):
        return f"{noun}es"
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def _verb(lemma: str, tag: str) -> str:
    if tag == "VBZ":
        special = {"have": "has", "be": "is", "do": "does", "go": "goes", "undergo": "undergoes"}
        return special.get(lemma) or _plural(lemma)
    return _progressive(lemma) if tag == "VBG" else _past(lemma, tag)


def _progressive(lemma: str) -> str:
    if lemma in {"lie", "die", "tie"}:
        return f"{lemma[:-2]}ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return f"{lemma[:-1]}ing"
    return f"{_doubled(lemma)}ing"


def _past(lemma: str, tag: str) -> str:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma][tag == "VBN"]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    return f"{_doubled(lemma)}ed"


def _doubled(lemma: str) -> str:
    one_vowel = len(re.findall(r"[aeiou]+", lemma)) == 1
    if lemma in _LAST_STRESSED or (
        _DOUBLED.search(lemma) and (one_vowel or not _NOT_DOUBLED.search(lemma))
    ):
        return lemma + lemma[-1]
    return lemma
