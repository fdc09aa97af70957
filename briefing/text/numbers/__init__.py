"""Numbers of one article and what they count."""

from briefing.text.numbers.counted import PEOPLE_NOUNS
from briefing.text.numbers.finding import find_quantities
from briefing.text.numbers.words import word_set

__all__ = ["PEOPLE_NOUNS", "find_quantities", "word_set"]
