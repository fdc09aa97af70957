"""Every text of every theme stands out from what lies under it: WCAG's 4.5 to 1."""

import pytest
from textual.color import Color

from briefing.tui.themes import THEMES

_LEAST = 4.5
_INKS = ("foreground", "primary", "accent", "success", "warning", "error", "faint")
_PAPERS = ("background", "panel")
_MARKED = ("mark", "near")
"""Only the foreground stands on them."""
_NAMED = [theme for theme in THEMES if not theme.ansi]


def luminance(color: Color) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", _NAMED, ids=lambda theme: theme.name)
def test_text_stands_out_from_its_background(theme: object) -> None:
    colours = {**vars(theme), **vars(theme)["variables"]}
    pairs = [(ink, paper) for paper in _PAPERS for ink in _INKS]
    pairs += [("foreground", paper) for paper in _MARKED]

    poor = {
        pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < _LEAST
    }

    assert not poor


def test_the_terminal_theme_names_only_the_terminals_own_colours() -> None:
    (theme,) = (theme for theme in THEMES if theme.ansi)
    named = [theme.primary, theme.foreground, theme.background, theme.panel, theme.success, theme.error]
    named += [theme.variables[name] for name in ("faint", "line", "mark", "near")]

    assert all(colour is not None and colour.startswith("ansi_") for colour in named)


def test_contrast_is_computed_as_wcag_has_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
