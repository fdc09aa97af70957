"""Numbers of one article and what they count."""

from briefing.text.numbers.finding import find_quantities

__all__ = ["find_quantities"]
