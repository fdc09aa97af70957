"""The front page of the last session as plain characters: shown at once, while the screen is still being imported.

The real screen draws the same cells over it. In between the terminal is ours: whatever ends the program gives it back.
"""

import os
import re
import shutil
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import FrameType
from typing import Any

from briefing import __version__
from briefing.cli.arguments import Arguments
from briefing.cli.terminal import is_served
from briefing.model.writing import printable
from briefing.paths import PICTURE_NAME, config_candidates, state_folder

if sys.platform != "win32":
    import termios

_MOST_BYTES = 1_000_000
_LOOK = re.compile("(\x1b\\[[0-9;]{0,60}m)")
"""The one sequence that a line may hold: colours and weights."""
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[?7l", "\x1b[0m\x1b[?7h\x1b[?25h\x1b[?1049l"
"""To the other screen, without a cursor and without wrapping lines; and back."""
_LOOKS_BY = ("TERM", "TERM_PROGRAM", "COLORTERM", "COLORFGBG", "NO_COLOR", "TEXTUAL_COLOR_SYSTEM")
"""What in the environment decides how a picture looks."""
_DEADLY = [
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGTSTP") if hasattr(signal, name)
]


class LastPicture:
    """What the terminal showed last, for the next run in the same place: same terminal, arguments and configuration."""

    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments
        folder = dict(arguments.given).get("state")
        self._path = state_folder(None if folder is None else str(folder)) / PICTURE_NAME
        self.is_shown = False
        self._attributes: list[Any] | None = None

    def show(self) -> None:
        """Show it, if it is one of this place and there is a terminal for it."""
        if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)) or is_served():
            return
        lines = self._lines()
        if not lines or not self._hold_terminal():
            return
        self.is_shown = True
        sys.stdout.write(_ENTER + "".join(f"\x1b[{n};1H{line}\x1b[0m" for n, line in enumerate(lines, 1)))
        sys.stdout.flush()

    def keep(self, lines: Sequence[str]) -> None:
        """Keep the lines of a terminal for the next run, if any; a run with PATHs leaves those of others alone."""
        if self._arguments.words:
            return
        with suppress(OSError):  # it is not worth a word: the next run begins a quarter of a second later
            self._path.unlink(missing_ok=True)
            if lines:
                self._path.touch(0o600, exist_ok=False)
                self._path.write_text("\n".join((self._place(), *lines)), encoding="utf-8")

    def hand_over(self) -> None:
        """Let the screen have the terminal, with the keys as they were; signals are the screen's from its mount on."""
        if self._attributes is not None:
            termios.tcsetattr(sys.stdin, termios.TCSANOW, self._attributes)
            signal.signal(signal.SIGTSTP, signal.SIG_DFL)

    def take_away(self) -> None:
        """Give the terminal back as it was."""
        if self.is_shown:
            self.is_shown = False
            self.hand_over()
            sys.stdout.write(_LEAVE)
            sys.stdout.flush()

    def _lines(self) -> tuple[str, ...]:
        with suppress(OSError, UnicodeDecodeError):
            if self._path.stat().st_size <= _MOST_BYTES:
                place, *lines = self._path.read_text(encoding="utf-8").split("\n")
                if place == self._place() and len(lines) == shutil.get_terminal_size().lines:
                    return tuple(_cleaned(line) for line in lines)
        return ()

    def _place(self) -> str:
        """Where a picture belongs, in one line."""
        configs = (path for path in config_candidates(self._arguments.config) if path.is_file())
        config = next(configs, None)
        stamp = config.stat() if config is not None else None
        return repr(
            (
                __version__,
                str(config.resolve()) if config is not None else "",
                (stamp.st_mtime_ns, stamp.st_size) if stamp is not None else (),
                tuple(shutil.get_terminal_size()),
                tuple(os.environ.get(name, "") for name in _LOOKS_BY),
                self._arguments,
            )
        )

    def _hold_terminal(self) -> bool:
        """Keep keys from being printed over the picture, and signals from leaving it behind; False where none can."""
        if sys.platform == "win32":
            return False
        try:
            self._attributes = termios.tcgetattr(sys.stdin)
            silent = [*self._attributes]
            silent[3] &= ~termios.ECHO
            termios.tcsetattr(sys.stdin, termios.TCSANOW, silent)
        except termios.error:
            return False
        for number in _DEADLY:
            signal.signal(number, self._end)
        return True

    def _end(self, number: int, _: FrameType | None) -> None:
        self.take_away()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def _cleaned(line: str) -> str:
    """A line with its looks, and nothing else that would steer a terminal."""
    parts = _LOOK.split(line)
    return "".join(part if number % 2 else printable(part).expandtabs(1) for number, part in enumerate(parts))
