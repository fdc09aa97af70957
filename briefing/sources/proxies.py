"""The proxy that the environment names for an address."""

import os
from base64 import b64encode
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from briefing.sources.failures import FetchError


@dataclass(frozen=True, slots=True)
class Proxy:
    """An HTTP proxy."""

    host: str
    port: int
    user: str = ""
    password: str = ""

    def headers(self) -> dict[str, str]:
        """What tells the proxy who we are."""
        if not self.user:
            return {}
        secret = b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")
        return {"Proxy-Authorization": f"Basic {secret}"}


def find_proxy(scheme: str, host: str) -> Proxy | None:
    """The proxy for one address; None where it is reached directly."""
    named = _variable(f"{scheme}_proxy") or _variable("all_proxy")
    if not named or _is_excepted(host, _variable("no_proxy")):
        return None
    try:
        parts = urlsplit(named if "://" in named else f"http://{named}")
        port = parts.port or 80
    except ValueError as error:
        raise _useless(scheme) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _useless(scheme)
    return Proxy(parts.hostname, port, unquote(parts.username or ""), unquote(parts.password or ""))


def _variable(name: str) -> str:
    return os.environ.get(name) or os.environ.get(name.upper()) or ""


def _is_excepted(host: str, exceptions: str) -> bool:
    for exception in exceptions.split(","):
        name = exception.strip().lower().lstrip(".")
        if name == "*" or (name and (host == name or host.endswith("." + name))):
            return True
    return False


def _useless(scheme: str) -> FetchError:
    return FetchError(
        f"the proxy that {scheme}_proxy names is not an HTTP proxy", "correct the variable, or unset it"
    )
