"""The promise of a source: a kind of place that articles come from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from briefing.model.sources import Bookmark, Reading, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The circumstances of one reading."""

    now: datetime
    deadline_seconds: float = 20.0
    """What one reading may take altogether."""
    notes: Callable[[str], str] = lambda _: ""
    """Gives the notes of the last bookmark of a source, by its key."""


class Reader(Protocol):
    """One kind of place; its line in READERS is the name of its table in feeds.toml."""

    kind: str
    is_remote: bool
    """Whether it needs the network: such sources are left out offline."""
    options: type
    """A frozen dataclass of the keys that its table may have beside `name`, all with defaults but `place_key`."""
    place_key: str
    """The key that says where the place is: `path` or `url`."""

    def settled(self, source: Source, folder: str) -> Source:
        """The source as a feeds.toml in this folder means it: its place written out, and a name where it has none."""
        ...

    def check(self, source: Source) -> tuple[str, ...]:
        """Say in words what is wrong with the settings of a source; nothing is opened."""
        ...

    def read(self, source: Source, bookmark: Bookmark | None, visit: Visit) -> Reading:
        """Read what is new since the bookmark; whatever goes wrong is a Problem, never an exception."""
        ...
