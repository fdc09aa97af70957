"""Which values are one value, and which only leave room for each other."""

import pytest

from briefing.facets.values import are_compatible, are_equal
from briefing.text import Quantity
from tests.builders import a_document


def the_quantity(text: str) -> Quantity:
    """The one figure of a sentence."""
    (quantity,) = (each for each in a_document(f"News\n{text}.").quantities if each.is_figure)
    return quantity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm owes $499.6 million", "The firm owes $500 million"),
        ("The fleet sent 267 drones", "The fleet sent nearly 270 drones"),
        ("The fleet sent 267 drones", "The fleet sent 270 drones"),
        ("He was charged $1,635 for it", "He was charged $1,635.93 for it"),
        ("It took 9.4 percent of the vote", "It took about 9 percent of the vote"),
        ("Some 298 people were aboard", "There were nearly 300 people aboard"),
        ("A third of the houses burned", "About 33 percent of the houses burned"),
    ],
)
def test_a_value_equals_itself_rounded_or_hedged(one: str, other: str) -> None:
    assert are_equal(the_quantity(one), the_quantity(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She has 50.6 percent of the vote", "She has 51 percent of the vote"),
        ("She has 50.6 percent of the vote", "She has 51.2 percent of the vote"),
        ("She stood at 49.6 in the count", "She stood at 49 in the count"),
        ("The fund lost $588", "The fund lost around $592"),
        ("It took 43 percent of the vote", "It took about 40 percent of the vote"),
        ("The union has 3,300 members", "The union has fewer than 3,000 members"),
        ("The walk took five days", "The walk took four to six days"),
    ],
)
def test_values_further_apart_than_their_rounding_are_two(one: str, other: str) -> None:
    assert not are_equal(the_quantity(one), the_quantity(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She has 50.6 percent of the vote", "She has 51 percent of the vote"),
        ("The walk took five days", "The walk took four to six days"),
    ],
)
def test_a_value_that_leaves_room_for_another_does_not_stand_against_it(one: str, other: str) -> None:
    assert are_compatible(the_quantity(one), the_quantity(other))
