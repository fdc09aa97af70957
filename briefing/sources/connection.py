"""Connections of http.client that end when they should and lead only where they may."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection

IsPublic = Callable[[str], bool]
"""Tells whether a numeric address is one that the whole internet can reach."""

Opener = Callable[..., socket.socket]
"""Opens a socket as http.client asks for it: the host and port as a pair, then what we do not heed."""

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


class PlainConnection(HTTPConnection):
    """To a server, or to a proxy that asks one for us."""

    def __init__(self, host: str, port: int, open_: Opener) -> None:
        super().__init__(host, port)
        self._create_connection = open_


class TlsConnection(HTTPSConnection):
    """To a server over TLS, through the tunnel that `set_tunnel` wants of a proxy."""

    def __init__(self, host: str, port: int, open_: Opener, context: ssl.SSLContext, bounds: Bounds) -> None:
        super().__init__(host, port, context=context)
        self._create_connection = open_
        self._bounds = bounds

    def connect(self) -> None:
        """Connect and shake hands; from then on the bounds are those of the TLS socket."""
        super().connect()
        bind(self.sock, self._bounds)


def bind(opened: ssl.SSLSocket, bounds: Bounds) -> None:
    """Bound a TLS socket of our context."""
    assert isinstance(opened, BoundedTlsSocket)
    opened.bounds = bounds


def open_socket(host: str, port: int, bounds: Bounds) -> socket.socket:
    """Connect to the first address of a host that answers; a forbidden one is not even tried."""
    failure: OSError = OSError("it has no address")
    # As bytes: a text would be taken through IDNA once more, whose tables cost 2 ms.
    found = socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM)
    for family, kind, protocol, _, address in found:
        if bounds.public_only and not bounds.is_public(str(address[0])):
            failure = ForbiddenAddressError(str(address[0]))
            continue
        opened = _Socket(family, kind, protocol)
        opened.bounds = bounds
        try:
            opened.settimeout(min(_CONNECT_SECONDS, bounds.seconds_left))
            opened.connect(address)
            opened.settimeout(bounds.seconds_left)
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
