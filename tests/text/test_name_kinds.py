"""Which names are people: no headline in capitals, no school, no team, and one person whatever stands before."""

import pytest

from tests.builders import a_document


def _people(body: str) -> list[str]:
    return [
        name.name for name in a_document(f"What was seen in the town\n{body}").names if name.kind == "person"
    ]


@pytest.mark.parametrize(
    "headline",
    [
        "WE SANG TO THE GULLS: nine days at sea",
        "APPLE CART MINISTER JAILED: Seven years",
        "SISTER ACT! Hallin wins",
    ],
)
def test_words_in_capitals_are_no_people(headline: str) -> None:
    body = f"{headline}\nThe town sang to the gulls and the minister went to his sister."
    assert _people(body) == []


def test_a_saint_names_a_school() -> None:
    assert _people("The roof of Saint Ulla's was mended on Monday. Saint Ulla's has 200 pupils.") == []


def test_a_team_is_no_person() -> None:
    assert _people("In the final Harrow Rovers led twice. Harrow lost, and Harrow wept.") == []


def test_a_company_set_off_by_commas_is_no_person() -> None:
    assert _people("A spokesperson for the owners, Harrow Fishing, said that the boat was safe.") == []


def test_a_noun_before_a_name_is_its_role() -> None:
    assert _people("Skipper Tilda Marsh is home. The harbour was glad, and Tilda Marsh slept.") == [
        "Tilda Marsh"
    ]
