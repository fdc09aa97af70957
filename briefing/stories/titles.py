"""The best of a story's titles: specific, spelled out, no teaser."""

import re
from collections.abc import Sequence

from briefing.stories.signature import Signature, Term

_TEASER = re.compile(
    r"""(?ix)
      \?\s*["'”’]?$                                      # a question
    | (?:\.\.\.|…)\s*$                                   # cut off
    | ^(?:how|why|what|who|where|when|here(?:['’]?s)?|this\ is|these|watch|photos?|video|opinion|analysis
        |live|exclusive|breaking|update|editorial|column|review|explainer|fact\ check|inside|meet|\d+\ things)\b
    | \b(?:you\ need\ to\ know|won['’]t\ believe|what\ we\ know|things\ to\ know|live\ updates|at\ a\ glance)\b
    """
)
_FEWEST_WORDS, _MOST_WORDS = 6, 20
_MOST_CHARACTERS = 120
_SHOUTED = 0.7
"""A title with this share of capitals is shouted."""


def choose_title(signed: Sequence[Signature]) -> str:
    """Choose the title that says most of what the articles share; articles come in order of time."""
    held: dict[str, int] = {}
    for each in signed:
        for term in each.terms:
            held[term.stem] = held.get(term.stem, 0) + 1
    best = max(range(len(signed)), key=lambda place: (_worth(signed[place], held, len(signed)), -place))
    return signed[best].title


def _worth(signature: Signature, held: dict[str, int], articles: int) -> float:
    title = signature.title
    words = title.split()
    if not words:
        return -10.0
    named = [term for term in signature.terms if term.is_in_title]
    shared = sum(_share(term, held, articles) for term in named) / (len(named) + 3)
    worth = 2.0 * shared
    worth -= 0.1 * max(0, _FEWEST_WORDS - len(words)) + 0.05 * max(0, len(words) - _MOST_WORDS)
    worth -= 0.01 * max(0, len(title) - _MOST_CHARACTERS)
    if _TEASER.search(title):
        worth -= 0.6
    letters = [letter for letter in title if letter.isalpha()]
    if letters and sum(map(str.isupper, letters)) > _SHOUTED * len(letters):
        worth -= 0.3
    return worth


def _share(term: Term, held: dict[str, int], articles: int) -> float:
    return held[term.stem] / articles
