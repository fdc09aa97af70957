"""Write docs/keys.md from the table of commands."""

import sys
from pathlib import Path

from briefing.tui.commands import PLACES, commands_in
from briefing.tui.keyboard import shown_key

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"
_HEAD = """\
# Keys

Written from the table of commands by `scripts/write_keys.py`; `?` shows the same in the program, for where you are.
Every command is in the palette too (`ctrl+p`). Any of them can have other keys: in the settings (`,`), or by hand in
`feeds.toml`, which is where the settings keep them:

```toml
[keys]
next_story = ["J", "ctrl+n"]
```

A key is a letter, a sign such as `/` or `*`, a name such as `enter` or `f5`, with `ctrl+`, `alt+` or `shift+` before it
where the terminal sends that. A key of yours is taken from the shipped command that had it; `[]` leaves a command to
the palette. Two of yours that would answer to one key in one place are refused, as is a name that no key has;
`briefing config check` tells both, and what other commands have lost.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for place, heading in PLACES.items():
        rows = [
            f"| {' '.join(f'`{shown_key(key)}`' for key in command.keys)} | `{command.name}` | {command.help} |"
            for command in commands_in(place)
        ]
        parts.append(
            f"\n## {heading}\n\n| keys | command | |\n| --- | --- | --- |\n" + "\n".join(rows) + "\n"
        )
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page())
    sys.exit(0)
