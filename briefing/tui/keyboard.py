"""The keys: how they are named, and which command each does once the user has given some to others."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.errors import nearest
from briefing.settings import ChosenKeys
from briefing.tui.commands import COMMANDS, Command, meets

_SIGNS = {
    "!": "exclamation_mark",
    '"': "quotation_mark",
    "#": "number_sign",
    "$": "dollar_sign",
    "%": "percent_sign",
    "&": "ampersand",
    "'": "apostrophe",
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "*": "asterisk",
    "+": "plus",
    ",": "comma",
    "-": "minus",
    ".": "full_stop",
    "/": "slash",
    ":": "colon",
    ";": "semicolon",
    "<": "less_than_sign",
    "=": "equals_sign",
    ">": "greater_than_sign",
    "?": "question_mark",
    "@": "at",
    "[": "left_square_bracket",
    "\\": "backslash",
    "]": "right_square_bracket",
    "^": "circumflex_accent",
    "_": "underscore",
    "`": "grave_accent",
    "{": "left_curly_bracket",
    "|": "vertical_line",
    "}": "right_curly_bracket",
    "~": "tilde",
}
"""Textual's names of the signs on a keyboard."""
_SHORT = {"escape": "esc", "pagedown": "pgdn", "pageup": "pgup"}
_SHOWN = {name: sign for sign, name in _SIGNS.items()} | _SHORT
_NAMED = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("enter", "tab", "escape", "space", "backspace", "delete", "insert"),
    *(f"f{number}" for number in range(1, 25)),
)
_OTHER_NAMES = {
    **{short: name for name, short in _SHORT.items()},
    " ": "space",
    "return": "enter",
    "del": "delete",
    "ctrl+i": "tab",  # terminals send the same for these
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
}
_MODIFIERS = {"alt", "ctrl", "shift"}
_NEEDED = ("quit", "palette")
"""Without a key for these nobody could get out, or at the commands that have none."""


def key_named(written: str) -> str | None:
    """The key that somebody wrote, as Textual names it; None where there is none of that name."""
    *modifiers, name = _parts(written)
    name = _SIGNS.get(name, _OTHER_NAMES.get(name.lower(), name))
    is_letter = len(name) == 1 and name.isprintable()
    if not set(modifiers) <= _MODIFIERS or not (is_letter or name in _NAMED or name in _SHOWN):
        return None
    held = set(modifiers)
    if is_letter and held:
        # With alt a terminal tells a large letter from a small one, with ctrl it does not.
        held |= {"shift"} if name.isupper() and "ctrl" not in held else set()
        name = name.lower()
        if held == {"shift"}:
            return name.upper()
    key = "+".join((*sorted(held), name))
    return _OTHER_NAMES.get(key, key)


def _parts(written: str) -> list[str]:
    """The modifiers, then the name; a plus may itself be the name."""
    if written.endswith("+"):
        return [*filter(None, written[:-1].split("+")), "+"]
    return written.split("+")


def nearest_key(written: str) -> str | None:
    """The name that somebody may have meant."""
    *modifiers, name = _parts(written)
    parts = [nearest(each, sorted(_MODIFIERS), likeness=0.5) for each in modifiers]
    if len(name) == 1 and name.isprintable():
        parts.append(name)
    else:
        parts.append(nearest(name, (*_NAMED, *_SHOWN, *_OTHER_NAMES), likeness=0.5))
    known = [each for each in parts if each is not None]
    return "+".join(known) if len(known) == len(parts) else None


def shown_key(key: str) -> str:
    """A key as people know it."""
    modifiers, plus, name = key.rpartition("+")
    return f"{modifiers}{plus}{_SHOWN.get(name, name)}"


@dataclass(frozen=True, slots=True)
class Keyboard:
    """What [keys] of feeds.toml may say, and what comes of it."""

    commands: tuple[Command, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What the commands are called in [keys]."""
        return tuple(command.name for command in self.commands)

    def keys_of(self, command: Command, chosen: ChosenKeys) -> tuple[str, ...]:
        """The keys of a command: the user's, else the shipped ones that the user gave to no other."""
        own = dict(chosen).get(command.name)
        if own is not None:
            return tuple(dict.fromkeys(filter(None, map(key_named, own))))
        return tuple(key for key in command.keys if self.taker(key, command, chosen) is None)

    def taker(self, key: str, command: Command, chosen: ChosenKeys) -> Command | None:
        """The other command that the user gave a key to, where both can be asked for at once."""
        given = {name for name, keys in chosen if key in map(key_named, keys)}
        return next(
            (
                other
                for other in self.commands
                if other.name in given and other is not command and meets(other, command)
            ),
            None,
        )

    def complaints(self, chosen: ChosenKeys) -> Iterator[tuple[str, str]]:
        """Each command of [keys] that cannot have its keys, with the reason in words."""
        commands = {command.name: command for command in self.commands}
        for number, (name, keys) in enumerate(chosen):
            for written in keys:
                key = key_named(written)
                if key is None:
                    near = nearest_key(written)
                    hint = (
                        f"did you mean `{near}`?"
                        if near
                        else "a key is a letter, a sign, or such as `ctrl+n`"
                    )
                    yield name, f"no key is called `{written}`; {hint}"
                elif other := self.taker(key, commands[name], chosen[:number]):
                    yield name, f"`{written}` is given to `{other.name}` too, and both work in the same place"
        for name in _NEEDED:
            if not self.keys_of(commands[name], chosen):
                takers = {
                    other.name
                    for key in commands[name].keys
                    if (other := self.taker(key, commands[name], chosen))
                }
                yield min(takers, default=name), f"`{name}` would have no key: give it one here too"

    def losses(self, chosen: ChosenKeys) -> Iterator[tuple[Command, str, Command]]:
        """Each shipped key that the user gave to another command: (who had it, the key, who has it)."""
        own = {name for name, _ in chosen}
        for command in self.commands:
            for key in command.keys:
                other = None if command.name in own else self.taker(key, command, chosen)
                if other is not None:
                    yield command, key, other


KEYBOARD = Keyboard(COMMANDS)
