"""How a text writes its words: which of them have a capital only because they open a sentence."""

from dataclasses import dataclass
from itertools import pairwise

from briefing.text.names.runs import bare_word
from briefing.text.names.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Habits:
    """How a text writes its words."""

    lowered: frozenset[str]
    """Those that it writes in small letters somewhere."""
    capitals: frozenset[str]
    """Those that it writes with a capital inside a sentence."""
    nouns_are_capital: bool = False
    """Whether every noun has a capital: a name begins at its first name."""


def read_habits(tokens: Tokens, language: str) -> Habits:
    """Look through a whole text."""
    words = tokens.words
    inside = (word for before, word in pairwise(words) if word[0].isupper() and before[0].isalnum())
    return Habits(
        frozenset(word for word in words if word.islower()),
        frozenset(bare_word(word).lower() for word in inside),
        nouns_are_capital=language == "de",
    )
