"""The facet that tells what happened."""

from briefing.facets.base import Telling
from briefing.facets.summary.candidates import Candidate, find_candidates
from briefing.facets.summary.choice import choose
from briefing.model import Finding, Layout


class Summary:
    """Whole sentences, what several origins share first, then what is new, nothing twice."""

    name = "summary"
    title = "Summary"
    layout = Layout.PROSE

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Choose sentences within the budget and set them in the order of the articles."""
        candidates = find_candidates(telling)
        chosen = choose(candidates, telling.limits.summary_words)
        return tuple(_finding(telling, candidates[index]) for index in chosen)


def _finding(telling: Telling, candidate: Candidate) -> Finding:
    """Show a sentence with the places that say the same."""
    document = telling.documents[candidate.document]
    own = document.span(candidate.start, candidate.end)
    spans = (own, *(span for span in candidate.twins if span != own))
    articles = frozenset(span.article for span in spans)
    return Finding(
        text=document.words_at(candidate.start, candidate.end),
        spans=spans,
        origins=max(1, telling.count_origins(articles)),
    )
