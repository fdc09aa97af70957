"""What happened: whole sentences of the sources, within a budget of words."""

from briefing.facets.summary.summary import Summary

__all__ = ["Summary"]
