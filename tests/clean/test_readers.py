"""What a page says to its readers, of itself and in its margins is no claim of the story."""

from __future__ import annotations

import pytest

from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned, kept, set_aside

THIRD = "The company said it would look into why the ship had left its course."

TO_READERS = [
    "Get the day's top news delivered to your inbox.",
    "Sign up to receive the harbour letter every morning.",
    "If this was forwarded to you, subscribe here.",
    "Watch our full interview with the captain below.",
    "Read our comment policy before posting.",
    "Want to comment on this story? Go to our Facebook page.",
    "You can follow Nina Hart on Twitter at @ninahart.",
    "By signing up, you agree to our terms of use.",
    "We'll never share your email address.",
    "You have reached your limit of free articles this month.",
    "If you buy something through our links, we may earn a commission.",
    "The Courier relies on reader donations to pay for its reporting.",
    "Support local journalism by subscribing today.",
    "Please keep your comments civil.",
    "Comments do not represent the views of The Courier.",
    "Thank you for reading The Courier!",
    "Vote in our poll today.",
]
OF_ITSELF = [
    "This story has been updated to include comments from the harbour master.",
    "An earlier version of this article misstated the number of tugs.",
    "Because of an editing error, an article on Monday about the quay misspelled a name.",
    "Correction: The ferry has two decks, not three.",
    "Editor's note: The captain's name has been added.",
    "This article originally ran in The Bay Weekly.",
    "This article is part of a series on the harbour.",
    "This column does not constitute legal or financial advice.",
    "The views expressed in this article are the author's own.",
    "The author has no position in any shipping line named here.",
    "We will bring you updates as they become available.",
    "More details to come.",
    "Our Nina Hart is on the quay and will have a live report tonight.",
    "Channel 9's Nina Hart has more.",
    "Carl Dow contributed reporting from Ellis, and Ann Bee from Cove Bay.",
    "Information from: The Ellis Courier, http://www.courier.example",
    "Use of this site constitutes acceptance of its conditions.",
    "If you or someone you know is in crisis, call 988.",
]
LABELS = [
    "Be the first to comment",
    "Do Not Sell My Personal Information | Ad Choices",
    "RELATED >> Ferry captain had warned of rocks",
    "[MORE: Ferry captain had warned of rocks]",
    "WATCH | Ferry pulled free by three tugs",
    "Story continues after advertisement",
    "What others are reading",
    "Image 1 of 4",
    "0:45",
    "Nina Hart: nhart@courier.example; @ninahart",
    "With files from Carl Dow",
    "Reporter: Nina Hart",
    "Nina Hart via AP",
    "Image credit: Nina Hart",
    "Ellis County Sheriff's Office photo",
    "Published: 9:30 AM EDT May 4, 2021",
    "Hart, N. et al. Harbour Letters. https://doi.org/10.0000/12345 (2021).",
    "Full results: https://courier.example/results",
]
FURNITURE = [*TO_READERS, *OF_ITSELF, *LABELS]


@pytest.mark.parametrize("line", FURNITURE, ids=[line[:40] for line in FURNITURE])
@pytest.mark.parametrize("gap", ["\n", " "], ids=["own line", "end of a sentence"])
def test_furniture_goes_and_the_story_stays(line: str, gap: str) -> None:
    result = cleaned(f"{HEADLINE}\n\n{LEAD}\n\n{SECOND} {THIRD}{gap}{line}")

    assert kept(result) == [HEADLINE, LEAD, f"{SECOND} {THIRD}"]
    assert [text for _, text in set_aside(result)] != []


def test_an_appeal_glued_to_a_sentence_leaves_the_sentence() -> None:
    appeal = "Subscribe to the harbour letter for news in your inbox."

    result = cleaned(f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}{appeal}")

    assert kept(result) == [HEADLINE, LEAD, SECOND]
    assert [text for _, text in set_aside(result)] == [appeal]


PROSE = [
    "Residents were told to sign up for flood alerts.",
    "Search teams used a free app to find the wreck.",
    "Text messages in his inbox show that the captain was asleep.",
    "Watch officers saw the rocks too late.",
    "Like his father, he was a ferry captain.",
    "Follow-up tests found water in the fuel.",
    "Find the log, the judge told police, and bring it here.",
    "The harbour office is here.",
    "The wreck lies 30 metres below.",
    "You can see the wreck from the road.",
    "The app asks you for a phone number before it sells you a ticket.",
    "Users agreed to the terms of service when they bought a ticket.",
    "The company earns a commission on each ticket it sells.",
    "The board relies on donations to pay for its rescue boats.",
    "Her comments do not reflect the views of the company.",
    "The report has been updated, the ministry said.",
    "This report was written by the safety board.",
    "This story began in 1998, when the ferry was built.",
    "This article of the treaty was amended in 2001.",
    "An earlier version of this ferry sank.",
    "We will bring the captain to court, the mayor wrote.",
    "More information will be released as it becomes available, police said.",
    "The lawyer is not a financial adviser.",
    "The author is liable for damages, the court ruled.",
    "The bank reserves the right to reject any offer.",
    "Carl Dow is a reporter who was on board the ferry.",
    "By Monday night, a reporter had found the log.",
    "Many faults contributed.",
    "The tip line of the coast guard: 555-222-3333",
    "Poll: most residents want a new ferry.",
]


@pytest.mark.parametrize("sentence", PROSE, ids=[sentence[:40] for sentence in PROSE])
@pytest.mark.parametrize("gap", ["\n", " "], ids=["own line", "end of a line"])
def test_prose_in_the_same_words_stays(sentence: str, gap: str) -> None:
    result = cleaned(f"{HEADLINE}\n\n{LEAD}{gap}{sentence}\n\n{SECOND}")

    assert kept(result) == [HEADLINE, f"{LEAD}{gap}{sentence}", SECOND]
    assert result.ignored == ()


@pytest.mark.parametrize(
    "speech",
    [
        'The captain told passengers: "Sign up for our newsletter here."',
        "“Follow us on Facebook,” the captain told passengers.",
        '"The wreck is deep.\nYou can read our privacy policy on this site.\nIt is safe," he said.',
        "“The wreck is deep.\n\n“Subscribe to our newsletter, and you will know.”",
    ],
    ids=["straight", "curved", "over lines", "over paragraphs"],
)
def test_what_somebody_says_stays(speech: str) -> None:
    result = cleaned(f"{HEADLINE}\n\n{LEAD}\n\n{speech}\n\n{SECOND}")

    assert result.ignored == ()


def test_a_headline_behind_a_label_stays_where_it_opens_the_page() -> None:
    result = cleaned(f"Timeline: Ferry runs aground near Port Ellis\n\n{LEAD}\n\n{SECOND}")

    assert set_aside(result) == []
