"""Countries by all their names."""

from __future__ import annotations

import pytest

from crosscheck.language.geography import country_key, country_names


@pytest.mark.parametrize(
    ("forms", "country"),
    [
        pytest.param(
            ["US", "U.S.", "USA", "America", "the United States"], "united states", id="us"
        ),
        pytest.param(["UK", "Britain", "British", "Great Britain"], "united kingdom", id="uk"),
        pytest.param(["ROK", "S. Korea", "Republic of Korea"], "south korea", id="south korea"),
        pytest.param(["DPRK", "N. Korea"], "north korea", id="north korea"),
        pytest.param(["Holland", "Dutch", "the Netherlands"], "netherlands", id="netherlands"),
        pytest.param(["Norway", "norwegian", "NORWAY’s", " Norway's "], "norway", id="norway"),
        pytest.param(["China", "PRC", "Chinese"], "china", id="china"),
        pytest.param(["France", "French"], "france", id="france"),
    ],
)
def test_forms_of_one_country_share_a_key(forms: list[str], country: str) -> None:
    assert {country_key(form) for form in forms} == {country}


@pytest.mark.parametrize("form", ["Korea", "Tolvik", "", "the", "Harbor Road", "  "])
def test_what_names_no_one_country_has_no_key(form: str) -> None:
    assert country_key(form) == ""


def test_two_koreas_and_two_congos_stay_apart() -> None:
    assert country_key("North Korea") != country_key("South Korea")
    assert country_key("DRC") != country_key("Republic of the Congo")


@pytest.mark.parametrize(
    ("demonym", "country"), [("American", "united states"), ("Indian", "india")]
)
def test_a_demonym_means_the_country_and_not_its_territory(demonym: str, country: str) -> None:
    assert country_key(demonym) == country


def test_every_form_leads_to_a_country_that_names_itself() -> None:
    names = country_names()
    assert {country for country in names.values() if len(country) > 3} <= set(names)
