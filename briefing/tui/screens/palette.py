"""The palette: every command of the place that the user came from, found by its words."""

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input

from briefing.tui.commands import Command, commands_in
from briefing.tui.screens.routed import BREAKPOINTS_ACROSS, BREAKPOINTS_DOWN
from briefing.tui.sheets.palette import matching, palette_sheet
from briefing.tui.taste import Taste
from briefing.tui.widgets.line import Line
from briefing.tui.widgets.looks import LOOKS
from briefing.tui.widgets.pane import Pane
from briefing.tui.widgets.sheet_view import PagePane


class PaletteScreen(Screen[str]):
    """A line to type in, and the commands that match; the result is the name of the chosen one."""

    COMPONENT_CLASSES = LOOKS
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS_ACROSS
    VERTICAL_BREAKPOINTS = BREAKPOINTS_DOWN
    BINDINGS = [  # noqa: RUF012 - as Textual has it
        ("down,ctrl+n", "move(1)", "Next"),
        ("up,ctrl+p", "move(-1)", "Previous"),
        ("escape", "leave", "Leave"),
    ]

    def __init__(self, taste: Taste, places: tuple[str, ...]) -> None:
        super().__init__()
        self._taste = taste
        self._commands: tuple[Command, ...] = tuple(
            command for command in commands_in(*places, "pane", "everywhere") if command.name != "palette"
        )

    def compose(self) -> ComposeResult:
        """Set the line above the commands."""
        yield Line("Find a command", id="find")
        yield PagePane(self._taste.glyphs, id="page")

    def on_mount(self) -> None:
        """Offer everything before a letter is typed."""
        page = self.query_one(PagePane)
        page.border_title = "All commands"
        page.can_focus = False
        page.is_lit = True
        self._offer("")
        self.query_one(Line).focus()

    def action_move(self, way: int) -> None:
        """Go to another command."""
        page = self.query_one(PagePane)
        page.cursor = max(0, min(page.stop_count - 1, page.cursor + way))

    def action_leave(self) -> None:
        """Go back without doing anything."""
        self.dismiss()

    @on(Input.Changed)
    def _find(self, event: Input.Changed) -> None:
        self._offer(event.value)

    @on(Input.Submitted)
    @on(Pane.Chosen)
    def _choose(self) -> None:
        stop = self.query_one(PagePane).stop
        if stop is not None:
            self.dismiss(stop.key)

    def _offer(self, query: str) -> None:
        commands = matching(self._commands, query)
        page = self.query_one(PagePane)
        page.show(lambda width: palette_sheet(commands, self._taste.keys_of, width))
        page.action_top()
