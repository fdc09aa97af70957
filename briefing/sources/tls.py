"""TLS over a socket, and over another TLS; only an address that begins with https imports it."""

import os
import socket
import ssl
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from briefing.sources.connection import Wire
from briefing.sources.failures import FetchError

_PIECE_BYTES = 65_536
_Result = TypeVar("_Result")

_contexts: list[ssl.SSLContext] = []
_contexts_lock = threading.Lock()


def over_tls(wire: Wire, host: str) -> Wire:
    """Shake hands with a host whose certificate is valid for its name."""
    if isinstance(wire, ssl.SSLSocket):
        return _TlsInTls(wire, host)
    assert isinstance(wire, socket.socket)
    return tls_context().wrap_socket(wire, server_hostname=host)


class _TlsInTls:
    """TLS to a site inside the TLS to a proxy: a socket of `ssl` goes round a plain one alone."""

    def __init__(self, outer: ssl.SSLSocket, host: str) -> None:
        self._outer = outer
        self._seconds = outer.gettimeout() or 0.0
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._inner = tls_context().wrap_bio(self._incoming, self._outgoing, server_hostname=host)
        self._do(self._inner.do_handshake)

    def settimeout(self, value: float, /) -> None:
        self._seconds = value

    def recv(self, bufsize: int, /) -> bytes:
        try:
            return self._do(lambda: self._inner.read(bufsize))
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return b""

    def sendall(self, data: bytes, /) -> None:
        self._do(lambda: self._inner.write(data))

    def close(self) -> None:
        self._outer.close()

    def _do(self, step: Callable[[], _Result]) -> _Result:
        """Take a step of the inner TLS, again and again while it waits for bytes, and send what it has written."""
        ends = time.monotonic() + self._seconds
        while True:
            try:
                result = step()
            except ssl.SSLWantReadError:
                self._send_written(ends)
                self._receive(ends)
            else:
                self._send_written(ends)
                return result

    def _send_written(self, ends: float) -> None:
        if self._outgoing.pending:
            self._shorten(ends)
            self._outer.sendall(self._outgoing.read())

    def _receive(self, ends: float) -> None:
        self._shorten(ends)
        if piece := self._outer.recv(_PIECE_BYTES):
            self._incoming.write(piece)
        else:
            self._incoming.write_eof()

    def _shorten(self, ends: float) -> None:
        left = ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._outer.settimeout(left)


def tls_context() -> ssl.SSLContext:
    """The one context of the process: loading the certificates costs 20 ms, and many threads want it at once."""
    with _contexts_lock:
        if not _contexts:
            context = ssl.create_default_context()
            for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
                if os.environ.get(name):
                    _trust(context, name)
            context.set_alpn_protocols(["http/1.1"])
            _contexts.append(context)
        return _contexts[0]


def _trust(context: ssl.SSLContext, name: str) -> None:
    """Trust the certificates of the file that a variable of the environment names."""
    try:
        context.load_verify_locations(os.environ[name])
    except OSError as error:
        raise FetchError(
            f"the certificates that {name} names cannot be read", f"correct {name}, or unset it"
        ) from error
