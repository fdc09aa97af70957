"""The way to an address: directly, or through the proxy that the environment names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import SplitResult, unquote, urlsplit

from briefing.sources.addresses import PORTS, Address
from briefing.sources.connection import Bounds, Connection, IsPublic, connect
from briefing.sources.exchange import Reply, write_head
from briefing.sources.failures import FetchError, ProxyError, TunnelError


@contextmanager
def connected(address: Address, proxy: str, bounds: Bounds) -> Iterator[Connection]:
    """A connection on which the server of an address can be asked, or the proxy that asks it for us."""
    via = _read_proxy(proxy) if proxy else None
    if address.scheme == "https" or (via and via.scheme == "https"):
        from briefing.sources.tls import tls_context  # noqa: PLC0415 - ssl costs 4 ms, the certificates 20

        # Certificates that cannot be read are told before anybody is called.
        tls_context()
    if via:
        with _blaming_the_proxy():
            opened = connect(via.hostname or "", via.port or PORTS[via.scheme], bounds)
    else:
        opened = connect(address.host, address.port, bounds)
    with opened as connection:
        if via and via.scheme == "https":
            with _blaming_the_proxy():
                connection.secure(via.hostname or "")
        if address.scheme == "https":
            if via:
                _ask_for_tunnel(connection, address, proxy)
            connection.secure(address.host)
        yield connection


@contextmanager
def _blaming_the_proxy() -> Iterator[None]:
    try:
        yield
    except TimeoutError:
        raise
    except OSError as error:
        raise ProxyError from error


def _ask_for_tunnel(connection: Connection, address: Address, proxy: str) -> None:
    host = f"[{address.host}]" if ":" in address.host else address.host
    at = f"{host}:{address.port}"
    connection.send(write_head("CONNECT", at, {"Host": at, **proxy_headers(proxy)}))
    reply = Reply(connection)
    if not 200 <= reply.status < 300:
        raise TunnelError(f"{reply.status} {reply.reason}")


def proxy_headers(proxy: str) -> dict[str, str]:
    """What a proxy wants to be told of us: the name and password of its address."""
    via = _read_proxy(proxy)
    if via.username is None:
        return {}
    return {"Proxy-Authorization": basic_auth(unquote(via.username), unquote(via.password or ""))}


def basic_auth(user: str, password: str) -> str:
    """A name and a password as the header has them."""
    from base64 import b64encode  # noqa: PLC0415 - few feeds have a password

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


def is_plainly_private(host: str, is_public: IsPublic) -> bool:
    """Whether a host is private by its mere name: behind a proxy its address cannot be seen."""
    is_number = host.replace(".", "").isdigit() or ":" in host
    return (
        host == "localhost" or host.endswith((".local", ".internal")) or (is_number and not is_public(host))
    )


def _read_proxy(proxy: str) -> SplitResult:
    try:
        via = urlsplit(proxy)
        _ = via.port
    except ValueError as error:
        raise _useless_proxy() from error
    if via.scheme not in PORTS or not via.hostname or not via.hostname.isascii():
        raise _useless_proxy()
    return via


def _useless_proxy() -> FetchError:
    return FetchError(
        "the proxy that the environment names is not an HTTP proxy", "correct http_proxy and https_proxy"
    )
