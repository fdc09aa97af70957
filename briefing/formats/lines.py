"""The digest as TAB-separated records, one a line, for grep, cut and awk."""

from collections.abc import Iterator

from briefing.formats.page import Page
from briefing.model.briefs import Brief, Digest, Line
from briefing.model.writing import printable


def render(digest: Digest, page: Page) -> Iterator[str]:
    """Write a record for each story, for each line of its findings, and for each problem.

    Its columns: story id, kind, value or text, who, state, source, tag, sentence.
    """
    for brief in digest.briefs:
        yield _title_record(brief)
        for section in brief.sections:
            for finding in section.findings:
                for line in finding.lines():
                    yield _line_record(brief, section.facet, line)
    for problem in digest.problems:
        yield _record("", "problem", problem.what, "", "", problem.source, "", problem.hint)


def _title_record(brief: Brief) -> str:
    first = brief.coverage[0]
    titled = next((each for each in brief.coverage if each.article.title == brief.story.title), first)
    tag = f"{titled.letter}:1"
    title = brief.story.title
    return _record(brief.story.id, "story", title, "", brief.state, titled.article.outlet, tag, title)


def _line_record(brief: Brief, facet: str, line: Line) -> str:
    covered = brief.covered(line.span.article)
    start, end = covered.sentences[brief.sentence_index(line.span)]
    return _record(
        brief.story.id,
        facet,
        line.value,
        line.who,
        line.state,
        covered.article.outlet,
        brief.tag(line.span),
        covered.article.text[start:end],
    )


def _record(*columns: str) -> str:
    return "\t".join(" ".join(printable(column).split()) for column in columns) + "\n"
