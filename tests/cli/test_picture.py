"""The last session's picture, in a real pseudo-terminal: shown at once, drawn over, and never left behind."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.arguments import arguments_from
from briefing.cli.parser import read_words
from briefing.cli.picture import LastPicture
from briefing.paths import PICTURE_NAME

ENTER, LEAVE = b"\x1b[?1049h", b"\x1b[?1049l"
TEXTUAL = b"\x1b[?1004h"
"""What Textual says before it draws, and the picture never does."""
TITLE = b"Flood"
_LONGEST_SECONDS = 30.0


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The arguments of a run with a source and a state of its own, on a terminal like all others here."""
    for name, value in {"COLUMNS": "80", "LINES": "24", "TERM": "xterm-256color"}.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "flood.txt").write_text(
        "Flood in Harrowgate\n\nThe river Harrow rose by two metres overnight.\n"
    )
    (tmp_path / "feeds.toml").write_text('[[folder]]\npath = "flood.txt"\n')
    return ["--config", str(tmp_path / "feeds.toml"), "--state", str(tmp_path)]


def keep(words: list[str], line: str = "Flood") -> None:
    """Keep a picture as an earlier run would have."""
    LastPicture(arguments_from(read_words(words))).keep([f"\x1b[1m{line}\x1b[0m", *[""] * 23])


def run(words: list[str], until: bytes, then: Callable[[int, int], object] = lambda *_: None) -> bytes:
    """Everything that a run prints, when something is done to it (by its id and its terminal) after some words."""
    pid, master = pty.fork()
    if pid == 0:
        os.execv(sys.executable, [sys.executable, "-m", "briefing", *words])
    output, is_done, deadline = b"", False, time.monotonic() + _LONGEST_SECONDS
    with suppress(OSError):  # the terminal hangs up when the program has ended
        while time.monotonic() < deadline:
            if select.select([master], [], [], 0.05)[0]:
                output += os.read(master, 65536)
            if not is_done and until in output:
                then(pid, master)
                is_done = True
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(master)
    assert is_done, output[-2000:]
    return output


def press_q(pid: int, master: int) -> None:
    os.write(master, b"q")


def test_the_next_run_begins_with_what_the_last_one_showed_and_draws_over_it(words: list[str]) -> None:
    first = run(words, b"1 source", press_q)
    second = run(words, TEXTUAL, press_q)

    assert not first.startswith(ENTER + b"\x1b[?25l")
    picture = second[: second.index(TEXTUAL)]
    assert TITLE in picture
    assert b"as of" in picture
    assert second.count(ENTER) == 1, "the other screen is entered once: a second time some terminals clear it"
    assert b"\x1b[2J" not in second
    assert second.rindex(LEAVE) > second.index(TITLE)


def test_a_terminal_of_another_size_begins_empty(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    keep(words)
    monkeypatch.setenv("COLUMNS", "90")
    output = run(words, TEXTUAL, press_q)

    assert TITLE not in output[: output.index(TEXTUAL)]


def test_what_goes_wrong_before_the_screen_takes_the_picture_away(words: list[str], tmp_path: Path) -> None:
    keep(words)
    (tmp_path / "briefing.sqlite3").write_bytes(b"no database" * 1000)
    output = run(words, b"briefing: ")

    assert output.index(TITLE) < output.index(LEAVE) < output.index(b"briefing: ")


def test_a_signal_before_the_screen_takes_the_picture_away(words: list[str]) -> None:
    keep(words)
    output = run(words, TITLE, lambda pid, _: os.kill(pid, signal.SIGTERM))

    assert LEAVE in output[output.index(TITLE) :]
    assert b"\x1b[?25h" in output


def test_a_picture_that_was_tampered_with_steers_nothing(words: list[str]) -> None:
    keep(words, "Fl\x1b]0;gotcha\x07\x1b[2J\x9b31m\u202eod")
    output = run(words, TEXTUAL, press_q)

    picture = output[: output.index(TEXTUAL)].decode()
    assert "\x1b[1mFl]0;gotcha[2J31mod\x1b[0m" in picture


def test_only_its_owner_reads_the_picture_and_clearing_the_state_takes_it_along(
    words: list[str], tmp_path: Path
) -> None:
    keep(words)
    mode = (tmp_path / PICTURE_NAME).stat().st_mode & 0o777
    (tmp_path / "briefing.sqlite3").touch()

    assert mode == 0o600
    assert main(["state", "clear", "--yes", *words]) == 0
    assert not (tmp_path / PICTURE_NAME).exists()


def test_a_run_with_paths_of_its_own_leaves_the_picture_alone(words: list[str], tmp_path: Path) -> None:
    keep(words)
    before = (tmp_path / PICTURE_NAME).read_text()
    LastPicture(arguments_from(read_words([*words, "flood.txt"]))).keep(["other"])

    assert (tmp_path / PICTURE_NAME).read_text() == before


def test_without_lines_there_is_no_picture(words: list[str], tmp_path: Path) -> None:
    keep(words)
    LastPicture(arguments_from(read_words(words))).keep(())

    assert not (tmp_path / PICTURE_NAME).exists()
