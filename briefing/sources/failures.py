"""What goes wrong on the network, in words that say what to do next."""

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.sources.clean import clean_line
from briefing.sources.connection import ForbiddenAddressError

GONE = 410


class FetchError(Exception):
    """A GET that brought nothing; the message and the hint are for people."""

    def __init__(self, what: str, hint: str = "", *, status: int = 0, wait_seconds: int = 0) -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint
        self.status = status
        self.wait_seconds = wait_seconds
        """How long the server wants to be left alone."""


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


def refusal(status: int, wait_seconds: int) -> FetchError:
    """What an answer other than 200 means."""
    what, hint = _REFUSALS.get(status, ("", ""))
    if not what and status >= 500:
        what, hint = "the server is out of order", "it is tried again later by itself"
    elif not what:
        what, hint = "the server gave an answer that is of no use", "open it in a browser"
    return FetchError(f"{what} ({status})", hint, status=status, wait_seconds=wait_seconds)


@contextmanager
def in_words(host: str, seconds: float) -> Iterator[None]:
    """Turn whatever the network raises into a FetchError."""
    try:
        yield
    except FetchError:
        raise
    except TimeoutError as error:
        raise FetchError(
            f"{host} did not answer in full within {seconds:.3g} seconds", "it is tried again later by itself"
        ) from error
    except ForbiddenAddressError as error:
        raise FetchError(
            "it leads from the public internet into a private network, and was not followed",
            "if that is meant, give the private address itself",
        ) from error
    except socket.gaierror as error:
        raise FetchError(f"no host {host} is known", "check the address and the network") from error
    except ssl.SSLCertVerificationError as error:
        raise FetchError(
            f"the certificate of {host} is not valid: {clean_line(error.verify_message, 120)}",
            "if the certificate is your own, name its CA in SSL_CERT_FILE",
        ) from error
    except ssl.SSLError as error:
        raise FetchError(f"{host} does not speak proper TLS", "try the address with http://") from error
    except ConnectionRefusedError as error:
        raise FetchError(f"{host} refuses the connection", "check the address and the port") from error
    except ConnectionError as error:
        raise FetchError(f"{host} broke the connection off", "it is tried again later by itself") from error
    except UnicodeError as error:
        raise FetchError("its address is not one", "correct `url`") from error
    except OSError as error:
        words = clean_line(error.strerror or "the network cannot be reached", 120).lower()
        raise FetchError(f"{host} cannot be reached: {words}", "check the network") from error
    except (http.client.HTTPException, ValueError) as error:
        raise FetchError(f"{host} does not speak proper HTTP", "check the address and the port") from error
