"""Web addresses, taken apart as a request needs them."""

from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing.sources.failures import FetchError

PORTS = {"http": 80, "https": 443}
_LONGEST_LABEL = 63
"""Of the name of a host, between two dots."""
_KEPT = "!$%&'()*+,/:;=?@[]~"
"""What stands in a path and a query as it is."""


class Address(NamedTuple):
    """An address, without the name and password that it may hold: they go as a header."""

    scheme: str
    """`http` or `https`."""
    name: str
    """The host as it was written, in small letters, for people."""
    host: str
    """The host as the network has it; of an IPv6 address without its brackets."""
    port: int
    authority: str
    """Host and port as they were written; without the port where it was left out."""
    target: str
    """The path, and the query if there is one."""

    @property
    def url(self) -> str:
        """The address as one text."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def host_header(self) -> str:
        """Host and port as a request names them: a port that goes without saying is not said."""
        return self.authority.removesuffix(f":{PORTS[self.scheme]}")


def read_address(url: str) -> Address:
    """Take an address apart; FetchError where it is none of the web."""
    parts = _split(url)
    name = parts.hostname or ""
    try:
        host = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise _no_address() from error
    authority = f"[{host}]" if ":" in host else host
    if parts.port:
        authority += f":{parts.port}"
    asked = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return Address(
        parts.scheme, name, host, parts.port or PORTS[parts.scheme], authority, quote(asked, safe=_KEPT)
    )


def moved(url: str, location: str) -> str:
    """The address that a redirect leads to; FetchError where it is none of the web."""
    try:
        target = urljoin(url, location.strip())
    except ValueError:
        target = ""
    if not target.lower().startswith(("http://", "https://")):
        raise FetchError("it sends us to something that is no web address", "open it in a browser")
    return target


def keeps_secrets(before: str, after: str) -> bool:
    """Whether a password for one address may be told at another: the same server, or the same host with TLS."""
    old, new = read_address(before), read_address(after)
    if (old.scheme, old.host, old.port) == (new.scheme, new.host, new.port):
        return True
    return old.host == new.host and (old.scheme, old.port, new.scheme, new.port) == ("http", 80, "https", 443)


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
        if any(len(label) > _LONGEST_LABEL for label in (parts.hostname or "").split(".")):
            raise ValueError
    except ValueError as error:
        raise _no_address() from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise FetchError("its address does not begin with http:// or https://", "correct `url`")
    return parts


def _no_address() -> FetchError:
    return FetchError("its address is not one", "correct `url`")
