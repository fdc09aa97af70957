"""What is told of a story."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from briefing.model.marks import Shown
from briefing.model.news import Article, Span
from briefing.model.sources import Problem
from briefing.model.stories import Story


class Layout(StrEnum):
    """How the rows of a section want to be set."""

    PROSE = "prose"
    """Paragraphs of running text."""
    LIST = "list"
    """One row a line, with hanging indents."""
    TABLE = "table"
    """Cells in aligned columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line that a section shows; every face sets rows in its own way."""

    cells: tuple[str, ...]
    """One text, or a table's columns."""
    spans: tuple[Span, ...]
    """Where it stands: its tags, and where enter leads."""
    group: str = ""
    """A heading over rows in sequence that have the same (a speaker, a day)."""
    lead: str = ""
    """A label before the text (`reworded:`), never a source's word."""
    note: str = ""
    """What is said about the row, after its text; never a source's word alone."""
    depth: int = 0
    day: date | None = None
    """When it was, where the row tells of a day: a picture may place it."""
    course: tuple[float, ...] = ()
    """The values that it had, the oldest first, where it moved: a picture may show them."""
    sign: str = ""
    """A state told by a word of the table in docs/glossary.md: `corroborated`, `conflict`, ...; the faces draw it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One record for programs that read lines; a finding with twins or rivals has one for each."""

    value: str
    """The bare number, the date or the name where there is one, else the text."""
    span: Span
    who: str = ""
    """Who said it, where somebody did."""
    state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing said of a story; the law is that `text` stands at `spans[0]`."""

    text: str
    spans: tuple[Span, ...]
    """At least one: where `text` stands; further ones say the same in other places, in their own form."""
    label: str = ""
    """Who said it, what it counts, when it was: what stands beside the text."""
    state: str = ""
    """`corroborated`, `single`, `conflict`, `updated`, `new`, `changed`, `gone`, or nothing."""
    origins: int = 1
    is_minor: bool = False
    """For programs only: people are not shown it."""
    overtaken: tuple[Span, ...] = ()
    """Where it stands as it was before: whoever tells it from there tells what holds no more."""

    def rows(self) -> tuple[Row, ...]:
        """Show it: the first row is the finding, deeper ones belong to it."""
        return (Row(cells=(self.text,), spans=self.spans, note=self.label, sign=self.state),)

    def record(self) -> dict[str, object]:
        """Write it for JSON, spans as Span."""
        return {"text": self.text, "spans": self.spans}

    def lines(self) -> tuple[Line, ...]:
        """Write it for programs that read lines, the finding itself first."""
        return (Line(value=self.text, span=self.spans[0], state=self.state),)


@dataclass(frozen=True, slots=True)
class Section:
    """One facet's findings about one story."""

    facet: str
    """Its key in JSON."""
    title: str
    layout: Layout
    findings: tuple[Finding, ...]

    def rows(self) -> tuple[Row, ...]:
        """All rows of what people are shown, in order."""
        return tuple(row for finding in self.findings if not finding.is_minor for row in finding.rows())


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One article as its story's brief lists it."""

    article: Article
    letter: str
    """`a`, `b`, ... `z`, `aa`: by time published, then id."""
    sentences: tuple[tuple[int, int], ...]
    """All of them, titles and subheads too: tags count these from 1."""
    copy_of: str | None = None
    language: str = "en"
    """As declared, else as guessed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One story told."""

    story: Story
    state: str
    """`new`, `changed` or `seen`."""
    coverage: tuple[Coverage, ...]
    sections: tuple[Section, ...]
    """In reading order; a facet that found nothing has an empty one."""

    @property
    def is_foreign(self) -> bool:
        """Whether none of its articles is in English, in which quotes and figures are found first of all."""
        return all(covered.language != "en" for covered in self.coverage)

    def section(self, facet: str) -> Section | None:
        """The section of one facet."""
        return next((section for section in self.sections if section.facet == facet), None)

    def covered(self, article: str) -> Coverage:
        """The coverage of one article id; KeyError where the story does not have it."""
        for coverage in self.coverage:
            if coverage.article.id == article:
                return coverage
        raise KeyError(article)

    def sentence_index(self, span: Span) -> int:
        """The 0-based index of the sentence that a span starts in."""
        sentences = self.covered(span.article).sentences
        index = bisect_right(sentences, span.start, key=lambda each: each[1])
        return max(0, min(index, len(sentences) - 1))

    def tag(self, span: Span) -> str:
        """The article's letter and the 1-based number of the sentence: `b:4`."""
        return f"{self.covered(span.article).letter}:{self.sentence_index(span) + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """All briefs of one run."""

    made: datetime
    since: datetime | None
    briefs: tuple[Brief, ...]
    problems: tuple[Problem, ...] = ()
    found: Mapping[str, int]
    """How many `articles`, `stories`, `news` (stories not yet seen) and `sources` there were before the limit."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a story is told; None is all."""

    summary_words: int = 90
    quotes: int | None = 5
    figures: int | None = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the user was shown of a story the last time."""

    shown: datetime | None = None
    """When; None is never."""
    articles: tuple[tuple[str, int], ...] = ()
    """(article id, version) of what was there."""
    findings: tuple[Shown, ...] = ()
    earlier: tuple[Article, ...] = ()
    """The versions that were shown of articles that have been edited after."""
