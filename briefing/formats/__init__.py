"""DOOR 2: how a digest is written down; one file is one format."""

from briefing.formats.base import Format, Page
from briefing.formats.html import Html
from briefing.formats.json import Json
from briefing.formats.lines import Lines
from briefing.formats.markdown import Markdown
from briefing.formats.plain import Plain

_ALL: tuple[Format, ...] = (Plain(), Markdown(), Html(), Json(), Lines())
FORMATS: dict[str, Format] = {each.name: each for each in _ALL}

__all__ = ["FORMATS", "Format", "Page"]
