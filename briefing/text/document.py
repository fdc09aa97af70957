"""An Article made ready once: its sentences, names, quotations and quantities, each by its characters."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.news import Article, Span


class SentenceKind(StrEnum):
    """What a sentence is for; only titles and body are evidence."""

    TITLE = "title"
    BODY = "body"
    SUBHEAD = "subhead"
    FURNITURE = "furniture"
    """A byline, a caption, a share line: read past by people, never evidence."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, title or line, without the white space around it."""

    start: int
    end: int
    kind: SentenceKind
    paragraph: int
    """0-based number of the paragraph it stands in."""

    @property
    def is_evidence(self) -> bool:
        """Whether quotes and figures may be taken from it."""
        return self.kind in (SentenceKind.TITLE, SentenceKind.BODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person, organisation or place of one article, all its spellings joined."""

    name: str
    """The fullest spelling in the article."""
    kind: str
    """`person`, `organisation`, `place` or `other`."""
    mentions: tuple[tuple[int, int], ...]
    """Where any spelling of it stands, in order; names only, no pronouns."""
    role: str | None = None
    """As the article words it: "Treasury Secretary", "Ukraine's President"."""
    gender: str | None = None
    """`f` or `m` where the article or the table of first names tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Reported speech of one article; for marked speech the span is the words inside the marks."""

    start: int
    end: int
    kind: str
    """`direct`, `partial` or `indirect`."""
    mention: str | None = None
    """The speaker as written: "she", "the minister", "Mr Bessent"."""
    speaker: str | None = None
    """The fullest name that the mention resolves to, the best guess."""
    role: str | None = None
    cue: str | None = None
    to: str | None = None
    """The addressee: "CBS News"."""
    confidence: float = 0.0
    """0 to 1: how likely `speaker` (or the mention, where there is no name) is right."""
    continues: bool = False
    """It goes on with the marked quotation before it, after the cue: "..., he said, ..." or "..., he said. ..."."""


MARKED_KINDS = frozenset(("year", "label"))
"""Kinds of numbers that are found and marked, and are no figures: 2022, Flight 17."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number of one article, with what it measures."""

    start: int
    end: int
    value: float | tuple[float, float]
    """In units, fully written out (267.0, 5e11); (low, high) for a range."""
    unit: str
    """The singular English name ("dollar", "percentage", "people") or the thing counted ("drone"); "-" if bare."""
    kind: str
    """`count`, `money`, `percent`, `time`, `distance`, `age`, `rank`, `score`, `rate`, ..."""
    counts: str
    """What is counted: at most 8 words of the sentence, "" if it does not say."""
    hedge: str | None = None
    change: str | None = None
    """`up` or `down`."""
    said_by: str | None = None
    """Who gave it: a full name where known."""
    weight: float = 0.0
    """0 to 1: how much it matters in its article."""

    @property
    def is_figure(self) -> bool:
        """Whether it counts or measures something, and is no mere year or label."""
        return self.kind not in MARKED_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article with everything that it alone tells."""

    article: Article
    language: str
    """ISO 639-1 code: as given, else guessed."""
    sentences: tuple[Sentence, ...]
    """In order, titles and subheads too, nothing of the trailer."""
    trailer: tuple[int, int] | None = None
    """What follows the article: related stories, share lines; never evidence."""
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quantities: tuple[Quantity, ...] = ()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def words_at(self, start: int, end: int) -> str:
        """The words of a stretch, as they stand."""
        return self.article.text[start:end]

    def span(self, start: int, end: int) -> Span:
        """A span of this article."""
        return Span(self.article.id, start, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that a character stands in, or the next one; None after the last."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return self.sentences[low] if low < len(self.sentences) else None
