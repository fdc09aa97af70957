"""The nouns that every room shares, all frozen; docs/glossary.md says what each word means."""

from briefing.model.briefs import (
    Brief,
    Coverage,
    Digest,
    Finding,
    Layout,
    Limits,
    Line,
    Past,
    Row,
    Section,
    Shown,
)
from briefing.model.news import Article, Bookmark, Problem, Reading, Source, Span
from briefing.model.stories import Constraints, Headline, Reason, Story

__all__ = [
    "Article",
    "Bookmark",
    "Brief",
    "Constraints",
    "Coverage",
    "Digest",
    "Finding",
    "Headline",
    "Layout",
    "Limits",
    "Line",
    "Past",
    "Problem",
    "Reading",
    "Reason",
    "Row",
    "Section",
    "Shown",
    "Source",
    "Span",
    "Story",
]
