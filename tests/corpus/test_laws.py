"""What must hold of every finding on real articles, whoever found it."""

from collections.abc import Iterator

import pytest

from briefing.facets import FACETS
from briefing.model.briefs import Brief, Finding
from briefing.model.news import Span
from tests.corpus.marking import Marking
from tests.corpus.reading import Corpus, read_corpus

FACET_NAMES = tuple(facet.name for facet in FACETS)


def _findings(marking: Marking, facet: str) -> Iterator[tuple[Brief, Finding]]:
    for brief in marking.briefs.values():
        section = brief.section(facet)
        assert section
        for finding in section.findings:
            yield brief, finding


def _words(brief: Brief, span: Span) -> str:
    return brief.covered(span.article).article.text[span.start : span.end]


@pytest.mark.parametrize("facet", FACET_NAMES)
def test_the_text_of_a_finding_stands_at_its_first_span(marking: Marking, facet: str) -> None:
    for brief, finding in _findings(marking, facet):
        parts: tuple[Span, ...] = getattr(finding, "parts", ()) or finding.spans[:1]

        assert " ".join(_words(brief, span) for span in parts) == finding.text


@pytest.mark.parametrize("facet", FACET_NAMES)
def test_nothing_is_shown_without_a_place_in_an_article_of_its_story(marking: Marking, facet: str) -> None:
    for brief, finding in _findings(marking, facet):
        for row in finding.rows():
            assert row.spans
            assert all(_words(brief, span).strip() for span in row.spans)


@pytest.mark.parametrize("facet", [name for name in FACET_NAMES if name != "changes"])
def test_what_is_found_stands_in_a_title_or_the_body(marking: Marking, facet: str) -> None:
    for brief, finding in _findings(marking, facet):
        for span in finding.spans:
            document = marking.corpus.documents[marking.corpus.names[span.article]]
            sentence = document.sentence_at(span.start)
            assert sentence
            assert sentence.is_evidence, (brief.story.title, finding.text)


def test_every_article_is_made_ready_within_its_own_text(corpus: Corpus) -> None:
    for name, document in corpus.documents.items():
        places = [(each.start, each.end) for each in document.quotations]
        places += [(each.start, each.end) for each in document.quantities]
        places += [mention for person in document.names for mention in person.mentions]
        places += [(each.start, each.end) for each in document.sentences]

        assert all(0 <= start < end <= len(document.text) for start, end in places), name


def test_the_folder_reads_the_same_twice_and_without_its_readme() -> None:
    once, again = read_corpus(), read_corpus()

    assert once.documents == again.documents
    assert not [name for name in once.documents if "README" in name]
