"""How a figure moved, as bars."""

import pytest

from briefing.model.briefs import Row
from briefing.tui.glyphs import ASCII, GLYPHS, UNICODE
from briefing.tui.sheets.sheet import Typesetter, cells
from briefing.tui.sheets.spark import spark
from briefing.tui.sheets.tables import set_table

TOLL = Row(
    cells=("14 people", "dead", ""),
    spans=(),
    note="4 → 9 → 14, 21 Nov 18:05",
    course=(4.0, 9.0, 14.0),
    sign="updated",
)
MISSING = Row(
    cells=("8 people", "missing", ""), spans=(), note="23 → 8, 21 Nov", course=(23.0, 8.0), sign="updated"
)


def set_rows(width: int, name: str) -> list[str]:
    setter = Typesetter(width)
    set_table(setter, (TOLL, MISSING), ((), ()), GLYPHS[name])
    drawn = ("".join(piece.text for piece in line.left) for line in setter.lines)
    return [line.replace(GLYPHS[name].tie, " ") for line in drawn]


def test_bars_stand_as_high_as_their_values() -> None:
    assert spark((4, 9, 14), UNICODE) == "▃▅█"
    assert spark((23, 8), UNICODE) == "█▃"
    assert spark((0, 0), UNICODE) == "▁▁"
    assert spark((-5, 5), UNICODE) == "▁█"
    assert spark((), UNICODE) == ""
    assert spark((7,), ASCII).isascii()
    assert len(spark(range(100), UNICODE)) == 12


@pytest.mark.parametrize("name", ["unicode", "ascii"])
def test_sparks_stand_in_one_column_beside_their_values(name: str) -> None:
    lines = set_rows(36, name)
    glyphs = GLYPHS[name]
    sparks = [spark(row.course, glyphs) for row in (TOLL, MISSING)]
    places = [line.index(bars) for bars in sparks for line in lines if bars in line]

    assert places == [2, 2]
    assert name == "unicode" or all(line.isascii() for line in lines)


def test_a_wide_table_has_the_spark_in_the_line() -> None:
    lines = set_rows(80, "unicode")

    assert lines[0].rstrip().endswith("▃▅█ 4 → 9 → 14, 21 Nov 18:05")
    assert all(cells(line.left) <= 80 for line in _table(80).lines)


def _table(width: int) -> Typesetter:
    setter = Typesetter(width)
    set_table(setter, (TOLL, MISSING), ((), ()), UNICODE)
    return setter
