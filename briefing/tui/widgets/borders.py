"""What stands at the rim of a pane: borders that the mouse can pull, and a scrollbar for plain terminals."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.scrollbar import ScrollBarRender
from textual.widget import Widget


class PlainScrollBar(ScrollBarRender):
    """A scrollbar of spaces alone, for terminals without block characters."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8


class BorderPulling(Widget):
    """A widget whose left and right border the mouse can take hold of."""

    _pulled = ""
    """Which border is held."""
    _held_at = 0
    """The column of the terminal that the mouse was last seen in."""

    @dataclass
    class Dragged(Message):
        """The border between this pane and the next one is pulled."""

        pane: "BorderPulling"
        columns: int
        is_left: bool
        """It is the pane's left border."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of a border."""
        if self.styles.border_left[0] and event.x in (0, self.outer_size.width - 1):
            self._pulled = "right" if event.x else "left"
            self._held_at = event.screen_x
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Pull the border that is held."""
        if self._pulled and event.screen_x != self._held_at:
            self.post_message(self.Dragged(self, event.screen_x - self._held_at, self._pulled == "left"))
            self._held_at = event.screen_x

    def on_mouse_up(self) -> None:
        """Let the border go."""
        if self._pulled:
            self._pulled = ""
            self.release_mouse()
