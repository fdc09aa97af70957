"""What happens while sources are read, and how far the work is; both faces follow it."""

from dataclasses import dataclass

from briefing.model.sources import Problem, Source


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
    """A source was read; where not whole, what it brought is kept all the same, and SourceFailed came before."""

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
