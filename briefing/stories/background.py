"""How common words are in the news at large: what takes over while a handful of articles cannot tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

_LANGUAGES = ("en",)
_UNSEEN = 5.0
"""Added to every count, so that words that are missing or barely counted are equally rare."""


@dataclass(frozen=True, slots=True)
class Background:
    """The rarity of stems in one language; where nothing was counted, all are equally rare."""

    rarities: Mapping[str, float]
    unseen: float
    """The rarity of a stem that is not among them."""

    def rarity(self, stem: str) -> float:
        """How much the stem tells, as inverse document frequency; 0 where every article has it."""
        return self.rarities.get(stem, self.unseen)


@cache
def background(language: str) -> Background:
    """The background of a language."""
    if language not in _LANGUAGES:
        return _weigh(1000, {})
    table = files(__package__).joinpath("data", f"background.{language}.txt").read_text(encoding="utf-8")
    head, *lines = table.splitlines()
    counts = {stem: int(count) for stem, count in map(str.split, lines)}
    return _weigh(int(head.split()[1]), counts)


def _weigh(articles: int, counts: Mapping[str, int]) -> Background:
    rarities = {stem: max(0.0, log((articles + 1) / (count + _UNSEEN))) for stem, count in counts.items()}
    return Background(rarities, log((articles + 1) / _UNSEEN))
