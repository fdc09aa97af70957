"""DOOR 2: how a digest is written down; one file is one format."""

from briefing.formats.base import Format, Page
from briefing.formats.json import Json
from briefing.formats.lines import Lines

_ALL: tuple[Format, ...] = (Json(), Lines())
FORMATS: dict[str, Format] = {each.name: each for each in _ALL}

__all__ = ["FORMATS", "Format", "Page"]
