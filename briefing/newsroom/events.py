"""What happens while sources are read and stories told; both faces follow it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model.sources import Problem, Source

if TYPE_CHECKING:
    from briefing.model.briefs import Brief, Digest
    from briefing.model.stories import Headline


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come."""

    done: int
    total: int
    failed: int = 0
    articles: int = 0
    """New or changed ones so far."""


@dataclass(frozen=True, slots=True)
class SourceRead:
    """A source was read well."""

    source: Source
    articles: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class SourceFailed:
    """A source could not be read, or not whole."""

    source: Source
    problem: Problem
    progress: Progress


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing to tell but that work goes on."""

    what: str
    """`sources`, `analysis` or `stories`."""
    progress: Progress


@dataclass(frozen=True, slots=True)
class StoriesGrouped:
    """All stories, best first, before any is told."""

    headlines: "tuple[Headline, ...]"
    progress: Progress


@dataclass(frozen=True, slots=True)
class BriefWritten:
    """One story told."""

    brief: "Brief"
    progress: Progress


@dataclass(frozen=True, slots=True)
class DigestMade:
    """The end of `brief`: everything that was asked for."""

    digest: "Digest"
    progress: Progress


Event = SourceRead | SourceFailed | Waiting | StoriesGrouped | BriefWritten | DigestMade
