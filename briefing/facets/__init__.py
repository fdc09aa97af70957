"""DOOR 1: what is said of a story; one file is one kind, and this table is the reading order."""

from briefing.facets.base import Facet, Telling
from briefing.facets.changes import Changes
from briefing.facets.differences import Differences
from briefing.facets.figures import Figures
from briefing.facets.people import People
from briefing.facets.quotes import Quotes
from briefing.facets.summary import Summary
from briefing.facets.timeline import Timeline

FACETS: tuple[Facet, ...] = (
    Summary(),
    Quotes(),
    Figures(),
    People(),
    Timeline(),
    Differences(),
    Changes(),
)

__all__ = ["FACETS", "Facet", "Telling"]
