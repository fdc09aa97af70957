"""Which candidates make the summary: the best that fit, nothing twice, each after what it points back to."""

from collections.abc import Sequence

from briefing.facets.summary.candidates import NOWHERE, Candidate
from briefing.text.likeness import likeness

_TWICE = 0.55
"""Two sentences as alike as this say the same: one of them goes."""
_PRICE_OF_LIKENESS = 0.56
_LONGEST_CHAIN = 3
_PRIZE_FOR_DAY = 0.17
"""What a lead gains that says who did what on which day: a tabloid's has more of the story's words."""
_FRESH_ENOUGH = 0.55
"""Some 26 hours: so much older than the freshest lead may be the one that opens."""
_WELL_FILLED = 0.6
_PRIZE_FOR_FILLING = 0.38
"""Towards the end of the budget a sentence that fills what is left is worth more than two scraps."""


def choose(candidates: Sequence[Candidate], budget: int) -> tuple[int, ...]:
    """Choose candidates within the budget of words, at least one where there is any; in reading order."""
    chosen: list[int] = []
    alike = [0.0] * len(candidates)
    room = budget
    while group := _opening(candidates) if not chosen else _best(candidates, chosen, alike, room):
        for new in group:
            chosen.append(new)
            room -= candidates[new].words
            for index, candidate in enumerate(candidates):
                alike[index] = max(alike[index], likeness(candidates[new].stems, candidate.stems))
    return _in_reading_order(candidates, chosen)


def _opening(candidates: Sequence[Candidate]) -> tuple[int, ...]:
    """Find the sentence to begin with: a lead, with the headline's figure or with its day, else what stands alone."""
    free = [index for index, each in enumerate(candidates) if each.needs is None]
    leads = [index for index in free if candidates[index].is_lead] or free
    leads = _fresh(candidates, leads)
    leads = [index for index in leads if candidates[index].tells_figure] or leads
    best = max(leads, key=lambda index: (_worth_of_lead(candidates[index]), -index), default=None)
    return () if best is None else (best,)


def _worth_of_lead(candidate: Candidate) -> float:
    return candidate.worth + _PRIZE_FOR_DAY * candidate.is_dated


def _fresh(candidates: Sequence[Candidate], leads: Sequence[int]) -> list[int]:
    """Leave out what stands in a report much older than the freshest."""
    freshest = min((candidates[index].staleness for index in leads), default=0.0)
    return [index for index in leads if candidates[index].staleness <= freshest + _FRESH_ENOUGH]


def _best(
    candidates: Sequence[Candidate], chosen: list[int], alike: Sequence[float], room: int
) -> tuple[int, ...]:
    """Find what to choose next: a candidate, after those that it needs; nothing where nothing fits."""
    best: tuple[int, ...] = ()
    best_worth = 0.0
    for index in range(len(candidates)):
        group = _with_needs(candidates, index, chosen)
        if not group or any(alike[each] >= _TWICE or _is_quoted(candidates, each, chosen) for each in group):
            continue
        words = sum(candidates[each].words for each in group)
        if words > room:
            continue
        worth = sum(_worth(candidates[each], alike[each]) for each in group) / words
        worth += _PRIZE_FOR_FILLING * max(0.0, min(1.0, words / max(1, room)) - _WELL_FILLED)
        if not best or worth > best_worth:
            best, best_worth = group, worth
    return best


def _is_quoted(candidates: Sequence[Candidate], index: int, chosen: Sequence[int]) -> bool:
    """Tell whether a chosen sentence quotes the same words, more of them or fewer."""
    return any(
        mine in theirs or theirs in mine
        for mine in candidates[index].quotes
        for other in chosen
        for theirs in candidates[other].quotes
    )


def _worth(candidate: Candidate, alike: float) -> float:
    """What a sentence adds, by its words."""
    return candidate.words * candidate.worth * (1 - _PRICE_OF_LIKENESS * alike)


def _with_needs(candidates: Sequence[Candidate], index: int, chosen: Sequence[int]) -> tuple[int, ...]:
    """A candidate after those that it needs and that are not chosen; nothing where one cannot be had."""
    group: list[int] = []
    wanted: int | None = index
    while wanted is not None and wanted not in chosen:
        if wanted == NOWHERE or len(group) == _LONGEST_CHAIN:
            return ()
        group.append(wanted)
        wanted = candidates[wanted].needs
    return tuple(reversed(group))


def _in_reading_order(candidates: Sequence[Candidate], chosen: Sequence[int]) -> tuple[int, ...]:
    """Order by article and place: the article that opens, then the others, the fresher before the staler."""
    opening = candidates[chosen[0]].document if chosen else 0

    def order(index: int) -> tuple[bool, float, int]:
        return candidates[index].document != opening, candidates[index].staleness, index

    return tuple(sorted(chosen, key=order))
