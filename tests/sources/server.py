"""A server on loopback that does what it is told, however rude that is."""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Call:
    """One request, and the connection to answer it on."""

    path: str
    headers: Mapping[str, str]
    connection: socket.socket

    def send(self, raw: bytes) -> None:
        self.connection.sendall(raw)

    def answer(self, body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}", *headers]
        self.send("\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body)


Answer = Callable[[Call], None]


class Server:
    """Answers each path as the table says; what it was asked is in `calls`."""

    def __init__(self, answers: Mapping[str, Answer], *, certificate: Path | None = None) -> None:
        self.scheme = "https" if certificate else "http"
        self._context: ssl.SSLContext | None = None
        if certificate:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate)
        self.answers = dict(answers)
        self.calls: list[Call] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.is_closed = threading.Event()

    def url(self, path: str) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}{path}"

    def serve(self) -> None:
        while not self.is_closed.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._serve_one, args=(connection,), daemon=True).start()

    def close(self) -> None:
        self.is_closed.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _serve_one(self, raw: socket.socket) -> None:
        try:
            raw.settimeout(5)
            with self._context.wrap_socket(raw, server_side=True) if self._context else raw as connection:
                self._answer(connection)
        except (OSError, KeyError):
            raw.close()

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65_536)
            if not piece:
                return
            head += piece
        lines = head.decode("latin-1").split("\r\n")
        path = lines[0].split(" ")[1]
        headers = {
            name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }
        call = Call(path, headers, connection)
        self.calls.append(call)
        self.answers[path](call)


@contextmanager
def serving(answers: Mapping[str, Answer], *, certificate: Path | None = None) -> Iterator[Server]:
    """A server for the length of a test."""
    server = Server(answers, certificate=certificate)
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join(2)


def gives(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> Answer:
    """Always the same answer."""
    return lambda call: call.answer(body, *headers, status=status, length=length)


def sends(*pieces: bytes, pause: float = 0.0) -> Answer:
    """Raw bytes, with a pause after each piece."""

    def answer(call: Call) -> None:
        for piece in pieces:
            call.send(piece)
            if pause:
                time.sleep(pause)

    return answer


def hangs(seconds: float, *before: bytes) -> Answer:
    """Some bytes, and then nothing."""

    def answer(call: Call) -> None:
        for piece in before:
            call.send(piece)
        time.sleep(seconds)

    return answer
