"""The command table as Textual's bindings, and the user's keys as its keymap."""

from textual.binding import Binding, BindingType

from briefing.settings import ChosenKeys
from briefing.tui.commands import COMMANDS, commands_in
from briefing.tui.keyboard import KEYBOARD

_NO_KEY = "none"
"""No terminal sends it: Textual takes an empty list for the shipped keys."""


def bindings_for(*places: str) -> list[BindingType]:
    """The bindings of the commands that work in some places."""
    return [
        Binding(",".join(command.keys), command.name, command.title, show=False, id=command.name)
        for command in commands_in(*places)
    ]


def keymap(chosen: ChosenKeys) -> dict[str, str]:
    """The keys of the commands that have others than the shipped ones."""
    given = {command.name: KEYBOARD.keys_of(command, chosen) for command in COMMANDS}
    return {
        command.name: ",".join(given[command.name]) or _NO_KEY
        for command in COMMANDS
        if given[command.name] != command.keys
    }
