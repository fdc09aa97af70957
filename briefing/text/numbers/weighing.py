"""How much a figure matters in its article: a weighted sum of what can be seen of it."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.text.document import Quantity, Sentence, SentenceKind
from briefing.text.numbers.weights import WEIGHTS
from briefing.text.numbers.words import word_set

_AGO = re.compile(
    r"\s*(?:years?|months?|days?|weeks?|hours?)?\s*(?:ago|earlier|later|before|after|since)\b", re.IGNORECASE
)
_LAST = re.compile(r"(?:last|past|next|previous|first|recent|every|within|than)\s*$", re.IGNORECASE)
_CASUALTIES = word_set(
    "dead killed died kill kills killing die deaths toll fatalities injured wounded hurt missing bodies victims "
    "arrested charged rescued trapped evacuated fled infected cases shot"
)
_FREQUENT_KINDS = frozenset(("money", "percent", "count", "time", "age"))
_MODIFYING_KINDS = frozenset(("time", "age", "size"))
_WORD = re.compile(r"[^\W\d_]+")
_NEAR_CHARACTERS = 45
_SCALE = 0.5


def features(
    quantities: Sequence[Quantity], text: str, sentences: Sequence[Sentence]
) -> Iterator[tuple[str, ...]]:
    """Name what can be seen of each quantity of an article."""
    values = Counter(quantity.value for quantity in quantities)
    kinds: Counter[str] = Counter()
    seen: set[object] = set()
    body = [sentence for sentence in sentences if sentence.is_evidence]
    index = 0
    for quantity in quantities:
        while index + 1 < len(body) and body[index].end <= quantity.start:
            index += 1
        seen.add(quantity.value)
        kinds[quantity.kind] += 1
        names = [f"sentence {min(index, 5)}", f"number {min(len(seen) - 1, 5)}"]
        if body[index].kind is SentenceKind.TITLE:
            names.append("in title")
        if values[quantity.value] > 1:
            names.append("repeated")
        if kinds[quantity.kind] == 1:
            names.append(f"first {quantity.kind}" if quantity.kind in _FREQUENT_KINDS else "first of kind")
        names.extend(_nature(quantity, text))
        names.extend(_surroundings(quantity, text))
        yield tuple(names)


def _nature(quantity: Quantity, text: str) -> Iterator[str]:
    """Name what a quantity is by itself."""
    kind, value = quantity.kind, _high(quantity)
    yield f"kind {kind}"
    if any(letter.isdigit() for letter in text[quantity.start : quantity.start + 4]):
        yield "in digits"
    if kind == "count":
        yield f"count size {_size(value)}"
        yield from ("bare count",) if quantity.unit == "-" else ()
        yield from ("people",) if quantity.unit == "people" else ()
    elif kind == "money":
        yield f"money size {_size(value) // 3}"
    elif kind == "time":
        yield f"time {quantity.unit}"
    if value == 1.0:
        yield "one"
    if isinstance(quantity.value, tuple):
        yield "range"
    if quantity.counts:
        yield "counts told"


def _surroundings(quantity: Quantity, text: str) -> Iterator[str]:
    """Name what stands around a quantity."""
    after = text[quantity.end : quantity.end + _NEAR_CHARACTERS]
    before = text[max(0, quantity.start - _NEAR_CHARACTERS) : quantity.start]
    if _AGO.match(after):
        yield "ago"
    if _LAST.search(before):
        yield "last"
    if before.rstrip().endswith("("):
        yield "in brackets"
    if after[:1] == "-" or "-" in text[quantity.start : quantity.end]:
        yield f"hyphen {quantity.kind}" if quantity.kind in _MODIFYING_KINDS else "hyphen"
    near = {word.lower() for word in _WORD.findall(before) + _WORD.findall(after)}
    if not _CASUALTIES.isdisjoint(near):
        yield "near casualties" if quantity.kind == "count" else "near casualties, no count"


def _high(quantity: Quantity) -> float:
    return quantity.value if isinstance(quantity.value, float) else quantity.value[1]


def _size(value: float) -> int:
    return min(12, int(math.log10(abs(value)))) if abs(value) >= 1 else -1


def score(found: Sequence[str]) -> float:
    """Sum the weights of features."""
    return sum(WEIGHTS.get(name, 0.0) for name in found)


def weigh(quantities: Sequence[Quantity], text: str, sentences: Sequence[Sentence]) -> list[float]:
    """Weigh each quantity of an article, from 0 to 1."""
    return [
        round(1.0 / (1.0 + math.exp(-_SCALE * score(found))), 3)
        for found in features(quantities, text, sentences)
    ]
