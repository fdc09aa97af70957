"""What goes wrong on the network, in words that say what to do next."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.sources.connection import ForbiddenAddressError

GONE = 410


class FetchError(Exception):
    """A GET that brought nothing; the message and the hint are for people."""

    def __init__(
        self,
        what: str,
        hint: str = "",
        *,
        status: int = 0,
        wait_seconds: int = 0,
        was_fetched: bool = False,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.status = status
        self.wait_seconds = wait_seconds
        """How long the server wants to be left alone."""
        self.was_fetched = was_fetched
        """Whether something came that could not be read."""


class ProxyError(OSError):
    """The proxy cannot be reached."""


class TunnelError(OSError):
    """The proxy does not let us through; the message is its own."""


_LATER = "it is tried again later by itself"
_PROXY_HINT = "check http_proxy and https_proxy"
_REFUSALS = {
    401: (
        "it wants a name and a password",
        "give `user` and `password_env` in its table, or add it to ~/.netrc",
    ),
    402: ("it wants to be paid for", "take out a subscription, or remove the feed"),
    403: ("the server refuses us", "open it in a browser; some sites refuse programs"),
    404: ("there is nothing at this address", "`briefing feeds check` looks for the feed's new address"),
    406: ("the server refuses to send a feed", "open it in a browser; some sites refuse programs"),
    GONE: ("the feed is gone for good", "`briefing feeds remove` takes it out of feeds.toml"),
    429: ("the server asks us to come less often", ""),
    451: ("it is withheld for legal reasons", ""),
}


def refusal(
    status: int, wait_seconds: int, *, has_password: bool = False, is_password_kept_back: bool = False
) -> FetchError:
    """What an answer other than 200 means."""
    what, hint = _REFUSALS.get(status, ("", ""))
    if status == 401 and has_password:
        what, hint = "it does not take the name and password that it is given", "correct them, or ~/.netrc"
    elif status == 401 and is_password_kept_back:
        what = "it sends us to another host, which wants a name and a password"
        hint = "yours are not told to it; if they are for it, make its address the `url`"
    elif not what and status >= 500:
        what, hint = "the server is out of order", _LATER
    elif not what:
        what, hint = "the server gave an answer that is of no use", "open it in a browser"
    if wait_seconds:
        hint = f"it wants to be left alone for {_in_words(wait_seconds)}"
    return FetchError(f"{what} ({status})", hint, status=status, wait_seconds=wait_seconds)


def _in_words(seconds: int) -> str:
    """A stretch of time as people say it, rounded up."""
    for size, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= 2 * size or seconds == size:
            count = -(-seconds // size)
            return f"{count} {unit}s" if count > 1 else f"1 {unit}"
    return "1 second" if seconds == 1 else f"{seconds} seconds"


@contextmanager
def in_words(host: str, seconds: float) -> Iterator[None]:
    """Turn whatever the network raises into a FetchError."""
    try:
        yield
    except FetchError:
        raise
    except (OSError, ValueError) as error:
        what, hint = _words(error, host, seconds)
        raise FetchError(what, hint) from error


def _words(error: Exception, host: str, seconds: float) -> tuple[str, str]:
    """What went wrong, and what to do; the more special kinds of error stand first."""
    match error:
        case TimeoutError():
            return f"{host} did not answer in full within {seconds:.3g} seconds", _LATER
        case ForbiddenAddressError():
            return (
                "it leads from the public internet into a private network, and was not followed",
                "if that is meant, give the private address itself",
            )
        case socket.gaierror():
            return f"no host {host} is known", "check the address and the network"
        case ConnectionRefusedError():
            return f"{host} refuses the connection", "check the address and the port"
        case ConnectionError():
            return f"{host} broke the connection off", _LATER
        case ProxyError():
            return "the proxy that the environment names cannot be reached", _PROXY_HINT
        case OSError():
            return _words_of_others(error, host)
    return f"{host} does not speak proper HTTP", "check the address and the port"


def _words_of_others(error: OSError, host: str) -> tuple[str, str]:
    """What went wrong where the system, the certificate or the proxy says it best."""
    import ssl  # noqa: PLC0415 - addresses without TLS have no use for it until something fails

    from briefing.sources.clean import clean_line  # noqa: PLC0415 - its patterns cost what only failures pay

    match error:
        case TunnelError():
            return f"the proxy does not let us through to {host}: {clean_line(str(error), 120)}", _PROXY_HINT
        case ssl.SSLCertVerificationError():
            reason = clean_line(error.verify_message, 120)
            return (
                f"the certificate of {host} is not valid: {reason}",
                "if the certificate is your own, name its CA in SSL_CERT_FILE",
            )
        case ssl.SSLError():
            return f"{host} does not speak proper TLS", "try the address with http://"
    reason = clean_line(error.strerror or "the network cannot be reached", 120).lower()
    return f"{host} cannot be reached: {reason}", "check the network"
