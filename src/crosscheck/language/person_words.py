"""Common nouns for people: who can have an age, and who is counted by "four were shot"."""

from __future__ import annotations

_AGES_AND_SEXES = """
adolescent adult baby boy child elder female gentleman girl guy infant juvenile kid lad lady male
man minor newborn pensioner people person retiree senior teen teenager toddler tot tween twin
triplet woman youngster youth youth
"""
_KIN = """
aunt boyfriend bride brother couple cousin dad daughter ex-boyfriend ex-girlfriend ex-husband
ex-wife father fiance fiancé fiancee fiancée girlfriend granddaughter grandfather grandma
grandmother grandpa grandparent grandson great-grandfather great-grandmother great-grandson
groom half-brother half-sister husband mom mother mum nephew niece orphan parent partner
relative sibling sister son spouse stepbrother stepdaughter stepfather stepmother stepsister
stepson uncle widow widower wife
"""
_ROLES = """
accused acquaintance actor actress aide activist american athlete attacker bystander candidate
captain captive celebrity chief citizen civilian classmate client coach colleague comedian convict
cop cyclist defendant deputy detainee detective doctor driver employee engineer executive farmer
fan father-of-two felon firefighter fisherman friend fugitive graduate guard guest gunman hero
homeowner hostage immigrant inmate intruder journalist judge justice lawyer lawmaker leader local
marine member migrant model mother-of-two motorcyclist motorist musician backpacker boxer camper
climber commuter diver footballer golfer goalkeeper hiker hunter jogger mountaineer pilot runner
skier skydiver snowboarder surfer swimmer traveler traveller walker wrestler native neighbor
neighbour nurse officer official painter passenger passerby patient pedestrian performer
perpetrator player poet politician president priest prisoner professor protester pupil refugee
reporter republican democrat resident rider robber roommate sailor scientist senator sergeant
shooter shopkeeper singer soldier star student suspect teacher tenant thief tourist trucker
veteran victim volunteer voter witness worker writer
"""
_ENDINGS = ("man", "woman", "boy", "girl", "person", "mate", "ist", "ster")

PERSON_WORDS: frozenset[str] = frozenset(f"{_AGES_AND_SEXES} {_KIN} {_ROLES}".split())
"""Singular forms in lower case."""

_THINGS = """
agreement alliance ban bar bill border bridge building business campaign cancer car case cat
ceasefire center centre chapter charter church club company computer conflict container contract
cottage cover decision disorder dispute dog factory feud fight firm freezer home horse hotel
house investigation law lawsuit league letter marriage monitor mosque motor mystery network
newspaper number order organisation organization paper party plant policy power practice prayer
printer program programme project reactor record restaurant river rule ruling school scotch
sector server ship site skyscraper startup statute store structure suit theater theatre tower
tradition trailer treaty tree truce vehicle war water whiskey wine
"""
_AGENT_ENDINGS = ("er", "or", "ian", "ista", "ee", "ant", "ess")

THING_WORDS: frozenset[str] = frozenset(_THINGS.split())
"""Things that are said to be so many years old."""

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "persons": "person",
    "kids": "kid",
    "babies": "baby",
    "ladies": "lady",
    "wives": "wife",
    "lives": "life",
    "thieves": "thief",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "police": "police",
    "others": "other",
    "stepchildren": "stepchild",
    "grandchildren": "grandchild",
    "schoolchildren": "schoolchild",
    "news": "news",
    "series": "series",
    "species": "species",
}


def singular(word: str) -> str:
    """The singular of an English noun, in lower case, by its ending: "ladies" gives "lady"."""
    lower = word.lower().replace("’", "'")
    for irregular, single in _IRREGULAR.items():
        if lower == irregular or (
            irregular in {"men", "women"} and lower.endswith(irregular) and len(lower) > 5
        ):
            return lower[: len(lower) - len(irregular)] + single
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")) and len(lower) > 3:
        return lower[:-1]
    return lower


def is_person_word(word: str) -> bool:
    """Whether a common noun, singular or plural, names a person."""
    single = singular(word)
    if single in PERSON_WORDS:
        return True
    return len(single) > 5 and single.endswith(_ENDINGS)


def may_name_person(word: str) -> bool:
    """Whether an unlisted noun looks like an occupation ("welder") and not like a thing."""
    lower = word.lower()
    return lower.endswith(_AGENT_ENDINGS) and lower not in THING_WORDS


def is_plural(word: str) -> bool:
    """Whether a noun looks plural."""
    lower = word.lower()
    return lower in _IRREGULAR or lower.endswith(("men", "women")) or singular(lower) != lower
