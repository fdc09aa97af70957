"""DOOR 3: where articles come from; one file is one kind of place."""

from briefing.sources.base import Reader, Visit

READERS: dict[str, Reader] = {}

__all__ = ["READERS", "Reader", "Visit"]
