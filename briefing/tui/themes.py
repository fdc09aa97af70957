"""The palettes: briefing.tcss gives each colour its meaning, by variable."""

import os

from textual.theme import BUILTIN_THEMES, Theme

THEMES = (
    Theme(
        name="dark",
        primary="#7aa2c9",
        secondary="#8fa3b8",
        accent="#e0a458",
        foreground="#d8dce2",
        background="#14171c",
        surface="#14171c",
        panel="#222831",
        success="#8bb174",
        warning="#e0a458",
        error="#e07a6a",
        dark=True,
        variables={"faint": "#8a94a3", "line": "#39424f", "mark": "#4d3d14", "near": "#272f3b"},
    ),
    Theme(
        name="light",
        primary="#1f5c94",
        secondary="#48586b",
        accent="#8c5300",
        foreground="#20252c",
        background="#fbfaf7",
        surface="#fbfaf7",
        panel="#e9e6df",
        success="#3b6e22",
        warning="#8c5300",
        error="#b0301c",
        dark=False,
        variables={"faint": "#5b646f", "line": "#c9c4b8", "mark": "#ffe08a", "near": "#f1eee4"},
    ),
    Theme(
        name="contrast",
        primary="#6cf",
        secondary="#fff",
        accent="#ff0",
        foreground="#fff",
        background="#000",
        surface="#000",
        panel="#00458b",
        success="#5f5",
        warning="#ff0",
        error="#fbb",
        dark=True,
        variables={"faint": "#ddd", "line": "#fff", "mark": "#850", "near": "#333"},
    ),
    Theme(
        name="terminal",
        ansi=True,
        primary="ansi_blue",
        secondary="ansi_cyan",
        accent="ansi_yellow",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        success="ansi_green",
        warning="ansi_yellow",
        error="ansi_red",
        dark=True,
        variables={
            **BUILTIN_THEMES["ansi-dark"].variables,
            "faint": "ansi_default",
            "line": "ansi_bright_black",
            "mark": "ansi_default",
            "near": "ansi_default",
        },
    ),
)
_NAMES = tuple(theme.name for theme in THEMES)


THEME_CHOICES = ("auto", *_NAMES)
"""What can be chosen: `auto` goes by the terminal's background."""


def theme_named(name: str) -> str:
    """The theme to begin with: the terminal's own where colours are not wanted, `auto` by its background."""
    if os.environ.get("NO_COLOR"):
        return "terminal"
    if name in _NAMES:
        return name
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in ("7", "15") else "dark"


def next_theme(name: str) -> str:
    """The theme after this one."""
    return _NAMES[(_NAMES.index(name) + 1) % len(_NAMES)] if name in _NAMES else _NAMES[0]
