"""Child processes that read what came from outside; one that hangs or swells is killed, and costs one job."""

import atexit
import os
import socket
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.sources.child import receive, send

if TYPE_CHECKING:
    import subprocess

_MOST_CHILDREN = 2


class ChildError(Exception):
    """A job that came to nothing; the message is for people."""


@dataclass(frozen=True, slots=True)
class _Child:
    process: "subprocess.Popen[bytes]"
    channel: socket.socket

    def end(self) -> None:
        """Kill it and wait for its end."""
        self.channel.close()
        self.process.kill()
        self.process.wait()


class Children:
    """A few child processes, started when they are wanted and used again; safe from several threads."""

    def __init__(self, most: int = _MOST_CHILDREN) -> None:
        self._places = threading.BoundedSemaphore(most)
        self._idle: list[_Child] = []
        self._lock = threading.Lock()
        atexit.register(self.close)

    def do(self, job: str, body: bytes, word: str, *, seconds: float) -> bytes:
        """Let a child do one job within so many seconds: what it gives, as JSON; ChildError where it fails."""
        ends = time.monotonic() + seconds
        if not self._places.acquire(timeout=max(0.0, seconds)):
            raise ChildError("others were being read until time ran out")
        try:
            return self._do(f"{job} {word}", body, ends)
        finally:
            self._places.release()

    def close(self) -> None:
        """End all children that rest."""
        with self._lock:
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def _do(self, head: str, body: bytes, ends: float) -> bytes:
        child = self._take()
        try:
            child.channel.settimeout(max(0.01, ends - time.monotonic()))
            send(child.channel, head.encode("utf-8", "replace"), body)
            answer = receive(child.channel)
        except TimeoutError as error:
            child.end()
            raise ChildError("reading it takes too long, and was stopped") from error
        except OSError:
            answer = None
        if answer is None:
            child.end()
            raise ChildError("reading it broke the parser")
        with self._lock:
            self._idle.append(child)
        failure, result = answer
        if failure:
            raise ChildError(failure.decode("utf-8", "replace"))
        return result

    def _take(self) -> _Child:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        return _start()


def _start() -> _Child:
    import subprocess  # noqa: PLC0415 - most runs start no child

    ours, theirs = socket.socketpair()
    # The same packages as ours, and none from the folder that we happen to stand in (-P).
    paths = os.pathsep.join(path for path in sys.path if path)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "briefing.sources.child"],
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )
    return _Child(process, ours)
