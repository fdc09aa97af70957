"""What a brief shows, in the little that tells later what is new, changed or gone."""

from collections.abc import Iterable

from briefing.facets.base import Telling
from briefing.model.briefs import Finding, Section
from briefing.model.marks import Shown
from briefing.model.news import Span
from briefing.text.likeness import content_stems

FOLLOWED = {"quotes": "quote", "figures": "figure"}
"""The sections that are followed from one reading to the next, and what their findings are called."""


def list_shown(sections: Iterable[Section]) -> tuple[Shown, ...]:
    """List the findings of the sections that are followed."""
    return tuple(
        note_shown(kind, finding)
        for section in sections
        if (kind := FOLLOWED.get(section.facet))
        for finding in section.findings
    )


def note_shown(kind: str, finding: Finding) -> Shown:
    """Note one finding, with what stays the same of it: what a figure counts, in which unit; who said a quote."""
    record = finding.record()
    if kind == "quote":
        return Shown(kind, str(record.get("speaker") or ""), finding.text, finding.spans)
    stems = sorted(set(content_stems(str(record.get("counts") or ""), "en")))
    return Shown(kind, f"{record.get('unit') or '-'}\t{' '.join(stems)}", finding.text, finding.spans)


def told_again(finding: Finding, telling: Telling) -> tuple[str, tuple[Span, ...]]:
    """Choose the words of a finding that another section tells, and where they stand.

    Speech without marks stands in its sentence: taken out of it, what somebody denied is what he said.
    """
    span = finding.spans[0]
    document = telling.document(span.article)
    sentence = document.sentence_at(span.start) if finding.record().get("kind") == "indirect" else None
    if sentence is None:
        return document.words_at(span.start, span.end), finding.spans
    words = document.words_at(sentence.start, sentence.end)
    return words, (document.span(sentence.start, sentence.end), *finding.spans[1:])
