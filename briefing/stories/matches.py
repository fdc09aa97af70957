"""What a search found in a story, told like a brief: the sentences that match, each with its place."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.briefs import Brief, Finding, Layout, Limits, Past, Section
from briefing.model.news import Span
from briefing.model.stories import Headline
from briefing.stories.briefs import write_brief
from briefing.text import Document

_MOST_SENTENCES = 5


def write_matches(
    headline: Headline, documents: Sequence[Document], found: Sequence[Sequence[Span]]
) -> Brief:
    """Write the brief of a story that has nothing but the first sentences that a search found for its terms."""
    brief = write_brief(
        headline.story, documents, facets=(), limits=Limits(), past=Past(), state=headline.state
    )
    sentences = _sentences(documents, found)
    texts = {document.id: document.text for document in documents}
    findings = tuple(
        Finding(text=texts[span.article][span.start : span.end], spans=(span,))
        for span in sentences[:_MOST_SENTENCES]
    )
    more = f", the first {_MOST_SENTENCES} of {len(sentences)}" if len(sentences) > _MOST_SENTENCES else ""
    section = Section("matches", f"Matches{more}", Layout.LIST, findings)
    return replace(brief, sections=(section,))


def _sentences(documents: Sequence[Document], found: Sequence[Sequence[Span]]) -> list[Span]:
    """List the sentences found, those with most of the terms first, else in the order of the articles."""
    places = {document.id: place for place, document in enumerate(documents)}
    terms: Counter[Span] = Counter()
    for spans in found:
        terms.update({_sentence(documents[places[span.article]], span) for span in spans})
    return sorted(terms, key=lambda span: (-terms[span], places[span.article], span.start))


def _sentence(document: Document, span: Span) -> Span:
    sentence = document.sentence_at(span.start)
    if sentence is None or sentence.start > span.start:
        return span
    return document.span(sentence.start, max(sentence.end, span.end))
