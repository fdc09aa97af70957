"""What makes urllib3's connections: directly, or through the proxy that the environment names."""

import os
import ssl
import threading

from urllib3 import PoolManager, ProxyManager, make_headers
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from briefing.sources.connection import POOLS, BoundedTlsSocket, Bounds
from briefing.sources.failures import FetchError


def make_manager(url: str, proxy: str) -> PoolManager:
    """What makes the connection for one address, directly or through a proxy."""
    is_tls = url.startswith("https") or proxy.startswith("https")
    context = _tls_context() if is_tls else None
    manager = _proxy_manager(proxy, context) if proxy else PoolManager(num_pools=1, ssl_context=context)
    manager.pool_classes_by_scheme = POOLS
    return manager


def _proxy_manager(proxy: str, context: ssl.SSLContext | None) -> ProxyManager:
    try:
        parts = parse_url(proxy)
    except LocationParseError as error:
        raise _useless_proxy() from error
    if parts.scheme not in ("http", "https") or not parts.host:
        raise _useless_proxy()
    headers = make_headers(proxy_basic_auth=parts.auth) if parts.auth else None
    return ProxyManager(
        parts._replace(auth=None).url, num_pools=2, ssl_context=context, proxy_headers=headers
    )


_contexts: list[ssl.SSLContext] = []
_contexts_lock = threading.Lock()


def _tls_context() -> ssl.SSLContext:
    """The one context of the process: loading the certificates costs 20 ms, and many threads want it at once."""
    with _contexts_lock:
        if not _contexts:
            context = ssl.create_default_context()
            for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
                if os.environ.get(name):
                    context.load_verify_locations(os.environ[name])
            context.sslsocket_class = BoundedTlsSocket
            _contexts.append(context)
        return _contexts[0]


def find_proxy(scheme: str, host: str) -> str:
    """The proxy that the environment names for an address; empty where it is reached directly."""
    if not any(name.lower().endswith("_proxy") for name in os.environ):
        return ""
    from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415 - few have a proxy

    proxies = getproxies()
    proxy = proxies.get(scheme) or proxies.get("all") or ""
    if not proxy or proxy_bypass(host):
        return ""
    return proxy if "://" in proxy else f"http://{proxy}"


def _useless_proxy() -> FetchError:
    return FetchError(
        "the proxy that the environment names is not an HTTP proxy", "correct http_proxy and https_proxy"
    )


def is_plainly_private(host: str, bounds: Bounds) -> bool:
    """Whether a host is private by its mere name: behind a proxy its address cannot be seen."""
    is_number = host.replace(".", "").isdigit() or ":" in host
    return (
        host == "localhost"
        or host.endswith((".local", ".internal"))
        or (is_number and not bounds.is_public(host))
    )
