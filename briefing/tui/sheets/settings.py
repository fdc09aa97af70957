"""The settings as lines: colours, signs, and the keys of every command."""

from rich.cells import cell_len

from briefing.tui.commands import COMMANDS, PLACES, Command
from briefing.tui.glyphs import GLYPHS
from briefing.tui.keyboard import KEYBOARD, shown_key
from briefing.tui.sheets.sheet import Piece, Sheet, Typesetter, set_beside
from briefing.tui.taste import Taste
from briefing.tui.themes import THEME_CHOICES

THEME, GLYPHS_ROW = "theme", "glyphs"
"""Keys of the stops that are no command's; a command's is its name behind `key:`."""


def settings_sheet(taste: Taste, width: int) -> Sheet:
    """What can be chosen, what is, and where it is kept."""
    setter = Typesetter(width)
    where = (
        f"Kept in {taste.config}; its comments stay."
        if taste.config
        else "This run has no feeds.toml to keep what you choose: `briefing config init` writes one."
    )
    setter.set((Piece(where, "faint"),))
    setter.blank()
    setter.set((Piece("LOOKS", "heading"),))
    widest = max(cell_len(command.title) for command in COMMANDS)
    for key, title, choices, chosen in (
        (THEME, "Theme", THEME_CHOICES, taste.theme),
        (GLYPHS_ROW, "Signs", tuple(GLYPHS), taste.glyphs.box),
    ):
        others = f" {taste.glyphs.dot} ".join(each for each in choices if each != chosen)
        _set_row(setter, (title, chosen, f"  or {others}"), widest, key)
    for place, heading in PLACES.items():
        setter.blank()
        setter.set((Piece(f"KEYS: {heading.upper()}", "heading"),))
        for command in COMMANDS:
            if command.where[0] == place:
                _set_command(setter, taste, command, widest)
    return setter.sheet()


def _set_command(setter: Typesetter, taste: Taste, command: Command, widest: int) -> None:
    shown = " ".join(taste.keys_of(command)) or "no key"
    _set_row(setter, (command.title, shown, _note(taste, command)), widest, f"key:{command.name}")


def _set_row(setter: Typesetter, words: tuple[str, str, str], widest: int, key: str) -> None:
    """Set a title, what is chosen for it, and a note."""
    title, chosen, note = words
    setter.open()
    set_beside(setter, Piece(title), (Piece(chosen, "key"), Piece(note, "note")), widest + 2)
    setter.close(f"{title}: {chosen}", key=key)


def _note(taste: Taste, command: Command) -> str:
    """Why a command has other keys than the shipped ones."""
    if command.name in dict(taste.keys):
        return f"  yours; shipped: {' '.join(map(shown_key, command.keys))}"
    lost = [
        f"{shown_key(key)} is yours for {taker.title}"
        for each, key, taker in KEYBOARD.losses(taste.keys)
        if each is command
    ]
    return f"  {'; '.join(lost)}" if lost else ""
