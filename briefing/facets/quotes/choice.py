"""Which quotes are key: who speaks, how many report it, how much it says that the summary does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from briefing.facets.base import Telling
from briefing.facets.quotes.finding import Quote
from briefing.facets.quotes.twins import Wording, wording

_KIND_WEIGHT = {"direct": 1.0, "partial": 0.6, "indirect": 0.0}
_IDEAL_WORDS = range(8, 46)
_REPEAT_COST = 0.45
_ORIGINS_WEIGHT = 1.5
_SHARE_WEIGHT = 1.2
_NAMED_WEIGHT = 0.7
_WORD_WEIGHT = 0.05
_TOLD_COST = 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quote with what its choice needs."""

    quote: Quote
    wording: Wording
    speaker: str


def choose(candidates: Sequence[Candidate], telling: Telling) -> tuple[Quote, ...]:
    """Choose as many as the limits allow; one speaker's quotes stand together, best first."""
    shares = _shares(candidates)
    summary = _summary_stems(telling)
    worth = [_worth(candidate, shares, summary) for candidate in candidates]
    left = list(range(len(candidates)))
    chosen: list[int] = []
    heard: dict[str, int] = {}
    wanted = len(left) if telling.limits.quotes is None else telling.limits.quotes
    while left and len(chosen) < wanted:
        best = max(
            left, key=lambda at: (worth[at] - _REPEAT_COST * heard.get(candidates[at].speaker, 0), -at)
        )
        left.remove(best)
        chosen.append(best)
        heard[candidates[best].speaker] = heard.get(candidates[best].speaker, 0) + 1
    rank: dict[str, int] = {}
    for at in chosen:
        rank.setdefault(candidates[at].speaker, len(rank))
    chosen.sort(key=lambda at: (rank[candidates[at].speaker], -worth[at], at))
    return tuple(candidates[at].quote for at in chosen)


def _shares(candidates: Sequence[Candidate]) -> dict[str, float]:
    """How much of the story's speech each speaker has."""
    counts: dict[str, int] = {}
    for candidate in candidates:
        counts[candidate.speaker] = counts.get(candidate.speaker, 0) + candidate.quote.origins
    total = max(1, sum(counts.values()))
    return {speaker: count / total for speaker, count in counts.items()}


def _summary_stems(telling: Telling) -> frozenset[str]:
    told = [
        finding.text for section in telling.told if section.facet == "summary" for finding in section.findings
    ]
    return frozenset(stem for text in told for stem in wording(text).stems)


def _worth(candidate: Candidate, shares: dict[str, float], summary: frozenset[str]) -> float:
    """Weigh one quote by itself."""
    quote, words = candidate.quote, candidate.wording
    heavy = [stem for stem, weight in zip(words.stems, words.weights, strict=True) if weight == 1.0]
    told = sum(stem in summary for stem in heavy) / max(1, len(heavy))
    length = len(words.words)
    fit = 1.0 if length in _IDEAL_WORDS else 0.4 if length < _IDEAL_WORDS.start else 0.7
    return (
        _KIND_WEIGHT[quote.kind]
        + _ORIGINS_WEIGHT * log2(max(1, quote.origins))
        + _SHARE_WEIGHT * shares[candidate.speaker]
        + _NAMED_WEIGHT * (quote.speaker is not None)
        + fit
        + _WORD_WEIGHT * min(len(set(heavy)), _IDEAL_WORDS.start)
        - _TOLD_COST * told * (length > _IDEAL_WORDS.start)
    )
