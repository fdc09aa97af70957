"""Twins: the same utterance in two places, told by its words in order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CONTRACTED = {
    "n't": " not", "'ve": " have", "'re": " are", "'ll": " will", "'m": " am", "'d": " would", "'s": " is",
}  # fmt: skip
_CONTRACTION = re.compile(r"(n't|'(?:ve|re|ll|m|d|s))\b")
_LIGHT = frozenset(
    """
    a an the and or but if of to in on at by for with from as that this these those it its he she they we i
    you his her their our my your is are was were be been being has have had do does did will would can could
    may might must shall should not no so than then there here what which who whom when where how all any some
    just very also too into over about up down out off one them him us me more most such only own same before
    after until since without against through under while because although though again ever never get got go
    going went come came say said make made let shall
    """.split()
)
_LIGHT_WEIGHT = 0.2
_MIN_RUN_WORDS = 3
_LONG_RUN_WORDS = 5
_REWORDED_SHARE = 0.7
_REWORDED_WEIGHT = 2.6
_LEAST_HEAVY = 2
_TURNED_HEAVY = 3
_HEAVY_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an utterance, ready for comparison."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    heavy: frozenset[str]
    """The stems that say something."""

    @property
    def weight(self) -> float:
        """What all its words weigh."""
        return sum(self.weights)


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def wording(text: str) -> Wording:
    """Bring an utterance to the words that count: brackets opened, case and marks dropped."""
    plain = _CONTRACTION.sub(lambda match: _CONTRACTED[match[1]], text.lower().replace("’", "'"))
    words = tuple(_WORD.findall(plain))
    stems = tuple(_stemmer().stemWords(list(words)))
    return Wording(
        words=words,
        stems=stems,
        weights=tuple(_LIGHT_WEIGHT if word in _LIGHT else 1.0 for word in words),
        heavy=frozenset(stem for word, stem in zip(words, stems, strict=True) if word not in _LIGHT),
    )


def may_be_twins(one: Wording, other: Wording) -> bool:
    """Tell fast whether two wordings share enough of what counts that a comparison is worth while."""
    return len(one.heavy & other.heavy) > _HEAVY_SHARE * min(len(one.heavy), len(other.heavy))


def compare(full: Wording, other: Wording) -> str | None:
    """Say how `other` words what `full` says: `identical`, `trimmed`, `reworded`; None where it is another."""
    if not full.words or not other.words:
        return None
    if full.words == other.words:
        return "identical"
    shorter, longer = sorted((other, full), key=lambda each: len(each.words))
    if _is_inside(shorter.words, longer.words):
        weighs = len(shorter.heavy) >= _LEAST_HEAVY or len(shorter.words) >= _LONG_RUN_WORDS
        return "trimmed" if len(shorter.words) >= _MIN_RUN_WORDS and weighs else None
    lesser, greater = sorted((full, other), key=lambda each: (len(each.heavy), len(each.words)))
    shared = len(lesser.heavy & greater.heavy)
    if shared < _LEAST_HEAVY or shared <= _HEAVY_SHARE * len(lesser.heavy):
        return None
    common = _common_weight(lesser, greater)
    in_order = common >= _REWORDED_WEIGHT and common >= _REWORDED_SHARE * lesser.weight
    # Turned around ("by winter, we ..."), more of the words that count must be there.
    return "reworded" if in_order or shared >= _TURNED_HEAVY else None


def _is_inside(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words stand in a row in the longer text."""
    size = len(short)
    return any(
        tuple(long[at : at + size]) == tuple(short)
        for at in range(len(long) - size + 1)
        if long[at] == short[0]
    )


def _common_weight(one: Wording, other: Wording) -> float:
    """The weight of the words that both have in the same order."""
    row = [0.0] * (len(other.stems) + 1)
    for stem, weight in zip(one.stems, one.weights, strict=True):
        corner = 0.0
        for at, against in enumerate(other.stems, start=1):
            above = row[at]
            row[at] = max(corner + weight, above, row[at - 1]) if stem == against else max(above, row[at - 1])
            corner = above
    return row[-1]
