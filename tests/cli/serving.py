"""`briefing serve` in a process of its own, for as long as somebody looks."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(path: Path, state: Path, *options: str) -> Iterator[int]:
    """Serve the screen of some articles; gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = int(free.getsockname()[1])
    command = [sys.executable, "-m", "briefing", "serve", "--port", str(number), "--state", str(state)]
    server = subprocess.Popen([*command, *options, str(path)], stderr=subprocess.DEVNULL)
    try:
        _wait_for(number)
        yield number
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the server does not answer")
