"""What is read: articles, and stretches of their text."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one article's text."""

    article: str
    """The article's id."""
    start: int
    """First character, counted from 0 in the article's text."""
    end: int
    """One past the last character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What we keep of one piece of news; every text in it has been cleaned."""

    id: str
    """A hash of outlet and reference, URL or path, or of the text where there is none."""
    outlet: str
    """Who published it: `source` in JSON."""
    title: str
    """The first line of `text`, or its first sentence where that line is also body; always a prefix of it."""
    text: str
    """What a reader reads, from the headline to the end; all offsets count its characters."""
    ref: str | None = None
    """The id that a JSON record gave."""
    url: str | None = None
    path: str | None = None
    published: datetime | None = None
    author: str | None = None
    language: str | None = None
    """ISO 639-1 code as the feed or record said it; `Document.language` is never absent."""
    story: str | None = None
    """The story that the file's maker put it in, made unique to the file."""
    is_blurb: bool = False
    """The feed gave a teaser only, not the article."""
    version: int = 1
    """Counts the edits that we have seen: 1 is the first text."""
    kept: datetime | None = None
    """When it came into the store."""
    edited: datetime | None = None
    """When we saw its last edit; None at version 1."""
