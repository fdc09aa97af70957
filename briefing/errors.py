"""What stops a run, as a small tree.

BriefingError
├── UsageError      the command line asks for what cannot be
├── ConfigError     feeds.toml is wrong; holds every complaint at once
└── StateError      the database cannot be opened, read or written

What one source does wrong is no error but a `Problem` (see model/sources.py): the run goes on.
"""

from collections.abc import Iterable


class BriefingError(Exception):
    """A message for the person at the terminal: what is wrong, and what to do next."""


class UsageError(BriefingError):
    """The command line asks for something that cannot be."""


class ConfigError(BriefingError):
    """The configuration is wrong; the message has one line for each complaint."""


class StateError(BriefingError):
    """The database cannot be used; the message says what to do about it."""


def in_words(error: OSError) -> str:
    """What the system complains of, without its numbers."""
    return (error.strerror or "the system refused it").lower()


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The known word that a misspelt one was most likely meant to be; None where none is like it, from 0 to 1."""
    from difflib import get_close_matches  # noqa: PLC0415 - nothing but a mistake needs it

    near = get_close_matches(word, known, n=1, cutoff=likeness)
    return near[0] if near else None
