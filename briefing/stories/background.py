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
    """Counts of articles by stem in one language; without counts, all stems are equally rare."""

    articles: int
    counts: Mapping[str, int]

    def rarity(self, stem: str) -> float:
        """How much the stem tells, as inverse document frequency; 0 where every article has it."""
        return max(0.0, log((self.articles + 1) / (self.counts.get(stem, 0) + _UNSEEN)))


@cache
def background(language: str) -> Background:
    """The background of a language."""
    if language not in _LANGUAGES:
        return Background(1000, {})
    table = files(__package__).joinpath("data", f"background.{language}.txt").read_text(encoding="utf-8")
    head, *lines = table.splitlines()
    counts = {stem: int(count) for stem, count in map(str.split, lines)}
    return Background(int(head.split()[1]), counts)
