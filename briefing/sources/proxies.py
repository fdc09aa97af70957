"""The connection for an address: directly, or through the proxy that the environment names."""

import os
import socket
import ssl
import threading
from base64 import b64encode
from http.client import HTTPConnection
from urllib.parse import SplitResult, unquote, urlsplit

from briefing.sources.connection import (
    BoundedTlsSocket,
    Bounds,
    PlainConnection,
    TlsConnection,
    bind,
    open_socket,
)
from briefing.sources.failures import FetchError, ProxyError

_PORTS = {"http": 80, "https": 443}


def make_connection(parts: SplitResult, proxy: str, bounds: Bounds) -> HTTPConnection:
    """A connection to the host of an address that begins with http or https; it is opened when it is first used."""
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]

    def open_here(address: tuple[str, int], *_: object) -> socket.socket:
        return open_socket(*address, bounds)

    if not proxy:
        if parts.scheme == "http":
            return PlainConnection(host, port, open_here)
        return TlsConnection(host, port, open_here, _tls_context(), bounds)
    via = _read_proxy(proxy)

    def open_proxy(address: tuple[str, int], *_: object) -> socket.socket:
        try:
            opened = open_socket(*address, bounds)
            if via.scheme == "https":
                opened = _tls_context().wrap_socket(opened, server_hostname=address[0])
                bind(opened, bounds)
        except TimeoutError:
            raise
        except OSError as error:
            raise ProxyError from error
        return opened

    at = via.hostname or "", via.port or _PORTS[via.scheme]
    if parts.scheme == "http":
        return PlainConnection(*at, open_proxy)
    if via.scheme == "https":
        raise FetchError(
            "https through a proxy that is itself reached with https:// is not spoken here",
            "most such proxies are reached with http://: correct https_proxy",
        )
    tunnel = TlsConnection(*at, open_proxy, _tls_context(), bounds)
    tunnel.set_tunnel(host, port, proxy_headers(proxy))
    return tunnel


def proxy_headers(proxy: str) -> dict[str, str]:
    """What a proxy wants to be told of us: the name and password of its address."""
    via = _read_proxy(proxy)
    if via.username is None:
        return {}
    return {"Proxy-Authorization": basic_auth(unquote(via.username), unquote(via.password or ""))}


def basic_auth(user: str, password: str) -> str:
    """A name and a password as the header has them."""
    return f"Basic {b64encode(f'{user}:{password}'.encode()).decode('ascii')}"


def names_proxies() -> bool:
    """Whether the environment names any proxy."""
    return any(name.lower().endswith("_proxy") for name in os.environ)


def find_proxy(scheme: str, host: str) -> str:
    """The proxy that the environment names for an address; empty where it is reached directly."""
    from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415 - few have a proxy

    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all") or ""
    if not proxy or proxy_bypass(host):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"


def is_plainly_private(host: str, bounds: Bounds) -> bool:
    """Whether a host is private by its mere name: behind a proxy its address cannot be seen."""
    is_number = host.replace(".", "").isdigit() or ":" in host
    return (
        host == "localhost"
        or host.endswith((".local", ".internal"))
        or (is_number and not bounds.is_public(host))
    )


def _read_proxy(proxy: str) -> SplitResult:
    try:
        via = urlsplit(proxy)
        _ = via.port
    except ValueError as error:
        raise _useless_proxy() from error
    if via.scheme not in _PORTS or not via.hostname:
        raise _useless_proxy()
    return via


def _useless_proxy() -> FetchError:
    return FetchError(
        "the proxy that the environment names is not an HTTP proxy", "correct http_proxy and https_proxy"
    )


_contexts: list[ssl.SSLContext] = []
_contexts_lock = threading.Lock()


def _trust(context: ssl.SSLContext, name: str) -> None:
    """Trust the certificates of the file that a variable of the environment names."""
    try:
        context.load_verify_locations(os.environ[name])
    except OSError as error:
        raise FetchError(
            f"the certificates that {name} names cannot be read", f"correct {name}, or unset it"
        ) from error


def _tls_context() -> ssl.SSLContext:
    """The one context of the process: loading the certificates costs 20 ms, and many threads want it at once."""
    with _contexts_lock:
        if not _contexts:
            context = ssl.create_default_context()
            for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
                if os.environ.get(name):
                    _trust(context, name)
            context.set_alpn_protocols(["http/1.1"])
            context.sslsocket_class = BoundedTlsSocket
            _contexts.append(context)
        return _contexts[0]
