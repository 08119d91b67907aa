"""What the sources say of each thing, whatever the sentence."""

from __future__ import annotations

from crosscheck.model.ledger import LedgerEntry, LedgerName
from crosscheck.model.report import Report
from tests.pipeline.runs import compared, entries_of


def values(entry: LedgerEntry) -> dict[str, tuple[str, ...]]:
    return {value.value: value.sources for value in entry.values}


def the_entry(report: Report, ledger: LedgerName, aspect: str = "") -> LedgerEntry:
    (entry,) = entries_of(report, ledger, aspect)
    return entry


def test_a_person_has_one_row_for_all_spellings() -> None:
    report = compared(
        "Marissa Oduya, 31, was hurt. Oduya was alone.", "A truck hit Merissa Oduya on Monday."
    )
    entry = the_entry(report, LedgerName.PEOPLE, "name")
    assert values(entry) == {"Marissa Oduya": ("a",), "Merissa Oduya": ("b",)}


def test_an_age_goes_to_its_person() -> None:
    report = compared("Mara Velde, 41, was hurt.", "A truck hit Mara Velde, 44, on Monday.")
    entry = the_entry(report, LedgerName.PEOPLE, "age")
    assert entry.thing == "Mara Velde"
    assert values(entry) == {"41": ("a",), "44": ("b",)}


def test_an_age_without_a_name_goes_to_the_sort_of_person() -> None:
    report = compared("A 9-year-old girl was hurt.", "The girl, 9, was hurt on Monday.")
    entry = the_entry(report, LedgerName.PEOPLE, "age")
    assert values(entry) == {"9": ("a", "b")}


def test_a_girl_and_a_man_are_two() -> None:
    report = compared("A 9-year-old girl was hurt.", "A 40-year-old man was hurt.")
    assert len(entries_of(report, LedgerName.PEOPLE, "age")) == 2


def test_an_unnamed_person_is_called_by_a_word_that_a_source_uses() -> None:
    report = compared("A 40-year-old man was hurt.", "The man, 40, was hurt on Monday.")
    assert "man" in the_entry(report, LedgerName.PEOPLE, "age").thing.split()


def test_one_utterance_has_one_row_and_two_have_two() -> None:
    report = compared(
        '"We will rebuild every house in the valley," she said. "Nobody slept at all that night,"'
        " he said.",
        'He said: "Nobody slept at all that night." She said: "We will repair every house in the'
        ' valley."',
    )
    rows = entries_of(report, LedgerName.QUOTES)
    assert sorted(len(row.values) for row in rows) == [1, 2]
    assert all(row.sources == ("a", "b") for row in rows)


def test_an_utterance_of_one_source_has_no_row() -> None:
    report = compared('"We will rebuild every house in the valley," she said.', "She spoke.")
    assert entries_of(report, LedgerName.QUOTES) == []


def test_figures_of_one_thing_share_a_row() -> None:
    report = compared(
        "The council closed 12 libraries in the district and sold 40 buses.",
        "The council closed 15 libraries in the district and sold 40 buses.",
    )
    rows = [values(row) for row in entries_of(report, LedgerName.FIGURES)]
    assert {"12": ("a",), "15": ("b",)} in rows
    assert {"40": ("a", "b")} in rows


def test_figures_of_two_things_do_not() -> None:
    report = compared("The council closed 12 libraries.", "The council sold 15 buses.")
    assert all(len(row.values) == 1 for row in entries_of(report, LedgerName.FIGURES))


def test_a_day_goes_to_the_happening_that_it_dates() -> None:
    report = compared(
        "The mayor apologized on Friday for the collapse.",
        "On Saturday, the mayor apologized for the collapse.",
    )
    entry = the_entry(report, LedgerName.TIMELINE, "date")
    assert entry.thing == "apology"
    shown = {value.split()[0]: sources for value, sources in values(entry).items()}
    assert shown == {"Friday": ("a",), "Saturday": ("b",)}


def test_one_day_in_two_wordings_is_one_value() -> None:
    report = compared(
        "The mayor apologized on Monday for the collapse.",
        "The mayor apologized on March 10 for the collapse.",
    )
    assert len(the_entry(report, LedgerName.TIMELINE, "date").values) == 1


def test_the_day_of_saying_dates_no_happening() -> None:
    report = compared("The police said on Friday that two vans collided.")
    assert entries_of(report, LedgerName.TIMELINE, "date") == []


def test_an_address_in_two_forms_is_one_place() -> None:
    report = compared(
        "The shop at 1420 Harbor Road burned.", "A fire burned the shop at 1420 Harbor Rd."
    )
    rows = [row for row in entries_of(report, LedgerName.PLACES) if row.sources == ("a", "b")]
    assert len(rows) == 1


def test_statuses_stand_by_their_ladder() -> None:
    report = compared("The ports signed a treaty.", "The ports signed a memorandum.")
    row = next(r for r in entries_of(report, LedgerName.STATUSES) if r.thing == "instrument")
    assert values(row) == {"treaty": ("a",), "memorandum": ("b",)}


def test_the_commonest_value_comes_first() -> None:
    report = compared(
        "Mara Velde, 44, was hurt.", "A truck hit Mara Velde, 41.", "Mara Velde, 41, was hurt."
    )
    entry = the_entry(report, LedgerName.PEOPLE, "age")
    assert [value.value for value in entry.values] == ["41", "44"]


def test_a_clause_with_which_dates_its_noun() -> None:
    report = compared("The palace confirmed the visit, which took place on Monday.", "It rained.")
    (row,) = entries_of(report, LedgerName.TIMELINE, "date")
    assert row.thing == "visit"


def test_a_clause_with_when_may_name_the_happening_by_its_subject() -> None:
    report = compared("The boy was at the pier on Monday when shots rang out.", "It rained.")
    (row,) = entries_of(report, LedgerName.TIMELINE, "date")
    assert row.thing == "shooting"


def test_a_quote_joins_the_printing_that_it_is_most_like() -> None:
    report = compared(
        '"The flood took the old barn," the miller said on Monday.'
        ' "Then they ruined the harvest of the whole valley in one night," he added.',
        '"The flood took the old barn. Then it ruined the harvest of the whole valley in'
        ' one night," the miller said.',
    )
    (wording,) = entries_of(report, LedgerName.QUOTES)
    assert "they ruined the harvest" in str(wording)
