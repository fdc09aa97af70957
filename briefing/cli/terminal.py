"""What stdout and stderr are: colours, width, progress, a pipe that closes."""

import os
import sys
from contextlib import suppress
from typing import Literal

from briefing.errors import UsageError
from briefing.model.writing import printable

PIPE_WIDTH = 100


def prepare_streams() -> None:
    """Write UTF-8 with plain line ends, whatever the locale says; a character that cannot be is replaced."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # who started us closed it
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123, SIM115  Path costs 3 ms; open as long as we run
            setattr(sys, name, stream)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            encoding = None if stream.isatty() else "utf-8"
            reconfigure(encoding=encoding or stream.encoding, errors="replace", newline="\n")


def is_served() -> bool:
    """Whether `briefing serve` runs this process, which gives the screen a browser for a terminal."""
    return "TEXTUAL_DRIVER" in os.environ


def takes_screen() -> bool:
    """Whether stdout is where a screen can be."""
    return sys.stdout.isatty() or is_served()


def needs_screen() -> None:
    """UsageError where there is no terminal for the screen."""
    if not is_served() and (not sys.stdin.isatty() or os.environ.get("TERM", "dumb") == "dumb"):
        raise UsageError(
            "The screen needs a terminal for its keys and its picture. `briefing --digest` prints the digest instead."
        )


def has_color(wanted: Literal["auto", "always", "never"]) -> bool:
    """Whether stdout should have colour."""
    if wanted != "auto":
        return wanted == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns(wanted: int | None) -> int | None:
    """How wide to write: as wanted, None for no wrapping, else the terminal's width."""
    if wanted is not None:
        return wanted or None
    return _terminal_columns() if sys.stdout.isatty() else PIPE_WIDTH


def say(message: str) -> None:
    """Print a message for the person at the terminal."""
    _Progress.clear()
    # Who closed stderr wants no messages: that must not cost the digest.
    with suppress(OSError):
        print(f"briefing: {printable(message)}", file=sys.stderr)


def note(message: str, *, is_quiet: bool) -> None:
    """Print what is good to know and no failure, unless the user wants no notes."""
    if not is_quiet:
        say(message)


def close_quietly() -> None:
    """Let nothing more be written to a stdout that takes no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _terminal_columns() -> int:
    import shutil  # noqa: PLC0415 - with it come four kinds of compression

    return shutil.get_terminal_size((PIPE_WIDTH, 24)).columns


class _Progress:
    """One line on stderr that is written over."""

    shown = ""

    @classmethod
    def show(cls, line: str) -> None:
        fitting = printable(line)[: _terminal_columns() - 1]
        if fitting != cls.shown:
            print(f"\r\x1b[K{fitting}", end="", file=sys.stderr, flush=True)
            cls.shown = fitting

    @classmethod
    def clear(cls) -> None:
        if cls.shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            cls.shown = ""


def show_progress(line: str, *, is_quiet: bool) -> None:
    """Show how far the work is, on a terminal only."""
    if not is_quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        _Progress.show(line)


def clear_progress() -> None:
    """Take the progress line away."""
    _Progress.clear()
