"""The one table of commands: bindings, palette, help screen, docs and the [keys] of feeds.toml read it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that a person can ask of the screen."""

    name: str
    """Its key in `[keys]`; the action that does it is `action_<name>`."""
    keys: tuple[str, ...]
    """As Textual names them; the first is shown."""
    title: str
    """In the palette and in the foot."""
    help: str
    """One sentence."""
    where: tuple[str, ...]
    """The places that it works in: keys of PLACES."""
    brief: str = ""
    """One word for the foot; without it the foot leaves the command out."""


PLACES = {
    "everywhere": "Everywhere",
    "pane": "In every pane",
    "front": "Front page",
    "article": "Article",
    "why": "Why grouped",
    "sources": "Sources",
    "settings": "Settings",
}
"""Where commands work, in the order of the help screen, with their headings."""

COMMANDS = (
    Command("down", ("j", "down"), "Down", "Go one line or story down.", ("pane",), "move"),
    Command("up", ("k", "up"), "Up", "Go one line or story up.", ("pane",)),
    Command("top", ("g", "home"), "Top", "Go to the first.", ("pane",)),
    Command("bottom", ("G", "end"), "Bottom", "Go to the last.", ("pane",)),
    Command("half_down", ("ctrl+d",), "Half a page down", "Go half a page down.", ("pane",)),
    Command("half_up", ("ctrl+u",), "Half a page up", "Go half a page up.", ("pane",)),
    Command("page_down", ("space", "pagedown"), "Page down", "Go a page down.", ("pane",)),
    Command("page_up", ("b", "pageup"), "Page up", "Go a page up.", ("pane",)),
    Command(
        "open",
        ("enter",),
        "Read",
        "Open what the cursor stands on: a story, or the article with the sentence highlighted.",
        ("front", "why"),
        "read",
    ),
    Command("next_pane", ("tab",), "Next pane", "Go to the next pane.", ("front",), "pane"),
    Command("previous_pane", ("shift+tab",), "Previous pane", "Go to the pane before.", ("front",)),
    Command("right", ("l", "right"), "Pane to the right", "Go to the pane on the right.", ("front",)),
    Command("left", ("h", "left"), "Pane to the left", "Go to the pane on the left.", ("front",)),
    Command(
        "next_unread", ("n",), "Next unread story", "Go to the next story that is new or changed.", ("front",)
    ),
    Command(
        "previous_unread",
        ("N",),
        "Previous unread story",
        "Go to the unread story before this one.",
        ("front",),
    ),
    Command("next_story", ("J",), "Next story", "Go to the next story, from any pane.", ("front",)),
    Command("previous_story", ("K",), "Previous story", "Go to the story before, from any pane.", ("front",)),
    Command(
        "search",
        ("slash",),
        "Search and filter",
        "Show only the stories that match; words, or fields such as source: and is:new.",
        ("front",),
        "search",
    ),
    Command(
        "star", ("s",), "Star", "Star the story, or take its star; a starred story is followed.", ("front",)
    ),
    Command("read", ("m",), "Mark read or unread", "Mark the story read, or unread again.", ("front",)),
    Command("undo", ("u",), "Undo", "Take back the last mark, star, merge or split.", ("everywhere",)),
    Command(
        "web",
        ("o",),
        "Open in browser",
        "Open the article of this line in the web browser.",
        ("front", "article", "why"),
    ),
    Command(
        "copy",
        ("y",),
        "Copy",
        "Copy this line, with its source, to the clipboard.",
        ("front", "article", "why"),
    ),
    Command(
        "full_text",
        ("f",),
        "Fetch full text",
        "Fetch the linked page of this line's article where its feed gave a teaser only.",
        ("front", "article"),
    ),
    Command(
        "export", ("e",), "Export story", "Write the story to a Markdown file in this folder.", ("front",)
    ),
    Command(
        "why",
        ("w",),
        "Why grouped",
        "Show what the articles of the story share, and split one off.",
        ("front",),
        "why",
    ),
    Command(
        "merge",
        ("M",),
        "Merge stories",
        "Hold this story; then go to another and press it again to make them one.",
        ("front",),
    ),
    Command(
        "split",
        ("x",),
        "Split off article",
        "Take the article of this line out of the story.",
        ("front", "why"),
    ),
    Command("earlier", ("less_than_sign",), "Day before", "Show the briefing of the day before.", ("front",)),
    Command("later", ("greater_than_sign",), "Day after", "Show the briefing of the day after.", ("front",)),
    Command(
        "show_new",
        ("full_stop",),
        "Show new stories",
        "Take in the stories that came in the meantime.",
        ("front",),
    ),
    Command("refresh", ("r",), "Refresh", "Read the sources now.", ("front", "sources"), "refresh"),
    Command("sources", ("S",), "Sources", "Show each source and how its last reading went.", ("front",)),
    Command(
        "change",
        ("enter",),
        "Change",
        "Take the next value of this setting, or another key for this command.",
        ("settings",),
        "change",
    ),
    Command(
        "restore",
        ("backspace", "delete"),
        "As shipped",
        "Give this command its shipped keys back.",
        ("settings",),
        "as shipped",
    ),
    Command(
        "next_source",
        ("right_square_bracket",),
        "Next source",
        "Go to the next place that says the same.",
        ("article",),
        "next source",
    ),
    Command(
        "previous_source",
        ("left_square_bracket",),
        "Previous source",
        "Go to the place before that says the same.",
        ("article",),
        "source before",
    ),
    Command(
        "back", ("escape",), "Back", "Go back: out of a filter, a pane or a screen.", ("everywhere",), "back"
    ),
    Command(
        "settings",
        ("comma",),
        "Settings",
        "Choose theme, signs and keys; feeds.toml keeps them.",
        ("everywhere",),
    ),
    Command(
        "theme",
        ("t",),
        "Next theme",
        "Change the colours: dark, light, terminal, high contrast.",
        ("everywhere",),
    ),
    Command(
        "help", ("question_mark", "f1"), "Help", "Show the keys of where you are.", ("everywhere",), "help"
    ),
    Command(
        "palette", ("ctrl+p",), "All commands", "Find a command by its name.", ("everywhere",), "commands"
    ),
    Command("suspend", ("ctrl+z",), "Suspend", "Put the program to sleep; `fg` wakes it.", ("everywhere",)),
    Command(
        "quit",
        ("q", "ctrl+c", "ctrl+q"),
        "Quit",
        "Quit; on another screen, go back to the front page.",
        ("everywhere",),
        "quit",
    ),
)


def commands_in(*places: str) -> tuple[Command, ...]:
    """The commands of some places, in the table's order."""
    return tuple(command for command in COMMANDS if not set(command.where).isdisjoint(places))


def meets(one: Command, other: Command) -> bool:
    """Whether there is a place where both work."""
    places = {*one.where, *other.where}
    return not places.isdisjoint(("everywhere", "pane")) or not set(one.where).isdisjoint(other.where)
