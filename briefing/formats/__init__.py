"""DOOR 2: how a digest is written down; one file is one format."""

from briefing.formats.base import Format, Page

FORMATS: dict[str, Format] = {}

__all__ = ["FORMATS", "Format", "Page"]
