"""The picture that the front page begins with: the last page, at the place where the user was."""

from textual.geometry import Region
from textual.strip import Strip

from briefing.tui.front_page import FrontPage
from briefing.tui.screens.front_moves import FrontMoves
from briefing.tui.widgets.bars import StatusBar
from briefing.tui.widgets.pane import Pane
from briefing.tui.widgets.story_list import StoryList


class FrontPicture(FrontMoves):
    """Shows the picture, and tells beforehand what the next run will show."""

    def show_last_page(self) -> bool:
        """Show the top of the page as it was last grouped, before the first line is drawn; False if there is none."""
        headlines = self.messenger.last_page()
        if headlines:
            self.page = self.page.arrive(headlines, is_held=False, is_partial=True)
            self.show_page()
            self.return_to_place()
        return bool(headlines)

    def last_picture(self) -> tuple[str, ...]:
        """The lines of the terminal as the next run will first draw them, with their looks; the front page ends so.

        There are none where the panes would first have to be arranged anew.
        """
        if not self.page.headlines or self.app.screen is not self or self.has_class("is-searching"):
            return ()
        stories = self.query_one(StoryList)
        if not stories.display:
            return ()
        for pane in self.query(Pane):
            pane.has_focus = pane is stories
        self.hush()
        self.held = self.brief = self.day = None
        self.page = FrontPage()
        self.show_page()
        if not self.show_last_page():
            return ()
        now = self.clock().astimezone()
        status = self.query_one(StatusBar)
        status.work, status.trouble, status.fresh, status.is_past = None, "", "", True
        status.day = f"as of {now:%a} {now.day} {now:%b}, {now:%H:%M}"
        return self._drawn()

    def _drawn(self) -> tuple[str, ...]:
        rows: list[list[Strip]] = [[] for _ in range(self.size.height)]
        for widget in sorted(self.query("Bar, Pane"), key=lambda each: each.region.x):
            if widget.display:
                strips = widget.render_lines(Region(0, 0, *widget.outer_size))
                # In a terminal of one line the others stand below it.
                for row, strip in zip(rows[widget.region.y :], strips, strict=False):
                    row.append(strip)
        lines = [Strip.join(row) for row in rows]
        is_whole = all(line.cell_length == self.size.width for line in lines)
        return tuple(line.render(self.app.console) for line in lines) if is_whole else ()
