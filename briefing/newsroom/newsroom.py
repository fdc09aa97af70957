"""The newsroom: refresh what is stored, group it, tell it, and keep what the user marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from briefing.model import Bookmark, Brief, Source
from briefing.newsroom.events import Event
from briefing.text import Document


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source and how its last reading went."""

    source: Source
    bookmark: Bookmark | None
    """None where it has never been read."""


class Newsroom:
    """Everything that a face may ask for; safe to use from several threads at once."""

    def refresh(
        self, now: datetime, *, is_offline: bool = False, deadline_seconds: float = 20.0
    ) -> Iterator[Event]:
        """Read every source that is due: SourceRead or SourceFailed for each, Waiting between."""
        raise NotImplementedError

    def group(self, now: datetime) -> Iterator[Event]:
        """Analyse what is new and group: Waiting while it works, StoriesGrouped last."""
        raise NotImplementedError

    def brief(self, now: datetime, *, stories: int | None, since: datetime | None = None) -> Iterator[Event]:
        """Group, then tell the best stories: StoriesGrouped, a BriefWritten each, DigestMade last."""
        raise NotImplementedError

    def tell(self, story: str) -> Brief:
        """Tell one story of the last grouping by its id; KeyError where it is gone."""
        raise NotImplementedError

    def document(self, article: str) -> Document:
        """One article made ready, by its id, for reading whole; KeyError where there is none."""
        raise NotImplementedError

    def sources(self) -> tuple[SourceState, ...]:
        """All sources of the configuration in its order, with how they fared."""
        raise NotImplementedError

    def mark_seen(self, story: str, now: datetime) -> None:
        """Note that the user has been shown the story as it is told now."""
        raise NotImplementedError

    def mark_unseen(self, story: str) -> None:
        """Take the mark back."""
        raise NotImplementedError

    def star(self, story: str) -> bool:
        """Star the story, or take its star; tell whether it has one now."""
        raise NotImplementedError

    def merge(self, stories: tuple[str, ...]) -> None:
        """Make several stories one, whatever the rules say, and remember it."""
        raise NotImplementedError

    def split(self, story: str, article: str) -> None:
        """Take one article out of a story for good."""
        raise NotImplementedError

    def undo(self) -> str | None:
        """Take back the last mark, star, merge or split; say in words what it was, None if there is none."""
        raise NotImplementedError

    def keep_place(self, name: str, value: str) -> None:
        """Keep where the user was (`name` is the screen's own word) for the next run."""
        raise NotImplementedError

    def place(self, name: str) -> str | None:
        """Where the user was, as kept."""
        raise NotImplementedError
