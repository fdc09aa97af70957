"""The way out, in a real pseudo-terminal: by key, by signal, and when the terminal goes."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

_PROGRAM = """
import sys
from tests.tui.fakes import a_newsroom
from briefing.tui.app import run_screen
newsroom = a_newsroom(5)
if "--stuck" in sys.argv:
    newsroom.stuck_seconds = 30.0
sys.exit(run_screen(newsroom))
"""
_SHELL = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTTOU, signal.SIG_IGN)
job = os.fork()
if not job:
    os.setpgid(0, 0)
    os.tcsetpgrp(0, os.getpgrp())
    signal.signal(signal.SIGTTOU, signal.SIG_DFL)
    sys.exit(subprocess.run([sys.executable, "-c", sys.argv[1]]).returncode)
_, status = os.waitpid(job, os.WUNTRACED)
if os.WIFSTOPPED(status):
    os.write(1, b"ASLEEP")
    os.killpg(job, signal.SIGCONT)
    os.waitpid(job, 0)
"""
"""A shell with one job: a program that starts ours, as `make run` does."""
_START_SECONDS = 30.0
_END_SECONDS = 3.0  # a second is the promise; the rest is for a machine with other work


class Terminal:
    """The program in a pseudo-terminal."""

    def __init__(self, pid: int, master: int) -> None:
        self.pid = pid
        self.master = master
        self.output = b""

    def read_until(self, words: bytes) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while words not in self.output:
            assert time.monotonic() < deadline, self.output[-2000:]
            self._read(0.2)

    def drain(self) -> None:
        with suppress(OSError):
            while select.select([self.master], [], [], 0.1)[0]:
                self.output += os.read(self.master, 65536)

    def wait(self) -> tuple[int, float]:
        """The exit code (negative: the signal), and how long it took."""
        started = time.monotonic()
        while time.monotonic() - started < _END_SECONDS:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.drain()
                return os.waitstatus_to_exitcode(status), time.monotonic() - started
            with suppress(OSError):
                self._read(0.02)
        raise AssertionError(f"still there after {_END_SECONDS} s")

    def _read(self, seconds: float) -> None:
        if select.select([self.master], [], [], seconds)[0]:
            self.output += os.read(self.master, 65536)


@contextmanager
def a_terminal(*arguments: str, shell: str = "") -> Iterator[Terminal]:
    pid, master = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        started = (shell, _PROGRAM) if shell else (_PROGRAM,)
        os.execv(sys.executable, [sys.executable, "-c", *started, *arguments])
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    terminal = Terminal(pid, master)
    try:
        terminal.read_until(b"Flood")
        yield terminal
    finally:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)
        with suppress(OSError):
            os.close(master)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_the_terminal_restored(number: signal.Signals) -> None:
    with a_terminal() as terminal:
        os.kill(terminal.pid, number)

        code, _ = terminal.wait()

        assert code == -number
        assert b"\x1b[?1049l" in terminal.output
        assert b"\x1b[?25h" in terminal.output


def test_quitting_never_waits_for_what_runs() -> None:
    with a_terminal("--stuck") as terminal:
        os.write(terminal.master, b"q")

        code, _ = terminal.wait()

        assert code == 0
        assert b"\x1b[?1049l" in terminal.output


def test_it_ends_when_the_terminal_is_gone() -> None:
    with a_terminal() as terminal:
        os.close(terminal.master)
        started = time.monotonic()
        done = 0
        while not done and time.monotonic() - started < _END_SECONDS:
            done, _ = os.waitpid(terminal.pid, os.WNOHANG)
            time.sleep(0.02)

        assert done


def test_ctrl_z_puts_the_whole_job_to_sleep_and_waking_paints_the_screen_anew() -> None:
    with a_terminal(shell=_SHELL) as terminal:
        os.write(terminal.master, b"\x1a")
        terminal.read_until(b"ASLEEP")
        before, _, after = terminal.output.partition(b"ASLEEP")
        terminal.output = after

        assert before.endswith(b"\x1b[?1049l\x1b[?25h\x1b[?1004l")

        terminal.read_until(b"Flood")


def test_ctrl_z_without_a_shell_goes_on() -> None:
    with a_terminal() as terminal:
        os.write(terminal.master, b"\x1a")

        terminal.read_until(b"no shell to go back to")
