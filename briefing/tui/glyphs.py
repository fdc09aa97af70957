"""The signs that the screen draws, in Unicode and in plain ASCII."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """One set of signs; each is one cell wide unless said otherwise."""

    new: str
    changed: str
    seen: str
    star: str
    held: str
    """A story that waits to be merged."""
    cursor: str
    here: str
    """The cursor of a pane that has no focus."""
    bullet: str
    ellipsis: str
    arrow: str
    """From one value to the next."""
    dot: str
    """Between words of one line."""
    shared: str
    """Beside the letter of a source: it says so too; `absent` stands where it does not."""
    absent: str
    tie: str
    """Between words that stay on one line."""
    rule: str
    bars: str
    """Eight heights of a bar, lowest first."""
    done: str
    left: str
    up: str
    down: str
    good: str
    bad: str
    signs: tuple[tuple[str, str], ...]
    """(state, sign) of rows."""
    box: str
    """The name of the border of a pane, for the stylesheet's class."""

    def sign(self, state: str) -> str:
        """The sign of a state; nothing where it has none."""
        return dict(self.signs).get(state, "")


UNICODE = Glyphs(
    new="●",
    changed="◐",
    seen=" ",
    star="★",
    held="◆",
    cursor="▌",
    here="▏",
    bullet="•",
    ellipsis="…",
    arrow="→",
    dot="·",
    shared="●",
    absent="·",
    tie="\N{NO-BREAK SPACE}",
    rule="─",
    bars="▁▂▃▄▅▆▇█",
    done="━",
    left="─",
    up="↑",
    down="↓",
    good="✓",
    bad="✗",
    signs=(
        ("corroborated", "="),
        ("conflict", "≠"),
        ("updated", "↻"),
        ("new", "+"),
        ("changed", "~"),
        ("gone", "-"),
    ),
    box="unicode",
)
ASCII = Glyphs(
    new="*",
    changed="~",
    seen=" ",
    star="#",
    held="@",
    cursor=">",
    here="|",
    bullet="-",
    ellipsis="...",
    arrow="->",
    dot="-",
    shared="o",
    absent=".",
    tie=" ",
    rule="-",
    bars="._-=+*#@",
    done="=",
    left="-",
    up="^",
    down="v",
    good="ok",
    bad="!!",
    signs=(
        ("corroborated", "="),
        ("conflict", "!"),
        ("updated", ">"),
        ("new", "+"),
        ("changed", "~"),
        ("gone", "-"),
    ),
    box="ascii",
)
GLYPHS = {"unicode": UNICODE, "ascii": ASCII}
