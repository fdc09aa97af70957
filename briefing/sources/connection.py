"""Connections of urllib3 that end when they should and lead only where they may."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection

IsPublic = Callable[[str], bool]
"""Tells whether a numeric address is one that the whole internet can reach."""

_CONNECT_SECONDS = 8.0
"""One address of a host may take this long; then the next one is tried."""


class ForbiddenAddressError(OSError):
    """A public place led to a private one."""


@dataclass(slots=True)
class Bounds:
    """When one request ends at the latest, and where it may lead."""

    ends: float
    """On the monotonic clock."""
    is_public: IsPublic
    public_only: bool = False
    peer: str = ""
    """The numeric address that was connected to in the end."""

    @property
    def seconds_left(self) -> float:
        """How long it may go on; TimeoutError where that is over."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


BOUNDS: ContextVar[Bounds] = ContextVar("bounds")
"""Of the request that this thread makes: urllib3 hands nothing of ours down to its connections."""


class _Bounded:
    """Makes every wait of a socket end with its bounds: a byte a second outlives any timeout of a single read."""

    bounds: Bounds | None = None

    def recv_into(self, *arguments: object) -> int:
        self._shorten()
        return super().recv_into(*arguments)  # type: ignore[misc,no-any-return]  # mixed into sockets alone

    def sendall(self, *arguments: object) -> None:
        self._shorten()
        super().sendall(*arguments)  # type: ignore[misc]  # mixed into sockets alone

    def _shorten(self) -> None:
        if self.bounds:
            self.settimeout(self.bounds.seconds_left)  # type: ignore[attr-defined]  # mixed into sockets alone


class _Socket(_Bounded, socket.socket):
    """A TCP socket with bounds."""


class BoundedTlsSocket(_Bounded, ssl.SSLSocket):
    """A TLS socket with bounds."""


class _Connection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        return open_socket(self._dns_host, self.port or 80, BOUNDS.get())


class _TlsConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        return open_socket(self._dns_host, self.port or 443, BOUNDS.get())

    def connect(self) -> None:
        """Connect, through a proxy's tunnel where there is one, and shake hands."""
        super().connect()
        if isinstance(self.sock, BoundedTlsSocket):
            self.sock.bounds = BOUNDS.get()


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


POOLS = {"http": _Pool, "https": _TlsPool}
"""What a pool manager makes its connections with."""


def open_socket(host: str, port: int, bounds: Bounds) -> socket.socket:
    """Connect to the first address of a host that answers; a forbidden one is not even tried."""
    failure: OSError = OSError("it has no address")
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        if bounds.public_only and not bounds.is_public(str(address[0])):
            failure = ForbiddenAddressError(str(address[0]))
            continue
        opened = _Socket(family, kind, protocol)
        opened.bounds = bounds
        try:
            opened.settimeout(min(_CONNECT_SECONDS, bounds.seconds_left))
            opened.connect(address)
        except OSError as error:
            opened.close()
            failure = error
            continue
        bounds.peer = str(address[0])
        return opened
    raise failure


def is_public(address: str) -> bool:
    """Whether a numeric address is neither loopback nor of a private or reserved network."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global
