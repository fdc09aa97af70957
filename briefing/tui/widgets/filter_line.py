"""The line in which the stories are searched."""

from dataclasses import dataclass

from textual import on
from textual.message import Message
from textual.widgets import Input

from briefing.tui.widgets.line import Line


class FilterLine(Line):
    """One line of the search language; the list follows while it is typed."""

    BINDINGS = [("escape", "leave", "Leave the search")]  # noqa: RUF012 - as Textual has it

    KEYS = (("enter", "keep these"), ("esc", "all stories"))
    """What the keys do that are not typed."""

    @dataclass
    class Asked(Message):
        """The words have changed."""

        query: str

    @dataclass
    class Left(Message):
        """The user has finished: with `is_kept` the filter stays, else it goes."""

        is_kept: bool

    def __init__(self) -> None:
        super().__init__("words, source:, person:, is:new, is:starred", id="filter")

    @on(Input.Changed)
    def _ask(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(event.value))

    @on(Input.Submitted)
    def _keep(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Left(is_kept=True))

    def action_leave(self) -> None:
        """Leave, and show all stories again."""
        self.value = ""
        self.post_message(self.Left(is_kept=False))
