"""A pane: lines drawn one by one as they come into view, and a cursor that goes from stop to stop."""

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip

from briefing.tui.bindings import bindings_for
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.sheet import Line, cells
from briefing.tui.widgets.borders import BorderPulling, PlainScrollBar
from briefing.tui.widgets.looks import look_of

_GUTTER = 2
"""Columns left of every line: the cursor and a space."""


class Pane(BorderPulling, ScrollView, can_focus=True):
    """What all panes share: drawing, scrolling, and the keys of the cursor."""

    BINDINGS = bindings_for("pane")
    ALLOW_SELECT = False
    HAS_CURSOR_LINE = True
    """The line under the cursor has a ground of its own."""
    FOCUS_ON_CLICK = True

    cursor: reactive[int] = reactive(0, repaint=False)
    """The stop that the cursor stands on."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another stop."""

        pane: "Pane"
        index: int

        @property
        def control(self) -> "Pane":
            """The pane that it stands in."""
            return self.pane

    @dataclass
    class Chosen(Message):
        """The stop under the cursor was clicked again, or double clicked."""

        pane: "Pane"
        index: int

        @property
        def control(self) -> "Pane":
            """The pane that it stands in."""
            return self.pane

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.glyphs = glyphs
        self.is_lit = False
        """The cursor shows as if the pane had the focus: another widget has its keys."""
        self._laid_width = -1
        self._base: Style | None = None

    @property
    def stop_count(self) -> int:
        """How many stops there are."""
        raise NotImplementedError

    def stop_lines(self, stop: int) -> tuple[int, int]:
        """The first and the last line of a stop."""
        raise NotImplementedError

    def stop_from(self, line: int) -> int:
        """The first stop that begins at this line or below it; the last one where there is none."""
        raise NotImplementedError

    def line_at(self, y: int) -> Line | None:
        """One line of the whole, None below the last."""
        raise NotImplementedError

    def lay(self, width: int) -> int:
        """Set everything for a width; tell how many lines there are."""
        raise NotImplementedError

    @property
    def view_width(self) -> int:
        """Columns beside the scrollbar."""
        return self.scrollable_content_region.width

    @property
    def text_width(self) -> int:
        """Columns for text, with the gutter on its left and one column free on its right."""
        return max(1, self.view_width - _GUTTER - 1)

    def on_mount(self) -> None:
        """Draw the scrollbar with the signs that are wanted."""
        if self.glyphs.box == "ascii":
            self._use_scrollbar()

    def use_glyphs(self, glyphs: Glyphs) -> None:
        """Draw everything with other signs."""
        self.glyphs = glyphs
        self._use_scrollbar()
        self.relay()

    def _use_scrollbar(self) -> None:
        # Textual's own documentation sets it so, though it is typed as the class's.
        self.vertical_scrollbar.renderer = PlainScrollBar if self.glyphs.box == "ascii" else ScrollBarRender  # type: ignore[misc]

    def relay(self) -> None:
        """Set everything anew: the width or what is shown has changed."""
        if self.view_width:
            self._lay()
            self.refresh()

    def _lay(self) -> None:
        self._laid_width = self.view_width
        height = self.lay(self.text_width)
        self.virtual_size = Size(self.view_width, height)
        self.set_reactive(Pane.cursor, max(0, min(self.cursor, self.stop_count - 1)))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw what is in view, set for the width that is: the first picture comes before the news of a size."""
        if self.view_width and self.view_width != self._laid_width:
            self._lay()
            self.reveal()
        return super().render_lines(crop)

    def on_resize(self) -> None:
        """Set the lines for another width, with the cursor where it was on the screen."""
        if self.view_width == self._laid_width:
            self.reveal()
            return
        self.relay()
        self.reveal()

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in view."""
        width = self.view_width
        line = self.line_at(y + self.scroll_offset.y)
        base = self._ground()
        if line is None:
            return Strip.blank(width, base)
        is_cursor = line.stop >= 0 and line.stop == self.cursor
        gutter = " "
        if is_cursor:
            is_lit = self.has_focus or self.is_lit
            gutter = self.glyphs.cursor if is_lit else self.glyphs.here
            if is_lit and self.HAS_CURSOR_LINE:
                base = base + look_of(self, "pane--cursor")
        segments = [Segment(gutter, self._on(base, "gutter")), Segment(" ", base)]
        segments += [Segment(piece.text, self._on(base, piece.role)) for piece in line.left]
        free = width - _GUTTER - cells(line.left) - cells(line.right) - (1 if line.right else 0)
        if free > 0:
            segments.append(Segment(" " * free, base))
        segments += [Segment(piece.text, self._on(base, piece.role)) for piece in line.right]
        return Strip(segments).adjust_cell_length(width, base)

    def _ground(self) -> Style:
        """The look of an empty line: Textual works it out from all parents, too dear to ask for each line."""
        if self._base is None:
            self._base = self.rich_style
        return self._base

    def notify_style_update(self) -> None:
        """Forget the look of an empty line."""
        self._base = None
        super().notify_style_update()

    def _on(self, base: Style, role: str) -> Style:
        """The look of a piece; on a reversed line colours would be patches, so that only its weight is kept."""
        if not role:
            return base
        look = look_of(self, f"pane--{role}")
        return base + Style(bold=look.bold) if base.reverse else base + look

    def watch_cursor(self, old: int, new: int) -> None:
        """Bring the cursor into view and tell where it stands."""
        if old == new or not self.stop_count:
            return
        for stop in (old, new):
            if stop < self.stop_count:
                first, last = self.stop_lines(stop)
                self.refresh_lines(first, last - first + 1)
        self.reveal()
        self.post_message(self.Moved(self, new))

    def reveal(self) -> None:
        """Scroll as little as shows the whole stop under the cursor, or its top."""
        if not self.stop_count or not self.size.height:
            return
        first, last = self.stop_lines(self.cursor)
        if self.cursor == 0 and last < self.size.height:
            first = 0
        top, height = self.scroll_offset.y, self.size.height
        if first < top or last - first >= height:
            top = first
        elif last >= top + height:
            top = last - height + 1
        if top != self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)

    def action_down(self) -> None:
        """Go to the next stop, or scroll where it is far away."""
        self._step(1)

    def action_up(self) -> None:
        """Go to the stop before, or scroll where it is far away."""
        self._step(-1)

    def _step(self, way: int) -> None:
        target = self.cursor + way
        top, height = self.scroll_offset.y, self.size.height
        if not 0 <= target < self.stop_count:
            self.scroll_to(y=top + way, animate=False)
            return
        first, last = self.stop_lines(target)
        if first > top + height + height // 2 or last < top - height // 2:
            self.scroll_to(y=top + way, animate=False)
            return
        self.cursor = target

    def action_top(self) -> None:
        """Go to the first stop."""
        self.cursor = 0
        self.scroll_to(y=0, animate=False)

    def action_bottom(self) -> None:
        """Go to the last stop."""
        self.cursor = max(0, self.stop_count - 1)
        self.scroll_to(y=self.virtual_size.height, animate=False)

    def action_half_down(self) -> None:
        """Go half a page down."""
        self._leap(max(1, self.size.height // 2))

    def action_half_up(self) -> None:
        """Go half a page up."""
        self._leap(-max(1, self.size.height // 2))

    def action_page_down(self) -> None:
        """Go a page down."""
        self._leap(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Go a page up."""
        self._leap(-max(1, self.size.height - 1))

    def _leap(self, lines: int) -> None:
        top = max(0, min(self.max_scroll_y, self.scroll_offset.y + lines))
        is_at_rim = top == self.scroll_offset.y
        if self.stop_count:
            first, _ = self.stop_lines(self.cursor)
            rim = (self.stop_count - 1) if lines > 0 else 0
            target = rim if is_at_rim else self.stop_from(max(0, first + lines))
            self.scroll_to(y=top, animate=False)
            self.cursor = target
        else:
            self.scroll_to(y=top, animate=False)

    def on_click(self, event: events.Click) -> None:
        """Go to the line under the mouse; open it where the cursor stands there."""
        offset = event.get_content_offset(self)
        line = self.line_at(offset.y + self.scroll_offset.y) if offset is not None else None
        if line is None or line.stop < 0:
            return
        if line.stop == self.cursor and event.chain >= 2:
            self.post_message(self.Chosen(self, line.stop))
        self.cursor = line.stop

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as one that waits."""
        self.refresh()
