"""The facet that tells what happened."""

from collections.abc import Iterator

from briefing.facets.base import Telling
from briefing.facets.claims import bears_out, read_claims
from briefing.facets.summary.candidates import Candidate, find_candidates, read_reports
from briefing.facets.summary.choice import choose
from briefing.facets.summary.measures import Report
from briefing.facets.summary.overtaken import find_overtaken
from briefing.model.briefs import Finding, Layout
from briefing.model.news import Span
from briefing.text import Document
from briefing.text.likeness import say_the_same


class Summary:
    """Whole sentences, what several origins share first, then what is new, nothing twice."""

    name = "summary"
    title = "Summary"
    layout = Layout.PROSE
    needs: tuple[str, ...] = ("figures",)

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Choose sentences within the budget, and set them article by article."""
        reports = read_reports(telling)
        candidates = find_candidates(reports, find_overtaken(telling))
        chosen = choose(candidates, telling.limits.summary_words)
        return tuple(_finding(telling, candidates[index], reports) for index in chosen)


def _finding(telling: Telling, candidate: Candidate, reports: tuple[Report, ...]) -> Finding:
    """Show a sentence with the places in other articles that say the same."""
    document = telling.documents[candidate.document]
    spans = (document.span(candidate.start, candidate.end), *_twins(document, candidate, reports))
    return Finding(
        text=document.words_at(candidate.start, candidate.end),
        spans=spans,
        origins=max(1, telling.count_origins(frozenset(span.article for span in spans))),
    )


def _twins(document: Document, candidate: Candidate, reports: tuple[Report, ...]) -> Iterator[Span]:
    """Find the sentences of other reports that say the same: a tag is a promise, so figures, names and days too."""
    alike = [
        (report.document, sentence)
        for report in reports
        if report.number != candidate.document
        for sentence, _, tokens in report.body
        if say_the_same(candidate.stems, tokens.kinds)
    ]
    if not alike:
        return
    shown = read_claims(document, candidate.start, candidate.end)
    for other, sentence in alike:
        if bears_out(read_claims(other, sentence.start, sentence.end), shown):
            yield other.span(sentence.start, sentence.end)
