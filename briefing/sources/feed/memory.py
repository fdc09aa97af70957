"""What we remember of a feed between two readings: validators, and what only a reading that brings something opens."""

import json
from dataclasses import dataclass

_RULES = 3
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
    known: str = NOTHING
    """The entries by which we know its articles, hundreds of them, as `matching.py` writes them: JSON on one line."""
    pending: str = NOTHING
    """The blurbs still to be filled in, as `fulltext.py` writes them: JSON on one line."""


def read_memory(place: str) -> Memory:
    """Read the place of a bookmark; what cannot be read is forgotten."""
    try:
        head, known, pending = place.split("\n")
        rules, etag, modified, moved_to, is_moved_in_public, body, not_before = json.loads(head)
    except (ValueError, TypeError):
        return Memory()
    if rules != _RULES:
        return Memory()
    return Memory(
        etag=etag,
        modified=modified,
        moved_to=moved_to,
        is_moved_in_public=is_moved_in_public,
        body=body,
        not_before=not_before,
        known=known,
        pending=pending,
    )


def write_memory(memory: Memory) -> str:
    """Write the place of a bookmark: three lines, so that the long ones need not be read to read the first."""
    head = (
        _RULES,
        memory.etag,
        memory.modified,
        memory.moved_to,
        memory.is_moved_in_public,
        memory.body,
        memory.not_before,
    )
    return f"{json.dumps(head)}\n{memory.known}\n{memory.pending}"
