"""Leave at once when the system says so or the terminal is gone, and sleep when asked, with the terminal as it was."""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable

SIGNALS = (signal.SIGTERM, signal.SIGHUP) if sys.platform != "win32" else (signal.SIGTERM,)
LOOK_SECONDS = 0.4
"""How often to look whether the terminal is still there."""
_PATIENCE_SECONDS = 0.8
"""After this the program ends, whatever still blocks it."""


def on_signals(leave: Callable[[int], None]) -> None:
    """Call `leave` with the signal that asks the program to end."""
    loop = asyncio.get_running_loop()
    for number in SIGNALS:
        loop.add_signal_handler(number, leave, int(number))


def has_shell() -> bool:
    """Whether there is a shell to go back to: without one nobody could wake a program that sleeps."""
    return hasattr(os, "killpg") and os.getsid(0) != os.getpgrp()


def stop_group() -> None:
    """Put everybody of this job to sleep: a shell goes on only when `make`, which started us, sleeps too."""
    os.killpg(0, signal.SIGSTOP)


def is_terminal_gone() -> bool:
    """Whether the terminal of standard input has hung up: Textual would read its end for ever."""
    poll = select.poll()
    poll.register(sys.__stdin__.fileno() if sys.__stdin__ is not None else 0, 0)
    return any(events & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, events in poll.poll(0))


def end_soon(number: int) -> None:
    """End the program even if something blocks its way out: a dead terminal, a full pipe."""
    timer = threading.Timer(_PATIENCE_SECONDS, os._exit, (128 + number,))
    timer.daemon = True
    timer.start()


def end_by(number: int) -> None:
    """End by the signal itself, so that whoever sent it sees that it was heeded."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
