"""Which candidates make the summary: the best that fit, nothing twice, each with what it points back to."""

from collections.abc import Sequence

from briefing.facets.summary.candidates import Candidate
from briefing.text.likeness import likeness

_ENOUGH_ALIKE = 0.6


def choose(candidates: Sequence[Candidate], budget: int) -> tuple[int, ...]:
    """Choose candidates within the budget of words, at least one where there is any; in reading order."""
    chosen: list[int] = []
    room = budget
    sets = [frozenset(candidate.stems) for candidate in candidates]
    open_indices = set(range(len(candidates)))
    while open_indices:
        best = None
        for index in sorted(open_indices):
            candidate = candidates[index]
            if candidate.words > room and chosen:
                continue
            if candidate.needs is not None and candidate.needs not in chosen:
                continue
            alike = max((likeness(sets[index], sets[other]) for other in chosen), default=0.0)
            if alike >= _ENOUGH_ALIKE:
                continue
            worth = candidate.score * (1 - alike)
            if best is None or worth > best[0]:
                best = (worth, index)
        if best is None:
            break
        chosen.append(best[1])
        open_indices.discard(best[1])
        room -= candidates[best[1]].words
    return tuple(sorted(chosen))
