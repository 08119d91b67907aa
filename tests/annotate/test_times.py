from __future__ import annotations

from crosscheck.annotate.times import find_times
from tests.annotate.conftest import OFFSET, Parse


def test_times_with_their_words(parse_lightly: Parse) -> None:
    sentence = parse_lightly("Around 8 p.m. on Friday night it sank.")
    clock, part = find_times(sentence)
    assert (clock.text, clock.earliest, clock.latest) == ("Around 8 p.m.", 1186, 1214)
    assert clock.hedged
    assert (part.text, part.part) == ("Friday night", "night")
    assert clock.span.start == OFFSET


def test_a_sentence_without_times(parse_lightly: Parse) -> None:
    assert find_times(parse_lightly("They won 3-2 at home.")) == ()
