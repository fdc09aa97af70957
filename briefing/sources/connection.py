"""Sockets that end when they should and connect only where they may."""

import http.client
import ipaddress
import os
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

IsPublic = Callable[[str], bool]
"""Tells whether a numeric address is one that the whole internet can reach."""

_CONNECT_SECONDS = 8.0
"""One address of a host may take this long; then the next one is tried."""


class ForbiddenAddressError(OSError):
    """A public place led to a private one."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """When a connection ends at the latest, and where it may lead."""

    ends: float
    """On the monotonic clock."""
    is_public: IsPublic
    public_only: bool = False

    @property
    def seconds_left(self) -> float:
        """How long it may go on; TimeoutError where that is over."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class _Bounded:
    """Makes every wait of a socket end with its bounds: a byte a second does not outlive them."""

    bounds: Bounds | None = None

    def recv_into(self, *arguments: object) -> int:
        self._shorten()
        return super().recv_into(*arguments)  # type: ignore[misc,no-any-return]

    def sendall(self, *arguments: object) -> None:
        self._shorten()
        super().sendall(*arguments)  # type: ignore[misc]

    def _shorten(self) -> None:
        if self.bounds:
            self.settimeout(self.bounds.seconds_left)  # type: ignore[attr-defined]


class _Socket(_Bounded, socket.socket):
    """A TCP socket with bounds."""


class _TlsSocket(_Bounded, ssl.SSLSocket):
    """A TLS socket with bounds."""


class Connection(http.client.HTTPConnection):
    """A connection to one host, or to a proxy, within bounds."""

    def __init__(self, host: str, port: int, bounds: Bounds) -> None:
        super().__init__(host, port, timeout=bounds.seconds_left)
        self.bounds = bounds
        self.peer = ""
        """The numeric address that we are connected to."""
        self._create_connection = self._open

    def _open(self, address: tuple[str, int], *_: object) -> socket.socket:
        opened = open_socket(address[0], address[1], self.bounds)
        self.peer = opened.getpeername()[0]
        return opened


class TlsConnection(Connection):
    """The same over TLS, with the certificate checked."""

    default_port = 443

    def connect(self) -> None:
        """Connect, through a proxy's tunnel where one is set, and shake hands."""
        super().connect()
        name = getattr(self, "_tunnel_host", None) or self.host
        self.sock.settimeout(self.bounds.seconds_left)
        secured = _tls_context().wrap_socket(self.sock, server_hostname=name)
        assert isinstance(secured, _TlsSocket)
        secured.bounds = self.bounds
        self.sock = secured


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


_contexts: list[ssl.SSLContext] = []
_contexts_lock = threading.Lock()


def _tls_context() -> ssl.SSLContext:
    """The one context of the process: loading the certificates costs 20 ms."""
    with _contexts_lock:
        if not _contexts:
            own = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
            context = ssl.create_default_context(cafile=own or None)
            context.sslsocket_class = _TlsSocket
            _contexts.append(context)
        return _contexts[0]
