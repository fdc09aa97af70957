"""The looks of what panes and bars draw; briefing.tcss says what each is like."""

from rich.style import Style
from textual.widget import Widget

_OF_PANES = (
    "cursor",
    "gutter",
    "title",
    "heading",
    "name",
    "lead",
    "note",
    "tag",
    "faint",
    "strong",
    "unread",
    "star",
    "good",
    "bad",
    "fresh",
    "mark",
    "near",
    "key",
)
_OF_BARS = ("name", "key", "notice", "faint")
LOOKS = {*(f"pane--{role}" for role in _OF_PANES), *(f"bar--{role}" for role in _OF_BARS)}
"""Component classes of the screen: as those of each pane they would all be worked out three times."""


def look_of(widget: Widget, name: str) -> Style:
    """How something looks on the screen of a widget, whatever lies below."""
    return widget.screen.get_component_rich_style(name, partial=True)
