"""Who said what: a story's key quotes, each utterance once."""

from briefing.facets.quotes.facet import Quotes
from briefing.facets.quotes.finding import Quote, Twin

__all__ = ["Quote", "Quotes", "Twin"]
