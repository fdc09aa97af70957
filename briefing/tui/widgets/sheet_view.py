"""Panes that show a sheet: of a story, its figures, the sources, the help."""

from bisect import bisect_left
from collections.abc import Callable, Collection

from textual.reactive import reactive

from briefing.model.briefs import Brief
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.brief import brief_sheet, sections_sheet
from briefing.tui.sheets.sheet import Line, Sheet, Stop, words_sheet
from briefing.tui.widgets.pane import Pane

SIDE_SECTIONS = ("figures", "people")
"""The sections that have a pane of their own where the terminal is wide."""


class SheetView(Pane):
    """A pane over one sheet."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(glyphs, id=id)
        self.sheet = Sheet()
        self._firsts: tuple[int, ...] = ()

    def set_sheet(self, width: int) -> Sheet:
        """Set what is shown for a width."""
        raise NotImplementedError

    @property
    def stop(self) -> Stop | None:
        """What the cursor stands on."""
        return self.sheet.stops[self.cursor] if self.sheet.stops else None

    @property
    def stop_count(self) -> int:
        """How many stops the sheet has."""
        return len(self.sheet.stops)

    def stop_lines(self, stop: int) -> tuple[int, int]:
        """The lines of a stop."""
        return self.sheet.stops[stop].first, self.sheet.stops[stop].last

    def stop_from(self, line: int) -> int:
        """The first stop at a line or below it."""
        return max(0, min(len(self._firsts) - 1, bisect_left(self._firsts, line)))

    def line_at(self, y: int) -> Line | None:
        """One line of the sheet."""
        return self.sheet.lines[y] if 0 <= y < len(self.sheet.lines) else None

    def lay(self, width: int) -> int:
        """Set the sheet for a width."""
        self.sheet = self.set_sheet(width)
        self._firsts = tuple(stop.first for stop in self.sheet.stops)
        return len(self.sheet.lines)

    def begin(self) -> None:
        """Show something else, from its beginning."""
        self.set_reactive(Pane.cursor, 0)
        self.scroll_to(y=0, animate=False, force=True)
        self.relay()


class StoryPane(SheetView):
    """One story told, without the sections that stand beside it."""

    brief: reactive[Brief | None] = reactive(None, always_update=True)
    has_side: reactive[bool] = reactive(bool)
    """Whether another pane shows the side sections."""
    nothing: reactive[tuple[str, ...]] = reactive(tuple)
    """What is said where there is no story, a paragraph each."""

    def set_sheet(self, width: int) -> Sheet:
        """Set the story."""
        if self.brief is None:
            return words_sheet(self.nothing, width)
        without: Collection[str] = SIDE_SECTIONS if self.has_side else ()
        return brief_sheet(self.brief, width, self.glyphs, without=without)

    def watch_brief(self, old: Brief | None, new: Brief | None) -> None:
        """Show another story from its beginning; the same one told anew keeps its place."""
        if old is not None and new is not None and old.story.id == new.story.id:
            self.relay()
        else:
            self.begin()

    def watch_nothing(self) -> None:
        """Say anew why there is no story."""
        if self.brief is None:
            self.relay()

    def watch_has_side(self) -> None:
        """Take the side sections in, or leave them out."""
        self.relay()


class SidePane(SheetView):
    """The figures and the people of a story."""

    brief: reactive[Brief | None] = reactive(None, always_update=True)

    def set_sheet(self, width: int) -> Sheet:
        """Set the side sections."""
        if self.brief is None:
            return Sheet()
        return sections_sheet(self.brief, width, self.glyphs, only=SIDE_SECTIONS)

    def watch_brief(self) -> None:
        """Show another story from its beginning."""
        self.begin()


class PagePane(SheetView):
    """Any sheet: it is told how to set it."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(glyphs, id=id)
        self._setter: Callable[[int], Sheet] | None = None

    def set_sheet(self, width: int) -> Sheet:
        """Set what it was told."""
        return self._setter(width) if self._setter is not None else Sheet()

    def show(self, setter: Callable[[int], Sheet]) -> None:
        """Show a sheet; the cursor stays where it is."""
        self._setter = setter
        self.relay()
