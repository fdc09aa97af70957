"""Sentences that hold no more: a newer article has another figure for the same thing."""

from collections.abc import Iterable

from briefing.facets.base import Telling
from briefing.model.news import Span


def find_overtaken(telling: Telling) -> frozenset[tuple[str, int]]:
    """Find where sentences start, each with its article, that tell a figure as it was and not as it is."""
    return frozenset(
        place
        for section in telling.told
        for finding in section.findings
        if finding.overtaken
        for place in _places(telling, finding.overtaken) - _places(telling, finding.spans)
    )


def _places(telling: Telling, spans: Iterable[Span]) -> frozenset[tuple[str, int]]:
    found = ((span.article, telling.document(span.article).sentence_at(span.start)) for span in spans)
    return frozenset((article, sentence.start) for article, sentence in found if sentence)
