"""Figures that their own sentence sets behind the one that holds now."""

from datetime import timedelta

import pytest

from briefing.facets.figures import Figure
from tests.facets.ledgers import ledger, opposed

DAY = timedelta(days=1)


def row_of(figures: list[Figure], value: float) -> Figure:
    return next(figure for figure in figures if figure.value == value)


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("Gelt won by 418 votes.", "Her lead is now 391 votes and not 418, the clerk of Aldmoor said."),
        ("The clerk counted 418 votes.", "The clerk counted 391 votes, not 418 as she had said."),
        ("The slide buried 418 sheep.", "The slide buried not 418 sheep, as first said, but 391."),
        ("The moss fire burned 418 acres.", "The area was corrected to 391 acres from 418 by the wardens."),
        ("The pump moved 418 litres.", "The firm revised the volume of the pump to 391 litres from 418."),
    ],
)
def test_a_value_that_a_later_article_denies_is_its_forerunner_and_bears_nothing_out(
    then: str, now: str
) -> None:
    figures = ledger(f"News from Aldmoor\n{then}", f"Correction\n{now}", gap=DAY)

    assert opposed(figures) == [("updated", frozenset((418.0, 391.0)))]
    assert row_of(figures, 391.0).against[0].standing == "before"


def test_a_value_that_an_older_article_gave_and_a_newer_one_tells_as_before_is_updated() -> None:
    figures = ledger(
        "Moss fire\nThe moss fire was 15 percent contained on Monday, the wardens said.",
        "Moss fire\nThe moss fire is 40 percent contained, up from 15 percent on Monday, the wardens said.",
        gap=DAY,
    )

    assert opposed(figures) == [("updated", frozenset((15.0, 40.0)))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Unemployment in Aldmoor fell to 5.1 percent in May from 5.6 percent in April.",
        "Unemployment in Aldmoor was 5.1 percent, down from 5.6 percent in April.",
        "Unemployment in Aldmoor was 5.1 percent, compared with 5.6 percent in the previous quarter.",
        "Unemployment in Aldmoor: 5.1 percent (Q1: 5.6 percent)",
    ],
)
def test_the_value_of_an_earlier_time_says_so_and_stands_against_nothing(sentence: str) -> None:
    figures = ledger(f"Jobs in Aldmoor\n{sentence}")

    assert opposed(figures) == []
    assert row_of(figures, 5.6).label.endswith("before")
    assert "before" not in row_of(figures, 5.1).label


def test_a_value_taken_back_by_an_article_that_names_no_other_is_no_row() -> None:
    figures = ledger(
        "Blackout\nThe blackout left 6,200 homes in Aldmoor in the dark.",
        "Blackout\nLights are on again, the grid of Aldmoor said. It had given the peak as 6,200 on Monday.",
        gap=DAY,
    )

    assert 6200.0 not in [figure.value for figure in figures]


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 44 percent of the men want the bridge, compared with 30 percent of the women.",
        "The bridge has 12 arches and not one handrail.",
        "The flat has not one, not two but four balconies.",
        "He walked from 3 to 12 miles a day.",
    ],
)
def test_what_is_only_compared_or_stressed_stays_as_it_is(sentence: str) -> None:
    figures = ledger(f"The bridge of Aldmoor\n{sentence}")

    assert opposed(figures) == []
    assert not [figure.label for figure in figures if "before" in figure.label]


def test_a_move_from_one_value_to_another_says_so_and_a_range_does_not() -> None:
    figures = ledger(
        "Bread in Aldmoor\nA loaf went from 40 to 45 crowns. A cake costs 60 to 70 crowns in Aldmoor."
    )

    assert [figure.text for figure in figures] == ["from 40 to 45 crowns", "60 to 70 crowns"]


def test_what_another_party_had_given_before_is_still_a_row() -> None:
    figures = ledger("Dam at Gelt\nThe union of Gelt had put the cost of the dam at 40 million euros.")

    assert [figure.value for figure in figures] == [40e6]
