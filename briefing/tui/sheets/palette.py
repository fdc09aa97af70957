"""Commands that match some words, the best first."""

from rich.cells import cell_len

from briefing.tui.commands import Command
from briefing.tui.sheets.help import KeysOf
from briefing.tui.sheets.sheet import Piece, Sheet, Typesetter


def matching(commands: tuple[Command, ...], query: str) -> tuple[Command, ...]:
    """The commands that hold every word, those first whose title begins so, then those with a word that does."""
    wanted = query.casefold().strip()
    words = wanted.split()
    found = [each for each in commands if _holds(f"{each.title} {each.help}", words)]
    return tuple(sorted(found, key=lambda each: _distance(each.title.casefold(), wanted, words)))


def _distance(title: str, wanted: str, words: list[str]) -> int:
    """How far a title is from what was typed."""
    if title.startswith(wanted):
        return 0
    if all(f" {word}" in f" {title}" for word in words):
        return 1
    return 2 if _holds(title, words) else 3


def palette_sheet(commands: tuple[Command, ...], keys_of: KeysOf, width: int) -> Sheet:
    """A command a line: its title, its keys, and between them what it does where there is room."""
    setter = Typesetter(width)
    widest = max((cell_len(command.title) for command in commands), default=0)
    reserve = max((cell_len(" ".join(keys_of(command))) for command in commands), default=0) + 2
    for command in commands:
        title, keys = Piece(command.title, "strong"), (Piece(" ".join(keys_of(command)), "key"),)
        setter.open()
        if width < _HELP_FROM:
            setter.set((title,), right=keys)
        else:
            gap = Piece(" " * (widest + 2 - cell_len(command.title)))
            setter.set((Piece(command.help, "faint"),), first=(title, gap), right=keys, reserve=reserve)
        setter.close(command.title, key=command.name)
    if not commands:
        setter.set((Piece("No command has these words", "faint"),))
    return setter.sheet()


_HELP_FROM = 60
"""Columns from which what a command does stands beside its title."""


def _holds(text: str, words: list[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)
