"""Inputs for tests: say only what matters."""

from datetime import UTC, datetime
from hashlib import sha256

from briefing.model.news import Article
from briefing.model.stories import Story
from briefing.text import Document
from briefing.text.prepare import prepare

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def an_article(
    text: str = "A bridge fell in Harrowgate.\nNobody was hurt when the old bridge fell on Friday.",
    *,
    outlet: str = "The Harrow Post",
    published: datetime | None = NOON,
    title: str | None = None,
    language: str | None = "en",
    ref: str | None = None,
    story: str | None = None,
) -> Article:
    """An article whose title is its first line."""
    return Article(
        id=sha256(f"{outlet}\0{text}".encode()).hexdigest()[:16],
        outlet=outlet,
        title=text.split("\n", 1)[0] if title is None else title,
        text=text,
        published=published,
        language=language,
        ref=ref,
        story=story,
    )


def a_document(text: str, *, outlet: str = "The Harrow Post", published: datetime | None = NOON) -> Document:
    """A document with everything found in it."""
    return prepare(an_article(text, outlet=outlet, published=published))


def a_story(*documents: Document) -> Story:
    """A story of these documents, each an origin of its own."""
    return Story(
        id="story-" + documents[0].id,
        title=documents[0].article.title,
        articles=tuple(document.id for document in documents),
        origins=tuple((document.id,) for document in documents),
    )
