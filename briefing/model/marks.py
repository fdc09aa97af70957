"""What the desk keeps of the user: what they said of the grouping, and what they were shown."""

from dataclasses import dataclass

from briefing.model.news import Span


@dataclass(frozen=True, slots=True)
class Constraints:
    """What the user has said of the grouping, as pairs of article ids."""

    together: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding that the user has been shown: enough to tell later what is new, changed or gone."""

    kind: str
    """`quote` or `figure`."""
    key: str
    """What stays the same when its text or value changes."""
    text: str
    spans: tuple[Span, ...] = ()
