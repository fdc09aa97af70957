"""Why articles stand in one story: what they share, strongest first."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from briefing.model.stories import Reason
from briefing.stories.background import background
from briefing.stories.signature import Signature, Term

_MOST_NAMES, _MOST_FIGURES, _MOST_WORDS = 4, 2, 5
_NAME_STRENGTH, _FIGURE_STRENGTH, _DAY_STRENGTH = 9.0, 8.0, 4.0
"""Beside words, whose strength is their rarity: 0 to about 6.6."""
_TERMS_SEEN = 40
_FEWEST_DIGITS = 2
_GENITIVE = re.compile(r"(?<=\w)['’](?:s)?\Z")


def find_reasons(signed: Sequence[Signature]) -> tuple[Reason, ...]:
    """Say what at least two of the articles share; an article alone needs no reason."""
    if len(signed) < 2:
        return ()
    given = {each.given for each in signed if each.given is not None}
    weighed: list[tuple[float, str, str]] = []
    names = _shared(signed, lambda each: each.names)[:_MOST_NAMES]
    weighed += [(_NAME_STRENGTH * share, "name", name) for share, name in names]
    figures = [
        (share, text)
        for share, text in _shared(signed, lambda each: each.figures)
        if sum(map(str.isdigit, text)) >= _FEWEST_DIGITS
    ]
    weighed += [(_FIGURE_STRENGTH * share, "figure", text) for share, text in figures[:_MOST_FIGURES]]
    weighed += _words(signed, {word.casefold() for _, name in names for word in name.split()})
    weighed += _day(signed)
    weighed.sort(key=lambda reason: (-reason[0], reason[1], reason[2]))
    reasons = tuple(Reason(kind, text) for _, kind, text in weighed)
    if given:
        reasons = (Reason("given", "given as one story"), *reasons)
    return reasons


def _shared(
    signed: Sequence[Signature], listed: Callable[[Signature], tuple[str, ...]]
) -> list[tuple[float, str]]:
    """What more than one article lists: (share of articles, as first written), most shared first."""
    counts: Counter[str] = Counter()
    written: dict[str, str] = {}
    for each in signed:
        texts = {_nominative(text): text for text in reversed(listed(each))}
        counts.update(texts.keys())
        for key, text in texts.items():
            is_nominative = text.casefold() == key
            if key not in written or (is_nominative and written[key].casefold() != key):
                written[key] = text
    shared = [(count / len(signed), written[key]) for key, count in counts.items() if count > 1]
    return sorted(shared, key=lambda pair: (-pair[0], pair[1]))


@lru_cache(maxsize=4096)  # the same few names make most of the news
def _nominative(text: str) -> str:
    """Fold a name and its genitive into one: `Ferryman's` counts as `Ferryman`, `Weavers’` as `Weavers`."""
    return _GENITIVE.sub("", text.casefold())


def _words(signed: Sequence[Signature], named: set[str]) -> Iterable[tuple[float, str, str]]:
    holders: defaultdict[str, list[Term]] = defaultdict(list)
    for each in signed:
        for term in each.terms[:_TERMS_SEEN]:
            holders[term.stem].append(term)
    common = background(signed[0].language)
    shared = sorted(
        [
            (-common.rarity(stem) * len(terms) / len(signed), terms[0].written, terms)
            for stem, terms in holders.items()
            if len(terms) > 1
        ],
        key=itemgetter(0, 1),
    )
    unnamed = (
        (-weight, "word", written)
        for weight, written, terms in shared
        if not named.intersection(term.written.casefold() for term in terms)
    )
    return islice(unnamed, _MOST_WORDS)


def _day(signed: Sequence[Signature]) -> Iterable[tuple[float, str, str]]:
    days = Counter(each.published.date().isoformat() for each in signed if each.published is not None)
    if not days:
        return []
    day, count = min(days.items(), key=lambda pair: (-pair[1], pair[0]))
    return [(_DAY_STRENGTH * count / len(signed), "day", day)] if count > 1 else []
