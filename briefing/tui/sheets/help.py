"""The help of one place, from the table of commands."""

from collections.abc import Callable

from rich.cells import cell_len

from briefing.tui.commands import PLACES, Command, commands_in
from briefing.tui.glyphs import Glyphs
from briefing.tui.sheets.sheet import Piece, Sheet, Typesetter, set_beside
from briefing.tui.sheets.spark import spark

KeysOf = Callable[[Command], tuple[str, ...]]
_MARKS = (
    ("new", "fresh", "a story that you have not read"),
    ("changed", "fresh", "something in it is new since you read it"),
    ("star", "star", "you follow it: it comes first when it changes"),
)
_LETTERS = (
    "The letters at the right of a line are the sources that say it; a dot stands for one that does not."
)


_SPARK = "how a figure moved, the oldest value first; the higher the bar, the more"


def help_sheet(places: tuple[str, ...], keys_of: KeysOf, width: int, glyphs: Glyphs) -> Sheet:
    """The keys of some places, the nearest first, then what the signs mean."""
    setter = Typesetter(width)
    commands = commands_in(*places)
    widest = max(cell_len(_shown(keys_of(command))) for command in commands)
    for place in places:
        setter.blank()
        setter.set((Piece(PLACES[place].upper(), "heading"),))
        for command in commands:
            if place != next(each for each in places if each in command.where):
                continue
            shown = _shown(keys_of(command))
            setter.open()
            set_beside(setter, Piece(shown, "key"), (Piece(command.help),), widest + 2)
            setter.close(f"{shown}  {command.help}", key=command.name)
    if "front" in places:
        _set_signs(setter, glyphs)
    return setter.sheet()


def _shown(keys: tuple[str, ...]) -> str:
    return " ".join(keys) or "no key"


def _set_signs(setter: Typesetter, glyphs: Glyphs) -> None:
    setter.blank()
    setter.set((Piece("SIGNS", "heading"),))
    for name, look, meaning in _MARKS:
        sign = {"new": glyphs.new, "changed": glyphs.changed, "star": glyphs.star}[name]
        setter.set((Piece(meaning),), first=(Piece(f"{sign}  ", look),))
    for state, sign in glyphs.signs:
        setter.set((Piece(state),), first=(Piece(f"{sign}  ", "tag"),))
    setter.set((Piece(_SPARK),), first=(Piece(f"{spark((4, 9, 14), glyphs)}  ", "tag"),))
    setter.set((Piece(_LETTERS, "faint"),))
