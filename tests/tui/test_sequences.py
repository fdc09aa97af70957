"""What is told to the terminal itself, in a real pseudo-terminal: its window's title, its clipboard."""

import base64
import os

from tests.tui.test_leaving import a_terminal


def test_the_window_tells_how_much_is_unread_and_gets_its_own_title_back() -> None:
    with a_terminal() as terminal:
        terminal.read_until(b"\x1b]2;briefing (5 unread)\x07")
        os.write(terminal.master, b"q")
        terminal.wait()

        keeps, titled = terminal.output.index(b"\x1b[22;2t"), terminal.output.index(b"\x1b]2;briefing")
        assert keeps < titled < terminal.output.index(b"\x1b[23;2t")


def test_what_is_copied_goes_to_the_clipboard_of_the_terminal() -> None:
    with a_terminal() as terminal:
        os.write(terminal.master, b"\r")
        terminal.read_until(b"Brandt")
        os.write(terminal.master, b"y")
        terminal.read_until(b"\x1b]52;c;")
        terminal.read_until(b"Copied")

        _, _, rest = terminal.output.partition(b"\x1b]52;c;")
        assert b"The Harrow Post" in base64.b64decode(rest.partition(b"\x07")[0])
