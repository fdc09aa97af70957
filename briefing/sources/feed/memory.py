"""What we remember of a feed between two readings: validators, and what only a reading that brings something opens."""

from dataclasses import dataclass

import msgspec

_RULES = 1
NOTHING = msgspec.Raw(b"[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The place of a feed's bookmark."""

    rules: int = _RULES
    etag: str = ""
    modified: str = ""
    moved_to: str = ""
    body: str = ""
    """A hash of the last body."""
    not_before: float = 0.0
    """When the server wants to be asked again at the earliest, in seconds since 1970."""
    known: msgspec.Raw
    """The entries by which we know its articles, hundreds of them, as `matching.py` writes them."""
    pending: msgspec.Raw
    """The blurbs still to be filled in, as `fulltext.py` writes them."""


_NONE = Memory(known=NOTHING, pending=NOTHING)


def read_memory(place: str) -> Memory:
    """Read the place of a bookmark; what cannot be read is forgotten."""
    try:
        memory = msgspec.json.decode(place, type=Memory) if place else _NONE
    except msgspec.MsgspecError:
        return _NONE
    return memory if memory.rules == _RULES else _NONE


def write_memory(memory: Memory) -> str:
    """Write the place of a bookmark."""
    return msgspec.json.encode(memory).decode("utf-8")
