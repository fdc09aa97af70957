"""Connections that end when they should and lead only where they may."""

import ipaddress
import socket
import time
from collections.abc import Callable
from typing import Protocol, Self

IsPublic = Callable[[str], bool]
"""Tells whether a numeric address is one that the whole internet can reach."""

_CONNECT_SECONDS = 8.0
"""One address of a host may take this long; then the next one is tried."""
_PIECE_BYTES = 65_536


class ForbiddenAddressError(OSError):
    """A public place led to a private one."""


class Wire(Protocol):
    """What carries bytes: a socket, or TLS over one."""

    def settimeout(self, value: float, /) -> None:
        """Bound each of the next waits, in seconds."""
        ...

    def recv(self, bufsize: int, /) -> bytes:
        """Wait for some bytes; none where the other side has closed."""
        ...

    def sendall(self, data: bytes, /) -> None:
        """Send all bytes."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class Bounds:
    """When one request ends at the latest, and where it may lead."""

    def __init__(self, ends: float, is_public: IsPublic, *, public_only: bool = False) -> None:
        self.ends = ends
        """On the monotonic clock."""
        self.is_public = is_public
        self.public_only = public_only

    @property
    def seconds_left(self) -> float:
        """How long it may go on; TimeoutError where that is over."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Connection:
    """An open wire, each of whose waits ends with its bounds: a byte a second outlives any timeout of one read."""

    def __init__(self, wire: Wire, bounds: Bounds, peer: str) -> None:
        self._wire = wire
        self._bounds = bounds
        self.peer = peer
        """The numeric address that was connected to."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._wire.close()

    def send(self, written: bytes) -> None:
        """Send all of it."""
        self._wire.settimeout(self._bounds.seconds_left)
        self._wire.sendall(written)

    def receive(self) -> bytes:
        """Wait for the next bytes; none where the other side has closed."""
        self._wire.settimeout(self._bounds.seconds_left)
        return self._wire.recv(_PIECE_BYTES)

    def secure(self, host: str) -> None:
        """Speak TLS from here on, with nobody but this host."""
        from briefing.sources.tls import over_tls  # noqa: PLC0415 - ssl is for https alone

        self._wire.settimeout(self._bounds.seconds_left)
        self._wire = over_tls(self._wire, host)


def connect(host: str, port: int, bounds: Bounds) -> Connection:
    """Connect to the first address of a host that answers; a forbidden one is not even tried."""
    failure: OSError = OSError("it has no address")
    # As bytes: a text would be taken through IDNA once more, whose tables cost 2 ms.
    found = socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM)
    for family, kind, protocol, _, address in found:
        peer = str(address[0])
        if bounds.public_only and not bounds.is_public(peer):
            failure = ForbiddenAddressError(peer)
            continue
        opened = socket.socket(family, kind, protocol)
        try:
            opened.settimeout(min(_CONNECT_SECONDS, bounds.seconds_left))
            opened.connect(address)
        except OSError as error:
            opened.close()
            failure = error
            continue
        return Connection(opened, bounds, peer)
    raise failure


def is_public(address: str) -> bool:
    """Whether a numeric address is neither loopback nor of a private or reserved network."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global
