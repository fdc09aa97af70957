"""What we remember of a feed: what it is asked again with, and apart from it what only an answer with news needs."""

from dataclasses import dataclass
from typing import NamedTuple

_RULES = "4"
_IN_PUBLIC = "public"
NOTHING = "[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The place of a feed's bookmark."""

    etag: str = ""
    modified: str = ""
    moved_to: str = ""
    is_moved_in_public: bool = False
    """The new address is on the public internet, and must stay there: its name may point elsewhere one day."""
    body: str = ""
    """A hash of the last body."""
    not_before: float = 0.0
    """When the server wants to be asked again at the earliest, in seconds since 1970."""


class Notes(NamedTuple):
    """The notes in a feed's bookmark."""

    known: str = NOTHING
    """The entries by which we know its articles, hundreds of them, as `matching.py` writes them: JSON on one line."""
    pending: str = NOTHING
    """The blurbs still to be filled in, as `fulltext.py` writes them: JSON on one line."""


def read_memory(place: str) -> Memory:
    """Read the place of a bookmark; what cannot be read is forgotten."""
    try:
        rules, etag, modified, moved_to, moved_in, body, not_before = place.split("\n")
        if rules != _RULES:
            return Memory()
        return Memory(
            etag=etag,
            modified=modified,
            moved_to=moved_to,
            is_moved_in_public=moved_in == _IN_PUBLIC,
            body=body,
            not_before=float(not_before),
        )
    except ValueError:
        return Memory()


def write_memory(memory: Memory) -> str:
    """Write the place of a bookmark, a line for each field: no header that they come from can hold two."""
    return "\n".join(
        (
            _RULES,
            memory.etag,
            memory.modified,
            memory.moved_to,
            _IN_PUBLIC if memory.is_moved_in_public else "",
            memory.body,
            str(memory.not_before),
        )
    )


def read_notes(written: str) -> Notes:
    """Read the notes in a bookmark; what cannot be read is forgotten."""
    known, end, pending = written.partition("\n")
    return Notes(known, pending) if end else Notes()


def write_notes(notes: Notes) -> str:
    """Write the notes in a bookmark, two lines."""
    return f"{notes.known}\n{notes.pending}"
