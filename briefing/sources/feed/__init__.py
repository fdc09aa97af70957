"""Articles in feeds: RSS, Atom and JSON Feed."""

from briefing.sources.feed.options import FeedOptions
from briefing.sources.feed.reader import FeedReader

__all__ = ["FeedOptions", "FeedReader"]
