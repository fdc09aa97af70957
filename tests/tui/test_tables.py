"""Rows of cells, in a wide pane and in a narrow one."""

import pytest

from briefing.formats.wording import SIGNS
from briefing.model.briefs import Row
from briefing.model.news import Span
from briefing.tui.glyphs import UNICODE
from briefing.tui.sheets.sheet import Piece, Typesetter
from briefing.tui.sheets.tables import set_table


def test_a_narrow_pane_sets_letters_behind_the_words_and_the_state_in_words() -> None:
    setter = Typesetter(27)
    slots = tuple(Piece(letter, "tag" if letter != "." else "faint") for letter in "..c.e..")

    set_table(
        setter, (Row(cells=("nine confirmed dead",), spans=(), sign="corroborated"),), (slots,), UNICODE
    )

    lines = [
        "".join(piece.text for piece in (*each.left, *each.right)).rstrip() for each in setter.sheet().lines
    ]
    assert lines == ["= nine confirmed dead ce", "  corroborated"]


def lines_of(width: int, *rows: Row) -> list[str]:
    """Rows as they are set, without their sources."""
    setter = Typesetter(width)
    set_table(setter, rows, ((),) * len(rows), UNICODE)
    return ["".join(piece.text for piece in each.left).rstrip() for each in setter.sheet().lines]


@pytest.mark.parametrize("width", [72, 30])
@pytest.mark.parametrize("sign", ["corroborated", "conflict", "updated", "single"])
def test_every_state_stands_in_the_words_of_the_digest_whatever_the_width(width: int, sign: str) -> None:
    row = Row(
        cells=("12 dead", "in the flood", "Brandt"), spans=(Span("a", 0, 4), Span("b", 0, 4)), sign=sign
    )

    lines = lines_of(width, row)

    assert SIGNS.get(sign, sign) in "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")


def test_a_time_is_never_broken() -> None:
    row = Row(cells=("12 dead", "in the old town"), spans=(), note="9 → 12, 22 Nov 05:30", sign="updated")

    for width in range(20, 90):
        assert any("22 Nov 05:30" in line.replace("\N{NO-BREAK SPACE}", " ") for line in lines_of(width, row))
