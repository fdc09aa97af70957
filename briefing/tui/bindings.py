"""The command table as Textual's bindings, and the user's keys as its keymap."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from briefing.tui.commands import commands_in


def bindings_for(*places: str) -> list[BindingType]:
    """The bindings of the commands that work in some places."""
    return [
        Binding(",".join(command.keys), command.name, command.title, show=False, id=command.name)
        for command in commands_in(*places)
    ]


def keymap(changed: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """The user's keys, by command."""
    return {command: ",".join(keys) for command, keys in changed}
