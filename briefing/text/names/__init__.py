"""People, organisations and places of one article, their spellings joined."""

from briefing.text.names.finding import find_names

__all__ = ["find_names"]
