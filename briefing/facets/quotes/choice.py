"""Which quotes are key: who speaks, how early, how lately, how many report it, and whether the summary has it.

`scripts/measure_key_quotes.py` measures them on editors' summaries, `tests/corpus` on the answer sheet.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, log2

from briefing.facets.base import Telling
from briefing.facets.quotes.finding import Quote
from briefing.facets.quotes.twins import Wording, wording
from briefing.text import Document

_KIND_WEIGHT = {"direct": 3.0, "partial": 2.4, "indirect": 0.0}
_SENTENCE_COST = 0.8
"""For each time that the sentences before it are about as many again."""
_ORIGINS_WEIGHT = 1.0
_SHARE_WEIGHT = 1.0
_NAMED_IN_WEIGHT = 0.5
_NEWNESS_WEIGHT = 1.0
_SHORT_COST = 0.5
_SHORT_WORDS = 8
_FULLNESS_WEIGHT = 1.0
_FULL_STEMS = 20
_TOLD_COST = 0.5
_TOLD_SHARE = 0.8
_REPEAT_COST = 0.5
"""For each quote of the same speaker that is chosen already."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quote with what its choice needs."""

    quote: Quote
    wording: Wording
    speaker: str
    named_in: float
    """The share of the story's articles that name the speaker."""


def choose(candidates: Sequence[Candidate], telling: Telling) -> tuple[Quote, ...]:
    """Choose as many as the limits allow; one speaker's quotes stand together, the best's article first."""
    story = _Scene(telling, candidates)
    worth = [story.worth(candidate) for candidate in candidates]
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
    # Quotes of one speaker in one article keep its order: the second half of an answer needs the first.
    best_of: dict[tuple[str, str], float] = {}
    for at in chosen:
        place = (candidates[at].speaker, candidates[at].quote.spans[0].article)
        best_of[place] = max(best_of.get(place, worth[at]), worth[at])
    chosen.sort(key=lambda at: (rank[candidates[at].speaker], *_order(candidates[at], best_of), at))
    return tuple(candidates[at].quote for at in chosen)


def _order(candidate: Candidate, best_of: dict[tuple[str, str], float]) -> tuple[float, str, bool, int]:
    """What places a quote among its speaker's: the best of its article, marks, then where it stands there."""
    first = candidate.quote.spans[0]
    is_unmarked = candidate.quote.kind == "indirect"
    return (-best_of[candidate.speaker, first.article], first.article, is_unmarked, first.start)


class _Scene:
    """The story that the quotes of it are weighed by."""

    def __init__(self, telling: Telling, candidates: Sequence[Candidate]) -> None:
        self._documents = {document.id: document for document in telling.documents}
        self._newness = _newness(telling.documents)
        self._shares = _shares(candidates)
        self._summary = _summary_stems(telling)

    def worth(self, candidate: Candidate) -> float:
        """Weigh one quote by itself."""
        quote, words = candidate.quote, candidate.wording
        heavy = [stem for stem, weight in zip(words.stems, words.weights, strict=True) if weight == 1.0]
        is_short = len(words.words) <= _SHORT_WORDS
        is_told = not is_short and sum(stem in self._summary for stem in heavy) > _TOLD_SHARE * len(heavy)
        return (
            _KIND_WEIGHT[quote.kind]
            - _SENTENCE_COST * log(1 + self._sentences_before(quote))
            + _ORIGINS_WEIGHT * log2(max(1, quote.origins))
            + _SHARE_WEIGHT * self._shares[candidate.speaker]
            + _NAMED_IN_WEIGHT * candidate.named_in
            + _NEWNESS_WEIGHT * max(self._newness[span.article] for span in quote.spans)
            + _FULLNESS_WEIGHT * min(len(set(heavy)), _FULL_STEMS) / _FULL_STEMS
            - _SHORT_COST * is_short
            - _TOLD_COST * is_told
        )

    def _sentences_before(self, quote: Quote) -> int:
        """How many sentences stand before it, in the article that has it earliest."""
        return min(
            bisect_left(
                self._documents[span.article].sentences, span.start, key=lambda sentence: sentence.start
            )
            for span in quote.spans
        )


def _newness(documents: Sequence[Document]) -> dict[str, float]:
    """How new each article is: 1 for the newest day and hour of the story, 0 for one without a date."""
    times = sorted({each.article.published for each in documents if each.article.published is not None})
    places = {time: (at + 1) / len(times) for at, time in enumerate(times)}
    return {
        each.id: places[each.article.published] if each.article.published is not None else 0.0
        for each in documents
    }


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
