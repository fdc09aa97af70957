"""Commands that match some words, the best first."""

from rich.cells import cell_len

from briefing.tui.commands import Command
from briefing.tui.sheets.help import KeysOf
from briefing.tui.sheets.sheet import Piece, Sheet, Typesetter


def matching(commands: tuple[Command, ...], query: str) -> tuple[Command, ...]:
    """The commands that hold every word: those with all in the title first."""
    words = query.casefold().split()
    in_title = [each for each in commands if _holds(each.title, words)]
    in_help = [
        each for each in commands if each not in in_title and _holds(f"{each.title} {each.help}", words)
    ]
    return (*in_title, *in_help)


def palette_sheet(commands: tuple[Command, ...], keys_of: KeysOf, width: int) -> Sheet:
    """A command a line: its title, its keys, and between them what it does where there is room."""
    setter = Typesetter(width)
    widest = max((cell_len(command.title) for command in commands), default=0)
    for command in commands:
        title, keys = Piece(command.title, "strong"), (Piece(" ".join(keys_of(command)), "key"),)
        setter.open()
        if width < _HELP_FROM:
            setter.set((title,), right=keys)
        else:
            gap = Piece(" " * (widest + 2 - cell_len(command.title)))
            setter.set((Piece(command.help, "faint"),), first=(title, gap), right=keys, reserve=_KEY_COLUMNS)
        setter.close(command.title, key=command.name)
    if not commands:
        setter.set((Piece("No command has these words", "faint"),))
    return setter.sheet()


_KEY_COLUMNS = 18
_HELP_FROM = 60
"""Columns from which what a command does stands beside its title."""


def _holds(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)
