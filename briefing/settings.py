"""What the user may set: the nouns that feeds.toml and the command line are made into."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from briefing.model.sources import Source

All = Literal["all"]
ChosenKeys = tuple[tuple[str, tuple[str, ...]], ...]
"""(command, keys) of the screen, in the order of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The keys under `[briefing]`; the command line's options of the same names beat them."""

    state: str | None = None
    format: str = "plain"
    stories: int | All = 10
    quotes: int | All = 5
    figures: int | All = 8
    summary_words: int = 90
    offline: bool = False
    deadline: float = 20.0
    """Seconds."""
    width: int | None = None
    """Columns; 0 does not wrap."""
    color: Literal["auto", "always", "never"] = "auto"
    quiet: bool = False
    verbose: bool = False
    theme: Literal["auto", "dark", "light", "terminal", "contrast"] = "auto"
    glyphs: Literal["unicode", "ascii"] = "unicode"
    keep_days: int = 30
    """How long a feed's articles take part in stories; they are stored for good."""
    refresh_minutes: int = 30
    """How often the screen reads the sources by itself; 0 is never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that feeds.toml says."""

    path: "Path | None" = None
    """The file; None where there is none."""
    options: Options = field(default_factory=Options)
    sources: "tuple[Source, ...]" = ()
    """Each place once."""
    mute: tuple[str, ...] = ()
    interest: tuple[str, ...] = ()
    keys: ChosenKeys = ()
