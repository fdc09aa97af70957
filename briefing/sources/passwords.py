"""The password of a feed: from the environment, from its address, or from ~/.netrc."""

import os
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit


def find_password(url: str, user: str, password_env: str) -> tuple[str, str]:
    """The user and password for an address; both empty where it needs none."""
    if user:
        return user, os.environ.get(password_env, "") if password_env else _from_netrc(url, user)[1]
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    if parts.username:
        return unquote(parts.username), unquote(parts.password or "")
    return _from_netrc(url, "")


def _from_netrc(url: str, user: str) -> tuple[str, str]:
    try:
        path = _expanded(os.environ.get("NETRC") or "~/.netrc")
        if not path.is_file():
            return "", ""
    except (OSError, RuntimeError, ValueError):
        return "", ""
    import netrc  # noqa: PLC0415 - few have the file

    try:
        found = netrc.netrc(str(path)).authenticators(urlsplit(url).hostname or "")
    except (OSError, ValueError, netrc.NetrcParseError):
        return "", ""
    if not found or (user and found[0] != user):
        return "", ""
    return found[0], found[2] or ""


@cache
def _expanded(path: str) -> Path:
    return Path(path).expanduser()
