"""The best of a story's titles: of its newest day, specific, spelled out, no teaser, no fragment."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefing.stories.background import background
from briefing.stories.signature import Signature

_TEASER = re.compile(
    r"""(?ix)
      \?\s*["'”’]?$                                            # a question
    | (?:\.\.\.|…)\s*$                                         # cut off
    | ^\W*(?:how|why|what|who|where|when|here|this\ is|these|watch|photos?|video|opinion|analysis|comment
        |live|exclusive|breaking|updated?|editorial|column|review|explainer|fact\ check|inside|meet|listen)\b
    | \blive(?:\ updates)?:
    | \b(?:you\ need\ to\ know|won['’]t\ believe|what\ we\ know|things\ to\ know|live\ updates|at\ a\ glance)\b
    | ^\W*\d+\ (?:things|ways|reasons|photos)\b
    """
)
_FORMULA = re.compile(
    r"""(?ix)
      ^\W*(?:statement|press\ release|press\ statement|media\ advisory|for\ immediate\ release|transcript
        |remarks|speech|(?:service\ )?notice)\b
    | ^[^:]{3,60}:\ (?:statement|final\ offer|notice|update)\b
    """
)
_SHOUTED_OPENING = re.compile(r"^\W*(?:[A-Z][A-Z'’-]+\W+){2,}")
_OPENS_WITH_QUOTE = re.compile(r"^[\"“‘']")
_ENDS_LIKE_PROSE = re.compile(r"[.!]\W*$")
_FEWEST_WORDS, _MOST_WORDS = 7, 18
_FAULTS = (
    (_TEASER, 0.6),
    (_FORMULA, 0.6),
    (_SHOUTED_OPENING, 0.7),
    (_OPENS_WITH_QUOTE, 0.3),
    (_ENDS_LIKE_PROSE, 0.3),
)
_KEY_TERMS = 8
_TERMS_SEEN = 40
_TELLING = 2.0
"""What a title is worth that says all of the story's key terms."""
_NEWEST = timedelta(hours=24)
_STALE = 0.5
"""What a title loses for each time that the news has gone on for a day since."""
_MOST_STALE = 1.5


def choose_title(signed: Sequence[Signature]) -> str:
    """Choose among the titles of articles that come in order of time."""
    weights: defaultdict[str, float] = defaultdict(float)
    for each in signed:
        common = background(each.language)
        for term in each.terms[:_TERMS_SEEN]:
            weights[term.stem] += common.rarity(term.stem) / len(signed)
    best = max(range(len(signed)), key=lambda place: (_worth(signed[place], weights, signed), -place))
    return signed[best].title


def _worth(signature: Signature, weights: Mapping[str, float], signed: Sequence[Signature]) -> float:
    words = signature.title.split()
    told = sum(weights.get(term.stem, 0.0) for term in signature.terms if term.is_in_title)
    whole = sum(sorted(weights.values(), reverse=True)[:_KEY_TERMS])
    worth = _TELLING * told / (whole or 1.0) - _staleness(signature, signed)
    worth -= 0.15 * max(0, _FEWEST_WORDS - len(words)) + 0.05 * max(0, len(words) - _MOST_WORDS)
    return worth - sum(cost for fault, cost in _FAULTS if fault.search(signature.title))


def _staleness(signature: Signature, signed: Sequence[Signature]) -> float:
    times = [each.published for each in signed if each.published is not None]
    if not times or signature.published is None:
        return 0.0
    return min(_MOST_STALE, _STALE * ((max(times) - signature.published) // _NEWEST))
