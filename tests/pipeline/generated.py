"""Small generated stories: own sentence templates filled with drawn people, places and numbers."""

from __future__ import annotations

from hypothesis import strategies as st

from crosscheck.model.source import Source
from tests.builders import a_source

PEOPLE = ("Mara Velde", "Marra Velde", "Jonas Reet", "Velde", "Karl Hoffer Jr.", "Dr. Ilse Brandt")
PLACES = ("Tolvik", "Oslo", "1420 Harbor Road", "the 300 block of Linden Street")
DAYS = ("Monday", "Tuesday", "March 10", "March 11, 2031", "")
COUNTS = ("12", "fourteen", "about 600", "more than 1.2 million", "3")
YEARS = ("three", "15", "20", "more than 30")
WORDS = ("rebuild", "repair", "close", "sell")
TEMPLATES = (
    "{person} met {other} in {place} on {day}.",
    "The fire in {place} killed {count} people, {person} said.",
    "“We will {word} every house in the valley before winter,” {person} said.",
    "{person}, 41, was charged with manslaughter on {day}.",
    "The crash hurt {count} passengers near {place} at 2:15 p.m. on {day}.",
    "It was the first such meeting in {years} years, {other} told reporters.",
    "The ministers did not sign the treaty in {place}.",
    "A black van hit the fence of {place} and drove off.",
    '{other} added: "Nobody told us… that the bridge was closed [that night]."',
    "Police arrested a 19-year-old man and his sister, 17, after the blast.",
)
HEADLINES = ("Fire kills {count} in {place}", "{person} meets {other}", "")
SHAPES = ("{headline}\n\n{body}\n", "{body}", "{headline}\r\n\r\n{body}\r\n", "\n{body}  \n")

facts = st.fixed_dictionaries(
    {
        "person": st.sampled_from(PEOPLE),
        "other": st.sampled_from(PEOPLE),
        "place": st.sampled_from(PLACES),
        "day": st.sampled_from(DAYS),
        "count": st.sampled_from(COUNTS),
        "years": st.sampled_from(YEARS),
        "word": st.sampled_from(WORDS),
    }
)


@st.composite
def articles(draw: st.DrawFn) -> str:
    """One to four sentences under a headline or none, in one of a few shapes of file."""
    filled = [
        template.format(**draw(facts))
        for template in draw(
            st.lists(st.sampled_from(TEMPLATES), min_size=1, max_size=4, unique=True)
        )
    ]
    headline = draw(st.sampled_from(HEADLINES)).format(**draw(facts))
    joint = draw(st.sampled_from((" ", "\n", "\n\n")))
    return draw(st.sampled_from(SHAPES)).format(headline=headline, body=joint.join(filled))


@st.composite
def stories(draw: st.DrawFn, most: int = 3) -> tuple[Source, ...]:
    """Articles as sources, published on days close by or far apart, or unknown."""
    texts = draw(st.lists(articles(), min_size=1, max_size=most))
    days = st.sampled_from(("2031-03-12", "2031-03-13", "2030-01-20", ""))
    return tuple(
        a_source(text, id=f"s{number}", publisher="", title="", published=draw(days))
        for number, text in enumerate(texts)
    )
