"""The best of a story's titles: of its newest day, specific, spelled out, no teaser, no fragment."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from math import sqrt

from briefing.stories.background import background
from briefing.stories.signature import Signature

_TEASER = re.compile(
    r"""(?ix)
      \?\s*["'”’]?$                                            # a question
    | (?:\.\.\.|…)\s*$                                         # cut off
    | ^\W*(?:how|why|what|who|where|when|here|this\ is|these|watch|photos?|video|opinion|analysis|comment
        |live|exclusive|breaking|updated?|editorial|column|review|explainer|fact\ check|inside|meet|listen)\b
    | \blive(?:\ updates)?:
    | ^\W*as\ it\ happened\b
    | \b(?:you\ need\ to\ know|won['’]t\ believe|what\ we\ know|things\ to\ know|live\ updates|at\ a\ glance)\b
    | ^\W*(?:\d+|everything|all)\ (?:things|ways|reasons|photos|you|that)\b
    """
)
# A headline of news leaves its articles out and names whom it is about.
_COLOUR = re.compile(
    r"""(?ix)
      ^\W*(?:an?|the|they|s?he|it|there|we|i|you)\b              # The governor who counts onions
    | ,\ (?:and\ )?an?\b                                       # Eight years, and a glass of water
    | :\ (?:how|why|what|inside|an?|the)\b                   # Two nights in the air: how a quartet got down
    | \b(?:we|our|my|they)\b
    """
)
_FORMULA = re.compile(
    r"""(?ix)
      ^\W*(?:statement|press\ release|press\ statement|media\ advisory|for\ immediate\ release|transcript
        |remarks|speech|(?:service\ )?notice)\b
    | ^[^:]{3,60}:\ (?:statement|notice|update)\b
    """
)
_SHOUTED_OPENING = re.compile(r"^\W*(?=(?:[^a-zA-Z]{0,3}[A-Z]){8})(?:[A-Z][A-Z'’-]{1,30}\W{1,3}){2}")
"""Eight capitals: `US, EU agree` does not shout."""
_OPENS_WITH_QUOTE = re.compile(r"^[\"“‘']")
_ENDS_LIKE_PROSE = re.compile(r"[.!]\W*$")
_ANNOUNCES = re.compile(
    r"""(?ix)
      \b(?:will|may|could|(?:set|due|expected|plans?|hopes?|vows?)\ to)\b
    | \bto\ [a-z]+\b.{0,60}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|next\ (?:week|month|year))\b
    | \b(?:missing|feared|appeals?\ for|search(?:es|ing)?\ for|too\ close\ to\ call)\b
    | \b(?:close\ in\ on|exit\ poll|warnings?\ of)\b
    """
)
"""What is announced, sought, feared or foreseen: the next thing that is heard of it has overtaken it."""
_NUMBER = r"(\d{1,3}(?:,\d{3})*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TOLL = re.compile(
    rf"""(?ix)
      \b{_NUMBER}\ (?:[a-z]+\ ){{0,2}}?(?:dead|die[ds]?|killed|deaths)\b
    | \b(?:kill(?:s|ed|ing)?|toll\ (?:rises|climbs|jumps|grows|passes|reaches|hits|now)(?:\ to|\ at)?)
      \ (?:at\ least\ |over\ |more\ than\ )?{_NUMBER}\b
    """
)
"""How many have died: a later title has counted anew."""
_FEWEST_WORDS, _MOST_WORDS = 7, 18
_FAULTS = (
    (_TEASER, 0.6),
    (_COLOUR, 0.4),
    (_FORMULA, 0.6),
    (_SHOUTED_OPENING, 0.7),
    (_OPENS_WITH_QUOTE, 0.3),
    (_ENDS_LIKE_PROSE, 0.3),
)
_KEY_TERMS = 8
_TERMS_SEEN = 40
_TELLING = 2.0
"""What a title is worth that says all of the story's key terms."""
_STALE = 0.6
"""What a title loses in the first day that the news has gone on without it; the hours count by their root, for
what is an hour old may be as wrong as what is a day old."""
_MOST_STALE = 1.5
_OVERTAKEN = 2.0
"""How many times faster that goes with what is announced, or with a toll that has another number since."""
_PLAIN = 0.2
"""Titles with more faults tell no news that others could be stale of: comment and features come days after it."""
_HOURS_A_DAY = 24
_NEVER = datetime.min.replace(tzinfo=UTC)


def choose_title(signed: Sequence[Signature]) -> str:
    """Choose among the titles of articles that come in order of time."""
    holders = Counter(term.stem for each in signed for term in each.terms[:_TERMS_SEEN])
    common = background(signed[0].language)
    # What only the article itself makes much of tells nothing of the story.
    weights = {stem: common.rarity(stem) * (count - 1) for stem, count in holders.items() if count > 1}
    whole = sum(sorted(weights.values(), reverse=True)[:_KEY_TERMS]) or 1.0
    dated = [each for each in signed if each.published is not None]
    plain = [each for each in dated if _faults(each.title) < _PLAIN] or dated
    newest = max(plain, key=lambda each: each.published or _NEVER, default=None)

    def worth(place: int) -> tuple[float, int]:
        title = signed[place]
        told = sum([weights.get(term.stem, 0.0) for term in title.terms[:_TERMS_SEEN] if term.is_in_title])
        return _TELLING * told / whole - _faults(title.title) - _staleness(title, newest), -place

    return signed[max(range(len(signed)), key=worth)].title


@lru_cache(maxsize=4096)  # a story that grows is named anew with each article
def _faults(title: str) -> float:
    words = len(title.split())
    length = 0.15 * max(0, _FEWEST_WORDS - words) + 0.05 * max(0, words - _MOST_WORDS)
    return length + sum(cost for fault, cost in _FAULTS if fault.search(title))


def _staleness(title: Signature, newest: Signature | None) -> float:
    """What a title loses by what has happened since, as far as the newest plain title tells."""
    if newest is None or title.published is None or newest.published is None:
        return 0.0
    hours = max(0.0, (newest.published - title.published).total_seconds() / 3600)
    return min(_MOST_STALE, _STALE * sqrt(hours / _HOURS_A_DAY)) * (
        _OVERTAKEN if _is_overtaken(title.title, newest.title) else 1.0
    )


def _is_overtaken(title: str, newest: str) -> bool:
    if _ANNOUNCES.search(title):
        return True
    toll, later = _TOLL.search(title), _TOLL.search(newest)
    return toll is not None and later is not None and _count(toll) != _count(later)


def _count(toll: re.Match[str]) -> str:
    return (toll[1] or toll[2]).lower()
