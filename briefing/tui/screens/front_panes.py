"""How wide the panes of the front page are: pulled by the mouse, kept for the next run."""

from textual import on

from briefing.tui.screens.front_base import FrontBase
from briefing.tui.widgets.pane import Pane

_PLACE = "panes"
_NARROWEST = 18


class FrontPanes(FrontBase):
    """The panes beside the story have widths of their own; the story has the rest."""

    def restore_widths(self) -> None:
        """Give the panes the widths that they were pulled to."""
        kept = (self.messenger.place(_PLACE) or "").split()
        for name, width in zip(("stories", "side"), kept, strict=False):
            if width.isdigit():
                self._set_width(name, int(width))

    @on(Pane.Dragged)
    def _pull(self, message: Pane.Dragged) -> None:
        shown = [pane for pane in self.query(Pane) if pane.display]
        border = [pane.id for pane in shown].index(message.pane.id) - message.is_left
        if not 0 <= border < len(shown) - 1:
            return
        if shown[border].id == "stories":
            self._set_width("stories", shown[border].outer_size.width + message.columns)
        else:
            self._set_width("side", shown[border + 1].outer_size.width - message.columns)
        widths = [self.query_one(f"#{name}").styles.width for name in ("stories", "side")]
        kept = " ".join(
            str(int(width.value)) if width is not None and width.is_cells else "-" for width in widths
        )
        self.messenger.change(lambda newsroom, _: newsroom.marks.keep_place(_PLACE, kept), self.post_message)

    def _set_width(self, name: str, width: int) -> None:
        pane = self.query_one(f"#{name}")
        most = max(_NARROWEST, self.size.width // 2)
        pane.styles.max_width = None
        pane.styles.min_width = None
        pane.styles.width = max(_NARROWEST, min(most, width))
