"""The promise of a facet: a kind of thing that the articles of a story together say of it."""

from dataclasses import dataclass, field
from typing import Protocol

from briefing.model.briefs import Finding, Layout, Limits, Past, Section
from briefing.model.stories import Story
from briefing.text import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """All that a facet may look at: one story in the midst of being told."""

    story: Story
    documents: tuple[Document, ...]
    """In the story's order of articles, copies too."""
    told: tuple[Section, ...] = ()
    """The sections before this one, so that nothing is said twice."""
    past: Past = field(default_factory=Past)
    limits: Limits = field(default_factory=Limits)

    def document(self, article: str) -> Document:
        """The document of one article id; KeyError where the story does not have it."""
        for document in self.documents:
            if document.id == article:
                return document
        raise KeyError(article)

    def count_origins(self, articles: frozenset[str]) -> int:
        """Count the independent reports among some articles."""
        return sum(not articles.isdisjoint(origin) for origin in self.story.origins)


class Facet(Protocol):
    """One kind of finding; its line in FACETS is its place in the reading order."""

    name: str
    """Its key in JSON."""
    title: str
    """Its heading, for people."""
    layout: Layout
    needs: tuple[str, ...]
    """Names of facets after it in the reading order that are asked before it; they need none themselves."""

    def find(self, telling: Telling) -> tuple[Finding, ...]:
        """Find everything of this kind, the weightiest first, within the limits."""
        ...
