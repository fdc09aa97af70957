"""The places that articles come from, and how reading them goes."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.news import Article


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one source, in words; the run goes on."""

    source: str
    """The source's name."""
    what: str
    hint: str = ""
    """What the user can do about it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place that we read."""

    kind: str
    """The name of its reader and of its table in feeds.toml."""
    name: str
    place: str
    """A URL, a path as the user wrote it, or `-` for standard input; article ids and paths are made from it."""
    options: object = None
    """The settings of its table, a frozen noun that its reader declares."""
    root: str = ""
    """The folder that a relative path starts from, absolute; open `root/place`, never `place` alone."""

    @property
    def key(self) -> str:
        """What bookmarks and articles are filed under: it outlives a change of name."""
        key = f"{self.kind}:{self.root}/{self.place}" if self.root else f"{self.kind}:{self.place}"
        return key.encode("utf-8", "backslashreplace").decode()  # a file's name may be any bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """How far we have read a source, and how that went."""

    source: str
    """The source's key."""
    place: str = ""
    """What the reader wants to remember (validators, sizes, hashes); opaque to everyone else."""
    notes: str | None = None
    """What the reader asks back, by `Visit.notes`, only where something is new; None leaves them as they are kept."""
    tried: datetime | None = None
    succeeded: datetime | None = None
    retry: datetime | None = None
    """Not to be tried before this time; None is any time."""
    failures: int = 0
    """In a row."""
    entries: int = 0
    """How many the last good reading found."""
    said: str = ""
    """The last result in words, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading one source once brought."""

    articles: "tuple[Article, ...]" = ()
    """New or changed ones only."""
    bookmark: Bookmark | None = None
    problems: tuple[Problem, ...] = ()
    present: tuple[str, ...] | None = None
    """Ids of all articles that the place holds now; None where a place only tells what is new."""
