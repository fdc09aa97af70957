"""What the terminal and the desktop around it can do, as far as the environment tells."""

import sys
from collections.abc import Mapping


def copy_note(environment: Mapping[str, str]) -> str:
    """What to say after a copy: nothing answers whether a terminal took it."""
    if environment.get("TMUX"):
        return "Copied (tmux passes it on with `set -g set-clipboard on`)"
    if environment.get("TERM", "") in ("linux", "vt100", "vt220"):
        return "This terminal has no clipboard for programs"
    return "Copied, if this terminal lets programs use its clipboard"


def has_browser(environment: Mapping[str, str]) -> bool:
    """Whether a browser with a window of its own can be opened."""
    if sys.platform in ("darwin", "win32"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"))
