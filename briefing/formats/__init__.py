"""DOOR 2: how a digest is written down; one file is one format, imported when a digest is written in it."""

from briefing.formats.base import Format

_ALL = (
    Format("plain", "text for people"),
    Format("markdown", "Markdown, for notes and repositories"),
    Format("html", "one self-contained page, for a browser or mail"),
    Format("json", "everything, for programs"),
    Format("lines", "one TAB-separated record a line, for grep and awk"),
)
FORMATS: dict[str, Format] = {each.name: each for each in _ALL}

__all__ = ["FORMATS", "Format"]
