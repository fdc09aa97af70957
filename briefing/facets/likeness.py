"""How like two figures are: their values, their units, and the words around them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from Stemmer import Stemmer

from briefing.text import Document, Quantity
from briefing.text.numbers.words import word_set

_STEM = Stemmer("english")
_WORD = re.compile(r"[^\W\d_]{2,}|(?:[A-Z]\.){2,}")
_STOP = word_set(
    "the of and to in that is was for on with as by at from he she it have has not are be were said says an a his her "
    "its their they who which after about more than least at up over new will would been had but or this than also "
    "into out when one two three some"
)


@dataclass(frozen=True, slots=True)
class Context:
    """The stems around a figure."""

    near: frozenset[str]
    """Of what it counts and the unit."""
    sentence: frozenset[str]


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """Give the stem of a lower-case word."""
    return str(_STEM.stemWord(word))


def stems(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that say something."""
    return frozenset(stem(word) for word in _WORD.findall(text.lower()) if word not in _STOP)


def context_of(document: Document, quantity: Quantity) -> Context:
    """Gather the words around a figure."""
    sentence = document.sentence_at(quantity.start)
    text = document.words_at(sentence.start, sentence.end) if sentence else ""
    return Context(stems(f"{quantity.counts} {quantity.unit}"), stems(text))


def likeness(left: Context, right: Context) -> float:
    """Score 0 to 1 how much the words around two figures are the same."""
    smaller = min(len(left.sentence), len(right.sentence))
    near = len(left.near & right.near) / max(1, min(len(left.near), len(right.near)))
    whole = len(left.sentence & right.sentence) / max(1, smaller)
    return 0.4 * near + 0.6 * whole


def is_same_thing(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures have the same kind and unit."""
    if left.kind != right.kind and "count" not in (left.kind, right.kind):
        return False
    if left.unit == right.unit:
        return True
    if left.kind != "count" or right.kind != "count":
        return "-" in (left.unit, right.unit)
    if "-" in (left.unit, right.unit):
        return True
    return left.unit.split()[-1] == right.unit.split()[-1]


def values_agree(left: Quantity, right: Quantity) -> bool:
    """Tell whether two values are equal within their rounding and hedges."""
    low, high = _bounds(left.value), _bounds(right.value)
    return all(
        abs(a - b) <= max(_rounding(a, left.hedge), _rounding(b, right.hedge)) + 1e-9
        for a, b in zip(low, high, strict=True)
    )


def _bounds(value: float | tuple[float, float]) -> tuple[float, float]:
    return (value, value) if isinstance(value, float) else value


def _rounding(value: float, hedge: str | None) -> float:
    """Give how far the true value may be off: half of the last written place, more where it is hedged."""
    if value == 0 or not hedge:
        return 0.02 * abs(value) if abs(value) >= 50 and value % 10 == 0 else 0.0
    return 0.06 * abs(value)
