"""DOOR 1: what is said of a story; one file is one kind, and this table is the reading order."""

from briefing.facets.base import Facet, Telling
from briefing.facets.figures import Figures

FACETS: tuple[Facet, ...] = (Figures(),)

__all__ = ["FACETS", "Facet", "Telling"]
