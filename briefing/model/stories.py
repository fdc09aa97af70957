"""What articles make together."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Reason:
    """Why articles stand in one story: something they share."""

    kind: str
    """`name`, `figure`, `word`, `day` or `given`."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles about one event."""

    id: str
    """Given once, and kept as the story grows."""
    title: str
    """The best of its articles' titles, never made up."""
    articles: tuple[str, ...]
    """Ids by time published, then id; the undated last."""
    copies: tuple[tuple[str, str], ...] = ()
    """(copy, original) pairs of article ids."""
    origins: tuple[tuple[str, ...], ...] = ()
    """Article ids by independent reporting: an outlet and all copies of one text are one."""
    reasons: tuple[Reason, ...] = ()
    """Strongest first."""
    rank: float = 0.0
    """How much it deserves to be read, higher first."""
    rank_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """One story as a list shows it, before it is told."""

    story: Story
    state: str
    """`new`, `changed` or `seen`."""
    newest: datetime | None
    sources: int
    """How many outlets."""
    is_starred: bool = False
    told: datetime | None = None
    """When it was last told, as far as its articles say; `newest` is when they were kept where they do not."""
