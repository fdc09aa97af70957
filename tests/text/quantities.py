"""The quantities of a text, as its article would have them."""

from briefing.text import Quantity
from tests.builders import a_document

PREFIX = "Something happened here.\nIt is said. Nobody knows why it was so.\n"
"""Enough sentences for years and labels to be marked."""


def quantities(text: str) -> list[Quantity]:
    return list(a_document(PREFIX + text).quantities)


def values(text: str) -> list[object]:
    return [quantity.value for quantity in quantities(text) if quantity.is_figure]


def only(text: str) -> Quantity:
    (quantity,) = [each for each in quantities(text) if each.is_figure]
    return quantity
