"""Lists, chart labels, biographies and the foot of a page leave; the end of a story stays."""

from __future__ import annotations

from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned, kept, set_aside

STORY = [
    LEAD,
    SECOND,
    "The captain told the harbour office that the rudder had failed as the tide turned.",
    "Passengers were taken off in lifeboats and spent the night in a school hall.",
    "Engineers from the shipyard will look at the hull once the weather has calmed.",
    "The company runs eleven ferries between the islands and has had two accidents since May.",
]
LONG_STORY = [
    *STORY,
    "Divers found a gash of nine metres below the waterline, close to the engine room.",
    "An oil slick drifted towards the oyster beds, where growers put out floating barriers.",
    "Fishermen blamed the buoys, which winter storms had moved from their charted places.",
    "The minister for transport travelled to the island and promised a public inquiry.",
    "Insurers expect a bill of several million, mostly for salvage and cleaning of the shore.",
    "Two sailors broke their wrists when a cable snapped during the first attempt to tow.",
    "School buses carried passengers onward along the coastal road until Thursday evening.",
    "Lawyers for the crew asked for the voyage recorder, which prosecutors have seized.",
    "Tourists with bookings may travel through the northern port instead, without a surcharge.",
    "Historians recalled that a paddle steamer was lost upon the same reef a century ago.",
    "Meteorologists had warned of strong northerly gusts and poor visibility at dusk.",
    "Volunteers from the lifeboat station were praised for their patience and skill.",
    "Unions demanded longer rest between shifts and a second officer on every bridge.",
    "Cargo, among it medicine and fresh vegetables, was flown across by helicopter.",
]
THIRD = "The port stays closed until the tide turns."
NAMES = "Albania Andorra Angola Austria Belgium Bolivia Brazil Canada Chile China Cuba Cyprus"


def test_titles_above_bylines_are_headlines_of_other_stories() -> None:
    others = [
        "Baker wins a regional bread contest",
        "By Nina Hart",
        "Council sells three libraries",
        "By Carl Dow",
    ]
    result = cleaned("\n".join([HEADLINE, *STORY, *others]))

    assert [text for _, text in set_aside(result)] == others
    assert kept(result) == [HEADLINE, "\n".join(STORY)]


def test_a_title_above_one_byline_stays() -> None:
    result = cleaned(
        "\n".join([HEADLINE, *STORY[:4], "What the tugs did", "By Nina Hart", STORY[4]])
    )

    assert set_aside(result) == [("byline", "By Nina Hart")]


def test_the_choices_of_a_form_are_set_aside() -> None:
    names = " ".join([NAMES] * 4)

    result = cleaned("\n".join([HEADLINE, *STORY, names]))

    assert set_aside(result) == [("list of choices", names)]


def test_a_label_that_comes_back_is_set_aside_each_time_and_a_name_twice_is_not() -> None:
    labelled = [part for line in STORY for part in (line, "Bay Charts")]

    result = cleaned("\n".join([HEADLINE, *labelled]))
    twice = cleaned("\n".join([HEADLINE, *labelled[:4]]))

    assert set_aside(result) == [("repeated label", "Bay Charts")] * len(STORY)
    assert set_aside(twice) == []


def test_a_biography_at_the_end_is_set_aside_unless_the_story_is_about_its_author() -> None:
    biography = "Nina Hart is the author of two novels and a former editor of this weekly."

    result = cleaned("\n".join([HEADLINE, *STORY, biography]))
    named = cleaned("\n".join([HEADLINE, *STORY, "Nobody asked Hart for help.", biography]))

    assert [text for _, text in set_aside(result)] == [biography]
    assert kept(named) == [HEADLINE, "\n".join([*STORY, "Nobody asked Hart for help.", biography])]


def test_who_an_author_is_elsewhere_is_a_biography_on_the_last_line_only() -> None:
    line = "Nina Hart, a former captain, is director of the sea school at Bay University."

    last = cleaned("\n".join([HEADLINE, *STORY, line]))
    amid = cleaned("\n".join([HEADLINE, *STORY, line, THIRD]))

    assert set_aside(last) == [("author biography", line)]
    assert set_aside(amid) == []


FOOT = [
    "Sign up for our newsletter.",
    "Bay Media provides news, data and software to professionals worldwide.",
    "Browse an unrivalled portfolio of market figures.",
    "© 2021 Bay Media. All rights reserved.",
]


def test_the_foot_of_a_long_page_is_set_aside() -> None:
    result = cleaned("\n".join([HEADLINE, *LONG_STORY, *FOOT]))

    assert kept(result) == [HEADLINE, "\n".join(LONG_STORY)]
    assert [text for reason, text in set_aside(result) if reason == "foot of the page"] == FOOT[1:3]


def test_the_end_of_the_story_below_a_notice_is_no_foot() -> None:
    end = ["The ferry and its crew wait in the harbour for the tide.", "He said no more."]

    result = cleaned("\n".join([HEADLINE, *LONG_STORY, FOOT[0], *end, FOOT[3]]))

    assert kept(result) == [HEADLINE, "\n".join(LONG_STORY), "\n".join(end)]


def test_a_short_story_has_no_foot_to_tell_by() -> None:
    result = cleaned("\n".join([HEADLINE, *STORY, *FOOT]))

    assert kept(result) == [HEADLINE, "\n".join(STORY), "\n".join(FOOT[1:3])]
