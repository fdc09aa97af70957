"""What all our screens share: the bar of keys, and a message that takes its place for a while."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.screen import Screen

from briefing.tui.commands import commands_in
from briefing.tui.taste import Taste
from briefing.tui.widgets.bars import Bar, KeyBar
from briefing.tui.widgets.looks import LOOKS
from briefing.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from textual.timer import Timer

TWO_PANES_FROM, THREE_PANES_FROM = 80, 120
"""Columns."""
BREAKPOINTS_ACROSS = [(0, "-one"), (TWO_PANES_FROM, "-two"), (THREE_PANES_FROM, "-three")]
BREAKPOINTS_DOWN = [(0, "-low"), (16, "-high")]
_MESSAGE_SECONDS = 4.0
_WARNING_SECONDS = 60.0


class RoutedScreen(Screen[None]):
    """A screen with a KeyBar in its foot."""

    COMPONENT_CLASSES = LOOKS
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS_ACROSS
    VERTICAL_BREAKPOINTS = BREAKPOINTS_DOWN

    places: ClassVar[tuple[str, ...]] = ()
    """Where its own commands work, as the table of commands names it."""

    def __init__(self, taste: Taste) -> None:
        super().__init__()
        self.taste = taste
        self._quiet: Timer | None = None

    def say(self, what: str, *, seconds: float = _MESSAGE_SECONDS) -> None:
        """Show a message in the foot."""
        self.query_one(KeyBar).message = what
        if self._quiet is not None:
            self._quiet.stop()
        self._quiet = self.set_timer(seconds, self.hush)

    def warn(self, what: str) -> None:
        """Show what went wrong, for longer."""
        self.say(what, seconds=_WARNING_SECONDS)

    def on_key(self, _: events.Key) -> None:
        """Show the keys again once the user goes on."""
        self.hush()

    def hush(self) -> None:
        """Show the keys again."""
        self.query_one(KeyBar).message = ""

    def show_keys(self) -> None:
        """Show the keys of the commands that have a word for the foot."""
        commands = commands_in(*self.places, "pane", "everywhere")
        self.query_one(KeyBar).keys = tuple(
            (keys[0], command.brief)
            for command in sorted(commands, key=lambda command: command.name == "help")
            if command.brief and (keys := self.taste.keys_of(command))
        )

    def take_taste(self, taste: Taste) -> None:
        """Show everything with the signs and the keys that are wanted now."""
        self.taste = taste
        for bar in self.query(Bar):
            bar.glyphs = taste.glyphs
            bar.refresh()
        for pane in self.query(Pane):
            pane.use_glyphs(taste.glyphs)
        self.show_keys()
