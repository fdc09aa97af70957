"""Write docs/keys.md from the table of commands."""

import sys
from pathlib import Path

from briefing.tui.commands import PLACES, commands_in, shown_key

PAGE = Path(__file__).parents[1] / "docs" / "keys.md"
_HEAD = """\
# Keys

Written from the table of commands by `scripts/write_keys.py`; `?` shows the same in the program, for where you are.
Every command is in the palette too (`ctrl+p`). Any of them can have other keys, in `feeds.toml`:

```toml
[keys]
next_story = ["J", "ctrl+n"]
```
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
