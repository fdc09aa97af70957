"""What the messenger tells the screens, and what several widgets post."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.model.briefs import Brief
from briefing.model.news import Article, Span
from briefing.model.sources import Problem
from briefing.model.stories import Headline, Story
from briefing.newsroom.newsroom import SourceState
from briefing.newsroom.progress import Progress
from briefing.tui.commands import Command

if TYPE_CHECKING:
    from briefing.text import Document


@dataclass
class Grouped(Message):
    """The stories as they stand now."""

    headlines: tuple[Headline, ...]
    as_of: datetime | None = None
    """The end of the earlier day that was asked for; None is now."""


@dataclass
class FoundStories(Message):
    """The stories that a search asks for."""

    query: str
    stories: frozenset[str]
    complaints: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()


@dataclass
class Told(Message):
    """One story told."""

    brief: Brief


@dataclass
class Gone(Message):
    """A story or article that was asked for is not there any more."""

    what: str


@dataclass
class Ready(Message):
    """One article to read whole."""

    document: "Document"


@dataclass
class Known(Message):
    """The sources and how they fared."""

    sources: tuple[SourceState, ...]


@dataclass
class Working(Message):
    """Work goes on; floods, so that only the last one counts."""

    what: str
    progress: Progress

    def can_replace(self, message: Message) -> bool:
        """Let a later one stand for those that wait."""
        return isinstance(message, Working)


@dataclass
class Rested(Message):
    """The run has ended."""

    was_refresh: bool
    problems: tuple[Problem, ...] = ()
    failed: int = 0
    """Sources that could not be read, or not whole."""
    sources: int = 0
    """All there are."""


@dataclass
class Failed(Message):
    """Something that the messenger was asked for went wrong."""

    what: str


@dataclass
class Noted(Message):
    """A change was kept; the stories must be looked at again."""

    what: str
    """In words, for the foot; nothing is said where it is empty."""
    is_regrouped: bool = False
    headlines: tuple[Headline, ...] = ()
    """The stories whose marks have changed, as they are marked now."""


@dataclass
class Opened(Message):
    """The user wants to see where a line stands."""

    brief: Brief
    spans: tuple[Span, ...]


@dataclass
class PageAsked(Message):
    """The user wants another screen: `sources` or `why`."""

    page: str
    brief: Brief | None


@dataclass
class SplitOff(Message):
    """The user wants an article out of its story."""

    story: Story
    article: str


@dataclass
class CopyAsked(Message):
    """The user wants words on the clipboard."""

    text: str


@dataclass
class FullTextAsked(Message):
    """The user wants the full text of an article."""

    article: Article


@dataclass
class FilledIn(Message):
    """The full text of an article has come, or why it has not."""

    article: str
    came: "Document | Problem"


@dataclass
class WebAsked(Message):
    """The user wants an article in the web browser."""

    url: str | None


@dataclass
class ThemeWanted(Message):
    """The user wants other colours."""

    name: str


@dataclass
class GlyphsWanted(Message):
    """The user wants other signs."""

    name: str


@dataclass
class KeysWanted(Message):
    """The user wants other keys for a command; None stands for the shipped ones."""

    command: Command
    keys: tuple[str, ...] | None
