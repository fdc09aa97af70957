"""How the user wants the screen: signs, keys, how often to refresh."""

from dataclasses import dataclass

from briefing.tui.commands import Command, shown_key
from briefing.tui.glyphs import Glyphs


@dataclass(frozen=True, slots=True)
class Taste:
    """What the configuration says of the screen."""

    glyphs: Glyphs
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(command, keys) that the user has changed."""
    refresh_minutes: int = 0
    """How often the sources are read by themselves; 0 is never."""
    config: str = ""
    """The path of the configuration that is used."""

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command as people know them."""
        keys = dict(self.keys).get(command.name, command.keys)
        return tuple(shown_key(key) for key in keys)
