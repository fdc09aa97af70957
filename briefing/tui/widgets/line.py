"""A line to type in that takes its letters in the order of all keys."""

from textual import events
from textual.widgets import Input


class Line(Input):
    """Leaves each letter to the application, which gives it to the line that has the focus when its turn comes.

    A line that took its letters itself would take those that were typed behind a key which is not its own, such as
    the one of the palette, before that key is done.
    """

    def __init__(self, placeholder: str, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(placeholder=placeholder, compact=True, id=id)
        self.cursor_blink = False

    def on_key(self, event: events.Key) -> None:
        """Let a letter pass."""
        if event.is_printable:
            event.prevent_default()

    def take(self, letter: str) -> None:
        """Put a letter where the cursor stands, in place of what is selected."""
        self.replace(letter, *self.selection)
