"""The far end of a child process: it takes jobs, one at a time, and bounds its own memory."""

import contextlib
import importlib
import signal
import socket
import struct
from collections.abc import Callable

JOBS = {
    "feed": ("briefing.sources.feed.parsing", "parse_feed"),
    "page": ("briefing.sources.extraction", "extract_page"),
}
"""What a child can do: each takes bytes and one word about them, and gives a value for JSON."""
FRAME = struct.Struct("!II")
"""The lengths of the two parts of a message."""
LARGEST_MEMORY_BYTES = 1_000_000_000


def main() -> None:
    """Do jobs until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    channel = socket.socket(fileno=0)
    channel.setblocking(True)  # noqa: FBT003 - it takes no keyword
    while True:
        message = receive(channel)
        if message is None:
            return
        name, _, word = message[0].decode("utf-8").partition(" ")
        failure, result = _do(name, message[1], word)
        send(channel, failure, result)


def _do(name: str, body: bytes, word: str) -> tuple[bytes, bytes]:
    import msgspec  # noqa: PLC0415 - the parent imports this file for its frames alone

    module, function = JOBS[name]
    work: Callable[[bytes, str], object] = getattr(importlib.import_module(module), function)
    try:
        return b"", msgspec.json.encode(work(body, word))
    except MemoryError:
        return b"it needs too much memory", b""
    except Exception as error:  # noqa: BLE001 - the child's rim: parsers raise whatever they please
        return f"the parser gave up over it ({type(error).__name__})".encode(), b""


def _bound_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not everywhere

        resource.setrlimit(resource.RLIMIT_AS, (LARGEST_MEMORY_BYTES, LARGEST_MEMORY_BYTES))


def send(channel: socket.socket, head: bytes, body: bytes) -> None:
    """Send one message."""
    channel.sendall(FRAME.pack(len(head), len(body)) + head)
    channel.sendall(body)


def receive(channel: socket.socket) -> tuple[bytes, bytes] | None:
    """Receive one message; None where the other end has closed."""
    start = _exactly(channel, FRAME.size)
    if start is None:
        return None
    head_length, body_length = FRAME.unpack(start)
    head, body = _exactly(channel, head_length), _exactly(channel, body_length)
    return None if head is None or body is None else (head, body)


def _exactly(channel: socket.socket, length: int) -> bytes | None:
    received = bytearray()
    while len(received) < length:
        piece = channel.recv(min(length - len(received), 1 << 20))
        if not piece:
            return None
        received += piece
    return bytes(received)


if __name__ == "__main__":
    main()
