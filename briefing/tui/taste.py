"""How the user wants the screen: signs, colours, keys, how often to refresh."""

from dataclasses import dataclass, replace

from briefing.settings import ChosenKeys
from briefing.tui.commands import COMMANDS, Command
from briefing.tui.glyphs import Glyphs
from briefing.tui.keyboard import KEYBOARD, shown_key


@dataclass(frozen=True, slots=True)
class Taste:
    """What the configuration says of the screen, and what was chosen since."""

    glyphs: Glyphs
    keys: ChosenKeys = ()
    """(command, keys) that the user has changed."""
    theme: str = "auto"
    """As chosen: `auto` is not yet a palette."""
    refresh_minutes: int = 0
    """How often the sources are read by themselves; 0 is never."""
    config: str = ""
    """The path of the configuration that is used."""

    def with_keys(self, command: Command, keys: tuple[str, ...] | None) -> "Taste":
        """The same with other keys for one command; None stands for the shipped ones."""
        chosen = {name: own for name, own in self.keys if name != command.name}
        return replace(self, keys=(*chosen.items(), *(((command.name, keys),) if keys is not None else ())))

    def key(self, name: str) -> str:
        """The first key of a command, for a sentence; its title where it has none."""
        command = next(each for each in COMMANDS if each.name == name)
        return next(iter(self.keys_of(command)), f'"{command.title}"')

    def keys_of(self, command: Command) -> tuple[str, ...]:
        """The keys of a command as people know them; none where it has lost them all."""
        return tuple(map(shown_key, KEYBOARD.keys_of(command, self.keys)))
